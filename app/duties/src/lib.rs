//! 提醒: what a city's units are reminded of, and what was recorded of it. A reminder is dealt with or put off; activities are
//! held; what is done once a year is ticked off.
//!
//! What is recorded belongs to a unit by its credit code, or by name and district, so that it outlives any import of the
//! ledger; what is a joint branch's belongs to the branch, which is reminded once and not with each of its units. No browser
//! and no clock is known here, and no language.

mod agenda;
mod book;
mod calendar;
mod form;
mod holder;
mod listing;
mod op;
mod pasted;
mod records;

pub use agenda::{Agenda, Detail, Entry, State, joint_members};
pub use book::{Book, Of};
pub use calendar::{Elections, Month, last_of_months};
pub use form::{read_shard, write_shard};
pub use holder::{Holder, SHARDS};
pub use listing::{Counts, Listing, Wanted};
pub use op::Op;
pub use pasted::{Aside, AsideReason, Pasted, understand};
pub use records::{How, Records, Settlement, Ticked};
