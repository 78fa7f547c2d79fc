//! Joint branches over the whole ledger: equal ids are one branch. F11 counts its units, and its money is paid once.

use policy::{Heads, Organisation};

use super::{Place, Table, UnitId};

impl Table {
    /// Works out every joint branch.
    pub fn settle_joint_branches(&mut self) {
        let numbers = self.joints.texts().count();
        let mut units = vec![0_u32; numbers];
        for row in 0..self.alive.len() {
            if self.is_joint(row)
                && let Some(count) = units.get_mut(self.joints.of(row) as usize)
            {
                *count += 1;
            }
        }
        let mut paid = vec![false; numbers];
        for row in 0..self.alive.len() {
            let number = self.joints.of(row);
            let count = units.get(number as usize).copied().unwrap_or(0);
            let first = self.is_joint(row)
                && paid
                    .get_mut(number as usize)
                    .is_some_and(|paid| !std::mem::replace(paid, true));
            self.settle(row, number, count, first);
        }
    }

    /// Works out the joint branches of these ids again, and says whose facts may have changed.
    pub(crate) fn settle_branches(&mut self, mut branches: Vec<u32>) -> Vec<UnitId> {
        branches.sort_unstable();
        branches.dedup();
        branches.retain(|number| *number != 0);
        let mut touched = Vec::new();
        for number in branches {
            let rows = self.joints.rows().iter().enumerate();
            let rows: Vec<usize> = rows
                .filter(|(_, of)| **of == number)
                .map(|(row, _)| row)
                .collect();
            let members = rows.iter().filter(|row| self.is_joint(**row)).count();
            let count = u32::try_from(members).unwrap_or(u32::MAX);
            let first = rows.iter().copied().find(|row| self.is_joint(*row));
            for row in rows {
                self.settle(row, number, count, Some(row) == first);
                touched.extend(u32::try_from(row).map(UnitId));
            }
        }
        touched
    }

    /// Works out a unit that names no joint branch.
    pub(crate) fn settle_alone(&mut self, id: UnitId) {
        self.settle(id.row(), 0, 0, false);
    }

    /// The number of a unit's joint branch; 0 where it names none.
    pub(crate) fn branch_of(&self, id: UnitId) -> u32 {
        self.place_column(Place::Joint).of(id.row())
    }

    /// Whether the place holds a unit in a joint branch.
    fn is_joint(&self, row: usize) -> bool {
        let joint = Some(Organisation::JointBranch);
        self.alive.get(row).copied().unwrap_or(false)
            && self
                .facts
                .get(row)
                .is_some_and(|facts| facts.organisation == joint)
    }

    fn settle(&mut self, row: usize, number: u32, count: u32, first: bool) {
        let joint = self.is_joint(row);
        if let Some(facts) = self.facts.get_mut(row) {
            // A joint branch without an id may have any number of units, and bears its own money.
            let known = joint && number != 0;
            facts.joint_units = if known {
                Heads::known(count)
            } else {
                Heads::UNKNOWN
            };
            facts.bears_joint_money = !known || first;
        }
    }
}
