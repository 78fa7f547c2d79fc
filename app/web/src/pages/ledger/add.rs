//! A new unit.

use ledger::{Column, Form};
use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::{Ask, Failure, Say};
use words::LedgerText;

use super::unit::open_unit;
use crate::browser;
use crate::components::failure_text;
use crate::state::{use_lang, use_table};

/// What is asked for at first; the rest is filled in on the unit's own page.
const FIRST: [Column; 8] = [
    Column::Name,
    Column::Code,
    Column::Kind,
    Column::District,
    Column::Street,
    Column::Employees,
    Column::FullMembers,
    Column::Organisation,
];

/// What stands in a field at first.
const fn first_text(column: Column) -> &'static str {
    match column {
        Column::Kind => "非公企业",
        _ => "",
    }
}

/// The column that a failure is about.
fn column_of(failure: &Failure) -> Option<Column> {
    match failure {
        Failure::Cell(_, column, _) => Some(*column),
        Failure::CodeTaken(..) => Some(Column::Code),
        _ => None,
    }
}

/// A form for a new unit.
#[component]
pub fn AddUnit() -> impl IntoView {
    let lang = use_lang();
    let table = use_table();
    // What was typed before the page went away is gone on with.
    let kept = table.typed.new_unit();
    let texts = FIRST.map(|column| {
        let typed = kept.iter().find(|(known, _)| *known == column);
        RwSignal::new(typed.map_or_else(|| first_text(column).to_owned(), |(_, text)| text.clone()))
    });
    Effect::new(move |before: Option<u32>| {
        let read = table.typed.new_unit_read.get();
        if before.is_some_and(|before| before != read) {
            for (column, typed) in table.typed.new_unit() {
                if let Some(at) = FIRST.iter().position(|one| *one == column) {
                    texts[at].set(typed);
                }
            }
        }
        read
    });
    Effect::new(move |before: Option<()>| {
        let cells = FIRST.into_iter().zip(texts);
        let cells = cells.map(|(column, text)| (column, text.get()));
        let is_typed = |(column, text): &(Column, String)| text != first_text(*column);
        let typed: Vec<_> = cells.filter(is_typed).collect();
        if before.is_some() {
            table.typed.keep_new_unit(typed);
        }
    });
    let failed = RwSignal::new(None::<Failure>);
    let add = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let cells = FIRST.into_iter().zip(texts);
        let cells = cells.map(|(column, text)| (column, text.get_untracked()));
        let ask = Ask::Add(cells.collect());
        spawn_local(async move {
            match table.ledger.ask(ask).await {
                Ok(answer) => {
                    failed.set(None);
                    for (column, text) in FIRST.into_iter().zip(texts) {
                        text.set(first_text(column).to_owned());
                    }
                    table.typed.keep_new_unit(Vec::new());
                    if let Say::Added(unit) = answer.say {
                        open_unit(table, unit);
                    }
                }
                Err(failure) => {
                    if let Some(column) = column_of(&failure) {
                        browser::focus(&format!("add-{}", column.wire()));
                    }
                    failed.set(Some(failure));
                }
            }
        });
    };
    let fields = FIRST.into_iter().zip(texts).map(|(column, text)| {
        view! { <AddField column text failed/> }
    });
    let other = move || {
        failed.with(|failed| match failed {
            Some(failure) if column_of(failure).is_none() => Some(failure_text(failure, lang)),
            _ => None,
        })
    };
    view! {
        <form class="sheet" id="add" on:submit=add aria-label=LedgerText::Add.say(lang)>
            <div class="fields">{fields.collect_view()}</div>
            <div class="row"><button type="submit" class="primary" id="add-unit" disabled=move || !table.ledger.may_write()>
                {LedgerText::AddNow.say(lang)}</button><span role="alert" class="mistake">{other}</span></div>
        </form>
    }
}

#[component]
fn AddField(
    column: Column,
    text: RwSignal<String>,
    failed: RwSignal<Option<Failure>>,
) -> impl IntoView {
    let lang = use_lang();
    let id = format!("add-{}", column.wire());
    let mistake = move || {
        failed.with(|failed| match failed {
            Some(Failure::Cell(_, at, mistake)) if *at == column => {
                Some(words::cell_mistake(*mistake, column, lang))
            }
            Some(failure) if column_of(failure) == Some(column) => {
                Some(failure_text(failure, lang))
            }
            _ => None,
        })
    };
    let set = move |event: web_sys::Event| text.set(browser::value_of(&event));
    let control = match column.form() {
        Form::Choice(list) => {
            let first = (column != Column::Kind).then_some("");
            let options = first.into_iter().chain(list.iter().copied()).map(|value| {
                let said = match value {
                    "" => LedgerText::Unknown.say(lang).to_owned(),
                    _ => words::cell_value(column, value, lang).into_owned(),
                };
                view! { <option value=value prop:selected=move || text.with(|text| text == value)>{said}</option> }
            });
            view! { <select id=id.clone() on:change=set>{options.collect_view()}</select> }.into_any()
        }
        _ => view! { <input id=id.clone() autocomplete="off" prop:value=move || text.get() on:input=set/> }.into_any(),
    };
    // A list says by itself what it holds.
    let hint =
        (!matches!(column.form(), Form::Choice(_))).then(|| words::column_hint(column, lang));
    view! {
        <div class="field" data-state=move || mistake().map(|_| "error")>
            <label for=id>{words::column(column, lang)}</label>{control}
            {hint.map(|hint| view! { <small class="hint">{hint}</small> })}
            <small class="mistake" role="alert">{mistake}</small>
        </div>
    }
}
