//! The cell of the ledger's table that is being written into: begun, typed into, sent, and closed once it stands.

use ledger::UnitId;
use ledger::typed::TypedCell;
use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::{Ask, Cell, Failure};

use super::TableView;

/// A cell that is being written into.
#[derive(Clone, Debug, PartialEq)]
pub struct Editing {
    /// The place in the view.
    pub row: u32,
    /// The place among the columns, the name being 0.
    pub column: usize,
    /// Whose cell.
    pub unit: UnitId,
    /// Which.
    pub cell: Cell,
    /// What stood in it, or what was typed by now: a row that is drawn anew goes on with it.
    pub text: String,
    /// Whether anything was typed.
    pub is_typed: bool,
    /// Whose cell, as people know it,
    name: String,
    /// and what it held.
    before: String,
    /// What was typed before the characters that are being composed; `None` where none are.
    uncomposed: Option<String>,
    /// The text that is on its way to the ledger and not answered yet.
    sent: Option<String>,
}

impl Editing {
    /// Whether it is the cell at a place of the view.
    pub fn is_at(&self, row: u32, column: usize) -> bool {
        (self.row, self.column) == (row, column)
    }

    /// Whether it is the same cell of the same unit.
    fn is_same(&self, other: &Self) -> bool {
        (self.unit, self.cell) == (other.unit, other.cell)
    }

    /// What of it is entered where the page goes away: characters that were being composed are not typed yet.
    fn entered(&self) -> &str {
        self.uncomposed.as_deref().unwrap_or(&self.text)
    }
}

impl TableView {
    /// Whether the cell at a place is being written into.
    pub fn is_editing(self, row: u32, column: usize) -> bool {
        self.editing.with(|editing| {
            editing
                .as_ref()
                .is_some_and(|editing| editing.is_at(row, column))
        })
    }

    /// Begins to write into the cell at the cursor; `typed` is what was typed to begin with.
    pub fn edit(self, typed: Option<String>) {
        let (row, column) = self.at.get_untracked();
        if !self.ledger.may_write() {
            return;
        }
        let Some(cell) = self.cell_at(column) else {
            return;
        };
        let before = self.editing.get_untracked();
        if let Some(open) = before.as_ref().filter(|open| open.is_at(row, column)) {
            // Keys that are quicker than its editor is drawn come here.
            if let Some(more) = typed {
                self.typed(format!("{}{more}", open.text), false);
            }
            return;
        }
        // One that is scrolled out of view may be open still.
        if let Some(before) = before.filter(|before| before.is_typed) {
            self.write(before.text, |_| {});
        }
        let begun = self.window.with_untracked(|window| {
            let found = window.row(row)?;
            let before = self.text(found, column);
            Some(Editing {
                row,
                column,
                unit: found.id,
                cell,
                is_typed: typed.is_some(),
                text: typed.unwrap_or_else(|| before.clone()),
                name: self.text(found, 0),
                before,
                uncomposed: None,
                sent: None,
            })
        });
        self.mistake.set(None);
        self.editing.set(begun);
        self.note_typed();
    }

    /// Keeps what is typed, so that it is not lost when its row is drawn anew or the page goes away. Of characters that are
    /// being composed, only what they become in the end is typed.
    pub fn typed(self, text: String, is_composing: bool) {
        self.editing.update(|editing| {
            if let Some(editing) = editing {
                editing.uncomposed = is_composing.then(|| editing.entered().to_owned());
                editing.text = text;
                editing.is_typed = true;
            }
        });
        self.note_typed();
    }

    /// Keeps what is typed on disk until it is in the ledger.
    fn note_typed(self) {
        let Some(editing) = self.editing.get_untracked().filter(|one| one.is_typed) else {
            return;
        };
        if let Some(column) = self.typed.column(editing.cell) {
            self.typed.note(TypedCell {
                unit: editing.unit,
                name: editing.name.clone(),
                code: String::new(),
                column,
                before: editing.before.clone(),
                text: editing.entered().to_owned(),
            });
        }
    }

    /// The table is on show, or gone: what is being typed into a cell is entered then.
    pub fn show(self, is_shown: bool) {
        self.is_shown.set_value(is_shown);
        if is_shown {
            return;
        }
        let refused = self.refused.try_update_value(std::mem::take);
        let refused = refused.unwrap_or_default().into_iter();
        let open = refused
            .map(|(editing, _)| editing)
            .chain(self.editing.get_untracked());
        for editing in open {
            self.typed.leave(editing.unit, editing.cell);
        }
        self.mistake.set(None);
        self.editing.set(None);
    }

    /// Units may have other places now: the cell that is written into stays that of its unit. Where that is no longer
    /// among the rows here, what was typed is written.
    pub(super) fn keep_editing(self) {
        let Some(editing) = self.editing.get_untracked() else {
            return;
        };
        let row = self.window.with_untracked(|window| {
            let at = window.rows.iter().position(|row| row.id == editing.unit)?;
            Some(window.from + u32::try_from(at).ok()?)
        });
        match row {
            Some(row) if row == editing.row => {}
            Some(row) => {
                // The cursor goes along, unless the visitor has taken it elsewhere.
                let (at, column) = self.at.get_untracked();
                if editing.is_at(at, column) {
                    self.at.set((row, editing.column));
                }
                self.editing.set(Some(Editing { row, ..editing }));
            }
            // What was only looked into is no change.
            None if !editing.is_typed => self.give_up(),
            None => self.write(editing.text, |_| {}),
        }
    }

    /// Writes what was typed, once. `then` is called when it stands, with whether the visitor is at that cell still: the
    /// answer may come after another one was gone to.
    pub fn write(self, text: String, then: impl Fn(bool) + 'static) {
        let Some(editing) = self.editing.get_untracked() else {
            return;
        };
        // Enter sends it, and going on to another cell before the answer takes the focus away, which would send it again.
        if editing.sent.as_ref() == Some(&text) {
            return;
        }
        let before = self.window.with_untracked(|window| {
            let row = window.row(editing.row);
            // Another unit may stand there by now.
            let row = row.filter(|row| row.id == editing.unit);
            row.map(|row| self.text(row, editing.column))
        });
        if before.as_ref() == Some(&text) {
            self.typed.forget(editing.unit, editing.cell, None);
            self.close(&editing, then);
            return;
        }
        self.sending(&editing, Some(&text));
        // A list writes what is chosen in it, and nothing was typed.
        self.note_typed();
        let ask = Ask::Write(vec![(editing.unit, editing.cell, text.clone())]);
        spawn_local(async move {
            let answer = self.ledger.ask(ask).await;
            self.sending(&editing, None);
            let written = Editing { text, ..editing };
            match answer {
                Ok(_) => {
                    self.typed
                        .forget(written.unit, written.cell, Some(&written.text));
                    self.close(&written, then);
                }
                Err(failure) => self.refused(written, failure),
            }
        });
    }

    /// Closes the editor and drops what was typed into it.
    pub fn give_up(self) {
        if let Some(editing) = self.editing.get_untracked() {
            self.typed.forget(editing.unit, editing.cell, None);
        }
        self.mistake.set(None);
        self.editing.set(None);
        self.open_refused();
    }

    fn sending(self, of: &Editing, text: Option<&String>) {
        // Nothing of it is shown.
        self.editing.update_untracked(|now| {
            if let Some(now) = now.as_mut().filter(|now| now.is_same(of)) {
                now.sent = text.cloned();
                if let Some(text) = text {
                    now.text.clone_from(text);
                    now.is_typed = true;
                    now.uncomposed = None;
                }
            }
        });
    }

    /// What was sent stands: its editor goes, unless another cell is open by now, or more was typed.
    fn close(self, written: &Editing, then: impl Fn(bool)) {
        let (row, column) = self.at.get_untracked();
        let now = self.editing.with_untracked(|now| {
            let now = now.as_ref().filter(|now| now.is_same(written));
            now.map(|now| (now.is_at(row, column), now.text == written.text))
        });
        let closes = now.is_some_and(|(_, is_all)| is_all);
        if closes {
            self.mistake.set(None);
            self.editing.set(None);
        }
        then(closes && now.is_some_and(|(is_here, _)| is_here));
        if closes {
            self.open_refused();
        }
    }

    /// The ledger does not take it: said where it was typed. Where another cell is open by now, that one comes first.
    fn refused(self, written: Editing, failure: Failure) {
        let (same, busy) = self.editing.with_untracked(|now| match now {
            Some(now) => (now.is_same(&written), now.is_typed),
            None => (false, false),
        });
        if same {
            self.mistake.set(Some(failure));
            return;
        }
        if !self.is_shown.get_value() {
            self.typed.leave(written.unit, written.cell);
            return;
        }
        self.refused
            .update_value(|refused| refused.push((written, failure)));
        if !busy {
            self.open_refused();
        }
    }

    fn open_refused(self) {
        let next = self
            .refused
            .try_update_value(|refused| (!refused.is_empty()).then(|| refused.remove(0)));
        if let Some((editing, failure)) = next.flatten() {
            self.at.set((editing.row, editing.column));
            self.mistake.set(Some(failure));
            self.editing.set(Some(Editing {
                is_typed: true,
                sent: None,
                ..editing
            }));
            self.keep_editing();
        }
    }
}
