//! A derivation names all that its figure depends on, and every other reading gives what it says it gives.

use crate::case::{Case, case, yuan};
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

/// Inputs, standards, readings, formula and remarks of one figure, a line each.
fn told(derivation: &Derivation) -> Vec<String> {
    let inputs: Vec<_> = derivation.inputs.iter().map(Field::wire).collect();
    let standards: Vec<_> = derivation.standards.iter().map(|id| id.wire()).collect();
    let readings: Vec<_> = derivation
        .readings
        .iter()
        .map(|reading| reading.wire())
        .collect();
    let mut lines = vec![inputs.join(" "), standards.join(" "), readings.join(" ")];
    lines.extend(derivation.terms.iter().map(|term| format!("{term:?}")));
    lines.extend(derivation.notes.iter().map(|note| format!("{note:?}")));
    lines
}

#[track_caller]
fn check(line: &str, figure: Figure, expect: &[&str]) {
    assert_eq!(told(&case(line).derivation(figure)), expect, "{line}");
}

const COMMITTEE: &str = "非公企业 org=党委 general=2 branches=8 general-shared=1 branch-shared=3 \
                         approved=2026-03-18 since=2026-03-18";

#[test]
fn yearly_subsidy_of_a_committee() {
    check(
        &format!("{COMMITTEE} first_year=by-month"),
        Figure::Yearly,
        &[
            "organisation status approved general-below branches-below year",
            "m4-committee m4-general m4-branch",
            "first_year subsidy_scope",
            "Product { factors: [Standard(YearlyCommittee, 1500000), Twelfths(9)], result: Amount { low: Fen(1125000), high: Fen(1125000) } }",
            "Product { factors: [Standard(YearlyGeneralBranch, 800000), Organisations(2)], result: Amount { low: Fen(1600000), high: Fen(1600000) } }",
            "Product { factors: [Standard(YearlyBranch, 500000), Organisations(8)], result: Amount { low: Fen(4000000), high: Fen(4000000) } }",
            "ApprovedInYear(2026-03-18)",
            "BelowFullYear",
        ],
    );
}

#[test]
fn allowances_of_a_committee() {
    check(
        COMMITTEE,
        Figure::Allowance,
        &[
            "organisation status approved secretary secretary-since secretary-source general-below branches-below general-shared branch-shared year",
            "m6-committee m6-general m6-branch",
            "allowance_months subsidy_scope concurrent_posts",
            "Product { factors: [Standard(AllowanceCommittee, 100000), Months(10, 10)], result: Amount { low: Fen(1000000), high: Fen(1000000) } }",
            "Product { factors: [Standard(AllowanceGeneralBranch, 80000), Posts(1), Months(12, 12)], result: Amount { low: Fen(960000), high: Fen(960000) } }",
            "Product { factors: [Standard(AllowanceBranch, 50000), Posts(5), Months(12, 12)], result: Amount { low: Fen(3000000), high: Fen(3000000) } }",
            "InPost(2026-03-18, 10)",
            "BelowFullYear",
            "SharedPostsLeftOut(1)",
            "SharedPostsLeftOut(3)",
        ],
    );
}

#[test]
fn remarks() {
    let notes = |line: &str, figure: Figure| -> Vec<Note> { case(line).derivation(figure).notes };
    let check = |line: &str, figure, expect: &[Note]| {
        assert_eq!(notes(line, figure), expect, "{line}");
    };
    use crate::case::day;
    use Figure::{Allowance, CityShare, StartUp, Training, Yearly};
    check("非公企业", Yearly, &[Note::NoOrganisation]);
    check(
        "非公企业 org=? approved=2020-01-01",
        Yearly,
        &[Note::OrganisationUnknown],
    );
    check(
        "非公企业 org=支部 status=注销",
        Yearly,
        &[Note::ClosedNotBudgeted],
    );
    check(
        "非公企业 org=支部 approved=2027-01-01",
        Yearly,
        &[Note::ApprovedLater(day("2027-01-01"))],
    );
    check(
        "非公企业 org=支部 approved=?",
        Yearly,
        &[Note::ApprovedUnknown],
    );
    check("非公企业 org=联合", Yearly, &[Note::JointOnce]);
    check(
        "非公企业 org=联合 joint_subsidised=not-paid",
        Yearly,
        &[Note::JointNotPaid],
    );
    check(
        "非公企业 org=联合 bears=否",
        Yearly,
        &[Note::JointElsewhere],
    );
    check(
        "非公企业 org=总支 branches=1 subsidy_scope=top",
        Yearly,
        &[Note::TopOnly],
    );
    check(
        "非公企业 org=支部",
        StartUp,
        &[Note::ApprovedEarlier(day("2020-05-20"))],
    );
    check(
        "非公企业 org=支部 approved=2026-01-01",
        StartUp,
        &[Note::ApprovedInYear(day("2026-01-01"))],
    );
    check(
        "非公企业 org=支部 approved=?",
        StartUp,
        &[Note::ApprovedUnknown],
    );
    check("非公企业 org=支部", Allowance, &[Note::PostVacant]);
    check(
        "非公企业 org=支部 since=?",
        Allowance,
        &[Note::SecretaryUnknown],
    );
    check(
        "非公企业 org=支部 since=2027-01-01",
        Allowance,
        &[Note::InPostLater(day("2027-01-01"))],
    );
    let since = day("2025-12-31");
    check(
        "非公企业 org=支部 since=2025-12-31",
        Allowance,
        &[Note::InPost(since, 12)],
    );
    check(
        "非公企业 org=支部 since=2025-12-31 from=?",
        Allowance,
        &[Note::InPost(since, 12), Note::SourceUnknown],
    );
    check(
        "非公企业 org=支部 since=2025-12-31 from=选派",
        Allowance,
        &[Note::InPost(since, 12), Note::CivilServantExcluded],
    );
    check(
        "非公企业 org=支部 since=2025-12-31 from=选派 civil_servant_secretary=included",
        Allowance,
        &[Note::InPost(since, 12), Note::CivilServantIncluded],
    );
    check(
        "非公企业 org=总支 branches=2 branch-shared=1 concurrent_posts=each",
        Allowance,
        &[
            Note::PostVacant,
            Note::BelowFullYear,
            Note::SharedPostsPaid(1),
        ],
    );
    check("非公企业 full=1", Training, &[Note::TrainingPool]);
    check(
        "非公企业 full=1 status=停业",
        Training,
        &[Note::TrainingPool],
    );
    check(
        "非公企业 full=1 status=破产",
        Training,
        &[Note::TrainingPool, Note::MembersStay],
    );
    check(
        "非公企业 full=1 training_members=full-only",
        Training,
        &[Note::TrainingPool, Note::ProbationaryLeftOut],
    );
    check(
        "非公企业 full=?",
        Training,
        &[Note::TrainingPool, Note::BoundByEmployees(10)],
    );
    check(
        "非公企业 full=? staff=?",
        Training,
        &[Note::TrainingPool, Note::Unbounded],
    );
    check("非公企业", CityShare, &[Note::PaidByAffiliation]);
    check(
        "非公企业 funding_split=own-ratio city=30",
        CityShare,
        &[Note::PaidByRatio(30)],
    );
    check(
        "非公企业 funding_split=own-ratio city=30",
        Figure::DistrictShare,
        &[Note::PaidByRatio(70)],
    );
}

#[test]
fn own_lines_are_told_one_by_one() {
    let Case { facts, book } = case("非公企业");
    let own = vec![Fen(100), Fen(250)];
    let basis = Basis::Unit(facts, own);
    let derivation = explain(&basis, Figure::OwnLines, &book).unwrap().derivation;
    assert_eq!(derivation.result, Amount::exactly(Fen(350)));
    assert!(derivation.inputs.contains(Field::OwnLines));
    assert_eq!(
        derivation.notes,
        [
            Note::NoFigureSet,
            Note::OwnLine(0, Fen(100)),
            Note::OwnLine(1, Fen(250))
        ]
    );
    let none = Basis::Unit(facts, Vec::new());
    assert_eq!(explain(&none, Figure::OwnLines, &book), None);
}

#[test]
fn the_total_is_told_as_a_tree() {
    let derivation = case(COMMITTEE).derivation(Figure::Total);
    let parts: Vec<Figure> = derivation.parts.iter().map(|part| part.figure).collect();
    assert_eq!(
        parts,
        [
            Figure::Yearly,
            Figure::StartUp,
            Figure::Allowance,
            Figure::Training
        ]
    );
    let readings: Vec<_> = derivation
        .all_readings()
        .iter()
        .map(|reading| reading.wire())
        .collect();
    assert_eq!(
        readings.join(" "),
        "first_year subsidy_scope allowance_months concurrent_posts training_members"
    );
    let sum: Amount = derivation.parts.iter().map(|part| part.result).sum();
    assert_eq!(sum, derivation.result);
}

fn of(basis: &Basis, asked: Figure) -> Vec<String> {
    let book = Rulebook::new(Choices::default(), 2026);
    let explained = explain(basis, asked, &book).unwrap();
    assert_eq!(explained.derivation.figure, asked);
    assert_eq!(explained.alternatives, []);
    let mut lines = vec![yuan(explained.derivation.result)];
    lines.extend(told(&explained.derivation));
    lines
}

#[test]
fn a_deduction_is_told() {
    let basis = Basis::Deduction(DeductionInputs {
        wages: Some(Fen::yuan(12_000_000)),
        spending: Some(Fen::yuan(150_000)),
        rate: TaxRate::Standard,
    });
    assert_eq!(
        of(&basis, Figure::DeductionCap),
        [
            "120000",
            "wages",
            "m1-share",
            "",
            "Product { factors: [Money(Fen(1200000000)), Standard(DeductionShare, 100)], result: Amount { low: Fen(12000000), high: Fen(12000000) } }",
        ]
    );
    assert_eq!(
        of(&basis, Figure::Deductible),
        [
            "120000",
            "wages spending",
            "",
            "",
            "Smaller(Fen(15000000), Fen(12000000))"
        ]
    );
    assert_eq!(
        of(&basis, Figure::AddedBack),
        [
            "30000",
            "wages spending",
            "",
            "",
            "Difference(Fen(15000000), Fen(12000000))"
        ]
    );
    assert_eq!(
        of(&basis, Figure::TaxSaved),
        [
            "30000",
            "tax-rate",
            "tax-standard",
            "",
            "Product { factors: [Money(Fen(12000000)), Standard(TaxStandard, 2500)], result: Amount { low: Fen(3000000), high: Fen(3000000) } }",
        ]
    );
}

#[test]
fn a_deduction_within_the_cap_or_without_tax_says_so() {
    let with = |spending, rate| {
        Basis::Deduction(DeductionInputs {
            wages: Some(Fen::yuan(10_000)),
            spending: Some(Fen::yuan(spending)),
            rate,
        })
    };
    let notes = |basis: &Basis, asked| {
        let book = Rulebook::new(Choices::default(), 2026);
        explain(basis, asked, &book).unwrap().derivation.notes
    };
    let standard = |spending| with(spending, TaxRate::Standard);
    assert_eq!(notes(&standard(99), Figure::Deductible), [Note::WithinCap]);
    assert_eq!(notes(&standard(100), Figure::Deductible), [Note::WithinCap]);
    assert_eq!(notes(&standard(101), Figure::Deductible), []);
    assert_eq!(
        notes(&with(99, TaxRate::None), Figure::TaxSaved),
        [Note::NoIncomeTax]
    );
    assert_eq!(
        of(&with(99, TaxRate::Own(1_000)), Figure::TaxSaved),
        [
            "9.90",
            "tax-rate own-rate",
            "",
            "",
            "Product { factors: [Money(Fen(9900)), BasisPoints(1000)], result: Amount { low: Fen(990), high: Fen(990) } }",
        ]
    );
}

#[test]
fn dues_are_told() {
    let basis = Basis::Dues(vec![
        DuesBase {
            kind: BaseKind::Pay,
            base: Fen(300_050),
        },
        DuesBase {
            kind: BaseKind::Pension,
            base: Fen(560_000),
        },
    ]);
    assert_eq!(
        of(&basis, Figure::DuesMonth),
        [
            "86.01",
            "dues-bases pension-bases",
            "dues-rate-2 pension-rate-2",
            "",
            "RateOnWholeBase",
            "DuesOf(Fen(300050), 100, Fen(3001))",
            "DuesOf(Fen(560000), 100, Fen(5600))",
        ]
    );
    assert_eq!(
        of(&basis, Figure::DuesYear),
        [
            "1032.12",
            "",
            "",
            "",
            "Product { factors: [Money(Fen(8601)), Months(12, 12)], result: Amount { low: Fen(103212), high: Fen(103212) } }",
        ]
    );
    assert_eq!(
        of(&Basis::Refund(Some(Fen(500))), Figure::Refund),
        [
            "5",
            "dues-paid",
            "m2-share",
            "",
            "Product { factors: [Money(Fen(500)), Standard(RefundShare, 10000)], result: Amount { low: Fen(500), high: Fen(500) } }",
        ]
    );
    for (level, asked, field) in [
        (Affiliation::City, Figure::SetAsideCity, "retained-city"),
        (
            Affiliation::District,
            Figure::SetAsideDistrict,
            "retained-district",
        ),
    ] {
        assert_eq!(
            of(&Basis::SetAside(level, Fen(21)), asked),
            [
                "0.02",
                field,
                "m3-share",
                "",
                "Product { factors: [Money(Fen(21)), Standard(SetAsideShare, 500)], result: Amount { low: Fen(2), high: Fen(2) } }",
                "FloorRoundedUp",
            ]
        );
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
