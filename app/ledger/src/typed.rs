//! What was typed into a cell and is not in the ledger yet, so that it is kept while the page is away; and what is to
//! become of it when it is back.

use crate::cell;
use crate::column::Column;
use crate::paste::Cell;
use crate::table::{Table, UnitId};

/// What begins the name of one of the user's own columns, as it is kept.
const OWN: char = '+';

/// A text that was typed into a cell.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct TypedCell {
    /// The unit, as its place in the ledger was.
    pub unit: UnitId,
    /// What the unit is called.
    pub name: String,
    /// Its credit code; empty where the page did not know it.
    pub code: String,
    /// The column's wire name; of the user's own columns, a plus sign and the header.
    pub column: String,
    /// What the cell held.
    pub before: String,
    /// What was typed.
    pub text: String,
}

/// What is to become of a text that was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TypedFate {
    /// It is written into this cell.
    Write(UnitId, Cell),
    /// The cell holds it.
    Held,
    /// The cell holds something else by now than when it was typed.
    Changed(UnitId, Cell, String),
    /// The unit is not there, several have its name, or the column is gone.
    Gone,
}

/// What is kept in the database, with what a page that went away left beside it. Of two texts for one cell, the one in the
/// database counts, unless the other `is_later`.
pub fn with_left(on_disk: Vec<TypedCell>, left: Vec<TypedCell>, is_later: bool) -> Vec<TypedCell> {
    let (mut all, more) = if is_later {
        (left, on_disk)
    } else {
        (on_disk, left)
    };
    for one in more {
        if !all.iter().any(|known| known.is_of(one.unit, &one.column)) {
            all.push(one);
        }
    }
    all
}

/// The name of a column as it is kept.
pub fn typed_column(cell: Cell, own: &[String]) -> Option<String> {
    match cell {
        Cell::Column(column) => Some(column.wire().to_owned()),
        Cell::Own(number) => {
            let header = own.get(usize::from(number))?;
            Some(format!("{OWN}{header}"))
        }
    }
}

/// The column of a kept name.
pub fn typed_cell(name: &str, own: &[String]) -> Option<Cell> {
    match name.strip_prefix(OWN) {
        None => Column::from_wire(name).map(Cell::Column),
        Some(header) => {
            let at = own.iter().position(|known| known == header)?;
            u16::try_from(at).ok().map(Cell::Own)
        }
    }
}

impl TypedCell {
    /// Whether it was typed into the same cell.
    pub fn is_of(&self, unit: UnitId, column: &str) -> bool {
        self.unit == unit && self.column == column
    }

    /// What is to become of it, by the ledger as it is.
    pub fn fate(&self, table: &Table) -> TypedFate {
        let place = self.find(table);
        let cell = typed_cell(&self.column, table.own_headers());
        let Some((unit, cell)) = place.zip(cell) else {
            return TypedFate::Gone;
        };
        let now = match cell {
            Cell::Own(number) => table.own(unit, number).to_owned(),
            Cell::Column(column) => table.cell(unit, column),
        };
        if now == self.text || self.says_the_same(table, unit, cell, &now) {
            TypedFate::Held
        } else if now == self.before {
            TypedFate::Write(unit, cell)
        } else {
            TypedFate::Changed(unit, cell, now)
        }
    }

    /// Whether what was typed is read as what the cell holds.
    fn says_the_same(&self, table: &Table, unit: UnitId, cell: Cell, now: &str) -> bool {
        match cell {
            Cell::Own(_) => self.text.trim() == now,
            Cell::Column(column) => table.get(unit).is_some_and(|mut record| {
                let is_read = cell::read(&mut record, column, &self.text).is_ok();
                is_read && cell::write(&record, column) == now
            }),
        }
    }

    /// The unit: at its place where it still has that name; or the one with its code, or the only one of its name.
    fn find(&self, table: &Table) -> Option<UnitId> {
        let has_code = |id| self.code.is_empty() || table.code(id) == self.code;
        if table.has(self.unit) && table.name(self.unit) == self.name && has_code(self.unit) {
            return Some(self.unit);
        }
        let mut found = table.ids().filter(|id| {
            if self.code.is_empty() {
                table.name(*id) == self.name
            } else {
                table.code(*id) == self.code
            }
        });
        let one = found.next();
        one.filter(|_| found.next().is_none())
    }
}
