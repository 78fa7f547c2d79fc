//! Which columns the table shows, and what becomes of the user's own ones when another ledger numbers them otherwise.

use ledger::Column;
use ledger::query::{Condition, Key, Query};
use protocol::Cell;

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// The verdict.
    Verdict,
    /// Reminders.
    Reminders,
    /// M4 to M7.
    Total,
    /// One of the format's.
    Column(Column),
    /// One of the user's own.
    Own(u16),
}

impl Shown {
    /// What orders units by it, where something does.
    pub fn key(self) -> Option<Key> {
        Some(match self {
            Self::Verdict => Key::Verdict,
            Self::Reminders => Key::Reminders,
            Self::Total => return None,
            Self::Column(column) => Key::Column(column),
            Self::Own(column) => Key::Own(column),
        })
    }

    /// The cell that is written into, where it is one.
    pub fn cell(self) -> Option<Cell> {
        match self {
            Self::Column(column) => Some(Cell::Column(column)),
            Self::Own(column) => Some(Cell::Own(column)),
            _ => None,
        }
    }

    /// As it is kept.
    pub fn wire(self) -> String {
        match self {
            Self::Verdict => "=verdict".into(),
            Self::Reminders => "=reminders".into(),
            Self::Total => "=total".into(),
            Self::Column(column) => column.wire().into(),
            Self::Own(column) => format!("+{column}"),
        }
    }

    /// Reads what [`Shown::wire`] wrote.
    pub fn of_wire(wire: &str) -> Option<Self> {
        Some(match wire {
            "=verdict" => Self::Verdict,
            "=reminders" => Self::Reminders,
            "=total" => Self::Total,
            _ => match wire.strip_prefix('+') {
                Some(number) => Self::Own(number.parse().ok()?),
                None => Self::Column(Column::from_wire(wire)?),
            },
        })
    }
}

/// The columns that a first visitor sees; the name stands before them always.
pub const FIRST: [Shown; 9] = [
    Shown::Verdict,
    Shown::Reminders,
    Shown::Total,
    Shown::Column(Column::Kind),
    Shown::Column(Column::District),
    Shown::Column(Column::Employees),
    Shown::Column(Column::FullMembers),
    Shown::Column(Column::Organisation),
    Shown::Column(Column::Updated),
];

/// So many of a new ledger's own columns are shown at once without being asked for.
const SHOWN_UNASKED: usize = 6;

/// The user's own columns under their new numbers: those of which the header is gone go from columns, conditions and order,
/// and new ones are shown, so that what came with a file is seen.
pub fn renumber(shown: &mut Vec<Shown>, query: &mut Query, before: &[String], now: &[String]) {
    let number = |old: u16| {
        let header = before.get(usize::from(old))?;
        let at = now.iter().position(|known| known == header)?;
        u16::try_from(at).ok()
    };
    let mut columns: Vec<Shown> = (shown.iter())
        .filter_map(|one| match one {
            Shown::Own(old) => number(*old).map(Shown::Own),
            other => Some(*other),
        })
        .collect();
    let new = (0_u16..)
        .zip(now)
        .filter(|(_, header)| !before.contains(header));
    columns.extend(new.map(|(at, _)| Shown::Own(at)).take(SHOWN_UNASKED));
    *shown = columns;
    query.conditions.retain_mut(|condition| match condition {
        Condition::OwnContains(column, _) => match number(*column) {
            Some(now) => {
                *column = now;
                true
            }
            None => false,
        },
        _ => true,
    });
    query.sort = query.sort.and_then(|mut sort| {
        if let Key::Own(old) = sort.by {
            sort.by = Key::Own(number(old)?);
        }
        Some(sort)
    });
}
