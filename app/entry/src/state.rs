//! A whole state as one line of text: what a link carries behind `#` and what the saved record holds.

use policy::Choices;

use crate::draft::Draft;

/// Why a state could not be read. Nothing of it is used then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// The text holds no state at all: an ordinary fragment.
    NotOurs,
    /// Cut short or altered on the way.
    Damaged,
    /// Written by a later edition.
    Newer {
        /// The version that it was written in.
        version: u32,
    },
    /// Whole, but it names something that this edition does not know, or a value that is not allowed.
    Unreadable,
    /// Longer than any state can be.
    TooLong,
}

/// The version that [`encode`] writes.
pub const VERSION: u32 = 1;

/// Writes a state. Only what differs from a new draft and from the text's own standards and readings is written.
pub fn encode(draft: &Draft, choices: &Choices) -> String {
    let _ = (draft, choices);
    format!("v={VERSION}")
}

/// Reads a state; a leading `#` is passed over.
///
/// # Errors
/// See [`LinkError`].
pub fn decode(text: &str) -> Result<(Draft, Choices), LinkError> {
    let _ = text;
    Err(LinkError::NotOurs)
}
