//! A budget as it is typed: texts, cell by cell, and what is made of them. What cannot be read is told at its cell, and
//! what depends on it is open; the rest goes on.

mod change;
mod choices;
mod district;
mod draft;
mod kept;
mod line;
mod paste;
mod payers;
mod unread;

pub use change::{ChangeMistake, TypedChange, read_changes};
pub use choices::{ChoicesInUse, DraftChoices};
pub use district::{CountField, CountMistake, SecretariesAs, TypedDistrict};
pub use draft::{Draft, RatioMistake, Read, Scenario, Source, TypedRatio, TypedYear, whole};
pub use kept::{Kept, NamedBudget};
pub use line::{LineField, LineMistake, TypedLine};
pub use paste::{PasteColumn, Pasted, repeated, understand};
pub use payers::PayersOf;
pub use unread::{EntryMistake, EntryPlace, RETAINING, UnreadEntry};
