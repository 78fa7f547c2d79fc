use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::document;

/// Whether this browser can show a page on the full screen: on some phones it cannot.
pub fn has_full_screen() -> bool {
    // Undefined where the browser knows nothing of it.
    let enabled = document().and_then(|document| {
        js_sys::Reflect::get(&document, &JsValue::from_str("fullscreenEnabled")).ok()
    });
    enabled.is_some_and(|enabled| enabled.is_truthy())
}

/// Whether the page fills the screen.
pub fn is_full_screen() -> bool {
    document().is_some_and(|document| document.fullscreen_element().is_some())
}

/// Fills the screen, or gives it back. The browser may say no: then nothing happens.
pub fn toggle_full_screen() {
    if is_full_screen() {
        leave_full_screen();
    } else if let Some(root) = document().and_then(|document| document.document_element()) {
        ask(&root, "requestFullscreen");
    }
}

/// Gives the screen back.
pub fn leave_full_screen() {
    if let Some(document) = document().filter(|_| is_full_screen()) {
        ask(&document, "exitFullscreen");
    }
}

/// Asks for something that is promised; a promise that is not kept is no fault.
fn ask(of: &JsValue, name: &str) {
    let asked = js_sys::Reflect::get(of, &JsValue::from_str(name))
        .ok()
        .and_then(|method| method.dyn_into::<js_sys::Function>().ok())
        .and_then(|method| method.call0(of).ok())
        .and_then(|promise| promise.dyn_into::<js_sys::Promise>().ok());
    if let Some(promise) = asked {
        spawn_local(async move {
            let _ = JsFuture::from(promise).await;
        });
    }
}
