//! Raising floors, choosing readings, and that no standard and no reading is dead.

use crate::case::case;
use policy::*;

const FLOORS: [StandardId; 6] = [
    StandardId::SetAsideShare,
    StandardId::YearlyCommittee,
    StandardId::YearlyGeneralBranch,
    StandardId::YearlyBranch,
    StandardId::StartUp,
    StandardId::Training,
];

#[test]
fn floors_are_raised_never_lowered() {
    for id in FLOORS {
        let standard = Standard::of(id);
        let mut standards = Standards::default();
        assert_eq!(
            standards.raise(id, standard.value - 1),
            Err(RaiseError::BelowFloor { standard })
        );
        assert_eq!(standards, Standards::default(), "a refusal changes nothing");
        assert_eq!(standards.raise(id, standard.value), Ok(()));
        assert_eq!(
            standards.raised().count(),
            0,
            "the floor itself is not raised"
        );
        assert_eq!(standards.raise(id, standard.value + 1), Ok(()));
        assert_eq!(standards.value(id), standard.value + 1);
        assert_eq!(
            standards.raised().collect::<Vec<_>>(),
            [(id, standard.value + 1)]
        );
        assert_eq!(standards.raise(id, standard.value), Ok(()), "and put back");
        assert_eq!(standards, Standards::default());
    }
}

#[test]
fn what_is_no_floor_stays() {
    for &id in StandardId::ALL.iter().filter(|id| !FLOORS.contains(id)) {
        let standard = Standard::of(id);
        let mut standards = Standards::default();
        for value in [standard.value - 1, standard.value, standard.value + 1] {
            assert_eq!(
                standards.raise(id, value),
                Err(RaiseError::Fixed { standard })
            );
        }
        assert_eq!(standards, Standards::default());
    }
}

#[test]
fn beyond_any_budget_is_a_typing_error() {
    for (id, ceiling) in [
        (StandardId::SetAsideShare, 10_000),
        (StandardId::Training, 10_000_000_000),
    ] {
        let mut standards = Standards::default();
        assert_eq!(Standard::of(id).ceiling(), ceiling);
        assert_eq!(standards.raise(id, ceiling), Ok(()));
        assert_eq!(
            standards.raise(id, ceiling + 1),
            Err(RaiseError::TooLarge { ceiling })
        );
        assert_eq!(standards.value(id), ceiling);
    }
}

#[test]
fn counts_are_whole_heads() {
    let standards = Standards::default();
    assert_eq!(standards.count(StandardId::StaffForOrganisation), 30);
    let odd = standards.with_any_value(StandardId::StaffForOrganisation, -1);
    assert_eq!(odd.count(StandardId::StaffForOrganisation), u32::MAX);
}

#[test]
fn an_answer_belongs_to_its_reading() {
    for &reading in Reading::ALL {
        for &choice in Choice::ALL {
            let mut readings = Readings::default();
            let belongs = reading.choices().contains(&choice);
            assert_eq!(readings.choose(reading, choice), belongs);
            let expected = if belongs {
                choice
            } else {
                reading.default_choice()
            };
            assert_eq!(readings.choice(reading), expected);
            assert_eq!(
                readings.uses(choice),
                belongs || Reading::ALL.iter().any(|r| r.default_choice() == choice)
            );
            assert_eq!(Readings::default().with(reading, choice), readings);
            let changed: Vec<_> = readings.changed().collect();
            if expected == reading.default_choice() {
                assert_eq!(changed, []);
            } else {
                assert_eq!(changed, [(reading, choice)]);
            }
        }
    }
    // Each answer belongs to just one.
    for &choice in Choice::ALL {
        let owners = Reading::ALL
            .iter()
            .filter(|reading| reading.choices().contains(&choice));
        assert_eq!(owners.count(), 1, "{choice:?}");
    }
}

#[test]
fn a_percentage_is_at_most_a_hundred() {
    let mut readings = Readings::default();
    assert_eq!(readings.city_percent(), 50);
    assert!(readings.set_city_percent(100));
    assert!(!readings.set_city_percent(101));
    assert_eq!(readings.city_percent(), 100);
    assert!(readings.set_city_percent(0));
    assert_eq!(readings.city_percent(), 0);
}

/// Units and sums that lie at every threshold and ask every reading.
fn outcomes(choices: &Choices) -> String {
    let book = Rulebook::new(choices.clone(), 2026);
    let mut all = String::new();
    for line in PROBES {
        let facts = case(line).facts;
        let judgement = judge(&facts, &book, &mut Silent);
        let money = budget(&facts, &[], &book, &mut Silent);
        all += &format!(
            "{:?} {:?} {:?} {:?} {:?} {:?} {:?}",
            judgement,
            money,
            share(money.total, &facts, &book, &mut Silent),
            advise_type(&facts, &book),
            standing(&facts, &judgement, &book),
            candidacy(&facts, &judgement, &book),
            advise_route(&facts, Surroundings::default(), &judgement, &book),
        );
    }
    for base in [300_000, 500_000, 1_000_000] {
        for base in [base, base + 1] {
            let of = |kind| {
                dues_of(
                    DuesBase {
                        kind,
                        base: Fen(base),
                    },
                    &choices.standards,
                )
            };
            all += &format!("{:?} {:?}", of(BaseKind::Pay), of(BaseKind::Pension));
        }
    }
    for rate in [TaxRate::Standard, TaxRate::Encouraged, TaxRate::Small] {
        let inputs = DeductionInputs {
            wages: Some(Fen::yuan(12_000_000)),
            spending: Some(Fen::yuan(150_000)),
            rate,
        };
        all += &format!("{:?}", deduct(&inputs, &book, &mut Silent));
    }
    let sum = Fen::yuan(7_350);
    all += &format!("{:?}", refund(Some(sum), &book, &mut Silent));
    all += &format!(
        "{:?}",
        set_aside(Affiliation::City, sum, &book, &mut Silent)
    );
    all
}

const PROBES: &[&str] = &[
    "非公企业 staff=49",
    "非公企业 staff=50 candidate=是",
    "非公企业 staff=99 full=1",
    "非公企业 staff=100 full=1",
    "民办学校 staff=29",
    "民办学校 staff=30",
    "律师事务所 staff=29",
    "律师事务所 staff=30",
    "社会团体",
    "社会团体 staff=30 org=联合",
    "其他社会组织 full=2",
    "其他社会组织 full=3",
    "其他社会组织 full=6",
    "其他社会组织 full=7",
    "其他社会组织 full=49",
    "其他社会组织 full=50",
    "其他社会组织 full=51",
    "其他社会组织 full=99",
    "其他社会组织 full=100",
    "其他社会组织 org=联合 units=5",
    "其他社会组织 org=联合 units=6",
    "其他社会组织 org=联合 units=6 since=2020-01-01",
    "非公企业 org=支部 full=3 prob=2 approved=2026-03-18 since=2026-03-18",
    "非公企业 org=支部 since=2020-01-01 from=选派",
    "非公企业 org=总支 branches=2 branch-shared=1 since=2020-01-01",
    "非公企业 org=党委 general=2 branches=2 since=2020-01-01",
];

/// The smallest step up and the smallest step down each change something.
#[test]
fn no_standard_is_dead() {
    let usual = outcomes(&Choices::default());
    for &id in StandardId::ALL {
        for step in [-1, 1] {
            let mut choices = Choices::default();
            let value = choices.standards.value(id) + step;
            choices.standards = choices.standards.with_any_value(id, value);
            assert_ne!(outcomes(&choices), usual, "{id:?} by {step}");
        }
    }
}

/// Each answer to each reading gives outcomes of its own.
#[test]
fn no_reading_is_dead() {
    for &reading in Reading::ALL {
        let mut seen: Vec<(Choice, String)> = Vec::new();
        for &choice in reading.choices() {
            let mut choices = Choices::default();
            choices.readings.choose(reading, choice);
            let outcomes = outcomes(&choices);
            for (other, theirs) in &seen {
                assert_ne!(&outcomes, theirs, "{reading:?}: {choice:?} as {other:?}");
            }
            seen.push((choice, outcomes));
        }
    }
    let mut choices = Choices::default();
    choices
        .readings
        .choose(Reading::FundingSplit, Choice::OwnRatio);
    let half = outcomes(&choices);
    assert!(choices.readings.set_city_percent(49));
    assert_ne!(outcomes(&choices), half, "the city's percentage");
}
