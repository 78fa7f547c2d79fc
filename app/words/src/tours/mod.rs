//! What guided tours are spoken of with.

mod lesson;
mod place;

use ::tours::own::{Damage, Fault, FormError, Lack, OwnTour, Refused};
use ::tours::{Act, BuiltIn, Says, Step};
use entry::LinkError;

pub use place::{place, place_options, place_page, place_value};

use crate::{Lang, TourText};

/// What a tour that comes with the application is called.
pub fn tour(tour: BuiltIn, lang: Lang) -> &'static str {
    match tour {
        BuiltIn::Check => lang.pick("检查一个单位", "Check a unit"),
        BuiltIn::Money => lang.pick("算一个单位的钱", "Work out a unit’s money"),
        BuiltIn::Import => lang.pick("导入一份有错的台账", "Import a ledger with mistakes in it"),
        BuiltIn::Due => lang.pick("找出该办的", "Find who is due"),
        BuiltIn::Budget => lang.pick("从台账做预算", "Budget the districts"),
        BuiltIn::Coverage => lang.pick("读懂覆盖率", "Read the coverage"),
    }
}

/// What one learns in it.
pub fn tour_lede(tour: BuiltIn, lang: Lang) -> &'static str {
    match tour {
        BuiltIn::Check => lang.pick(
            "填几项，看要不要成立党组织、凭什么、差多少。",
            "Fill in a few fields; see whether an organisation must be formed, why, and what is missing.",
        ),
        BuiltIn::Money => lang.pick(
            "一个支部一年要安排多少钱、企业能扣除多少、党费返还多少。",
            "What is set aside for a branch in a year, what is deductible, and what comes back of the dues.",
        ),
        BuiltIn::Import => lang.pick(
            "好的收下，错的带着原因搁在一边，后悔了一步撤回。",
            "What is sound comes in, what is wrong is set aside with its reason, and all can be undone.",
        ),
        BuiltIn::Due => lang.pick(
            "哪些单位应建未建，办过的怎么记下。",
            "Which units are due and have not formed, and how what is dealt with is recorded.",
        ),
        BuiltIn::Budget => lang.pick(
            "全市和各区一年要安排多少，标准一动差多少。",
            "What the city and its districts must set aside, and what a raised standard costs.",
        ),
        BuiltIn::Coverage => lang.pick(
            "率怎么算、差在哪里、是哪些单位。",
            "How the rate is made, where the gap is, and which units are behind it.",
        ),
    }
}

/// What a step says is to be done, and why.
pub fn step_words(step: &Step, lang: Lang) -> (String, String) {
    match &step.says {
        Says::Lesson(one) => {
            let (what, why) = lesson::lesson(*one, lang);
            let value = place_value(step.place, step.act.value(), lang);
            let what = what.replace("{}", place(step.place, lang));
            (what.replace("{value}", &value), why.to_owned())
        }
        Says::Own { what, why } => (what.clone(), why.clone()),
    }
}

/// What a step waits for, in a list of choices.
pub fn act(act: &Act, lang: Lang) -> &'static str {
    match act {
        Act::Look => lang.pick("只看", "Nothing, only to look"),
        Act::Press => lang.pick("按它", "Being pressed"),
        Act::Enter(_) => lang.pick("填入或选中", "Something entered or chosen"),
        Act::Slide => lang.pick("拖动滑块", "The slider moved"),
        Act::Choose => lang.pick("选一个文件", "A file chosen"),
    }
}

/// How many steps a tour has.
pub fn step_count(count: usize, lang: Lang) -> String {
    match (lang, count) {
        (Lang::Zh, _) => format!("{count} 步"),
        (Lang::En, 1) => "1 step".to_owned(),
        (Lang::En, _) => format!("{count} steps"),
    }
}

/// How far a walk has come.
pub fn walk_place(at: usize, count: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("第 {at} 步，共 {count} 步"),
        Lang::En => format!("Step {at} of {count}"),
    }
}

/// Why a file is not read at all.
fn tour_refused(why: FormError, lang: Lang) -> &'static str {
    match why {
        FormError::NotOurs => TourText::NotOurs,
        FormError::Damaged => TourText::Damaged,
        FormError::Newer { .. } => TourText::Newer,
        FormError::TooLong => TourText::TooLong,
        FormError::Empty => TourText::Empty,
    }
    .say(lang)
}

/// Why a link is not read.
pub fn tour_link_refused(why: LinkError, lang: Lang) -> &'static str {
    match why {
        LinkError::NotOurs => TourText::NotOurs,
        LinkError::Damaged => TourText::Damaged,
        LinkError::Newer { .. } => TourText::Newer,
        LinkError::TooLong => TourText::TooLong,
        LinkError::Unreadable => TourText::Unreadable,
    }
    .say(lang)
}

/// Why a text that somebody sent is no tour.
pub fn tour_not_read(why: Refused, lang: Lang) -> &'static str {
    match why {
        Refused::Link(why) => tour_link_refused(why, lang),
        Refused::File(why) => tour_refused(why, lang),
    }
}

/// What a tour lacks before it is kept.
pub fn tour_lack(lack: Lack, lang: Lang) -> &'static str {
    match lack {
        Lack::Name => TourText::NoName,
        Lack::OtherName => TourText::SameName,
        Lack::Steps => TourText::NoSteps,
        Lack::FewerSteps => TourText::TooManySteps,
        Lack::Words(_) => TourText::NoWords,
        Lack::Value(_) => TourText::NoValue,
    }
    .say(lang)
}

/// A tour that comes with the application in a trainer's own hands: what its lessons say, in words that can be changed.
pub fn tour_to_edit(one: BuiltIn, lang: Lang) -> OwnTour {
    let own = |step: Step| {
        let (what, why) = step_words(&step, lang);
        Step {
            says: Says::Own { what, why },
            ..step
        }
    };
    OwnTour {
        name: tour(one, lang).to_owned(),
        steps: one.steps().into_iter().map(own).collect(),
    }
}

/// What was left out of a file.
pub fn tour_damage(damage: Damage, lang: Lang) -> String {
    let fault = match damage.fault {
        Fault::NoStep => TourText::FaultNoStep,
        Fault::Place => TourText::FaultPlace,
        Fault::Act => TourText::FaultAct,
        Fault::Words => TourText::FaultWords,
        Fault::TooMany => TourText::FaultTooMany,
    };
    match lang {
        Lang::Zh => format!("第 {} 步：{}", damage.step, fault.say(lang)),
        Lang::En => format!("Step {}: {}", damage.step, fault.say(lang)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_says_what_and_why_in_both_languages() {
        for &one in BuiltIn::ALL {
            for lang in Lang::ALL {
                assert!(!tour(one, lang).is_empty() && !tour_lede(one, lang).is_empty());
            }
            for step in one.steps() {
                let (zh, zh_why) = step_words(&step, Lang::Zh);
                let (en, en_why) = step_words(&step, Lang::En);
                for text in [&zh, &zh_why, &en, &en_why] {
                    assert!(!text.is_empty() && !text.contains(['{', '}']), "{text}");
                }
                assert!(zh.chars().any(|c| c > '\u{3000}'), "{zh}");
                assert!(en.is_ascii() || en.chars().all(|c| c < '\u{3000}'), "{en}");
            }
        }
    }

    #[test]
    fn what_is_to_be_chosen_is_called_as_the_page_calls_it() {
        for &one in BuiltIn::ALL {
            for step in one.steps() {
                let value = step.act.value();
                let is_choice = value.chars().any(|c| c.is_ascii_alphabetic());
                let said = place_value(step.place, value, Lang::Zh);
                assert!(!is_choice || said != value, "{value} is a name of links");
            }
        }
    }
}
