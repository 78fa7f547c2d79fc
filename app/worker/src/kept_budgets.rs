//! Budgets that the pages keep, as far as a backup holds them.

use budget::typed::Kept;
use protocol::Failure;
use store::{RecordKey, Store, StoreError};

use crate::desk::Shared;
use crate::keep::failure;

/// Budgets before a backup brought some, and after.
pub struct Came {
    before: Kept,
    after: Kept,
}

fn said(error: StoreError) -> Failure {
    failure(&error).1
}

/// As many numbers as are asked for, none of which stands for a budget yet.
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

    /// The budgets, as they lie on disk; `None` where there are none, or nothing is kept here.
    pub async fn kept_budgets(&self) -> Result<Option<String>, Failure> {
        let Some(store) = self.store() else {
            return Ok(None);
        };
        let record = store.load(RecordKey::Budgets).await.map_err(said)?;
        Ok(record.map(|record| record.payload))
    }

    async fn change_budgets<T>(
        &self,
        change: impl FnOnce(&mut Kept) -> T,
    ) -> Result<Option<T>, Failure> {
        let Some(store) = self.store() else {
            return Ok(None);
        };
        let changed = store.change(RecordKey::Budgets, |record| {
            let before = record.map_or_else(
                || Ok(Kept::default()),
                |record| Kept::read(&record.payload).ok_or(StoreError::Damaged),
            )?;
            let mut kept = before.clone();
            let outcome = change(&mut kept);
            let is_new = kept != before;
            // Whoever has a budget open hears of it as of another tab's work.
            kept.by = new_number();
            Ok((is_new.then(|| kept.text()).flatten(), outcome))
        });
        changed.await.map(Some).map_err(said)
    }

    /// Takes in what a backup holds besides what is there.
    pub async fn take_budgets_in(
        &self,
        backup: &Kept,
        name: &str,
    ) -> Result<Option<Came>, Failure> {
        self.change_budgets(|kept| {
            let before = kept.clone();
            kept.take_in(backup, name, new_number);
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
