//! Cells to the clipboard and back, as spreadsheets exchange them: rows of text with tabs.

use ledger::UnitId;
use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::{Ask, Cell};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Event};
use words::{Lang, LedgerText};

use crate::browser;
use crate::components::failure_text;
use crate::state::{Notice, Notices, TableView};

fn event_of(event: &Event) -> Option<&ClipboardEvent> {
    event.dyn_ref()
}

/// Puts the chosen rows on the clipboard, or the cell at the cursor.
pub fn copy(event: &Event, table: TableView) {
    let text = table.window.with_untracked(|window| {
        let chosen = table.chosen.get_untracked();
        if chosen.is_empty() {
            let (row, column) = table.at.get_untracked();
            return window.row(row).map(|row| table.text(row, column));
        }
        let width = table.width();
        let rows = window.rows.iter().filter(|row| chosen.contains(&row.id));
        let line = |row| {
            (0..width)
                .map(|at| clean(&table.text(row, at)))
                .collect::<Vec<_>>()
                .join("\t")
        };
        Some(rows.map(line).collect::<Vec<_>>().join("\n"))
    });
    let data = event_of(event).and_then(ClipboardEvent::clipboard_data);
    if let (Some(text), Some(data)) = (text, data) {
        event.prevent_default();
        // It fails only for a format that browsers do not know.
        let _ = data.set_data("text/plain", &text);
    }
}

fn clean(cell: &str) -> String {
    cell.replace(['\t', '\n', '\r'], " ")
}

/// Writes a block of cells, its first one at the cursor: all of them or none.
pub fn paste(event: &Event, table: TableView, notices: Notices, lang: Lang) {
    let Some(text) = browser::pasted(event) else {
        return;
    };
    event.prevent_default();
    if table.ledger.may_write() {
        write(table, &text, notices, lang);
    }
}

fn write(table: TableView, text: &str, notices: Notices, lang: Lang) {
    let (first, left) = table.at.get_untracked();
    let lines: Vec<Vec<String>> = text
        .trim_end_matches(['\n', '\r'])
        .lines()
        .map(|line| line.split('\t').map(str::to_owned).collect())
        .collect();
    let columns = |at: usize| table.cell_at(left + at);
    let width = lines.iter().map(Vec::len).max().unwrap_or(0);
    let columns: Vec<Option<Cell>> = (0..width).map(columns).collect();
    spawn_local(async move {
        let count = u32::try_from(lines.len()).unwrap_or(u32::MAX);
        // More rows may be pasted than are in view.
        let units = table.units_from(first, count).await;
        let mut cells: Vec<(UnitId, Cell, String)> = Vec::new();
        let mut left_out = 0_usize;
        for (at, line) in lines.into_iter().enumerate() {
            for (text, column) in line.into_iter().zip(&columns) {
                match (units.get(at), column) {
                    (Some(unit), Some(cell)) => cells.push((*unit, *cell, text)),
                    _ => left_out += 1,
                }
            }
        }
        let count = cells.len();
        let said = match table.ledger.ask(Ask::Write(cells)).await {
            Ok(_) if left_out == 0 => return,
            Ok(_) => Notice::say(format!(
                "{}{count} / {}",
                LedgerText::Pasted.say(lang),
                count + left_out
            )),
            Err(failure) => Notice::failed(failure_text(&failure, lang)),
        };
        notices.show(said);
    });
}
