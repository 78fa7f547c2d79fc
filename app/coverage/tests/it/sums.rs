//! What holds of any ledger.

use coverage::{Dimension, Figures, Measure};
use policy::{Choices, Heads, Organisation, Silent, judge, owes_own_branch};
use proptest::prelude::*;

use crate::made::{City, record};

fn together<'a>(figures: impl IntoIterator<Item = &'a Figures>) -> Figures {
    let mut sum = Figures::default();
    for one in figures {
        sum.plus(one);
    }
    sum
}

proptest! {
    #[test]
    fn every_breakdown_comes_to_the_whole(records in proptest::collection::vec(record(), 0..60)) {
        let sheet = City::of(records, Choices::default()).sheet();
        for dimension in Dimension::ALL {
            let groups = sheet.by(dimension).iter().map(|group| &group.figures);
            prop_assert_eq!(together(groups), sheet.whole, "{:?}", dimension);
        }
        prop_assert_eq!(together(sheet.grid.iter().flatten()), sheet.whole);
        prop_assert_eq!(sheet.grid.len(), sheet.by(Dimension::District).len());
        for (row, group) in sheet.grid.iter().zip(sheet.by(Dimension::District)) {
            prop_assert_eq!(together(row), group.figures);
        }
        prop_assert_eq!(sheet.whole.verdicts.iter().sum::<u32>(), sheet.whole.units);
    }

    #[test]
    fn many_at_once_are_each_alone(records in proptest::collection::vec(record(), 0..40)) {
        let city = City::of(records, Choices::default());
        let alone: Vec<Figures> = city.table.ids().map(|id| city.sheet_of([id]).whole).collect();
        prop_assert_eq!(together(&alone), city.sheet().whole);
    }

    #[test]
    fn the_ledgers_totals_say_the_same(records in proptest::collection::vec(record(), 0..40)) {
        let city = City::of(records, Choices::default());
        let ids: Vec<_> = city.table.ids().collect();
        let totals = ledger::Totals::of(&city.table, &city.judged, &city.walk, &ids);
        let whole = city.sheet().whole;
        prop_assert_eq!(whole.coverage, totals.coverage);
        for verdict in policy::Verdict::ALL.iter().copied().map(Some).chain([None]) {
            prop_assert_eq!(whole.with(verdict), totals.with(verdict));
        }
    }

    #[test]
    fn a_unit_is_due_where_its_judgement_says_so(record in record()) {
        let book = policy::Rulebook::new(Choices::default(), 2026);
        let judgement = judge(&record.facts, &book, &mut Silent);
        prop_assert_eq!(owes_own_branch(&record.facts, &book), judgement.duty);
    }

    /// Whatever the missing facts turn out to be, every rate comes to lie between its ends.
    #[test]
    fn completed_facts_stay_within_the_range(records in proptest::collection::vec(record(), 1..12),
        filled in proptest::collection::vec((0..5_usize, any::<bool>(), 0..6_u32), 12)) {
        let open = City::of(records.clone(), Choices::default()).sheet().whole;
        let complete = records.into_iter().zip(filled).map(|(mut record, (at, yes, members))| {
            let facts = &mut record.facts;
            facts.organisation.get_or_insert(Organisation::ALL[at]);
            facts.instructor.get_or_insert(yes);
            facts.mass_organisations.get_or_insert_default();
            if facts.full_members.is_unknown() {
                facts.full_members = Heads::known(members);
            }
            if facts.employees.is_unknown() {
                facts.employees = Heads::known(members * 30);
            }
            record
        });
        let closed = City::of(complete, Choices::default()).sheet().whole;
        for measure in Measure::ALL {
            let Some(now) = closed.rate(measure).map(|rate| rate.known().unwrap().share()) else { continue };
            let Some(range) = open.rate(measure) else {
                return Err(TestCaseError::fail(format!("{measure:?} had no range")));
            };
            prop_assert!(range.least.share() <= now + 1e-9 && now <= range.most.share() + 1e-9,
                "{:?}: {} in {:?}", measure, now, range);
        }
        let (least, most) = open.to_form();
        let now = closed.to_form().0;
        prop_assert!((least..=most).contains(&now), "{} in {}..={}", now, least, most);
    }

    #[test]
    fn an_organisation_more_lowers_no_coverage(records in proptest::collection::vec(record(), 1..12), at in 0..12_usize) {
        let before = City::of(records.clone(), Choices::default()).sheet().whole;
        let mut after = records;
        let at = at % after.len();
        after[at].facts.organisation = Some(Organisation::Branch);
        let after = City::of(after, Choices::default()).sheet().whole;
        for measure in [Measure::Organised, Measure::Reached, Measure::DueFormed, Measure::OwnOfDue] {
            if let (Some(before), Some(after)) = (before.rate(measure), after.rate(measure)) {
                prop_assert!(after.least.share() >= before.least.share() - 1e-9, "{:?}", measure);
            }
        }
    }
}
