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

/// Runs a script and waits for its promise.
pub async fn eval(script: &str) -> JsValue {
    let promise: js_sys::Promise = js_sys::eval(script).unwrap().into();
    wasm_bindgen_futures::JsFuture::from(promise).await.unwrap()
}

/// Runs a script on one object store, which it calls `store`, and waits until what it did is done. It may leave something in
/// `result`.
pub async fn run(name: &str, version: u32, object_store: &str, script: &str) -> JsValue {
    let whole = format!(
        "new Promise((done, failed) => {{
            const opening = indexedDB.open('{name}', {version});
            opening.onerror = failed;
            opening.onsuccess = () => {{
                const database = opening.result;
                const transaction = database.transaction('{object_store}', 'readwrite');
                const store = transaction.objectStore('{object_store}');
                let result;
                {script};
                transaction.oncomplete = () => {{ database.close(); done(result) }};
                transaction.onabort = failed;
            }};
        }})"
    );
    eval(&whole).await
}

/// The keys in an object store, as JSON.
pub async fn keys(name: &str, object_store: &str) -> String {
    let script =
        "store.getAllKeys().onsuccess = event => result = JSON.stringify(event.target.result)";
    let keys = run(name, 2, object_store, script).await;
    keys.as_string().unwrap()
}

/// Deletes the database, as soon as everyone lets go of it.
pub async fn delete(name: &str) {
    Database::delete_by_name(name).unwrap().await.unwrap();
}
