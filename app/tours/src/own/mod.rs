//! A trainer's own tours: as a file, and as a line of text for a link.

mod any;
mod check;
mod form;
mod key;
mod line;
mod tour;

pub use any::{MAX_ADDRESS, Refused, read_any};
pub use check::{Lack, lacks};
pub use form::{Damage, Fault, FormError, TourRead, VERSION, read, write};
pub use line::{LINE_VERSION, is_line, read_line, write_line};
pub use tour::OwnTour;
