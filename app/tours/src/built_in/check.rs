use policy::{Field, Kind, Organisation};

use super::{enter, look, press};
use crate::{Lesson, Spot, Step};

pub(super) fn steps() -> Vec<Step> {
    vec![
        press(Spot::StartOver, Lesson::CheckBlank),
        enter(
            Field::Kind,
            Kind::PrivateEnterprise.wire(),
            Lesson::CheckKind,
        ),
        enter(Field::Employees, "120", Lesson::CheckStaff),
        enter(Field::FullMembers, "4", Lesson::CheckMembers),
        enter(
            Field::Organisation,
            Organisation::None.wire(),
            Lesson::CheckNone,
        ),
        look(Spot::Verdict, Lesson::CheckVerdict),
        look(Spot::Reason, Lesson::CheckReason),
        look(Spot::Scale, Lesson::CheckScale),
        press(Spot::VerdictWhy, Lesson::CheckWhy),
        enter(Field::FullMembers, "2", Lesson::CheckFewer),
        press(Spot::ToMoney, Lesson::CheckOn),
    ]
}
