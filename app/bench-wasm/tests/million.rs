//! A million units in the browser: prints the figures.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::panic, reason = "a measure that cannot be taken stops at once")]

use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn million() {
    match bench_wasm::run_lines(1_000_000) {
        Ok(lines) => console_log!("{lines}"),
        Err(reason) => panic!("{reason}"),
    }
}
