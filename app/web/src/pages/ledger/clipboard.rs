//! Cells to the clipboard and back, as spreadsheets exchange them: rows of text with tabs. Rows that are copied here carry
//! their columns besides, so that they are pasted into the same ones.

use ledger::paste::{Block, Cell};
use ledger::typed::{typed_cell, typed_column};
use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::{Ask, Failure, PasteAsk, PasteFound, Row, Say, Sealed};
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Event};
use words::{Lang, LedgerText, PasteText};

use crate::browser;
use crate::components::{Confirmation, failure_text};
use crate::state::{Notice, Notices, TableView};

/// What copied rows are called on the clipboard beside the text of them.
const OWN_TYPE: &str = "application/x-liangxin-rows";
/// So many rows are copied at most.
const MOST_ROWS: usize = 5_000;

/// Copied rows as they lie on the clipboard: columns by the names under which they are kept anywhere.
#[derive(Serialize, Deserialize)]
struct CopiedRows {
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// The clipboard of the table.
#[derive(Clone, Copy)]
pub struct Clipboard {
    /// The table.
    pub table: TableView,
    /// Where it is said what a paste came to.
    pub notices: Notices,
    /// Where a large one is asked about.
    pub confirmation: Confirmation,
    /// The language.
    pub lang: Lang,
}

fn event_of(event: &Event) -> Option<&ClipboardEvent> {
    event.dyn_ref()
}

fn clean(cell: &str) -> String {
    cell.replace(['\t', '\n', '\r'], " ")
}

impl Clipboard {
    fn own(self) -> Vec<String> {
        let standing = self.table.ledger.standing;
        standing.with_untracked(|standing| {
            standing
                .as_ref()
                .map(|one| one.own.clone())
                .unwrap_or_default()
        })
    }

    /// Puts the chosen rows on the clipboard, or the cell at the cursor.
    pub fn copy(self, event: &Event) {
        // What is chosen within a field is the browser's to copy.
        let Some(event) = event_of(event).filter(|event| !browser::is_from_field(event)) else {
            return;
        };
        let table = self.table;
        let chosen = table.chosen.get_untracked();
        if chosen.is_empty() {
            let (row, column) = table.at.get_untracked();
            let text = table
                .window
                .with_untracked(|window| window.row(row).map(|row| table.text(row, column)));
            if let Some(text) = text {
                self.put(event, &text, None);
            }
            return;
        }
        let here: Vec<Row> = table.window.with_untracked(|window| {
            let rows = window.rows.iter().filter(|row| chosen.contains(&row.id));
            rows.cloned().collect()
        });
        if here.len() == chosen.len() {
            let (text, block) = self.copied(&here);
            let own = self.own();
            let columns = block.columns.iter().flatten();
            let rows = CopiedRows {
                columns: columns
                    .filter_map(|cell| typed_column(*cell, &own))
                    .collect(),
                rows: block.rows.clone(),
            };
            self.put(event, &text, serde_json::to_string(&rows).ok());
            table.copied.set_value(Some((text, block)));
            return;
        }
        // Rows out of view have to be brought first.
        event.prevent_default();
        if chosen.len() > MOST_ROWS {
            self.say_not_copied();
            return;
        }
        spawn_local(async move {
            let rows = table.rows_of(chosen.into_iter().collect()).await;
            let (text, block) = self.copied(&rows);
            if !rows.is_empty() && browser::copy(&text).await {
                table.copied.set_value(Some((text, block)));
            } else {
                self.say_not_copied();
            }
        });
    }

    fn say_not_copied(self) {
        self.notices
            .show(Notice::failed(PasteText::NotCopied.say(self.lang)));
    }

    fn put(self, event: &ClipboardEvent, text: &str, rows: Option<String>) {
        if let Some(data) = event.clipboard_data() {
            event.prevent_default();
            // It fails only for a format that the browser does not know; the text is there all the same.
            let _ = data.set_data("text/plain", text);
            if let Some(rows) = rows {
                let _ = data.set_data(OWN_TYPE, &rows);
            }
        }
    }

    /// Rows as text, and as a block that knows its columns: those that can be written.
    fn copied(self, rows: &[Row]) -> (String, Block) {
        let table = self.table;
        let cells = table.cells();
        let line = |row: &Row| -> Vec<String> {
            (0..cells.len())
                .map(|at| clean(&table.text(row, at)))
                .collect()
        };
        let lines: Vec<Vec<String>> = rows.iter().map(line).collect();
        let text: Vec<String> = lines.iter().map(|line| line.join("\t")).collect();
        let written = |line: Vec<String>| {
            let texts = line.into_iter().zip(&cells);
            texts
                .filter_map(|(text, cell)| cell.map(|_| text))
                .collect::<Vec<_>>()
        };
        let block = Block {
            rows: lines.into_iter().map(written).collect(),
            columns: Some(cells.iter().copied().flatten().collect()),
        };
        (text.join("\n"), block)
    }

    /// The block that is being pasted: rows copied from the table itself, or text.
    fn block(self, event: &Event, text: &str) -> Block {
        if let Some(block) = browser::pasted_as(event, OWN_TYPE).and_then(|rows| self.rows(&rows)) {
            return block;
        }
        let same = self.table.copied.with_value(|copied| {
            let copied = copied.as_ref().filter(|(copied, _)| copied == text);
            copied.map(|(_, block)| block.clone())
        });
        same.unwrap_or_else(|| Block::of_text(text))
    }

    fn rows(self, text: &str) -> Option<Block> {
        let copied: CopiedRows = serde_json::from_str(text).ok()?;
        let own = self.own();
        // A column that this ledger does not have is one that is not shown.
        let nowhere = Cell::Own(u16::MAX);
        let columns = copied.columns.iter();
        let columns = columns.map(|name| typed_cell(name, &own).unwrap_or(nowhere));
        Some(Block {
            rows: copied.rows,
            columns: Some(columns.collect()),
        })
    }

    /// Pastes: from the first chosen row on, or from the cursor where no row is chosen there. Where others are chosen, that
    /// is asked about first.
    pub fn paste(self, event: &Event) {
        if browser::is_from_field(event) {
            return;
        }
        let Some(text) = browser::pasted(event) else {
            return;
        };
        event.prevent_default();
        if !text.is_empty() && self.table.ledger.may_write() {
            self.send(
                self.block(event, &text),
                self.table.at.get_untracked(),
                None,
            );
        }
    }

    fn send(self, block: Block, (row, column): (u32, usize), confirmed: Option<u32>) {
        let Self { table, lang, .. } = self;
        spawn_local(async move {
            let Some(unit) = table.units_from(row, 1).await.first().copied() else {
                return;
            };
            let ask = PasteAsk {
                block: block.clone(),
                unit,
                row,
                column: u32::try_from(column).unwrap_or(u32::MAX),
                columns: table.cells(),
                chosen: table.chosen.get_untracked().into_iter().collect(),
                confirmed,
            };
            let answer = table.ledger.ask(Ask::Paste(Sealed::of(&ask))).await;
            let found = answer.and_then(|answer| match answer.say {
                Say::Pasted(found) => found.open(),
                _ => Err(Failure::Stopped),
            });
            match found {
                Ok(found) if found.is_done => self.tell(found),
                Ok(found) => {
                    let numbers = (found.changed, found.units);
                    let text = words::paste_question(numbers, found.rows, found.beyond, lang);
                    let button = PasteText::Confirm.say(lang);
                    let button = words::confirm_cells(button, found.changed, lang);
                    self.confirmation.ask(text, button, move || {
                        self.send(block.clone(), (row, column), Some(found.changed));
                    });
                }
                Err(failure) => self
                    .notices
                    .show(Notice::failed(failure_text(&failure, lang))),
            }
        });
    }

    /// Says how many cells changed, and lists those that did not.
    fn tell(self, found: PasteFound) {
        let Self {
            table,
            notices,
            lang,
            ..
        } = self;
        let said = words::pasted(
            found.changed,
            found.rows,
            found.refused_count,
            found.leaves_identity,
            lang,
        );
        let undo = move || {
            notices.dismiss();
            spawn_local(async move {
                // It stands in the toolbar too.
                let _ = table.ledger.ask(Ask::Undo).await;
            });
        };
        let notice = Notice::say(said);
        notices.show(if found.changed > 0 {
            notice.with_action(LedgerText::Undo.say(lang), undo)
        } else {
            notice
        });
        let has_refused = found.refused_count > 0;
        table.pasted.set(has_refused.then_some(found));
    }
}
