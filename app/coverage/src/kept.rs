//! Snapshots that a visitor keeps, and what is compared with.

use chrono::NaiveDate;

use crate::sheet::Sheet;

/// The figures of a day, without its units.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Snapshot {
    /// A number that no other has.
    pub id: u64,
    /// What it is called.
    pub name: String,
    /// The day on which it was taken.
    pub day: NaiveDate,
    /// The figures of the whole ledger.
    pub sheet: Sheet,
}

/// All that is kept, as one text.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
// What only a later edition knows must not be dropped unseen.
#[serde(default, deny_unknown_fields)]
pub struct Kept {
    /// Snapshots, in the order in which they were taken.
    pub snapshots: Vec<Snapshot>,
    /// What organisation coverage is to reach, in thousandths.
    pub target: Option<u16>,
    /// The one who wrote it.
    pub by: u64,
}

impl Kept {
    /// Reads what [`Kept::text`] wrote; `None` for what a later edition wrote, or what is none.
    pub fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    /// As it is kept on disk and in a backup.
    pub fn text(&self) -> Option<String> {
        serde_json::to_string(self).ok()
    }

    /// Lays what another wrote over what is here: `seen` is what both began with. Nothing that either added is lost, and
    /// what either took out stays out.
    pub fn take_over(&mut self, seen: &Self, other: &Self) {
        let has = |kept: &Self, id: u64| kept.snapshots.iter().any(|one| one.id == id);
        self.snapshots
            .retain(|one| has(other, one.id) || !has(seen, one.id));
        for one in &other.snapshots {
            match self.snapshots.iter_mut().find(|mine| mine.id == one.id) {
                // Renamed there and not here.
                Some(mine) if seen.snapshots.contains(mine) => mine.clone_from(one),
                Some(_) => {}
                None if has(seen, one.id) => {}
                None => self.snapshots.push(one.clone()),
            }
        }
        self.snapshots.sort_by_key(|one| (one.day, one.id));
        if self.target == seen.target {
            self.target = other.target;
        }
    }
}
