//! The ledger, asked from outside.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test, helpers and all, may stop at once"
)]

mod cells;
mod changes;
mod chunks;
mod demo;
mod import_doubts;
mod imports;
mod live;
mod made;
mod mapping;
mod orders;
mod pastes;
mod queries;
mod rules;
mod typed;
