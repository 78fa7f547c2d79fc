//! A generation while it is written.

use std::rc::Rc;

use futures_channel::oneshot;
use indexed_db_futures::transaction::Transaction;
use js_sys::Uint8Array;
use wasm_bindgen_futures::spawn_local;

use super::entry::{Walk, link, write};
use super::head::{Folded, Head, Tip};
use super::position::Position;
use super::retention::Retention;
use super::root::{ChunkInfo, Root};
use super::seal::fingerprint;
use super::writer::Seat;
use super::{recover, retained, tables};
use crate::error::StoreError;
use crate::transaction::{Purpose, run};

/// How many bytes of chunks go into one transaction: enough that waiting for the disk does not count, and little enough
/// that others get their turn.
const BATCH_BYTES: usize = 4 << 20;

/// What a new generation is to the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Commit {
    /// A change: one can go back to what was before, until the next change.
    Change,
    /// A change that retains what was before, until somebody deletes it.
    Replacement(Retention),
    /// The same content anew, with its log folded in: no change, nothing to go back to. Edits that were added to the log
    /// while it was written are taken over into its own log.
    Compaction,
}

/// A new generation on its way. Unless it is committed it never was: dropped, crashed or out of room, what it left is
/// cleared away, at the latest by the next writer.
pub struct Writing {
    seat: Rc<Seat>,
    /// What was current when this began.
    base: Option<Tip>,
    /// The chunks of the current generation, which may be kept.
    base_chunks: Vec<ChunkInfo>,
    next_id: u32,
    chunks: Vec<ChunkInfo>,
    waiting: Vec<(u32, Uint8Array)>,
    waiting_bytes: usize,
    /// The transaction under way.
    under_way: Option<oneshot::Receiver<Result<(), StoreError>>>,
    failed: Option<StoreError>,
    /// Whether what is of no use any more is cleared away at once.
    sweeps: bool,
}

impl Writing {
    pub(super) async fn begin(seat: &Rc<Seat>) -> Result<Self, StoreError> {
        if seat.busy.replace(true) {
            return Err(StoreError::Busy);
        }
        let mut writing = Self {
            seat: Rc::clone(seat),
            base: None,
            base_chunks: Vec::new(),
            next_id: 0,
            chunks: Vec::new(),
            waiting: Vec::new(),
            waiting_bytes: 0,
            under_way: None,
            failed: None,
            sweeps: true,
        };
        // What an earlier one left must be gone before its ids are given again.
        seat.sweep().await?;
        let stores = [
            tables::HEADS[0],
            tables::ROOTS[0],
            tables::ROOTS[1],
            tables::CHUNKS,
        ];
        let (head, root, last) = run(
            seat.store.connection(),
            &stores,
            Purpose::Read,
            async |transaction| {
                let head = seat.head(transaction).await?;
                let root = match head.current {
                    Some(tip) => tables::root(transaction, tip.generation, &mut Vec::new()).await?,
                    None => None,
                };
                let last = tables::chunk_ids(transaction).await?.last().copied();
                Ok((head, root, last))
            },
        )
        .await?;
        writing.base = head.current;
        writing.base_chunks = root.map(|(root, _)| root.chunks).unwrap_or_default();
        writing.next_id = head.next_chunk.max(last.map_or(0, |id| id + 1));
        Ok(writing)
    }

    /// Adds a chunk with so many units in it. What is put is written a few megabytes at a time while the caller goes on;
    /// this waits when the disk does not keep up.
    ///
    /// # Errors
    /// [`StoreError::Quota`], [`StoreError::Stale`] where another tab has become the writer, and what became of the
    /// connection; also of chunks that were put before. None of it counts then.
    pub async fn put_chunk(&mut self, bytes: &[u8], count: u32) -> Result<(), StoreError> {
        self.check()?;
        let too_long = || StoreError::Failed("chunk too long".to_owned());
        let info = ChunkInfo::of(self.next_id, count, bytes).ok_or_else(too_long)?;
        self.next_id += 1;
        self.chunks.push(info);
        self.waiting.push((info.id, Uint8Array::from(bytes)));
        self.waiting_bytes += bytes.len();
        if self.waiting_bytes >= BATCH_BYTES {
            self.settle().await?;
            self.send();
        }
        Ok(())
    }

    /// Takes a chunk of the current generation over as it is, in the next place.
    ///
    /// # Errors
    /// [`StoreError::Stale`] where it is none of the generation that was current when this began.
    pub fn keep_chunk(&mut self, chunk: &ChunkInfo) -> Result<(), StoreError> {
        match self.base_chunks.contains(chunk) {
            true => self.chunks.push(*chunk),
            false => return Err(StoreError::Stale),
        }
        Ok(())
    }

    /// Adds a chunk as [`Writing::put_chunk`] does, unless the current generation has the very same, which is then taken
    /// over. It is on disk when this returns: so whoever else writes meanwhile waits for one chunk at most.
    ///
    /// # Errors
    /// As [`Writing::put_chunk`].
    pub async fn renew_chunk(&mut self, bytes: &[u8], count: u32) -> Result<(), StoreError> {
        let mut same = self.base_chunks.iter();
        if let Some(same) = same.find(|chunk| chunk.count == count && chunk.fits(bytes)) {
            self.chunks.push(*same);
            return Ok(());
        }
        self.put_chunk(bytes, count).await?;
        self.flush().await
    }

    /// Whether the ledger stood there when this began.
    pub fn follows(&self, position: &Position) -> bool {
        self.base.is_some_and(|base| {
            (base.generation, base.edits, base.link)
                == (position.generation, position.edits, position.link)
        })
    }

    /// Makes this generation the current one, with what is to be said of it, or fails and changes nothing. It is on disk
    /// when this returns, and other tabs are told.
    ///
    /// # Errors
    /// As [`Writing::put_chunk`]; [`StoreError::Stale`] also where another generation has become current since this began,
    /// or, unless it is a [`Commit::Compaction`], where edits were added; [`StoreError::Damaged`] for a [`Commit::Compaction`] of a
    /// generation of which something was found lost.
    pub async fn commit(mut self, meta: &[u8], commit: Commit) -> Result<Position, StoreError> {
        self.check()?;
        self.flush().await?;
        let all = [
            tables::HEADS[0],
            tables::HEADS[1],
            tables::ROOTS[0],
            tables::ROOTS[1],
            tables::CHUNKS,
            tables::LOG,
        ];
        let seat = Rc::clone(&self.seat);
        let position = seat
            .change(&all, async |transaction, head| {
                self.check_chunks(transaction).await?;
                self.check_base(head, commit)?;
                self.become_current(transaction, head, meta, commit).await
            })
            .await?;
        // Should the database have been emptied, numbers begin anew.
        let unsound = &seat.store.ledger().unsound;
        unsound.set(unsound.get().filter(|&old| old != position.generation));
        Ok(position)
    }

    /// Gives it up and waits until what it left is cleared away.
    ///
    /// # Errors
    /// What became of the connection.
    pub async fn cancel(mut self) -> Result<(), StoreError> {
        let _ = self.settle().await;
        self.seat.sweep().await
    }

    /// Gives it up for something that is to be written at once: what it left is cleared away before the next one begins.
    pub fn give_way(mut self) {
        self.sweeps = false;
    }

    /// Waits until everything that was put is on disk.
    async fn flush(&mut self) -> Result<(), StoreError> {
        self.settle().await?;
        self.send();
        self.settle().await
    }

    fn check(&self) -> Result<(), StoreError> {
        self.failed.clone().map_or(Ok(()), Err)
    }

    /// Waits for the transaction under way.
    async fn settle(&mut self) -> Result<(), StoreError> {
        if let Some(under_way) = self.under_way.take() {
            let done = under_way.await.unwrap_or(Err(StoreError::Closed));
            self.failed = done.err();
        }
        self.check()
    }

    /// Sends what waits on its way.
    fn send(&mut self) {
        let batch = std::mem::take(&mut self.waiting);
        self.waiting_bytes = 0;
        if batch.is_empty() {
            return;
        }
        let (sender, receiver) = oneshot::channel();
        let seat = Rc::clone(&self.seat);
        self.under_way = Some(receiver);
        spawn_local(async move {
            let written = run(
                seat.store.connection(),
                &[tables::HEADS[0], tables::CHUNKS],
                Purpose::Write,
                async |transaction| {
                    seat.head(transaction).await?;
                    for (id, bytes) in &batch {
                        tables::put_chunk(transaction, *id, bytes)?;
                    }
                    Ok(())
                },
            );
            let _ = sender.send(written.await);
        });
    }

    /// Everything that was put or taken over is still there: the database may have been cleared meanwhile.
    async fn check_chunks(&self, transaction: &Transaction<'_>) -> Result<(), StoreError> {
        let there = tables::chunk_ids(transaction).await?;
        let is_there = |chunk: &ChunkInfo| there.binary_search(&chunk.id).is_ok();
        match self.chunks.iter().all(is_there) {
            true => Ok(()),
            false => Err(StoreError::Damaged),
        }
    }

    fn check_base(&self, head: &Head, commit: Commit) -> Result<(), StoreError> {
        let generation = |tip: Option<Tip>| tip.map(|tip| tip.generation);
        let unsound = self.seat.store.ledger().unsound.get();
        if commit == Commit::Compaction && unsound.is_some() && unsound == generation(self.base) {
            // What is lost would look as if it had never been.
            return Err(StoreError::Damaged);
        }
        let fits = match commit {
            Commit::Change | Commit::Replacement(_) => head.current == self.base,
            Commit::Compaction => generation(head.current) == generation(self.base),
        };
        fits.then_some(()).ok_or(StoreError::Stale)
    }

    async fn become_current(
        &mut self,
        transaction: &Transaction<'_>,
        head: &mut Head,
        meta: &[u8],
        commit: Commit,
    ) -> Result<(), StoreError> {
        let generation = head.last_generation + 1;
        let root = Root {
            generation,
            chunks: std::mem::take(&mut self.chunks),
            meta: meta.to_vec(),
        };
        let sealed = root.seal()?;
        tables::put_root(transaction, generation, &sealed)?;
        let mut tip = Tip {
            generation,
            edits: 0,
            link: fingerprint(&sealed),
            folded: None,
        };
        head.next_chunk = head.next_chunk.max(self.next_id);
        match (commit, self.base, head.current) {
            (Commit::Compaction, Some(base), Some(current)) => {
                tip.folded = Some(Folded {
                    generation: base.generation,
                    edits: base.edits,
                });
                take_edits_over(transaction, base, current, &mut tip).await?;
                head.commit_compaction(tip);
            }
            (Commit::Replacement(retention), ..) => {
                retained::retain(transaction, head, retention).await?;
                head.commit_change(tip);
            }
            _ => head.commit_change(tip),
        }
        Ok(())
    }
}

/// Copies the edits that were added to the log of the old generation since `base` into the log of the new one.
async fn take_edits_over(
    transaction: &Transaction<'_>,
    base: Tip,
    current: Tip,
    tip: &mut Tip,
) -> Result<(), StoreError> {
    let mut walk = Walk {
        generation: base.generation,
        number: base.edits,
        link: base.link,
    };
    let (edits, broken) = recover::read_log(transaction, &mut walk, current.edits).await?;
    if broken.is_some() {
        return Err(StoreError::Damaged);
    }
    for bytes in edits {
        tip.edits += 1;
        tip.link = link(tip.link, tip.generation, tip.edits, &bytes);
        let written = write(tip.link, tip.edits, &bytes);
        tables::add_edit(transaction, tip.generation, tip.edits, &written)?;
    }
    Ok(())
}

impl Drop for Writing {
    /// Clears away what is no longer of use: what was put, or the generation that was replaced.
    fn drop(&mut self) {
        self.seat.busy.set(false);
        if !self.sweeps {
            return;
        }
        let seat = Rc::clone(&self.seat);
        // Transactions run one after the other: this one after that under way, and before any of the next writing.
        spawn_local(async move {
            let _ = seat.sweep().await;
        });
    }
}
