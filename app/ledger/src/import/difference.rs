//! In what two records of one unit differ.

use serde::{Deserialize, Serialize};

use super::compare::{Against, Conflict};
use super::staged::Staged;
use crate::cell;
use crate::column::Column;
use crate::record::Record;
use crate::table::Table;

/// A cell of which two records say different things.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    /// Which.
    pub column: Differing,
    /// What stands in the ledger, or earlier in the file.
    pub there: String,
    /// What the file says.
    pub here: String,
}

/// A column of a difference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Differing {
    /// One of the format's.
    Column(Column),
    /// One of the user's own, by its header.
    Own(String),
}

/// Whether a record of the file says anything else than another one, in the columns that the file has.
pub(super) fn says_otherwise(
    ledger: &Table,
    staged: &Staged,
    record: &Record,
    other: &Record,
    in_ledger: bool,
    columns: &[Column],
) -> bool {
    let mut both = other.clone();
    for column in columns {
        both.take_cell(record, *column);
    }
    if both != *other {
        return true;
    }
    let headers = staged.table.own_headers();
    let own = if in_ledger {
        ledger.own_headers()
    } else {
        headers
    };
    headers.iter().zip(0_u16..).any(|(header, at)| {
        let there = own.iter().zip(0_u16..).find(|(known, _)| *known == header);
        let there = there.map_or("", |(_, number)| other.own(number));
        there != record.own(at)
    })
}

/// The cells in which two records differ, in the columns that the file has.
pub fn differences(
    ledger: &Table,
    staged: &Staged,
    conflict: Conflict,
    columns: &[Column],
) -> Vec<Difference> {
    let (other, own) = match conflict.against {
        Against::Unit(unit) => (ledger.get(unit), ledger.own_headers()),
        Against::Earlier(unit) => (staged.table.get(unit), staged.table.own_headers()),
    };
    let (Some(other), Some(record)) = (other, staged.table.get(conflict.unit)) else {
        return Vec::new();
    };
    let of_columns = columns.iter().filter_map(|column| {
        let (there, here) = (cell::write(&other, *column), cell::write(&record, *column));
        (there != here).then(|| Difference {
            column: Differing::Column(*column),
            there: there.into_owned(),
            here: here.into_owned(),
        })
    });
    let headers = staged.table.own_headers().iter().zip(0_u16..);
    let of_own = headers.filter_map(|(header, at)| {
        let there = own.iter().zip(0_u16..).find(|(known, _)| *known == header);
        let there = there.map_or("", |(_, number)| other.own(number));
        let here = record.own(at);
        (there != here).then(|| Difference {
            column: Differing::Own(header.clone()),
            there: there.to_owned(),
            here: here.to_owned(),
        })
    });
    of_columns.chain(of_own).collect()
}
