//! What only looks at the ledger.

use std::collections::HashSet;

use ledger::query::Query;
use ledger::{Column, Totals, UnitId};
use policy::{ReminderSet, Silent, Status, budget};
use protocol::{Row, UnitSheet};

use crate::desk::Desk;

impl Desk {
    /// Makes the view that a query asks for.
    pub fn show(&mut self, query: Query) -> Totals {
        self.live.look(query);
        self.live.view_totals().clone()
    }

    /// Some rows of the view. Units that were removed since it was made are left out.
    pub fn rows(&self, from: u32, count: u32, columns: &[Column], own: &[u16]) -> Vec<Row> {
        let wanted = self
            .live
            .units()
            .iter()
            .skip(from as usize)
            .take(count as usize);
        wanted
            .filter_map(|id| self.row(*id, columns, own))
            .collect()
    }

    /// The rows of these units, in the order of the view.
    pub fn rows_of_units(&self, units: &[UnitId], columns: &[Column], own: &[u16]) -> Vec<Row> {
        let wanted: HashSet<&UnitId> = units.iter().collect();
        let units = self.live.units().iter().filter(|id| wanted.contains(id));
        units.filter_map(|id| self.row(*id, columns, own)).collect()
    }

    fn row(&self, id: UnitId, columns: &[Column], own: &[u16]) -> Option<Row> {
        let record = self.live.table().get(id)?;
        let facts = self.live.table().facts(id)?;
        let seen = self.live.judged().get(id);
        let cells = columns
            .iter()
            .map(|column| ledger::cell::write(&record, *column).into_owned());
        let own = own.iter().map(|column| record.own(*column).to_owned());
        Some(Row {
            id,
            cells: cells.chain(own).collect(),
            verdict: seen.verdict,
            reminders: seen.reminders,
            total: budget(facts, &[], self.live.walk().book(), &mut Silent).total,
        })
    }

    /// What a unit is reminded of, and its organisation: of a joint branch, at whichever unit that stands.
    fn reminders_of(&self, id: UnitId) -> ReminderSet {
        let judged = self.live.judged();
        let own = judged.get(id).reminders;
        let table = self.live.table();
        // One that is closed leaves its joint branch.
        let stays = table
            .facts(id)
            .is_some_and(|facts| facts.status == Status::Operating);
        let branch = table.joint_branch(id).filter(|_| stays);
        let first = branch.and_then(|branch| branch.first);
        first.map_or(own, |first| {
            own.with(judged.get(first).reminders.of_organisation())
        })
    }

    /// All of a unit.
    pub fn unit(&self, id: UnitId) -> Option<UnitSheet> {
        let record = self.live.table().get(id)?;
        let facts = *self.live.table().facts(id)?;
        let cells = Column::ALL
            .iter()
            .map(|column| ledger::cell::write(&record, *column).into_owned());
        Some(UnitSheet {
            id,
            cells: cells.collect(),
            own: record.own.clone(),
            facts,
            more: record.more,
            reminders: self.reminders_of(id),
            joint_units: facts.joint_units.get(),
        })
    }
}
