//! Those who do not write see what is written.

use std::cell::Cell;
use std::rc::Rc;

use store::{CatchUp, Commit, Direction, Position, Store, StoreError};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::faults::{Replaced, throwing};
use crate::ledger::{chunks, open, put, write};
use crate::raw;

async fn edits(store: &Store, from: &mut Position) -> Option<Vec<String>> {
    match store.catch_up(from).await.unwrap() {
        CatchUp::Replaced => None,
        CatchUp::Edits(edits, now) => {
            *from = now;
            let text = |edit| String::from_utf8(edit).unwrap();
            Some(edits.into_iter().map(text).collect())
        }
    }
}

fn some(edits: &[&str]) -> Option<Vec<String>> {
    Some(edits.iter().map(|&edit| edit.to_owned()).collect())
}

#[wasm_bindgen_test]
async fn a_follower_is_told_and_catches_up() {
    let (_store, writer) = open("followed").await;
    let follower = Store::open_as("followed", 2).await.unwrap();
    let told = Rc::new(Cell::new(0));
    let telling = Rc::clone(&told);
    let watch = follower.watch(move || telling.set(telling.get() + 1));
    let own = Rc::new(Cell::new(0));
    let telling = Rc::clone(&own);
    let _own = _store.watch(move || telling.set(telling.get() + 1));

    let mut at = follower.position().await.unwrap();
    let generation = write(&writer, &[1], "").await.generation;
    raw::until(|| told.get() == 1).await;
    assert_eq!(edits(&follower, &mut at).await, None);

    let mut at = follower.read().await.unwrap().position();
    assert_eq!(edits(&follower, &mut at).await, some(&[]));
    writer.append(generation, b"one").await.unwrap();
    writer.append(generation, b"two").await.unwrap();
    raw::until(|| told.get() == 3).await;
    assert_eq!(edits(&follower, &mut at).await, some(&["one", "two"]));
    assert_eq!(edits(&follower, &mut at).await, some(&[]));
    writer.append(generation, b"three").await.unwrap();
    assert_eq!(edits(&follower, &mut at).await, some(&["three"]));

    raw::until(|| told.get() == 4).await;
    drop(watch);
    writer.append(generation, b"four").await.unwrap();
    raw::settle().await;
    assert_eq!((told.get(), own.get()), (4, 0));
}

#[wasm_bindgen_test]
async fn a_follower_behind_or_before_a_compaction() {
    let (store, writer) = open("follow-compaction").await;
    let generation = write(&writer, &[1], "").await.generation;
    let mut start = store.position().await.unwrap();
    writer.append(generation, b"one").await.unwrap();
    let mut one = store.position().await.unwrap();
    let mut writing = writer.begin_generation().await.unwrap();
    put(&mut writing, &[2]).await;
    writer.append(generation, b"two").await.unwrap();
    let mut two = store.position().await.unwrap();
    writing.commit(b"", Commit::Compaction).await.unwrap();
    let now = store.position().await.unwrap();
    writer.append(now.generation, b"three").await.unwrap();
    assert_eq!(
        edits(&store, &mut start).await,
        None,
        "its edits are folded in"
    );
    assert_eq!(edits(&store, &mut one).await, some(&["two", "three"]));
    assert_eq!(edits(&store, &mut two).await, some(&["three"]));
    assert_eq!(one, two);
    assert_eq!(edits(&store, &mut two).await, some(&[]));
}

#[wasm_bindgen_test]
async fn going_back_and_clearing_replace() {
    let (store, writer) = open("follow-back").await;
    write(&writer, &[1], "").await;
    let mut first = store.position().await.unwrap();
    write(&writer, &[2], "").await;
    let mut second = store.position().await.unwrap();
    writer.go(Direction::Back, None).await.unwrap();
    assert_eq!(edits(&store, &mut second).await, None);
    assert_eq!(edits(&store, &mut first).await, some(&[]));
    writer.clear().await.unwrap();
    assert_eq!(edits(&store, &mut first).await, None);
    let mut empty = store.position().await.unwrap();
    assert_eq!(edits(&store, &mut empty).await, some(&[]));
}

#[wasm_bindgen_test]
async fn a_log_that_does_not_lead_on_is_damage() {
    let (store, writer) = open("follow-broken").await;
    let generation = write(&writer, &[1], "").await.generation;
    let at = store.position().await.unwrap();
    writer.append(generation, b"one").await.unwrap();
    raw::run("follow-broken", 2, "ledger-log", "store.clear()").await;
    assert_eq!(store.catch_up(&at).await, Err(StoreError::Damaged));
}

#[wasm_bindgen_test]
async fn a_generation_replaced_while_it_is_read() {
    let (store, writer) = open("read-late").await;
    let seeds: Vec<u8> = (1..=150).collect();
    write(&writer, &seeds, "").await;
    let mut reading = store.read().await.unwrap();
    assert!(reading.chunk().await.unwrap().is_some());
    for _ in 0..2 {
        write(&writer, &[7], "").await;
    }
    raw::settle().await;
    let mut outcome = Ok(None);
    for _ in 0..150 {
        outcome = reading.chunk().await;
        if outcome.is_err() {
            break;
        }
    }
    assert_eq!(outcome, Err(StoreError::Stale));
    assert_eq!(reading.damage(), []);
    let mut again = store.read().await.unwrap();
    assert_eq!(chunks(&mut again).await.len(), 1);
}

#[wasm_bindgen_test]
async fn without_a_channel_a_follower_looks_for_itself() {
    let missing = throwing("SecurityError").replace("value()", "value: function ()");
    let _replaced = Replaced::new("window", "BroadcastChannel", &missing);
    let (_store, writer) = open("looking").await;
    let follower = Store::open_as("looking", 2).await.unwrap();
    let told = Rc::new(Cell::new(0));
    let telling = Rc::clone(&told);
    let watch = follower.watch(move || telling.set(telling.get() + 1));
    raw::settle().await;
    let generation = write(&writer, &[1], "").await.generation;
    raw::until(|| told.get() == 1).await;
    writer.append(generation, b"one").await.unwrap();
    raw::until(|| told.get() == 2).await;
    assert_eq!(told.get(), 2);
    drop(watch);
    writer.append(generation, b"two").await.unwrap();
    raw::eval("new Promise(done => setTimeout(done, 1500))").await;
    assert_eq!(told.get(), 2);
}
