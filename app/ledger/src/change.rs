//! Changes to a table, each with the one that takes it back.

use crate::record::Record;
use crate::table::{Table, UnitId};

/// One change. Cells are changed by putting the whole record, so that there is one way only.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// A unit comes in at the end.
    Add(Record),
    /// A unit's record is replaced.
    Put(UnitId, Record),
    /// A unit goes; its place stays empty.
    Remove(UnitId),
    /// A removed unit comes back as it was.
    Restore(UnitId),
}

/// Why a change cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeError {
    /// There is no such unit.
    NoSuchUnit(UnitId),
    /// There is room for no more units.
    Full,
}

/// What became of changes that were made.
#[derive(Clone, Debug, PartialEq)]
pub struct Made {
    /// What takes them back, in the order in which it is to be done.
    pub back: Vec<Change>,
    /// Every unit about which something may be said anew: those changed, and others of their joint branches.
    pub touched: Vec<UnitId>,
}

impl Table {
    /// Makes all of these changes or none.
    ///
    /// # Errors
    /// Why one of them cannot be made.
    pub fn change(&mut self, changes: &[Change]) -> Result<Made, ChangeError> {
        let mut back = Vec::with_capacity(changes.len());
        let mut touched = Vec::with_capacity(changes.len());
        let mut branches = Vec::new();
        for change in changes {
            match self.change_one(change, &mut branches) {
                Ok((one, id)) => {
                    back.push(one);
                    touched.push(id);
                }
                Err(error) => {
                    for one in back.iter().rev() {
                        // What was just done can be taken back.
                        let _ = self.change_one(one, &mut branches);
                    }
                    self.settle_branches(&branches);
                    return Err(error);
                }
            }
        }
        back.reverse();
        touched.extend(self.settle_branches(&branches));
        touched.sort_unstable();
        touched.dedup();
        Ok(Made { back, touched })
    }

    /// Every unit about which something may be said anew once these changes are made, of those that there are.
    pub fn concerned(&self, changes: &[Change]) -> Vec<UnitId> {
        let mut branches = Vec::new();
        let mut units = Vec::with_capacity(changes.len());
        for change in changes {
            let (id, record) = match change {
                Change::Add(record) => (None, Some(record)),
                Change::Put(id, record) => (Some(*id), Some(record)),
                Change::Remove(id) | Change::Restore(id) => (Some(*id), None),
            };
            units.extend(id);
            branches.extend(id.map(|id| self.branch_of(id)));
            branches.extend(record.map(|record| self.branch_named(&record.joint)));
        }
        units.extend(self.in_branches(&branches));
        units.sort_unstable();
        units.dedup();
        units
    }

    fn change_one(
        &mut self,
        change: &Change,
        branches: &mut Vec<u32>,
    ) -> Result<(Change, UnitId), ChangeError> {
        Ok(match change {
            Change::Add(record) => {
                let id = self.push(record).ok_or(ChangeError::Full)?;
                branches.push(self.branch_of(id));
                (Change::Remove(id), id)
            }
            Change::Put(id, record) => {
                let before = self.get(*id).ok_or(ChangeError::NoSuchUnit(*id))?;
                branches.push(self.branch_of(*id));
                self.put(*id, record);
                branches.push(self.branch_of(*id));
                self.settle_alone(*id);
                (Change::Put(*id, before), *id)
            }
            Change::Remove(id) => {
                if !self.has(*id) {
                    return Err(ChangeError::NoSuchUnit(*id));
                }
                self.set_alive(*id, false);
                branches.push(self.branch_of(*id));
                (Change::Restore(*id), *id)
            }
            Change::Restore(id) => {
                if self.has(*id) || id.row() >= self.places() {
                    return Err(ChangeError::NoSuchUnit(*id));
                }
                self.set_alive(*id, true);
                branches.push(self.branch_of(*id));
                (Change::Remove(*id), *id)
            }
        })
    }
}
