//! Rows of the table and what their cells hold, whether they are here or have to be asked for.

use ledger::{Column, UnitId};
use leptos::prelude::*;
use protocol::{Ask, Cell, Row, Say};

use super::{Shown, TableView};

impl TableView {
    /// The units at places of the view, whether their rows are here or not.
    pub async fn units_from(self, from: u32, count: u32) -> Vec<UnitId> {
        let here: Option<Vec<UnitId>> = self.window.with_untracked(|window| {
            let places = from..from.saturating_add(count);
            places.map(|at| window.row(at).map(|row| row.id)).collect()
        });
        if let Some(here) = here {
            return here;
        }
        let ask = Ask::Rows {
            from,
            count,
            columns: Vec::new(),
            own: Vec::new(),
        };
        match self.ledger.ask(ask).await.map(|answer| answer.say) {
            Ok(Say::Rows(rows)) => {
                let rows = self.ledger.unseal(&rows).unwrap_or_default();
                rows.into_iter().map(|row| row.id).collect()
            }
            _ => Vec::new(),
        }
    }

    /// What rows are asked for with: the name and the columns shown, the user's own apart from the others.
    pub(super) fn columns_asked(self) -> (Vec<Column>, Vec<u16>) {
        let (mut columns, mut own) = (vec![Column::Name], Vec::new());
        self.shown.with_untracked(|shown| {
            for one in shown {
                match one {
                    Shown::Column(column) => columns.push(*column),
                    Shown::Own(column) => own.push(*column),
                    _ => {}
                }
            }
        });
        (columns, own)
    }

    /// The rows of these units in the order of the view, whether they are here or not.
    pub async fn rows_of(self, units: Vec<UnitId>) -> Vec<Row> {
        let (columns, own) = self.columns_asked();
        let ask = Ask::RowsOf {
            units,
            columns,
            own,
        };
        match self.ledger.ask(ask).await.map(|answer| answer.say) {
            Ok(Say::Rows(rows)) => self.ledger.unseal(&rows).unwrap_or_default(),
            _ => Vec::new(),
        }
    }

    /// The cells that the columns write into, the name's first; `None` for one that the rules work out.
    pub fn cells(self) -> Vec<Option<Cell>> {
        let shown = self.shown.get_untracked().into_iter();
        let cells = shown.map(Shown::cell);
        std::iter::once(Some(Cell::Column(Column::Name)))
            .chain(cells)
            .collect()
    }

    /// A row's text in a column at a place.
    pub fn text(self, row: &Row, at: usize) -> String {
        self.shown.with_untracked(|shown| {
            let place = match at.checked_sub(1) {
                None => Some(0),
                Some(at) => {
                    let before = shown.get(..at).unwrap_or_default();
                    let is_own = |one: &&Shown| matches!(one, Shown::Own(_));
                    let is_column = |one: &&Shown| matches!(one, Shown::Column(_));
                    match shown.get(at) {
                        Some(Shown::Column(_)) => Some(1 + before.iter().filter(is_column).count()),
                        // The user's own come after all others, in whatever order they are shown.
                        Some(Shown::Own(_)) => Some(
                            1 + shown.iter().filter(is_column).count()
                                + before.iter().filter(is_own).count(),
                        ),
                        _ => None,
                    }
                }
            };
            place
                .and_then(|place| row.cells.get(place).cloned())
                .unwrap_or_default()
        })
    }
}
