//! Keeping the ledger: edits are added to the log, everything else is a generation of its own.

use std::rc::Rc;

use ledger::codec::{write_changes, write_places};
use ledger::{Change, Record, Table};
use policy::Kind;
use protocol::{Failure, Kept, Role, Saved, Step};
use serde::{Deserialize, Serialize};
use store::{Cause, Commit, Direction, Position, Retention, StoreError, Writer};

use crate::desk::Shared;
use crate::fold::Gathered;
use crate::work::Work;

/// So many places make a chunk.
pub const CHUNK: usize = 5_000;
const VERSION: u32 = 1;

/// What is said of a generation.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Meta {
    version: u32,
    /// Whether it is made up.
    pub made_up: bool,
    /// The user's own columns.
    pub own: Vec<String>,
}

impl Meta {
    /// Of what lies on disk; `None` where it is none, or a newer edition wrote it.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let meta: Self = postcard::from_bytes(bytes).ok()?;
        (meta.version == VERSION).then_some(meta)
    }

    /// What is to be said of a table.
    pub fn of(table: &Table, made_up: bool) -> Self {
        Self {
            version: VERSION,
            made_up,
            own: table.own_headers().to_vec(),
        }
    }

    /// As it lies on disk.
    pub fn bytes(&self) -> Vec<u8> {
        postcard::to_allocvec(self).unwrap_or_default()
    }
}

/// What a page is told of a failure to keep something.
pub fn failure(error: &StoreError) -> (Saved, Failure) {
    match error {
        StoreError::Quota => (Saved::NoRoom, Failure::NoRoom),
        StoreError::Closed | StoreError::Superseded | StoreError::Unavailable => {
            (Saved::Lost, Failure::NotKept)
        }
        // Nothing is lost: what another tab wrote is on disk, and is taken over.
        StoreError::Stale => (Saved::Failed, Failure::ReadOnly(Role::Follower)),
        StoreError::Newer => (Saved::Lost, Failure::ReadOnly(Role::Outdated)),
        StoreError::Damaged => (Saved::Failed, Failure::ReadOnly(Role::Damaged)),
        StoreError::Blocked | StoreError::Busy | StoreError::Failed(_) => {
            (Saved::Failed, Failure::NotKept)
        }
    }
}

impl Shared {
    /// The right to write; `None` where nothing is kept and all lasts only as long as the page.
    ///
    /// # Errors
    /// [`Failure::ReadOnly`] where this tab may not change the ledger.
    pub fn may_write(&self) -> Result<Option<Rc<Writer>>, Failure> {
        let desk = self.desk.borrow();
        match desk.role {
            Role::Writer => Ok(desk.writer.clone()),
            Role::Unkept => Ok(None),
            role => Err(Failure::ReadOnly(role)),
        }
    }

    /// Takes note that something could not be kept, and gives what the page is told of it.
    pub fn not_kept(&self, error: &StoreError) -> Failure {
        let (saved, failure) = failure(error);
        self.desk.borrow_mut().saved = saved;
        if *error == StoreError::Stale {
            self.lose_turn();
        }
        failure
    }

    /// Keeps changes that are already made in memory.
    pub async fn keep_changes(&self, changes: &[Change]) -> Result<(), StoreError> {
        let (writer, generation, ledger) = {
            let desk = self.desk.borrow();
            (desk.writer.clone(), desk.position.generation, desk.ledger)
        };
        let Some(writer) = writer else {
            return Ok(());
        };
        if generation == 0 {
            return self.keep_first(&writer).await;
        }
        let bytes = {
            let desk = self.desk.borrow();
            if desk.owed.is_empty() {
                write_changes(changes)
            } else {
                write_changes(&[&desk.owed, changes].concat())
            }
        };
        let position = writer.append(generation, &bytes).await?;
        let mut desk = self.desk.borrow_mut();
        // One that was read anew meanwhile stands where it was read.
        if desk.ledger == ledger {
            desk.position = position;
            desk.gathered.add(bytes.len());
            desk.owed.clear();
        }
        Ok(())
    }

    /// The first edit of an empty ledger makes its first generation.
    async fn keep_first(&self, writer: &Writer) -> Result<(), StoreError> {
        let (chunk, meta) = {
            let desk = self.desk.borrow();
            let chunk = write_places(desk.live.table(), 0..desk.live.table().places());
            (chunk, Meta::of(desk.live.table(), desk.made_up))
        };
        let mut writing = writer.begin_generation().await?;
        writing.put_chunk(&chunk.0, chunk.1).await?;
        let position = writing.commit(&meta.bytes(), Commit::Change).await?;
        self.desk.borrow_mut().stands(position, Gathered::default());
        self.look_for_kept().await;
        Ok(())
    }

    /// Keeps a whole table as a new generation. Until it is done, the old one stands; then it is retained, noted with what
    /// replaces it, or given up where there is no such cause.
    ///
    /// # Errors
    /// [`Failure::Cancelled`], and why it could not be kept.
    pub async fn keep_table(
        &self,
        writer: &Writer,
        table: &Table,
        made_up: bool,
        cause: Option<Cause>,
        work: &Work,
    ) -> Result<Position, Failure> {
        let failed = |error: StoreError| self.not_kept(&error);
        let mut writing = writer.begin_generation().await.map_err(failed)?;
        let of = table.places();
        for from in (0..of).step_by(CHUNK) {
            let (bytes, count) = write_places(table, from..from + CHUNK);
            writing.put_chunk(&bytes, count).await.map_err(failed)?;
            if let Err(cancelled) = work.at(Step::Saving, from as u64, of as u64).await {
                // What is left behind is cleared away by whoever writes next.
                let _ = writing.cancel().await;
                return Err(cancelled);
            }
        }
        let meta = Meta::of(table, made_up).bytes();
        let units = self.desk.borrow().known_units();
        let commit = cause.map_or(Commit::Change, |cause| {
            Commit::Replacement(Retention { cause, units })
        });
        let position = writing.commit(&meta, commit).await.map_err(failed)?;
        Ok(position)
    }

    /// Looks where one could go back or forward to, and how many ledgers are retained.
    pub async fn look_for_kept(&self) {
        let store = self.desk.borrow().store.clone();
        let (kept, retained) = match store {
            Some(store) => (
                store.kept().await.ok().flatten(),
                store.retained_count().await.ok(),
            ),
            None => (None, Some(0)),
        };
        let mut desk = self.desk.borrow_mut();
        // Where it could not be asked, the number stays that is known.
        if let Some(retained) = retained {
            desk.retained = u32::try_from(retained).unwrap_or(u32::MAX);
        }
        desk.kept = kept.map(|kept| Kept {
            forward: kept.direction == Direction::Forward,
            units: kept.units,
        });
    }
}

/// A table without the places of removed units, so that they are not carried along for ever.
///
/// # Errors
/// [`Failure::Cancelled`].
pub async fn close_ranks(table: &Table, work: &Work) -> Result<Option<Table>, Failure> {
    let units = table.len();
    if units == table.places() {
        return Ok(None);
    }
    let mut closed = Table::new();
    closed.reserve(units);
    for header in table.own_headers() {
        closed.own_column(header);
    }
    let mut record = Record::new("", Kind::PrivateEnterprise);
    for id in table.ids() {
        if table.fill(id, &mut record) {
            closed.push(&record).ok_or(Failure::Full)?;
        }
        if closed.places().is_multiple_of(CHUNK) {
            work.at(Step::Saving, 0, units as u64).await?;
        }
    }
    closed.settle_joint_branches();
    Ok(Some(closed))
}
