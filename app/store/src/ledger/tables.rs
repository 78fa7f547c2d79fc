//! The object stores of the ledger, and how each is read and written within a transaction.

use indexed_db_futures::KeyRange;
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::Transaction;
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};

use super::damage::Damage;
use super::head::Head;
use super::root::Root;
use super::seal::Broken;
use crate::error::StoreError;

/// The head, and its copy.
pub(crate) const HEADS: [&str; 2] = ["ledger-head", "ledger-head-copy"];
/// The root of each generation, under its number, and their copies.
pub(crate) const ROOTS: [&str; 2] = ["ledger-roots", "ledger-root-copies"];
/// The bytes of each chunk under its id.
pub(crate) const CHUNKS: &str = "ledger-chunks";
/// Each edit under the number of its generation and its own.
pub(crate) const LOG: &str = "ledger-log";
/// Who writes, where the browser has no locks.
pub(crate) const LEASE: &str = "ledger-lease";

/// All of them.
pub(crate) const ALL: [&str; 7] = [HEADS[0], HEADS[1], ROOTS[0], ROOTS[1], CHUNKS, LOG, LEASE];

/// The key of the one head.
const HEAD_KEY: &str = "head";

/// Puts bytes without waiting: a failure fails the transaction, which is waited for.
fn put(store: &ObjectStore<'_>, key: impl Into<JsValue>, bytes: &[u8]) -> Result<(), StoreError> {
    let value: JsValue = Uint8Array::from(bytes).into();
    let putting = store.put(value).with_key(key.into()).without_key_type();
    drop(putting.build()?);
    Ok(())
}

async fn get(
    store: &ObjectStore<'_>,
    key: impl Into<JsValue>,
) -> Result<Option<JsValue>, StoreError> {
    Ok(store.get(key.into()).primitive()?.await?)
}

/// What was found under a key: nothing, something that cannot be read, or bytes.
fn bytes(stored: JsValue) -> Option<Vec<u8>> {
    let array: Uint8Array = stored.dyn_into().ok()?;
    Some(array.to_vec())
}

/// Writes the head, twice.
pub(crate) fn put_head(transaction: &Transaction<'_>, head: &Head) -> Result<(), StoreError> {
    let sealed = head.seal()?;
    for name in HEADS {
        put(&transaction.object_store(name)?, HEAD_KEY, &sealed)?;
    }
    Ok(())
}

/// Both copies of the head, as they are.
pub(crate) async fn both_heads(
    transaction: &Transaction<'_>,
) -> Result<[Option<Result<Head, Broken>>; 2], StoreError> {
    let mut found = [None, None];
    for (name, found) in HEADS.into_iter().zip(&mut found) {
        let stored = get(&transaction.object_store(name)?, HEAD_KEY).await?;
        *found = stored.map(|stored| {
            let bytes = bytes(stored).ok_or(Broken::Damaged)?;
            Head::unseal(&bytes)
        });
    }
    Ok(found)
}

/// The head alone, as found in a database that is sound.
///
/// # Errors
/// [`StoreError::Damaged`] where it is not there or was altered.
pub(crate) async fn head(transaction: &Transaction<'_>) -> Result<Head, StoreError> {
    let stored = get(&transaction.object_store(HEADS[0])?, HEAD_KEY).await?;
    let sealed = stored.and_then(bytes).ok_or(StoreError::Damaged)?;
    Ok(Head::unseal(&sealed)?)
}

/// Writes a root, twice.
pub(crate) fn put_root(
    transaction: &Transaction<'_>,
    generation: u32,
    sealed: &[u8],
) -> Result<(), StoreError> {
    for name in ROOTS {
        put(&transaction.object_store(name)?, generation, sealed)?;
    }
    Ok(())
}

/// The root of a generation with the link that its log begins with, from whichever copy can be read.
pub(crate) async fn root(
    transaction: &Transaction<'_>,
    generation: u32,
    damage: &mut Vec<Damage>,
) -> Result<Option<(Root, u64)>, StoreError> {
    let mut sound = None;
    let mut broken = 0;
    for name in ROOTS {
        let stored = get(&transaction.object_store(name)?, generation).await?;
        let sealed = stored.and_then(bytes).ok_or(Broken::Damaged);
        match sealed.and_then(|sealed| Root::unseal(generation, &sealed)) {
            Ok(root) => sound = sound.or(Some(root)),
            Err(Broken::Newer) => return Err(StoreError::Newer),
            Err(Broken::Damaged) => broken += 1,
        }
    }
    match broken {
        0 => {}
        1 => damage.push(Damage::RootCopy),
        _ => damage.push(Damage::RootLost),
    }
    Ok(sound)
}

/// The numbers of all generations of which a root is there, in rising order.
pub(crate) async fn generations(transaction: &Transaction<'_>) -> Result<Vec<u32>, StoreError> {
    let mut all = Vec::new();
    for name in ROOTS {
        all.extend(keys(&transaction.object_store(name)?).await?);
    }
    all.sort_unstable();
    all.dedup();
    Ok(all)
}

/// The ids of all chunks, in rising order.
pub(crate) async fn chunk_ids(transaction: &Transaction<'_>) -> Result<Vec<u32>, StoreError> {
    keys(&transaction.object_store(CHUNKS)?).await
}

/// The keys that are whole numbers; nobody else's keys are touched.
async fn keys(store: &ObjectStore<'_>) -> Result<Vec<u32>, StoreError> {
    let keys = store.get_all_keys::<JsValue>().primitive()?.await?;
    let mut numbers = Vec::new();
    for key in keys {
        let number = key?.as_f64().unwrap_or_default();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "found whole and within range"
        )]
        if number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&number) {
            numbers.push(number as u32);
        }
    }
    Ok(numbers)
}

/// Writes a chunk without waiting. The id must never have been used.
pub(crate) fn put_chunk(
    transaction: &Transaction<'_>,
    id: u32,
    bytes: &Uint8Array,
) -> Result<(), StoreError> {
    let value: JsValue = bytes.clone().into();
    let chunks = transaction.object_store(CHUNKS)?;
    let putting = chunks.put(value).with_key(id).without_key_type();
    drop(putting.build()?);
    Ok(())
}

/// What lies under the ids of chunks, all asked for at once.
pub(crate) async fn chunks(
    transaction: &Transaction<'_>,
    ids: impl Iterator<Item = u32>,
) -> Result<Vec<Option<JsValue>>, StoreError> {
    let chunks = transaction.object_store(CHUNKS)?;
    let mut asked = Vec::new();
    for id in ids {
        asked.push(chunks.get::<JsValue, _, _>(id).primitive()?);
    }
    let mut found = Vec::new();
    for answer in asked {
        found.push(answer.await?);
    }
    Ok(found)
}

/// Clears a chunk away without waiting.
pub(crate) fn delete_chunk(transaction: &Transaction<'_>, id: u32) -> Result<(), StoreError> {
    let chunks = transaction.object_store(CHUNKS)?;
    drop(chunks.delete(id).build()?);
    Ok(())
}

/// Clears a root away without waiting.
pub(crate) fn delete_root(
    transaction: &Transaction<'_>,
    generation: u32,
) -> Result<(), StoreError> {
    for name in ROOTS {
        drop(transaction.object_store(name)?.delete(generation).build()?);
    }
    Ok(())
}

/// Writes an edit, unless one is there already.
pub(crate) fn add_edit(
    transaction: &Transaction<'_>,
    generation: u32,
    number: u32,
    written: &[u8],
) -> Result<(), StoreError> {
    let log = transaction.object_store(LOG)?;
    let value: JsValue = Uint8Array::from(written).into();
    let key = [generation, number];
    drop(log.add(value).with_key(key).without_key_type().build()?);
    Ok(())
}

/// Up to so many edits after one of a generation, in the order of their numbers. `None` stands for what is no edit.
pub(crate) async fn edits(
    transaction: &Transaction<'_>,
    generation: u32,
    after: u32,
    limit: u32,
) -> Result<Vec<Option<Vec<u8>>>, StoreError> {
    let log = transaction.object_store(LOG)?;
    let range = KeyRange::Bound([generation, after], true, [generation, u32::MAX], false);
    let getting = log
        .get_all::<JsValue>()
        .with_query::<[u32; 2], _>(range)
        .with_limit(limit);
    let found = getting.primitive()?.await?;
    let mut edits = Vec::new();
    for stored in found {
        edits.push(bytes(stored?));
    }
    Ok(edits)
}

/// Whether there is any edit at all.
pub(crate) async fn any_edit(transaction: &Transaction<'_>) -> Result<bool, StoreError> {
    Ok(transaction.object_store(LOG)?.count().primitive()?.await? > 0)
}

/// Clears the logs of all other generations away without waiting. Expects the kept ones in rising order.
pub(crate) fn keep_logs_of(transaction: &Transaction<'_>, kept: &[u32]) -> Result<(), StoreError> {
    let log = transaction.object_store(LOG)?;
    let mut from = 0;
    for &generation in kept {
        if from < generation {
            let between = KeyRange::Bound([from], false, [generation], true);
            drop(log.delete::<[u32; 1], _>(between).build()?);
        }
        from = generation + 1;
    }
    let rest = KeyRange::LowerBound([from], false);
    drop(log.delete::<[u32; 1], _>(rest).build()?);
    Ok(())
}

/// Clears the log of a generation away without waiting.
pub(crate) fn delete_log(transaction: &Transaction<'_>, generation: u32) -> Result<(), StoreError> {
    let own = KeyRange::Bound([generation], false, [generation + 1], true);
    let log = transaction.object_store(LOG)?;
    drop(log.delete::<[u32; 1], _>(own).build()?);
    Ok(())
}

/// Empties these object stores without waiting.
pub(crate) fn empty(transaction: &Transaction<'_>, stores: &[&str]) -> Result<(), StoreError> {
    for name in stores {
        drop(transaction.object_store(name)?.clear()?);
    }
    Ok(())
}
