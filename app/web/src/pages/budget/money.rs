use leptos::prelude::*;
use policy::{Amount, Fen};
use words::{CorrectionText, Lang, MoneyUnit};

use crate::state::{BudgetWork, use_budget, use_lang, use_settings};

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
        if amount == OPEN {
            return open_word(budget, lang);
        }
        let said = words::amount(amount, unit, lang);
        if with_unit {
            format!("{said} {}", words::unit_name(unit, lang))
        } else {
            said
        }
    }
}

/// An amount of which nothing is known.
const OPEN: Amount = Amount::at_least(Fen::ZERO);

/// What stands for an amount that is open: of its causes, an entry that cannot be read is the first to name.
pub fn open_word(budget: BudgetWork, lang: Lang) -> String {
    if budget.read.with(|read| read.unread.is_empty()) {
        words::amount(OPEN, MoneyUnit::default(), lang)
    } else {
        CorrectionText::ToCorrect.say(lang).to_owned()
    }
}

/// By how much two amounts differ, and by how many percent; where they are ranges, their lower and upper ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    low: Fen,
    high: Option<Fen>,
    from: Fen,
    is_open: bool,
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
            is_open: high.is_none(),
        }
    }

    /// Whether it is not known: one of the two amounts has no upper end.
    pub const fn is_open(self) -> bool {
        self.is_open
    }

    /// Whether there is none; not where it is open.
    pub fn is_none(self) -> bool {
        !self.is_open && self.low == Fen::ZERO && self.high.is_none_or(|high| high == Fen::ZERO)
    }

    /// With its sign, the lower end first where the two ends differ; a dash where it is open.
    pub fn text(self, unit: MoneyUnit) -> String {
        self.text_or("—", unit)
    }

    /// With its sign, the lower end first where the two ends differ; where it is open, a word for that.
    pub fn text_or(self, open: &str, unit: MoneyUnit) -> String {
        match self.high {
            _ if self.is_open => open.to_owned(),
            Some(high) if high != self.low => {
                let (one, other) = (self.low.min(high), self.low.max(high));
                format!("{} – {}", signed(one, unit), signed(other, unit))
            }
            _ => signed(self.low, unit),
        }
    }

    /// In percent of the lower end; empty where there is nothing to compare with, or where it is open.
    pub fn percent(self) -> String {
        if self.is_open {
            return String::new();
        }
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
