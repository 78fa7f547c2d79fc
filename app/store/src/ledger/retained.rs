//! Ledgers that were replaced as a whole: each is retained with its log until somebody deletes it.

use indexed_db_futures::transaction::Transaction;

use super::head::Head;
use super::position::Position;
use super::retention::{Cause, RetainedTip, Retention};
use super::writer::{Seat, Writer};
use super::{recover, tables};
use crate::error::StoreError;
use crate::store::Store;
use crate::transaction::{Purpose, run};

/// What is needed to retain a ledger.
pub(super) const STORES: [&str; 4] = [
    tables::HEADS[0],
    tables::HEADS[1],
    tables::ROOTS[0],
    tables::ROOTS[1],
];

/// A ledger that was replaced and is retained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retained {
    /// The number of its generation, by which it is restored or deleted.
    pub number: u32,
    /// When it was replaced, in milliseconds since 1970; `None` where nobody noted it.
    pub at_ms: Option<u64>,
    /// Why it was replaced; `None` where nobody noted it.
    pub cause: Option<Cause>,
    /// How many units it had when it was replaced, or, where nobody noted that, when its generation was written.
    pub units: u64,
    /// How many edits were made after its units were counted.
    pub edits: u32,
    /// How long its chunks are.
    pub bytes: u64,
    /// What its writer said of it; `None` where that can no longer be read, and nothing else of it either.
    pub meta: Option<Vec<u8>>,
}

/// Retains the current generation, which is about to be replaced in this transaction. One whose root is lost is not: what
/// was its own nobody can tell.
pub(super) async fn retain(
    transaction: &Transaction<'_>,
    head: &mut Head,
    retention: Retention,
) -> Result<(), StoreError> {
    let Some(current) = head.current else {
        return Ok(());
    };
    let root = tables::root(transaction, current.generation, &mut Vec::new()).await?;
    if root.is_some() {
        head.retain(retention, now_ms());
    }
    Ok(())
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a clock set before 1970 gives 0"
)]
fn now_ms() -> u64 {
    js_sys::Date::now() as u64
}

async fn describe(
    transaction: &Transaction<'_>,
    retained: &RetainedTip,
) -> Result<Retained, StoreError> {
    let RetainedTip {
        tip,
        at_ms,
        cause,
        units,
    } = *retained;
    let root = tables::root(transaction, tip.generation, &mut Vec::new()).await?;
    let root = root.map(|(root, _)| root);
    Ok(Retained {
        number: tip.generation,
        at_ms,
        cause,
        units: units.unwrap_or_else(|| root.as_ref().map_or(0, |root| root.units())),
        edits: units.map_or(tip.edits, |_| 0),
        bytes: root.as_ref().map_or(0, |root| root.bytes()),
        meta: root.map(|root| root.meta),
    })
}

impl Store {
    /// All ledgers that are retained, the one that was replaced last first.
    ///
    /// # Errors
    /// As [`Store::read`].
    pub async fn retained(&self) -> Result<Vec<Retained>, StoreError> {
        run(
            self.connection(),
            &tables::ALL,
            Purpose::Read,
            async |transaction| {
                let head = recover::find(transaction).await?.head;
                let mut all = Vec::new();
                for retained in head.retained.iter().rev() {
                    all.push(describe(transaction, retained).await?);
                }
                Ok(all)
            },
        )
        .await
    }

    /// How many ledgers are retained.
    ///
    /// # Errors
    /// As [`Store::read`].
    pub async fn retained_count(&self) -> Result<usize, StoreError> {
        run(
            self.connection(),
            &tables::ALL,
            Purpose::Read,
            async |transaction| Ok(recover::find(transaction).await?.head.retained.len()),
        )
        .await
    }
}

impl Writer {
    /// Puts a retained ledger in the place of the current one, with the edits that were made to it. The current one, of so
    /// many units, is retained and can be gone back to.
    ///
    /// # Errors
    /// [`StoreError::Stale`] where it is not retained, and as [`Writer::append`].
    pub async fn restore_retained(
        &self,
        number: u32,
        units: Option<u64>,
    ) -> Result<Position, StoreError> {
        let retention = Retention {
            cause: Cause::Restoration,
            units,
        };
        self.0
            .change(&STORES, async |transaction, head| {
                retain(transaction, head, retention).await?;
                head.restore(number).ok_or(StoreError::Stale)
            })
            .await
    }

    /// Leaves an empty ledger. The current one, of so many units, is retained and can be gone back to.
    ///
    /// # Errors
    /// As [`Writer::append`].
    pub async fn clear_retaining(&self, units: Option<u64>) -> Result<Position, StoreError> {
        let retention = Retention {
            cause: Cause::Clearing,
            units,
        };
        let position = self
            .0
            .change(&STORES, async |transaction, head| {
                retain(transaction, head, retention).await?;
                head.empty();
                Ok(())
            })
            .await?;
        self.0.store.ledger().unsound.set(None);
        // Only clears away: should it fail, the next writer will.
        let _ = self.0.sweep().await;
        Ok(position)
    }

    /// Deletes retained ledgers for good. Numbers of which none is retained are passed over.
    ///
    /// # Errors
    /// As [`Writer::append`].
    pub async fn delete_retained(&self, numbers: &[u32]) -> Result<Position, StoreError> {
        let forget = async || {
            let forgetting = self.0.change(&tables::HEADS, async |_, head| {
                head.delete(numbers);
                Ok(())
            });
            forgetting.await
        };
        let position = match forget().await {
            Err(StoreError::Quota) => {
                self.0.hollow_out(numbers).await?;
                forget().await?
            }
            forgotten => forgotten?,
        };
        self.0.sweep().await?;
        Ok(position)
    }
}

impl Seat {
    /// Deletes the chunks and logs of retained ledgers where there is no room even for a head that says they are gone. Their
    /// roots stay until it does.
    async fn hollow_out(&self, numbers: &[u32]) -> Result<(), StoreError> {
        run(
            self.store.connection(),
            &tables::ALL,
            Purpose::Write,
            async |transaction| {
                let head = match self.epoch.get() {
                    Some(_) => self.head(transaction).await?,
                    None => recover::find(transaction).await?.head,
                };
                let mut left = head.clone();
                left.delete(numbers);
                let mut used = Vec::new();
                for generation in left.kept() {
                    let root = tables::root(transaction, generation, &mut Vec::new()).await?;
                    let (root, _) = root.ok_or(StoreError::Damaged)?;
                    used.extend(root.chunks.iter().map(|chunk| chunk.id));
                }
                used.sort_unstable();
                let gone = head
                    .kept()
                    .filter(|old| !left.kept().any(|kept| kept == *old));
                for generation in gone {
                    let root = tables::root(transaction, generation, &mut Vec::new()).await?;
                    let chunks = root.map(|(root, _)| root.chunks).unwrap_or_default();
                    for chunk in chunks {
                        if used.binary_search(&chunk.id).is_err() {
                            tables::delete_chunk(transaction, chunk.id)?;
                        }
                    }
                    tables::delete_log(transaction, generation)?;
                }
                Ok(())
            },
        )
        .await
    }
}
