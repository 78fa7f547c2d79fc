//! Names that formulas call cells and columns by, so that they read like sentences.

use budget::{Account, Item, Rate};

/// What stands where there is no upper end.
pub(super) const OPEN_END: &str = "open_end";
/// The city's part under a ratio of one's own, in percent.
pub(super) const CITY_PERCENT: &str = "city_percent";
/// The district's part, in percent.
pub(super) const DISTRICT_PERCENT: &str = "district_percent";
/// The share of retained dues that is set aside, in percent.
pub(super) const SET_ASIDE_PERCENT: &str = "set_aside_percent";
/// The lowest total on each sheet.
pub(super) const SUMMARY_TOTAL: &str = "summary_total";
/// As [`SUMMARY_TOTAL`], on the sheet of districts.
pub(super) const PLACES_TOTAL: &str = "places_total";
/// As [`SUMMARY_TOTAL`], of the base among the scenarios.
pub(super) const BASE_TOTAL: &str = "base_total";

/// The cell of a standard.
pub(super) fn rate(rate: Rate) -> String {
    match rate {
        Rate::Of(account) => standard(account),
        Rate::HighestYearly => "std_m4_highest".to_owned(),
        Rate::HighestAllowance => "std_m6_highest".to_owned(),
    }
}

fn standard(account: Account) -> String {
    format!("std_{}", account.standard().wire().replace('-', "_"))
}

/// What an item is called among columns: by its number in the policy.
pub(super) const fn item(item: Item) -> &'static str {
    match item {
        Item::Yearly => "m4",
        Item::StartUp => "m5",
        Item::Allowance => "m6",
        Item::Training => "m7",
        Item::Own => "m8",
    }
}

/// A column of the detail, from its first row to its last.
pub(super) fn column(what: &str) -> String {
    format!("d_{what}")
}

/// The lower end of a range of columns.
pub(super) fn low(what: &str) -> String {
    format!("d_{what}_low")
}

/// The upper end of it.
pub(super) fn high(what: &str) -> String {
    format!("d_{what}_high")
}

/// A, B, …, Z, AA, …
pub(super) fn column_letters(column: u16) -> String {
    let mut letters = Vec::new();
    let mut rest = u32::from(column) + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_lettered_as_spreadsheets_letter_them() {
        let lettered = [
            (0, "A"),
            (25, "Z"),
            (26, "AA"),
            (51, "AZ"),
            (52, "BA"),
            (701, "ZZ"),
        ];
        for (column, letters) in lettered {
            assert_eq!(column_letters(column), letters);
        }
    }
}
