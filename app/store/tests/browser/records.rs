use js_sys::{Date, JSON};
use store::{RecordKey, Schema, Space, Store, StoreError};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::raw;

async fn payload(store: &Store, key: RecordKey) -> Option<String> {
    let record = store.load(key).await.unwrap();
    record.map(|record| record.payload)
}

#[wasm_bindgen_test]
async fn saves_replaces_and_removes() {
    let store = raw::fresh("records").await;
    assert_eq!(payload(&store, RecordKey::Work).await, None);
    let before = Date::now();
    store.save(RecordKey::Work, 1, "一").await.unwrap();
    store.save(RecordKey::SetAside, 1, "").await.unwrap();
    let record = store.load(RecordKey::Work).await.unwrap().unwrap();
    assert_eq!((record.version, record.payload.as_str()), (1, "一"));
    assert!((before..=Date::now()).contains(&record.saved_at_ms));
    store.save(RecordKey::Work, 1, "二").await.unwrap();
    assert_eq!(
        payload(&store, RecordKey::Work).await.as_deref(),
        Some("二")
    );
    assert_eq!(
        payload(&store, RecordKey::SetAside).await.as_deref(),
        Some("")
    );
    store.remove(RecordKey::Work).await.unwrap();
    store.remove(RecordKey::Work).await.unwrap();
    assert_eq!(payload(&store, RecordKey::Work).await, None);
    assert_eq!(
        payload(&store, RecordKey::SetAside).await.as_deref(),
        Some("")
    );
    store.clear_all().await.unwrap();
    assert_eq!(payload(&store, RecordKey::SetAside).await, None);
}

/// Each of many at once adds a letter to what it finds: none is lost.
#[wasm_bindgen_test]
async fn changes_at_the_same_time_come_one_after_another() {
    let (here, there) = (
        raw::fresh("at-once").await,
        Store::open_as("at-once", 1).await.unwrap(),
    );
    let add = async |store: &Store, letter: &str| {
        let change = store.change(RecordKey::Budgets, |earlier| {
            let before = earlier.map(|record| record.payload).unwrap_or_default();
            Ok((Some(format!("{before}{letter}")), before.len()))
        });
        change.await.unwrap()
    };
    futures_util::join!(
        add(&here, "a"),
        add(&there, "b"),
        add(&here, "c"),
        add(&there, "d")
    );
    let mut letters: Vec<char> = payload(&here, RecordKey::Budgets)
        .await
        .unwrap()
        .chars()
        .collect();
    letters.sort_unstable();
    assert_eq!(letters, ['a', 'b', 'c', 'd']);
    // Nothing made of it leaves it, and what is refused too.
    let left = here.change(RecordKey::Budgets, |earlier| Ok((None, earlier.is_some())));
    assert_eq!(left.await, Ok(true));
    let refused = here.change(RecordKey::Budgets, |_| {
        Err::<(Option<String>, ()), _>(StoreError::Damaged)
    });
    assert_eq!(refused.await, Err(StoreError::Damaged));
    assert_eq!(payload(&there, RecordKey::Budgets).await.unwrap().len(), 4);
    here.save(RecordKey::Budgets, 2, "later").await.unwrap();
    let newer = there.change(RecordKey::Budgets, |_| Ok((Some(String::new()), ())));
    assert_eq!(newer.await, Err(StoreError::Newer));
}

#[wasm_bindgen_test]
async fn records_outlive_the_store() {
    let store = raw::fresh("outlive").await;
    let long = "长".repeat(100_000);
    store.save(RecordKey::Work, 1, &long).await.unwrap();
    drop(store);
    let again = Store::open_as("outlive", 1).await.unwrap();
    assert_eq!(payload(&again, RecordKey::Work).await, Some(long));
}

#[wasm_bindgen_test]
async fn the_sites_own_records_open() {
    let store = Store::open(Space::Own).await.unwrap();
    store.save(RecordKey::SetAside, 1, "en").await.unwrap();
    assert_eq!(
        payload(&store, RecordKey::SetAside).await.as_deref(),
        Some("en")
    );
    store.clear_all().await.unwrap();
}

#[wasm_bindgen_test]
async fn saves_at_once_do_not_mix() {
    let store = raw::fresh("at-once").await;
    let other = Store::open_as("at-once", 1).await.unwrap();
    let saving = |store: Store, text: &'static str| {
        wasm_bindgen_futures::spawn_local(async move {
            store.save(RecordKey::Work, 1, text).await.unwrap();
        });
    };
    for _ in 0..10 {
        saving(store.clone(), "one");
        saving(other.clone(), "two");
    }
    raw::settle().await;
    let last = payload(&store, RecordKey::Work).await.unwrap();
    assert!(["one", "two"].contains(&last.as_str()));
}

/// The schema of an edition to come, which writes `n=…` where the first wrote a bare number.
const SECOND: Schema = Schema::new(&[|one| one.parse::<u8>().ok().map(|n| format!("n={n}"))]);

#[wasm_bindgen_test]
async fn an_older_record_is_brought_up_to_date() {
    let store = raw::fresh("older").await;
    store.save(RecordKey::Work, 1, "5").await.unwrap();
    let record = store
        .load_by(RecordKey::Work, SECOND)
        .await
        .unwrap()
        .unwrap();
    assert_eq!((record.version, record.payload.as_str()), (2, "n=5"));
    let lying = raw::get("older", RecordKey::Work).await;
    assert!(
        lying.contains(r#""version":1"#),
        "reading changes nothing: {lying}"
    );
    store
        .save(RecordKey::Work, 2, &record.payload)
        .await
        .unwrap();
    let record = store
        .load_by(RecordKey::Work, SECOND)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(record.payload, "n=5");
    store.save(RecordKey::SetAside, 1, "five").await.unwrap();
    let damaged = store.load_by(RecordKey::SetAside, SECOND).await;
    assert_eq!(damaged, Err(StoreError::Damaged));
}

#[wasm_bindgen_test]
async fn a_newer_record_is_left_alone() {
    let store = raw::fresh("newer").await;
    store.save(RecordKey::Work, 2, "n=5").await.unwrap();
    let lying = raw::get("newer", RecordKey::Work).await;
    assert_eq!(store.load(RecordKey::Work).await, Err(StoreError::Newer));
    let saved = store.save(RecordKey::Work, 1, "6").await;
    assert_eq!(saved, Err(StoreError::Newer));
    assert_eq!(raw::get("newer", RecordKey::Work).await, lying);
    store
        .save(RecordKey::SetAside, 1, "works on")
        .await
        .unwrap();
    store.remove(RecordKey::Work).await.unwrap();
    store.save(RecordKey::Work, 1, "6").await.unwrap();
}

#[wasm_bindgen_test]
async fn a_newer_record_of_another_shape_is_left_alone() {
    let store = raw::fresh("newer-shape").await;
    let shape = JSON::parse(r#"{"version":9,"chunks":[1,2]}"#).unwrap();
    raw::put("newer-shape", RecordKey::Work, shape).await;
    assert_eq!(store.load(RecordKey::Work).await, Err(StoreError::Newer));
    let saved = store.save(RecordKey::Work, 1, "6").await;
    assert_eq!(saved, Err(StoreError::Newer));
}

#[wasm_bindgen_test]
async fn what_is_no_record_is_damaged_and_can_be_replaced() {
    let store = raw::fresh("damaged").await;
    for json in [
        "7",
        r#""text""#,
        "null",
        "[]",
        "{}",
        r#"{"version":1,"payload":5,"savedAt":1}"#,
        r#"{"version":1,"payload":"a"}"#,
        r#"{"version":0,"payload":"a","savedAt":1}"#,
        r#"{"version":1.5,"payload":"a","savedAt":1}"#,
        r#"{"version":"1","payload":"a","savedAt":1}"#,
    ] {
        raw::put("damaged", RecordKey::Work, JSON::parse(json).unwrap()).await;
        let loaded = store.load(RecordKey::Work).await;
        if json == "null" {
            assert_eq!(loaded, Ok(None));
        } else {
            assert_eq!(loaded, Err(StoreError::Damaged), "{json}");
        }
        store.save(RecordKey::Work, 1, "whole").await.unwrap();
        assert_eq!(
            payload(&store, RecordKey::Work).await.as_deref(),
            Some("whole")
        );
    }
}
