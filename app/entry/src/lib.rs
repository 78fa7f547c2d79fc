//! What a person typed: read, checked, carried in a link.
//!
//! A [`Draft`] holds the text of every field exactly as typed. [`check`] reads it into the facts that the rules take and
//! lists what could not be read, field by field; a field with a [`Mistake`] counts as unknown and the rest keeps working.
//! [`encode`] and [`decode`] write and read a whole state as one short line, for links and for the saved record.

mod check;
mod checksum;
mod choice;
mod date;
mod depend;
mod draft;
mod escape;
mod form;
mod list;
mod mistake;
mod money;
mod number;
mod pairs;
mod plain;
mod post;
mod split;
pub mod state;
mod text;

pub use check::{Checked, check};
pub use choice::{read_mass, write_mass};
pub use date::{DATE_YEARS, read_date};
pub use depend::{Correction, figures_of};
pub use draft::Draft;
pub use list::{MAX_BASES, MAX_NAME, MAX_OWN_LINES, OwnLine, read_bases, read_own_lines};
pub use mistake::{LineCause, Mistake};
pub use money::{MAX_MONEY, read_money};
pub use number::{read_count, read_percent, read_value, read_year};
pub use pairs::{PairWriter, read_pairs};
pub use state::{LinkError, decode, encode};
pub use text::fold;
