//! The database behind the store's back.

use indexed_db_futures::database::Database;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::TransactionMode;
use store::{RecordKey, Store};
use wasm_bindgen::JsValue;

/// A store of its own for one test, empty.
pub async fn fresh(name: &str) -> Store {
    let store = Store::open_as(name, 1).await.unwrap();
    store.clear_all().await.unwrap();
    store
}

/// Opens the database itself; it holds on to it until closed.
pub async fn open(name: &str, version: u32) -> Database {
    Database::open(name).with_version(version).await.unwrap()
}

pub async fn put(name: &str, key: RecordKey, value: JsValue) {
    let database = open(name, 1).await;
    let transaction = database
        .transaction("records")
        .with_mode(TransactionMode::Readwrite)
        .build()
        .unwrap();
    let records = transaction.object_store("records").unwrap();
    let putting = records.put(value).with_key(key.wire()).without_key_type();
    putting.build().unwrap().await.unwrap();
    transaction.commit().await.unwrap();
    database.close();
}

/// What lies under the key, as JSON.
pub async fn get(name: &str, key: RecordKey) -> String {
    let database = open(name, 1).await;
    let transaction = database.transaction("records").build().unwrap();
    let records = transaction.object_store("records").unwrap();
    let value: Option<JsValue> = records.get(key.wire()).primitive().unwrap().await.unwrap();
    drop(transaction);
    database.close();
    let json = js_sys::JSON::stringify(&value.unwrap()).unwrap();
    json.as_string().unwrap()
}

/// Lets events arrive that are already on their way.
pub async fn settle() {
    let waiting = js_sys::eval("new Promise(done => setTimeout(done, 100))").unwrap();
    let waiting: js_sys::Promise = waiting.into();
    wasm_bindgen_futures::JsFuture::from(waiting).await.unwrap();
}

/// Waits until it holds, for some seconds at most.
pub async fn until(holds: impl Fn() -> bool) {
    for _ in 0..100 {
        if holds() {
            return;
        }
        settle().await;
    }
}
