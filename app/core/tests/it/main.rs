//! The rules, tested from outside: tables that can be read beside the policy, and properties over everything else.
//!
//! A case is one line, say `律师事务所 staff=30 full=2`; [`case`] says what may stand in it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a panic here is a failed test"
)]

mod case;
mod random;

mod activities;
mod advice;
mod changes;
mod clauses;
mod concerns;
mod counted;
mod derivations;
mod differences;
mod own_money;
mod properties;
mod reminders;
mod standards;
mod subsidies;
mod tallies;
mod thresholds;
mod told;
mod unknowns;
mod verdicts;
mod wire;
