//! The store in a web worker, where there is no window: what a ledger needs is found there too.

#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "helpers of tests may stop at once, as the tests do"
)]

use store::{Commit, RecordKey, Store, Turn, WebCrypto, health};
use wasm_bindgen_test::wasm_bindgen_test;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_dedicated_worker);

#[wasm_bindgen_test]
async fn records_and_ledger() {
    let store = Store::open_as("worker", 2).await.unwrap();
    store.save(RecordKey::Work, 1, "work").await.unwrap();
    let Turn::Writer(writer) = store.writer().await.unwrap() else {
        panic!("nobody else writes");
    };
    let Turn::Follower(waiting) = store.writer().await.unwrap() else {
        panic!("the browser's lock is found");
    };
    let other = Store::open_as("worker", 2).await.unwrap();
    let watch = other.watch(|| ());
    let mut writing = writer.begin_generation().await.unwrap();
    let chunk = vec![7; 100_000];
    writing.put_chunk(&chunk, 5).await.unwrap();
    let at = writing.commit(b"meta", Commit::Change).await.unwrap();
    drop((writer, watch));
    let writer = waiting.turn().await.unwrap();
    writer.append(at.generation, b"edit").await.unwrap();
    let mut reading = other.read().await.unwrap();
    assert_eq!(reading.chunk().await.unwrap().unwrap().bytes, chunk);
    assert_eq!(reading.log().await.unwrap(), [b"edit"]);
    assert_eq!(reading.damage(), []);
}

#[wasm_bindgen_test]
async fn what_the_browser_tells() {
    assert!(health::estimate().await.is_some());
    assert!(health::persisted().await.is_some());
    assert_eq!(health::persist().await, None, "only a window may ask");
    assert!(WebCrypto.is_available());
}
