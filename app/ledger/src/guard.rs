//! Text that a spreadsheet would take for a formula.

use std::borrow::Cow;

/// What a formula begins with, narrow or wide. Spreadsheets pass over white space and the like before it.
const BEGINS: [char; 10] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r'];

/// Whether a spreadsheet would take a text for a formula.
fn is_formula(text: &str) -> bool {
    text.starts_with(BEGINS) || text.trim_start().starts_with(BEGINS)
}

/// Whether [`guarded`] put an apostrophe before a text.
pub fn is_guarded(text: &str) -> bool {
    let rest = text.strip_prefix('\'');
    rest.is_some_and(|rest| is_formula(rest) || rest.starts_with('\''))
}

/// A text as it may stand in a CSV file: where a spreadsheet would take it for a formula, an apostrophe goes before it.
/// Reading takes it away again.
pub fn guarded(text: &str) -> Cow<'_, str> {
    // One that begins so already must keep its own.
    if is_formula(text) || text.starts_with('\'') {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}
