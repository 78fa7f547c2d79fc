use super::FULL_YEAR;
use crate::money::Amount;
use crate::reading::Reading;
use crate::recorder::{Factor, Figure, Note, Part, Recorder, Term};
use crate::rulebook::Rulebook;
use crate::standard::StandardId;
use crate::unit::{Field, Heads, UnitFacts};

/// M7: for every member, with or without an organisation, in a closed unit too: members stay members.
#[inline(always)]
pub(crate) fn training<R: Recorder>(
    facts: &UnitFacts,
    book: &Rulebook,
    recorder: &mut R,
) -> Amount {
    recorder.open(Figure::Training);
    recorder.input(Field::FullMembers);
    recorder.standard(StandardId::Training);
    recorder.reading(Reading::TrainingMembers);
    recorder.note(|| Note::TrainingPool);
    if facts.status.is_gone() {
        recorder.note(|| Note::MembersStay);
    }
    let probationary = if book.probationary_trained {
        recorder.input(Field::Probationary);
        facts.probationary.get()
    } else {
        recorder.note(|| Note::ProbationaryLeftOut);
        Some(0)
    };
    let full = facts.full_members.get();
    let least = full.unwrap_or(0) + probationary.unwrap_or(0);
    let most = if full.is_some() && probationary.is_some() {
        Some(least)
    } else {
        at_most(facts.employees, least, recorder)
    };
    members((least, most), book, recorder)
}

/// M7 of a number of members that is counted already.
pub(super) fn trained<R: Recorder>(
    heads: (u32, Option<u32>),
    book: &Rulebook,
    recorder: &mut R,
) -> Amount {
    recorder.open(Figure::Training);
    recorder.standard(StandardId::Training);
    recorder.reading(Reading::TrainingMembers);
    recorder.note(|| Note::TrainingPool);
    if !book.probationary_trained {
        recorder.note(|| Note::ProbationaryLeftOut);
    }
    members(heads, book, recorder)
}

#[inline(always)]
fn members<R: Recorder>(
    (least, most): (u32, Option<u32>),
    book: &Rulebook,
    recorder: &mut R,
) -> Amount {
    let low = book.training.times(least);
    let amount = match most {
        Some(most) => Amount::between(low, book.training.times(most)),
        None => Amount::at_least(low),
    };
    recorder.term(|| Term::Product {
        factors: vec![
            Factor::Standard(StandardId::Training, book.training.0),
            Factor::Members(least, most),
        ],
        result: amount,
    });
    recorder.part(|| Part {
        figure: Figure::Training,
        standard: StandardId::Training,
        is_highest: false,
        times: (least, most),
        twelfths: FULL_YEAR,
        from_month: 1,
        amount,
    });
    recorder.close(amount);
    amount
}

/// The most members that there can be while a number of them is missing: no more than people work there.
#[inline]
fn at_most<R: Recorder>(employees: Heads, least: u32, recorder: &mut R) -> Option<u32> {
    recorder.input(Field::Employees);
    match employees.get() {
        Some(employees) => {
            recorder.note(|| Note::BoundByEmployees(employees));
            Some(employees.max(least))
        }
        None => {
            recorder.note(|| Note::Unbounded);
            None
        }
    }
}
