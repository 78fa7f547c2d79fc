//! Budgets of counts: the worked examples, each reading, and that they are the sums of the units that they count.

use crate::case::{case, yuan};
use crate::random::{books, units};
use policy::*;
use proptest::prelude::*;

fn level(organisations: u32) -> Level {
    Level {
        organisations,
        months: organisations * 12,
        ..Level::default()
    }
}

fn example_8() -> Counts {
    Counts {
        committees: level(1),
        general_branches: Level {
            below: 2,
            ..level(2)
        },
        branches: Level {
            below: 8,
            ..level(8)
        },
        members: Heads::known(210),
        ..Counts::default()
    }
}

fn example_9() -> Counts {
    Counts {
        committees: level(3),
        general_branches: level(12),
        branches: Level {
            new: 18,
            ..level(240)
        },
        members: Heads::known(3_600),
        month: 3,
        ..Counts::default()
    }
}

/// `expect` is the yearly subsidy, start-up money, allowance, training and total, in yuan.
fn check(counts: &Counts, chosen: &[(Reading, Choice)], expect: &str) {
    let mut choices = Choices::default();
    for (reading, choice) in chosen {
        assert!(choices.readings.choose(*reading, *choice));
    }
    let book = Rulebook::new(choices, 2026);
    let budget = budget_of_counts(counts, &[], &book, &mut Silent);
    let found = [
        budget.yearly,
        budget.start_up,
        budget.allowance,
        budget.training,
        budget.total,
    ];
    assert_eq!(found.map(yuan).join(" "), expect, "{chosen:?}");
}

#[test]
fn example_8_counted() {
    check(&example_8(), &[], "71000 0 79200 115500 265700");
    let top = (Reading::SubsidyScope, Choice::TopOnly);
    check(&example_8(), &[top], "15000 0 12000 115500 142500");
}

#[test]
fn example_9_counted() {
    check(&example_9(), &[], "1341000 90000 1591200 1980000 5002200");
    let by_month = (Reading::FirstYear, Choice::ByMonth);
    // 18 branches lose a quarter of 5 000 yuan each.
    check(
        &example_9(),
        &[by_month],
        "1318500 90000 1591200 1980000 4979700",
    );
    let start_up = (Reading::FirstYear, Choice::StartUpOnly);
    check(
        &example_9(),
        &[start_up],
        "1251000 90000 1591200 1980000 4912200",
    );
}

#[test]
fn joint_branches_are_paid_once_or_not_at_all() {
    let counts = Counts {
        joint_branches: Level { new: 1, ..level(2) },
        members: Heads::known(10),
        ..Counts::default()
    };
    check(&counts, &[], "10000 5000 12000 5500 32500");
    let not = (Reading::JointSubsidised, Choice::NotPaid);
    check(&counts, &[not], "0 0 0 5500 5500");
}

#[test]
fn members_that_are_not_known_leave_the_training_open() {
    let mut counts = Counts {
        branches: level(1),
        ..Counts::default()
    };
    let full_only = (Reading::TrainingMembers, Choice::FullOnly);
    check(&counts, &[], "5000 0 6000 0~ 11000~");
    counts.members = Heads::known(10);
    check(&counts, &[], "5000 0 6000 5500 16500");
    check(&counts, &[full_only], "5000 0 6000 0~5500 11000~16500");
    counts.probationary = Heads::known(2);
    check(&counts, &[full_only], "5000 0 6000 4400 15400");
}

#[test]
fn a_proration_is_rounded_for_each_organisation() {
    let counts = Counts {
        general_branches: Level { new: 3, ..level(3) },
        members: Heads::known(0),
        month: 7,
        ..Counts::default()
    };
    // 8 000 × 5 ÷ 12 is 3 333.33, three times.
    let by_month = (Reading::FirstYear, Choice::ByMonth);
    check(&counts, &[by_month], "9999.99 15000 28800 0 53799.99");
}

/// Keeps the parts alone.
#[derive(Default)]
struct Parts(Vec<Part>);

impl Recorder for Parts {
    fn part(&mut self, part: impl FnOnce() -> Part) {
        self.0.push(part());
    }
}

/// What a part says of itself is what it comes to, and all parts together are the figures.
fn reconcile(parts: &[Part], budget: &Budget, book: &Rulebook) -> Result<(), TestCaseError> {
    for part in parts {
        let standard = Fen(book.standards().value(part.standard));
        let one = match part.twelfths {
            12 => standard,
            months => standard.ratio(i64::from(months), 12),
        };
        let low = one.times(part.times.0);
        let high = part.times.1.map(|most| one.times(most));
        prop_assert_eq!(part.amount.low(), low);
        prop_assert_eq!(part.amount.high(), high);
        prop_assert!(part.from_month <= 12);
    }
    for (figure, amount) in [
        (Figure::Yearly, budget.yearly),
        (Figure::StartUp, budget.start_up),
        (Figure::Allowance, budget.allowance),
        (Figure::Training, budget.training),
    ] {
        let of = parts.iter().filter(|part| part.figure == figure);
        prop_assert_eq!(of.map(|part| part.amount).sum::<Amount>(), amount);
    }
    Ok(())
}

fn levels() -> impl Strategy<Value = Level> {
    (0_u32..40, 0_u32..40, 0_u32..40, 0_u32..480).prop_map(|(organisations, new, below, months)| {
        Level {
            organisations,
            new: new.min(organisations),
            below: below.min(organisations),
            months: months.min(organisations * 12),
        }
    })
}

proptest! {
    #[test]
    fn parts_of_a_unit_are_its_figures(unit in units(), book in books()) {
        let mut parts = Parts::default();
        let budget = budget(&unit, &[], &book, &mut parts);
        reconcile(&parts.0, &budget, &book)?;
    }

    #[test]
    fn parts_of_counts_are_their_figures(
        all in [levels(), levels(), levels(), levels()],
        members in proptest::option::of(0_u32..5_000),
        month in 1_u32..=12,
        book in books(),
    ) {
        let [committees, general_branches, branches, joint_branches] = all;
        let counts = Counts {
            committees,
            general_branches,
            branches,
            joint_branches,
            members: Heads::from(members),
            probationary: Heads::UNKNOWN,
            month,
        };
        let mut parts = Parts::default();
        let budget = budget_of_counts(&counts, &[], &book, &mut parts);
        reconcile(&parts.0, &budget, &book)?;
    }

    /// Units alike, counted, come to what they come to one by one.
    #[test]
    fn counts_are_the_sum_of_their_units(how_many in 1_u32..30, month in 1_u32..=12, book in books()) {
        let year = book.year();
        let line = format!("非公企业 staff=90 org=支部 full=7 prob=2 approved={year}-{month:02}-03 since=2001-01-01");
        let mut unit = case(&line).facts;
        unit.secretary = Secretary::Since(book.first_day().pred_opt().unwrap());
        let one = budget(&unit, &[], &book, &mut Silent);
        let counts = Counts {
            branches: Level { organisations: how_many, new: how_many, below: 0, months: how_many * 12 },
            members: Heads::known(9 * how_many),
            probationary: Heads::known(2 * how_many),
            month,
            ..Counts::default()
        };
        let all = budget_of_counts(&counts, &[], &book, &mut Silent);
        let times = |amount: Amount| Amount::exactly(amount.low().times(how_many));
        prop_assert_eq!(all.yearly, times(one.yearly));
        prop_assert_eq!(all.start_up, times(one.start_up));
        prop_assert_eq!(all.allowance, times(one.allowance));
        prop_assert_eq!(all.training, times(one.training));
    }
}
