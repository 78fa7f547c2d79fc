//! Cells of a sheet that are merged. The file holds the text in the first of them only, while whoever looks at the sheet
//! sees it in all.

use serde::{Deserialize, Serialize};

use super::mapping::{Found, Mapped, Target};
use super::question::Question;
use super::row::Row;
use crate::cell::trimmed;

/// A range of merged cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merged {
    /// The number of its first row, from 1, and that of its last.
    pub rows: (u32, u32),
    /// Its first column, from 0, and its last.
    pub columns: (u16, u16),
}

/// Why a column's cells may be meant to hold what stands above them, and what the visitor says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gaps {
    /// How many ranges of the sheet are merged downwards in it; none where only the first of several rows is filled in.
    pub merged: u32,
    /// Whether the text goes into every row that it spans, or stays in the first only; not answered yet.
    pub fill: Option<bool>,
}

/// Asks what a sheet's merged cells mean: below the header row, each column with cells that are merged downwards; in it,
/// each header that spans several columns.
pub fn ask_of_merged(mapping: &mut [Mapped], merged: &[Merged], head: u32) {
    for (place, mapped) in (0_u16..).zip(mapping) {
        let here = |one: &&Merged| (one.columns.0..=one.columns.1).contains(&place);
        let down = merged.iter().filter(here).filter(|one| {
            one.rows.0 > head && one.rows.1 > one.rows.0 && one.columns.0 == one.columns.1
        });
        let count = u32::try_from(down.count()).unwrap_or(u32::MAX);
        if count > 0 && mapped.target != Target::Leave {
            mapped.gaps = Some(Gaps {
                merged: count,
                fill: None,
            });
        }
        let spans = |one: &&Merged| {
            (one.rows.0..=one.rows.1).contains(&head)
                && one.columns.0 == place
                && one.columns.1 > place
        };
        if merged.iter().any(|one| spans(&one))
            && let Target::Column(column) = mapped.target
        {
            mapped.target = Target::Own;
            mapped.found = Found::Doubtful;
            mapped.question = Some(Question::of(column));
        }
    }
}

/// Merged cells below the header row that go over several of the columns that are read: what stands in one may belong to
/// any of them.
#[derive(Default)]
pub(super) struct Across {
    /// By their first row.
    ranges: Vec<Merged>,
    next: usize,
    /// Those that hold something and go on below.
    open: Vec<Merged>,
}

impl Across {
    pub(super) fn new(mapping: &[Mapped], merged: &[Merged], head: u32) -> Self {
        let is_read = |place: u16| {
            let mapped = mapping.get(usize::from(place));
            mapped.is_some_and(|mapped| mapped.target != Target::Leave)
        };
        // Under a header that is merged in the same way, they are one column.
        let headers: Vec<&Merged> = (merged.iter())
            .filter(|one| (one.rows.0..=one.rows.1).contains(&head))
            .take(usize::from(u8::MAX))
            .collect();
        let of_header = |one: &Merged| {
            headers.iter().any(|header| {
                header.columns.0 == one.columns.0 && header.columns.1 >= one.columns.1
            })
        };
        let over_several = |one: &&Merged| {
            let read = (one.columns.0..=one.columns.1).filter(|place| is_read(*place));
            one.rows.0 > head
                && one.columns.1 > one.columns.0
                && read.take(2).count() > 1
                && !of_header(one)
        };
        let mut ranges: Vec<Merged> = merged.iter().filter(over_several).copied().collect();
        ranges.sort_by_key(|one| one.rows);
        Self {
            ranges,
            next: 0,
            open: Vec::new(),
        }
    }

    /// The merged cell that a row, which comes after all others asked so far, is part of.
    pub(super) fn of(&mut self, row: &Row) -> Option<Merged> {
        // What overlaps was made by no spreadsheet.
        const MOST_OPEN: usize = 500;
        if self.ranges.is_empty() {
            return None;
        }
        while let Some(one) = self.ranges.get(self.next)
            && one.rows.0 <= row.number
        {
            self.next += 1;
            let holds = !trimmed(row.cell(usize::from(one.columns.0))).is_empty();
            if one.rows.0 == row.number && holds && self.open.len() < MOST_OPEN {
                self.open.push(*one);
            }
        }
        self.open.retain(|one| one.rows.1 >= row.number);
        self.open.first().copied()
    }
}

/// Fills cells with what stands above them, in the columns of which the visitor said so.
pub(super) struct FillDown {
    columns: Vec<Filled>,
    row: Row,
}

struct Filled {
    place: usize,
    /// The rows of each merged range, in order; where there is none, every cell that is empty is filled.
    ranges: Vec<(u32, u32)>,
    next: usize,
    text: String,
}

impl FillDown {
    /// None where nothing is to be filled.
    pub(super) fn new(mapping: &[Mapped], merged: &[Merged], head: u32) -> Option<Self> {
        let filled = (0_u16..).zip(mapping).filter(|(_, mapped)| {
            mapped.target != Target::Leave
                && mapped.gaps.is_some_and(|gaps| gaps.fill == Some(true))
        });
        let columns: Vec<Filled> = filled
            .map(|(place, _)| {
                let of_column = merged.iter().filter(|one| {
                    one.columns == (place, place) && one.rows.0 > head && one.rows.1 > one.rows.0
                });
                let mut ranges: Vec<(u32, u32)> = of_column.map(|one| one.rows).collect();
                ranges.sort_unstable();
                Filled {
                    place: usize::from(place),
                    ranges,
                    next: 0,
                    text: String::new(),
                }
            })
            .collect();
        let row = Row::default();
        (!columns.is_empty()).then_some(Self { columns, row })
    }

    /// Passes over a row that is no unit. What it says holds for others only as far as it is merged with them.
    pub(super) fn pass(&mut self, row: &Row) {
        for column in &mut self.columns {
            if !column.ranges.is_empty() {
                self.row.clone_from(row);
                column.fill(&mut self.row);
            }
        }
    }

    /// The row with its cells filled in.
    pub(super) fn filled(&mut self, row: &Row) -> &Row {
        self.row.clone_from(row);
        for column in &mut self.columns {
            column.fill(&mut self.row);
        }
        &self.row
    }
}

impl Filled {
    fn fill(&mut self, row: &mut Row) {
        if self.ranges.is_empty() {
            let here = trimmed(row.cell(self.place));
            if here.is_empty() {
                row.set_cell(self.place, &self.text);
            } else {
                here.clone_into(&mut self.text);
            }
            return;
        }
        while let Some((_, last)) = self.ranges.get(self.next)
            && *last < row.number
        {
            self.next += 1;
            self.text.clear();
        }
        let Some((first, _)) = self.ranges.get(self.next) else {
            return;
        };
        if row.number == *first {
            row.cell(self.place).clone_into(&mut self.text);
        } else if row.number > *first {
            row.set_cell(self.place, &self.text);
        }
    }
}
