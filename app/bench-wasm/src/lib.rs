//! Measures the rules over made-up units in a browser, beside a loop written by hand. What is measured stands with the
//! rules; here is only the clock.

#[path = "../../core/benches/million/mod.rs"]
mod million;

mod city;

pub use city::city;
use million::Figure;
use wasm_bindgen::prelude::wasm_bindgen;

/// Measures so many units: the figures as one JSON object.
///
/// # Errors
/// Where the rules and the loop disagree, and where there is no clock.
#[wasm_bindgen]
pub fn run(count: usize) -> Result<String, String> {
    Ok(million::json(&measure(count)?))
}

/// Measures so many units: the figures a line each, as name, value and unit.
///
/// # Errors
/// As [`run`].
#[wasm_bindgen]
pub fn run_lines(count: usize) -> Result<String, String> {
    Ok(million::lines(&measure(count)?))
}

fn measure(count: usize) -> Result<Vec<Figure>, String> {
    let clock = web_sys::window()
        .and_then(|window| window.performance())
        .ok_or("there is no clock")?;
    million::measure(count, || clock.now())
}
