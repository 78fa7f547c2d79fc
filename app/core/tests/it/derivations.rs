//! A derivation names all that its figure depends on, and every other reading gives what it says it gives.

use crate::case::case;
use crate::random::{books, units};
use policy::*;
use proptest::prelude::*;

const OF_A_UNIT: [Figure; 8] = [
    Figure::Verdict,
    Figure::Yearly,
    Figure::StartUp,
    Figure::Allowance,
    Figure::Training,
    Figure::Total,
    Figure::CityShare,
    Figure::DistrictShare,
];

/// The figure itself, by the plain functions.
fn figure(
    figure: Figure,
    unit: &UnitFacts,
    own: &[Fen],
    book: &Rulebook,
) -> (Amount, Option<Outcome>) {
    let money = budget(unit, own, book, &mut Silent);
    let shares = share(money.total, unit, book, &mut Silent);
    let amount = match figure {
        Figure::Verdict => {
            return (Amount::ZERO, Some(judge(unit, book, &mut Silent).outcome));
        }
        Figure::Yearly => money.yearly,
        Figure::StartUp => money.start_up,
        Figure::Allowance => money.allowance,
        Figure::Training => money.training,
        Figure::OwnLines => money.own_lines,
        Figure::Total => money.total,
        Figure::CityShare => shares.city,
        Figure::DistrictShare => shares.district,
        _ => panic!("not a figure of a unit: {figure:?}"),
    };
    (amount, None)
}

/// Takes over from `other` all facts that the derivation does not name.
fn graft(unit: &UnitFacts, other: &UnitFacts, named: FieldSet) -> UnitFacts {
    let mut mixed = *other;
    for field in named.iter() {
        match field {
            Field::Kind => mixed.kind = unit.kind,
            Field::Employees => mixed.employees = unit.employees,
            Field::FullMembers => mixed.full_members = unit.full_members,
            Field::Probationary => mixed.probationary = unit.probationary,
            Field::Organisation => mixed.organisation = unit.organisation,
            Field::Status => mixed.status = unit.status,
            Field::JointUnits => mixed.joint_units = unit.joint_units,
            Field::Approved => mixed.approved = unit.approved,
            Field::Secretary => mixed.secretary = unit.secretary,
            Field::SecretarySource => mixed.secretary_source = unit.secretary_source,
            Field::GeneralBelow => mixed.general_below = unit.general_below,
            Field::BranchesBelow => mixed.branches_below = unit.branches_below,
            Field::GeneralPostsShared => mixed.general_posts_shared = unit.general_posts_shared,
            Field::BranchPostsShared => mixed.branch_posts_shared = unit.branch_posts_shared,
            Field::Affiliation => mixed.affiliation = unit.affiliation,
            Field::SecretarySince => assert!(named.contains(Field::Secretary)),
            Field::Year => {}
            _ => panic!("no figure of a unit reads {field:?}"),
        }
    }
    // Not a field that anybody is asked for: over a ledger it says which unit bears a joint branch's money.
    mixed.bears_joint_money = unit.bears_joint_money;
    mixed
}

fn all_inputs(derivation: &Derivation) -> FieldSet {
    let parts = derivation
        .parts
        .iter()
        .flat_map(|part| all_inputs(part).iter().collect::<Vec<_>>());
    derivation.inputs.iter().chain(parts).collect()
}

fn all_standards(derivation: &Derivation) -> Vec<StandardId> {
    let parts = derivation.parts.iter().flat_map(all_standards);
    derivation.standards.iter().copied().chain(parts).collect()
}

/// What the formula of a derivation comes to; `None` where it has none.
fn formula(derivation: &Derivation) -> Option<Amount> {
    derivation
        .terms
        .iter()
        .map(|term| match term {
            Term::Product { result, .. } => *result,
            Term::Smaller(one, other) => Amount::exactly(*one.min(other)),
            Term::Difference(one, other) => Amount::exactly(*one - *other),
            Term::Sum(parts) => parts.iter().map(|&(_, amount)| amount).sum(),
        })
        .reduce(|sum, amount| sum + amount)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_not_named_does_not_matter(unit in units(), other in units(), book in books(), step in 0..5_000i64) {
        let basis = Basis::Unit(unit, Vec::new());
        for asked in OF_A_UNIT {
            let derivation = explain(&basis, asked, &book).unwrap().derivation;
            let usual = figure(asked, &unit, &[], &book);
            prop_assert_eq!((derivation.result, derivation.outcome), usual);
            // A share is asked of the total, whose own derivation names what that depends on.
            if matches!(asked, Figure::CityShare | Figure::DistrictShare) {
                continue;
            }
            let named = all_inputs(&derivation);
            prop_assert_eq!(figure(asked, &graft(&unit, &other, named), &[], &book), usual, "{:?}: facts", asked);
            if !named.contains(Field::Year) {
                let later = Rulebook::new(book.choices().clone(), 2027);
                prop_assert_eq!(figure(asked, &unit, &[], &later), usual, "{:?}: year", asked);
            }
            let readings = derivation.all_readings();
            for &reading in Reading::ALL.iter().filter(|reading| !readings.contains(reading)) {
                for &choice in reading.choices() {
                    let other = book.with_reading(reading, choice);
                    prop_assert_eq!(figure(asked, &unit, &[], &other), usual, "{:?}: {:?}", asked, reading);
                }
            }
            let standards = all_standards(&derivation);
            for &id in StandardId::ALL.iter().filter(|id| !standards.contains(id)) {
                let mut choices = book.choices().clone();
                let value = choices.standards.value(id);
                // Lower only, and not to nothing: raising one type's rate may lift the highest of all.
                choices.standards = choices.standards.with_any_value(id, (value - step).max(1));
                let other = Rulebook::new(choices, book.year());
                prop_assert_eq!(figure(asked, &unit, &[], &other), usual, "{:?}: {:?}", asked, id);
            }
        }
    }

    #[test]
    fn alternatives_are_runs_with_that_reading(unit in units(), book in books(), own in 0..9_999i64) {
        let own = vec![Fen(own)];
        let basis = Basis::Unit(unit, own.clone());
        for asked in OF_A_UNIT.into_iter().chain([Figure::OwnLines]) {
            let explained = explain(&basis, asked, &book).unwrap();
            let mut expected = Vec::new();
            for reading in explained.derivation.all_readings() {
                for &choice in reading.choices() {
                    if choice != book.readings().choice(reading) {
                        let other = book.with_reading(reading, choice);
                        let (amount, outcome) = figure(asked, &unit, &own, &other);
                        expected.push(Alternative { reading, choice, amount, outcome });
                    }
                }
            }
            prop_assert_eq!(explained.alternatives, expected);
        }
    }

    #[test]
    fn formulas_come_to_their_result(unit in units(), book in books()) {
        let basis = Basis::Unit(unit, vec![Fen(700)]);
        for asked in [Figure::Yearly, Figure::StartUp, Figure::Allowance, Figure::Training, Figure::Total] {
            let derivation = explain(&basis, asked, &book).unwrap().derivation;
            let sum = formula(&derivation).unwrap_or(Amount::ZERO);
            prop_assert_eq!(sum.high(), derivation.result.high(), "{:?}", asked);
            if unit.organisation.is_some() || asked == Figure::Training {
                prop_assert_eq!(sum, derivation.result, "{:?}", asked);
            }
        }
        for asked in [Figure::CityShare, Figure::DistrictShare] {
            let derivation = explain(&basis, asked, &book).unwrap().derivation;
            prop_assert_eq!(formula(&derivation).unwrap().low(), derivation.result.low(), "{:?}", asked);
        }
    }
}

#[test]
fn a_basis_has_its_own_figures_only() {
    let book = Rulebook::new(Choices::default(), 2026);
    let basis = Basis::Refund(None);
    assert!(explain(&basis, Figure::Refund, &book).is_some());
    assert_eq!(explain(&basis, Figure::Total, &book), None);
}

#[test]
fn how_far_a_unit_is_from_each_threshold() {
    let distances = |line: &str| -> Vec<(&str, Option<u32>)> {
        let reasons = case(line).derivation(Figure::Verdict).reasons;
        let measured = reasons
            .iter()
            .filter_map(|reason| Some((reason.rule, reason.measured?)));
        measured
            .map(|(rule, measured)| (rule.wire(), measured.short_of()))
            .collect()
    };
    assert_eq!(
        distances("非公企业 staff=60 full=1"),
        [("F1", Some(0)), ("F2", Some(40)), ("F5", Some(2))]
    );
    assert_eq!(
        distances("律师事务所 staff=? full=3"),
        [("F4", None), ("F5", Some(0))]
    );
    assert_eq!(
        distances("其他社会组织 org=联合 units=4 host_counts=host-out"),
        [("F11", Some(2)), ("F5", Some(3))]
    );
    let reasons = case("其他社会组织 org=联合 units=4 host_counts=host-out")
        .derivation(Figure::Verdict)
        .reasons;
    let measured: Vec<_> = reasons
        .iter()
        .filter_map(|reason| reason.measured)
        .collect();
    assert_eq!(measured[0].quantity, Quantity::JointUnits);
    assert_eq!(measured[0].have, Heads::known(3));
    assert_eq!(measured[1].quantity, Quantity::FullMembers);
    assert_eq!(measured[1].standard, StandardId::MembersForOwnBranch);
}
