//! One writer at a time, with the browser's locks and without.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Date;
use store::{Commit, Store, StoreError, Timing, Turn, Waiting, Writer};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::faults::Replaced;
use crate::ledger::{LENGTH, content, content_of, open, put, write};
use crate::raw;

const FAST: Timing = Timing {
    beat_ms: 20,
    look_ms: 20,
    quiet_ms: 400.0,
};

/// A tab that gives no sign of life.
const FROZEN: Timing = Timing {
    beat_ms: 1_000_000,
    ..FAST
};

fn no_locks() -> Replaced {
    Replaced::new("Navigator.prototype", "locks", "value: undefined")
}

async fn tab(name: &str, timing: Timing) -> Store {
    let store = Store::open_as(name, 2).await.unwrap();
    store.set_timing(timing);
    store
}

async fn follower(store: &Store) -> Waiting {
    match store.writer().await.unwrap() {
        Turn::Follower(waiting) => waiting,
        Turn::Writer(_) => panic!("two writers"),
    }
}

async fn sole_writer(store: &Store) -> Writer {
    match store.writer().await.unwrap() {
        Turn::Writer(writer) => writer,
        Turn::Follower(_) => panic!("nobody else writes"),
    }
}

/// Waits for one's turn in the background, and tells when it has come.
fn line_up(waiting: Waiting) -> Rc<Cell<Option<Writer>>> {
    let slot = Rc::new(Cell::new(None));
    let filling = Rc::clone(&slot);
    wasm_bindgen_futures::spawn_local(async move {
        filling.set(waiting.turn().await.ok());
    });
    slot
}

async fn after_ms(ms: u32) {
    raw::eval(&format!("new Promise(done => setTimeout(done, {ms}))")).await;
}

async fn filled(slot: &Cell<Option<Writer>>) -> Option<Writer> {
    for _ in 0..100 {
        if let Some(writer) = slot.take() {
            return Some(writer);
        }
        after_ms(50).await;
    }
    None
}

#[wasm_bindgen_test]
async fn with_locks_the_next_in_line_becomes_the_writer() {
    let (first, writer) = open("line").await;
    let second = tab("line", FAST).await;
    let third = tab("line", FAST).await;
    let (next, last) = (
        line_up(follower(&second).await),
        line_up(follower(&third).await),
    );
    write(&writer, &[1], "by the first").await;
    after_ms(300).await;
    assert!(next.take().is_none() && last.take().is_none());
    drop(writer);
    let writer = filled(&next).await.unwrap();
    assert!(last.take().is_none());
    write(&writer, &[2], "by the second").await;
    assert_eq!(
        content(&first).await,
        content_of("by the second", &[2], &[])
    );
    drop(writer);
    let writer = filled(&last).await.unwrap();
    let generation = third.position().await.unwrap().generation;
    writer.append(generation, b"by the third").await.unwrap();
}

#[wasm_bindgen_test]
async fn who_waits_no_more_is_passed_over() {
    let (_first, writer) = open("left-line").await;
    let second = tab("left-line", FAST).await;
    let third = tab("left-line", FAST).await;
    drop(follower(&second).await);
    let last = line_up(follower(&third).await);
    drop(writer);
    assert!(filled(&last).await.is_some());
}

#[wasm_bindgen_test]
async fn ledgers_of_other_databases_have_their_own_writers() {
    let (_here, _writer) = open("own-here").await;
    let (there, writer) = open("own-there").await;
    write(&writer, &[1], "there").await;
    assert_eq!(content(&there).await, content_of("there", &[1], &[]));
}

#[wasm_bindgen_test]
async fn without_locks_the_writer_hands_over_when_it_ends() {
    let _none = no_locks();
    raw::delete("lease").await;
    let (first, second) = (tab("lease", FAST).await, tab("lease", FAST).await);
    let writer = sole_writer(&first).await;
    let next = line_up(follower(&second).await);
    write(&writer, &[1], "by the first").await;
    // Alive all along, whatever the clock says.
    let _back = Replaced::new("Date", "now", "value() { return 0 }");
    let _earlier = Replaced::new("Date.prototype", "getTime", "value() { return -1e9 }");
    assert!(Date::now() < 1.0);
    after_ms(1_500).await;
    assert!(next.take().is_none());
    write(&writer, &[2], "still by the first").await;
    drop(writer);
    let writer = filled(&next).await.unwrap();
    write(&writer, &[3], "by the second").await;
    assert_eq!(
        content(&first).await,
        content_of("by the second", &[3], &[])
    );
}

#[wasm_bindgen_test]
async fn without_locks_a_silent_writer_is_given_up_and_can_write_no_more() {
    let _none = no_locks();
    raw::delete("silent").await;
    let (first, second) = (tab("silent", FROZEN).await, tab("silent", FAST).await);
    let frozen = sole_writer(&first).await;
    let generation = write(&frozen, &[1], "by the first").await.generation;
    let mut half = frozen.begin_generation().await.unwrap();
    put(&mut half, &[2; 60]).await;

    let writer = filled(&line_up(follower(&second).await)).await.unwrap();
    writer.append(generation, b"by the second").await.unwrap();

    assert_eq!(
        frozen.append(generation, b"late").await,
        Err(StoreError::Stale)
    );
    let mut outcome = Ok(());
    for _ in 0..150 {
        outcome = half.put_chunk(&[0; LENGTH], 1).await;
        if outcome.is_err() {
            break;
        }
    }
    assert_eq!(outcome, Err(StoreError::Stale));
    assert_eq!(
        half.commit(b"late", Commit::Change).await,
        Err(StoreError::Stale)
    );
    assert_eq!(
        frozen.begin_generation().await.err(),
        Some(StoreError::Stale)
    );
    assert_eq!(frozen.clear().await, Err(StoreError::Stale));
    assert_eq!(
        content(&second).await,
        content_of("by the first", &[1], &["by the second"])
    );
    // Nor does its end take the lease away from the one who has it.
    drop(frozen);
    after_ms(300).await;
    drop(follower(&first).await);
    write(&writer, &[3], "goes on").await;
}

#[wasm_bindgen_test]
async fn a_generation_finished_too_late_is_refused() {
    let _none = no_locks();
    raw::delete("too-late").await;
    let (first, second) = (tab("too-late", FROZEN).await, tab("too-late", FAST).await);
    let frozen = sole_writer(&first).await;
    let mut half = frozen.begin_generation().await.unwrap();
    put(&mut half, &[2]).await;
    let writer = filled(&line_up(follower(&second).await)).await.unwrap();
    write(&writer, &[1], "by the second").await;
    assert_eq!(
        half.commit(b"late", Commit::Change).await,
        Err(StoreError::Stale)
    );
    assert_eq!(
        content(&second).await,
        content_of("by the second", &[1], &[])
    );
}

#[wasm_bindgen_test]
async fn without_locks_a_replaced_writer_learns_of_it() {
    let _none = no_locks();
    raw::delete("replaced").await;
    let store = tab("replaced", FAST).await;
    let writer = sole_writer(&store).await;
    let told = Rc::new(Cell::new(0));
    let telling = Rc::clone(&told);
    writer.on_replaced(move || telling.set(telling.get() + 1));
    after_ms(200).await;
    assert_eq!(told.get(), 0);
    raw::run(
        "replaced",
        2,
        "ledger-lease",
        "store.put([0.5, 0], 'writer')",
    )
    .await;
    raw::until(|| told.get() > 0).await;
    assert_eq!(told.get(), 1);
}

#[wasm_bindgen_test]
async fn locks_that_are_refused_are_as_good_as_none() {
    for refusing in [
        "value() { throw new DOMException('', 'SecurityError') }",
        "value() { return Promise.reject(new DOMException('', 'SecurityError')) }",
        "value: undefined",
    ] {
        raw::delete("no-leave").await;
        let _refused = Replaced::new("LockManager.prototype", "request", refusing);
        let store = tab("no-leave", FAST).await;
        let writer = sole_writer(&store).await;
        write(&writer, &[1], "").await;
        drop(follower(&store).await);
    }
}
