//! A browser that refuses, played by replacing what it offers.

use store::{RecordKey, Store, StoreError};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::raw;

/// Puts something else in the place of a property of an object until dropped.
pub struct Replaced {
    restore: String,
}

impl Replaced {
    pub fn new(object: &str, property: &str, descriptor: &str) -> Self {
        let script = format!(
            "(() => {{
                const object = {object}, kept = `kept_{property}`;
                globalThis[kept] = Object.getOwnPropertyDescriptor(object, '{property}');
                Object.defineProperty(object, '{property}', {{ configurable: true, {descriptor} }});
            }})()"
        );
        js_sys::eval(&script).unwrap();
        let restore = format!(
            "(() => {{
                const object = {object}, kept = globalThis[`kept_{property}`];
                delete object['{property}'];
                if (kept) Object.defineProperty(object, '{property}', kept);
            }})()"
        );
        Self { restore }
    }
}

impl Drop for Replaced {
    fn drop(&mut self) {
        js_sys::eval(&self.restore).unwrap();
    }
}

pub fn throwing(name: &str) -> String {
    format!("value() {{ throw new DOMException('', '{name}') }}")
}

async fn open_error() -> Option<StoreError> {
    Store::open_as("refused", 1).await.err()
}

#[wasm_bindgen_test]
async fn no_database_at_all() {
    for descriptor in [
        "value: undefined",
        "value: null",
        "get() { throw new DOMException('', 'SecurityError') }",
    ] {
        let _replaced = Replaced::new("window", "indexedDB", descriptor);
        assert_eq!(
            open_error().await,
            Some(StoreError::Unavailable),
            "{descriptor}"
        );
    }
    assert_eq!(open_error().await, None);
}

#[wasm_bindgen_test]
async fn a_database_that_must_not_be_opened() {
    let security = throwing("SecurityError");
    let _replaced = Replaced::new("IDBFactory.prototype", "open", &security);
    assert_eq!(open_error().await, Some(StoreError::Unavailable));
}

#[wasm_bindgen_test]
async fn a_full_disk_found_while_writing() {
    let store = raw::fresh("full-writing").await;
    store.save(RecordKey::Work, 1, "kept").await.unwrap();
    {
        let quota = throwing("QuotaExceededError");
        let _replaced = Replaced::new("IDBObjectStore.prototype", "put", &quota);
        let saved = store.save(RecordKey::Work, 1, "lost").await;
        assert_eq!(saved, Err(StoreError::Quota));
    }
    let record = store.load(RecordKey::Work).await.unwrap().unwrap();
    assert_eq!(record.payload, "kept");
}

#[wasm_bindgen_test]
async fn a_full_disk_found_at_the_end() {
    let store = raw::fresh("full-commit").await;
    store.save(RecordKey::Work, 1, "kept").await.unwrap();
    {
        let _commit = Replaced::new(
            "IDBTransaction.prototype",
            "commit",
            "value() { this.abort() }",
        );
        let quota = "get() { return new DOMException('', 'QuotaExceededError') }";
        let _error = Replaced::new("IDBTransaction.prototype", "error", quota);
        let saved = store.save(RecordKey::Work, 1, "lost").await;
        assert_eq!(saved, Err(StoreError::Quota));
    }
    let record = store.load(RecordKey::Work).await.unwrap().unwrap();
    assert_eq!(record.payload, "kept");
    store.save(RecordKey::Work, 1, "works on").await.unwrap();
}

#[wasm_bindgen_test]
async fn any_other_fault_keeps_its_name() {
    let store = raw::fresh("other-fault").await;
    let fault = throwing("DataError");
    let _replaced = Replaced::new("IDBObjectStore.prototype", "put", &fault);
    let saved = store.save(RecordKey::Work, 1, "lost").await;
    assert_eq!(saved, Err(StoreError::Failed("DataError".to_owned())));
}

#[wasm_bindgen_test]
async fn a_database_that_the_browser_closed() {
    let store = raw::fresh("closed").await;
    let gone = throwing("InvalidStateError");
    let _replaced = Replaced::new("IDBDatabase.prototype", "transaction", &gone);
    let saved = store.save(RecordKey::Work, 1, "lost").await;
    assert_eq!(saved, Err(StoreError::Closed));
}

#[wasm_bindgen_test]
async fn writing_asks_for_strict_durability() {
    let store = raw::fresh("strict").await;
    js_sys::eval("globalThis.plainTransaction = IDBDatabase.prototype.transaction").unwrap();
    let watching = "value(names, mode, options) {
        globalThis.asked = `${mode} ${options && options.durability}`;
        return plainTransaction.call(this, names, mode, options);
    }";
    let _replaced = Replaced::new("IDBDatabase.prototype", "transaction", watching);
    store.save(RecordKey::Work, 1, "a").await.unwrap();
    let asked = js_sys::eval("globalThis.asked").unwrap().as_string();
    assert_eq!(asked.as_deref(), Some("readwrite strict"));
}

#[wasm_bindgen_test]
async fn without_a_channel_saving_still_works() {
    let missing = throwing("SecurityError").replace("value()", "value: function ()");
    let _replaced = Replaced::new("window", "BroadcastChannel", &missing);
    let store = raw::fresh("no-channel").await;
    let subscription = store.subscribe(|_| {});
    store.save(RecordKey::Work, 1, "a").await.unwrap();
    subscription.forget();
}
