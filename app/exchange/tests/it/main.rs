//! Files, asked from outside.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test, helpers and all, may stop at once"
)]

mod budget_book;
mod budget_csv;
mod budget_made;
mod doubts;
mod hostile;
mod made;
mod recalculated;
mod reminders;
mod sniffed;
mod texts;
mod unread;
mod workbooks;
mod written;
