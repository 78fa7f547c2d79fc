//! Where standards and readings differ from the text of the policy, in words: a line beside every total, and what it opens
//! into.

use entry::LinkError;
use policy::{ChoiceDifference, Choices, ReadingAnswer, Standard, StandardId};

use crate::{Lang, aside, bound, choice, count, percent, question, standard, value};

/// How many standards and readings differ from the text of the policy; `None` where none does.
pub fn local_terms_line(choices: &Choices, lang: Lang) -> Option<String> {
    let differences = choices.differences_from_policy();
    let is_standard = |one: &&ChoiceDifference| matches!(one, ChoiceDifference::Standard { .. });
    let standards = differences.iter().filter(is_standard).count();
    let readings = differences.len() - standards;
    let shown = |number: usize| count(i64::try_from(number).unwrap_or(i64::MAX));
    let several = |number: usize| if number == 1 { "" } else { "s" };
    let said_standards = (standards > 0).then(|| match lang {
        Lang::Zh => format!("本地标准 {} 项", shown(standards)),
        Lang::En => format!("{} local standard{}", shown(standards), several(standards)),
    });
    let said_readings = (readings > 0).then(|| match lang {
        Lang::Zh => format!("口径 {} 项", shown(readings)),
        Lang::En => format!("{} reading{}", shown(readings), several(readings)),
    });
    let parts: Vec<String> = said_standards.into_iter().chain(said_readings).collect();
    if parts.is_empty() {
        return None;
    }
    Some(match lang {
        Lang::Zh => format!("{}与文件不同", parts.join("、")),
        Lang::En if differences.len() == 1 => format!("{} differs from the policy", parts.concat()),
        Lang::En => format!("{} differ from the policy", parts.join(" and ")),
    })
}

/// Each standard and reading that differs from the text of the policy, with what it is there and what it is here.
pub fn local_terms(choices: &Choices, lang: Lang) -> Vec<String> {
    let differences = choices.differences_from_policy();
    differences
        .into_iter()
        .map(|one| local_term(one, lang))
        .collect()
}

fn local_term(difference: ChoiceDifference, lang: Lang) -> String {
    match difference {
        ChoiceDifference::Standard { id, from, to } => {
            let set = Standard::of(id);
            let name = standard(id, lang);
            let binds = bound(set.bound, lang);
            let [from, to] = [from, to].map(|one| value(one, set.measure, lang));
            match lang {
                Lang::Zh => format!("{name}：文件{binds} {from} → 本地 {to}"),
                Lang::En => format!("{name}: in the policy {from} ({binds}) → locally {to}"),
            }
        }
        ChoiceDifference::Reading { reading, from, to } => {
            let asked = question(reading, lang);
            let [from, to] = [from, to].map(|one| answer(one, lang));
            match lang {
                Lang::Zh => format!("{asked}默认“{from}” → 采用“{to}”"),
                Lang::En => format!("{asked} By default: {from} → in use: {to}"),
            }
        }
    }
}

fn answer(answer: ReadingAnswer, lang: Lang) -> String {
    let said = choice(answer.choice, lang);
    let Some(city) = answer.city_percent else {
        return said.to_owned();
    };
    // The city's part alone: of a budget of an earlier edition, the district need not pay the rest.
    let city = percent(i64::from(city) * 100);
    let share = match lang {
        Lang::Zh => format!("市 {city}"),
        Lang::En => format!("city {city}"),
    };
    aside(said, &share, lang)
}

/// Each standard and reading that a budget brought and that differs from this browser's, with both.
pub fn terms_compared(browser: &Choices, budget: &Choices, lang: Lang) -> Vec<String> {
    let differences = budget.differences(browser);
    let said = differences.into_iter().map(|one| {
        let (name, [here, there]) = match one {
            ChoiceDifference::Standard { id, from, to } => {
                let measure = Standard::of(id).measure;
                let both = [from, to].map(|one| value(one, measure, lang));
                (standard(id, lang), both)
            }
            ChoiceDifference::Reading { reading, from, to } => {
                let both = [from, to].map(|one| answer(one, lang));
                (question(reading, lang), both)
            }
        };
        match lang {
            Lang::Zh => format!("{name}　本浏览器：{here}；本预算所附：{there}"),
            Lang::En => format!("{name} In this browser: {here}; with the budget: {there}"),
        }
    });
    said.collect()
}

/// The value of a standard as it stands beside its clause: where it is raised, with the figure of the clause.
pub fn standard_in_use(id: StandardId, in_use: i64, lang: Lang) -> String {
    let set = Standard::of(id);
    let of_policy = value(set.value, set.measure, lang);
    if in_use == set.value {
        return of_policy;
    }
    let here = value(in_use, set.measure, lang);
    match lang {
        Lang::Zh => format!("文件 {of_policy}；本地 {here}"),
        Lang::En => format!("{of_policy} in the policy; {here} locally"),
    }
}

/// Why the standards and readings of a budget cannot be read, and what to do.
pub fn budget_terms_error(error: LinkError, lang: Lang) -> &'static str {
    match error {
        LinkError::Newer { .. } => lang.pick(
            "本预算所附的标准与口径由更新的版本写成，本页无法识别，尚未测算。请刷新页面后重新打开，或改用本浏览器的标准与口径。",
            "The standards and readings of this budget were written by a newer version and cannot be read, so nothing is worked out yet. Reload the page and open it again, or use this browser's.",
        ),
        LinkError::NotOurs | LinkError::Damaged | LinkError::Unreadable | LinkError::TooLong => lang.pick(
            "本预算所附的标准与口径不完整或被改动过，无法识别，尚未测算。请向提供者重新索取，或改用本浏览器的标准与口径。",
            "The standards and readings of this budget are incomplete or altered and cannot be read, so nothing is worked out yet. Ask for a new copy, or use this browser's.",
        ),
    }
}

/// Why what was entered and chosen cannot be taken from a backup, and what to do.
pub fn backup_page_error(error: LinkError, lang: Lang) -> &'static str {
    match error {
        LinkError::Newer { .. } => lang.pick(
            "备份中的填写内容和本地标准、口径由更新的版本写成，本页无法识别，恢复时不会采用。请刷新页面后再恢复。",
            "What was entered in this backup, with local standards and readings, was written by a newer version and cannot be read; restoring leaves it out. Reload the page, then restore.",
        ),
        LinkError::NotOurs | LinkError::Damaged | LinkError::Unreadable | LinkError::TooLong => lang.pick(
            "备份中的填写内容和本地标准、口径无法识别，恢复时不会采用。恢复后请到“政策标准”页核对本地标准与口径。",
            "What was entered in this backup, with local standards and readings, cannot be read; restoring leaves it out. Check standards and readings on the policy standards page afterwards.",
        ),
    }
}

/// Why what was kept of a visit cannot be read, and by what the pages are worked out meanwhile.
pub fn kept_error(error: LinkError, lang: Lang) -> &'static str {
    match error {
        LinkError::Newer { .. } => lang.pick(
            "上次保存的填写内容和本地标准、口径由更新的版本写成，本页无法识别。原内容已另行保留；目前按文件标准和默认口径测算。请刷新页面。",
            "What was saved last, with local standards and readings, was written by a newer version and cannot be read. It is kept aside; figures now follow the policy and the default readings. Reload the page.",
        ),
        LinkError::NotOurs | LinkError::Damaged | LinkError::Unreadable | LinkError::TooLong => lang.pick(
            "上次保存的填写内容和本地标准、口径已损坏，无法识别。原内容已另行保留，可下载；目前按文件标准和默认口径测算，请核对后重新设置。",
            "What was saved last, with local standards and readings, is damaged and cannot be read. It is kept aside and can be downloaded; figures now follow the policy and the default readings. Check them and set yours again.",
        ),
    }
}

#[cfg(test)]
mod tests {
    use policy::{Bound, Choice, Reading};

    use super::*;

    #[test]
    fn nothing_is_said_where_nothing_differs() {
        for lang in Lang::ALL {
            assert_eq!(local_terms_line(&Choices::default(), lang), None);
            assert!(local_terms(&Choices::default(), lang).is_empty());
        }
    }

    #[test]
    fn each_raised_standard_is_named_alone_with_both_figures() {
        for &id in StandardId::ALL {
            let set = Standard::of(id);
            let mut choices = Choices::default();
            if choices.standards.raise(id, set.value + 100).is_err() {
                assert_ne!(set.bound, Bound::Floor);
                continue;
            }
            for lang in Lang::ALL {
                let [only] = local_terms(&choices, lang).try_into().expect("one line");
                assert!(only.contains(standard(id, lang)), "{only}");
                for one in [set.value, set.value + 100] {
                    assert!(only.contains(&value(one, set.measure, lang)), "{only}");
                }
            }
            let line = local_terms_line(&choices, Lang::Zh);
            assert_eq!(line.as_deref(), Some("本地标准 1 项与文件不同"));
        }
    }

    #[test]
    fn each_other_answer_is_named_alone_with_both_answers() {
        for &reading in Reading::ALL {
            for &other in reading.choices().iter().skip(1) {
                let mut choices = Choices::default();
                choices.readings.choose(reading, other);
                for lang in Lang::ALL {
                    let [only] = local_terms(&choices, lang).try_into().expect("one line");
                    assert!(only.contains(question(reading, lang)), "{only}");
                    for one in [reading.default_choice(), other] {
                        assert!(only.contains(choice(one, lang)), "{only}");
                    }
                }
                let line = local_terms_line(&choices, Lang::En);
                assert_eq!(line.as_deref(), Some("1 reading differs from the policy"));
            }
        }
    }

    #[test]
    fn of_a_ratio_only_the_part_of_the_city_is_said() {
        let mut choices = Choices::default();
        let readings = &mut choices.readings;
        readings.choose(Reading::FundingSplit, Choice::OwnRatio);
        readings.set_city_percent(40);
        for (lang, city, district) in [(Lang::Zh, "市 40%", "60"), (Lang::En, "city 40%", "60")] {
            let [only] = local_terms(&choices, lang).try_into().expect("one line");
            assert!(only.contains(city) && !only.contains(district), "{only}");
        }
    }

    #[test]
    fn several_are_counted() {
        let mut choices = Choices::default();
        for id in [StandardId::YearlyBranch, StandardId::Training] {
            choices.standards.raise(id, 700_000).expect("a floor");
        }
        choices
            .readings
            .choose(Reading::JointSubsidised, Choice::NotPaid);
        assert_eq!(
            local_terms_line(&choices, Lang::Zh).as_deref(),
            Some("本地标准 2 项、口径 1 项与文件不同")
        );
        assert_eq!(
            local_terms_line(&choices, Lang::En).as_deref(),
            Some("2 local standards and 1 reading differ from the policy")
        );
    }

    #[test]
    fn a_raised_value_never_stands_alone() {
        let id = StandardId::YearlyBranch;
        assert_eq!(standard_in_use(id, 500_000, Lang::Zh), "5,000 元／年");
        assert_eq!(
            standard_in_use(id, 600_000, Lang::Zh),
            "文件 5,000 元／年；本地 6,000 元／年"
        );
    }
}
