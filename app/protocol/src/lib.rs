//! What the pages and the worker say to each other.
//!
//! A page asks, by a number of its own; the worker answers by that number, with progress before it where the work is long.
//! Besides, it tells unasked how the ledger stands whenever that changes. Both are built together and never mixed with
//! those of another edition, so the form needs no version.

mod ask;
mod budget;
mod confirmed;
mod duties;
mod paste;
mod restart;
mod retained;
mod rules;
mod say;
mod sealed;

use serde::Serialize;
use serde::de::DeserializeOwned;

pub use self::budget::{
    BookAsk, BudgetBase, BudgetFound, BudgetOf, BudgetTable, BudgetUnit, BudgetUnits,
    BudgetUnitsOf, Stated,
};
pub use self::confirmed::admit;
pub use self::duties::{
    ChecklistFound, DutyAsk, DutyFile, DutyItem, DutyRow, DutySay, ElectionRow, ElectionsFound,
    Holders, JointFound, ListFound, PastedFound, Tickers, UnitFound, Which, YearFound,
};
pub use self::paste::{PASTE_CONFIRMED_FROM, PasteAsk, PasteFound, TypedWrite};
pub use self::rules::Rules;
pub use ask::{Ask, ImportAsk, ReadAs};
pub use ledger::paste::Cell;
pub use restart::{Continuation, Restarts};
pub use retained::{Replacement, RetainedLedger};
pub use say::{
    BackupFound, BackupMistake, ConflictRow, Damaged, Failure, Format, Kept, Look, Opening,
    Progress, Report, Role, Row, Saved, Say, Standing, Step, UnitSheet,
};
pub use sealed::Sealed;

/// By which the made-up city that is offered first is made,
pub const DEMO_SEED: u64 = 1;
/// and how many units it has.
pub const DEMO_SIZE: u32 = 2_000;

/// How many cells a page may ask to be changed at once.
pub const MOST_CELLS: usize = 10_000;

/// How many records may be changed at once.
pub const MOST_RECORDS: usize = 200_000;

/// As bytes, for a message.
pub fn pack<T: Serialize>(what: &T) -> Vec<u8> {
    // Nothing of what is said here can fail to be written.
    postcard::to_allocvec(what).unwrap_or_default()
}

/// Of a message's bytes; `None` where they are none of ours.
pub fn unpack<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}
