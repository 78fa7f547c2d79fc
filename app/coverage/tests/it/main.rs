//! The two coverages, asked from outside.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test, helpers and all, may stop at once"
)]

mod behind;
mod examples;
mod kept;
mod made;
mod sums;
