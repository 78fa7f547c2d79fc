use chrono::{Datelike, NaiveDate};
use policy::{Amount, Fen};

use crate::Lang;

/// Whether amounts are shown in yuan or in ten thousand yuan. One switch for the whole application.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum MoneyUnit {
    /// 元
    #[default]
    Yuan,
    /// 万元
    WanYuan,
}

impl MoneyUnit {
    /// The name that settings carry.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Yuan => "yuan",
            Self::WanYuan => "wan",
        }
    }
}

/// 元 or 万元.
pub fn unit_name(unit: MoneyUnit, lang: Lang) -> &'static str {
    match unit {
        MoneyUnit::Yuan => lang.pick("元", "yuan"),
        MoneyUnit::WanYuan => lang.pick("万元", "10,000 yuan"),
    }
}

/// A name with the unit of its amounts.
pub fn in_unit(name: &str, unit: MoneyUnit, lang: Lang) -> String {
    aside(name, unit_name(unit, lang), lang)
}

/// A text with another in brackets behind it.
pub fn aside(text: &str, more: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{text}（{more}）"),
        Lang::En => format!("{text} ({more})"),
    }
}

/// A whole number with thousands separators.
pub fn count(number: impl Into<i64>) -> String {
    let number = number.into();
    let digits = number.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if number < 0 {
        text.push('-');
    }
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// An amount without its unit, exact to the fen: always two decimals, in 万元 as many more as it takes.
pub fn money(amount: Fen, unit: MoneyUnit) -> String {
    let (per, places) = match unit {
        MoneyUnit::Yuan => (100_u64, 2_usize),
        MoneyUnit::WanYuan => (1_000_000, 6),
    };
    let fen = amount.0.unsigned_abs();
    let sign = if amount.0 < 0 { "-" } else { "" };
    let whole = count(i64::try_from(fen / per).unwrap_or(i64::MAX));
    let mut decimals = format!("{:0places$}", fen % per);
    while decimals.len() > 2 && decimals.ends_with('0') {
        decimals.pop();
    }
    format!("{sign}{whole}.{decimals}")
}

/// An amount with its unit.
pub fn money_with_unit(amount: Fen, unit: MoneyUnit, lang: Lang) -> String {
    match (unit, lang) {
        (MoneyUnit::WanYuan, Lang::En) => format!("{} × 10,000 yuan", money(amount, unit)),
        _ => format!("{} {}", money(amount, unit), unit_name(unit, lang)),
    }
}

/// An amount that may be open: one figure, or its two ends.
pub fn amount(amount: Amount, unit: MoneyUnit, lang: Lang) -> String {
    match (amount.known(), amount.high()) {
        (Some(known), _) => money(known, unit),
        (None, Some(high)) => format!("{} – {}", money(amount.low(), unit), money(high, unit)),
        (None, None) if amount.low() == Fen::ZERO => lang.pick("待填", "open").to_owned(),
        (None, None) => format!("≥ {}", money(amount.low(), unit)),
    }
}

/// A day as people write it.
pub fn date(day: NaiveDate, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{}年{}月{}日", day.year(), day.month(), day.day()),
        Lang::En => format!("{}-{:02}-{:02}", day.year(), day.month(), day.day()),
    }
}
