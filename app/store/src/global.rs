//! What window and worker have in common.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};

/// A property of `navigator`, where it is there.
pub(crate) fn navigator(property: &str) -> Option<JsValue> {
    let navigator = property_of(&js_sys::global(), "navigator")?;
    property_of(&navigator, property)
}

/// How time passes for this page, in milliseconds. Unlike the clock it never goes back.
pub(crate) fn now_ms() -> f64 {
    let now = || {
        let performance = property_of(&js_sys::global(), "performance")?;
        let now: js_sys::Function = property_of(&performance, "now")?.dyn_into().ok()?;
        now.call0(&performance).ok()?.as_f64()
    };
    now().unwrap_or_default()
}

/// A property that is there; asking for some of them throws where they are forbidden.
pub(crate) fn property_of(object: &JsValue, name: &str) -> Option<JsValue> {
    let property = Reflect::get(object, &name.into()).ok()?;
    (!property.is_undefined() && !property.is_null()).then_some(property)
}
