//! What the budget holds for one unit, M4 to M8 （二十二）2 第三.

mod allowance;
mod counts;
mod payee;
mod share;
mod start_up;
mod training;
mod yearly;

pub use counts::{Counts, Level, budget_of_counts};
pub use share::{Shares, share};
pub(crate) use training::training;

use allowance::allowance;
use payee::payee;
use start_up::start_up;
use yearly::yearly;

use crate::money::{Amount, Fen};
use crate::recorder::{Figure, Note, Recorder, Term};
use crate::rulebook::Rulebook;
use crate::unit::{Field, UnitFacts};

/// The least to be budgeted for one unit in one year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Budget {
    /// M4: yearly activity subsidy.
    pub yearly: Amount,
    /// M5: start-up money of a newly formed organisation.
    pub start_up: Amount,
    /// M6: secretaries' allowances.
    pub allowance: Amount,
    /// M7: members' training, into the pool.
    pub training: Amount,
    /// M8: lines of one's own, for which the policy sets no figure.
    pub own_lines: Amount,
    /// All of them together.
    pub total: Amount,
}

/// Months of a year.
const FULL_YEAR: u32 = 12;

/// Works out M4 to M8 and their sum. `own` holds the budget lines of one's own (M8); there are none over a ledger.
pub fn budget<R: Recorder>(
    facts: &UnitFacts,
    own: &[Fen],
    book: &Rulebook,
    recorder: &mut R,
) -> Budget {
    recorder.open(Figure::Total);
    let paid = paid(facts, book, recorder).unwrap_or_default();
    let training = training(facts, book, recorder);
    sum(paid, training, own, recorder)
}

/// Adds M8, and closes the total.
fn sum<R: Recorder>(paid: Paid, training: Amount, own: &[Fen], recorder: &mut R) -> Budget {
    let Paid {
        yearly,
        start_up,
        allowance,
    } = paid;
    let own_lines = own_lines(own, recorder);
    let total = yearly + start_up + allowance + training + own_lines;
    recorder.term(|| {
        Term::Sum(vec![
            (Figure::Yearly, yearly),
            (Figure::StartUp, start_up),
            (Figure::Allowance, allowance),
            (Figure::Training, training),
            (Figure::OwnLines, own_lines),
        ])
    });
    recorder.close(total);
    Budget {
        yearly,
        start_up,
        allowance,
        training,
        own_lines,
        total,
    }
}

/// What is paid to an organisation and its secretaries.
#[derive(Clone, Copy, Default)]
pub(crate) struct Paid {
    pub yearly: Amount,
    pub start_up: Amount,
    pub allowance: Amount,
}

/// M4 to M6; `None` where nobody is there to be paid.
#[inline(always)]
pub(crate) fn paid<R: Recorder>(
    facts: &UnitFacts,
    book: &Rulebook,
    recorder: &mut R,
) -> Option<Paid> {
    match payee(facts, book) {
        Ok(payee) => Some(Paid {
            yearly: yearly(facts, &payee, book, recorder),
            start_up: start_up(&payee, book, recorder),
            allowance: allowance(facts, &payee, book, recorder),
        }),
        Err(unpaid) => {
            for figure in [Figure::Yearly, Figure::StartUp, Figure::Allowance] {
                recorder.open(figure);
                unpaid.tell(recorder);
                recorder.close(Amount::ZERO);
            }
            None
        }
    }
}

/// M8 （二十二）2, （二十二）3: service centres, their staff and full-time posts, as the user enters them.
#[inline]
fn own_lines<R: Recorder>(own: &[Fen], recorder: &mut R) -> Amount {
    if own.is_empty() {
        return Amount::ZERO;
    }
    recorder.open(Figure::OwnLines);
    recorder.input(Field::OwnLines);
    recorder.note(|| Note::NoFigureSet);
    for (place, &amount) in own.iter().enumerate() {
        recorder.note(|| Note::OwnLine(place, amount));
    }
    let amount = Amount::exactly(own.iter().copied().sum());
    recorder.close(amount);
    amount
}
