//! Drafts for the tests.

use chrono::NaiveDate;
use entry::{Checked, Draft, check};
use policy::Field;

pub const YEAR: i32 = 2026;

pub fn draft(texts: &[(Field, &str)]) -> Draft {
    let mut draft = Draft::default();
    for &(field, text) in texts {
        draft.set(field, text);
    }
    draft
}

pub fn checked(texts: &[(Field, &str)]) -> Checked {
    check(&draft(texts), YEAR)
}

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}
