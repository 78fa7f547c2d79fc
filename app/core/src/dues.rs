//! Members' dues: the estimate by the rules of 2008, M2 (refund) and M3 (set aside). None of it is budget money.

use crate::money::{Amount, Fen};
use crate::recorder::{Factor, Figure, Note, Recorder, Term};
use crate::rulebook::Rulebook;
use crate::standard::{StandardId, Standards};
use crate::unit::{Affiliation, Field};

/// What a member's dues are reckoned from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BaseKind {
    /// Monthly pay after tax.
    Pay,
    /// A monthly pension.
    Pension,
}

/// One member's monthly base.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DuesBase {
    /// Pay or pension.
    pub kind: BaseKind,
    /// The base of a month.
    pub base: Fen,
}

/// The estimate for a list of members.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DuesEstimate {
    /// All dues of a month.
    pub month: Fen,
    /// Twelve such months.
    pub year: Fen,
}

/// The standard that sets the rate for one base. A base even a fen above a band belongs to the next one.
pub fn rate_of(member: DuesBase, standards: &Standards) -> StandardId {
    use StandardId::*;
    let within = |band| member.base.0 <= standards.value(band);
    match member.kind {
        BaseKind::Pay if within(DuesBand1) => DuesRate1,
        BaseKind::Pay if within(DuesBand2) => DuesRate2,
        BaseKind::Pay if within(DuesBand3) => DuesRate3,
        BaseKind::Pay => DuesRate4,
        BaseKind::Pension if within(PensionBand) => PensionRate1,
        BaseKind::Pension => PensionRate2,
    }
}

/// One member's dues of a month, half up to the fen; the rate holds for the whole base.
pub fn dues_of(member: DuesBase, standards: &Standards) -> Fen {
    member
        .base
        .ratio(standards.value(rate_of(member, standards)), 10_000)
}

/// Estimates the dues of a list of members.
pub fn estimate<R: Recorder>(
    members: &[DuesBase],
    book: &Rulebook,
    recorder: &mut R,
) -> DuesEstimate {
    recorder.open(Figure::DuesYear);
    recorder.open(Figure::DuesMonth);
    recorder.note(|| Note::RateOnWholeBase);
    let standards = book.standards();
    let mut month = Fen::ZERO;
    for &member in members {
        recorder.input(match member.kind {
            BaseKind::Pay => Field::DuesBases,
            BaseKind::Pension => Field::PensionBases,
        });
        let id = rate_of(member, standards);
        recorder.standard(id);
        let dues = dues_of(member, standards);
        recorder.note(|| Note::DuesOf(member.base, standards.value(id), dues));
        month = month + dues;
    }
    recorder.close(Amount::exactly(month));
    let year = month.times(12);
    recorder.term(|| Term::Product {
        factors: vec![Factor::Money(month), Factor::Months(12, 12)],
        result: Amount::exactly(year),
    });
    recorder.close(Amount::exactly(year));
    DuesEstimate { month, year }
}

/// M2 （二十二）2 第二: dues paid come back in full. Unknown dues leave the refund open.
pub fn refund<R: Recorder>(paid: Option<Fen>, book: &Rulebook, recorder: &mut R) -> Amount {
    recorder.open(Figure::Refund);
    recorder.input(Field::DuesPaid);
    recorder.standard(StandardId::RefundShare);
    let share = book.standards().value(StandardId::RefundShare);
    let refund = paid.map_or(Amount::at_least(Fen::ZERO), |paid| {
        Amount::exactly(paid.ratio(share, 10_000))
    });
    if let Some(paid) = paid {
        recorder.term(|| Term::Product {
            factors: vec![
                Factor::Money(paid),
                Factor::Standard(StandardId::RefundShare, share),
            ],
            result: refund,
        });
    }
    recorder.close(refund);
    refund
}

/// M3 （二十二）2 第二: what one level sets aside at least of the dues that it retains. City and district each do.
pub fn set_aside<R: Recorder>(
    level: Affiliation,
    retained: Fen,
    book: &Rulebook,
    recorder: &mut R,
) -> Amount {
    let (figure, field) = match level {
        Affiliation::City => (Figure::SetAsideCity, Field::RetainedCity),
        Affiliation::District => (Figure::SetAsideDistrict, Field::RetainedDistrict),
    };
    recorder.open(figure);
    recorder.input(field);
    recorder.standard(StandardId::SetAsideShare);
    recorder.note(|| Note::FloorRoundedUp);
    let share = book.standards().value(StandardId::SetAsideShare);
    // Rounded up: a fen less would be under the floor.
    let least = Amount::exactly(retained.ratio_up(share, 10_000));
    recorder.term(|| Term::Product {
        factors: vec![
            Factor::Money(retained),
            Factor::Standard(StandardId::SetAsideShare, share),
        ],
        result: least,
    });
    recorder.close(least);
    least
}
