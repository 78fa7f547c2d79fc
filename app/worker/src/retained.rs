//! Ledgers that were replaced as a whole: listed, restored, deleted; and clearing the one that is there.

use std::rc::Rc;

use ledger::Table;
use protocol::{Damaged, Failure, Replacement, RetainedLedger, Role, Saved, Say, Sealed};
use store::{Cause, Position, Retained, StoreError, Writer};

use crate::desk::Shared;
use crate::door;
use crate::fold::Gathered;
use crate::keep::{Meta, failure};
use crate::work::Work;

const fn replacement(cause: Cause) -> Replacement {
    match cause {
        Cause::Import => Replacement::Import,
        Cause::Backup => Replacement::Backup,
        Cause::Clearing => Replacement::Clearing,
        Cause::Damage => Replacement::Damage,
        Cause::Step => Replacement::Step,
        Cause::Restoration => Replacement::Restoration,
    }
}

fn described(retained: Retained) -> RetainedLedger {
    let meta = retained.meta.as_deref().and_then(Meta::read);
    RetainedLedger {
        number: retained.number,
        at_ms: retained.at_ms,
        cause: retained.cause.map(replacement),
        units: retained.units,
        edits: retained.edits,
        bytes: retained.bytes,
        made_up: meta.as_ref().is_some_and(|meta| meta.made_up),
        readable: meta.is_some(),
    }
}

impl Shared {
    /// The right to write, in place of a damaged ledger too; `None` where nothing is kept.
    fn may_replace(&self) -> Result<Option<Rc<Writer>>, Failure> {
        let desk = self.desk.borrow();
        match (&desk.writer, desk.role) {
            (Some(writer), Role::Writer | Role::Damaged) => Ok(Some(writer.clone())),
            (None, Role::Unkept) => Ok(None),
            (_, role) => Err(Failure::ReadOnly(role)),
        }
    }

    /// Tells the page which ledgers are retained.
    ///
    /// # Errors
    /// Why they could not be read.
    pub async fn list_retained(&self, id: u32) -> Result<(), Failure> {
        let store = self.desk.borrow().store.clone();
        let all = match store {
            Some(store) => store.retained().await.map_err(|error| failure(&error).1)?,
            None => Vec::new(),
        };
        let all = all.into_iter().map(described).collect();
        door::say(id, &Say::Retained(Sealed::of(&all)));
        Ok(())
    }

    /// Puts a retained ledger in place of the one that is there, damaged or not, which is retained in turn.
    ///
    /// # Errors
    /// [`Failure::Changed`] where it is not retained any more, and why it could not be done.
    pub async fn restore_retained(&self, id: u32, number: u32, work: &Work) -> Result<(), Failure> {
        let writer = self.may_replace()?.ok_or(Failure::Nothing)?;
        let (store, units, is_damaged) = {
            let desk = self.desk.borrow();
            let store = desk.store.clone().ok_or(Failure::Nothing)?;
            (store, desk.known_units(), desk.role == Role::Damaged)
        };
        let all = store
            .retained()
            .await
            .map_err(|error| self.not_kept(&error))?;
        let mut all = all.into_iter().map(described);
        if !all.any(|one| one.number == number && one.readable) {
            return Err(Failure::Changed);
        }
        let done = async {
            writer.restore_retained(number, units).await?;
            if is_damaged {
                // Nobody is led back to it but by the list.
                writer.forget_kept().await?;
            }
            self.read(&store, None, work).await
        };
        if let Err(error) = done.await {
            return Err(self.not_kept(&error));
        }
        self.desk.borrow_mut().write_unless_damaged();
        self.look_for_kept().await;
        let ledger = self.desk.borrow().ledger;
        door::say(id, &Say::Restored(ledger));
        Ok(())
    }

    /// Deletes retained ledgers for good.
    ///
    /// # Errors
    /// [`Failure::ReadOnly`], and why it could not be done.
    pub async fn delete_retained(&self, numbers: &[u32]) -> Result<(), Failure> {
        let writer = self.may_replace()?.ok_or(Failure::Nothing)?;
        let position =
            (writer.delete_retained(numbers).await).map_err(|error| self.not_kept(&error))?;
        {
            let mut desk = self.desk.borrow_mut();
            desk.position = position;
            if desk.saved == Saved::NoRoom {
                // What found no room was taken back, and there is some now.
                desk.saved = Saved::All;
            }
        }
        self.look_for_kept().await;
        Ok(())
    }

    /// Leaves an empty ledger; the one that was there, damaged or not, is retained.
    ///
    /// # Errors
    /// [`Failure::ReadOnly`], and why it could not be done.
    pub async fn clear(&self) -> Result<(), Failure> {
        let (units, is_damaged) = {
            let desk = self.desk.borrow();
            (desk.known_units(), desk.role == Role::Damaged)
        };
        self.leave_empty(async |writer: &Writer| {
            let position = writer.clear_retaining(units).await?;
            match is_damaged {
                // Nobody is led back to it but by the list.
                true => writer.forget_kept().await,
                false => Ok(position),
            }
        })
        .await
    }

    /// Removes the ledger, damaged or not, and all that are retained, for good.
    ///
    /// # Errors
    /// [`Failure::ReadOnly`], and why it could not be done.
    pub async fn erase(&self) -> Result<(), Failure> {
        self.leave_empty(async |writer: &Writer| writer.clear().await)
            .await
    }

    async fn leave_empty(
        &self,
        on_disk: impl AsyncFnOnce(&Writer) -> Result<Position, StoreError>,
    ) -> Result<(), Failure> {
        let writer = self.may_replace()?;
        if let Some(writer) = &writer {
            let position = (on_disk(writer).await).map_err(|error| self.not_kept(&error))?;
            self.desk.borrow_mut().stands(position, Gathered::default());
        }
        {
            let mut desk = self.desk.borrow_mut();
            desk.replace(Table::new(), false);
            desk.damaged = Damaged::default();
            desk.saved = Saved::All;
            if writer.is_some() {
                desk.role = Role::Writer;
            }
        }
        self.look_for_kept().await;
        Ok(())
    }
}
