//! Why rows of a file are set aside.

use serde::{Deserialize, Serialize};

use super::row::Row;
use crate::cell::CellMistake;
use crate::column::Column;

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

    pub(super) fn add(&mut self, number: u32) {
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
