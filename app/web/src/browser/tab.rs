//! What this tab keeps through a reload, and no other tab sees.

use web_sys::{Storage, window};

fn visit() -> Option<Storage> {
    window()?.session_storage().ok()?
}

/// Reads what this tab keeps.
pub fn read_visit(key: &str) -> Option<String> {
    visit()?.get_item(key).ok()?
}

/// Keeps something in this tab alone; `None` takes it away. `false` where storage is denied or full: a reload forgets it.
pub fn write_visit(key: &str, value: Option<&str>) -> bool {
    visit().is_some_and(|storage| match value {
        Some(value) => storage.set_item(key, value).is_ok(),
        None => storage.remove_item(key).is_ok(),
    })
}
