//! What is kept besides the ledger, as far as a backup holds it: records of reminders, budgets, snapshots.

use budget::typed::{Draft, DraftChoices, Kept};
use coverage::Kept as Snapshots;
use entry::{LinkError, decode};
use protocol::Failure;
use serde::{Deserialize, Serialize};
use store::{Record, RecordKey, Store, StoreError};

use crate::desk::Shared;
use crate::keep::failure;

/// All of it, as it lies on disk.
#[derive(Default, Serialize, Deserialize)]
pub struct Besides {
    /// What is recorded of reminders, part by part.
    pub duties: Vec<String>,
    budgets: Option<String>,
    snapshots: Option<String>,
}

impl Besides {
    /// Whether it holds budgets in a form that is not known.
    pub fn are_budgets_unread(&self) -> bool {
        self.budgets.is_some() && self.budgets().is_none()
    }

    /// Whether it holds snapshots in a form that is not known.
    pub fn are_snapshots_unread(&self) -> bool {
        let snapshots = self.snapshots.as_deref();
        snapshots.is_some_and(|text| Snapshots::read(text).is_none())
    }

    /// The budgets.
    pub fn budgets(&self) -> Option<Kept> {
        self.budgets.as_deref().and_then(Kept::read)
    }
}

/// Budgets before a backup brought some, and after.
pub struct Came {
    before: Kept,
    after: Kept,
}

fn said(error: StoreError) -> Failure {
    failure(&error).1
}

/// A number by which nothing is known yet: chance makes sure of that.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "whole, and within what a u64 holds"
)]
fn new_number() -> u64 {
    (js_sys::Math::random() * 9_007_199_254_740_992.0) as u64
}

impl Shared {
    fn store(&self) -> Option<Store> {
        self.desk.borrow().store.clone()
    }

    /// What is to go into a backup.
    pub async fn besides(&self) -> Result<Besides, Failure> {
        let duties = self.records_for_backup().await?;
        let Some(store) = self.store() else {
            return Ok(Besides {
                duties,
                ..Besides::default()
            });
        };
        let load = async |key| {
            let record = store.load(key).await.map_err(said)?;
            Ok::<_, Failure>(record.map(|record| record.payload))
        };
        Ok(Besides {
            duties,
            budgets: load(RecordKey::Budgets).await?,
            snapshots: load(RecordKey::Snapshots).await?,
        })
    }

    /// Takes in the snapshots of a backup besides those that are there. A later edition's are left as they are.
    pub async fn add_snapshots(&self, backup: &Besides) -> Result<(), Failure> {
        let brought = backup.snapshots.as_deref().and_then(Snapshots::read);
        let (Some(store), Some(brought)) = (self.store(), brought) else {
            return Ok(());
        };
        let added = store.change(RecordKey::Snapshots, |record| {
            let mut kept = Record::read_as(record, Snapshots::read)?;
            let before = kept.snapshots.len();
            kept.take_over(&Snapshots::default(), &brought);
            kept.by = new_number();
            let is_new = kept.snapshots.len() > before;
            Ok((is_new.then(|| kept.text()).flatten(), ()))
        });
        added.await.map_err(said)
    }

    async fn change_budgets<T>(
        &self,
        change: impl FnOnce(&mut Kept) -> T,
    ) -> Result<Option<T>, Failure> {
        let Some(store) = self.store() else {
            return Ok(None);
        };
        let changed = store.change(RecordKey::Budgets, |record| {
            let before = Record::read_as(record, Kept::read)?;
            let mut kept = before.clone();
            let outcome = change(&mut kept);
            let is_new = kept != before;
            // Whoever has a budget open hears of it as of another tab's work.
            kept.by = new_number();
            Ok((is_new.then(|| kept.text()).flatten(), outcome))
        });
        changed.await.map(Some).map_err(said)
    }

    /// The budget that was being worked on followed the browser that the backup is of: where other standards or readings are
    /// chosen here, it carries those of there, and whoever opens it is asked.
    fn carry_choices(&self, backup: &mut Kept, page: &str) {
        if backup.present == Draft::default() || !backup.present.choices.is_browser() {
            return;
        }
        match decode(page) {
            Ok((_, there)) => {
                let desk = self.desk.borrow();
                let here = desk.live.walk().book().choices();
                if !there.differences(here).is_empty() {
                    backup.present = backup.present.carrying(&there);
                }
            }
            // An early backup says nothing of them.
            Err(LinkError::NotOurs) => {}
            // They cannot be read, and are not to be taken for those of here.
            Err(_) => backup.present.choices = DraftChoices::Carried(page.to_owned()),
        }
    }

    /// Takes in what a backup holds besides what is there.
    pub async fn take_budgets_in(
        &self,
        backup: &Besides,
        page: &str,
        name: &str,
    ) -> Result<Option<Came>, Failure> {
        let Some(mut backup) = backup.budgets() else {
            return Ok(None);
        };
        self.carry_choices(&mut backup, page);
        self.change_budgets(|kept| {
            let before = kept.clone();
            kept.take_in(&backup, name, new_number);
            Came {
                before,
                after: kept.clone(),
            }
        })
        .await
    }

    /// Takes out again what a backup brought.
    pub async fn take_budgets_out(&self, came: &Came) -> Result<(), Failure> {
        self.change_budgets(|kept| kept.take_out(&came.before, &came.after))
            .await
            .map(|_| ())
    }

    /// Takes out again what the last backup brought.
    pub async fn unrestore(&self) -> Result<(), Failure> {
        let came = self.desk.borrow_mut().came.take();
        match came {
            Some(came) => self.take_budgets_out(&came).await,
            None => Ok(()),
        }
    }
}
