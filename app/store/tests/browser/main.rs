//! What the store promises, in a real browser.

#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "helpers of tests may stop at once, as the tests do"
)]

mod backups;
mod compaction;
mod damage;
mod faults;
mod following;
mod ledger;
mod raw;
mod records;
mod retained;
mod room;
mod spaces;
mod tabs;
mod writers;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
