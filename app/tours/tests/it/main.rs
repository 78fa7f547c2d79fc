//! Tours as data: walked, written and read again, whatever is done to them on the way.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test, helpers and all, may stop at once"
)]

mod built_in;
mod holds;
mod own;
mod stands;
mod walks;
