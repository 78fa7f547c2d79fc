//! Reading a generation, chunk by chunk.

use std::collections::VecDeque;

use futures_channel::oneshot;
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;

use super::damage::{Damage, LogBreak};
use super::entry::Walk;
use super::head::{Direction, Tip};
use super::position::Position;
use super::root::{ChunkInfo, Root};
use super::{recover, tables};
use crate::error::StoreError;
use crate::store::Store;
use crate::transaction::{Purpose, run};

/// How many bytes of chunks are fetched at a time: much enough to keep the disk busy, little enough to be forgotten.
const BATCH_BYTES: u32 = 4 << 20;

/// A chunk as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chunk {
    /// Its place in the generation, from 0.
    pub index: usize,
    /// How many units are in it.
    pub count: u32,
    /// What was written.
    pub bytes: Vec<u8>,
}

/// The generation besides the current one that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Whether one gets there by going back or forward.
    pub direction: Direction,
    /// How many units it held when it was written; 0 where it leads to an empty ledger.
    pub units: u64,
    /// How many edits were made to it after that.
    pub edits: u32,
    /// What its writer said of it; `None` where it leads to an empty ledger.
    pub meta: Option<Vec<u8>>,
}

type Fetched = Vec<(usize, Result<Option<JsValue>, StoreError>)>;

/// A generation while it is read. What is damaged is passed over and taken note of.
pub struct Reading {
    store: Store,
    position: Position,
    tip: Option<Tip>,
    root: Option<(Root, u64)>,
    damage: Vec<Damage>,
    /// The first chunk that was not yet asked for.
    next: usize,
    coming: Option<oneshot::Receiver<Fetched>>,
    here: VecDeque<(usize, Result<Option<JsValue>, StoreError>)>,
}

impl Store {
    /// Begins to read the current generation.
    ///
    /// # Errors
    /// [`StoreError::Newer`] where a newer edition wrote it, and what became of the connection.
    pub async fn read(&self) -> Result<Reading, StoreError> {
        let (found, root, damage) = run(
            self.connection(),
            &tables::ALL,
            Purpose::Read,
            async |transaction| {
                let mut found = recover::find(transaction).await?;
                let mut damage = std::mem::take(&mut found.damage);
                let root = match found.head.current {
                    Some(tip) => tables::root(transaction, tip.generation, &mut damage).await?,
                    None => None,
                };
                Ok((found, root, damage))
            },
        )
        .await?;
        let reading = Reading {
            store: self.clone(),
            position: found.head.position(),
            tip: found.head.current,
            root,
            damage,
            next: 0,
            coming: None,
            here: VecDeque::new(),
        };
        reading.hold_if_lost();
        Ok(reading)
    }

    /// What one could go back or forward to.
    ///
    /// # Errors
    /// As [`Store::read`].
    pub async fn kept(&self) -> Result<Option<Kept>, StoreError> {
        run(
            self.connection(),
            &tables::ALL,
            Purpose::Read,
            async |transaction| {
                let Some(step) = recover::find(transaction).await?.head.step else {
                    return Ok(None);
                };
                let direction = step.direction;
                let Some(tip) = step.tip else {
                    return Ok(Some(Kept {
                        direction,
                        units: 0,
                        edits: 0,
                        meta: None,
                    }));
                };
                let root = tables::root(transaction, tip.generation, &mut Vec::new()).await?;
                Ok(root.map(|(root, _)| Kept {
                    direction,
                    units: root.units(),
                    edits: tip.edits,
                    meta: Some(root.meta),
                }))
            },
        )
        .await
    }
}

impl Reading {
    /// Which generation this is, and how many edits belong to it.
    pub const fn position(&self) -> Position {
        self.position
    }

    /// Holds what was found against the position that was last reported as saved and was kept outside of the database. It
    /// must have been looked up before this reading began, since another tab may be writing.
    pub fn expect(&mut self, saved: &Position) {
        let (saved, found) = (*saved, self.position);
        if found.is_behind(&saved) {
            self.damage.push(Damage::Behind { saved, found });
            self.hold_if_lost();
        }
    }

    /// What its writer said of it: empty where nothing is kept or the root is lost.
    pub fn meta(&self) -> &[u8] {
        self.root.as_ref().map_or(&[], |(root, _)| &root.meta)
    }

    /// The chunks that there should be, in order.
    pub fn chunks(&self) -> &[ChunkInfo] {
        self.root.as_ref().map_or(&[], |(root, _)| &root.chunks)
    }

    /// How many units the chunks hold, as their writer counted.
    pub fn units(&self) -> u64 {
        self.root.as_ref().map_or(0, |(root, _)| root.units())
    }

    /// What was found wrong so far; complete once the chunks and the log are read.
    pub fn damage(&self) -> &[Damage] {
        &self.damage
    }

    /// The next sound chunk; `None` after the last.
    ///
    /// # Errors
    /// [`StoreError::Stale`] where the generation was replaced meanwhile: begin again. And what became of the connection.
    pub async fn chunk(&mut self) -> Result<Option<Chunk>, StoreError> {
        loop {
            if self.here.is_empty() {
                if self.coming.is_none() {
                    self.coming = self.fetch();
                }
                let Some(coming) = self.coming.take() else {
                    return Ok(None);
                };
                self.here = coming.await.map_err(|_| StoreError::Closed)?.into();
                // On its way while this one is made use of.
                self.coming = self.fetch();
            }
            if let Some((index, found)) = self.here.pop_front()
                && let Some(chunk) = self.judge(index, found).await?
            {
                return Ok(Some(chunk));
            }
        }
    }

    /// The edits that follow the chunks, as far as they are sound, in order.
    ///
    /// # Errors
    /// As [`Reading::chunk`].
    pub async fn log(&mut self) -> Result<Vec<Vec<u8>>, StoreError> {
        let (Some(tip), Some((_, link))) = (self.tip, &self.root) else {
            return Ok(Vec::new());
        };
        let mut walk = Walk {
            generation: tip.generation,
            number: 0,
            link: *link,
        };
        let store = self.store.clone();
        let read = run(
            store.connection(),
            &[tables::LOG],
            Purpose::Read,
            async |transaction| recover::read_log(transaction, &mut walk, tip.edits).await,
        );
        let (sound, how) = match read.await {
            Err(StoreError::Failed(_)) => (Vec::new(), Some(LogBreak::Unreadable)),
            read => read?,
        };
        // Sound in itself, but not what was last written.
        let how = how.or_else(|| (walk.link != tip.link).then_some(LogBreak::Altered));
        if let Some(how) = how {
            self.note(Damage::LogBroken {
                sound: walk.number,
                of: tip.edits,
                how,
            })
            .await?;
        }
        Ok(sound)
    }

    /// Asks for the next chunks, if there are any.
    fn fetch(&mut self) -> Option<oneshot::Receiver<Fetched>> {
        let rest = self.chunks().get(self.next..)?;
        let mut bytes = 0;
        let batch: Vec<(usize, u32)> = (self.next..)
            .zip(rest)
            .take_while(|(_, chunk)| {
                let wanted = bytes < BATCH_BYTES;
                bytes = chunk.bytes.saturating_add(bytes);
                wanted
            })
            .map(|(index, chunk)| (index, chunk.id))
            .collect();
        if batch.is_empty() {
            return None;
        }
        self.next += batch.len();
        let (sender, receiver) = oneshot::channel();
        let store = self.store.clone();
        spawn_local(async move {
            let _ = sender.send(fetch(&store, &batch).await);
        });
        Some(receiver)
    }

    /// Holds what was found against what there should be.
    async fn judge(
        &mut self,
        index: usize,
        found: Result<Option<JsValue>, StoreError>,
    ) -> Result<Option<Chunk>, StoreError> {
        let Some(&info) = self.chunks().get(index) else {
            return Ok(None);
        };
        let count = info.count;
        let damage = match found {
            Ok(Some(stored)) => {
                let bytes = stored.dyn_into().map(|array: Uint8Array| array.to_vec());
                match bytes {
                    Ok(bytes) if info.fits(&bytes) => {
                        return Ok(Some(Chunk {
                            index,
                            count,
                            bytes,
                        }));
                    }
                    _ => Damage::ChunkAltered { index, count },
                }
            }
            Ok(None) => Damage::ChunkMissing { index, count },
            Err(StoreError::Failed(cause)) => Damage::ChunkUnreadable {
                index,
                count,
                cause,
            },
            Err(error) => return Err(error),
        };
        self.note(damage).await?;
        Ok(None)
    }

    /// Takes note of damage, unless it only looks like it because another tab has replaced the generation meanwhile.
    async fn note(&mut self, damage: Damage) -> Result<(), StoreError> {
        let now = self.store.position().await?;
        if now.generation != self.position.generation {
            return Err(StoreError::Stale);
        }
        self.damage.push(damage);
        self.hold_if_lost();
        Ok(())
    }

    fn hold_if_lost(&self) {
        if self.damage.iter().any(Damage::is_loss) {
            let generation = self.position.generation;
            self.store.ledger().unsound.set(Some(generation));
        }
    }
}

/// Fetches chunks at once, or one by one if that fails, so that one which cannot be read does not take the others along.
async fn fetch(store: &Store, batch: &[(usize, u32)]) -> Fetched {
    match fetch_all(store, batch).await {
        Ok(found) => {
            let indexes = batch.iter().map(|&(index, _)| index);
            indexes.zip(found.into_iter().map(Ok)).collect()
        }
        Err(_) => {
            let mut fetched = Vec::new();
            for &(index, id) in batch {
                let alone = fetch_all(store, &[(index, id)]).await;
                fetched.push((index, alone.map(|found| found.into_iter().flatten().next())));
            }
            fetched
        }
    }
}

async fn fetch_all(
    store: &Store,
    batch: &[(usize, u32)],
) -> Result<Vec<Option<JsValue>>, StoreError> {
    run(
        store.connection(),
        &[tables::CHUNKS],
        Purpose::Read,
        async |transaction| tables::chunks(transaction, batch.iter().map(|&(_, id)| id)).await,
    )
    .await
}
