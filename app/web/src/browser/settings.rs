//! What the browser keeps for this site, small and at once: for every tab, or for this one.

use wasm_bindgen::JsCast as _;
use web_sys::{Storage, StorageEvent, window};

fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}

/// Reads a small setting; `None` where there is none or storage is denied.
pub fn read_setting(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Keeps a small setting. Where storage is denied, it holds for this visit only.
pub fn write_setting(key: &str, value: &str) {
    let _ = keep_setting(key, value);
}

/// The same of something larger; `false` where it is not kept, as storage is denied or full.
#[must_use]
pub fn keep_setting(key: &str, value: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key, value).is_ok())
}

/// Calls back with what another tab has kept under a key; `None` where it took it away.
pub fn on_setting_elsewhere(key: &'static str, callback: impl Fn(Option<String>) + 'static) {
    if let Some(window) = window() {
        gloo_events::EventListener::new(&window, "storage", move |event| {
            let Some(event) = event.dyn_ref::<StorageEvent>() else {
                return;
            };
            // Without a key, all was taken away.
            if event.key().is_none_or(|changed| changed == key) {
                callback(event.new_value());
            }
        })
        .forget();
    }
}

/// Takes a small setting away.
pub fn remove_setting(key: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(key);
    }
}

fn visit() -> Option<Storage> {
    window()?.session_storage().ok()?
}

/// What this tab keeps through a reload, and no other tab sees.
pub fn read_visit(key: &str) -> Option<String> {
    visit()?.get_item(key).ok()?
}

/// Keeps something in this tab alone; `None` takes it away. Where storage is denied, a reload forgets it.
pub fn write_visit(key: &str, value: Option<&str>) {
    if let Some(storage) = visit() {
        let _ = match value {
            Some(value) => storage.set_item(key, value),
            None => storage.remove_item(key),
        };
    }
}
