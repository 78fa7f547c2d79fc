//! Cases drawn by chance.

use std::collections::BTreeSet;

use crate::made::YEAR;
use policy::Readings;
use proptest::prelude::*;
use proptest::sample::select;
use training::random::{case, cases};
use training::*;

fn wires(cases: &[Case]) -> BTreeSet<(String, &'static str)> {
    cases
        .iter()
        .map(|case| (case.link(), case.question.wire()))
        .collect()
}

#[test]
fn they_are_many_and_of_many_rules() {
    for (difficulty, rules) in [
        (Difficulty::Easy, 12),
        (Difficulty::Middle, 12),
        (Difficulty::Hard, 12),
    ] {
        let all: Vec<_> = cases(1, difficulty, YEAR).take(300).collect();
        assert!(
            wires(&all).len() > 200,
            "{difficulty:?} {}",
            wires(&all).len()
        );
        let met: BTreeSet<_> = all
            .iter()
            .flat_map(|case| solve(case, YEAR).unwrap().rules)
            .collect();
        assert!(met.len() >= rules, "{difficulty:?} {met:?}");
    }
}

#[test]
fn the_same_for_the_same_seed() {
    for &difficulty in Difficulty::ALL {
        let all = |seed| cases(seed, difficulty, YEAR).take(20).collect::<Vec<_>>();
        assert_eq!(all(5), all(5));
        assert_ne!(all(5), all(6));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn each_has_an_answer_among_its_offers(
        seed in any::<u64>(),
        difficulty in select(Difficulty::ALL),
        year in 2001_i32..2100,
    ) {
        let case = case(seed, difficulty, year);
        prop_assert_eq!(case.difficulty, difficulty);
        prop_assert_eq!(case.checked(year).mistakes, []);
        let solution = solve(&case, year).unwrap();
        let offered = offers(&case, &solution, seed, year);
        let right = offered.iter().filter(|offer| offer.answer == solution.answer);
        prop_assert_eq!(right.count(), 1);
        let names: BTreeSet<_> = offered.iter().map(|offer| offer.answer.wire()).collect();
        prop_assert_eq!(names.len(), offered.len());
        prop_assert!(offered.len() >= 2);
        let is_default = case.choices.readings == Readings::default();
        match difficulty {
            Difficulty::Easy => {
                prop_assert!(is_default);
                prop_assert_eq!(solution.rules.len(), 1);
            }
            Difficulty::Middle => prop_assert!(is_default),
            Difficulty::Hard => {
                let decides = case.choices.readings.changed().any(|(reading, _)| {
                    solution.swings.iter().any(|swing| swing.reading == reading)
                });
                prop_assert!(decides);
            }
        }
    }
}

/// What is certain is taken only where chance finds nothing, which is hardly ever.
#[test]
fn hardly_ever_is_the_certain_one_taken() {
    for &difficulty in Difficulty::ALL {
        let all: Vec<_> = cases(9, difficulty, YEAR).take(600).collect();
        let mut by_text = std::collections::BTreeMap::new();
        for case in &all {
            *by_text
                .entry((case.link(), case.question.wire()))
                .or_insert(0) += 1;
        }
        let most = by_text.iter().max_by_key(|(_, times)| **times).unwrap();
        assert!(*most.1 <= 30, "{most:?}");
    }
}
