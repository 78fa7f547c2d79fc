//! Rows of a file, read cell by cell. A row of which a cell cannot be read is set aside whole: never guessed, never lost.

use serde::{Deserialize, Serialize};

use super::form::Separator;
use super::mapping::{Mapped, REASON_HEADER, Target};
use super::merged::{Across, FillDown, Merged};
use super::row::Row;
use super::text_fault::TextShape;
use super::total_row::is_total;
use crate::cell::{self, CellMistake, DateSystem, trimmed};
use crate::code;
use crate::column::Column;
use crate::record::Record;
use crate::table::{Place, Table, UnitId};
use policy::{Heads, Kind, Organisation};

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
    /// It sums up other rows.
    Total,
    /// It has more cells than the header row, so that its cells may stand under the wrong headers.
    MoreCells {
        /// How many it has.
        cells: u32,
        /// How many the header row has.
        headers: u32,
    },
    /// A number seems to be parted in two cells, as 1,200 is without quotes: in the file's column of this place, from 0,
    /// and the next one.
    SplitNumber(u16),
    /// A quote seems to have swallowed the end of a line.
    StrayQuote {
        /// The first line that is in it.
        first: u32,
        /// The last one.
        last: u32,
    },
    /// Cells of several columns are merged into one.
    MergedAcross {
        /// The file's column in which the merged cell begins, from 0,
        first: u16,
        /// and ends.
        last: u16,
    },
    /// An earlier row has its credit code and another name.
    CodeOfAnother {
        /// The number of that row.
        row: u32,
        /// Its name.
        name: String,
    },
}

/// Kinds of reasons, to be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[repr(u8)]
pub enum ReasonKind {
    /// [`Reason::Cells`]
    Cells,
    /// [`Reason::Ambiguous`]
    Ambiguous,
    /// [`Reason::NoRoom`]
    NoRoom,
    /// [`Reason::Total`]
    Total,
    /// [`Reason::MoreCells`]
    MoreCells,
    /// [`Reason::SplitNumber`]
    SplitNumber,
    /// [`Reason::StrayQuote`]
    StrayQuote,
    /// [`Reason::MergedAcross`]
    MergedAcross,
    /// [`Reason::CodeOfAnother`]
    CodeOfAnother,
}

impl ReasonKind {
    /// Every kind, by its number.
    pub const ALL: [Self; 9] = [
        Self::Cells,
        Self::Ambiguous,
        Self::NoRoom,
        Self::Total,
        Self::MoreCells,
        Self::SplitNumber,
        Self::StrayQuote,
        Self::MergedAcross,
        Self::CodeOfAnother,
    ];
}

impl Reason {
    /// Its kind.
    pub fn kind(&self) -> ReasonKind {
        match self {
            Self::Cells(_) => ReasonKind::Cells,
            Self::Ambiguous(_) => ReasonKind::Ambiguous,
            Self::NoRoom => ReasonKind::NoRoom,
            Self::Total => ReasonKind::Total,
            Self::MoreCells { .. } => ReasonKind::MoreCells,
            Self::SplitNumber(_) => ReasonKind::SplitNumber,
            Self::StrayQuote { .. } => ReasonKind::StrayQuote,
            Self::MergedAcross { .. } => ReasonKind::MergedAcross,
            Self::CodeOfAnother { .. } => ReasonKind::CodeOfAnother,
        }
    }
}

/// Rows that came in, and of which the visitor has to know something: how many, and the numbers of the first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Noted {
    /// How many.
    pub count: u32,
    /// The numbers of the first of them.
    pub first: Vec<u32>,
}

impl Noted {
    const FIRST: usize = 10;

    fn add(&mut self, number: u32) {
        self.count += 1;
        if self.first.len() < Self::FIRST {
            self.first.push(number);
        }
    }
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
    /// Of each kind of reason, how many rows were set aside for it.
    pub reasons: [u32; ReasonKind::ALL.len()],
    /// Rows with a code that lost its last digits. It is no key, and is left out.
    pub cut_codes: Noted,
    /// Rows with cells beyond the last header, which are left out.
    pub beyond: Noted,
}

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

/// What was read of a row.
#[derive(Clone, Copy, Debug)]
struct Cells {
    /// The columns of which the cell was not empty: a bit each.
    given: u32,
    /// Whether its code lost its last digits.
    cut_code: bool,
}

/// Reads a row's cells into a record.
fn read(
    record: &mut Record,
    row: &Row,
    columns: &[(usize, Column, bool)],
    absent: &[Column],
    dates: DateSystem,
) -> Result<Cells, Vec<CellAt>> {
    record.clear();
    let mut read = Cells {
        given: 0,
        cut_code: false,
    };
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
        let result = if *in_wan && says_no_unit(text) {
            cell::read_by(record, *column, &format!("{}万", trimmed(text)), dates)
        } else {
            cell::read_by(record, *column, text, dates)
        };
        match result {
            Ok(()) if trimmed(text).is_empty() => {}
            Ok(())
                if *column == Column::Code
                    && record.code.ends_with("000")
                    && code::is_cut(&record.code) =>
            {
                record.code.clear();
                read.cut_code = true;
            }
            Ok(()) if says_nothing(record, *column) => {}
            Ok(()) => read.given |= 1 << *column as u32,
            Err(CellMistake::NotACode) if code::is_cut(trimmed(text)) => {
                read.cut_code = true;
            }
            Err(mistake) => mistakes.push(CellAt {
                place: u16::try_from(*place).ok(),
                column: *column,
                mistake,
            }),
        }
    }
    if mistakes.is_empty() {
        Ok(read)
    } else {
        Err(mistakes)
    }
}

/// Whether a cell that was not empty only said that there is nothing.
fn says_nothing(record: &Record, column: Column) -> bool {
    match column {
        Column::Code => record.code.is_empty(),
        Column::District => record.district.is_empty(),
        Column::Street => record.street.is_empty(),
        Column::Community => record.community.is_empty(),
        Column::Joint => record.joint.is_empty(),
        _ => false,
    }
}

/// Works the full members out from a total with the probationary ones in it. Where one of the two is not known, so are they.
fn derive_full(
    record: &mut Record,
    row: &Row,
    total: Option<usize>,
    read: Cells,
) -> Result<Cells, Vec<CellAt>> {
    let Some(place) = total else {
        return Ok(read);
    };
    let mistake = |mistake| {
        vec![CellAt {
            place: u16::try_from(place).ok(),
            column: Column::FullMembers,
            mistake,
        }]
    };
    cell::read(record, Column::FullMembers, row.cell(place)).map_err(mistake)?;
    let total = record.facts.full_members.get();
    let full = match (total, record.facts.probationary.get()) {
        // None of any kind.
        (Some(0), None) => Some(0),
        (Some(total), Some(some)) => {
            let full = total.checked_sub(some);
            Some(full.ok_or_else(|| mistake(CellMistake::FewerThanProbationary))?)
        }
        _ => None,
    };
    record.facts.full_members = Heads::from(full);
    let given = full.map_or(0, |_| 1 << Column::FullMembers as u32);
    Ok(Cells {
        given: read.given | given,
        ..read
    })
}

/// Whether a text is an amount that says no unit of its own, in whichever way its digits are written.
fn says_no_unit(text: &str) -> bool {
    let text = entry::fold(text);
    text.chars().any(|letter| letter.is_ascii_digit())
        && (text.chars()).all(|letter| letter.is_ascii_digit() || "¥., ".contains(letter))
}
