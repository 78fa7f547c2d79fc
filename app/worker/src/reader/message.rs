//! What the ledger's worker and the reader say to each other.

use ledger::DateSystem;
use ledger::import::{FileForm, Merged};
use protocol::Failure;
use serde::{Deserialize, Serialize};

use crate::reading::FirstRows;

/// What is wanted of a file. What is not said of its form is found.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Wanted {
    /// What kind it is, with its first rows.
    Look(Option<FileForm>),
    /// The merged cells of a workbook's sheet.
    Merged {
        /// Which, from 0.
        sheet: u32,
    },
    /// All of its rows: of a workbook without a sheet named, those of the first that is not hidden.
    Rows(Option<FileForm>),
}

/// What the reader says.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Found {
    /// What kind of file it is.
    Looked(Box<FirstRows>),
    /// The merged cells of a sheet.
    Merged(Vec<Merged>),
    /// Rows follow.
    Begun {
        /// Whether days are counted from 1904 on.
        is_from_1904: bool,
    },
    /// Some rows, which come along as a batch.
    Rows {
        /// So much of the file is read,
        done: u64,
        /// of so much, in bytes; 0 where that is not known.
        of: u64,
    },
    /// All rows were said.
    Ended,
    /// Why it cannot be read.
    Failed(Failure),
}

impl Found {
    /// How days are counted, where rows follow.
    pub fn dates(is_from_1904: bool) -> DateSystem {
        if is_from_1904 {
            DateSystem::From1904
        } else {
            DateSystem::From1900
        }
    }
}
