//! Answers to guess among.

use std::collections::BTreeSet;

use crate::made::{YEAR, any_case, case};
use policy::*;
use proptest::prelude::*;
use training::built_in::cases;
use training::*;

/// The right answer once, nothing twice, something to choose from.
fn holds(case: &Case, seed: u64, year: i32) -> Vec<Offer> {
    let solution = solve(case, year).unwrap();
    let offered = offers(case, &solution, seed, year);
    let right = |offer: &&Offer| offer.answer == solution.answer;
    assert_eq!(offered.iter().filter(right).count(), 1, "{offered:?}");
    let names: BTreeSet<_> = offered.iter().map(|offer| offer.answer.wire()).collect();
    assert_eq!(names.len(), offered.len(), "{offered:?}");
    let least = match solution.answer {
        Answer::YesNo(_) => 2,
        Answer::Candidacy(_) => 3,
        Answer::Type(_) => 4,
        // Of a unit in operation nobody would think it closed.
        Answer::Verdict(_) => {
            let is_open = case.checked(year).facts.status == Status::Operating;
            Verdict::COUNT - usize::from(is_open)
        }
        Answer::Way(_) | Answer::Money(_) => 5,
    };
    assert_eq!(
        offered.len(),
        least,
        "{} {}",
        case.question.wire(),
        case.link()
    );
    for offer in &offered {
        assert!(offer.answer.fits(case.question));
        assert!(offer.answer != solution.answer || offer.slip.is_none());
        let is_money = offer.answer.money().is_some();
        assert!(!is_money || offer.answer == solution.answer || offer.slip.is_some());
    }
    assert_eq!(offers(case, &solution, seed, year), offered);
    offered
}

#[test]
fn of_every_case_made_up_by_hand() {
    for case in cases(YEAR) {
        for seed in 0..8 {
            holds(&case, seed, YEAR);
        }
    }
}

#[test]
fn the_right_one_stands_anywhere() {
    let case = case(
        "m6 organisation=branch secretary=since secretary-since=2020-01-01 \
                     secretary-source=own approved=2020-01-01",
    );
    let right = solve(&case, YEAR).unwrap().answer;
    let places: BTreeSet<_> = (0..64)
        .map(|seed| {
            let offered = holds(&case, seed, YEAR);
            offered.iter().position(|offer| offer.answer == right)
        })
        .collect();
    assert_eq!(places.len(), 5);
}

#[test]
fn wrong_amounts_come_of_slips() {
    let slips = |line: &str| -> Vec<(i64, Slip)> {
        let case = case(line);
        let offered = holds(&case, 7, YEAR);
        let wrong = offered.into_iter();
        wrong
            .filter_map(|offer| Some((offer.answer.money()?.0 / 100, offer.slip?)))
            .collect()
    };
    let new = "organisation=branch full=7 probationary=2 approved=2026-03-18 secretary=since \
               secretary-since=2026-03-18 secretary-source=own";
    let of = |found: &[(i64, Slip)], amount, slip| {
        assert!(
            found.contains(&(amount, slip)),
            "{amount} {slip:?} in {found:?}"
        );
    };
    let found = slips(&format!("m4 {new}"));
    of(
        &found,
        3_750,
        Slip::OtherReading(Reading::FirstYear, Choice::ByMonth),
    );
    let found = slips(&format!("m6 {new}"));
    of(
        &found,
        4_500,
        Slip::OtherReading(Reading::AllowanceMonths, Choice::FromNextMonth),
    );
    of(&found, 6_000, Slip::Overlooked(Field::SecretarySince));
    let found = slips("m4 organisation=joint joint-units=4 full=2 approved=2020-01-01");
    of(&found, 20_000, Slip::ForEachUnit);
    let found = slips("m1-deductible wages=12000000 spending=150000");
    of(&found, 150_000, Slip::NoLimit);
    let found = slips("m1-deductible wages=12000000 spending=95000");
    of(&found, 120_000, Slip::LimitItself);
    let found = slips("dues-month dues-bases=6000");
    of(&found, 50, Slip::BySlices);
    of(&found, 1_080, Slip::WholeYear);
    let found = slips("m3-city retained-city=2400000 retained-district=600000");
    of(&found, 30_000, Slip::OtherLevel);
}

#[test]
fn a_raised_floor_may_be_forgotten() {
    let mut case = case("m7 full=10 organisation=none");
    case.choices
        .standards
        .raise(StandardId::Training, 60_000)
        .unwrap();
    let solution = solve(&case, YEAR).unwrap();
    assert_eq!(solution.answer, Answer::Money(Fen::yuan(6_000)));
    let forgotten = Offer {
        answer: Answer::Money(Fen::yuan(5_500)),
        slip: Some(Slip::NotRaised),
    };
    assert!(offers(&case, &solution, 1, YEAR).contains(&forgotten));
}

#[test]
fn a_second_way_is_never_offered_as_wrong() {
    let case = case(
        "way kind=enterprise full=1 organisation=none trade=yes neighbours=yes \
                     employees=20",
    );
    for seed in 0..64 {
        let ways: Vec<_> = holds(&case, seed, YEAR)
            .into_iter()
            .map(|offer| offer.answer)
            .collect();
        assert!(ways.contains(&Answer::Way(Route::TradeAssociation)));
        assert!(!ways.contains(&Answer::Way(Route::JointBranch)));
        assert!(!ways.contains(&Answer::Way(Route::Community)));
    }
}

proptest! {
    #[test]
    fn whatever_is_typed(case in any_case(), seed in any::<u64>()) {
        if solve(&case, YEAR).is_ok() {
            holds(&case, seed, YEAR);
        }
    }
}
