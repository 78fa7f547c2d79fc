//! The one who writes.

use std::cell::Cell;
use std::rc::Rc;

use indexed_db_futures::transaction::Transaction;

use super::claim::Claim;
use super::entry::{link, write};
use super::head::{Direction, Head};
use super::position::Position;
use super::sweep::sweep;
use super::watch::tell;
use super::writing::Writing;
use super::{recover, tables};
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
    pub(super) epoch: u32,
    /// Whether a generation is being written.
    pub(super) busy: Cell<bool>,
    claim: Claim,
}

/// Makes whoever holds this claim the writer, in a new epoch.
pub(super) async fn take_seat(store: &Store, claim: Claim) -> Result<Writer, StoreError> {
    let epoch = match next_epoch(store).await {
        // What a tab left unfinished may be what fills the disk.
        Err(StoreError::Quota) => {
            let seen = run(
                store.connection(),
                &tables::ALL,
                Purpose::Read,
                async |transaction| Ok(recover::find(transaction).await?.head.epoch),
            );
            sweep(store, seen.await?).await?;
            next_epoch(store).await?
        }
        epoch => epoch?,
    };
    // Only clears away: should it fail, the next one will.
    let _ = sweep(store, epoch).await;
    Ok(Writer(Rc::new(Seat {
        store: store.clone(),
        epoch,
        busy: Cell::new(false),
        claim,
    })))
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
        self.change(&stores, async |transaction, head| {
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

    /// Goes back to the generation that was current before, or forward again; see [`Store::kept`].
    ///
    /// # Errors
    /// [`StoreError::Stale`] where none lies that way, and as [`Writer::append`].
    pub async fn go(&self, direction: Direction) -> Result<Position, StoreError> {
        self.change(&tables::HEADS, async |_, head| {
            head.go(direction).ok_or(StoreError::Stale)
        })
        .await
    }

    /// Gives up the generation that is kept besides the current one, for the room that it takes.
    ///
    /// # Errors
    /// As [`Writer::append`].
    pub async fn forget_kept(&self) -> Result<Position, StoreError> {
        let position = self
            .change(&tables::HEADS, async |_, head| {
                head.step = None;
                head.change += 1;
                Ok(())
            })
            .await?;
        sweep(&self.0.store, self.0.epoch).await?;
        Ok(position)
    }

    /// Removes the whole ledger, with what is kept besides it and whatever damage there is.
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
            .change(&all, async |transaction, head| {
                tables::empty(transaction, rest)?;
                head.clear();
                Ok(())
            })
            .await;
        self.0.store.ledger().unsound.set(None);
        if cleared != Err(StoreError::Quota) {
            return cleared;
        }
        // No room even for a head that says that nothing is left. So first everything goes.
        let mut head = run(
            self.0.store.connection(),
            &all,
            Purpose::Write,
            async |transaction| {
                let head = tables::head_of_epoch(transaction, self.0.epoch).await?;
                tables::empty(transaction, &all)?;
                Ok(head)
            },
        )
        .await?;
        head.clear();
        run(
            self.0.store.connection(),
            &tables::HEADS,
            Purpose::Write,
            async |transaction| tables::put_head(transaction, &head),
        )
        .await?;
        tell(&self.0.store);
        Ok(head.position())
    }

    /// Calls back once when another tab has become the writer, which only happens where the browser has no locks and this
    /// tab gave no sign of life for long. Everything asked of this writer from then on is refused as
    /// [`StoreError::Stale`].
    pub fn on_replaced(&self, callback: impl FnOnce() + 'static) {
        self.0.claim.on_replaced(callback);
    }

    async fn change(
        &self,
        stores: &[&str],
        work: impl AsyncFnOnce(&Transaction<'_>, &mut Head) -> Result<(), StoreError>,
    ) -> Result<Position, StoreError> {
        self.0.change(stores, work).await
    }
}

impl Seat {
    /// Changes the head together with whatever else the work does.
    pub(super) async fn change(
        &self,
        stores: &[&str],
        work: impl AsyncFnOnce(&Transaction<'_>, &mut Head) -> Result<(), StoreError>,
    ) -> Result<Position, StoreError> {
        let position = run(
            self.store.connection(),
            stores,
            Purpose::Write,
            async |transaction| {
                let mut head = tables::head_of_epoch(transaction, self.epoch).await?;
                work(transaction, &mut head).await?;
                tables::put_head(transaction, &head)?;
                Ok(head.position())
            },
        )
        .await?;
        tell(&self.store);
        Ok(position)
    }
}
