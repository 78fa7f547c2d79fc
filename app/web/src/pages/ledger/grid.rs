//! The grid: only the rows in view stand in the page, however many there are.

use leptos::html::Div;
use leptos::prelude::*;
use protocol::Row;
use wasm_bindgen::JsCast;
use words::LedgerText;

use super::cell::{CellView, cell_id};
use super::clipboard::Clipboard;
use super::head::Head;
use super::keys::key_pressed;
use crate::state::{Editing, TableView, use_lang, use_table};

/// The height of a row, in points; style/ledger.css has the same.
pub const ROW: f64 = 44.0;
/// Browsers draw no element of any height. Beyond this the scroll bar stands for more rows than it is points long.
const HIGHEST: f64 = 8_000_000.0;
/// Rows drawn beyond those in view.
const MARGIN: u32 = 2;

/// Where the grid is scrolled to.
#[derive(Clone, Copy)]
pub struct Scroll {
    /// The row at the top, with a part of it that is out of view.
    pub top: RwSignal<f64>,
    /// The height of what is in view, without the head.
    pub height: RwSignal<f64>,
    grid: NodeRef<Div>,
    table: TableView,
}

impl Scroll {
    /// How many whole rows are in view.
    pub fn page(self) -> u32 {
        whole((self.height.get_untracked() / ROW).floor().max(1.0))
    }

    fn rows(self) -> f64 {
        f64::from(self.table.len())
    }

    /// The row that stands at the top when it is scrolled to the end.
    fn last_top(self) -> f64 {
        (self.rows() - self.height.get_untracked() / ROW).max(0.0)
    }

    fn canvas(self) -> f64 {
        (self.rows() * ROW).min(HIGHEST)
    }

    fn is_scaled(self) -> bool {
        self.rows() * ROW > HIGHEST
    }

    /// How far the scroll bar goes, in points.
    fn way(self) -> f64 {
        (self.canvas() - self.height.get_untracked()).max(1.0)
    }

    /// The visitor moved the scroll bar, or the page did.
    fn moved(self) {
        let Some(grid) = self.grid.get_untracked() else {
            return;
        };
        let points = f64::from(grid.scroll_top());
        let top = if self.is_scaled() {
            points / self.way() * self.last_top()
        } else {
            points / ROW
        };
        // What was set by row stands at the nearest point only: a row is not given up for that.
        let here = self.points(self.top.get_untracked());
        if (here - points).abs() >= 1.0 {
            self.top.set(top.min(self.last_top()));
        }
    }

    fn points(self, top: f64) -> f64 {
        if self.is_scaled() {
            top / self.last_top().max(1.0) * self.way()
        } else {
            top * ROW
        }
    }

    /// Scrolls to a row at the top.
    pub fn to(self, top: f64) {
        let top = top.clamp(0.0, self.last_top());
        self.top.set(top);
        if let Some(grid) = self.grid.get_untracked() {
            #[expect(clippy::cast_possible_truncation, reason = "far below the end")]
            grid.set_scroll_top(self.points(top).round() as i32);
        }
    }

    /// Scrolls as little as brings a row into view.
    pub fn show(self, row: u32) {
        let (row, top) = (f64::from(row), self.top.get_untracked());
        let fit = self.height.get_untracked() / ROW;
        if row < top {
            self.to(row);
        } else if row + 1.0 > top + fit {
            self.to(row + 1.0 - fit);
        }
    }

    fn measure(self) {
        if let Some(grid) = self.grid.get_untracked() {
            let height = f64::from(grid.client_height()) - ROW;
            if (height - self.height.get_untracked()).abs() > 0.5 {
                self.height.set(height.max(ROW));
            }
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "rows are counted from 0 and are fewer than that"
)]
fn whole(number: f64) -> u32 {
    number as u32
}

/// The grid.
#[component]
pub fn Grid() -> impl IntoView {
    let lang = use_lang();
    let table = use_table();
    let clipboard = Clipboard {
        table,
        notices: expect_context(),
        confirmation: expect_context(),
        lang,
    };
    let grid = NodeRef::<Div>::new();
    let scroll = Scroll {
        top: table.top,
        height: RwSignal::new(10.0 * ROW),
        grid,
        table,
    };
    provide_context(scroll);
    table.show(true);
    on_cleanup(move || table.show(false));
    let observer = StoredValue::new_local(None::<gloo_events::EventListener>);
    Effect::new(move |_| {
        if grid.get().is_some() {
            scroll.measure();
            // As it was before a unit's page stood here.
            scroll.to(scroll.top.get_untracked());
            let again = web_sys::window().map(|window| {
                gloo_events::EventListener::new(&window, "resize", move |_| scroll.measure())
            });
            observer.set_value(again);
        }
    });
    // A shorter view may end above what is in view.
    Effect::new(move |before: Option<u32>| {
        let now = table.len();
        if before.is_some_and(|before| now < before) {
            scroll.to(scroll.top.get_untracked());
        }
        // Few rows take little room of the page, so what is in view changes with them.
        let measure = move || {
            if !scroll.height.is_disposed() {
                scroll.measure();
            }
        };
        gloo_timers::callback::Timeout::new(0, measure).forget();
        now
    });
    let range = Memo::new(move |_| {
        let first = whole(scroll.top.get()).saturating_sub(MARGIN);
        let count = whole((scroll.height.get() / ROW).ceil()) + 2 * MARGIN + 1;
        (first, count.min(table.len().saturating_sub(first)))
    });
    Effect::new(move |_| {
        let (first, count) = range.get();
        table.want(first, count);
    });
    let wheel = move |event: web_sys::WheelEvent| {
        // The browser's own way goes by points of the bar, of which each stands for several rows then.
        if scroll.is_scaled() && event.delta_x() == 0.0 && !event.ctrl_key() {
            event.prevent_default();
            let lines = if event.delta_mode() == 0 {
                event.delta_y() / ROW
            } else {
                event.delta_y()
            };
            scroll.to(scroll.top.get_untracked() + lines);
        }
    };
    let active = move || {
        let (row, column) = table.at.get();
        (table.len() > 0).then(|| cell_id(row, column))
    };
    view! {
        <div class="grid" role="grid" tabindex="0" id="grid" node_ref=grid aria-label=LedgerText::Table.say(lang)
            style:--rows=move || table.len().min(100).to_string() aria-rowcount=move || table.len() + 1 aria-colcount=move || table.width()
            aria-multiselectable="true" aria-activedescendant=active
            aria-busy=move || table.totals.with(Option::is_none).to_string()
            on:scroll=move |_| scroll.moved() on:wheel=wheel
            on:keydown=move |event| key_pressed(&event, table, scroll)
            on:copy=move |event| clipboard.copy(&event)
            on:paste=move |event| clipboard.paste(&event)>
            <div class="canvas" role="presentation"
                style:height=move || { scroll.height.track(); format!("{}px", scroll.canvas() + ROW) }>
                <div class="pane" role="presentation" style:height=move || format!("{}px", scroll.height.get() + ROW)>
                    <Head/>
                    <Rows range scroll/>
                </div>
            </div>
        </div>
    }
}

/// The rows in view.
#[component]
fn Rows(range: Memo<(u32, u32)>, scroll: Scroll) -> impl IntoView {
    let table = use_table();
    let moved = move || {
        let (first, _) = range.get();
        format!(
            "translateY({}px)",
            (f64::from(first) - scroll.top.get()) * ROW
        )
    };
    let places = move || {
        let (first, count) = range.get();
        table.window.with(|window| {
            (first..first + count)
                .map(|at| (at, window.edition(at), window.row(at).cloned()))
                .collect::<Vec<_>>()
        })
    };
    view! {
        <div class="rows" role="rowgroup" style:transform=moved>
            <For each=places key=|(at, edition, _)| (*at, *edition) let((at, _, row))>
                <RowView at row/>
            </For>
        </div>
    }
}

#[component]
fn RowView(at: u32, row: Option<Row>) -> impl IntoView {
    let table = use_table();
    let unit = row.as_ref().map(|row| row.id);
    let chosen = move || {
        let chosen = unit.is_some_and(|unit| table.chosen.with(|all| all.contains(&unit)));
        chosen.to_string()
    };
    // Both once for all cells of the row, of which a long leap draws hundreds.
    let here = Memo::new(move |_| {
        let (row, column) = table.at.get();
        (row == at).then_some(column)
    });
    let writing = Memo::new(move |_| {
        let column = |editing: &Editing| (editing.row == at).then_some(editing.column);
        table
            .editing
            .with(|editing| editing.as_ref().and_then(column))
    });
    let width = table.shown.with_untracked(Vec::len) + 1;
    let cells = move || {
        let writing = writing.get();
        let cells = (0..width).map(|column| {
            let is_written = writing == Some(column);
            view! { <CellView at column row=row.clone() here is_written/> }.into_any()
        });
        cells.collect_view()
    };
    view! {
        <div class="unit-row" role="row" aria-rowindex=at + 2 aria-selected=chosen
            on:mousedown=move |event| super::keys::pressed(&event, at, table)
            on:click=move |event| super::keys::clicked(&event, table)>
            {cells}
        </div>
    }
}

/// The place of the cell that an event came from, as its id tells.
pub fn place_of(event: &web_sys::Event) -> Option<(u32, usize)> {
    let element = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    let id = element
        .closest("[role=gridcell],[role=rowheader]")
        .ok()??
        .id();
    let (row, column) = id.strip_prefix('c')?.split_once('-')?;
    Some((row.parse().ok()?, column.parse().ok()?))
}
