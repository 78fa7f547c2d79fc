//! The grid's keys, as the ARIA pattern for grids has them, and the mouse beside them.

use ledger::UnitId;
use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::Ask;
use web_sys::{KeyboardEvent, MouseEvent};

use super::grid::{Scroll, place_of};
use super::unit::open_unit;
use crate::browser;
use crate::state::TableView;

/// A key was pressed in the grid.
pub fn key_pressed(event: &KeyboardEvent, table: TableView, scroll: Scroll) {
    if event.alt_key() {
        return;
    }
    let command = event.ctrl_key() || event.meta_key();
    let key = event.key();
    if move_cursor(&key, command, event.shift_key(), table, scroll) {
        event.prevent_default();
        return;
    }
    match key.as_str() {
        "Enter" if table.at.get_untracked().1 == 0 => {
            if let Some(unit) = unit_at(table) {
                event.prevent_default();
                open_unit(table, unit);
            }
        }
        "Enter" | "F2" => {
            event.prevent_default();
            table.edit(None);
        }
        " " if !command => {
            event.prevent_default();
            choose(table);
        }
        "Delete" | "Backspace" => {
            event.prevent_default();
            table.edit(Some(String::new()));
        }
        "z" | "Z" if command && event.shift_key() => go(event, table, Ask::Redo),
        "z" | "Z" if command => go(event, table, Ask::Undo),
        "y" | "Y" if command => go(event, table, Ask::Redo),
        "/" => {
            event.prevent_default();
            browser::focus("search");
        }
        "Escape" => table.chosen.set(Default::default()),
        // Whatever is typed begins a new text in the cell.
        _ if !command && key.chars().count() == 1 => {
            event.prevent_default();
            table.edit(Some(key));
        }
        _ => {}
    }
}

fn go(event: &KeyboardEvent, table: TableView, ask: Ask) {
    event.prevent_default();
    spawn_local(async move {
        // Nothing to take back is no mistake.
        let _ = table.ledger.ask(ask).await;
    });
}

fn move_cursor(key: &str, command: bool, shift: bool, table: TableView, scroll: Scroll) -> bool {
    let (row, column) = table.at.get_untracked();
    let (last_row, last_column) = (table.len().saturating_sub(1), table.width() - 1);
    let page = scroll.page();
    let to = match key {
        "ArrowDown" if command => (last_row, column),
        "ArrowUp" if command => (0, column),
        "ArrowDown" => (row.saturating_add(1), column),
        "ArrowUp" => (row.saturating_sub(1), column),
        "ArrowRight" => (row, column + 1),
        "ArrowLeft" => (row, column.saturating_sub(1)),
        "PageDown" => (row.saturating_add(page), column),
        "PageUp" => (row.saturating_sub(page), column),
        "Home" if command => (0, 0),
        "End" if command => (last_row, last_column),
        "Home" => (row, 0),
        "End" => (row, last_column),
        _ => return false,
    };
    let to = (to.0.min(last_row), to.1.min(last_column));
    if shift && to.0 != row {
        extend(table, row, to.0);
    }
    table.at.set(to);
    scroll.show(to.0);
    browser::show_in_row(&super::cell::cell_id(to.0, to.1));
    true
}

/// The unit at the cursor.
pub fn unit_at(table: TableView) -> Option<UnitId> {
    let (row, _) = table.at.get_untracked();
    table
        .window
        .with_untracked(|window| window.row(row).map(|row| row.id))
}

fn choose(table: TableView) {
    if let Some(unit) = unit_at(table) {
        table.chosen.update(|chosen| {
            if !chosen.remove(&unit) {
                chosen.insert(unit);
            }
        });
    }
}

/// Chooses all rows between two, also those that are not here.
fn extend(table: TableView, from: u32, to: u32) {
    let (first, last) = (from.min(to), from.max(to));
    spawn_local(async move {
        let units = table.units_from(first, last - first + 1).await;
        table.chosen.update(|chosen| chosen.extend(units));
    });
}

/// The mouse was pressed on a row.
pub fn pressed(event: &MouseEvent, row: u32, table: TableView) {
    let Some((_, column)) = place_of(event) else {
        return;
    };
    if untrack(|| table.is_editing(row, column)) {
        return;
    }
    let (before, _) = table.at.get_untracked();
    let again = table.at.get_untracked() == (row, column);
    table.at.set((row, column));
    if event.shift_key() {
        event.prevent_default();
        extend(table, before, row);
    } else if event.ctrl_key() || event.meta_key() {
        choose(table);
    } else if column > 0 && (event.detail() == 2 || again) {
        event.prevent_default();
        table.edit(None);
    }
}

/// A row was clicked: its name opens the unit's page.
pub fn clicked(event: &MouseEvent, table: TableView) {
    let is_plain = !(event.shift_key() || event.ctrl_key() || event.meta_key());
    if let Some((row, 0)) = place_of(event)
        && is_plain
        && !untrack(|| table.is_editing(row, 0))
        && let Some(unit) = unit_at(table)
    {
        open_unit(table, unit);
    }
}
