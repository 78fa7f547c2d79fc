//! The five-clear ledger: a city's units in memory, questions put to them, and the files that they come from.
//!
//! A file's cells are read into [`Record`]s, which a [`Table`] keeps column by column. No browser and no clock is known
//! here; of languages, only the headers and values of the exchange format.

mod breakdown;
pub mod cell;
mod change;
mod choices;
pub mod code;
pub mod codec;
mod column;
pub mod demo;
pub mod guard;
pub mod import;
mod judged;
mod live;
pub mod paste;
mod placeholder;
pub mod query;
mod record;
mod table;
mod totals;
pub mod typed;

pub use breakdown::{Breakdown, tally_by};
pub use cell::{CellMistake, DateSystem};
pub use change::{Change, ChangeError, Made};
pub use choices::{EmergingField, Have, Named, NamedSet, SixHaves, Trade};
pub use column::{Column, Form, MAX_NAME, ResultColumn};
pub use judged::Judged;
pub use live::Live;
pub use placeholder::is_placeholder;
pub use record::{MoreFacts, Record};
pub use table::{JointBranch, JointUnits, MAX_OWN, MAX_UNITS, Place, Table, UnitId, code_of};
pub use totals::{Coverage, Share, Totals, refund_of};
