//! What is typed into the ledger's cells and forms and is not in the ledger yet. It is kept on disk while it is typed, so
//! that a page that goes away loses nothing: what can be read is written when the ledger is there again, the rest is
//! offered.

use gloo_timers::callback::Timeout;
use gloo_timers::future::TimeoutFuture;
use ledger::typed::{TypedCell, typed_column, with_left};
use ledger::{Column, UnitId};
use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::{Ask, Cell, Failure, Sealed, TypedWrite};
use serde::{Deserialize, Serialize};
use store::{RecordKey, StoreError};
use words::TypedText;

use super::{Keeping, Ledger, Notice, Notices, Room, Settings, use_ledger, use_settings};
use crate::browser::{self, Setting};

/// How long after the last keystroke it is saved, in milliseconds.
const PAUSE: u32 = 250;

/// How long after what is on disk could not be read it is tried again, in milliseconds.
const RETRY: u32 = 5_000;

/// As it lies on disk.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Record {
    /// Texts of cells.
    #[serde(default)]
    cells: Vec<TypedCell>,
    /// The form of a new unit, by the columns' wire names.
    #[serde(default)]
    new_unit: Vec<(String, String)>,
}

/// As a page that had no time to save leaves it in small storage.
#[derive(Default, Serialize, Deserialize)]
struct Left {
    #[serde(flatten)]
    record: Record,
    /// When, in milliseconds since 1970; nought where an earlier edition left it.
    #[serde(default)]
    at_ms: f64,
}

impl Left {
    fn read() -> Self {
        let text = Setting::TypedCells.read();
        text.and_then(|text| serde_json::from_str(&text).ok())
            .unwrap_or_default()
    }
}

impl Record {
    /// With what was left beside it.
    fn with(self, left: Self, is_later: bool) -> Self {
        let is_lefts = is_later && !left.new_unit.is_empty();
        Self {
            cells: with_left(self.cells, left.cells, is_later),
            new_unit: match self.new_unit.is_empty() || is_lefts {
                true => left.new_unit,
                false => self.new_unit,
            },
        }
    }
}

/// A text that waits for the visitor to decide.
#[derive(Clone, Debug, PartialEq)]
pub struct WaitingCell {
    /// What was typed, and where.
    pub typed: TypedCell,
    /// Why it is not in the ledger.
    pub why: Failure,
}

/// What is typed and not in the ledger yet.
#[derive(Clone, Copy)]
pub struct TypedCells {
    ledger: Ledger,
    keeping: Keeping,
    notices: Notices,
    settings: Settings,
    /// Being typed in this tab, or on its way.
    typing: StoredValue<Vec<TypedCell>>,
    /// To be decided on by the visitor.
    pub waiting: RwSignal<Vec<WaitingCell>>,
    /// The form of a new unit, where something was typed into it.
    new_unit: StoredValue<Vec<(Column, String)>>,
    /// Counts up when that form is read from the disk.
    pub new_unit_read: RwSignal<u32>,
    /// What lies on disk, as far as this tab wrote it.
    kept: StoredValue<Record>,
    is_read: StoredValue<bool>,
    /// Goes up whenever this tab may write from then on, or may not: what was begun before that is given up.
    turn: StoredValue<u32>,
    timer: StoredValue<Option<Timeout>, LocalStorage>,
}

impl TypedCells {
    /// Reads what an earlier page left once this tab may write, and keeps what is typed from now on.
    pub fn start(
        ledger: Ledger,
        keeping: Keeping,
        (notices, settings): (Notices, Settings),
    ) -> Self {
        let cells = Self {
            ledger,
            keeping,
            notices,
            settings,
            typing: StoredValue::new(Vec::new()),
            waiting: RwSignal::new(Vec::new()),
            new_unit: StoredValue::new(Vec::new()),
            new_unit_read: RwSignal::new(0),
            kept: StoredValue::new(Record::default()),
            is_read: StoredValue::new(false),
            turn: StoredValue::new(0),
            timer: StoredValue::new_local(None),
        };
        // Another tab that writes is typed into itself: what is on disk is its own until this one may write.
        let may = Memo::new(move |_| ledger.is_open() && ledger.may_write());
        Effect::new(move |before: Option<bool>| {
            let may = may.get();
            if may != before.unwrap_or_default() {
                cells.is_read.set_value(false);
                cells.turn.update_value(|turn| *turn += 1);
                if may {
                    spawn_local(cells.read());
                }
            }
            may
        });
        browser::on_leaving(move || cells.leave_browser());
        cells
    }

    async fn read(self) {
        let turn = self.turn.get_value();
        let (on_disk, saved_at) = loop {
            let read = self.on_disk().await;
            if self.turn.get_value() != turn {
                return;
            }
            match read {
                Ok(read) => break read,
                // There is none: what is typed is on this page and in small storage.
                Err(StoreError::Unavailable) => break (Record::default(), 0.0),
                // Nothing of it can be read before the page is loaded again.
                Err(StoreError::Newer | StoreError::Superseded) => return,
                Err(_) => TimeoutFuture::new(RETRY).await,
            }
        };
        // Of a page that had no time to save, or brought back by a browser that was killed.
        let left = Left::read();
        let record = on_disk.clone().with(left.record, left.at_ms > saved_at);
        let known = self.kept.get_value();
        self.kept.set_value(on_disk);
        // A form that this tab has kept and that is empty by now was added or cleared.
        let is_form_new = record.new_unit != known.new_unit;
        let new_unit: Vec<(Column, String)> = (record.new_unit.into_iter())
            .filter_map(|(wire, text)| Some((Column::from_wire(&wire)?, text)))
            .collect();
        if is_form_new && self.new_unit.with_value(Vec::is_empty) && !new_unit.is_empty() {
            self.new_unit.set_value(new_unit);
            self.new_unit_read.update(|read| *read += 1);
        }
        // What is here for the same cell by now is later; what this tab has kept and is not here is in the ledger or dropped.
        let here = self.here().cells;
        let left = record.cells.into_iter().filter(|left| {
            let is_here = here.iter().any(|one| one.is_of(left.unit, &left.column));
            !is_here && !known.cells.contains(left)
        });
        let left: Vec<TypedCell> = left.collect();
        self.typing
            .update_value(|typing| typing.extend(left.iter().cloned()));
        // Only now: until here, what is on disk is more than what is here.
        self.is_read.set_value(true);
        for typed in left {
            self.enter(typed, true).await;
        }
        self.save();
    }

    /// What lies on disk, and when it was saved. What cannot be read is put by first, as it would be written over.
    async fn on_disk(self) -> Result<(Record, f64), StoreError> {
        let store = self.keeping.open_store().await?;
        let key = RecordKey::Typed;
        let read = match store.load(key).await {
            Ok(None) => return Ok((Record::default(), 0.0)),
            Ok(Some(record)) => serde_json::from_str(&record.payload)
                .map(|read| (read, record.saved_at_ms))
                .map_err(|_| StoreError::Damaged),
            Err(error) => Err(error),
        };
        if read == Err(StoreError::Damaged) {
            store.put_damaged_by(key).await?;
            return Ok((Record::default(), 0.0));
        }
        read
    }

    /// The name by which a cell's column is kept.
    pub fn column(self, cell: Cell) -> Option<String> {
        self.ledger.standing.with_untracked(|standing| {
            let own = standing.as_ref().map(|standing| standing.own.as_slice());
            typed_column(cell, own.unwrap_or_default())
        })
    }

    /// What was typed into a cell by now.
    pub fn note(self, typed: TypedCell) {
        self.typing.update_value(|typing| {
            typing.retain(|one| !one.is_of(typed.unit, &typed.column));
            typing.push(typed);
        });
        self.save_soon();
    }

    /// What was typed into a cell is in the ledger, or dropped: where more was typed meanwhile, that is kept on.
    pub fn forget(self, unit: UnitId, cell: Cell, text: Option<&str>) {
        let Some(column) = self.column(cell) else {
            return;
        };
        self.typing.update_value(|typing| {
            typing.retain(|one| {
                !one.is_of(unit, &column) || text.is_some_and(|text| text != one.text)
            });
        });
        self.save_soon();
    }

    /// The page on which something is being typed into a cell goes: it is entered, or waits with the reason.
    pub fn leave(self, unit: UnitId, cell: Cell) {
        let Some(column) = self.column(cell) else {
            return;
        };
        let typed = self.typing.with_value(|typing| {
            let mut typing = typing.iter();
            typing.find(|one| one.is_of(unit, &column)).cloned()
        });
        if let Some(typed) = typed {
            spawn_local(self.enter(typed, false));
        }
    }

    /// Another ledger is in place of the one that was there: what was being typed is for its units where they are there too.
    pub fn leave_all(self) {
        for typed in self.typing.get_value() {
            spawn_local(self.enter(typed, true));
        }
    }

    /// Writes what was typed; where it is not expected, what was written is told.
    async fn enter(self, typed: TypedCell, is_told: bool) {
        let ask = Ask::WriteTyped(Sealed::of(&TypedWrite {
            typed: typed.clone(),
            is_over: false,
        }));
        let written = self.ledger.ask(ask).await;
        self.typing
            .update_value(|typing| typing.retain(|one| *one != typed));
        match written {
            Ok(_) if is_told => self.tell_entered(&typed),
            Ok(_) => {}
            Err(why) => self.wait(typed, why),
        }
        self.save_soon();
    }

    /// A text waits for the visitor to decide.
    fn wait(self, typed: TypedCell, why: Failure) {
        let lang = self.settings.lang.get_untracked();
        let told = TypedText::NotEntered.say(lang);
        self.notices
            .show(Notice::failed(format!("{told}{}", self.line(&typed))));
        self.waiting.update(|waiting| {
            waiting.retain(|one| !one.typed.is_of(typed.unit, &typed.column));
            waiting.push(WaitingCell { typed, why });
        });
    }

    /// Unit, column and text of what was typed, in one line.
    fn line(self, typed: &TypedCell) -> String {
        format!("{} {}", self.place(typed), typed.text)
    }

    /// Unit and column of what was typed.
    pub fn place(self, typed: &TypedCell) -> String {
        let lang = self.settings.lang.get_untracked();
        let column = match Column::from_wire(&typed.column) {
            Some(column) => words::column(column, lang),
            None => typed.column.trim_start_matches('+'),
        };
        format!("{} · {column}", typed.name)
    }

    fn tell_entered(self, typed: &TypedCell) {
        let lang = self.settings.lang.get_untracked();
        let text = format!("{}{}", TypedText::Entered.say(lang), self.line(typed));
        let undo = move || {
            self.notices.dismiss();
            spawn_local(async move {
                // It stands in the toolbar too.
                let _ = self.ledger.ask(Ask::Undo).await;
            });
        };
        self.notices
            .show(Notice::say(text).with_action(TypedText::Undo.say(lang), undo));
    }

    /// Writes a text that waits, as it was mended, over whatever the cell holds by now.
    pub fn write_waiting(self, typed: TypedCell, text: String) {
        spawn_local(async move {
            let ask = Ask::WriteTyped(Sealed::of(&TypedWrite {
                typed: TypedCell {
                    text: text.clone(),
                    ..typed.clone()
                },
                is_over: true,
            }));
            match self.ledger.ask(ask).await {
                Ok(_) => self.drop_waiting(&typed),
                Err(why) => {
                    self.waiting.update(|waiting| {
                        for one in waiting.iter_mut().filter(|one| one.typed == typed) {
                            one.typed.text.clone_from(&text);
                            one.why = why.clone();
                        }
                    });
                    self.save_soon();
                }
            }
        });
    }

    /// Drops a text that waits.
    pub fn drop_waiting(self, typed: &TypedCell) {
        self.waiting
            .update(|waiting| waiting.retain(|one| one.typed != *typed));
        self.save_soon();
    }

    /// What is typed into the form of a new unit.
    pub fn new_unit(self) -> Vec<(Column, String)> {
        self.new_unit.get_value()
    }

    /// Keeps what is typed into the form of a new unit; nothing where the unit was added.
    pub fn keep_new_unit(self, cells: Vec<(Column, String)>) {
        self.new_unit.set_value(cells);
        self.save_soon();
    }

    fn here(self) -> Record {
        let mut cells = self.typing.get_value();
        let waiting = self.waiting.with_untracked(|waiting| {
            let typed = waiting.iter().map(|one| one.typed.clone());
            typed.collect::<Vec<_>>()
        });
        cells.extend(waiting);
        let new_unit = self.new_unit.get_value().into_iter();
        let new_unit = new_unit.map(|(column, text)| (column.wire().to_owned(), text));
        Record {
            cells,
            new_unit: new_unit.collect(),
        }
    }

    fn save_soon(self) {
        // A timer that is replaced is cancelled.
        let wait = Timeout::new(PAUSE, move || self.save());
        self.timer.set_value(Some(wait));
    }

    /// Whether what is on disk is this tab's to write.
    fn may_save(self) -> bool {
        let may = untrack(|| self.ledger.is_open() && self.ledger.may_write());
        may && self.is_read.get_value()
    }

    fn leave_browser(self) {
        let here = self.here();
        let is_elsewhere =
            untrack(|| self.ledger.standing.with(Option::is_some) && !self.ledger.may_write());
        if is_elsewhere || here == self.kept.get_value() {
            return;
        }
        let record = match self.is_read.get_value() {
            true => here,
            // What lies there has not been read either.
            false => Left::read().record.with(here, true),
        };
        // The page cannot wait for the database.
        let at_ms = js_sys::Date::now();
        if let Ok(text) = serde_json::to_string(&Left { record, at_ms }) {
            Setting::TypedCells.write(&text);
        }
        self.save();
    }

    /// Saves at once, where there is anything new. Where this tab may not write, it waits until it may.
    fn save(self) {
        if !self.may_save() {
            return;
        }
        let here = self.here();
        if here == self.kept.get_value() {
            Setting::TypedCells.remove();
            return;
        }
        let Ok(payload) = serde_json::to_string(&here) else {
            return;
        };
        spawn_local(async move {
            let saved = async {
                let store = self.keeping.open_store().await?;
                let key = RecordKey::Typed;
                store.save(key, key.version(), &payload).await
            };
            if saved.await.is_ok() {
                self.kept.set_value(here);
                // What was changed meanwhile, or changed back, is not on disk by this. Where nothing was, small storage is
                // cleared.
                self.save();
            }
        });
    }
}

/// What is typed and not in the ledger yet; what an earlier page left is written as soon as a page that shows the ledger's
/// figures is opened.
pub fn use_typed_cells() -> TypedCells {
    let room: Room<TypedCells> = expect_context();
    let (ledger, settings) = (use_ledger(), use_settings());
    room.enter(ledger, || {
        TypedCells::start(ledger, expect_context(), (expect_context(), settings))
    })
}
