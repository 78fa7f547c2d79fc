//! What cases to guess, sessions and a trainer's own sets are spoken of with.

mod answer;
mod case;
mod clock;
mod session;
mod set;
mod terms;

pub use answer::{case_answer, case_question, rule_name, slip, swing, unanswered};
pub use case::{case_facts, case_sentence};
pub use clock::clock_told;
pub use session::{
    difficulty, guessed, order, right_of, score_line, session_place, subject, team, teams,
};
pub use set::{case_place, damage, ran, refused, run_line, set_error, set_fault, set_link_error};
pub use terms::{answered, cases_listed, in_use, terms};

#[cfg(test)]
mod tests {
    use ::training::built_in::{Subject, cases};
    use ::training::own::{Damage, Fault, OwnCase, Place, Set, run, tally};
    use ::training::*;
    use policy::{Reading, StandardId};

    use super::*;
    use crate::{Lang, MoneyUnit};

    const YEAR: i32 = 2026;

    fn all() -> Vec<Case> {
        let drawn = Difficulty::ALL
            .iter()
            .flat_map(|&difficulty| random::cases(4, difficulty, YEAR).take(150));
        cases(YEAR).into_iter().chain(drawn).collect()
    }

    /// Whether a text could be read out as it is: nothing left empty, no mark doubled, and Chinese where it should be.
    fn reads_well(text: &str, lang: Lang) {
        assert!(!text.trim().is_empty());
        for odd in [
            "。。", "，，", "：，", "，。", "：。", "..", ", ,", ": ,", ", .", "  ", "{", "}",
        ] {
            assert!(!text.contains(odd), "{odd} in {text}");
        }
        let is_chinese = |letter: char| ('\u{4e00}'..='\u{9fff}').contains(&letter);
        match lang {
            Lang::Zh => assert!(text.chars().any(is_chinese), "{text}"),
            // What somebody typed stays as it is.
            Lang::En => assert!(
                !text.chars().any(is_chinese) || text.contains("党群服务中心"),
                "{text}"
            ),
        }
    }

    #[test]
    fn every_case_can_be_read_out() {
        for case in all() {
            for lang in Lang::ALL {
                reads_well(&case_sentence(&case, YEAR, lang), lang);
                reads_well(&case_question(case.question, lang), lang);
            }
        }
    }

    #[test]
    fn every_offer_can_be_read_out_and_told_from_the_others() {
        for (seed, case) in (0..).zip(all()) {
            let solution = solve(&case, YEAR).unwrap();
            for lang in Lang::ALL {
                let offered = offers(&case, &solution, seed, YEAR);
                let mut texts: Vec<_> = offered
                    .iter()
                    .map(|offer| case_answer(offer.answer, MoneyUnit::Yuan, lang))
                    .collect();
                texts.sort();
                texts.dedup();
                assert_eq!(texts.len(), offered.len());
                for offer in &offered {
                    if let Some(why) = offer.slip {
                        reads_well(&slip(why, lang), lang);
                    }
                }
                for other in &solution.swings {
                    reads_well(&swing(other, MoneyUnit::Yuan, lang), lang);
                }
                for &rule in &solution.rules {
                    reads_well(rule_name(rule, lang), lang);
                }
                let explained = crate::explanation_text(
                    &solution.explained,
                    &solution.basis,
                    &solution.book,
                    lang,
                );
                assert!(explained.lines().count() > 1);
            }
        }
    }

    #[test]
    fn names_are_all_there_and_differ() {
        fn differ<T: Copy>(all: &[T], name: impl Fn(T, Lang) -> &'static str) {
            for lang in Lang::ALL {
                let mut names: Vec<_> = all.iter().map(|&one| name(one, lang)).collect();
                names.iter().for_each(|name| reads_well(name, lang));
                let before = names.len();
                names.sort_unstable();
                names.dedup();
                assert_eq!(names.len(), before);
            }
        }
        differ(Difficulty::ALL, difficulty);
        differ(Subject::ALL, subject);
        differ(Team::ALL, team);
        differ(Teams::ALL, teams);
        differ(Order::ALL, order);
        differ(crate::TrainingText::ALL, crate::TrainingText::say);
        differ(crate::OwnSetText::ALL, crate::OwnSetText::say);
        differ(crate::ProjectorText::ALL, crate::ProjectorText::say);
        for lang in Lang::ALL {
            RuleId::ALL
                .iter()
                .for_each(|&rule| reads_well(rule_name(rule, lang), lang));
            Question::ALL
                .iter()
                .for_each(|&question| reads_well(&case_question(question, lang), lang));
        }
    }

    fn made(question: Question, difficulty: Difficulty, at: usize) -> Case {
        let of = cases(YEAR).into_iter();
        let mut of = of.filter(|case| (case.question, case.difficulty) == (question, difficulty));
        of.nth(at).unwrap()
    }

    #[test]
    fn sentences_say_the_facts() {
        let both = |case: &Case| Lang::ALL.map(|lang| case_sentence(case, YEAR, lang));
        assert_eq!(
            both(&made(Question::Verdict, Difficulty::Middle, 0)),
            [
                "一家非公企业：从业人员 49 人，正式党员 0 名，没有党组织。",
                "Private enterprise: 49 employees, 0 full members, no Party organisation.",
            ]
        );
        let joint = cases(YEAR)
            .into_iter()
            .find(|case| case.choices.readings.uses(policy::Choice::HostOut))
            .unwrap();
        assert_eq!(
            both(&joint),
            [
                "一家其他社会组织：从业人员 8 人，正式党员 1 名，在联合党支部里，共覆盖 6 个单位。\
                 这里约定：联合党支部的单位数含不含牵头单位？——不含。",
                "Other social organisation: 8 employees, 1 full member, in a joint branch of 6 units. \
                 It is agreed: Does the host count among a joint branch's units? No.",
            ]
        );
        assert_eq!(
            both(&made(Question::Allowance, Difficulty::Middle, 0)),
            [
                "一家非公企业：正式党员 7 名，预备党员 2 名，有自己的党支部，2026年3月18日书记任职，预算年度 2026。",
                "Private enterprise: 7 full members, 2 probationary members, a branch of its own, \
                 secretary since 2026-03-18, budget year 2026.",
            ]
        );
        assert_eq!(
            both(&made(Question::TaxSaved, Difficulty::Middle, 0)),
            [
                "年工资总额 12,000,000.00 元，党建支出 95,000.00 元，企业所得税：海南鼓励类产业 15%。",
                "Wages of the year 12,000,000.00 yuan; Party work spending 95,000.00 yuan; \
                 Enterprise income tax: Hainan encouraged industry 15%.",
            ]
        );
    }

    /// What is agreed on otherwise is said, whichever it is.
    #[test]
    fn every_other_reading_and_standard_is_said() {
        let base = made(Question::Verdict, Difficulty::Middle, 0);
        for lang in Lang::ALL {
            for &reading in Reading::ALL {
                for &choice in &reading.choices()[1..] {
                    let mut case = base.clone();
                    case.choices.readings.choose(reading, choice);
                    let said = case_sentence(&case, YEAR, lang);
                    assert!(said.contains(crate::question(reading, lang)), "{said}");
                    assert!(said.contains(crate::choice(choice, lang)), "{said}");
                }
            }
            let mut case = base.clone();
            case.choices
                .standards
                .raise(StandardId::Training, 60_000)
                .unwrap();
            assert!(case_sentence(&case, YEAR, lang).contains("600"));
        }
    }

    #[test]
    fn terms_stand_beside_what_the_policy_says() {
        let mut case = made(Question::Verdict, Difficulty::Middle, 0);
        assert_eq!(terms(&case.choices, Lang::Zh), Vec::<String>::new());
        case.choices
            .standards
            .raise(StandardId::Training, 60_000)
            .unwrap();
        case.choices
            .readings
            .choose(Reading::TrainingMembers, policy::Choice::FullOnly);
        case.choices
            .readings
            .choose(Reading::FundingSplit, policy::Choice::OwnRatio);
        case.choices.readings.set_city_percent(60);
        assert_eq!(
            terms(&case.choices, Lang::Zh),
            [
                "培训经费算不算预备党员？——只算正式党员（默认：算）",
                "财政补助由哪一级出？——市、区按自定比例，市级 60%（默认：隶属哪级由哪级全出）",
                "党员教育培训：600 元／人·年（条款：550 元／人·年）",
            ]
        );
        for lang in Lang::ALL {
            for told in [Told::Started(30), Told::Stopped(7), Told::Up] {
                reads_well(&clock_told(told, lang), lang);
            }
        }
        assert_eq!(cases_listed(&[1, 3], Lang::Zh), "第 1、3 题");
        assert_eq!(cases_listed(&[2], Lang::En), "case 2");
        for term in terms(&case.choices, Lang::En) {
            reads_well(&term, Lang::En);
        }
        let facts = case_facts(&case, YEAR, Lang::Zh);
        assert!(case_sentence(&case, YEAR, Lang::Zh).starts_with(&facts));
        assert!(!facts.contains("约定"));
    }

    #[test]
    fn what_was_skipped_is_told_apart_from_what_was_missed() {
        let hits = |asked, right, later, skipped| Hits {
            asked,
            right,
            later,
            skipped,
        };
        for (tally, zh, en) in [
            (
                hits(10, 5, 5, 0),
                "10 题猜对 5 题，再猜对 5 题",
                "5 of 10 right, 5 right later",
            ),
            (
                hits(2, 2, 0, 1),
                "2 题猜对 2 题；跳过 1 题，不计对错",
                "2 of 2 right; 1 skipped, not counted",
            ),
            (
                hits(0, 0, 0, 3),
                "跳过 3 题，不计对错",
                "3 skipped, not counted",
            ),
        ] {
            assert_eq!(right_of(tally, Lang::Zh), zh);
            assert_eq!(right_of(tally, Lang::En), en);
        }
        let cases = vec![made(Question::Verdict, Difficulty::Middle, 1)];
        let session = Session::begin(cases, Teams::One, Order::AsGiven, 0, YEAR).session;
        let skipped = Guessed {
            is_right: false,
            is_skipped: true,
            slip: None,
            solution: session.solution().unwrap(),
        };
        assert_eq!(
            guessed(&skipped, MoneyUnit::Yuan, Lang::Zh),
            "没有猜，不计对错。答案是“目标缺口”。"
        );
    }

    #[test]
    fn sessions_are_told() {
        let cases = vec![made(Question::Verdict, Difficulty::Middle, 1)];
        let mut session = Session::begin(cases, Teams::Two, Order::AsGiven, 0, YEAR).session;
        for lang in Lang::ALL {
            reads_well(&session_place(&session, lang), lang);
        }
        let right = session.solution().unwrap().answer;
        let wrong = Answer::Verdict(policy::Verdict::Satisfied);
        let first = session.guess(Team::First, wrong).unwrap();
        let second = session.guess(Team::Second, right).unwrap();
        assert_eq!(
            guessed(&first, MoneyUnit::Yuan, Lang::Zh),
            "不对。答案是“目标缺口”。"
        );
        assert_eq!(guessed(&second, MoneyUnit::Yuan, Lang::En), "Right.");
        session.go_on();
        assert_eq!(
            session_place(&session, Lang::Zh),
            "已完成 0，共 1 题（上次没猜对，再来一次）"
        );
        let score = session.score(Team::First).all;
        assert_eq!(
            score_line(Team::First, score, Lang::Zh),
            "甲队：1 题猜对 0 题"
        );
        assert_eq!(
            score_line(Team::First, score, Lang::En),
            "Team A: 0 of 1 right"
        );
    }

    #[test]
    fn sets_are_told() {
        let case = made(Question::Verdict, Difficulty::Middle, 1);
        let mut open = case.clone();
        open.draft.set(policy::Field::Employees, "");
        let mut mistyped = case.clone();
        mistyped.draft.set(policy::Field::Employees, "many");
        let mut set = Set::new("甲", "乙");
        let expected = Answer::Verdict(policy::Verdict::Satisfied);
        for case in [case, open, mistyped] {
            set.add(OwnCase { case, expected });
        }
        let came = run(&set, YEAR);
        let said: Vec<_> = (came.iter())
            .map(|one| ran(one, MoneyUnit::Yuan, Lang::Zh))
            .collect();
        assert_eq!(said[0], "不一致：填的是“已达标”，按规则是“目标缺口”");
        assert_eq!(said[1], "答不出：缺：从业人员");
        assert!(said[2].starts_with("答不出：从业人员："), "{}", said[2]);
        assert_eq!(
            run_line(tally(&came), Lang::En),
            "0 agree, 1 differ, 2 cannot be answered"
        );
        let damaged = Damage {
            place: Place {
                line: Some(7),
                case: Some(2),
            },
            fault: Fault::Expected,
        };
        let of_link = |case, lang| {
            let place = Place { line: None, case };
            damage(Damage { place, ..damaged }, lang)
        };
        assert!(of_link(Some(2), Lang::Zh).starts_with("第 2 题：填的"));
        assert!(of_link(Some(2), Lang::En).starts_with("Case 2: What"));
        assert!(of_link(None, Lang::En).starts_with("What"));
        assert_eq!(
            damage(damaged, Lang::Zh),
            "第 7 行，第 2 题：填的答案与问题对不上，这道题已略去"
        );
    }
}
