//! Which facts a question waits for.

use entry::Checked;
use policy::{
    Choice, Derivation, Field, FieldSet, Figure, Heads, Judgement, Organisation, Outcome, Rulebook,
    Secretary, Silent, TaxRate, UnitFacts, explain, judge,
};

use crate::question::Question;
use crate::solve::{basis, budgeted};

/// The facts that are missing to a question that has no answer; none where they are all there and it does not arise.
pub(crate) fn missing(checked: &Checked, question: Question, book: &Rulebook) -> FieldSet {
    let facts = &checked.facts;
    let judgement = judge(facts, book, &mut Silent);
    let unknown = |fields: &[Field]| -> FieldSet {
        let fields = fields.iter().copied();
        fields
            .filter(|&field| is_unknown(field, checked, facts))
            .collect()
    };
    match question {
        Question::Candidacy if book.readings().uses(Choice::TargetsToo) => unknown(&[
            Field::Employees,
            Field::FullMembers,
            Field::Probationary,
            Field::Organisation,
        ]),
        Question::Candidacy => unknown(&[Field::FullMembers, Field::Organisation]),
        Question::InBase => unknown(&[Field::Employees, Field::FullMembers]),
        Question::Type | Question::BranchCommittee => unknown(&[Field::FullMembers]),
        Question::TooManyMembers => unknown(&[Field::FullMembers, Field::Probationary]),
        Question::Refund => [Field::DuesPaid].into_iter().collect(),
        Question::DuesMonth | Question::DuesYear => [Field::DuesBases].into_iter().collect(),
        Question::SetAsideCity => [Field::RetainedCity].into_iter().collect(),
        Question::SetAsideDistrict => [Field::RetainedDistrict].into_iter().collect(),
        Question::OwnLines => [Field::OwnLines].into_iter().collect(),
        _ => match question.money() {
            Some(figure) => of_money(checked, figure, book),
            None => of_verdict(&judgement),
        },
    }
}

fn of_verdict(judgement: &Judgement) -> FieldSet {
    match judgement.outcome {
        Outcome::Open { missing, .. } => missing,
        Outcome::Judged(_) => FieldSet::EMPTY,
    }
}

fn of_money(checked: &Checked, figure: Figure, book: &Rulebook) -> FieldSet {
    // Who pays reads nothing but the affiliation: what is missing there is missing to the total.
    let figure = match figure {
        Figure::CityShare | Figure::DistrictShare => Figure::Total,
        other => other,
    };
    let facts = budgeted(checked);
    let mut missing = FieldSet::EMPTY;
    if let Some(explained) = explain(&basis(checked, figure, book), figure, book) {
        collect(&explained.derivation, checked, &facts, &mut missing);
    }
    missing
}

/// The unknown facts that open parts of a derivation read. Employees only bound what is missing and decide nothing.
fn collect(derivation: &Derivation, checked: &Checked, facts: &UnitFacts, into: &mut FieldSet) {
    if derivation.result.known().is_some() {
        return;
    }
    for field in derivation.inputs.iter() {
        if field != Field::Employees && is_unknown(field, checked, facts) {
            into.insert(field);
        }
    }
    for part in &derivation.parts {
        collect(part, checked, facts, into);
    }
}

fn is_unknown(field: Field, checked: &Checked, facts: &UnitFacts) -> bool {
    let is_paid = facts.organisation != Some(Organisation::None);
    match field {
        Field::Employees => facts.employees == Heads::UNKNOWN,
        Field::FullMembers => facts.full_members == Heads::UNKNOWN,
        Field::Probationary => facts.probationary == Heads::UNKNOWN,
        Field::JointUnits => facts.joint_units == Heads::UNKNOWN,
        Field::Organisation => facts.organisation.is_none(),
        Field::Approved => is_paid && facts.approved.is_none(),
        Field::Secretary => is_paid && facts.secretary == Secretary::Unknown,
        Field::SecretarySource => is_paid && facts.secretary_source.is_none(),
        Field::Wages => checked.deduction.wages.is_none(),
        Field::Spending => checked.deduction.spending.is_none(),
        Field::TaxRate => checked.deduction.rate == TaxRate::Unknown,
        _ => false,
    }
}
