//! What a ledger promises: generations, log, one step back.

use store::{
    CatchUp, Chunk, Commit, Direction, Position, Reading, Store, StoreError, Turn, Writer, Writing,
};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::raw;

/// The ledger of a test, with its writer.
pub async fn open(name: &str) -> (Store, Writer) {
    let store = Store::open_as(name, 2).await.unwrap();
    let writer = writer(&store).await;
    writer.clear().await.unwrap();
    (store, writer)
}

pub async fn writer(store: &Store) -> Writer {
    match store.writer().await.unwrap() {
        Turn::Writer(writer) => writer,
        // The one before may not have let go of its lock yet.
        Turn::Follower(waiting) => waiting.turn().await.unwrap(),
    }
}

/// The length of most chunks here: more than browsers keep in a record itself, so that they lie in files of their own.
pub const LENGTH: usize = 70_000;

/// Chunks of some length, each of other bytes.
pub fn bytes(seed: u8, length: usize) -> Vec<u8> {
    (0..length).map(|at| (at % 251) as u8 ^ seed).collect()
}

pub async fn put(writing: &mut Writing, seeds: &[u8]) {
    for &seed in seeds {
        writing
            .put_chunk(&bytes(seed, LENGTH), u32::from(seed))
            .await
            .unwrap();
    }
}

/// Writes a generation of these chunks.
pub async fn write(writer: &Writer, seeds: &[u8], meta: &str) -> Position {
    let mut writing = writer.begin_generation().await.unwrap();
    put(&mut writing, seeds).await;
    writing
        .commit(meta.as_bytes(), Commit::Change)
        .await
        .unwrap()
}

pub async fn chunks(reading: &mut Reading) -> Vec<Chunk> {
    let mut chunks = Vec::new();
    while let Some(chunk) = reading.chunk().await.unwrap() {
        chunks.push(chunk);
    }
    chunks
}

/// Everything there is, in brief: what is said of it, the seed of each chunk, and the edits.
pub async fn content(store: &Store) -> (String, Vec<u8>, Vec<String>) {
    let mut reading = store.read().await.unwrap();
    let seeds = chunks(&mut reading).await.into_iter().map(|chunk| {
        let seed = u8::try_from(chunk.count).unwrap();
        assert_eq!(chunk.bytes, bytes(seed, LENGTH));
        seed
    });
    let seeds = seeds.collect();
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let edits = reading
        .log()
        .await
        .unwrap()
        .iter()
        .map(|edit| text(edit))
        .collect();
    assert_eq!(reading.damage(), []);
    (text(reading.meta()), seeds, edits)
}

pub fn content_of(meta: &str, seeds: &[u8], edits: &[&str]) -> (String, Vec<u8>, Vec<String>) {
    let edits = edits.iter().map(|&edit| edit.to_owned()).collect();
    (meta.to_owned(), seeds.to_vec(), edits)
}

#[wasm_bindgen_test]
async fn an_empty_ledger_is_no_damage() {
    let store = Store::open_as("empty", 2).await.unwrap();
    assert_eq!(content(&store).await, content_of("", &[], &[]));
    assert!(store.position().await.unwrap().is_empty());
    assert_eq!(store.kept().await, Ok(None));
}

#[wasm_bindgen_test]
async fn a_generation_is_read_as_it_was_written() {
    let (store, writer) = open("round-trip").await;
    let seeds: Vec<u8> = (1..=100).collect();
    let position = write(&writer, &seeds, "a hundred chunks").await;
    assert_eq!(
        content(&store).await,
        content_of("a hundred chunks", &seeds, &[])
    );
    drop((store, writer));
    let again = Store::open_as("round-trip", 2).await.unwrap();
    assert_eq!(again.position().await, Ok(position));
    let reading = again.read().await.unwrap();
    assert_eq!((reading.chunks().len(), reading.units()), (100, 5050));
    assert_eq!(
        content(&again).await,
        content_of("a hundred chunks", &seeds, &[])
    );
}

#[wasm_bindgen_test]
async fn chunks_of_any_length() {
    let (store, writer) = open("lengths").await;
    let lengths = [0, 1, 70_000, 9_000_000, 3, 4 << 20, 5];
    let mut writing = writer.begin_generation().await.unwrap();
    for length in lengths {
        writing.put_chunk(&bytes(7, length), 1).await.unwrap();
    }
    writing.commit(b"", Commit::Change).await.unwrap();
    let mut reading = store.read().await.unwrap();
    let found: Vec<usize> = chunks(&mut reading)
        .await
        .iter()
        .map(|chunk| chunk.bytes.len())
        .collect();
    assert_eq!(found, lengths);
    assert_eq!(reading.damage(), []);
}

#[wasm_bindgen_test]
async fn what_is_not_committed_never_was() {
    let (store, writer) = open("uncommitted").await;
    write(&writer, &[1, 2], "first").await;
    let kept = raw::keys("uncommitted", "ledger-chunks").await;
    for ending in 0..3 {
        let mut writing = writer.begin_generation().await.unwrap();
        let seeds: Vec<u8> = (1..=100).collect();
        put(&mut writing, &seeds).await;
        match ending {
            0 => drop(writing),
            1 => writing.cancel().await.unwrap(),
            // As a tab does that crashes: nothing is cleared away.
            _ => std::mem::forget(writing),
        }
        assert_eq!(content(&store).await, content_of("first", &[1, 2], &[]));
        raw::settle().await;
        let left = raw::keys("uncommitted", "ledger-chunks").await;
        assert_eq!(left == kept, ending < 2, "{left}");
    }
    drop((store, writer));
    raw::settle().await;
    // The one that was forgotten never lets go of the lock, so this is another database for the browser.
    let store = Store::open_as("uncommitted", 2).await.unwrap();
    assert_eq!(content(&store).await, content_of("first", &[1, 2], &[]));
}

#[wasm_bindgen_test]
async fn the_next_writer_sweeps_what_a_crash_left() {
    let (store, writer) = open("orphans").await;
    write(&writer, &[1, 2], "first").await;
    writer.append(1, b"edit").await.unwrap();
    let stores = [
        "ledger-chunks",
        "ledger-roots",
        "ledger-root-copies",
        "ledger-log",
    ];
    let mut kept = Vec::new();
    for name in stores {
        kept.push(raw::keys("orphans", name).await);
    }
    raw::run(
        "orphans",
        2,
        "ledger-chunks",
        "for (let id = 50; id < 90; id++) store.put(new Uint8Array(9), id)",
    )
    .await;
    raw::run(
        "orphans",
        2,
        "ledger-roots",
        "store.put(new Uint8Array(9), 77)",
    )
    .await;
    raw::run(
        "orphans",
        2,
        "ledger-root-copies",
        "store.put(new Uint8Array(9), 78)",
    )
    .await;
    raw::run(
        "orphans",
        2,
        "ledger-log",
        "for (const g of [0, 5, 900]) store.put(new Uint8Array(9), [g, 1])",
    )
    .await;
    drop(writer);
    let writer = self::writer(&store).await;
    for (name, kept) in stores.iter().zip(kept) {
        assert_eq!(raw::keys("orphans", name).await, kept, "{name}");
    }
    assert_eq!(
        content(&store).await,
        content_of("first", &[1, 2], &["edit"])
    );
    write(&writer, &[3], "second").await;
    assert_eq!(content(&store).await, content_of("second", &[3], &[]));
}

#[wasm_bindgen_test]
async fn one_step_back_and_forward_with_the_edits_of_each() {
    let (store, writer) = open("steps").await;
    let first = write(&writer, &[1], "first").await;
    writer
        .append(first.generation, b"to the first")
        .await
        .unwrap();
    write(&writer, &[2, 3], "second").await;
    let kept = store.kept().await.unwrap().unwrap();
    assert_eq!(
        (kept.direction, kept.units, kept.edits),
        (Direction::Back, 1, 1)
    );
    assert_eq!(kept.meta.as_deref(), Some(&b"first"[..]));

    assert_eq!(
        writer.go(Direction::Forward, None).await,
        Err(StoreError::Stale)
    );
    let back = writer.go(Direction::Back, None).await.unwrap();
    assert_eq!((back.generation, back.edits), (first.generation, 1));
    assert_eq!(
        content(&store).await,
        content_of("first", &[1], &["to the first"])
    );
    let forward = writer.go(Direction::Forward, None).await.unwrap();
    assert_eq!(content(&store).await, content_of("second", &[2, 3], &[]));

    writer
        .append(forward.generation, b"to the second")
        .await
        .unwrap();
    writer.go(Direction::Back, None).await.unwrap();
    writer
        .append(first.generation, b"another way")
        .await
        .unwrap();
    assert_eq!(store.kept().await, Ok(None));
    assert_eq!(
        writer.go(Direction::Forward, None).await,
        Err(StoreError::Stale)
    );
    assert_eq!(
        content(&store).await,
        content_of("first", &[1], &["to the first", "another way"])
    );
}

#[wasm_bindgen_test]
async fn older_generations_are_deleted() {
    let (store, writer) = open("older-ones").await;
    for generation in 1..=4 {
        write(&writer, &[generation], "").await;
        writer.append(u32::from(generation), b"edit").await.unwrap();
    }
    raw::settle().await;
    assert_eq!(raw::keys("older-ones", "ledger-chunks").await, "[2,3]");
    assert_eq!(raw::keys("older-ones", "ledger-roots").await, "[3,4]");
    assert_eq!(raw::keys("older-ones", "ledger-log").await, "[[3,1],[4,1]]");
    writer.forget_kept().await.unwrap();
    assert_eq!(raw::keys("older-ones", "ledger-chunks").await, "[3]");
    assert_eq!(store.kept().await, Ok(None));
    writer.clear().await.unwrap();
    for name in [
        "ledger-chunks",
        "ledger-roots",
        "ledger-root-copies",
        "ledger-log",
    ] {
        assert_eq!(raw::keys("older-ones", name).await, "[]", "{name}");
    }
    assert_eq!(content(&store).await, content_of("", &[], &[]));
}

#[wasm_bindgen_test]
async fn going_back_from_the_first_leads_to_an_empty_ledger() {
    let (store, writer) = open("first-step").await;
    write(&writer, &[1], "first").await;
    let kept = store.kept().await.unwrap().unwrap();
    assert_eq!(
        (kept.direction, kept.units, kept.meta),
        (Direction::Back, 0, None)
    );
    assert!(writer.go(Direction::Back, None).await.unwrap().is_empty());
    assert_eq!(content(&store).await, content_of("", &[], &[]));
    writer.go(Direction::Forward, None).await.unwrap();
    assert_eq!(content(&store).await, content_of("first", &[1], &[]));
}

#[wasm_bindgen_test]
async fn edits_are_read_back_in_order() {
    let (store, writer) = open("log").await;
    let generation = write(&writer, &[1], "").await.generation;
    let edits: Vec<String> = (0..1_100).map(|number| format!("edit {number}")).collect();
    // Without waiting for each.
    let adding = edits
        .iter()
        .map(|edit| writer.append(generation, edit.as_bytes()));
    let added = futures_util::future::join_all(adding).await;
    let numbers: Vec<u32> = added.into_iter().map(|at| at.unwrap().edits).collect();
    assert_eq!(numbers, (1..=1_100).collect::<Vec<_>>());
    assert_eq!(content(&store).await.2, edits);
}

#[wasm_bindgen_test]
async fn a_compaction_keeps_unchanged_chunks_and_edits_added_meanwhile() {
    let (store, writer) = open("compaction").await;
    write(&writer, &[9], "before").await;
    let generation = write(&writer, &[1, 2, 3], "").await.generation;
    writer.append(generation, b"folded").await.unwrap();
    let seen = store.position().await.unwrap();

    let infos = store.read().await.unwrap().chunks().to_vec();
    let mut writing = writer.begin_generation().await.unwrap();
    writing.keep_chunk(&infos[0]).unwrap();
    put(&mut writing, &[4]).await;
    writing.keep_chunk(&infos[2]).unwrap();
    let mut strange = infos[1];
    strange.hash += 1;
    assert_eq!(writing.keep_chunk(&strange), Err(StoreError::Stale));
    writer.append(generation, b"meanwhile").await.unwrap();
    let now = writing
        .commit(b"compacted", Commit::Compaction)
        .await
        .unwrap();

    let expected = content_of("compacted", &[1, 4, 3], &["meanwhile"]);
    assert_eq!(content(&store).await, expected);
    // Who had followed up to there need not read anything anew.
    let meanwhile = vec![b"meanwhile".to_vec()];
    assert_eq!(
        store.catch_up(&seen).await,
        Ok(CatchUp::Edits(meanwhile, now))
    );
    // It was no step: one still goes back to what was before.
    assert_eq!(
        store.kept().await.unwrap().unwrap().meta.as_deref(),
        Some(&b"before"[..])
    );
    raw::settle().await;
    assert_eq!(content(&store).await, expected, "after clearing away");
    assert_eq!(raw::keys("compaction", "ledger-chunks").await, "[0,1,3,4]");
}

#[wasm_bindgen_test]
async fn a_change_is_refused_where_edits_were_added_meanwhile() {
    let (store, writer) = open("meanwhile").await;
    let generation = write(&writer, &[1], "first").await.generation;
    let mut writing = writer.begin_generation().await.unwrap();
    put(&mut writing, &[2]).await;
    writer.append(generation, b"edit").await.unwrap();
    assert_eq!(
        writing.commit(b"", Commit::Change).await,
        Err(StoreError::Stale)
    );
    assert_eq!(content(&store).await, content_of("first", &[1], &["edit"]));
    assert_eq!(
        writer.append(generation + 1, b"").await,
        Err(StoreError::Stale)
    );
}

#[wasm_bindgen_test]
async fn one_generation_is_written_at_a_time() {
    let (store, writer) = open("at-a-time").await;
    let writing = writer.begin_generation().await.unwrap();
    assert_eq!(
        writer.begin_generation().await.err(),
        Some(StoreError::Busy)
    );
    drop(writing);
    let mut writing = writer.begin_generation().await.unwrap();
    put(&mut writing, &[1]).await;
    writing.commit(b"", Commit::Change).await.unwrap();
    assert_eq!(content(&store).await, content_of("", &[1], &[]));
}

#[wasm_bindgen_test]
async fn records_and_ledger_do_not_touch_each_other() {
    use store::RecordKey;
    let (store, writer) = open("both").await;
    store.save(RecordKey::Work, 1, "work").await.unwrap();
    write(&writer, &[1], "").await;
    store.clear_all().await.unwrap();
    assert_eq!(content(&store).await, content_of("", &[1], &[]));
    store.save(RecordKey::Work, 1, "work").await.unwrap();
    writer.clear().await.unwrap();
    assert!(store.load(RecordKey::Work).await.unwrap().is_some());
}

#[wasm_bindgen_test]
async fn the_database_of_version_1_is_upgraded_in_place() {
    use store::RecordKey;
    raw::delete("upgraded").await;
    let script = "new Promise((done, failed) => {
        const opening = indexedDB.open('upgraded', 1);
        opening.onupgradeneeded = () => {
            const records = opening.result.createObjectStore('records');
            records.put({ version: 1, payload: '一', savedAt: 5 }, 'work');
            records.put({ version: 1, payload: '二', savedAt: 6 }, 'set-aside');
        };
        opening.onsuccess = () => { opening.result.close(); done() };
        opening.onerror = failed;
    })";
    raw::eval(script).await;
    let store = Store::open_as("upgraded", 2).await.unwrap();
    let work = store.load(RecordKey::Work).await.unwrap().unwrap();
    assert_eq!((work.payload.as_str(), work.saved_at_ms), ("一", 5.0));
    let aside = store.load(RecordKey::SetAside).await.unwrap().unwrap();
    assert_eq!(aside.payload, "二");
    let writer = writer(&store).await;
    write(&writer, &[1], "").await;
    assert_eq!(content(&store).await, content_of("", &[1], &[]));
}
