//! The one who writes.

use std::cell::Cell;
use std::rc::Rc;

use indexed_db_futures::transaction::Transaction;

use super::claim::Claim;
use super::entry::{link, write};
use super::head::{Direction, Head};
use super::position::Position;
use super::retention::{Cause, Retention};
use super::sweep::sweep;
use super::watch::tell;
use super::writing::Writing;
use super::{recover, retained, tables};
use crate::error::StoreError;
use crate::store::Store;
use crate::transaction::{Purpose, run};

/// The right to write, which one tab holds at a time; it is handed on when this is dropped.
///
/// Whatever a writer does first makes sure, in the same transaction, that no other has become the writer meanwhile: two
/// can never mix what they write.
pub struct Writer(pub(super) Rc<Seat>);

/// What a writer and what it is writing share.
pub(super) struct Seat {
    pub(super) store: Store,
    /// `None` as long as there was no room even to say that there is a new writer.
    pub(super) epoch: Cell<Option<u32>>,
    /// Whether a generation is being written.
    pub(super) busy: Cell<bool>,
    claim: Claim,
}

/// Makes whoever holds this claim the writer, in a new epoch.
pub(super) async fn take_seat(store: &Store, claim: Claim) -> Result<Writer, StoreError> {
    let seat = Seat {
        store: store.clone(),
        epoch: Cell::new(None),
        busy: Cell::new(false),
        claim,
    };
    match seat.enter().await {
        Err(StoreError::Quota) => {
            // What a tab left unfinished may be what fills the disk.
            let seen = run(
                store.connection(),
                &tables::ALL,
                Purpose::Read,
                async |transaction| Ok(recover::find(transaction).await?.head.epoch),
            );
            sweep(store, seen.await?).await?;
            match seat.enter().await {
                Err(StoreError::Quota) => {}
                entered => entered?,
            }
        }
        entered => {
            entered?;
            // Only clears away: should it fail, the next one will.
            let _ = seat.sweep().await;
        }
    }
    Ok(Writer(Rc::new(seat)))
}

async fn next_epoch(store: &Store) -> Result<u32, StoreError> {
    run(
        store.connection(),
        &tables::ALL,
        Purpose::Write,
        async |transaction| {
            let mut head = recover::find(transaction).await?.head;
            head.epoch += 1;
            tables::put_head(transaction, &head)?;
            Ok(head.epoch)
        },
    )
    .await
}

impl Writer {
    /// Begins to write a generation anew. Nothing of it counts until it is committed.
    ///
    /// # Errors
    /// [`StoreError::Busy`] while another is being written, [`StoreError::Stale`], and what became of the connection.
    pub async fn begin_generation(&self) -> Result<Writing, StoreError> {
        Writing::begin(&self.0).await
    }

    /// Adds an edit to the log of the current generation. It is on disk when this returns, and other tabs are told. Edits
    /// that are added without waiting are kept in the order in which they were added.
    ///
    /// # Errors
    /// [`StoreError::Stale`] where this generation is no longer current or another tab has become the writer,
    /// [`StoreError::Damaged`] where something of this generation was found lost, [`StoreError::Quota`], and what became of
    /// the connection.
    pub async fn append(&self, generation: u32, bytes: &[u8]) -> Result<Position, StoreError> {
        if self.0.store.ledger().unsound.get() == Some(generation) {
            return Err(StoreError::Damaged);
        }
        let stores = [tables::HEADS[0], tables::HEADS[1], tables::LOG];
        self.0
            .change(&stores, async |transaction, head| {
                let current = head.current.filter(|tip| tip.generation == generation);
                let tip = current.ok_or(StoreError::Stale)?;
                let number = tip.edits + 1;
                let link = link(tip.link, generation, number, bytes);
                tables::add_edit(transaction, generation, number, &write(link, number, bytes))?;
                head.append(number, link);
                Ok(())
            })
            .await
    }

    /// Goes back to the generation that was current before, or forward again; see [`Store::kept`]. The current one, of so
    /// many units, is retained.
    ///
    /// # Errors
    /// [`StoreError::Stale`] where none lies that way, and as [`Writer::append`].
    pub async fn go(
        &self,
        direction: Direction,
        units: Option<u64>,
    ) -> Result<Position, StoreError> {
        let retention = Retention {
            cause: Cause::Step,
            units,
        };
        self.0
            .change(&retained::STORES, async |transaction, head| {
                retained::retain(transaction, head, retention).await?;
                head.go(direction).ok_or(StoreError::Stale)
            })
            .await
    }

    /// Ends the way back or forward. What lay there is given up, unless it is retained.
    ///
    /// # Errors
    /// As [`Writer::append`].
    pub async fn forget_kept(&self) -> Result<Position, StoreError> {
        let position = self
            .0
            .change(&tables::HEADS, async |_, head| {
                head.step = None;
                head.change += 1;
                Ok(())
            })
            .await?;
        self.0.sweep().await?;
        Ok(position)
    }

    /// Removes the whole ledger for good, with all that is kept and retained besides it and whatever damage there is.
    ///
    /// # Errors
    /// As [`Writer::append`].
    pub async fn clear(&self) -> Result<Position, StoreError> {
        let all = [
            tables::HEADS[0],
            tables::HEADS[1],
            tables::ROOTS[0],
            tables::ROOTS[1],
            tables::CHUNKS,
            tables::LOG,
        ];
        let rest = &all[tables::HEADS.len()..];
        let cleared = self
            .0
            .change(&all, async |transaction, head| {
                tables::empty(transaction, rest)?;
                head.clear();
                Ok(())
            })
            .await;
        self.0.store.ledger().unsound.set(None);
        match cleared {
            Err(StoreError::Quota) => self.0.erase(&all).await,
            cleared => cleared,
        }
    }

    /// Calls back once when another tab has become the writer, which only happens where the browser has no locks and this
    /// tab gave no sign of life for long. Everything asked of this writer from then on is refused as
    /// [`StoreError::Stale`].
    pub fn on_replaced(&self, callback: impl FnOnce() + 'static) {
        self.0.claim.on_replaced(callback);
    }
}

impl Seat {
    /// Begins the epoch of this writer, unless it has begun.
    async fn enter(&self) -> Result<(), StoreError> {
        if self.epoch.get().is_none() {
            let epoch = next_epoch(&self.store).await?;
            self.epoch.set(Some(epoch));
        }
        Ok(())
    }

    /// The head, for this writer to change.
    ///
    /// # Errors
    /// [`StoreError::Stale`] where another has become the writer; [`StoreError::Damaged`] where the head is no longer there.
    pub(super) async fn head(&self, transaction: &Transaction<'_>) -> Result<Head, StoreError> {
        let head = tables::head(transaction).await?;
        match self.epoch.get() == Some(head.epoch) {
            true => Ok(head),
            false => Err(StoreError::Stale),
        }
    }

    /// Clears away what belongs to no generation.
    pub(super) async fn sweep(&self) -> Result<(), StoreError> {
        self.enter().await?;
        let epoch = self.epoch.get().ok_or(StoreError::Stale)?;
        sweep(&self.store, epoch).await
    }

    /// Changes the head together with whatever else the work does.
    pub(super) async fn change(
        &self,
        stores: &[&str],
        work: impl AsyncFnOnce(&Transaction<'_>, &mut Head) -> Result<(), StoreError>,
    ) -> Result<Position, StoreError> {
        self.enter().await?;
        let position = run(
            self.store.connection(),
            stores,
            Purpose::Write,
            async |transaction| {
                let mut head = self.head(transaction).await?;
                work(transaction, &mut head).await?;
                tables::put_head(transaction, &head)?;
                Ok(head.position())
            },
        )
        .await?;
        tell(&self.store);
        Ok(position)
    }

    /// Clears the ledger where there is no room even for a head that says so: first everything goes.
    async fn erase(&self, stores: &[&str]) -> Result<Position, StoreError> {
        let mut head = run(
            self.store.connection(),
            stores,
            Purpose::Write,
            async |transaction| {
                let head = match self.epoch.get() {
                    Some(_) => self.head(transaction).await?,
                    None => recover::find(transaction).await?.head,
                };
                tables::empty(transaction, stores)?;
                Ok(head)
            },
        )
        .await?;
        head.clear();
        head.epoch += 1;
        run(
            self.store.connection(),
            &tables::HEADS,
            Purpose::Write,
            async |transaction| tables::put_head(transaction, &head),
        )
        .await?;
        self.epoch.set(Some(head.epoch));
        tell(&self.store);
        Ok(head.position())
    }
}
