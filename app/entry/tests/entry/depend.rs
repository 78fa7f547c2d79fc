//! For every field of the forms: once its entry cannot be read, no figure that depends on it is exact.

use std::collections::BTreeMap;

use entry::{Checked, Draft, check};
use policy::{
    Affiliation, Amount, Choice, Choices, Field, Figure, Outcome, Reading, Rulebook, Silent,
    budget, deduct, estimate, judge, refund, set_aside, share,
};

use crate::typed::{YEAR, draft};

/// What each field holds, and what else it could hold as well.
const fn entries(field: Field) -> (&'static str, &'static str) {
    match field {
        Field::Kind => ("enterprise", "law-firm"),
        Field::Employees => ("120", "20"),
        Field::FullMembers => ("20", "2"),
        Field::Probationary => ("3", "2"),
        Field::Organisation => ("committee", "branch"),
        Field::Status => ("operating", "deregistered"),
        Field::JointUnits => ("5", "12"),
        Field::Approved => ("2026-03-10", "2027-02-01"),
        Field::Secretary => ("since", "vacant"),
        Field::SecretarySince => ("2026-04-10", "2026-08-01"),
        Field::SecretarySource => ("own", "civil-servant"),
        Field::GeneralBelow => ("2", "3"),
        Field::BranchesBelow => ("8", "7"),
        Field::GeneralPostsShared => ("1", "2"),
        Field::BranchPostsShared => ("3", "2"),
        Field::Affiliation => ("district", "city"),
        Field::Instructor => ("yes", "no"),
        Field::MassOrganisations => ("union+women", "none"),
        Field::OwnerCandidate => ("yes", "no"),
        Field::TradeAssociation => ("yes", "no"),
        Field::LeadingFirm => ("no", "yes"),
        Field::Neighbours => ("yes", "no"),
        Field::Year => ("2026", "2027"),
        Field::Wages => ("1200万", "100万"),
        Field::Spending => ("95000", "90000"),
        Field::TaxRate => ("own", "standard"),
        Field::OwnRate => ("12.5", "13"),
        Field::DuesPaid => ("7350", "7351"),
        Field::DuesBases => ("4200\n5000", "4200"),
        Field::PensionBases => ("5600", "5601"),
        Field::RetainedCity => ("240万", "241万"),
        Field::RetainedDistrict => ("60万", "61万"),
        Field::PlannedOrganisation => ("branch", "committee"),
        Field::OwnLines => ("服务中心 120000", "服务中心 12000"),
    }
}

/// Units in which every field matters that can.
fn units() -> Vec<Draft> {
    let full = |without: &[(Field, &str)]| {
        let mut one = Draft::default();
        for &field in Field::ALL {
            one.set(field, entries(field).0);
        }
        for (field, text) in without {
            one.set(*field, *text);
        }
        one
    };
    vec![
        full(&[]),
        full(&[(Field::Organisation, "none")]),
        full(&[(Field::Organisation, "joint")]),
        full(&[(Field::DuesPaid, "")]),
        full(&[(Field::Employees, ""), (Field::FullMembers, "")]),
    ]
}

fn other_readings() -> Choices {
    let mut choices = Choices::default();
    for (reading, choice) in [
        (Reading::FirstYear, Choice::ByMonth),
        (Reading::TrainingMembers, Choice::FullOnly),
    ] {
        assert!(choices.readings.choose(reading, choice), "{reading:?}");
    }
    choices
}

/// What every figure comes to, and the verdict; as the pages ask the rules.
fn figures(checked: &Checked, choices: &Choices) -> (BTreeMap<&'static str, Amount>, Outcome) {
    let book = Rulebook::new(choices.clone(), checked.year);
    let facts = checked.planned.unwrap_or(checked.facts);
    let own: Vec<_> = checked.own_lines.iter().map(|line| line.amount).collect();
    let money = budget(&facts, &own, &book, &mut Silent);
    let shares = share(money.total, &facts, &book, &mut Silent);
    let deduction = deduct(&checked.deduction, &book, &mut Silent);
    let estimated = (!checked.dues.is_empty()).then(|| estimate(&checked.dues, &book, &mut Silent));
    let open = Amount::at_least(policy::Fen::ZERO);
    let paid = checked.dues_paid.or(estimated.map(|dues| dues.year));
    let retained = |level, retained: Option<policy::Fen>| {
        retained.map_or(open, |retained| {
            set_aside(level, retained, &book, &mut Silent)
        })
    };
    let of = |figure: Figure| match figure {
        Figure::Yearly => money.yearly,
        Figure::StartUp => money.start_up,
        Figure::Allowance => money.allowance,
        Figure::Training => money.training,
        Figure::OwnLines => money.own_lines,
        Figure::Total => money.total,
        Figure::CityShare => shares.city,
        Figure::DistrictShare => shares.district,
        Figure::DeductionCap => deduction.cap,
        Figure::Deductible => deduction.deductible,
        Figure::AddedBack => deduction.added_back,
        Figure::TaxSaved => deduction.saved,
        Figure::DuesMonth => estimated.map_or(open, |dues| Amount::exactly(dues.month)),
        Figure::DuesYear => estimated.map_or(open, |dues| Amount::exactly(dues.year)),
        Figure::Refund => refund(paid, &book, &mut Silent),
        Figure::SetAsideCity => retained(Affiliation::City, checked.retained_city),
        Figure::SetAsideDistrict => retained(Affiliation::District, checked.retained_district),
        Figure::Verdict => Amount::ZERO,
    };
    let all = Figure::ALL
        .iter()
        .map(|&figure| (figure.wire(), of(figure)));
    let verdict = judge(&checked.facts, &book, &mut Silent).outcome;
    (all.collect(), verdict)
}

/// Texts that cannot be read, or that contradict the other entries.
const DAMAGED: [&str; 4] = ["约240", "abc", "--7", "2026-02-30"];

#[test]
fn what_depends_on_an_entry_that_cannot_be_read_is_never_exact() {
    let mut depending = 0;
    for choices in [Choices::default(), other_readings()] {
        for unit in units() {
            let before = check(&unit, YEAR);
            assert_eq!(before.mistakes, []);
            let (amounts, verdict) = figures(&before, &choices);
            for &field in Field::ALL {
                let mut other = unit.clone();
                other.set(field, entries(field).1);
                let other = check(&other, YEAR);
                let (moved, other_verdict) = figures(&other, &choices);
                for damage in DAMAGED {
                    let mut damaged = unit.clone();
                    damaged.set(field, damage);
                    let damaged = check(&damaged, YEAR);
                    let (then, verdict_then) = figures(&damaged, &choices);
                    for &figure in Figure::ALL {
                        let wire = figure.wire();
                        let correction = damaged.correction(figure);
                        let is_left_out = correction.is_some_and(|one| one.is_left_out);
                        let is_open = match figure {
                            Figure::Verdict => matches!(verdict_then, Outcome::Open { .. }),
                            _ => then[wire].known().is_none(),
                        };
                        let depends = match figure {
                            Figure::Verdict => verdict != other_verdict,
                            _ => amounts[wire] != moved[wire],
                        };
                        if depends && other.mistakes.is_empty() {
                            depending += 1;
                            assert!(
                                is_left_out || is_open,
                                "{wire} is exact though {field:?} is {damage:?}"
                            );
                        }
                    }
                }
            }
        }
    }
    assert!(depending > 400, "only {depending} figures depend on fields");
}

#[test]
fn more_shared_posts_than_there_are_leave_no_exact_total() {
    let unit = draft(&[
        (Field::Organisation, "committee"),
        (Field::Approved, "2020-06-01"),
        (Field::Secretary, "since"),
        (Field::SecretarySince, "2020-06-01"),
        (Field::SecretarySource, "own"),
        (Field::GeneralBelow, "2"),
        (Field::GeneralPostsShared, "3"),
        (Field::Employees, "120"),
        (Field::FullMembers, "20"),
    ]);
    let checked = check(&unit, YEAR);
    for figure in [Figure::Allowance, Figure::Total, Figure::DistrictShare] {
        let correction = checked.correction(figure).unwrap();
        assert_eq!(correction.field, Field::GeneralPostsShared);
        assert!(correction.is_left_out);
    }
    assert_eq!(checked.correction(Figure::Yearly), None);
}

#[test]
fn a_year_that_cannot_be_read_is_no_other_year() {
    for text in ["20", "27", "abc", "1999"] {
        let checked = check(&draft(&[(Field::Year, text)]), YEAR);
        let correction = checked.correction(Figure::Total).unwrap();
        assert!(correction.is_left_out, "{text}");
        assert_eq!(correction.field, Field::Year);
    }
}
