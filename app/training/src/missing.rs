//! Which facts a question waits for.

use entry::{Checked, MAX_MONEY};
use policy::{
    Choice, Field, FieldSet, Heads, Judgement, Organisation, Outcome, Rulebook, Secretary,
    SecretarySource, Silent, judge,
};

use crate::question::Question;
use crate::solve::{answer, budgeted};

/// The facts that are missing to a question that has no answer; none where they are all there and it does not arise.
pub(crate) fn missing(checked: &Checked, question: Question, book: &Rulebook) -> FieldSet {
    match question {
        Question::Candidacy if book.readings().uses(Choice::TargetsToo) => unknown(
            checked,
            &[
                Field::Employees,
                Field::FullMembers,
                Field::Probationary,
                Field::Organisation,
            ],
        ),
        Question::Candidacy => unknown(checked, &[Field::FullMembers, Field::Organisation]),
        Question::InBase => unknown(checked, &[Field::Employees, Field::FullMembers]),
        Question::Type | Question::BranchCommittee => unknown(checked, &[Field::FullMembers]),
        Question::TooManyMembers => unknown(checked, &[Field::FullMembers, Field::Probationary]),
        Question::Refund => [Field::DuesPaid].into_iter().collect(),
        Question::DuesMonth | Question::DuesYear => [Field::DuesBases].into_iter().collect(),
        Question::SetAsideCity => [Field::RetainedCity].into_iter().collect(),
        Question::SetAsideDistrict => [Field::RetainedDistrict].into_iter().collect(),
        Question::OwnLines => [Field::OwnLines].into_iter().collect(),
        _ if question.money().is_some() => of_money(checked, question, book),
        _ => of_verdict(&judge(&checked.facts, book, &mut Silent)),
    }
}

fn of_verdict(judgement: &Judgement) -> FieldSet {
    match judgement.outcome {
        Outcome::Open { missing, .. } => missing,
        Outcome::Judged(_) => FieldSet::EMPTY,
    }
}

/// Facts that money rests on. Employees are not among them: they only bound what is missing.
const MONEY: &[Field] = &[
    Field::FullMembers,
    Field::Probationary,
    Field::Organisation,
    Field::Approved,
    Field::Secretary,
    Field::SecretarySource,
    Field::Wages,
    Field::Spending,
];

/// A fact is missing to an amount if that stays open with all others there.
fn of_money(checked: &Checked, question: Question, book: &Rulebook) -> FieldSet {
    let mut now = checked.clone();
    now.facts = budgeted(checked);
    now.planned = None;
    let missing = unknown(&now, MONEY);
    let keeps_open = |field: &Field| {
        let mut others = now.clone();
        for other in missing.iter().filter(|other| other != field) {
            fill(other, &mut others, book);
        }
        answer(&others, question, book).is_none()
    };
    let each: FieldSet = missing.iter().filter(keeps_open).collect();
    // Where any of several would do, all of them are named.
    if each.is_empty() { missing } else { each }
}

/// Puts something in the place of a fact that is missing, such that all others still count.
fn fill(field: Field, checked: &mut Checked, book: &Rulebook) {
    let facts = &mut checked.facts;
    match field {
        Field::FullMembers => facts.full_members = Heads::known(0),
        Field::Probationary => facts.probationary = Heads::known(0),
        Field::Organisation => facts.organisation = Some(Organisation::Committee),
        Field::Approved => facts.approved = Some(book.first_day()),
        Field::Secretary => facts.secretary = Secretary::Since(book.first_day()),
        Field::SecretarySource => facts.secretary_source = Some(SecretarySource::Own),
        Field::Wages => checked.deduction.wages = Some(MAX_MONEY),
        Field::Spending => checked.deduction.spending = Some(MAX_MONEY),
        _ => {}
    }
}

/// Those of these facts that are unknown.
fn unknown(checked: &Checked, among: &[Field]) -> FieldSet {
    let facts = &checked.facts;
    let is_unknown = |field: &Field| match field {
        Field::Employees => facts.employees == Heads::UNKNOWN,
        Field::FullMembers => facts.full_members == Heads::UNKNOWN,
        Field::Probationary => facts.probationary == Heads::UNKNOWN,
        Field::Organisation => facts.organisation.is_none(),
        Field::Approved => facts.approved.is_none(),
        Field::Secretary => facts.secretary == Secretary::Unknown,
        Field::SecretarySource => facts.secretary_source.is_none(),
        Field::Wages => checked.deduction.wages.is_none(),
        Field::Spending => checked.deduction.spending.is_none(),
        _ => false,
    };
    among.iter().copied().filter(is_unknown).collect()
}
