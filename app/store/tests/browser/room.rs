//! No room, no database any more, and what the browser tells of both.

use store::{Commit, Store, StoreError, Writer, health};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::faults::{Replaced, throwing};
use crate::ledger::{LENGTH, bytes, content, content_of, open, put, write, writer};
use crate::raw;
use crate::tabs::list;

pub fn no_room_for(what: &str) -> [Replaced; 2] {
    let script = format!(
        "value(value, key) {{
            if ({what}) throw new DOMException('', 'QuotaExceededError');
            return kept_put.value.call(this, value, key);
        }}"
    );
    let add = script.replace("kept_put", "kept_add");
    [
        Replaced::new("IDBObjectStore.prototype", "put", &script),
        Replaced::new("IDBObjectStore.prototype", "add", &add),
    ]
}

#[wasm_bindgen_test]
async fn no_room_leaves_what_was() {
    let (store, writer) = open("no-room").await;
    let generation = write(&writer, &[1, 2], "before").await.generation;
    let kept = raw::keys("no-room", "ledger-chunks").await;
    let seeds: Vec<u8> = (1..=100).collect();
    for what in [
        "value.length > 1000 && key > 80",
        "this.name === 'ledger-roots'",
        "this.name === 'ledger-head-copy'",
    ] {
        let full = no_room_for(what);
        let mut writing = writer.begin_generation().await.unwrap();
        for &seed in &seeds {
            // It fails now or at the end, as what is put is written bit by bit.
            let _ = writing.put_chunk(&bytes(seed, LENGTH), 1).await;
        }
        let committed = writing.commit(b"after", Commit::Change).await;
        assert_eq!(committed, Err(StoreError::Quota), "{what}");
        drop(full);
        raw::settle().await;
        assert_eq!(
            content(&store).await,
            content_of("before", &[1, 2], &[]),
            "{what}"
        );
        assert_eq!(raw::keys("no-room", "ledger-chunks").await, kept, "{what}");
    }
    {
        let _full = no_room_for("this.name === 'ledger-log'");
        assert_eq!(
            writer.append(generation, b"lost").await,
            Err(StoreError::Quota)
        );
    }
    writer.append(generation, b"edit").await.unwrap();
    assert_eq!(
        content(&store).await,
        content_of("before", &[1, 2], &["edit"])
    );
}

#[wasm_bindgen_test]
async fn no_room_found_at_the_end() {
    let (store, writer) = open("no-room-at-end").await;
    let generation = write(&writer, &[1], "before").await.generation;
    let mut writing = writer.begin_generation().await.unwrap();
    put(&mut writing, &[2]).await;
    {
        let abort = "value() { this.abort() }";
        let _commit = Replaced::new("IDBTransaction.prototype", "commit", abort);
        let quota = "get() { return new DOMException('', 'QuotaExceededError') }";
        let _error = Replaced::new("IDBTransaction.prototype", "error", quota);
        assert_eq!(
            writer.append(generation, b"lost").await,
            Err(StoreError::Quota)
        );
        let committed = writing.commit(b"after", Commit::Change).await;
        assert_eq!(committed, Err(StoreError::Quota));
    }
    assert_eq!(content(&store).await, content_of("before", &[1], &[]));
}

#[wasm_bindgen_test]
async fn without_room_one_still_reads() {
    let (store, writer) = open("full").await;
    write(&writer, &[1], "before").await;
    drop(writer);
    raw::settle().await;
    let full = no_room_for("true");
    let writer = self::writer(&store).await;
    let generation = store.position().await.unwrap().generation;
    assert_eq!(writer.append(generation, b"").await, Err(StoreError::Quota));
    assert_eq!(
        writer.begin_generation().await.err(),
        Some(StoreError::Quota)
    );
    assert_eq!(content(&store).await, content_of("before", &[1], &[]));
    drop(full);
    // As soon as there is room, it goes on.
    let adding = ["one", "two"].map(|edit| writer.append(generation, edit.as_bytes()));
    for added in futures_util::future::join_all(adding).await {
        added.unwrap();
    }
    let edits = ["one", "two"];
    assert_eq!(content(&store).await, content_of("before", &[1], &edits));
}

#[wasm_bindgen_test]
async fn without_room_one_still_clears() {
    for entered in [true, false] {
        raw::delete("full-clear").await;
        let (store, mut writer) = open("full-clear").await;
        write(&writer, &[1], "before").await;
        raw::settle().await;
        js_sys::eval("globalThis.emptied = false").unwrap();
        if !entered {
            drop(writer);
            let _full = no_room_for("true");
            writer = self::writer(&store).await;
        }
        clear_when_full(&store, &writer).await;
    }
}

async fn clear_when_full(store: &Store, writer: &Writer) {
    // Room again as soon as the chunks are gone.
    let full = "this.name === 'ledger-head' && !globalThis.emptied";
    let _full = no_room_for(full);
    let emptying = "value() {
        if (this.name === 'ledger-head') globalThis.emptied = true;
        return kept_clear.value.call(this);
    }";
    let _emptying = Replaced::new("IDBObjectStore.prototype", "clear", emptying);
    let at = writer.clear().await.unwrap();
    assert!(at.is_empty());
    assert_eq!(content(store).await, content_of("", &[], &[]));
    write(writer, &[2], "anew").await;
}

#[wasm_bindgen_test]
async fn a_database_deleted_under_the_open_page() {
    let (store, writer) = open("deleted").await;
    let generation = write(&writer, &[1, 2], "before").await.generation;
    let mut half = writer.begin_generation().await.unwrap();
    put(&mut half, &[3; 50]).await;
    let (told, tell) = list();
    store.on_lost(tell);
    raw::delete("deleted").await;
    raw::until(|| !told.borrow().is_empty()).await;
    assert_eq!(*told.borrow(), [StoreError::Closed]);
    assert_eq!(
        writer.append(generation, b"").await,
        Err(StoreError::Closed)
    );
    assert_eq!(
        half.commit(b"", Commit::Change).await,
        Err(StoreError::Closed)
    );
    assert_eq!(
        writer.begin_generation().await.err(),
        Some(StoreError::Closed)
    );
    assert_eq!(store.read().await.err(), Some(StoreError::Closed));
    drop((store, writer));
    // What the page still knows is written anew.
    let store = Store::open_as("deleted", 2).await.unwrap();
    assert_eq!(content(&store).await, content_of("", &[], &[]));
    let writer = self::writer(&store).await;
    write(&writer, &[1, 2], "from memory").await;
    assert_eq!(
        content(&store).await,
        content_of("from memory", &[1, 2], &[])
    );
}

#[wasm_bindgen_test]
async fn object_stores_emptied_under_the_open_page() {
    let (store, writer) = open("emptied-stores").await;
    let generation = write(&writer, &[1], "before").await.generation;
    let mut half = writer.begin_generation().await.unwrap();
    put(&mut half, &[2; 60]).await;
    raw::run("emptied-stores", 2, "ledger-chunks", "store.clear()").await;
    assert_eq!(
        half.commit(b"half", Commit::Change).await,
        Err(StoreError::Damaged)
    );
    for name in [
        "ledger-head",
        "ledger-head-copy",
        "ledger-roots",
        "ledger-root-copies",
    ] {
        raw::run("emptied-stores", 2, name, "store.clear()").await;
    }
    assert_eq!(
        writer.append(generation, b"").await,
        Err(StoreError::Damaged)
    );
    drop(writer);
    let writer = self::writer(&store).await;
    write(&writer, &[1], "from memory").await;
    assert_eq!(content(&store).await, content_of("from memory", &[1], &[]));
}

#[wasm_bindgen_test]
async fn what_the_browser_tells_of_the_room() {
    let estimate = health::estimate().await.unwrap();
    assert!(estimate.usage.is_some() && estimate.quota > Some(0.0));
    assert!(health::persisted().await.is_some());
    assert!(health::persist().await.is_some());
    let _none = Replaced::new("Navigator.prototype", "storage", "value: undefined");
    assert_eq!(health::estimate().await, None);
    assert_eq!(health::persisted().await, None);
    assert_eq!(health::persist().await, None);
}

#[wasm_bindgen_test]
async fn a_browser_that_tells_only_in_part() {
    let _none = Replaced::new("StorageManager.prototype", "persist", "value: undefined");
    assert_eq!(health::persist().await, None);
    let rejecting = "value() { return Promise.reject(new TypeError()) }";
    let _rejecting = Replaced::new("StorageManager.prototype", "persisted", rejecting);
    assert_eq!(health::persisted().await, None);
    let _throwing = Replaced::new(
        "StorageManager.prototype",
        "estimate",
        &throwing("TypeError"),
    );
    assert_eq!(health::estimate().await, None);
}
