//! Many units at once come to what each of them comes to alone.

use crate::case::case;
use crate::random::{books, units};
use policy::*;
use proptest::prelude::*;

/// The same, unit by unit.
fn one_by_one(units: &[UnitFacts], book: &Rulebook) -> ([u32; Verdict::COUNT], u32, [[i64; 3]; 4]) {
    let (mut verdicts, mut open, mut sums) = ([0; Verdict::COUNT], 0, [[0; 3]; 4]);
    for unit in units {
        match judge(unit, book, &mut Silent).verdict() {
            Some(verdict) => verdicts[verdict as usize] += 1,
            None => open += 1,
        }
        let money = budget(unit, &[], book, &mut Silent);
        let items = [
            money.yearly,
            money.start_up,
            money.allowance,
            money.training,
        ];
        for (sum, item) in sums.iter_mut().zip(items) {
            sum[0] += item.low().0;
            sum[1] += item.high().map_or(0, |high| high.0);
            sum[2] += i64::from(item.high().is_none());
        }
    }
    (verdicts, open, sums)
}

fn at_once(units: &[UnitFacts], book: &Rulebook) -> ([u32; Verdict::COUNT], u32, [[i64; 3]; 4]) {
    let tally = Tally::of(units, book);
    let mut verdicts = [0; Verdict::COUNT];
    for &verdict in Verdict::ALL {
        verdicts[verdict as usize] = tally.with(verdict);
    }
    let sums = [
        tally.yearly,
        tally.start_up,
        tally.allowance,
        tally.training,
    ];
    let sums = sums.map(|sum| [sum.low().0, sum.high().0, sum.unbounded().into()]);
    (verdicts, tally.open(), sums)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn at_once_as_one_by_one(units in prop::collection::vec(units(), 0..40), book in books()) {
        prop_assert_eq!(at_once(&units, &book), one_by_one(&units, &book));
    }
}

/// Around every threshold, known and unknown, of every kind, status and organisation.
#[test]
fn every_case_is_looked_up_as_it_is_judged() {
    let heads = |known: &[u32]| -> Vec<Heads> {
        let known = known.iter().copied().map(Heads::known);
        known.chain([Heads::UNKNOWN]).collect()
    };
    let (employees, full) = (
        heads(&[0, 29, 30, 49, 50, 99, 100]),
        heads(&[0, 1, 2, 3, 4]),
    );
    let (few, widths) = (heads(&[0, 1, 2]), heads(&[0, 5, 6, 7]));
    let organisations: Vec<_> = Organisation::ALL
        .iter()
        .copied()
        .map(Some)
        .chain([None])
        .collect();
    for &scope in Reading::ThirtyScope.choices() {
        for &host in Reading::HostCounts.choices() {
            let mut choices = Choices::default();
            choices.readings = choices
                .readings
                .with(Reading::ThirtyScope, scope)
                .with(Reading::HostCounts, host);
            let book = Rulebook::new(choices, 2026);
            let mut all = Vec::new();
            for &kind in Kind::ALL {
                for &status in Status::ALL {
                    for &organisation in &organisations {
                        for (&employees, &full_members) in employees
                            .iter()
                            .flat_map(|one| full.iter().map(move |other| (one, other)))
                        {
                            for (&probationary, &joint_units) in few
                                .iter()
                                .flat_map(|one| widths.iter().map(move |other| (one, other)))
                            {
                                all.push(UnitFacts {
                                    status,
                                    organisation,
                                    employees,
                                    full_members,
                                    probationary,
                                    joint_units,
                                    ..UnitFacts::new(kind)
                                });
                            }
                        }
                    }
                }
            }
            // In parts, so that no difference hides behind another.
            for chunk in all.chunks(2_000) {
                assert_eq!(at_once(chunk, &book), one_by_one(chunk, &book));
            }
        }
    }
}

#[test]
fn sums_stop_at_the_largest_amount() {
    let mut choices = Choices::default();
    choices.standards = choices
        .standards
        .with_any_value(StandardId::Training, i64::MAX / 2);
    let unit = case("非公企业 full=1").facts;
    let tally = Tally::of(&[unit, unit, unit], &Rulebook::new(choices, 2026));
    assert_eq!(tally.training.low(), Fen(i64::MAX));
    assert_eq!(tally.training.high(), Fen(i64::MAX));
    assert_eq!(
        Tally::of(&[], &Rulebook::new(Choices::default(), 2026)),
        Tally::default()
    );
}
