//! One cell of the grid: what it shows, and what it is written into with.

use ledger::{Column, Form};
use leptos::prelude::*;
use policy::Outcome;
use protocol::{Cell, Failure, Row};
use words::LedgerText;

use crate::browser;
use crate::components::{failure_text, outcome_state, verdict_mark};
use crate::state::{Editing, Shown, TableView, use_lang, use_settings, use_table};

/// Characters that have room in the narrowest column, even in large type.
const NEVER_CUT: usize = 4;

/// The id of the cell at a place.
pub fn cell_id(row: u32, column: usize) -> String {
    format!("c{row}-{column}")
}

/// What a column holds, for its width and its side.
pub fn shape(shown: Option<Shown>) -> &'static str {
    match shown {
        None => "name",
        Some(Shown::Verdict) => "verdict",
        Some(Shown::Reminders) => "reminders",
        Some(Shown::Total) => "money",
        Some(Shown::Own(_)) => "text",
        Some(Shown::Column(column)) => match column.form() {
            Form::Text(_) | Form::Trade => "text",
            Form::Count => "count",
            Form::Money => "money",
            Form::Date => "date",
            Form::Choice(_) => "choice",
            Form::Set(_) => "set",
        },
    }
}

/// A cell.
#[component]
pub fn CellView(
    at: u32,
    column: usize,
    row: Option<Row>,
    /// The column of the cursor, where it is in this row.
    here: Memo<Option<usize>>,
    /// Whether it is being written into.
    is_written: bool,
) -> impl IntoView {
    let table = use_table();
    let shown = table.column(column);
    let here = move || (here.get() == Some(column)).then_some("");
    let role = if column == 0 { "rowheader" } else { "gridcell" };
    let content = match row {
        _ if is_written => view! { <Editor at column/> }.into_any(),
        Some(row) => view! { <Content row column/> }.into_any(),
        None => ().into_any(),
    };
    view! {
        <div class="cell" role=role id=cell_id(at, column) aria-colindex=column + 1 data-shape=shape(shown) data-at=here>
            {content}
        </div>
    }
}

#[component]
fn Content(row: Row, column: usize) -> impl IntoView {
    let lang = use_lang();
    let settings = use_settings();
    let table = use_table();
    match table.column(column) {
        Some(Shown::Verdict) => {
            let (state, mark, text) = verdict_of(&row, lang);
            view! { <span class="tag" data-state=state><span aria-hidden="true">{mark}</span> " " {text}</span> }
                .into_any()
        }
        Some(Shown::Reminders) => {
            let names = row.reminders.iter().map(|one| words::reminder(one, lang));
            let names: Vec<&str> = names.collect();
            let all = names.join(lang.pick("、", ", "));
            view! { <Clipped text=all/> }.into_any()
        }
        Some(Shown::Total) => {
            view! { <span>{move || words::amount(row.total, settings.unit.get(), lang)}</span> }
                .into_any()
        }
        Some(Shown::Column(shown)) if shown.form() == Form::Money => {
            // As the file has it, in yuan; shown in the unit that the head names.
            let known = entry::read_money(&table.text(&row, column)).ok().flatten();
            let said = move || known.map(|known| words::money(known, settings.unit.get()));
            view! { <span>{said}</span> }.into_any()
        }
        Some(Shown::Column(shown)) => {
            let text = table.text(&row, column);
            let said = words::cell_value(shown, &text, lang).into_owned();
            view! { <Clipped text=said/> }.into_any()
        }
        Some(Shown::Own(_)) | None => {
            let text = table.text(&row, column);
            view! { <Clipped text/> }.into_any()
        }
    }
}

/// A text that may be too long for its column: what is cut shows when it is pointed at.
#[component]
fn Clipped(text: String) -> impl IntoView {
    let title = (text.chars().count() > NEVER_CUT).then(|| text.clone());
    view! { <span class="clip" title=title>{text}</span> }
}

/// Tint, sign and word of a row's verdict.
pub fn verdict_of(row: &Row, lang: words::Lang) -> (&'static str, &'static str, &'static str) {
    match row.verdict {
        Some(verdict) => {
            let outcome = Outcome::Judged(verdict);
            (
                outcome_state(outcome),
                verdict_mark(outcome),
                words::verdict_short(verdict, lang),
            )
        }
        None => ("open", "?", LedgerText::NotJudged.say(lang)),
    }
}

/// What stands in a cell while it is written into.
#[component]
fn Editor(at: u32, column: usize) -> impl IntoView {
    let lang = use_lang();
    let table = use_table();
    let (begun, is_typed) = table
        .editing
        .with_untracked(|editing| {
            let editing = editing.as_ref()?;
            Some((editing.text.clone(), editing.is_typed))
        })
        .unwrap_or_default();
    let id = format!("edit-{}", cell_id(at, column));
    let mistake = format!("{id}-mistake");
    let name = match table.cell_at(column) {
        Some(Cell::Column(column)) => words::column(column, lang).to_owned(),
        _ => LedgerText::OwnColumn.say(lang).to_owned(),
    };
    let choices = match table.cell_at(column) {
        Some(Cell::Column(column)) => choices(column),
        _ => None,
    };
    let text = move || {
        let text = |editing: &Editing| editing.is_at(at, column).then(|| editing.text.clone());
        table
            .editing
            .with(|editing| editing.as_ref().and_then(text))
    };
    let wrong = move || {
        table
            .mistake
            .with(|mistake| mistake.as_ref().map(|_| "true"))
    };
    let field = match (choices, table.cell_at(column)) {
        (Some(list), Some(Cell::Column(of))) => {
            let options = std::iter::once("").chain(list).map(|value| {
                let said = match value {
                    "" => LedgerText::Unknown.say(lang).to_owned(),
                    _ => words::cell_value(of, value, lang).into_owned(),
                };
                view! { <option value=value selected=value == begun>{said}</option> }
            });
            let options = options.collect_view();
            view! {
                <select id=id.clone() aria-label=name aria-invalid=wrong aria-describedby=mistake.clone()
                    on:keydown=move |event| in_editor(&event, table, &value_of(&event))
                    on:change=move |event| table.write(value_of(&event), back_to_grid)>{options}</select>
            }
            .into_any()
        }
        _ => view! {
            <input id=id.clone() prop:value=text autocomplete="off" aria-label=name aria-invalid=wrong
                aria-describedby=mistake.clone() on:keydown=move |event| in_editor(&event, table, &value_of(&event))
                on:input=move |event| table.typed(value_of(&event), browser::is_composing(&event))
                on:compositionend=move |event| table.typed(value_of(&event), false)
                on:blur=move |event| left(&event, table, at, column)/>
        }
        .into_any(),
    };
    let focused = id.clone();
    // What was typed is gone on with, not typed over.
    Effect::new(move |_| browser::focus_and_select(&focused, !is_typed));
    view! {
        {field}
        <small class="mistake" id=mistake role="alert">
            {move || table.mistake.with(|mistake| mistake.as_ref().map(|one| mistake_text(one, lang)))}
        </small>
    }
}

fn mistake_text(failure: &Failure, lang: words::Lang) -> String {
    match failure {
        Failure::Cell(_, column, mistake) => words::cell_mistake(*mistake, *column, lang),
        other => failure_text(other, lang),
    }
}

/// The values of a column's list, where it has one of which a cell holds one.
pub fn choices(column: Column) -> Option<Vec<&'static str>> {
    use ledger::Named;
    match column.form() {
        Form::Choice(list) => Some(list.to_vec()),
        Form::Trade => Some(ledger::Trade::NAMES.iter().map(|(_, name)| *name).collect()),
        _ => None,
    }
}

fn value_of(event: &web_sys::Event) -> String {
    browser::value_of(event)
}

fn in_editor(event: &web_sys::KeyboardEvent, table: TableView, text: &str) {
    // The grid's own keys are not for what is typed here.
    event.stop_propagation();
    // Where characters are composed, Enter chooses one and Escape drops it.
    if event.is_composing() {
        return;
    }
    let (row, column) = table.at.get_untracked();
    let (to, down) = match event.key().as_str() {
        "Escape" => {
            event.prevent_default();
            browser::focus("grid");
            table.give_up();
            return;
        }
        "Enter" => ((row + 1).min(table.len().saturating_sub(1)), column),
        "Tab" if event.shift_key() => (row, column.saturating_sub(1)),
        "Tab" => (row, (column + 1).min(table.width() - 1)),
        _ => return,
    };
    event.prevent_default();
    table.write(text.to_owned(), move |is_here| {
        if is_here {
            table.at.set((to, down));
        }
        back_to_grid(is_here);
    });
}

fn back_to_grid(is_here: bool) {
    if is_here {
        browser::focus("grid");
    }
}

/// The visitor clicked elsewhere: what was typed is written, and stays open where it cannot be. A row that is drawn anew
/// takes the focus from its editor too, which comes again with what was typed.
fn left(event: &web_sys::FocusEvent, table: TableView, at: u32, column: usize) {
    let text = value_of(event);
    browser::once_drawn(event, move |is_there| {
        if is_there && untrack(|| table.is_editing(at, column)) {
            table.write(text.clone(), |_| {});
        }
    });
}
