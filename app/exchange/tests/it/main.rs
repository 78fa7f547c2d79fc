//! Files, asked from outside.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test, helpers and all, may stop at once"
)]

mod hostile;
mod made;
mod sniffed;
mod texts;
mod workbooks;
mod written;
