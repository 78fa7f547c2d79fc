//! What changes the ledger.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashMap};

use ledger::demo::Demo;
use ledger::{Change, ChangeError, Column, Record, Table, UnitId, cell};
use policy::Kind;
use protocol::{Cell, Failure, MOST_CELLS, Role, Saved, Step};
use store::{Cause, Direction, Writer};

use crate::desk::{Shared, Way};
use crate::fold::Gathered;
use crate::keep::close_ranks;
use crate::work::Work;

fn refused(error: ChangeError) -> Failure {
    match error {
        ChangeError::NoSuchUnit(_) => Failure::NoSuchUnit,
        ChangeError::Full => Failure::Full,
    }
}

impl Shared {
    /// Makes changes, in memory and on disk, or none of them.
    async fn change(&self, changes: Vec<Change>) -> Result<Vec<Change>, Failure> {
        self.may_write()?;
        let (back, ledger) = {
            let mut desk = self.desk.borrow_mut();
            let back = desk.make(&changes).map_err(refused)?;
            desk.saved = Saved::Saving;
            (back, desk.ledger)
        };
        self.tell_standing();
        let kept = self.keep_changes(&changes).await;
        match kept {
            Ok(()) => {
                self.desk.borrow_mut().saved = Saved::All;
                Ok(back)
            }
            Err(error) => {
                // What could not be kept was not done: the page shows what is on disk. Where the ledger was read anew
                // meanwhile, the change went with the old one, and its places are those of other units.
                let mut desk = self.desk.borrow_mut();
                if desk.ledger == ledger {
                    let _ = desk.make(&back);
                    if changes
                        .iter()
                        .any(|change| matches!(change, Change::Add(_)))
                    {
                        desk.owed.extend(changes.into_iter().chain(back));
                    }
                }
                drop(desk);
                let failure = self.not_kept(&error);
                if let Failure::ReadOnly(role) = failure {
                    self.desk.borrow_mut().role = role;
                }
                Err(failure)
            }
        }
    }

    pub(crate) async fn change_and_remember(&self, changes: Vec<Change>) -> Result<(), Failure> {
        let back = self.change(changes).await?;
        self.desk.borrow_mut().remember(back);
        Ok(())
    }

    /// Writes into cells.
    pub async fn write(&self, cells: Vec<(UnitId, Cell, String)>) -> Result<(), Failure> {
        if cells.len() > MOST_CELLS {
            return Err(Failure::TooManyCells);
        }
        let mut records = BTreeMap::<UnitId, Record>::new();
        {
            let desk = self.desk.borrow();
            for (id, column, text) in cells {
                let record = match records.entry(id) {
                    Entry::Occupied(begun) => begun.into_mut(),
                    Entry::Vacant(place) => {
                        place.insert(desk.live.table().get(id).ok_or(Failure::NoSuchUnit)?)
                    }
                };
                match column {
                    Cell::Own(column) => record.set_own(column, text.trim()),
                    Cell::Column(column) => cell::read(record, column, &text)
                        .map_err(|mistake| Failure::Cell(id, column, mistake))?,
                }
            }
        }
        self.codes_are_free(&records)?;
        let changes = records
            .into_iter()
            .map(|(id, record)| Change::Put(id, record));
        self.change_and_remember(changes.collect()).await
    }

    /// A new unit.
    pub async fn add(&self, cells: Vec<(Column, String)>) -> Result<UnitId, Failure> {
        let id = UnitId(
            u32::try_from(self.desk.borrow().live.table().places()).map_err(|_| Failure::Full)?,
        );
        let mut record = Record::new("", Kind::PrivateEnterprise);
        for required in Column::REQUIRED {
            if !cells.iter().any(|(column, _)| *column == required) {
                return Err(Failure::Cell(id, required, cell::CellMistake::Missing));
            }
        }
        for (column, text) in cells {
            cell::read(&mut record, column, &text)
                .map_err(|mistake| Failure::Cell(id, column, mistake))?;
        }
        let records = BTreeMap::from([(id, record)]);
        self.codes_are_free(&records)?;
        let added = records.into_values().map(Change::Add).collect();
        self.change_and_remember(added).await?;
        Ok(id)
    }

    /// That no two units have one credit code by what is to be written. What was so before is not asked about.
    fn codes_are_free(&self, records: &BTreeMap<UnitId, Record>) -> Result<(), Failure> {
        let desk = self.desk.borrow();
        let table = desk.live.table();
        let is_new = |id: UnitId, code: &str| !table.has(id) || table.code(id) != code;
        let taken = |id: UnitId, name: &str| Err(Failure::CodeTaken(id, name.to_owned()));
        let mut written = HashMap::<&str, UnitId>::new();
        for (id, record) in records.iter().filter(|(_, record)| !record.code.is_empty()) {
            let code = record.code.as_str();
            if let Some(other) = written.insert(code, *id)
                && (is_new(*id, code) || is_new(other, code))
            {
                let name = records.get(&other).map_or("", |other| other.name.as_str());
                return taken(*id, name);
            }
        }
        written.retain(|code, id| is_new(*id, code));
        if written.is_empty() {
            return Ok(());
        }
        let others = table.ids().filter(|other| !records.contains_key(other));
        for other in others {
            if let Some(id) = written.get(table.code(other)) {
                return taken(*id, table.name(other));
            }
        }
        Ok(())
    }

    /// Takes units away.
    pub async fn remove(&self, units: Vec<UnitId>) -> Result<(), Failure> {
        let changes = units.into_iter().map(Change::Remove).collect();
        self.change_and_remember(changes).await
    }

    /// Takes the last change back, or makes it again.
    pub async fn step(&self, way: Way) -> Result<(), Failure> {
        let last = self.desk.borrow_mut().changes(way).pop();
        let last = last.ok_or(Failure::Nothing)?;
        match self.change(last.clone()).await {
            Ok(back) => {
                self.desk.borrow_mut().changes(way.other()).push(back);
                Ok(())
            }
            Err(failure) => {
                self.desk.borrow_mut().changes(way).push(last);
                Err(failure)
            }
        }
    }

    /// Replaces the ledger by a made-up city, in its own space. What was there was made up too and is not retained: it can
    /// be made again.
    ///
    /// # Errors
    /// [`Failure::OwnSpace`] among the visitor's own data, [`Failure::Cancelled`], and why it could not be kept.
    pub async fn demo(&self, seed: u64, size: u32, work: &Work) -> Result<(), Failure> {
        self.desk.borrow().may_be_made_up()?;
        self.may_write()?;
        let day = self.desk.borrow().live.walk().day();
        let mut table = Table::new();
        table.reserve(size as usize);
        for (made, record) in Demo::new(seed, size, day).enumerate() {
            table.push(&record).ok_or(Failure::Full)?;
            if made % 1_000 == 0 {
                work.at(Step::Making, made as u64, u64::from(size)).await?;
            }
        }
        table.settle_joint_branches();
        self.take_over(&mut table, true, None, work).await
    }

    /// Keeps a table as a new generation and puts it in place of the ledger, which is retained where there is a cause to be
    /// noted of it. Where that fails, the table is still there.
    pub async fn take_over(
        &self,
        table: &mut Table,
        made_up: bool,
        cause: Option<Cause>,
        work: &Work,
    ) -> Result<(), Failure> {
        let writer = self.may_write()?;
        self.put_in_place(writer.as_deref(), table, made_up, cause, work)
            .await
    }

    /// As [`Shared::take_over`], in place of a damaged ledger too: what was sound of it stays on disk and in memory until
    /// the new one is kept, and then it is retained, but nobody is led back to it.
    pub async fn settle_damage(
        &self,
        table: Table,
        made_up: bool,
        cause: Cause,
        work: &Work,
    ) -> Result<(), Failure> {
        let mut table = table;
        let (writer, role) = {
            let desk = self.desk.borrow();
            (desk.writer.clone(), desk.role)
        };
        if role != Role::Damaged {
            return self.take_over(&mut table, made_up, Some(cause), work).await;
        }
        let writer = writer.ok_or(Failure::ReadOnly(role))?;
        self.put_in_place(Some(&writer), &mut table, made_up, Some(cause), work)
            .await?;
        {
            let mut desk = self.desk.borrow_mut();
            desk.damaged = protocol::Damaged::default();
            desk.role = Role::Writer;
        }
        // The visitor has decided. Should it fail, the damaged one can still be gone back to, and is found so again.
        if let Ok(position) = writer.forget_kept().await {
            self.desk.borrow_mut().position = position;
        }
        self.look_for_kept().await;
        Ok(())
    }

    async fn put_in_place(
        &self,
        writer: Option<&Writer>,
        table: &mut Table,
        made_up: bool,
        cause: Option<Cause>,
        work: &Work,
    ) -> Result<(), Failure> {
        let closed = close_ranks(table, work).await?;
        if let Some(writer) = writer {
            let kept = closed.as_ref().unwrap_or(table);
            let position = self.keep_table(writer, kept, made_up, cause, work).await?;
            self.desk.borrow_mut().stands(position, Gathered::default());
            self.look_for_kept().await;
        }
        let mut desk = self.desk.borrow_mut();
        desk.replace(closed.unwrap_or_else(|| std::mem::take(table)), made_up);
        desk.saved = Saved::All;
        Ok(())
    }

    /// Goes to the ledger that is kept besides this one, if it lies that way.
    pub async fn go(&self, forward: bool, work: &Work) -> Result<(), Failure> {
        let writer = self.may_write()?.ok_or(Failure::Nothing)?;
        let (kept, store) = {
            let desk = self.desk.borrow();
            (desk.kept, desk.store.clone())
        };
        kept.filter(|kept| kept.forward == forward)
            .ok_or(Failure::Nothing)?;
        let store = store.ok_or(Failure::Nothing)?;
        let direction = if forward {
            Direction::Forward
        } else {
            Direction::Back
        };
        let units = self.desk.borrow().known_units();
        let done = async {
            writer.go(direction, units).await?;
            self.read(&store, None, work).await
        };
        if let Err(error) = done.await {
            return Err(self.not_kept(&error));
        }
        self.desk.borrow_mut().write_unless_damaged();
        self.look_for_kept().await;
        Ok(())
    }
}
