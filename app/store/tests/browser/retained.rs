//! Ledgers that were replaced as a whole: retained with their logs until somebody deletes them.

use js_sys::Uint8Array;
use store::{
    CatchUp, Cause, Commit, Direction, Position, Retained, Retention, Store, StoreError, Writer,
    first_head,
};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::ledger::{LENGTH, bytes, content, content_of, open, put, write, writer};
use crate::raw;
use crate::room::no_room_for;

const ALL: [&str; 4] = [
    "ledger-chunks",
    "ledger-roots",
    "ledger-root-copies",
    "ledger-log",
];

/// A generation of these chunks in place of the one that is there, which has so many units.
async fn replace(
    writer: &Writer,
    seeds: &[u8],
    meta: &str,
    units: u64,
) -> Result<Position, StoreError> {
    let mut writing = writer.begin_generation().await?;
    put(&mut writing, seeds).await;
    let retention = Retention {
        cause: Cause::Import,
        units: Some(units),
    };
    let commit = Commit::Replacement(retention);
    writing.commit(meta.as_bytes(), commit).await
}

/// The ledgers that are retained, in brief: what is said of each, and how many units.
async fn listed(store: &Store) -> Vec<(String, u64)> {
    let all = store.retained().await.unwrap();
    let brief = |one: Retained| {
        let meta = one.meta.unwrap_or_else(|| b"?".to_vec());
        (String::from_utf8(meta).unwrap(), one.units)
    };
    all.into_iter().map(brief).collect()
}

fn list_of(all: &[(&str, u64)]) -> Vec<(String, u64)> {
    all.iter()
        .map(|(meta, units)| ((*meta).to_owned(), *units))
        .collect()
}

/// Three ledgers, each in place of the one before and with an edit; the first two are retained.
async fn filled(name: &str) -> (Store, Writer) {
    raw::delete(name).await;
    let (store, writer) = open(name).await;
    for (seed, meta) in [(1, "one"), (2, "two"), (3, "three")] {
        let at = replace(&writer, &[seed], meta, u64::from(seed) * 10)
            .await
            .unwrap();
        let edit = format!("to {meta}");
        writer.append(at.generation, edit.as_bytes()).await.unwrap();
    }
    raw::settle().await;
    (store, writer)
}

#[wasm_bindgen_test]
async fn six_imports_retain_what_they_replace_and_the_first_is_restored_with_its_edits() {
    let before = js_sys::Date::now();
    raw::delete("retained").await;
    let (store, writer) = open("retained").await;
    let first = write(&writer, &[1, 2], "the real one").await;
    writer.append(first.generation, b"an edit").await.unwrap();
    for number in 3..=8 {
        replace(&writer, &[number], "imported", 300_000)
            .await
            .unwrap();
    }
    raw::settle().await;
    let all = store.retained().await.unwrap();
    assert_eq!(store.retained_count().await, Ok(6));
    let oldest = all.last().unwrap();
    assert_eq!(oldest.meta.as_deref(), Some(&b"the real one"[..]));
    assert_eq!((oldest.units, oldest.edits), (300_000, 0));
    assert_eq!(oldest.bytes, 2 * LENGTH as u64);
    assert!(all.iter().all(|one| one.cause == Some(Cause::Import)));
    let times: Vec<f64> = all.iter().map(|one| one.at_ms.unwrap() as f64).collect();
    assert!(times.is_sorted_by(|later, earlier| later >= earlier));
    assert!(times.last().unwrap() + 1.0 >= before);

    writer
        .restore_retained(oldest.number, Some(7))
        .await
        .unwrap();
    let expected = content_of("the real one", &[1, 2], &["an edit"]);
    assert_eq!(content(&store).await, expected);
    // The one that was there is retained in turn, and can be gone back to.
    let newest = &store.retained().await.unwrap()[0];
    assert_eq!((newest.units, newest.cause), (7, Some(Cause::Restoration)));
    assert_eq!(store.retained_count().await, Ok(6));
    writer.go(Direction::Back, Some(2)).await.unwrap();
    assert_eq!(content(&store).await, content_of("imported", &[8], &[]));
    assert_eq!(store.retained().await.unwrap()[0].cause, Some(Cause::Step));
    assert_eq!(
        writer.restore_retained(99, None).await,
        Err(StoreError::Stale)
    );
    assert_eq!(store.retained_count().await, Ok(6));
}

#[wasm_bindgen_test]
async fn what_is_retained_outlives_writers_edits_and_compactions() {
    let (store, mut writer) = filled("retained-stays").await;
    let expected = list_of(&[("two", 30), ("one", 20)]);
    assert_eq!(listed(&store).await, expected);
    drop(writer);
    writer = self::writer(&store).await;
    let generation = store.position().await.unwrap().generation;
    writer.append(generation, b"more").await.unwrap();
    let mut folding = writer.begin_generation().await.unwrap();
    folding.renew_chunk(&bytes(4, LENGTH), 4).await.unwrap();
    folding.commit(b"folded", Commit::Compaction).await.unwrap();
    raw::settle().await;
    assert_eq!(listed(&store).await, expected);
    let all = store.retained().await.unwrap();
    let oldest = all[1].number;
    writer.restore_retained(oldest, Some(4)).await.unwrap();
    raw::settle().await;
    assert_eq!(content(&store).await, content_of("one", &[1], &["to one"]));
    assert_eq!(listed(&store).await, list_of(&[("folded", 4), ("two", 30)]));
}

#[wasm_bindgen_test]
async fn a_crash_or_giving_up_in_the_middle_of_a_replacement_changes_nothing() {
    let (store, writer) = filled("retained-crash").await;
    let expected = list_of(&[("two", 30), ("one", 20)]);
    let mut writing = writer.begin_generation().await.unwrap();
    put(&mut writing, &[5; 70]).await;
    writing.cancel().await.unwrap();
    assert_eq!(listed(&store).await, expected);
    let mut writing = writer.begin_generation().await.unwrap();
    put(&mut writing, &[5; 70]).await;
    std::mem::forget(writing);
    drop((store, writer));
    let store = Store::open_as("retained-crash", 2).await.unwrap();
    assert_eq!(listed(&store).await, expected);
    assert_eq!(
        content(&store).await,
        content_of("three", &[3], &["to three"])
    );
}

#[wasm_bindgen_test]
async fn without_room_nothing_is_dropped_and_room_can_be_made() {
    let (store, writer) = filled("retained-full").await;
    let expected = list_of(&[("two", 30), ("one", 20)]);
    for what in [
        "this.name === 'ledger-chunks'",
        "this.name === 'ledger-root-copies'",
        "this.name === 'ledger-head-copy'",
    ] {
        let full = no_room_for(what);
        let mut writing = writer.begin_generation().await.unwrap();
        let _ = writing.put_chunk(&bytes(9, LENGTH), 9).await;
        let retention = Retention {
            cause: Cause::Import,
            units: Some(3),
        };
        let committed = writing.commit(b"", Commit::Replacement(retention)).await;
        assert_eq!(committed, Err(StoreError::Quota), "{what}");
        drop(full);
        raw::settle().await;
        assert_eq!(listed(&store).await, expected, "{what}");
        assert_eq!(
            content(&store).await,
            content_of("three", &[3], &["to three"])
        );
    }
    // There is no room even to say that one is gone, until its chunks are.
    let two = store.retained().await.unwrap()[0].number;
    js_sys::eval("globalThis.hollowed = false").unwrap();
    {
        let _full = no_room_for("!globalThis.hollowed");
        let deleting = "value(key) {
            if (this.name === 'ledger-chunks') globalThis.hollowed = true;
            return kept_delete.value.call(this, key);
        }";
        let _deleting =
            crate::faults::Replaced::new("IDBObjectStore.prototype", "delete", deleting);
        writer.delete_retained(&[two]).await.unwrap();
    }
    assert_eq!(listed(&store).await, list_of(&[("one", 20)]));
    assert_eq!(raw::keys("retained-full", ALL[0]).await, "[0,2]");
    assert_eq!(raw::keys("retained-full", ALL[1]).await, "[1,3]");
    assert_eq!(raw::keys("retained-full", ALL[3]).await, "[[1,1],[3,1]]");
}

#[wasm_bindgen_test]
async fn a_deleted_ledger_leaves_nothing_behind_and_the_others_stay() {
    let (store, writer) = filled("retained-deleted").await;
    let seen = store.position().await.unwrap();
    let one = store.retained().await.unwrap()[1].number;
    let now = writer.delete_retained(&[one, 77]).await.unwrap();
    assert_eq!(listed(&store).await, list_of(&[("two", 30)]));
    for (name, left) in ALL.iter().zip(["[1,2]", "[2,3]", "[2,3]", "[[2,1],[3,1]]"]) {
        assert_eq!(raw::keys("retained-deleted", name).await, left, "{name}");
    }
    // Whoever follows need not read the ledger anew.
    let nothing = CatchUp::Edits(Vec::new(), now);
    assert_eq!(store.catch_up(&seen).await, Ok(nothing));
    // Nothing leads to one that is gone.
    let two = store.retained().await.unwrap()[0].number;
    assert!(store.kept().await.unwrap().is_some());
    writer.delete_retained(&[two]).await.unwrap();
    assert_eq!(store.kept().await, Ok(None));
    assert_eq!(
        content(&store).await,
        content_of("three", &[3], &["to three"])
    );
}

#[wasm_bindgen_test]
async fn a_cleared_ledger_is_retained_and_only_clearing_for_good_removes_it() {
    let (store, writer) = filled("retained-cleared").await;
    assert!(writer.clear_retaining(Some(31)).await.unwrap().is_empty());
    assert_eq!(content(&store).await, content_of("", &[], &[]));
    assert_eq!(
        listed(&store).await,
        list_of(&[("three", 31), ("two", 30), ("one", 20)])
    );
    write(&writer, &[6], "begun anew").await;
    raw::settle().await;
    let three = store.retained().await.unwrap()[0].number;
    writer.restore_retained(three, Some(0)).await.unwrap();
    assert_eq!(
        content(&store).await,
        content_of("three", &[3], &["to three"])
    );
    // One that has no units is none to be retained.
    assert_eq!(listed(&store).await, list_of(&[("two", 30), ("one", 20)]));
    writer.clear().await.unwrap();
    assert_eq!(store.retained_count().await, Ok(0));
    for name in ALL {
        assert_eq!(raw::keys("retained-cleared", name).await, "[]", "{name}");
    }
}

/// What lies in the database for the head.
async fn head(name: &str) -> Vec<u8> {
    let script = "store.get('head').onsuccess = event => result = event.target.result";
    let found = raw::run(name, 2, "ledger-head", script).await;
    found.unchecked_into::<Uint8Array>().to_vec()
}

#[wasm_bindgen_test]
async fn a_database_of_the_first_editions_opens_with_its_kept_ledger_retained() {
    raw::delete("retained-first").await;
    let (store, writer) = open("retained-first").await;
    let first = write(&writer, &[1, 2], "kept").await;
    writer.append(first.generation, b"an edit").await.unwrap();
    write(&writer, &[3], "current").await;
    raw::settle().await;
    drop((store, writer));
    let earlier = first_head(&head("retained-first").await).unwrap();
    assert_eq!(earlier[4], 1);
    let earlier = Uint8Array::from(&earlier[..]);
    js_sys::Reflect::set(&js_sys::global(), &"earlier".into(), &earlier).unwrap();
    for name in ["ledger-head", "ledger-head-copy"] {
        raw::run(
            "retained-first",
            2,
            name,
            "store.put(globalThis.earlier, 'head')",
        )
        .await;
    }

    let store = Store::open_as("retained-first", 2).await.unwrap();
    assert_eq!(content(&store).await, content_of("current", &[3], &[]));
    let kept = store.kept().await.unwrap().unwrap();
    assert_eq!((kept.direction, kept.units), (Direction::Back, 3));
    let [only] = &store.retained().await.unwrap()[..] else {
        panic!("one is retained");
    };
    assert_eq!((only.units, only.edits), (3, 1));
    assert_eq!((only.at_ms, only.cause), (None, None));
    let number = only.number;
    // The next change does not drop it, and what is written is nothing for those editions to touch.
    let writer = self::writer(&store).await;
    replace(&writer, &[4], "newest", 3).await.unwrap();
    raw::settle().await;
    assert_eq!(head("retained-first").await[4], 2);
    assert_eq!(
        listed(&store).await,
        list_of(&[("current", 3), ("kept", 3)])
    );
    writer.restore_retained(number, Some(4)).await.unwrap();
    let expected = content_of("kept", &[1, 2], &["an edit"]);
    assert_eq!(content(&store).await, expected);
}

#[wasm_bindgen_test]
async fn after_both_heads_are_lost_every_ledger_is_still_there() {
    let (store, writer) = filled("retained-no-heads").await;
    drop(writer);
    for name in ["ledger-head", "ledger-head-copy"] {
        raw::run("retained-no-heads", 2, name, "store.clear()").await;
    }
    let writer = self::writer(&store).await;
    assert_eq!(listed(&store).await, list_of(&[("two", 2), ("one", 1)]));
    // What was found is taken for the ledger, and none of the others is cleared away.
    replace(&writer, &[3], "settled", 3).await.unwrap();
    raw::settle().await;
    let all = store.retained().await.unwrap();
    assert_eq!(
        listed(&store).await,
        list_of(&[("three", 3), ("two", 2), ("one", 1)])
    );
    writer
        .restore_retained(all[2].number, Some(3))
        .await
        .unwrap();
    assert_eq!(content(&store).await, content_of("one", &[1], &["to one"]));
}

#[wasm_bindgen_test]
async fn a_ledger_whose_root_is_lost_is_not_retained() {
    let (store, writer) = filled("retained-no-root").await;
    let generation = store.position().await.unwrap().generation;
    for name in ["ledger-roots", "ledger-root-copies"] {
        let script = format!("store.delete({generation})");
        raw::run("retained-no-root", 2, name, &script).await;
    }
    replace(&writer, &[4], "from a backup", 30).await.unwrap();
    let expected = list_of(&[("two", 30), ("one", 20)]);
    assert_eq!(listed(&store).await, expected);
    // One of which it is lost later stays in the list, to be deleted.
    for name in ["ledger-roots", "ledger-root-copies"] {
        raw::run("retained-no-root", 2, name, "store.delete(2)").await;
    }
    assert_eq!(listed(&store).await, list_of(&[("?", 30), ("one", 20)]));
    writer.delete_retained(&[2]).await.unwrap();
    assert_eq!(listed(&store).await, list_of(&[("one", 20)]));
}
