//! Reminders and records, asked from outside.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test, helpers and all, may stop at once"
)]

mod agenda;
mod calendar;
mod city;
mod joint;
mod pasted;
mod records;
