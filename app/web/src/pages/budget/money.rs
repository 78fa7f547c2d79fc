use leptos::prelude::*;
use policy::{Amount, Fen};
use words::{CorrectionText, MoneyUnit};

use crate::state::{use_budget, use_lang, use_settings};

/// An amount in the unit that is chosen.
#[component]
pub fn Money(
    /// How much.
    amount: Amount,
    /// Whether the unit stands behind it.
    #[prop(optional)]
    with_unit: bool,
) -> impl IntoView {
    let lang = use_lang();
    let settings = use_settings();
    let budget = use_budget();
    move || {
        let unit = settings.unit.get();
        // Of what is open, an entry that cannot be read is the first cause to name.
        let is_to_correct = amount == Amount::at_least(Fen::ZERO)
            && budget.read.with(|read| !read.unread.is_empty());
        if is_to_correct {
            return CorrectionText::ToCorrect.say(lang).to_owned();
        }
        let said = words::amount(amount, unit, lang);
        if with_unit {
            format!("{said} {}", words::unit_name(unit, lang))
        } else {
            said
        }
    }
}

/// By how much two amounts differ, and by how many percent; where they are ranges, their lower and upper ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    low: Fen,
    high: Option<Fen>,
    from: Fen,
}

impl Difference {
    /// From one amount to another.
    pub fn between(from: Amount, to: Amount) -> Self {
        let high = match (from.high(), to.high()) {
            (Some(from), Some(to)) => Some(to - from),
            _ => None,
        };
        Self {
            low: to.low() - from.low(),
            high,
            from: from.low(),
        }
    }

    /// Whether there is none.
    pub fn is_none(self) -> bool {
        self.low == Fen::ZERO && self.high.is_none_or(|high| high == Fen::ZERO)
    }

    /// With its sign, the lower end first where the two ends differ.
    pub fn text(self, unit: MoneyUnit) -> String {
        match self.high {
            Some(high) if high != self.low => {
                let (one, other) = (self.low.min(high), self.low.max(high));
                format!("{} – {}", signed(one, unit), signed(other, unit))
            }
            _ => signed(self.low, unit),
        }
    }

    /// In percent of the lower end; empty where there is nothing to compare with.
    pub fn percent(self) -> String {
        let change = words::percent_change(self.low.0.into(), self.from.0.into(), 1);
        change.unwrap_or_default()
    }
}

fn sign(value: i128) -> (&'static str, u128) {
    let sign = match value {
        0 => "",
        1.. => "+",
        _ => "−",
    };
    (sign, value.unsigned_abs())
}

fn signed(amount: Fen, unit: MoneyUnit) -> String {
    let (sign, _) = sign(i128::from(amount.0));
    format!("{sign}{}", words::money(Fen(amount.0.abs()), unit))
}
