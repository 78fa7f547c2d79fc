//! Sums over columns of the detail, as formulas.

use super::names::{OPEN_END, high, low};

/// Which rows of the detail are summed up.
#[derive(Clone, Copy)]
pub(super) enum Where<'a> {
    /// All of them.
    All,
    /// Those that hold this in a column.
    Equal(&'a str, &'a str),
    /// Those that hold both.
    Both((&'a str, &'a str), (&'a str, &'a str)),
}

impl Where<'_> {
    fn conditions(self) -> Option<String> {
        match self {
            Self::All => None,
            Self::Equal(column, value) => Some(format!("{column},{value}")),
            Self::Both((one, is), (other, too)) => Some(format!("{one},{is},{other},{too}")),
        }
    }
}

/// The sum of one end, without a sign of equality before it.
pub(super) fn sum(column: &str, of: Where<'_>) -> String {
    match of.conditions() {
        Some(conditions) => format!("SUMIFS({column},{conditions})"),
        None => format!("SUM({column})"),
    }
}

/// Both ends of what stands in a pair of columns. `may_be_open`: whether its upper end may be missing.
pub(super) fn ends(what: &str, of: Where<'_>, may_be_open: bool) -> (String, String) {
    let (low, high) = (low(what), high(what));
    let sum_low = format!("={}", sum(&low, of));
    let sum_high = sum(&high, of);
    if !may_be_open {
        return (sum_low, format!("={sum_high}"));
    }
    let more = of
        .conditions()
        .map_or(String::new(), |conditions| format!("{conditions},"));
    let sum_high = format!("=IF(COUNTIFS({more}{high},{OPEN_END})>0,{OPEN_END},{sum_high})");
    (sum_low, sum_high)
}

/// A text as formulas write it.
pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}
