//! Snapshots as they are kept: several tabs lose nothing of what either did.

use coverage::{Kept, Snapshot};
use leptos::prelude::*;
use leptos::task::spawn_local;
use store::{Change, Record, RecordKey, StoreError, Subscription};

use super::Keeping;
use super::budget_shelf::Shelved;
use crate::browser;

/// What is kept.
#[derive(Clone, Copy)]
pub struct Snapshots {
    /// Snapshots and target.
    pub kept: RwSignal<Kept>,
    /// Whether all is on disk.
    pub state: RwSignal<Shelved>,
    keeping: Keeping,
    /// This tab's number.
    me: u64,
    /// What was on disk when it was last read or written.
    seen: StoredValue<Kept>,
    is_saving: StoredValue<bool>,
    subscription: StoredValue<Option<Subscription>, LocalStorage>,
}

impl Snapshots {
    /// Reads what is kept, and follows what other tabs write.
    pub fn start(keeping: Keeping) -> Self {
        let shelf = Self {
            kept: RwSignal::new(Kept::default()),
            state: RwSignal::new(Shelved::Yes),
            keeping,
            me: browser::new_number(),
            seen: StoredValue::new(Kept::default()),
            is_saving: StoredValue::new(false),
            subscription: StoredValue::new_local(None),
        };
        spawn_local(async move {
            shelf.follow().await;
            if let Ok(store) = keeping.open_store().await {
                let heard = store.subscribe(move |change| {
                    if matches!(change, Change::Record(RecordKey::Snapshots) | Change::All) {
                        spawn_local(shelf.follow());
                    }
                });
                shelf.subscription.set_value(Some(heard));
            }
        });
        shelf
    }

    /// Changes what is kept, and writes it.
    pub fn change(self, change: impl FnOnce(&mut Kept)) {
        self.kept.update(change);
        self.state.set(Shelved::Soon);
        if !self.is_saving.get_value() {
            self.is_saving.set_value(true);
            spawn_local(async move {
                let done = self.write().await;
                self.is_saving.set_value(false);
                let state = if done.is_ok() {
                    Shelved::Yes
                } else {
                    Shelved::No
                };
                self.state.set(state);
            });
        }
    }

    /// One of those that are kept.
    pub fn find(self, id: u64) -> Option<Snapshot> {
        self.kept
            .with(|kept| kept.snapshots.iter().find(|one| one.id == id).cloned())
    }

    async fn on_disk(self) -> Result<Kept, StoreError> {
        let store = self.keeping.open_store().await?;
        Record::read_as(store.load(RecordKey::Snapshots).await?, Kept::read)
    }

    async fn follow(self) {
        let Ok(disk) = self.on_disk().await else {
            // It may be of a later edition, and is not written over.
            self.state.set(Shelved::No);
            return;
        };
        if self.is_saving.get_value() {
            // What is on its way is laid over it there.
            return;
        }
        self.take(disk);
    }

    /// Lays what is on disk over what is here.
    fn take(self, disk: Kept) -> Kept {
        let mut here = self.kept.get_untracked();
        here.take_over(&self.seen.get_value(), &disk);
        self.seen.set_value(disk);
        if self.kept.with_untracked(|kept| *kept != here) {
            self.kept.set(here.clone());
        }
        here
    }

    /// Writes until nothing was changed meanwhile.
    async fn write(self) -> Result<(), StoreError> {
        loop {
            let store = self.keeping.open_store().await?;
            let (mut here, seen) = (self.kept.get_untracked(), self.seen.get_value());
            here.by = self.me;
            // Read and written at once, so that what another tab writes in the same moment is not lost either.
            let written = store.change(RecordKey::Snapshots, |record| {
                here.take_over(&seen, &Record::read_as(record, Kept::read)?);
                let payload = here.text().ok_or(StoreError::Damaged)?;
                Ok((Some(payload), here))
            });
            let now = self.take(written.await?);
            let is_all = self
                .seen
                .with_value(|seen| (&now.snapshots, now.target) == (&seen.snapshots, seen.target));
            if is_all {
                return Ok(());
            }
        }
    }
}
