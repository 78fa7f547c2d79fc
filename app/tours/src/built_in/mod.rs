//! The tours that come with the application, a module each.

mod budget;
mod check;
mod coverage;
mod due;
mod import;
mod money;

use policy::{Field, plain_enum};

use crate::{Act, Lesson, Place, Says, Spot, Step};

plain_enum! {
    /// A tour that comes with the application.
    BuiltIn {
        /// 检查一个单位
        Check = "check",
        /// 算它的钱
        Money = "money",
        /// 导入一份有错的台账
        Import = "import",
        /// 找出该办的
        Due = "due",
        /// 给各区做预算
        Budget = "budget",
        /// 读懂覆盖率
        Coverage = "coverage",
    }
}

impl BuiltIn {
    /// Its steps, in order.
    pub fn steps(self) -> Vec<Step> {
        match self {
            Self::Check => check::steps(),
            Self::Money => money::steps(),
            Self::Import => import::steps(),
            Self::Due => due::steps(),
            Self::Budget => budget::steps(),
            Self::Coverage => coverage::steps(),
        }
    }
}

fn step(place: Place, act: Act, lesson: Lesson) -> Step {
    Step {
        place,
        act,
        says: Says::Lesson(lesson),
    }
}

fn look(spot: Spot, lesson: Lesson) -> Step {
    step(Place::Spot(spot), Act::Look, lesson)
}

fn press(spot: Spot, lesson: Lesson) -> Step {
    step(Place::Spot(spot), Act::Press, lesson)
}

fn enter(field: Field, value: &str, lesson: Lesson) -> Step {
    step(Place::Field(field), Act::Enter(value.to_owned()), lesson)
}

fn choose(spot: Spot, value: &str, lesson: Lesson) -> Step {
    step(Place::Spot(spot), Act::Enter(value.to_owned()), lesson)
}
