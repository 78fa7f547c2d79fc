//! Figures that depend on an entry which is to be corrected.

use entry::Correction;
use policy::{Amount, Fen};

use crate::{CorrectionText, Lang, MoneyUnit, amount, field, mistake};

/// An amount, unless it depends on an entry that is to be corrected: that is said in its place wherever the amount says
/// nothing, or was worked out without the entry.
pub fn amount_or_correction(
    found: Amount,
    correction: Option<Correction>,
    unit: MoneyUnit,
    lang: Lang,
) -> String {
    let says_nothing = found.known().is_some() || found == Amount::at_least(Fen::ZERO);
    match correction {
        Some(one) if one.is_left_out || says_nothing => {
            CorrectionText::ToCorrect.say(lang).to_owned()
        }
        _ => amount(found, unit, lang),
    }
}

/// An entry of a form that is to be corrected, and why.
pub fn field_to_correct(at: policy::Field, wrong: entry::Mistake, lang: Lang) -> String {
    let colon = lang.pick("：", ": ");
    format!("{}{colon}{}", field(at, lang), mistake(wrong, lang))
}
