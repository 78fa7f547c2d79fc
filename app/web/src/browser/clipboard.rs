//! The clipboard, and what is typed and pasted into fields.

use wasm_bindgen::{JsCast, JsValue};

/// Puts a text on the clipboard; `false` where the browser does not allow it, as over plain HTTP.
pub async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    let navigator: JsValue = window.navigator().into();
    let has = js_sys::Reflect::get(&navigator, &"clipboard".into())
        .is_ok_and(|clipboard| !clipboard.is_undefined());
    has && wasm_bindgen_futures::JsFuture::from(window.navigator().clipboard().write_text(text))
        .await
        .is_ok()
}

/// The text that is being pasted.
pub fn pasted(event: &web_sys::Event) -> Option<String> {
    let event = event.dyn_ref::<web_sys::ClipboardEvent>()?;
    event.clipboard_data()?.get_data("text/plain").ok()
}

/// What of what is being pasted is of this type.
pub fn pasted_as(event: &web_sys::Event, media_type: &str) -> Option<String> {
    let event = event.dyn_ref::<web_sys::ClipboardEvent>()?;
    let text = event.clipboard_data()?.get_data(media_type).ok()?;
    Some(text).filter(|text| !text.is_empty())
}

/// Whether characters are being composed by what is typed.
pub fn is_composing(event: &web_sys::Event) -> bool {
    event
        .dyn_ref::<web_sys::InputEvent>()
        .is_some_and(web_sys::InputEvent::is_composing)
}

/// Whether an event comes from a field that is typed into.
pub fn is_from_field(event: &web_sys::Event) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|target| target.matches("input, textarea, select").unwrap_or(false))
}
