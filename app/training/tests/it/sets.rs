//! A trainer's own sets: written, read, put to the rules, taken in beside others.

use crate::made::{YEAR, any_set, case};
use entry::LinkError;
use policy::*;
use proptest::prelude::*;
use training::own::*;
use training::*;

fn own(line: &str, expected: &str) -> OwnCase {
    let case = case(line);
    OwnCase {
        expected: Answer::from_wire(case.question, expected).unwrap(),
        case,
    }
}

fn sample() -> Set {
    let mut set = Set::new("新任书记培训", "王老师");
    assert!(set.add(own(
        "verdict employees=50 full=0 organisation=none",
        "target_gap"
    )));
    let mut second = own("m7 full=7 probationary=2 organisation=none", "385000");
    second.case = second.case.called("培训经费", "预备党员算不算？");
    assert!(set.add(second));
    assert!(set.add(own("verdict employees=60 organisation=none", "satisfied")));
    set
}

#[test]
fn all_are_put_to_the_rules() {
    let ran = run(&sample(), YEAR);
    assert!(matches!(&ran[0], Ran::Agrees(solution) if solution.rules == [RuleId::F1]));
    let Ran::Differs { expected, got } = &ran[1] else {
        panic!("{ran:?}")
    };
    assert_eq!(*expected, Answer::Money(Fen::yuan(3_850)));
    assert_eq!(got.answer, Answer::Money(Fen::yuan(4_950)));
    assert_eq!(got.explained.derivation.figure, Figure::Training);
    let Ran::Unanswered(Unanswered::Missing(missing)) = &ran[2] else {
        panic!("{ran:?}")
    };
    assert_eq!(missing.iter().collect::<Vec<_>>(), [Field::FullMembers]);
    assert_eq!(
        tally(&ran),
        RunTally {
            agree: 1,
            differ: 1,
            unanswered: 1
        }
    );
}

#[test]
fn a_file_made_once_opens_forever() {
    let set = sample();
    let text = write(&set);
    assert_eq!(
        text.lines().take(5).collect::<Vec<_>>(),
        [
            "{",
            r#"  "liangxin-training": 1,"#,
            r#"  "name": "新任书记培训","#,
            r#"  "signed": "王老师","#,
            r#"  "cases": ["#,
        ]
    );
    assert!(
        text.contains(r#""asks": "m7", "expects": 385000, "level": "middle""#),
        "{text}"
    );
    assert_eq!(
        read(&text),
        Ok(SetRead {
            set: set.clone(),
            damage: Vec::new()
        })
    );
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(value["cases"][1]["notes"], "预备党员算不算？");
    // In another order and without what may be left out.
    let short = r#"{"cases": [{"asks": "m7", "expects": "385000", "unit": "v=1&sum=SUM"}],
        "liangxin-training": 1}"#;
    let empty = entry::encode(&entry::Draft::default(), &Choices::default());
    let short = short.replace("v=1&sum=SUM", &empty);
    let read = read(&short).unwrap();
    assert_eq!(read.damage, []);
    assert_eq!(read.set.cases[0].case.difficulty, Difficulty::Middle);
    assert_eq!(read.set.cases[0].expected, Answer::Money(Fen(385_000)));
}

/// A case is judged by the standards and readings that stand with it, and takes them along in file and link.
#[test]
fn a_case_is_judged_by_its_own_standards_and_readings() {
    let mut one = own("m7 full=7 probationary=2 organisation=none", "420000");
    let judged = |one: &OwnCase| {
        let mut set = Set::new("甲", "乙");
        assert!(set.add(one.clone()));
        tally(&run(&set, YEAR)).agree == 1
    };
    assert!(!judged(&one), "4,950 yuan by the clause");
    let choices = &mut one.case.choices;
    choices
        .standards
        .raise(StandardId::Training, 60_000)
        .unwrap();
    assert!(!judged(&one), "probationary members count at first");
    let choices = &mut one.case.choices;
    assert!(
        choices
            .readings
            .choose(Reading::TrainingMembers, Choice::FullOnly)
    );
    assert!(judged(&one), "600 yuan for seven");
    let mut set = Set::new("甲", "乙");
    set.add(one);
    let from_file = read(&write(&set)).unwrap();
    let from_link = read_line(&write_line(&set)).unwrap();
    assert_eq!((&from_file.set, &from_link), (&set, &set));
    assert_eq!(tally(&run(&from_link, YEAR)).agree, 1);
    assert!(write_line(&set).contains("&s.m7=60000&r.training_members=full-only"));
}

#[test]
fn what_the_answers_rest_on_is_gathered_with_the_cases() {
    let mut set = Set::new("甲", "乙");
    let line = "m7 full=7 probationary=2 organisation=none";
    set.add(own(line, "495000"));
    let mut other = own(line, "420000");
    let choices = &mut other.case.choices;
    choices
        .standards
        .raise(StandardId::Training, 60_000)
        .unwrap();
    choices
        .readings
        .choose(Reading::TrainingMembers, Choice::FullOnly);
    set.add(other);
    set.add(own("m7 organisation=none", "0"));
    let rested = rests(&run(&set, YEAR));
    let readings: Vec<_> = rested.readings.into_iter().collect();
    let asked = Reading::TrainingMembers;
    assert!(readings.contains(&((asked, Choice::AllMembers, None), vec![1])));
    assert!(readings.contains(&((asked, Choice::FullOnly, None), vec![2])));
    let standards: Vec<_> = rested.standards.into_iter().collect();
    assert!(standards.contains(&((StandardId::Training, 55_000), vec![1])));
    assert!(standards.contains(&((StandardId::Training, 60_000), vec![2])));
}

#[test]
fn a_link_is_short_and_made_of_the_same_pairs() {
    let mut set = Set::new("甲", "");
    set.add(own(
        "verdict kind=law-firm employees=28 full=4 organisation=none",
        "due_not_formed",
    ));
    let line = write_line(&set);
    assert!(
        line.starts_with(
            "t=1&set=%E7%94%B2&q=verdict&is=due_not_formed&kind=law-firm&employees=28&full=4"
        ),
        "{line}"
    );
    assert_eq!(read_line(&line), Ok(set.clone()));
    let read = read_any(&format!("https://example.org/training#{line}")).unwrap();
    assert_eq!(read.set, set);
    let told = read_any(&format!(
        "请打开：https://example.org/training/#{line}\n（下午用）"
    ));
    assert_eq!(told, Ok(read), "with words around it");
    // The link of a case is none of a set, and the other way round.
    assert_eq!(
        read_line(&set.cases[0].case.link()),
        Err(LinkError::NotOurs)
    );
    assert_eq!(entry::decode(&line), Err(LinkError::NotOurs));
    assert_eq!(read_line("t=2&sum=0"), Err(LinkError::Newer { version: 2 }));
    assert_eq!(
        read_line(&line.replace("28", "29")),
        Err(LinkError::Damaged)
    );
}

#[test]
fn several_come_at_once() {
    let one = sample();
    let other = Set::new("空", "");
    let (file, line) = (write(&one), write_line(&other));
    let texts = [file.as_str(), "什么也不是", line.as_str(), r#"{"a": 1}"#];
    let imported = import(texts);
    let places: Vec<_> = imported.read.iter().map(|(place, _)| *place).collect();
    assert_eq!(places, [0, 2]);
    assert_eq!(
        imported.refused,
        [
            (1, Refused::Link(LinkError::NotOurs)),
            (3, Refused::File(SetError::NotOurs))
        ]
    );
    let mut shelf = Shelf::default();
    let sets = || imported.read.iter().map(|(_, read)| read.set.clone());
    assert_eq!(shelf.take_in(sets()), 2);
    assert_eq!(
        shelf.take_in(sets()),
        0,
        "what is there does not come twice"
    );
    let mut changed = one.clone();
    changed.cases.pop();
    assert_eq!(shelf.take_in([changed]), 1, "and replaces nothing");
    assert_eq!(shelf.sets[0], one);
}

#[test]
fn what_does_not_fit_is_not_added() {
    let mut set = Set::new(&"长".repeat(500), "");
    assert_eq!(set.name.chars().count(), Set::MAX_NAME);
    let mut wrong = own("verdict employees=50", "target_gap");
    wrong.expected = Answer::Money(Fen::ZERO);
    assert!(!set.add(wrong.clone()));
    wrong.expected = Answer::Verdict(Verdict::Satisfied);
    for _ in 0..Set::MAX_CASES {
        assert!(set.add(wrong.clone()));
    }
    assert!(!set.add(wrong));
}

/// What is right is not what somebody wrote down: the rules say it anew each time.
#[test]
fn what_is_expected_is_never_taken_for_right() {
    let mut set = sample();
    set.cases[0].case.choices.readings = Readings::default();
    set.cases[0].case.draft.set(Field::Employees, "49");
    assert!(matches!(run(&set, YEAR)[0], Ran::Differs { .. }));
}

proptest! {
    #[test]
    fn a_file_reads_back(set in any_set()) {
        let read = read(&write(&set)).unwrap();
        prop_assert_eq!(&read.damage, &[]);
        prop_assert_eq!(read.set, set);
    }

    #[test]
    fn a_link_reads_back(set in any_set()) {
        let line = write_line(&set);
        prop_assert!(line.is_ascii());
        prop_assert_eq!(read_line(&line), Ok(set));
    }

    #[test]
    fn a_case_reads_back(set in any_set()) {
        for own in set.cases {
            let text = serde_json::to_string(&own.case).unwrap();
            prop_assert_eq!(serde_json::from_str::<Case>(&text).unwrap(), own.case);
        }
    }

    /// Whatever is put to the rules, they say something of it, and the tally counts each once.
    #[test]
    fn whatever_is_typed_is_put_to_the_rules(set in any_set()) {
        let ran = run(&set, YEAR);
        let RunTally { agree, differ, unanswered } = tally(&ran);
        prop_assert_eq!(agree + differ + unanswered, set.cases.len());
        for one in &ran {
            if let Ran::Unanswered(Unanswered::Missing(fields)) = one {
                prop_assert!(!fields.is_empty());
            }
        }
    }
}
