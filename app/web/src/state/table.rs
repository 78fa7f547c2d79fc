//! The ledger's table as it is looked at: which units in which order, which columns, which part of it, where the cursor is.

use std::collections::BTreeSet;

use ledger::query::{Condition, Key, Query, Sort};
use ledger::{Column, Totals, UnitId};
use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::{Ask, Cell, Failure, Opening, PasteFound, Row, Say, Sealed};
use words::LocalTermsText;

use super::shown::{self, FIRST};
use super::{
    Editing, Ledger, Notice, Notices, Room, Shown, TypedCells, Window, use_lang, use_typed_cells,
};
use crate::browser::Setting;

/// Rows that are asked for before and after those in view.
const AROUND: u32 = 60;

#[derive(Clone, Copy, Default)]
struct Under {
    view: bool,
    view_again: bool,
    rows: bool,
}

/// The table.
#[derive(Clone, Copy)]
pub struct TableView {
    /// The ledger.
    pub ledger: Ledger,
    /// Which units, in which order.
    pub query: RwSignal<Query>,
    /// The columns after the name.
    pub shown: RwSignal<Vec<Shown>>,
    /// Totals of the view; `None` before the first.
    pub totals: RwSignal<Option<Totals>>,
    /// Rows that are here.
    pub window: RwSignal<Window>,
    /// The cursor: row and column, the name being column 0.
    pub at: RwSignal<(u32, usize)>,
    /// Units that are chosen.
    pub chosen: RwSignal<BTreeSet<UnitId>>,
    /// The cell that is being written into.
    pub editing: RwSignal<Option<Editing>>,
    /// What is wrong with what was typed into it.
    pub mistake: RwSignal<Option<Failure>>,
    /// The unit whose own page is open.
    pub unit: RwSignal<Option<UnitId>>,
    /// What is typed and not in the ledger yet.
    pub typed: TypedCells,
    /// What the last paste came to, as long as its refused cells are listed.
    pub pasted: RwSignal<Option<PasteFound>>,
    /// The rows that were copied last, with their columns, and as they lie on the clipboard.
    pub copied: StoredValue<Option<(String, ledger::paste::Block)>>,
    /// Whether the table is on show.
    pub(super) is_shown: StoredValue<bool>,
    /// What the ledger did not take while another cell was open already.
    pub(super) refused: StoredValue<Vec<(Editing, Failure)>>,
    /// The row at the top, with a part of it that is out of view: kept while a unit's page stands in the table's place.
    pub top: RwSignal<f64>,
    wanted: StoredValue<(u32, u32)>,
    under: StoredValue<Under>,
}

impl TableView {
    /// The table as it was looked at last.
    pub fn new(ledger: Ledger, typed: TypedCells, notices: Notices) -> Self {
        let query = query_of_last_visit().unwrap_or_else(|()| {
            let text = LocalTermsText::QueryUnread.say(use_lang());
            notices.show(Notice::failed(text));
            Query::default()
        });
        let shown = Setting::LedgerColumns.read().map_or_else(
            || FIRST.to_vec(),
            |text| text.split(' ').filter_map(Shown::of_wire).collect(),
        );
        Self {
            ledger,
            query: RwSignal::new(query),
            shown: RwSignal::new(shown),
            totals: RwSignal::new(None),
            window: RwSignal::new(Window::default()),
            at: RwSignal::new((0, 0)),
            chosen: RwSignal::new(BTreeSet::new()),
            editing: RwSignal::new(None),
            mistake: RwSignal::new(None),
            unit: RwSignal::new(None),
            typed,
            pasted: RwSignal::new(None),
            copied: StoredValue::new(None),
            is_shown: StoredValue::new(false),
            refused: StoredValue::new(Vec::new()),
            top: RwSignal::new(0.0),
            wanted: StoredValue::new((0, 100)),
            under: StoredValue::new(Under::default()),
        }
    }

    /// Keeps the view up to date with the ledger and with what is asked for.
    pub fn follow(self) {
        let change = Memo::new(move |_| {
            self.ledger
                .standing
                .with(|standing| standing.as_ref().map(|standing| standing.change))
        });
        // Until what is kept is in memory, there is none that could be left.
        let which = Memo::new(move |_| {
            self.ledger.standing.with(|standing| {
                let standing = standing.as_ref()?;
                (standing.opening == Opening::Done).then_some(standing.ledger)
            })
        });
        let own = self.ledger.own();
        Effect::new(move |_| {
            if which.get().is_some() {
                own.with(|own| self.number_own(own));
            }
        });
        Effect::new(move |before: Option<Option<u32>>| {
            let now = which.get();
            // The places of another ledger are those of other units: what was chosen or being typed was not about them.
            if before.flatten().is_some_and(|before| Some(before) != now) {
                self.leave_units();
            }
            now
        });
        Effect::new(move |_| {
            self.query.with(|query| {
                if let Ok(text) = serde_json::to_string(query) {
                    Setting::LedgerQuery.write(&text);
                }
            });
            if change.get().is_some() {
                self.look();
            }
        });
        Effect::new(move |before: Option<()>| {
            let wires = self.shown.with(|shown| {
                let wires = shown.iter().map(|one| one.wire());
                wires.collect::<Vec<_>>().join(" ")
            });
            Setting::LedgerColumns.write(&wires);
            // At first the view brings its rows by itself.
            if before.is_some() {
                self.window.update(Window::clear);
                self.bring();
            }
        });
    }

    /// Another ledger has other columns of the user's own, and numbers them otherwise.
    fn number_own(self, now: &[String]) {
        let before: Vec<String> = Setting::LedgerOwn
            .read()
            .and_then(|text| serde_json::from_str(&text).ok())
            .unwrap_or_default();
        if before == now {
            return;
        }
        let (mut columns, mut query) = (self.shown.get_untracked(), self.query.get_untracked());
        shown::renumber(&mut columns, &mut query, &before, now);
        if columns != self.shown.get_untracked() {
            self.shown.set(columns);
        }
        if query != self.query.get_untracked() {
            self.query.set(query);
        }
        if let Ok(text) = serde_json::to_string(now) {
            Setting::LedgerOwn.write(&text);
        }
    }

    fn leave_units(self) {
        self.chosen.set(BTreeSet::new());
        self.pasted.set(None);
        self.typed.leave_all();
        self.refused.set_value(Vec::new());
        self.mistake.set(None);
        self.editing.set(None);
        self.unit.set(None);
    }

    /// How many units the view has.
    pub fn len(self) -> u32 {
        self.totals
            .with(|totals| totals.as_ref().map_or(0, |totals| totals.units))
    }

    /// How many columns there are, the name among them.
    pub fn width(self) -> usize {
        self.shown.with(Vec::len) + 1
    }

    /// The column at a place; `None` for the name.
    pub fn column(self, at: usize) -> Option<Shown> {
        self.shown
            .with(|shown| at.checked_sub(1).and_then(|at| shown.get(at).copied()))
    }

    /// The cell that a column at a place writes into.
    pub fn cell_at(self, at: usize) -> Option<Cell> {
        match at {
            0 => Some(Cell::Column(Column::Name)),
            _ => self.column(at)?.cell(),
        }
    }

    /// Says which rows are in view, so that they are brought.
    pub fn want(self, from: u32, count: u32) {
        self.wanted.set_value((from, count));
        if !self.here() {
            self.bring();
        }
    }

    fn here(self) -> bool {
        let (from, count) = self.wanted.get_value();
        let to = from.saturating_add(count).min(self.len());
        self.window.with_untracked(|window| {
            let end = window
                .from
                .saturating_add(u32::try_from(window.rows.len()).unwrap_or(u32::MAX));
            window.from <= from && to <= end
        })
    }

    fn look(self) {
        let under = self.under.get_value();
        if under.view {
            self.under.update_value(|under| under.view_again = true);
            return;
        }
        self.under.update_value(|under| under.view = true);
        spawn_local(async move {
            loop {
                self.under.update_value(|under| under.view_again = false);
                let (query, shown) = (self.query.get_untracked(), self.shown.get_untracked());
                let view = self.ledger.ask(Ask::View(Sealed::of(&query))).await;
                let Ok(Say::View(totals)) = view.map(|answer| answer.say) else {
                    // What was counted before is not what was asked for now.
                    self.totals.set(None);
                    break;
                };
                let Some(totals) = self.ledger.unseal(&totals) else {
                    break;
                };
                let rows = self.rows().await;
                self.totals.set(Some(totals));
                // The columns may have been chosen anew while the rows were on their way: others are asked for below.
                let is_shown = shown == self.shown.get_untracked();
                if let Some((from, rows)) = rows.filter(|_| is_shown) {
                    self.window.update(|window| window.take(from, rows));
                }
                self.keep_cursor();
                self.keep_editing();
                if !self.under.get_value().view_again {
                    break;
                }
            }
            self.under.update_value(|under| under.view = false);
            if !self.here() {
                self.bring();
            }
        });
    }

    fn bring(self) {
        let under = self.under.get_value();
        if under.rows || under.view {
            return;
        }
        self.under.update_value(|under| under.rows = true);
        spawn_local(async move {
            loop {
                let shown = self.shown.get_untracked();
                let Some((from, rows)) = self.rows().await else {
                    break;
                };
                let nothing = rows.is_empty();
                // The columns may have been chosen anew while the rows were on their way.
                if shown == self.shown.get_untracked() {
                    self.window.update(|window| window.take(from, rows));
                    if nothing || self.here() {
                        break;
                    }
                }
            }
            self.under.update_value(|under| under.rows = false);
        });
    }

    async fn rows(self) -> Option<(u32, Vec<Row>)> {
        let (from, count) = self.wanted.get_value();
        let from = from.saturating_sub(AROUND);
        let (columns, own) = self.columns_asked();
        let ask = Ask::Rows {
            from,
            count: count + 2 * AROUND,
            columns,
            own,
        };
        match self.ledger.ask(ask).await {
            Ok(answer) => match answer.say {
                Say::Rows(rows) => Some((from, self.ledger.unseal(&rows)?)),
                _ => None,
            },
            Err(_) => None,
        }
    }

    fn keep_cursor(self) {
        let (row, column) = self.at.get_untracked();
        let last = self.len().saturating_sub(1);
        let to = (row.min(last), column.min(self.width().saturating_sub(1)));
        if to != (row, column) {
            self.at.set(to);
        }
    }

    /// Orders by a column: the least first, then the greatest first, then as the units came.
    pub fn order_by(self, key: Key) {
        self.query.update(|query| {
            query.sort = match query.sort {
                Some(sort) if sort.by == key && sort.descending => None,
                Some(sort) if sort.by == key => Some(Sort {
                    by: key,
                    descending: true,
                }),
                _ => Some(Sort {
                    by: key,
                    descending: false,
                }),
            };
        });
    }

    /// Puts a condition in the place of the one on the same thing.
    pub fn filter(self, condition: Option<Condition>, same: impl Fn(&Condition) -> bool) {
        self.query.update(|query| {
            query.conditions.retain(|known| !same(known));
            query.conditions.extend(condition);
        });
    }
}

/// The table.
pub fn use_table() -> TableView {
    let room: Room<TableView> = expect_context();
    let ledger: Ledger = expect_context();
    let typed = use_typed_cells();
    let notices: Notices = expect_context();
    room.enter(ledger, || TableView::new(ledger, typed, notices))
}

/// Which units were looked at last; all of them where nothing is kept. What cannot be read is kept aside: all units in its
/// place change the totals that are worked out of it.
fn query_of_last_visit() -> Result<Query, ()> {
    let Some(text) = Setting::LedgerQuery.read() else {
        return Ok(Query::default());
    };
    serde_json::from_str(&text).map_err(|_| Setting::LedgerQueryUnread.write(&text))
}
