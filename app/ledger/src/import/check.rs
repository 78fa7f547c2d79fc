//! Rows of a file, read cell by cell. A row of which a cell cannot be read is set aside whole: never guessed, never lost.

use policy::Kind;

use super::cells::{Cells, derive_full, read};
use super::form::Separator;
use super::mapping::{Mapped, REASON_HEADER, Target};
use super::merged::{Across, FillDown, Merged};
use super::reason::Reason;
use super::row::Row;
use super::staged::Staged;
use super::text_fault::TextShape;
use super::total_row::is_total;
use crate::cell::{DateSystem, trimmed};
use crate::code;
use crate::column::Column;
use crate::record::Record;

/// Reads rows by a mapping.
pub struct Checking {
    columns: Vec<(usize, Column, bool)>,
    own: Vec<(usize, u16)>,
    absent: Vec<Column>,
    dates: DateSystem,
    /// How many headers there are.
    width: usize,
    /// The place of the name.
    name: Option<usize>,
    /// The place of a total of members, where the full ones are worked out from it.
    total_members: Option<usize>,
    /// Whether the file came of rows set aside: what was wrong in them is not passed over now.
    is_returned: bool,
    text: Option<TextShape>,
    filling: Option<FillDown>,
    across: Across,
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
                Target::Own | Target::TotalMembers => {
                    let number = staged.table.own_column(&mapped.header);
                    own.extend(number.map(|number| (place, number)));
                }
                Target::Leave => {}
            }
        }
        let absent = Column::REQUIRED
            .into_iter()
            .filter(|required| columns.iter().all(|(_, column, _)| column != required));
        let place = |wanted: Column| {
            let mut columns = columns.iter();
            let found = columns.find(|(_, column, _)| *column == wanted);
            found.map(|(place, ..)| *place)
        };
        let total = (mapping.iter()).position(|mapped| mapped.target == Target::TotalMembers);
        let is_derived =
            place(Column::FullMembers).is_none() && place(Column::Probationary).is_some();
        Self {
            absent: absent.collect(),
            width: mapping.len(),
            name: place(Column::Name),
            total_members: total.filter(|_| is_derived),
            is_returned: mapping.iter().any(|mapped| mapped.header == REASON_HEADER),
            text: None,
            filling: FillDown::new(mapping, &[], 0),
            across: Across::default(),
            columns,
            own,
            dates,
            record: Record::new("", Kind::PrivateEnterprise),
            staged,
        }
    }

    /// The rows are of text with this between its cells, and of a header row with so many cells.
    pub fn of_text(mut self, mapping: &[Mapped], separator: Separator, width: usize) -> Self {
        self.text = Some(TextShape::new(separator, width, mapping));
        self
    }

    /// The rows are of a sheet with these merged cells, and with the header row of this number.
    pub fn of_merged(mut self, mapping: &[Mapped], merged: &[Merged], head: u32) -> Self {
        self.filling = FillDown::new(mapping, merged, head);
        self.across = Across::new(mapping, merged, head);
        self
    }

    /// The columns that are read.
    pub fn columns(&self) -> Vec<Column> {
        let derived = self.total_members.map(|_| Column::FullMembers);
        let read = self.columns.iter().map(|(_, column, _)| *column);
        read.chain(derived).collect()
    }

    /// How many rows were read.
    pub fn rows(&self) -> u32 {
        self.staged.rows
    }

    /// Reads a row.
    pub fn row(&mut self, row: &Row) {
        self.staged.rows += 1;
        let is_total = is_total(row, self.name);
        match self.filling.take() {
            None => self.unit(row, is_total),
            Some(mut filling) => {
                if is_total {
                    filling.pass(row);
                    self.unit(row, true);
                } else {
                    self.unit(filling.filled(row), false);
                }
                self.filling = Some(filling);
            }
        }
    }

    fn unit(&mut self, row: &Row, is_total: bool) {
        let doubt = if is_total {
            Some(Reason::Total)
        } else {
            self.doubt(row)
        };
        if let Some(reason) = doubt {
            self.staged.set_aside(row.clone(), reason);
            return;
        }
        let record = &mut self.record;
        match read(record, row, &self.columns, &self.absent, self.dates)
            .and_then(|read| derive_full(record, row, self.total_members, read))
        {
            Ok(Cells { given, cut_code }) => {
                if cut_code {
                    self.staged.cut_codes.add(row.number);
                } else if !record.code.is_empty() && !code::is_sound(&record.code) {
                    self.staged.odd_codes += 1;
                }
                match self.staged.table.push(record) {
                    Some(id) => {
                        for (place, number) in &self.own {
                            let text = trimmed(row.cell(*place));
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

    /// Why a row cannot be trusted though each of its cells may be read.
    fn doubt(&mut self, row: &Row) -> Option<Reason> {
        let narrow = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        if let Some(text) = &self.text {
            if text.swallows_line(row) {
                let breaks = row
                    .cells()
                    .flat_map(str::bytes)
                    .filter(|byte| *byte == b'\n');
                return Some(Reason::StrayQuote {
                    first: row.number,
                    last: row.number.saturating_add(narrow(breaks.count())),
                });
            }
            if let Some(place) = text.split_number(row) {
                return Some(Reason::SplitNumber(u16::try_from(place).unwrap_or(0)));
            }
        }
        let is_beyond = row.len() > self.width
            && (self.width..row.len()).any(|at| !trimmed(row.cell(at)).is_empty());
        if is_beyond {
            if self.text.is_some() || self.is_returned {
                return Some(Reason::MoreCells {
                    cells: narrow(row.len()),
                    headers: narrow(self.width),
                });
            }
            self.staged.beyond.add(row.number);
        }
        let merged = self.across.of(row);
        merged.map(|one| Reason::MergedAcross {
            first: one.columns.0,
            last: one.columns.1,
        })
    }

    /// All rows were read.
    pub fn finish(self) -> Staged {
        self.staged
    }
}
