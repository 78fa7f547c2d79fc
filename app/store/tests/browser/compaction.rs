//! A log folded into a new generation: what stays, and what stays where it does not come to an end.

use store::{CatchUp, Commit, Damage, LogBreak, Position, Store, StoreError, Writer};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::ledger::{LENGTH, bytes, chunks, content, content_of, open, write};
use crate::raw;
use crate::room::no_room_for;

/// Three chunks with two edits, and a generation before them.
async fn filled(name: &str) -> (Store, Writer, Position) {
    raw::delete(name).await;
    let (store, writer) = open(name).await;
    write(&writer, &[9], "before").await;
    let generation = write(&writer, &[1, 2, 3], "long").await.generation;
    writer.append(generation, b"one").await.unwrap();
    let position = writer.append(generation, b"two").await.unwrap();
    raw::settle().await;
    (store, writer, position)
}

/// Folds the log in: with it, these are the chunks.
async fn fold(writer: &Writer, seeds: &[u8]) -> Result<Position, StoreError> {
    let mut writing = writer.begin_generation().await?;
    for &seed in seeds {
        let bytes = bytes(seed, LENGTH);
        writing.renew_chunk(&bytes, u32::from(seed)).await?;
    }
    writing.commit(b"folded", Commit::Compaction).await
}

#[wasm_bindgen_test]
async fn what_is_the_same_is_taken_over_and_the_rest_is_written() {
    let (store, writer, seen) = filled("fold").await;
    assert_eq!(raw::keys("fold", "ledger-chunks").await, "[0,1,2,3]");
    let now = fold(&writer, &[1, 4, 3, 5]).await.unwrap();
    assert_eq!(
        content(&store).await,
        content_of("folded", &[1, 4, 3, 5], &[])
    );
    raw::settle().await;
    assert_eq!(raw::keys("fold", "ledger-chunks").await, "[0,1,3,4,5]");
    assert_eq!(raw::keys("fold", "ledger-log").await, "[]");
    // Who followed need not read anything anew, and one still goes back to what was before.
    let nothing = CatchUp::Edits(Vec::new(), now);
    assert_eq!(store.catch_up(&seen).await, Ok(nothing));
    let kept = store.kept().await.unwrap().unwrap();
    assert_eq!(kept.meta.as_deref(), Some(&b"before"[..]));
    writer.append(now.generation, b"goes on").await.unwrap();
    let expected = content_of("folded", &[1, 4, 3, 5], &["goes on"]);
    assert_eq!(content(&store).await, expected);
}

#[wasm_bindgen_test]
async fn the_same_bytes_of_another_count_are_not_the_same() {
    let (store, writer, _) = filled("fold-count").await;
    let mut writing = writer.begin_generation().await.unwrap();
    writing.renew_chunk(&bytes(1, LENGTH), 7).await.unwrap();
    // It is on disk already.
    assert_eq!(
        raw::keys("fold-count", "ledger-chunks").await,
        "[0,1,2,3,4]"
    );
    writing.commit(b"", Commit::Compaction).await.unwrap();
    assert_eq!(store.read().await.unwrap().units(), 7);
}

#[wasm_bindgen_test]
async fn a_crash_in_the_middle_leaves_the_generation_with_its_log() {
    let (store, writer, position) = filled("fold-crash").await;
    let mut writing = writer.begin_generation().await.unwrap();
    for seed in [1, 4] {
        let bytes = bytes(seed, LENGTH);
        writing.renew_chunk(&bytes, u32::from(seed)).await.unwrap();
    }
    std::mem::forget(writing);
    drop((store, writer));
    let store = Store::open_as("fold-crash", 2).await.unwrap();
    assert_eq!(store.position().await, Ok(position));
    let expected = content_of("long", &[1, 2, 3], &["one", "two"]);
    assert_eq!(content(&store).await, expected);
}

#[wasm_bindgen_test]
async fn what_gave_way_is_cleared_away_before_the_next_begins() {
    let (store, writer, position) = filled("fold-gives-way").await;
    let mut writing = writer.begin_generation().await.unwrap();
    assert!(writing.follows(&position));
    writing.renew_chunk(&bytes(4, LENGTH), 4).await.unwrap();
    writing.give_way();
    let later = writer.append(position.generation, b"three").await.unwrap();
    let expected = content_of("long", &[1, 2, 3], &["one", "two", "three"]);
    assert_eq!(content(&store).await, expected);
    // The edit need not wait until that is cleared away.
    let chunks = raw::keys("fold-gives-way", "ledger-chunks").await;
    assert_eq!(chunks, "[0,1,2,3,4]");
    let writing = writer.begin_generation().await.unwrap();
    assert!(!writing.follows(&position));
    assert!(writing.follows(&later));
    let chunks = raw::keys("fold-gives-way", "ledger-chunks").await;
    assert_eq!(chunks, "[0,1,2,3]");
}

#[wasm_bindgen_test]
async fn without_room_the_log_stays() {
    let (store, writer, position) = filled("fold-full").await;
    for what in [
        "this.name === 'ledger-chunks'",
        "this.name === 'ledger-root-copies'",
        "this.name === 'ledger-head'",
    ] {
        let full = no_room_for(what);
        let folded = fold(&writer, &[1, 4, 3]).await;
        assert_eq!(folded, Err(StoreError::Quota), "{what}");
        drop(full);
        raw::settle().await;
        assert_eq!(store.position().await, Ok(position), "{what}");
        let expected = content_of("long", &[1, 2, 3], &["one", "two"]);
        assert_eq!(content(&store).await, expected, "{what}");
        let left = raw::keys("fold-full", "ledger-chunks").await;
        assert_eq!(left, "[0,1,2,3]", "{what}");
    }
    fold(&writer, &[1, 4, 3]).await.unwrap();
    assert_eq!(content(&store).await, content_of("folded", &[1, 4, 3], &[]));
}

#[wasm_bindgen_test]
async fn a_damaged_log_is_not_folded_away() {
    for (script, how) in [
        ("store.delete([GENERATION, 1])", LogBreak::Gap),
        ("store.delete([GENERATION, 2])", LogBreak::Short),
        ("store.put('text', [GENERATION, 2])", LogBreak::Altered),
    ] {
        let (store, writer, position) = filled("fold-damaged").await;
        let script = script.replace("GENERATION", &position.generation.to_string());
        raw::run("fold-damaged", 2, "ledger-log", &script).await;
        let mut reading = store.read().await.unwrap();
        chunks(&mut reading).await;
        let sound = u32::try_from(reading.log().await.unwrap().len()).unwrap();
        let broken = [Damage::LogBroken { sound, of: 2, how }];
        assert_eq!(reading.damage(), broken, "{script}");
        let folded = fold(&writer, &[1, 2, 3]).await;
        assert_eq!(folded, Err(StoreError::Damaged), "{script}");
        let mut again = store.read().await.unwrap();
        chunks(&mut again).await;
        again.log().await.unwrap();
        assert_eq!(again.damage(), broken, "{script}");
    }
}

#[wasm_bindgen_test]
async fn a_chunk_that_has_gone_is_not_taken_over() {
    let (store, writer, position) = filled("fold-gone").await;
    raw::run("fold-gone", 2, "ledger-chunks", "store.delete(2)").await;
    // Nobody has read it since, so it is not yet known.
    let folded = fold(&writer, &[1, 2, 4]).await;
    assert_eq!(folded, Err(StoreError::Damaged));
    assert_eq!(store.position().await, Ok(position));
    let mut reading = store.read().await.unwrap();
    assert_eq!(chunks(&mut reading).await.len(), 2);
    assert_eq!(reading.log().await.unwrap().len(), 2);
    let missing = Damage::ChunkMissing { index: 1, count: 2 };
    assert_eq!(reading.damage(), [missing]);
}
