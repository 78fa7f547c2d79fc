//! What of the page lies out of sight below, and how it is brought into sight.

use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;

use super::document;

/// How much of a screen is gone on by, so that a line or two stay in sight.
const STEP: f64 = 0.8;

/// Where the part of the window ends in which the page is seen: above the bar, where that lies over its lower end.
fn seen_until(bar: &str) -> Option<f64> {
    let window = web_sys::window()?;
    let height = window.inner_height().ok()?.as_f64()?;
    let bar = document()?.query_selector(bar).ok()??;
    let is_over = window
        .get_computed_style(&bar)
        .ok()
        .flatten()
        .and_then(|style| style.get_property_value("position").ok())
        .is_some_and(|position| position == "sticky");
    let top = bar.get_bounding_client_rect().top();
    Some(if is_over { top.min(height) } else { height })
}

/// Whether the last element of a kind ends out of sight: below the window, or behind the bar.
pub fn ends_below(last_of: &str, bar: &str) -> bool {
    let below = || {
        let all = document()?.query_selector_all(last_of).ok()?;
        let last = all.item(all.length().checked_sub(1)?)?;
        let last: HtmlElement = last.dyn_into().ok()?;
        Some(last.get_bounding_client_rect().bottom() > seen_until(bar)? + 2.0)
    };
    below().unwrap_or(false)
}

/// Scrolls on by most of a screen.
pub fn scroll_on() {
    if let Some(window) = web_sys::window() {
        let height = window
            .inner_height()
            .ok()
            .and_then(|height| height.as_f64());
        window.scroll_by_with_x_and_y(0.0, height.unwrap_or_default() * STEP);
    }
}
