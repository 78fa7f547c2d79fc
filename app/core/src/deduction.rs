//! M1 （二十二）2 第一: Party work spending deducted before income tax, by the enterprise itself. Not budget money.

use crate::money::{Amount, Fen};
use crate::recorder::{Factor, Figure, Note, Recorder, Term};
use crate::rulebook::Rulebook;
use crate::standard::StandardId;
use crate::unit::Field;

/// The rate of enterprise income tax that a unit pays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TaxRate {
    /// The standard rate.
    #[default]
    Standard,
    /// The encouraged industries of Hainan.
    Encouraged,
    /// Small low-profit enterprises, the effective rate.
    Small,
    /// A rate of one's own, in basis points.
    Own(u16),
    /// No enterprise income tax, as with a partnership.
    None,
    /// Not known, which is not none.
    Unknown,
}

/// What the deduction is worked out from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DeductionInputs {
    /// 年工资总额: wages of all staff in the year.
    pub wages: Option<Fen>,
    /// 党建支出: what was spent on Party work in the year.
    pub spending: Option<Fen>,
    /// The rate.
    pub rate: TaxRate,
}

/// The deduction of a year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Deduction {
    /// What may be deducted at most.
    pub cap: Amount,
    /// What is deducted.
    pub deductible: Amount,
    /// What is added back to taxable income.
    pub added_back: Amount,
    /// Tax saved.
    pub saved: Amount,
}

/// Works out M1. What is missing leaves a range: nothing spent is not assumed, nor are wages of zero.
pub fn deduct<R: Recorder>(
    inputs: &DeductionInputs,
    book: &Rulebook,
    recorder: &mut R,
) -> Deduction {
    let cap = cap(inputs.wages, book, recorder);
    let deductible = deductible(inputs.spending, cap, recorder);
    let added_back = added_back(inputs.spending, cap, deductible, recorder);
    let saved = saved(inputs.rate, deductible, book, recorder);
    Deduction {
        cap,
        deductible,
        added_back,
        saved,
    }
}

fn cap<R: Recorder>(wages: Option<Fen>, book: &Rulebook, recorder: &mut R) -> Amount {
    recorder.open(Figure::DeductionCap);
    recorder.input(Field::Wages);
    recorder.standard(StandardId::DeductionShare);
    let share = book.standards().value(StandardId::DeductionShare);
    let cap = match wages {
        // Rounded down: a fen more would be over the limit.
        Some(wages) => Amount::exactly(wages.ratio_down(share, 10_000)),
        None => Amount::at_least(Fen::ZERO),
    };
    if let Some(wages) = wages {
        recorder.term(|| Term::Product {
            factors: vec![
                Factor::Money(wages),
                Factor::Standard(StandardId::DeductionShare, share),
            ],
            result: cap,
        });
    }
    recorder.close(cap);
    cap
}

fn deductible<R: Recorder>(spending: Option<Fen>, cap: Amount, recorder: &mut R) -> Amount {
    recorder.open(Figure::Deductible);
    recorder.input(Field::Spending);
    recorder.input(Field::Wages);
    let deductible = match (spending, cap.known()) {
        (Some(spending), Some(cap)) => {
            recorder.term(|| Term::Smaller(spending, cap));
            if spending <= cap {
                recorder.note(|| Note::WithinCap);
            }
            Amount::exactly(spending.min(cap))
        }
        (Some(spending), None) => Amount::between(Fen::ZERO, spending),
        (None, Some(cap)) => Amount::between(Fen::ZERO, cap),
        (None, None) => Amount::at_least(Fen::ZERO),
    };
    recorder.close(deductible);
    deductible
}

fn added_back<R: Recorder>(
    spending: Option<Fen>,
    cap: Amount,
    deductible: Amount,
    recorder: &mut R,
) -> Amount {
    recorder.open(Figure::AddedBack);
    recorder.input(Field::Spending);
    recorder.input(Field::Wages);
    let added_back = match (spending, cap.known(), deductible.known()) {
        (Some(spending), Some(_), Some(deductible)) => {
            recorder.term(|| Term::Difference(spending, deductible));
            Amount::exactly(spending - deductible)
        }
        (Some(spending), ..) => Amount::between(Fen::ZERO, spending),
        (None, ..) => Amount::at_least(Fen::ZERO),
    };
    recorder.close(added_back);
    added_back
}

fn saved<R: Recorder>(
    rate: TaxRate,
    deductible: Amount,
    book: &Rulebook,
    recorder: &mut R,
) -> Amount {
    recorder.open(Figure::TaxSaved);
    recorder.input(Field::TaxRate);
    let standard = match rate {
        TaxRate::Standard => Some(StandardId::TaxStandard),
        TaxRate::Encouraged => Some(StandardId::TaxEncouraged),
        TaxRate::Small => Some(StandardId::TaxSmall),
        TaxRate::Own(_) | TaxRate::None | TaxRate::Unknown => None,
    };
    if rate == TaxRate::Unknown {
        recorder.input(Field::OwnRate);
        // No rate takes more than all.
        let saved = match deductible.high() {
            Some(high) => Amount::between(Fen::ZERO, high),
            None => Amount::at_least(Fen::ZERO),
        };
        recorder.close(saved);
        return saved;
    }
    let (points, factor) = match (standard, rate) {
        (Some(id), _) => {
            recorder.standard(id);
            let points = book.standards().value(id);
            (points, Factor::Standard(id, points))
        }
        (None, TaxRate::Own(points)) => {
            recorder.input(Field::OwnRate);
            (i64::from(points), Factor::BasisPoints(i64::from(points)))
        }
        (None, _) => {
            recorder.note(|| Note::NoIncomeTax);
            (0, Factor::BasisPoints(0))
        }
    };
    let of = |amount: Fen| amount.ratio(points, 10_000);
    let saved = if points == 0 {
        Amount::ZERO
    } else {
        match deductible.high() {
            Some(high) => Amount::between(of(deductible.low()), of(high)),
            None => Amount::at_least(of(deductible.low())),
        }
    };
    if let Some(known) = deductible.known() {
        recorder.term(|| Term::Product {
            factors: vec![Factor::Money(known), factor],
            result: saved,
        });
    }
    recorder.close(saved);
    saved
}
