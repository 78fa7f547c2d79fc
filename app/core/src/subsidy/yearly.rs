use chrono::Datelike;

use super::FULL_YEAR;
use super::payee::{Formed, Payee};
use crate::money::{Amount, Fen};
use crate::reading::{Choice, Reading};
use crate::recorder::{Factor, Figure, Note, Recorder, Term};
use crate::rulebook::{Rates, Rulebook};
use crate::standard::StandardId;
use crate::unit::{Organisation, UnitFacts};

/// M4: what an organisation gets every year, the top one and those below it.
#[inline(always)]
pub(super) fn yearly<R: Recorder>(
    facts: &UnitFacts,
    payee: &Payee,
    book: &Rulebook,
    recorder: &mut R,
) -> Amount {
    recorder.open(Figure::Yearly);
    payee.tell(recorder);
    let top = of_top(payee.rates, payee.formed, book, recorder);
    let (general, branches) = payee.below(facts, book, recorder);
    let below = of_level(Organisation::GeneralBranch, general, book, recorder)
        + of_level(Organisation::Branch, branches, book, recorder);
    let amount = payee.settle(top + below);
    recorder.close(amount);
    amount
}

#[inline]
fn of_top<R: Recorder>(rates: &Rates, formed: Formed, book: &Rulebook, recorder: &mut R) -> Amount {
    let (id, rate) = rates.yearly;
    recorder.standard(id);
    let (amount, twelfths) = match formed {
        Formed::Earlier(_) => (Amount::exactly(rate), None),
        Formed::InYear(day) => {
            recorder.reading(Reading::FirstYear);
            recorder.note(|| Note::ApprovedInYear(day));
            in_first_year(rate, day.month(), book.first_year)
        }
        Formed::Unknown => {
            recorder.reading(Reading::FirstYear);
            recorder.note(|| Note::ApprovedUnknown);
            match book.first_year {
                Choice::FullYear => (Amount::exactly(rate), None),
                _ => (Amount::between(Fen::ZERO, rate), None),
            }
        }
    };
    recorder.term(|| {
        let mut factors = vec![Factor::Standard(id, rate.0)];
        factors.extend(twelfths.map(Factor::Twelfths));
        Term::Product {
            factors,
            result: amount,
        }
    });
    amount
}

/// The year of forming, by the reading in use; with the months where they matter.
fn in_first_year(rate: Fen, month: u32, reading: Choice) -> (Amount, Option<u32>) {
    let months = match reading {
        Choice::FullYear => return (Amount::exactly(rate), None),
        Choice::ByMonth => FULL_YEAR - month,
        // Start-up money only.
        _ => 0,
    };
    let part = rate.ratio(i64::from(months), i64::from(FULL_YEAR));
    (Amount::exactly(part), Some(months))
}

/// What the organisations of one level below the top one get; a full year each.
#[inline]
fn of_level<R: Recorder>(
    level: Organisation,
    count: u32,
    book: &Rulebook,
    recorder: &mut R,
) -> Amount {
    let (Some(rates), true) = (book.rates(level), count > 0) else {
        return Amount::ZERO;
    };
    let (id, rate): (StandardId, Fen) = rates.yearly;
    recorder.standard(id);
    let amount = Amount::exactly(rate.times(count));
    recorder.term(|| Term::Product {
        factors: vec![Factor::Standard(id, rate.0), Factor::Organisations(count)],
        result: amount,
    });
    amount
}
