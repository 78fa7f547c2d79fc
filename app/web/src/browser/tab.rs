//! Small settings of this tab alone: they outlive a reload, and end with the tab.

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok()?
}

/// Reads one; `None` where there is none or storage is denied.
pub fn read_of_tab(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Keeps one; `false` where storage is denied or full.
pub fn write_of_tab(key: &str, value: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key, value).is_ok())
}

/// Takes one away.
pub fn remove_of_tab(key: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(key);
    }
}
