//! The five-clear ledger: a city's units in memory, questions put to them, and the files that they come from.
//!
//! A file's cells are read into [`Record`]s, which a [`Table`] keeps column by column. No browser and no clock is known
//! here; of languages, only the headers and values of the exchange format.

pub mod cell;
mod choices;
pub mod code;
mod column;
mod judged;
mod record;
mod table;

pub use cell::{CellMistake, DateSystem};
pub use choices::{EmergingField, Have, Named, NamedSet, SixHaves, Trade};
pub use column::{Column, Form, MAX_NAME, ResultColumn};
pub use judged::Judged;
pub use record::{MoreFacts, Record};
pub use table::{MAX_OWN, MAX_UNITS, Place, Table, UnitId, code_of};
