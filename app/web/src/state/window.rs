//! The part of the table's rows that is here.

use protocol::Row;

/// Rows that are here, and of which state of the ledger.
#[derive(Clone, Debug, Default)]
pub struct Window {
    /// The place of the first in the view.
    pub from: u32,
    /// The rows.
    pub rows: Vec<Row>,
    /// Of each row, the edition in which it last changed.
    editions: Vec<u32>,
    /// Counts up whenever rows come.
    edition: u32,
}

impl Window {
    /// The row at a place of the view.
    pub fn row(&self, at: u32) -> Option<&Row> {
        self.rows.get(at.checked_sub(self.from)? as usize)
    }

    /// The edition in which the row at a place last changed: only a row that says something else is drawn anew.
    pub fn edition(&self, at: u32) -> Option<u32> {
        let place = at.checked_sub(self.from)? as usize;
        self.editions.get(place).copied()
    }

    /// Other rows, of which some may be the same.
    pub fn take(&mut self, from: u32, rows: Vec<Row>) {
        let edition = self.edition + 1;
        let editions = (from..).zip(&rows).map(|(at, row)| match self.edition(at) {
            Some(before) if self.row(at) == Some(row) => before,
            _ => edition,
        });
        let editions = editions.collect();
        *self = Self {
            from,
            rows,
            editions,
            edition,
        };
    }

    /// Other columns were chosen: no row is as it was.
    pub fn clear(&mut self) {
        self.rows.clear();
        self.editions.clear();
    }
}
