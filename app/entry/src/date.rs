use std::ops::RangeInclusive;

use chrono::NaiveDate;

use crate::mistake::Mistake;

/// Years that a date may lie in.
pub const DATE_YEARS: RangeInclusive<i32> = 1921..=2100;

/// Reads a date, year first; empty is unknown.
pub fn read_date(text: &str) -> Result<Option<NaiveDate>, Mistake> {
    let _ = text;
    Ok(None)
}
