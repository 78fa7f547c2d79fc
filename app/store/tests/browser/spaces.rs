//! One's own data and the made-up city's: what is done in one of the spaces is not seen in the other.

use std::cell::Cell;
use std::rc::Rc;

use store::{Change, RecordKey, Space, Store, StoreError, Turn, Writer};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::faults::Replaced;
use crate::ledger::{content, write, writer};
use crate::raw;
use crate::tabs::list;

async fn empty(space: Space) -> (Store, Writer) {
    let store = Store::open(space).await.unwrap();
    store.clear_all().await.unwrap();
    let writer = writer(&store).await;
    writer.clear().await.unwrap();
    (store, writer)
}

async fn payload(store: &Store) -> Option<String> {
    let record = store.load(RecordKey::Work).await.unwrap();
    record.map(|record| record.payload)
}

#[wasm_bindgen_test]
async fn records_of_the_spaces_do_not_touch() {
    let (own, demo) = (
        Store::open(Space::Own).await.unwrap(),
        Store::open(Space::Demo).await.unwrap(),
    );
    demo.clear_all().await.unwrap();
    let beside = Store::open(Space::Own).await.unwrap();
    let (heard, hear) = list::<Change>();
    let _subscription = beside.subscribe(hear);
    own.save(RecordKey::Work, 1, "own").await.unwrap();
    assert_eq!(payload(&demo).await, None);
    demo.save(RecordKey::Work, 1, "made up").await.unwrap();
    demo.clear_all().await.unwrap();
    raw::settle().await;
    assert_eq!(payload(&own).await.as_deref(), Some("own"));
    // Its own only.
    assert_eq!(*heard.borrow(), [Change::Record(RecordKey::Work)]);
    own.clear_all().await.unwrap();
}

async fn ledgers_do_not_touch() {
    let (own, own_writer) = empty(Space::Own).await;
    // It would have to wait for the other one, were they one.
    let demo = Store::open(Space::Demo).await.unwrap();
    let Ok(Turn::Writer(demo_writer)) = demo.writer().await else {
        panic!("each space has a writer of its own");
    };
    demo_writer.clear().await.unwrap();
    write(&own_writer, &[1, 2], "own").await;
    raw::settle().await;
    let told = Rc::new(Cell::new(0));
    let telling = Rc::clone(&told);
    let beside = Store::open(Space::Own).await.unwrap();
    let _watch = beside.watch(move || telling.set(telling.get() + 1));
    write(&demo_writer, &[3], "made up").await;
    raw::settle().await;
    assert_eq!(told.get(), 0, "news crossed over");
    let of_own = ("own".to_owned(), vec![1, 2], Vec::new());
    assert_eq!(content(&own).await, of_own);
    let of_demo = ("made up".to_owned(), vec![3], Vec::new());
    assert_eq!(content(&demo).await, of_demo);
    demo_writer.clear().await.unwrap();
    assert_eq!(content(&own).await, of_own);
    own_writer.clear().await.unwrap();
}

#[wasm_bindgen_test]
async fn ledgers_of_the_spaces_do_not_touch() {
    ledgers_do_not_touch().await;
}

#[wasm_bindgen_test]
async fn nor_do_they_where_the_browser_has_no_locks() {
    let _no_locks = Replaced::new("Navigator.prototype", "locks", "value: undefined");
    ledgers_do_not_touch().await;
}

#[wasm_bindgen_test]
async fn a_space_that_is_taken_over_leaves_the_other_alone() {
    let (own, demo) = (
        Store::open(Space::Own).await.unwrap(),
        Store::open(Space::Demo).await.unwrap(),
    );
    let (lost_own, tell_own) = list::<StoreError>();
    let (lost_demo, tell_demo) = list::<StoreError>();
    own.on_lost(tell_own);
    demo.on_lost(tell_demo);
    indexed_db_futures::database::Database::delete_by_name("liangxin-demo")
        .unwrap()
        .await
        .unwrap();
    assert_eq!(*lost_demo.borrow(), [StoreError::Closed]);
    assert!(lost_own.borrow().is_empty());
    own.save(RecordKey::Work, 1, "own").await.unwrap();
    own.clear_all().await.unwrap();
}
