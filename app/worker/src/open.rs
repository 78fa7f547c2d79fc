//! Opening what is kept: chunk by chunk, then the edits that follow; and waiting for the turn to write.

use std::rc::Rc;

use ledger::Table;
use ledger::codec::{read_changes, read_chunk};
use protocol::{Damaged, Failure, Opening, Role, Saved, Step};
use store::{Damage, Position, Store, StoreError, Turn, Waiting, Writer};
use wasm_bindgen_futures::spawn_local;

use crate::desk::{Desk, Shared};
use crate::door;
use crate::fold::Gathered;
use crate::keep::Meta;
use crate::work::Work;

/// What lay on disk.
struct Found {
    table: Table,
    made_up: bool,
    position: Position,
    gathered: Gathered,
    damaged: Damaged,
}

impl Shared {
    /// Opens the database, reads the ledger, and asks for the right to write.
    pub async fn open(&self, saved: Option<&str>, work: &Work) -> Result<(), Failure> {
        match self.try_open(saved, work).await {
            Ok(()) => {}
            Err(StoreError::Newer | StoreError::Superseded) => {
                self.desk.borrow_mut().role = Role::Outdated;
            }
            // Nothing is kept here, as in some private windows; all works as long as the page is open.
            Err(StoreError::Unavailable | StoreError::Blocked) => {
                self.desk.borrow_mut().role = Role::Unkept;
            }
            Err(_) => {
                let mut desk = self.desk.borrow_mut();
                desk.role = Role::Unkept;
                desk.saved = Saved::Failed;
            }
        }
        self.desk.borrow_mut().opening = Opening::Done;
        Ok(())
    }

    async fn try_open(&self, saved: Option<&str>, work: &Work) -> Result<(), StoreError> {
        // Nothing is opened on a guess: it could be another space's.
        let space = door::space().ok_or(StoreError::Unavailable)?;
        self.desk.borrow_mut().be_in(space);
        let store = Store::open(space).await?;
        let lost = self.clone();
        store.on_lost(move |error| lost.database_lost(&error));
        self.desk.borrow_mut().store = Some(store.clone());
        let turn = store.writer().await;
        self.read(&store, saved, work).await?;
        match turn {
            Ok(Turn::Writer(writer)) => self.take_turn(writer),
            Ok(Turn::Follower(waiting)) => {
                self.desk.borrow_mut().role = Role::Follower;
                let shared = self.clone();
                spawn_local(async move { shared.wait_for_turn(waiting).await });
            }
            Err(StoreError::Newer) => self.desk.borrow_mut().role = Role::Outdated,
            Err(error) => return Err(error),
        }
        let shared = self.clone();
        let watch = store.watch(move || {
            let shared = shared.clone();
            spawn_local(async move {
                shared.catch_up().await;
            });
        });
        self.desk.borrow_mut().watch = Some(watch);
        // What was written while this tab was reading, it was not told of.
        self.catch_up().await;
        self.look_for_kept().await;
        Ok(())
    }

    async fn wait_for_turn(&self, waiting: Waiting) {
        if let Ok(writer) = waiting.turn().await {
            self.begin_turn(writer).await;
        }
    }

    /// Takes the turn to write, once what others wrote before is in memory.
    async fn begin_turn(&self, writer: Writer) {
        if self.catch_up_at_last().await {
            self.take_turn(writer);
            self.tell_standing();
        }
    }

    /// Another tab has become the writer: this one reads what is on disk, follows, and waits until it is its turn again.
    pub fn lose_turn(&self) {
        let (store, writer) = {
            let mut desk = self.desk.borrow_mut();
            let Some(store) = desk.store.clone() else {
                return;
            };
            desk.role = Role::Follower;
            (store, desk.writer.take())
        };
        // It has to be let go of before one can ask anew.
        let wrote = writer.is_some();
        drop(writer);
        // There may be a change in memory that could not be kept.
        self.following.go_astray();
        self.tell_standing();
        let shared = self.clone();
        spawn_local(async move {
            // It is told by whoever writes, should this fail.
            shared.catch_up().await;
            if !wrote {
                return;
            }
            match store.writer().await {
                Ok(Turn::Writer(writer)) => shared.begin_turn(writer).await,
                Ok(Turn::Follower(waiting)) => shared.wait_for_turn(waiting).await,
                // The page then only follows, until it is loaded again.
                Err(_) => {}
            }
        });
    }

    fn take_turn(&self, writer: Writer) {
        let shared = self.clone();
        writer.on_replaced(move || shared.lose_turn());
        let mut desk = self.desk.borrow_mut();
        desk.write_unless_damaged();
        desk.writer = Some(Rc::new(writer));
    }

    fn database_lost(&self, error: &StoreError) {
        {
            let mut desk = self.desk.borrow_mut();
            desk.saved = Saved::Lost;
            desk.writer = None;
            desk.store = None;
            desk.role = if *error == StoreError::Superseded {
                Role::Outdated
            } else {
                // What is in memory is still there, to be exported.
                Role::Unkept
            };
        }
        self.tell_standing();
    }

    /// Reads the ledger anew.
    pub async fn read(
        &self,
        store: &Store,
        saved: Option<&str>,
        work: &Work,
    ) -> Result<(), StoreError> {
        self.read_while(store, saved, work, |_| true).await?;
        Ok(())
    }

    /// Reads the ledger anew, if the desk is still so when that is done. `false` where it is not.
    pub async fn read_while(
        &self,
        store: &Store,
        saved: Option<&str>,
        work: &Work,
        still: impl Fn(&Desk) -> bool,
    ) -> Result<bool, StoreError> {
        loop {
            match find(store, saved, work).await {
                // Another tab wrote meanwhile.
                Err(StoreError::Stale) => {}
                Err(error) => return Err(error),
                Ok(found) => {
                    let mut desk = self.desk.borrow_mut();
                    if !still(&desk) {
                        return Ok(false);
                    }
                    desk.replace(found.table, found.made_up);
                    desk.stands(found.position, found.gathered);
                    desk.damaged = found.damaged;
                    desk.saved = Saved::All;
                    return Ok(true);
                }
            }
        }
    }
}

async fn find(store: &Store, saved: Option<&str>, work: &Work) -> Result<Found, StoreError> {
    let mut reading = store.read().await?;
    if let Some(saved) = saved.and_then(|saved| saved.parse().ok()) {
        reading.expect(&saved);
    }
    let position = reading.position();
    let meta = if position.is_empty() {
        Some(Meta::default())
    } else {
        Meta::read(reading.meta())
    };
    let mut table = Table::new();
    let mut damaged = Damaged::default();
    let meta = match meta {
        Some(meta) => meta,
        None if reading.meta().is_empty() => Meta::default(),
        None => return Err(StoreError::Newer),
    };
    for header in &meta.own {
        table.own_column(header);
    }
    let units = reading.units();
    while let Some(chunk) = reading.chunk().await? {
        if read_chunk(&mut table, &chunk.bytes).is_err() {
            return Err(StoreError::Newer);
        }
        // Opening goes on to the end: there is nothing to look at before.
        let _ = work.at(Step::Opening, table.places() as u64, units).await;
    }
    table.settle_joint_branches();
    let log = reading.log().await?;
    for edit in &log {
        let made = read_changes(edit).is_ok_and(|changes| table.change(&changes).is_ok());
        if !made {
            damaged.edits += 1;
        }
    }
    for damage in reading.damage() {
        note(damage, &mut damaged);
    }
    Ok(Found {
        table,
        made_up: meta.made_up,
        position,
        gathered: log.iter().collect(),
        damaged,
    })
}

fn note(damage: &Damage, damaged: &mut Damaged) {
    match damage {
        // The other copy is sound: nothing is lost.
        Damage::HeadCopy | Damage::RootCopy => {}
        Damage::HeadLost | Damage::RootLost | Damage::Behind { .. } => damaged.behind = true,
        Damage::ChunkMissing { count, .. }
        | Damage::ChunkAltered { count, .. }
        | Damage::ChunkUnreadable { count, .. } => damaged.units += u64::from(*count),
        Damage::LogBroken { sound, of, .. } => {
            damaged.edits += of.saturating_sub(*sound).max(1);
        }
    }
}
