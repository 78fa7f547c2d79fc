//! Budgets, asked from outside.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test, helpers and all, may stop at once"
)]

mod choices;
mod examples;
mod kept;
mod made;
mod opened;
mod pasted;
mod payers;
mod plans;
mod sums;
mod unread;
