//! What a backup file promises.

#![allow(
    clippy::unwrap_used,
    reason = "helpers of tests may stop at once, as the tests do"
)]

mod cipher;
mod faults;
mod files;
mod old;
mod order;
mod round_trip;
