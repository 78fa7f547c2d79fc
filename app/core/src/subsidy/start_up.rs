use chrono::Datelike;

use super::payee::{Formed, Payee};
use crate::money::{Amount, Fen};
use crate::recorder::{Factor, Figure, Note, Recorder, Term};
use crate::rulebook::Rulebook;
use crate::standard::StandardId;

/// M5: once, for an organisation first approved within the year, of any type.
#[inline(always)]
pub(super) fn start_up<R: Recorder>(payee: &Payee, book: &Rulebook, recorder: &mut R) -> Amount {
    recorder.open(Figure::StartUp);
    recorder.standard(StandardId::StartUp);
    payee.tell(recorder);
    let amount = of(payee.formed, book, recorder);
    if amount != Amount::ZERO {
        recorder.part(|| {
            let least = u32::from(amount.known().is_some());
            let mut part = payee.part(Figure::StartUp, StandardId::StartUp, (least, 1), amount);
            // Of any type, so there is none that is the highest.
            part.is_highest = false;
            if let Formed::InYear(day) = payee.formed {
                part.from_month = day.month();
            }
            part
        });
    }
    let amount = payee.settle(amount);
    recorder.close(amount);
    amount
}

#[inline]
fn of<R: Recorder>(formed: Formed, book: &Rulebook, recorder: &mut R) -> Amount {
    let amount = match formed {
        Formed::Earlier(day) => {
            recorder.note(|| Note::ApprovedEarlier(day));
            return Amount::ZERO;
        }
        Formed::InYear(day) => {
            recorder.note(|| Note::ApprovedInYear(day));
            Amount::exactly(book.start_up)
        }
        Formed::Unknown => {
            recorder.note(|| Note::ApprovedUnknown);
            Amount::between(Fen::ZERO, book.start_up)
        }
    };
    recorder.term(|| Term::Product {
        factors: vec![Factor::Standard(StandardId::StartUp, book.start_up.0)],
        result: amount,
    });
    amount
}
