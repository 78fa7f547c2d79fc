//! A trainer's own set of cases, each with what its author expects: written to a file and to a link, read back, put to the
//! rules.

mod form;
mod import;
mod line;
mod rests;
mod run;
mod scan;
mod set;
mod writing;

pub use form::{Damage, Fault, Place, SetError, SetRead, VERSION, read, write};
pub use import::{Imported, Refused, Shelf, import, read_any};
pub use line::{LINE_VERSION, MAX_ADDRESS, read_line, read_line_as_far, write_line};
pub use rests::{Rests, rests};
pub use run::{Ran, RunTally, run, tally};
pub use set::{Before, OwnCase, Replaced, Set, put, replace};
pub use writing::{Changing, NotTaken, TermsFrom, Writing};
