//! What was read of a file: units, and rows set aside.

use policy::Organisation;

use super::reason::{MAX_SET_ASIDE, Noted, Reason, ReasonKind, SetAside};
use super::row::Row;
use crate::column::Column;
use crate::table::{Place, Table, UnitId};

/// Rows of a file that could be read, as units; and those that could not.
#[derive(Clone, Debug, Default)]
pub struct Staged {
    /// The units, in the file's order.
    pub table: Table,
    /// Of each, the number of its row.
    pub numbers: Vec<u32>,
    /// Of each, the columns of which the file's cell was not empty: a bit each.
    pub given: Vec<u32>,
    /// Rows set aside.
    pub set_aside: Vec<SetAside>,
    /// How many were set aside; more than are kept, perhaps.
    pub set_aside_count: u32,
    /// How many rows there were.
    pub rows: u32,
    /// How many credit codes fail their check digit. They are taken in: such codes are in use.
    pub odd_codes: u32,
    /// Of each column, how many cells could not be read.
    pub mistakes: [u32; Column::COUNT],
    /// Of each kind of reason, how many rows were set aside for it.
    pub reasons: [u32; ReasonKind::ALL.len()],
    /// Rows with a code that lost its last digits. It is no key, and is left out.
    pub cut_codes: Noted,
    /// Rows with cells beyond the last header, which are left out.
    pub beyond: Noted,
}

impl Staged {
    pub(super) fn set_aside(&mut self, row: Row, reason: Reason) {
        self.set_aside_count += 1;
        if let Some(count) = self.reasons.get_mut(reason.kind() as usize) {
            *count += 1;
        }
        if self.set_aside.len() < MAX_SET_ASIDE {
            self.set_aside.push(SetAside { row, reason });
        }
    }

    /// Columns of places of which some rows are empty below others that are filled in, and no two rows that follow each
    /// other say the same: so a table looks in which only the first of several rows is filled in, as it is of a sheet
    /// with merged cells that was saved as text.
    pub fn unfilled_places(&self) -> Vec<Column> {
        const FEWEST: usize = 3;
        if self.table.places() < FEWEST {
            return Vec::new();
        }
        [
            (Column::District, Place::District),
            (Column::Street, Place::Street),
            (Column::Community, Place::Community),
        ]
        .into_iter()
        .filter(|(_, place)| {
            let (mut last, mut is_filled, mut gaps) = (0, false, 0_usize);
            for id in self.table.ids() {
                let here = self.table.place_number(id, *place);
                if here != 0 && here == last {
                    return false;
                }
                is_filled |= here != 0;
                gaps += usize::from(here == 0 && is_filled);
                last = here;
            }
            gaps > 0
        })
        .map(|(column, _)| column)
        .collect()
    }

    /// Whether the sheet's merged cells may be why something is empty: a place, or the id of a joint branch.
    pub fn lacks_places(&self, columns: &[Column]) -> bool {
        let read = |column: Column| columns.contains(&column);
        self.mistakes
            .get(Column::Name as usize)
            .is_some_and(|count| *count > 0)
            || self
                .mistakes
                .get(Column::Kind as usize)
                .is_some_and(|count| *count > 0)
            || self.table.ids().any(|id| {
                let is_empty = |place| self.table.place_number(id, place) == 0;
                let is_joint = || {
                    (self.table.facts(id))
                        .is_some_and(|facts| facts.organisation == Some(Organisation::JointBranch))
                };
                read(Column::District) && is_empty(Place::District)
                    || read(Column::Street) && is_empty(Place::Street)
                    || read(Column::Community) && is_empty(Place::Community)
                    || read(Column::Joint) && is_empty(Place::Joint) && is_joint()
            })
    }

    /// Whether a unit's cell was not empty in the file.
    pub fn is_given(&self, id: UnitId, column: Column) -> bool {
        self.given
            .get(id.0 as usize)
            .is_some_and(|given| given & 1 << column as u32 != 0)
    }
}
