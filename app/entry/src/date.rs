use std::ops::RangeInclusive;

use chrono::NaiveDate;

use crate::mistake::Mistake;
use crate::text::fold;

/// Years that a date may lie in: from the Party's founding to the end of the years that a budget can be worked out for.
pub const DATE_YEARS: RangeInclusive<i32> = 1921..=2100;

/// Reads a date, year first; empty is unknown. 2024-03-01, 2024/3/1, 2024.3.1, 2024年3月1日 and 20240301 are one day.
///
/// # Errors
/// [`Mistake::NotADate`] for another shape, [`Mistake::DateOutOfRange`] for a year outside [`DATE_YEARS`], and
/// [`Mistake::NoSuchDate`] for a day that the calendar does not have.
pub fn read_date(text: &str) -> Result<Option<NaiveDate>, Mistake> {
    let mut folded = fold(text);
    folded.retain(|letter| !letter.is_whitespace());
    if folded.is_empty() {
        return Ok(None);
    }
    let (year, month, day) = parts(&folded).ok_or(Mistake::NotADate)?;
    if !DATE_YEARS.contains(&year) {
        return Err(Mistake::DateOutOfRange {
            first: *DATE_YEARS.start(),
            last: *DATE_YEARS.end(),
        });
    }
    NaiveDate::from_ymd_opt(year, month, day)
        .map(Some)
        .ok_or(Mistake::NoSuchDate)
}

fn parts(text: &str) -> Option<(i32, u32, u32)> {
    let (year, month, day) = if text.contains('年') {
        let (year, rest) = text.split_once('年')?;
        let (month, day) = rest.split_once('月')?;
        (year, month, day.strip_suffix(['日', '号']).unwrap_or(day))
    } else if let Some(separator) = text.chars().find(|letter| "-/.".contains(*letter)) {
        let (year, rest) = text.split_once(separator)?;
        let (month, day) = rest.split_once(separator)?;
        (year, month, day)
    } else if text.len() == 8 {
        (text.get(..4)?, text.get(4..6)?, text.get(6..)?)
    } else {
        return None;
    };
    let digits = |text: &str, lengths: RangeInclusive<usize>| {
        let plain = text.bytes().all(|byte| byte.is_ascii_digit());
        (plain && lengths.contains(&text.len())).then(|| text.parse::<u32>().ok())?
    };
    let year = i32::try_from(digits(year, 4..=4)?).ok()?;
    Some((year, digits(month, 1..=2)?, digits(day, 1..=2)?))
}
