use chrono::Datelike;

use super::FULL_YEAR;
use super::payee::{Formed, Payee};
use crate::money::{Amount, Fen};
use crate::reading::{Choice, Reading};
use crate::recorder::{Factor, Figure, Note, Part, Recorder, Term};
use crate::rulebook::Rulebook;
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
    let top = of_top(payee, book, recorder);
    let (general, branches) = payee.below(facts, book, recorder);
    let below = of_level(payee, Organisation::GeneralBranch, general, book, recorder)
        + of_level(payee, Organisation::Branch, branches, book, recorder);
    let amount = payee.settle(top + below);
    recorder.close(amount);
    amount
}

#[inline]
fn of_top<R: Recorder>(payee: &Payee, book: &Rulebook, recorder: &mut R) -> Amount {
    let (id, rate) = payee.rates.yearly;
    recorder.standard(id);
    let (amount, twelfths) = match payee.formed {
        Formed::Earlier(_) => (Amount::exactly(rate), None),
        Formed::InYear(day) => {
            recorder.reading(Reading::FirstYear);
            recorder.note(|| Note::ApprovedInYear(day));
            let (part, twelfths) = in_first_year(rate, day.month(), book.first_year);
            (Amount::exactly(part), twelfths)
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
    recorder.part(|| {
        let least = u32::from(amount.known().is_some());
        let mut part = payee.part(Figure::Yearly, id, (least, 1), amount);
        if let Formed::InYear(day) = payee.formed {
            part.twelfths = twelfths.unwrap_or(FULL_YEAR);
            part.from_month = first_month(day.month(), book.first_year);
        }
        part
    });
    amount
}

/// What one organisation gets in the year of forming, by the reading in use; with the months where they matter.
pub(super) fn in_first_year(rate: Fen, month: u32, reading: Choice) -> (Fen, Option<u32>) {
    let months = match reading {
        Choice::FullYear => return (rate, None),
        Choice::ByMonth => FULL_YEAR - month,
        // Start-up money only.
        _ => 0,
    };
    let part = rate.ratio(i64::from(months), i64::from(FULL_YEAR));
    (part, Some(months))
}

/// The month from which it runs in the year of forming.
pub(super) fn first_month(month: u32, reading: Choice) -> u32 {
    match reading {
        Choice::ByMonth => (month + 1).min(FULL_YEAR),
        _ => month,
    }
}

/// What the organisations of one level below the top one get; a full year each.
#[inline]
fn of_level<R: Recorder>(
    payee: &Payee,
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
    recorder.part(|| Part {
        is_highest: false,
        ..payee.part(Figure::Yearly, id, (count, count), amount)
    });
    amount
}
