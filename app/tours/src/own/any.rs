//! A tour in whichever form somebody sent it.

use entry::LinkError;

use super::form::{FormError, TourRead, read};
use super::line::{is_line, read_line};

/// Characters that an address has at most: beyond that, programs that pass it on cut it off.
pub const MAX_ADDRESS: usize = 30_000;

/// Why a text is no tour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It is a link, and cannot be read.
    Link(LinkError),
    /// It is no link, and cannot be read as a file either.
    File(FormError),
}

/// Reads a file, a line, or an address that ends in one.
///
/// # Errors
/// Why it is none of them.
pub fn read_any(text: &str) -> Result<TourRead, Refused> {
    let line = match text.split_once('#') {
        Some((address, line)) if !address.trim_start().starts_with('{') => line,
        _ => text,
    };
    if is_line(line) {
        let tour = read_line(line).map_err(Refused::Link)?;
        return Ok(TourRead {
            tour,
            damage: Vec::new(),
        });
    }
    match read(text) {
        Ok(read) if read.tour.steps.is_empty() => Err(Refused::File(FormError::Empty)),
        other => other.map_err(Refused::File),
    }
}
