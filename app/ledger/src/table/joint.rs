//! Joint branches over the whole ledger: equal ids are one branch. F11 counts its units, and its money is paid once: it
//! stands against the first of its units that is still there, as nothing is budgeted for one that is gone (§3). A unit that
//! is gone counts as long as it names the branch, which its reminder asks to mend.

use foldhash::{HashMap, HashMapExt as _};

use policy::{Heads, Organisation, UnitFacts};

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
            let first = self.may_bear(row)
                && paid
                    .get_mut(number as usize)
                    .is_some_and(|paid| !std::mem::replace(paid, true));
            self.settle(row, number, count, first);
        }
    }

    /// Works out the joint branches of these ids again, and says whose facts may have changed.
    pub(crate) fn settle_branches(&mut self, branches: &[u32]) -> Vec<UnitId> {
        let touched = self.in_branches(branches);
        // How many units each branch has, and which of them is paid.
        let mut found = HashMap::<u32, (u32, Option<UnitId>)>::new();
        for id in &touched {
            if self.is_joint(id.row()) {
                let (count, paid) = found.entry(self.branch_of(*id)).or_default();
                *count += 1;
                if paid.is_none() && self.may_bear(id.row()) {
                    *paid = Some(*id);
                }
            }
        }
        for id in &touched {
            let number = self.branch_of(*id);
            let (count, paid) = found.get(&number).copied().unwrap_or_default();
            self.settle(id.row(), number, count, paid == Some(*id));
        }
        touched
    }

    /// The places of units that name one of these joint branches, in order. One walk, however many branches.
    pub(crate) fn in_branches(&self, branches: &[u32]) -> Vec<UnitId> {
        let mut wanted = vec![false; self.joints.texts().count()];
        let mut some = false;
        for number in branches.iter().filter(|number| **number != 0) {
            if let Some(slot) = wanted.get_mut(*number as usize) {
                (*slot, some) = (true, true);
            }
        }
        if !some {
            return Vec::new();
        }
        let rows = (0_u32..).zip(self.joints.rows());
        rows.filter(|(_, number)| wanted.get(**number as usize).copied().unwrap_or(false))
            .map(|(row, _)| UnitId(row))
            .collect()
    }

    /// The number of a joint branch by its id, if some unit ever named it.
    pub(crate) fn branch_named(&self, joint: &str) -> u32 {
        self.joints.known(joint)
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

    /// Whether the place holds a unit against which the money of its joint branch can stand.
    fn may_bear(&self, row: usize) -> bool {
        let is_there = |facts: &UnitFacts| !facts.status.is_gone();
        self.is_joint(row) && self.facts.get(row).is_some_and(is_there)
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
