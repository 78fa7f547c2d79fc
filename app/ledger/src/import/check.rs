//! Rows of a file, read cell by cell. A row of which a cell cannot be read is set aside whole: never guessed, never lost.

use serde::{Deserialize, Serialize};

use super::mapping::{Mapped, Target};
use super::row::Row;
use crate::cell::{self, CellMistake, DateSystem};
use crate::column::Column;
use crate::record::Record;
use crate::table::{Table, UnitId};
use policy::Kind;

/// A cell that cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellAt {
    /// The file's column, from 0; `None` where the file has no such column.
    pub place: Option<u16>,
    /// The ledger's column that it was to go into.
    pub column: Column,
    /// What is wrong.
    pub mistake: CellMistake,
}

/// Why a row is set aside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reason {
    /// Cells cannot be read.
    Cells(Vec<CellAt>),
    /// It has no code, and so many units of the ledger have its name.
    Ambiguous(u32),
    /// The ledger can hold no more units.
    NoRoom,
}

/// A row that is not taken in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetAside {
    /// The row as it was found.
    pub row: Row,
    /// Why.
    pub reason: Reason,
}

/// So many rows are kept to be handed back; beyond, they are only counted.
pub const MAX_SET_ASIDE: usize = 200_000;

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
}

/// Reads rows by a mapping.
pub struct Checking {
    columns: Vec<(usize, Column, bool)>,
    own: Vec<(usize, u16)>,
    absent: Vec<Column>,
    dates: DateSystem,
    /// Filled again and again: a million rows need no million allocations.
    record: Record,
    staged: Staged,
}

impl Checking {
    /// Begins.
    pub fn new(mapping: &[Mapped], dates: DateSystem) -> Self {
        let mut staged = Staged::default();
        let (mut columns, mut own) = (Vec::new(), Vec::new());
        for (place, mapped) in mapping.iter().enumerate() {
            match mapped.target {
                Target::Column(column) => {
                    let in_wan = mapped.reads_wan();
                    columns.push((place, column, in_wan));
                }
                Target::Own => {
                    let number = staged.table.own_column(&mapped.header);
                    own.extend(number.map(|number| (place, number)));
                }
                Target::Leave => {}
            }
        }
        let absent = Column::REQUIRED
            .into_iter()
            .filter(|required| columns.iter().all(|(_, column, _)| column != required));
        Self {
            absent: absent.collect(),
            columns,
            own,
            dates,
            record: Record::new("", Kind::PrivateEnterprise),
            staged,
        }
    }

    /// The columns that are read.
    pub fn columns(&self) -> Vec<Column> {
        self.columns.iter().map(|(_, column, _)| *column).collect()
    }

    /// How many rows were read.
    pub fn rows(&self) -> u32 {
        self.staged.rows
    }

    /// Reads a row.
    pub fn row(&mut self, row: &Row) {
        self.staged.rows += 1;
        let record = &mut self.record;
        match read(record, row, &self.columns, &self.absent, self.dates) {
            Ok(given) => {
                if !record.code.is_empty() && !crate::code::is_sound(&record.code) {
                    self.staged.odd_codes += 1;
                }
                match self.staged.table.push(record) {
                    Some(id) => {
                        for (place, number) in &self.own {
                            let text = cell::trimmed(row.cell(*place));
                            self.staged.table.set_own(id, *number, text);
                        }
                        self.staged.numbers.push(row.number);
                        self.staged.given.push(given);
                    }
                    None => self.staged.set_aside(row.clone(), Reason::NoRoom),
                }
            }
            Err(mistakes) => {
                for one in &mistakes {
                    if let Some(count) = self.staged.mistakes.get_mut(one.column as usize) {
                        *count += 1;
                    }
                }
                self.staged.set_aside(row.clone(), Reason::Cells(mistakes));
            }
        }
    }

    /// All rows were read.
    pub fn finish(self) -> Staged {
        self.staged
    }
}

impl Staged {
    pub(super) fn set_aside(&mut self, row: Row, reason: Reason) {
        self.set_aside_count += 1;
        if self.set_aside.len() < MAX_SET_ASIDE {
            self.set_aside.push(SetAside { row, reason });
        }
    }

    /// Whether a unit's cell was not empty in the file.
    pub fn is_given(&self, id: UnitId, column: Column) -> bool {
        self.given
            .get(id.0 as usize)
            .is_some_and(|given| given & 1 << column as u32 != 0)
    }
}

/// Reads a row's cells into a record, with the columns that were not empty.
pub(super) fn read(
    record: &mut Record,
    row: &Row,
    columns: &[(usize, Column, bool)],
    absent: &[Column],
    dates: DateSystem,
) -> Result<u32, Vec<CellAt>> {
    record.clear();
    let mut given = 0;
    let mut mistakes: Vec<CellAt> = absent
        .iter()
        .map(|column| CellAt {
            place: None,
            column: *column,
            mistake: CellMistake::Missing,
        })
        .collect();
    for (place, column, in_wan) in columns {
        let text = row.cell(*place);
        if text.is_empty() && !Column::REQUIRED.contains(column) {
            // As the record is when it is cleared.
            continue;
        }
        let read = if *in_wan && says_no_unit(text) {
            cell::read_by(
                record,
                *column,
                &format!("{}万", cell::trimmed(text)),
                dates,
            )
        } else {
            cell::read_by(record, *column, text, dates)
        };
        match read {
            Ok(()) if cell::trimmed(text).is_empty() => {}
            Ok(()) => given |= 1 << *column as u32,
            Err(mistake) => mistakes.push(CellAt {
                place: u16::try_from(*place).ok(),
                column: *column,
                mistake,
            }),
        }
    }
    if mistakes.is_empty() {
        Ok(given)
    } else {
        Err(mistakes)
    }
}

/// Whether a text is an amount that says no unit of its own, in whichever way its digits are written.
fn says_no_unit(text: &str) -> bool {
    let text = entry::fold(text);
    text.chars().any(|letter| letter.is_ascii_digit())
        && (text.chars()).all(|letter| letter.is_ascii_digit() || "¥., ".contains(letter))
}
