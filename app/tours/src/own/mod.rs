//! A trainer's own tours: as a file, and as a line of text for a link.

mod form;
mod line;
mod tour;

pub use form::{Damage, Fault, FormError, TourRead, VERSION, read, write};
pub use line::{LINE_VERSION, is_line, read_line, write_line};
pub use tour::OwnTour;
