//! The form of a case: what is made of it, how a kept case is changed by it, and that nothing of it is lost.

use crate::made::{YEAR, any_set, case};
use entry::Draft;
use policy::*;
use proptest::prelude::*;
use proptest::sample::select;
use training::own::*;
use training::*;

fn own(line: &str, expected: &str) -> OwnCase {
    let case = case(line);
    OwnCase {
        expected: Answer::from_wire(case.question, expected).unwrap(),
        case,
    }
}

fn kept_again<T: serde::Serialize + serde::de::DeserializeOwned>(one: &T) -> T {
    serde_json::from_str(&serde_json::to_string(one).unwrap()).unwrap()
}

/// Of nothing that the pages hold, unless it says so.
fn made(writing: &Writing) -> OwnCase {
    OwnCase {
        case: writing.case(&Draft::default(), &Choices::default(), YEAR),
        expected: writing.expected().unwrap(),
    }
}

#[test]
fn a_new_form_asks_of_the_unit_on_the_page() {
    let mut draft = Draft::default();
    draft.set(Field::FullMembers, "7");
    let mut choices = Choices::default();
    assert!(choices.readings.choose(
        Reading::TrainingMembers,
        Choice::from_wire("full-only").unwrap()
    ));
    let writing = Writing::default();
    let case = writing.case(&draft, &choices, YEAR);
    assert_eq!(case.draft.get(Field::FullMembers), "7");
    assert_eq!(case.choices, choices);
    assert_eq!(
        writing.expected(),
        Answer::choices(Question::Verdict).first().copied()
    );
}

#[test]
fn an_amount_is_expected_as_it_is_typed() {
    let mut writing = Writing::default();
    writing.ask(Question::Yearly);
    for (typed, expected) in [
        ("5000", Some(500_000)),
        ("5,000.05", Some(500_005)),
        ("", None),
        ("五千", None),
    ] {
        typed.clone_into(&mut writing.amount);
        assert_eq!(
            writing.expected(),
            expected.map(|fen| Answer::Money(Fen(fen))),
            "{typed}"
        );
    }
}

#[test]
fn an_answer_to_another_question_is_dropped() {
    let mut writing = Writing {
        chosen: Some(Answer::Verdict(Verdict::TargetGap)),
        ..Writing::default()
    };
    writing.ask(Question::Verdict);
    assert_eq!(writing.chosen, Some(Answer::Verdict(Verdict::TargetGap)));
    writing.ask(Question::Approval);
    assert_eq!(writing.chosen, None);
}

#[test]
fn terms_chosen_here_begin_with_those_in_force() {
    let mut of_page = Choices::default();
    assert!(of_page.readings.choose(
        Reading::TrainingMembers,
        Choice::from_wire("full-only").unwrap()
    ));
    let mut writing = Writing::default();
    writing.take_terms(TermsFrom::Here, &of_page);
    assert_eq!(writing.here, of_page);
    // Who looks at others finds what was chosen here again.
    writing.type_standard(StandardId::Training, "700");
    writing.take_terms(TermsFrom::Policy, &of_page);
    assert_eq!(writing.choices(&of_page), Choices::default());
    writing.take_terms(TermsFrom::Here, &of_page);
    assert_eq!(
        writing
            .choices(&of_page)
            .standards
            .value(StandardId::Training),
        70_000
    );
}

#[test]
fn the_next_form_keeps_the_set_and_what_is_asked() {
    let set = Set::new("验收", "李四");
    let next = Writing::of(
        &set,
        &own("m4 full=7 organisation=general-branch", "800000"),
    )
    .next();
    assert_eq!((next.set.as_str(), next.signed.as_str()), ("验收", "李四"));
    assert_eq!(
        (next.question, next.unit, next.amount.as_str()),
        (Question::Yearly, None, "8000.00")
    );
}

fn sets() -> Vec<Set> {
    let mut sets = Vec::new();
    let into = Set::new("验收", "李四");
    assert!(put(
        &mut sets,
        &into,
        own("verdict employees=60 full=1", "satisfied")
    ));
    assert!(put(
        &mut sets,
        &into,
        own("verdict employees=40 full=7", "target_gap")
    ));
    assert!(put(
        &mut sets,
        &Set::new("验收", "王五"),
        own("verdict full=3", "satisfied")
    ));
    sets
}

fn at(sets: &[Set], set: usize, case: usize) -> Before {
    Before::of(sets, (set, case)).unwrap()
}

#[test]
fn a_standard_that_cannot_be_taken_stands_in_the_form_until_it_can() {
    let mut writing = Writing::default();
    writing.take_terms(TermsFrom::Here, &Choices::default());
    for (typed, why) in [
        ("7oo", true),
        ("500", true),
        ("550", false),
        ("700", false),
        ("", false),
    ] {
        writing.type_standard(StandardId::Training, typed);
        assert_eq!(
            writing.why_not_taken(StandardId::Training).is_some(),
            why,
            "{typed}"
        );
        assert_eq!(writing.is_amiss(), why, "{typed}");
        let again = kept_again(&writing);
        assert_eq!(again, writing);
        assert_eq!(
            again
                .not_taken
                .get(&StandardId::Training)
                .map(String::as_str),
            why.then_some(typed)
        );
    }
    writing.type_standard(StandardId::Training, "7oo");
    // Where the case is judged by others, nothing is amiss.
    writing.take_terms(TermsFrom::Policy, &Choices::default());
    assert!(!writing.is_amiss());
}

#[test]
fn a_change_stands_where_the_case_stood() {
    let (mut sets, before) = (sets(), sets());
    let new = own("verdict employees=61 full=1", "target_gap");
    let into = Set::new("验收", "李四");
    let old = at(&sets, 0, 0);
    assert_eq!(
        replace(&mut sets, &old, &into, new.clone()),
        Some(Replaced::InPlace)
    );
    assert_eq!(sets[0].cases[0], new);
    assert_eq!(sets[0].cases[1], before[0].cases[1]);
    assert_eq!(sets[1], before[1]);
}

#[test]
fn of_two_that_are_alike_the_one_at_its_place_is_changed() {
    let one = own("verdict employees=60 full=1", "satisfied");
    let new = own("verdict employees=61 full=1", "target_gap");
    let into = Set::new("验收", "李四");
    let set = Set {
        cases: vec![one.clone(), one.clone()],
        ..into.clone()
    };
    // The same set twice, as from a link that was taken in again.
    let mut sets = vec![set.clone(), set];
    let old = at(&sets, 1, 1);
    assert_eq!(
        replace(&mut sets, &old, &into, new.clone()),
        Some(Replaced::InPlace)
    );
    assert_eq!(sets[1].cases, [one.clone(), new.clone()]);
    // Where another tab has moved it, it is found all the same.
    let old = at(&sets, 1, 0);
    sets.remove(0);
    assert_eq!(
        replace(&mut sets, &old, &into, new.clone()),
        Some(Replaced::InPlace)
    );
    assert_eq!(sets[0].cases, [new.clone(), new]);
}

#[test]
fn a_set_whose_name_has_blanks_around_it_keeps_its_case() {
    let mut sets = vec![Set {
        cases: vec![own("verdict employees=60 full=1", "satisfied")],
        ..Set::new(" 验收 ", "李四 ")
    }];
    let changing = Changing::begin(at(&sets, 0, 0)).unwrap();
    let into = changing.writing.into_set();
    let came = replace(&mut sets, &changing.before, &into, made(&changing.writing));
    assert_eq!(came, Some(Replaced::InPlace));
    assert_eq!(sets[0].name, " 验收 ");
}

#[test]
fn a_change_of_the_set_moves_the_case() {
    let mut sets = sets();
    let old = at(&sets, 1, 0);
    let case = sets[1].cases[0].clone();
    assert_eq!(
        replace(&mut sets, &old, &Set::new("验收", "李四"), case),
        Some(Replaced::Moved)
    );
    // The set that held it alone is gone with it.
    assert_eq!(sets.len(), 1);
    assert_eq!(sets[0].cases.len(), 3);
}

#[test]
fn a_change_of_what_somebody_else_has_changed_stands_beside() {
    let mut sets = sets();
    let old = at(&sets, 0, 0);
    sets[0].cases.remove(0);
    let new = own("verdict employees=61 full=1", "target_gap");
    assert_eq!(
        replace(&mut sets, &old, &Set::new("验收", "李四"), new.clone()),
        Some(Replaced::Beside)
    );
    assert_eq!(sets[0].cases.last(), Some(&new));
    assert_eq!(sets[0].cases.len(), 2);
}

#[test]
fn a_full_set_takes_changes_but_nothing_more() {
    let one = own("verdict employees=60 full=1", "satisfied");
    let full = Set {
        cases: vec![one.clone(); Set::MAX_CASES],
        ..Set::new("满", "")
    };
    let other = Set {
        cases: vec![one.clone()],
        ..Set::new("验收", "")
    };
    let mut sets = vec![full, other];
    let before = sets.clone();
    let moving = at(&sets, 1, 0);
    assert_eq!(
        replace(&mut sets, &moving, &Set::new("满", ""), one.clone()),
        None
    );
    assert!(!put(&mut sets, &Set::new("满", ""), one));
    assert_eq!(sets, before);
    let (old, new) = (
        at(&sets, 0, 0),
        own("verdict employees=61 full=1", "satisfied"),
    );
    assert_eq!(
        replace(&mut sets, &old, &Set::new("满", ""), new),
        Some(Replaced::InPlace)
    );
}

proptest! {
    /// A case that is opened in the form and put back untouched is what it was.
    #[test]
    fn a_case_put_back_untouched_is_what_it_was(set in any_set()) {
        let set = [set];
        for (place, one) in set[0].cases.iter().enumerate() {
            // More than anybody could type.
            if matches!(one.expected, Answer::Money(Fen(fen)) if fen > 1_000_000_000_000) {
                continue;
            }
            let changing = Changing::begin(at(&set, 0, place)).unwrap();
            prop_assert!(!changing.is_changed());
            prop_assert_eq!(&made(&changing.writing).expected, &one.expected);
            let again = made(&changing.writing).case;
            prop_assert_eq!(again.link(), Case::new(&one.case.draft, &one.case.choices, one.case.question, one.case.difficulty, YEAR).link());
            prop_assert_eq!((again.question, again.difficulty), (one.case.question, one.case.difficulty));
            prop_assert_eq!((again.title.as_str(), again.notes.as_str()), (one.case.title.trim(), one.case.notes.trim()));
            prop_assert!(changing.writing.into_set().is_of(&set[0]));
        }
    }

    /// Whatever stands in the form stands there again when the page is loaded anew.
    #[test]
    fn what_stands_in_the_form_stands_there_again(
        set in any_set(),
        texts in prop::array::uniform5(".{0,30}"),
        question in select(Question::ALL),
        terms in select(TermsFrom::ALL),
        own_unit in any::<bool>(),
    ) {
        let mut writing = Writing::default();
        if let Some(one) = set.cases.first() {
            writing = Writing::of(&set, one);
            let changing = Changing::begin(at(std::slice::from_ref(&set), 0, 0)).unwrap();
            prop_assert_eq!(&kept_again(&changing), &changing);
        }
        let [title, notes, amount, name, signed] = texts;
        writing = Writing { title, notes, amount, set: name, signed, terms, ..writing };
        writing.ask(question);
        if !own_unit {
            writing.unit = None;
        }
        prop_assert_eq!(kept_again(&writing), writing);
    }
}
