//! The head of a sheet says how many entries are to be corrected, one as one.
#![allow(missing_docs)]

use words::{Lang, to_correct};

#[test]
fn one_entry_is_said_as_one() {
    assert_eq!(
        to_correct(1, Lang::En),
        "1 entry to be corrected: amounts that depend on it are not exact"
    );
    assert_eq!(
        to_correct(2, Lang::En),
        "2 entries to be corrected: amounts that depend on them are not exact"
    );
    assert_eq!(to_correct(1, Lang::Zh), "待改正 1 处，相关金额不是确数");
}
