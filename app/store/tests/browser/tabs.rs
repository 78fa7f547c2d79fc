//! Two stores on one database are two tabs.

use std::cell::RefCell;
use std::rc::Rc;

use indexed_db_futures::database::Database;
use store::{Change, RecordKey, Store, StoreError};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::raw;

pub fn list<T: 'static>() -> (Rc<RefCell<Vec<T>>>, impl Fn(T) + 'static) {
    let list = Rc::new(RefCell::new(Vec::new()));
    let adding = Rc::clone(&list);
    (list, move |item| adding.borrow_mut().push(item))
}

#[wasm_bindgen_test]
async fn another_tab_learns_of_changes() {
    let here = raw::fresh("news").await;
    let there = Store::open_as("news", 1).await.unwrap();
    let elsewhere = raw::fresh("other-news").await;
    raw::settle().await;
    let (heard, hear) = list();
    let (own, hear_own) = list::<Change>();
    let (other, hear_other) = list::<Change>();
    let subscription = there.subscribe(hear);
    let _own = here.subscribe(hear_own);
    let _other = elsewhere.subscribe(hear_other);
    here.save(RecordKey::Work, 1, "a").await.unwrap();
    here.remove(RecordKey::SetAside).await.unwrap();
    here.clear_all().await.unwrap();
    raw::until(|| heard.borrow().len() == 3).await;
    let expected = [
        Change::Record(RecordKey::Work),
        Change::Record(RecordKey::SetAside),
        Change::All,
    ];
    assert_eq!(*heard.borrow(), expected);
    assert!(own.borrow().is_empty() && other.borrow().is_empty());
    drop(subscription);
    here.save(RecordKey::Work, 1, "b").await.unwrap();
    raw::settle().await;
    assert_eq!(heard.borrow().len(), 3);
}

#[wasm_bindgen_test]
async fn what_is_not_saved_is_no_news() {
    let here = raw::fresh("no-news").await;
    here.save(RecordKey::Work, 2, "newer").await.unwrap();
    let there = Store::open_as("no-news", 1).await.unwrap();
    raw::settle().await;
    let (heard, hear) = list::<Change>();
    let _subscription = there.subscribe(hear);
    assert!(here.save(RecordKey::Work, 1, "older").await.is_err());
    raw::settle().await;
    assert!(heard.borrow().is_empty());
}

#[wasm_bindgen_test]
async fn a_newer_edition_takes_the_database_over() {
    let store = raw::fresh("takeover").await;
    store.save(RecordKey::Work, 1, "kept").await.unwrap();
    let (told, tell) = list();
    store.on_lost(tell);
    let newer = Store::open_as("takeover", 2).await.unwrap();
    assert_eq!(*told.borrow(), [StoreError::Superseded]);
    let superseded = Err(StoreError::Superseded);
    assert_eq!(store.save(RecordKey::Work, 1, "lost").await, superseded);
    assert_eq!(store.clear_all().await, superseded);
    assert_eq!(
        store.load(RecordKey::Work).await,
        Err(StoreError::Superseded)
    );
    let (late, tell) = list();
    store.on_lost(tell);
    assert_eq!(*late.borrow(), [StoreError::Superseded]);
    let kept = newer.load(RecordKey::Work).await.unwrap().unwrap();
    assert_eq!(kept.payload, "kept");
    drop(newer);
    let older = Store::open_as("takeover", 1).await;
    assert_eq!(older.err(), Some(StoreError::Newer));
    Database::delete_by_name("takeover").unwrap().await.unwrap();
}

#[wasm_bindgen_test]
async fn an_older_edition_that_holds_on_blocks() {
    raw::fresh("blocked").await;
    let holding = raw::open("blocked", 1).await;
    let blocked = Store::open_as("blocked", 2).await;
    assert_eq!(blocked.err(), Some(StoreError::Blocked));
    holding.close();
    raw::settle().await;
    let store = Store::open_as("blocked", 2).await.unwrap();
    store.save(RecordKey::Work, 1, "free").await.unwrap();
    drop(store);
    // Would wait forever, were the connection still open that was asked for while blocked.
    Database::delete_by_name("blocked").unwrap().await.unwrap();
}

#[wasm_bindgen_test]
async fn the_connection_closes_with_the_last_clone() {
    let store = raw::fresh("clones").await;
    let clone = store.clone();
    drop(store);
    clone.save(RecordKey::Work, 1, "a").await.unwrap();
    let (told, tell) = list::<StoreError>();
    clone.on_lost(tell);
    drop(clone);
    Database::delete_by_name("clones").unwrap().await.unwrap();
    assert!(told.borrow().is_empty());
}
