//! Charts: nothing is cut, nothing lies on anything else, and every value is said.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test, helpers and all, may stop at once"
)]

mod drawn;
mod made;
mod rules;
