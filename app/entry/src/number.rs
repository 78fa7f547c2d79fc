use policy::{Heads, Measure};

use crate::mistake::Mistake;
use crate::money::read_money;
use crate::plain::{NotPlain, NotWhole, Plain};
use crate::text::{fold, without_ending};

/// Words that may follow a count.
const COUNTED: &[&str] = &["人", "名", "个", "家", "位"];

/// Ten thousand and a hundred million, with the places by which they move the point.
const MYRIADS: &[(&str, usize)] = &[("万", 4), ("亿", 8)];

impl From<NotPlain> for Mistake {
    fn from(fault: NotPlain) -> Self {
        match fault {
            NotPlain::NotANumber => Self::NotANumber,
            NotPlain::Scientific => Self::Scientific,
        }
    }
}

/// Splits off 万 or 亿: the number before it, and by how many places it moves the point.
pub(crate) fn split_myriad(text: &str) -> (&str, usize) {
    MYRIADS
        .iter()
        .find_map(|&(word, places)| Some((text.strip_suffix(word)?, places)))
        .unwrap_or((text, 0))
}

/// Reads a head-count or another count; empty is unknown. `1.2万` is 12 000, `２０` is 20, `1,200 人` is 1 200.
///
/// # Errors
/// [`Mistake::NotANumber`], [`Mistake::Scientific`], [`Mistake::Negative`], [`Mistake::Fractional`], and
/// [`Mistake::TooLarge`] above [`Heads::MAX`].
pub fn read_count(text: &str) -> Result<Option<u32>, Mistake> {
    read_count_up_to(text, Heads::MAX)
}

/// As [`read_count`], with a maximum of one's own.
pub(crate) fn read_count_up_to(text: &str, max: u32) -> Result<Option<u32>, Mistake> {
    let folded = fold(text);
    let folded = folded.trim();
    if folded.is_empty() {
        return Ok(None);
    }
    let (number, places) = split_myriad(without_ending(folded, COUNTED).0);
    let number = Plain::read(number)?;
    if number.negative {
        return Err(Mistake::Negative);
    }
    match number.shifted(places) {
        Ok(count) => u32::try_from(count)
            .ok()
            .filter(|&count| count <= max)
            .map(Some)
            .ok_or(Mistake::TooLarge { max }),
        Err(NotWhole::TooFine) => Err(Mistake::Fractional),
        Err(NotWhole::TooLarge) => Err(Mistake::TooLarge { max }),
    }
}

/// Reads what a standard is raised to, in whole measures of it: a percentage or money; empty is unknown.
///
/// # Errors
/// Those of [`read_percent`] and [`read_money`].
pub fn read_value(text: &str, measure: Measure) -> Result<Option<i64>, Mistake> {
    match measure {
        Measure::BasisPoints => Ok(read_percent(text)?.map(i64::from)),
        _ => Ok(read_money(text)?.map(|money| money.0)),
    }
}

/// Reads a percentage from 0 to 100 into basis points (hundredths of a percent); empty is unknown. The sign `%` may be
/// there or not: `15`, `15%` and `１５％` are 1 500.
///
/// # Errors
/// [`Mistake::NotANumber`], [`Mistake::Scientific`], [`Mistake::Negative`], [`Mistake::PercentTooFine`] and
/// [`Mistake::PercentOutOfRange`].
pub fn read_percent(text: &str) -> Result<Option<u16>, Mistake> {
    let folded = fold(text);
    let folded = folded.trim();
    if folded.is_empty() {
        return Ok(None);
    }
    let number = Plain::read(without_ending(folded, &["%"]).0)?;
    if number.negative {
        return Err(Mistake::Negative);
    }
    match number.shifted(2) {
        Ok(points) => u16::try_from(points)
            .ok()
            .filter(|&points| points <= 10_000)
            .map(Some)
            .ok_or(Mistake::PercentOutOfRange),
        Err(NotWhole::TooFine) => Err(Mistake::PercentTooFine),
        Err(NotWhole::TooLarge) => Err(Mistake::PercentOutOfRange),
    }
}

/// Reads a budget year within `years`; empty is unknown. `2026年` and `２０２６` are read too.
///
/// # Errors
/// [`Mistake::NotAYear`].
pub fn read_year(text: &str, years: std::ops::RangeInclusive<i32>) -> Result<Option<i32>, Mistake> {
    let folded = fold(text);
    let folded = folded.trim();
    if folded.is_empty() {
        return Ok(None);
    }
    let (digits, _) = without_ending(folded, &["年度", "年"]);
    let plain = digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let year = if plain { digits.parse().ok() } else { None };
    year.filter(|year| years.contains(year))
        .map(Some)
        .ok_or(Mistake::NotAYear {
            first: *years.start(),
            last: *years.end(),
        })
}
