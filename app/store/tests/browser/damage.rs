//! What a browser may lose, and what is found of it.

use store::{Commit, Damage, Direction, LogBreak, Store, StoreError, newer_head};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::ledger::{LENGTH, bytes, chunks, content, content_of, open, put, write, writer};
use crate::raw;

/// A ledger of three chunks and three edits, with a generation before it.
async fn filled(name: &str) -> (Store, store::Writer) {
    raw::delete(name).await;
    let (store, writer) = open(name).await;
    write(&writer, &[9], "before").await;
    let generation = write(&writer, &[1, 2, 3], "three").await.generation;
    for edit in ["one", "two", "three"] {
        writer.append(generation, edit.as_bytes()).await.unwrap();
    }
    raw::settle().await;
    (store, writer)
}

/// The seeds of the sound chunks, how many edits are sound, and what is damaged.
async fn found(store: &Store) -> (Vec<u32>, usize, Vec<Damage>) {
    let mut reading = store.read().await.unwrap();
    let seeds = chunks(&mut reading).await.into_iter().map(|chunk| {
        let seed = u8::try_from(chunk.count).unwrap();
        assert_eq!(chunk.bytes, bytes(seed, LENGTH));
        assert_eq!(chunk.index, usize::from(seed) - 1);
        chunk.count
    });
    let seeds = seeds.collect();
    let edits = reading.log().await.unwrap().len();
    (seeds, edits, reading.damage().to_vec())
}

const FLIP: &str = "const flip = (key, at) => {
    const getting = store.get(key);
    getting.onsuccess = () => { const bytes = getting.result; bytes[at] ^= 1; store.put(bytes, key) };
};";

async fn tamper(name: &str, object_store: &str, script: &str) {
    raw::run(name, 2, object_store, &format!("{FLIP} {script}")).await;
}

#[wasm_bindgen_test]
async fn chunks_that_are_altered_or_missing() {
    let altered = Damage::ChunkAltered { index: 1, count: 2 };
    let missing = Damage::ChunkMissing { index: 1, count: 2 };
    for (script, damage) in [
        ("flip(2, 69_999)", altered.clone()),
        ("flip(2, 0)", altered.clone()),
        ("store.put(new Uint8Array(70_000), 2)", altered.clone()),
        ("store.put(new Uint8Array(0), 2)", altered.clone()),
        ("store.put('text', 2)", altered.clone()),
        ("store.put(null, 2)", missing.clone()),
        ("store.delete(2)", missing),
    ] {
        let (store, writer) = filled("bad-chunk").await;
        tamper("bad-chunk", "ledger-chunks", script).await;
        assert_eq!(
            found(&store).await,
            (vec![1, 3], 3, vec![damage]),
            "{script}"
        );
        // It is only to be read now, until what is sound is written anew.
        let generation = store.position().await.unwrap().generation;
        assert_eq!(
            writer.append(generation, b"").await,
            Err(StoreError::Damaged)
        );
        let mut hiding = writer.begin_generation().await.unwrap();
        put(&mut hiding, &[1, 3]).await;
        let hidden = hiding.commit(b"", Commit::Compaction).await;
        assert_eq!(hidden, Err(StoreError::Damaged));
        restore(&store, &writer).await;
        assert_eq!(content(&store).await, content_of("restored", &[1, 3], &[]));
        let generation = store.position().await.unwrap().generation;
        writer.append(generation, b"goes on").await.unwrap();
        // What was damaged can still be gone back to, and is still only to be read.
        let back = writer.go(Direction::Back, None).await.unwrap();
        let added = writer.append(back.generation, b"").await;
        assert_eq!(added, Err(StoreError::Damaged));
        assert_eq!(found(&store).await.0, [1, 3]);
    }
}

/// Writes the sound chunks as a new generation.
async fn restore(store: &Store, writer: &store::Writer) {
    let mut reading = store.read().await.unwrap();
    let mut writing = writer.begin_generation().await.unwrap();
    while let Some(chunk) = reading.chunk().await.unwrap() {
        writing.put_chunk(&chunk.bytes, chunk.count).await.unwrap();
    }
    writing.commit(b"restored", Commit::Change).await.unwrap();
}

#[wasm_bindgen_test]
async fn a_log_with_a_gap_a_flipped_byte_or_no_end() {
    for (script, sound, how) in [
        ("flip([GENERATION, 2], 0)", 1, LogBreak::Altered),
        ("flip([GENERATION, 2], 12)", 1, LogBreak::Altered),
        ("flip([GENERATION, 3], 8)", 2, LogBreak::Altered),
        ("store.put('text', [GENERATION, 1])", 0, LogBreak::Altered),
        ("store.delete([GENERATION, 1])", 0, LogBreak::Gap),
        ("store.delete([GENERATION, 2])", 1, LogBreak::Gap),
        ("store.delete([GENERATION, 3])", 2, LogBreak::Short),
        ("store.clear()", 0, LogBreak::Short),
    ] {
        let (store, writer) = filled("bad-log").await;
        let generation = store.position().await.unwrap().generation;
        let script = script.replace("GENERATION", &generation.to_string());
        tamper("bad-log", "ledger-log", &script).await;
        let damage = Damage::LogBroken { sound, of: 3, how };
        let expected = (vec![1, 2, 3], sound as usize, vec![damage]);
        assert_eq!(found(&store).await, expected, "{script}");
        assert_eq!(
            writer.append(generation, b"").await,
            Err(StoreError::Damaged)
        );
    }
}

#[wasm_bindgen_test]
async fn one_copy_of_head_or_root_is_enough() {
    for (object_store, script, damage) in [
        ("ledger-head", "store.clear()", Damage::HeadCopy),
        ("ledger-head", "flip('head', 20)", Damage::HeadCopy),
        ("ledger-head", "store.put(5, 'head')", Damage::HeadCopy),
        ("ledger-head-copy", "store.clear()", Damage::HeadCopy),
        ("ledger-head-copy", "flip('head', 4)", Damage::HeadCopy),
        ("ledger-roots", "store.clear()", Damage::RootCopy),
        ("ledger-roots", "flip(2, 30)", Damage::RootCopy),
        ("ledger-root-copies", "flip(2, 30)", Damage::RootCopy),
        ("ledger-root-copies", "store.delete(2)", Damage::RootCopy),
    ] {
        let (store, writer) = filled("one-copy").await;
        tamper("one-copy", object_store, script).await;
        assert!(!damage.is_loss());
        let expected = (vec![1, 2, 3], 3, vec![damage]);
        assert_eq!(found(&store).await, expected, "{object_store} {script}");
        drop(writer);
        // The next writer mends the head; a root is written but once, and stays as it is.
        let writer = self::writer(&store).await;
        let left = found(&store).await.2;
        assert!(!left.contains(&Damage::HeadCopy), "{object_store} {script}");
        let generation = store.position().await.unwrap().generation;
        writer.append(generation, b"goes on").await.unwrap();
        assert_eq!(found(&store).await.1, 4);
    }
}

#[wasm_bindgen_test]
async fn a_head_left_behind_is_not_taken() {
    let (store, writer) = filled("behind").await;
    let keep = "store.get('head').onsuccess = event => globalThis.earlier = event.target.result";
    tamper("behind", "ledger-head", keep).await;
    write(&writer, &[1, 2], "newest").await;
    tamper(
        "behind",
        "ledger-head",
        "store.put(globalThis.earlier, 'head')",
    )
    .await;
    assert_eq!(found(&store).await, (vec![1, 2], 0, vec![Damage::HeadCopy]));
}

#[wasm_bindgen_test]
async fn both_heads_lost() {
    let (store, writer) = filled("no-heads").await;
    let saved = store.position().await.unwrap();
    for object_store in ["ledger-head", "ledger-head-copy"] {
        tamper("no-heads", object_store, "store.clear()").await;
    }
    let expected = (vec![1, 2, 3], 3, vec![Damage::HeadLost]);
    assert_eq!(found(&store).await, expected);
    let generation = store.position().await.unwrap().generation;
    assert_eq!(
        writer.append(generation, b"").await,
        Err(StoreError::Damaged)
    );
    let begun = writer.begin_generation().await;
    assert!(begun.is_err(), "this writer's epoch is lost as well");
    drop(writer);
    let writer = self::writer(&store).await;
    assert_eq!(
        found(&store).await,
        expected,
        "the next writer hides nothing"
    );
    assert!(store.position().await.unwrap().is_behind(&saved));
    assert_eq!(raw::keys("no-heads", "ledger-roots").await, "[1,2]");
    restore(&store, &writer).await;
    assert_eq!(
        content(&store).await,
        content_of("restored", &[1, 2, 3], &[])
    );
}

#[wasm_bindgen_test]
async fn both_roots_lost() {
    let (store, writer) = filled("no-roots").await;
    for object_store in ["ledger-roots", "ledger-root-copies"] {
        tamper("no-roots", object_store, "flip(2, 50)").await;
    }
    assert_eq!(found(&store).await, (vec![], 0, vec![Damage::RootLost]));
    drop(writer);
    let writer = self::writer(&store).await;
    // Nothing is swept, and the generation before can be gone back to.
    assert_eq!(raw::keys("no-roots", "ledger-chunks").await, "[0,1,2,3]");
    writer.go(Direction::Back, None).await.unwrap();
    assert_eq!(content(&store).await, content_of("before", &[9], &[]));
}

#[wasm_bindgen_test]
async fn heads_and_the_newest_root_lost() {
    let (store, writer) = filled("only-before").await;
    for object_store in ["ledger-head", "ledger-head-copy"] {
        tamper("only-before", object_store, "flip('head', 16)").await;
    }
    for object_store in ["ledger-roots", "ledger-root-copies"] {
        tamper("only-before", object_store, "store.delete(2)").await;
    }
    let mut reading = store.read().await.unwrap();
    assert_eq!(reading.meta(), b"before");
    assert_eq!(chunks(&mut reading).await.len(), 1);
    assert_eq!(reading.damage(), [Damage::HeadLost]);
    drop(writer);
}

#[wasm_bindgen_test]
async fn all_but_chunks_lost() {
    let (store, writer) = filled("only-chunks").await;
    for object_store in [
        "ledger-head",
        "ledger-head-copy",
        "ledger-roots",
        "ledger-root-copies",
        "ledger-log",
    ] {
        tamper("only-chunks", object_store, "store.clear()").await;
    }
    assert_eq!(found(&store).await, (vec![], 0, vec![Damage::HeadLost]));
    drop(writer);
    let writer = self::writer(&store).await;
    assert_eq!(found(&store).await, (vec![], 0, vec![Damage::HeadLost]));
    let mut writing = writer.begin_generation().await.unwrap();
    put(&mut writing, &[5]).await;
    writing.commit(b"anew", Commit::Change).await.unwrap();
    assert_eq!(content(&store).await, content_of("anew", &[5], &[]));
}

#[wasm_bindgen_test]
async fn a_database_that_went_back_in_time_is_known_by_the_position_kept_elsewhere() {
    let (store, writer) = filled("gone-back").await;
    let generation = store.position().await.unwrap().generation;
    for name in ["ledger-head", "ledger-head-copy"] {
        let keep = format!(
            "store.get('head').onsuccess = event => globalThis['{name}'] = event.target.result"
        );
        tamper("gone-back", name, &keep).await;
    }
    let found = store.position().await.unwrap();
    let kept = writer
        .append(generation, b"four")
        .await
        .unwrap()
        .to_string();
    let saved = kept.parse().unwrap();
    let mut reading = store.read().await.unwrap();
    reading.expect(&saved);
    assert_eq!(reading.damage(), []);
    for name in ["ledger-head", "ledger-head-copy"] {
        let back = format!("store.put(globalThis['{name}'], 'head')");
        tamper("gone-back", name, &back).await;
    }
    tamper(
        "gone-back",
        "ledger-log",
        &format!("store.delete([{generation}, 4])"),
    )
    .await;

    let mut reading = store.read().await.unwrap();
    assert_eq!(reading.log().await.unwrap().len(), 3);
    assert_eq!(reading.damage(), []);
    reading.expect(&saved);
    assert_eq!(reading.damage(), [Damage::Behind { saved, found }]);
    assert_eq!(
        writer.append(generation, b"").await,
        Err(StoreError::Damaged)
    );
    restore(&store, &writer).await;
    let generation = store.position().await.unwrap().generation;
    writer.append(generation, b"goes on").await.unwrap();
}

#[wasm_bindgen_test]
async fn a_whole_database_lost_is_known_by_the_position_kept_elsewhere() {
    let (store, writer) = filled("emptied").await;
    let saved = store.position().await.unwrap();
    drop((store, writer));
    raw::settle().await;
    raw::delete("emptied").await;
    let store = Store::open_as("emptied", 2).await.unwrap();
    assert_eq!(content(&store).await, content_of("", &[], &[]));
    let mut reading = store.read().await.unwrap();
    reading.expect(&saved);
    let found = store::Position::default();
    assert_eq!(reading.damage(), [Damage::Behind { saved, found }]);
}

#[wasm_bindgen_test]
async fn a_ledger_of_a_newer_edition_is_left_alone() {
    let (store, writer) = filled("newer-ledger").await;
    drop(writer);
    let newer = js_sys::Uint8Array::from(&newer_head().unwrap()[..]);
    js_sys::Reflect::set(&js_sys::global(), &"newer".into(), &newer).unwrap();
    tamper(
        "newer-ledger",
        "ledger-head",
        "store.put(globalThis.newer, 'head')",
    )
    .await;
    assert_eq!(store.read().await.err(), Some(StoreError::Newer));
    assert_eq!(store.writer().await.err(), Some(StoreError::Newer));
    assert_eq!(store.position().await, Err(StoreError::Newer));
    assert_eq!(
        raw::keys("newer-ledger", "ledger-chunks").await,
        "[0,1,2,3]"
    );
}
