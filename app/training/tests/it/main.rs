//! Cases, sessions and sets, asked from outside.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test, helpers and all, may stop at once"
)]

mod covered;
mod drawn;
mod examples;
mod hostile;
mod made;
mod offered;
mod projected;
mod sessions;
mod sets;
mod unanswered;
mod wire;
mod writing;
