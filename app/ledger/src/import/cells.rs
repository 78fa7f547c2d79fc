//! The cells of a row, read into a record.

use policy::Heads;

use super::reason::CellAt;
use super::row::Row;
use crate::cell::{self, CellMistake, DateSystem, trimmed};
use crate::code;
use crate::column::Column;
use crate::record::Record;

/// What was read of a row.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cells {
    /// The columns of which the cell was not empty: a bit each.
    pub(super) given: u32,
    /// Whether its code lost its last digits.
    pub(super) cut_code: bool,
}

/// Reads a row's cells into a record.
pub(super) fn read(
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
pub(super) fn derive_full(
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
