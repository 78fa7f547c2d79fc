//! What a derivation tells, line by line: inputs, standards, readings, formula and remarks.

use crate::case::{Case, case, yuan};
use policy::*;

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
