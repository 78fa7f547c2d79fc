//! The grid's head: names of columns, and the order.

use ledger::Column;
use ledger::query::Key;
use leptos::prelude::*;
use words::LedgerText;

use super::cell::shape;
use crate::state::{Shown, use_lang, use_settings, use_table};

/// The head.
#[component]
pub fn Head() -> impl IntoView {
    let table = use_table();
    view! {
        <div class="head" role="rowgroup">
            <div class="unit-row" role="row" aria-rowindex="1">
                <HeadCell at=0 shown=None/>
                {move || table.shown.get().into_iter().enumerate().map(|(at, shown)| view! {
                    <HeadCell at=at + 1 shown=Some(shown)/>
                }).collect_view()}
            </div>
        </div>
    }
}

/// What a column is called.
pub fn name_of(shown: Option<Shown>, own: &[String], lang: words::Lang) -> String {
    match shown {
        None => words::column(Column::Name, lang).to_owned(),
        Some(Shown::Verdict) => LedgerText::Verdict.say(lang).to_owned(),
        Some(Shown::Reminders) => LedgerText::Reminders.say(lang).to_owned(),
        Some(Shown::Total) => LedgerText::Total.say(lang).to_owned(),
        Some(Shown::Column(column)) => words::column(column, lang).to_owned(),
        Some(Shown::Own(column)) => own.get(usize::from(column)).cloned().unwrap_or_default(),
    }
}

#[component]
fn HeadCell(at: usize, shown: Option<Shown>) -> impl IntoView {
    let lang = use_lang();
    let settings = use_settings();
    let table = use_table();
    let own = table.ledger.own();
    let is_money = shape(shown) == "money";
    let name = move || {
        let name = own.with(|own| name_of(shown, own, lang));
        if is_money {
            words::in_unit(&name, settings.unit.get(), lang)
        } else {
            name
        }
    };
    let key = match shown {
        None => Some(Key::Column(Column::Name)),
        Some(shown) => shown.key(),
    };
    let order = Memo::new(move |_| {
        let sort = table.query.with(|query| query.sort)?;
        (Some(sort.by) == key).then_some(sort.descending)
    });
    let said = move || match order.get() {
        Some(false) => "ascending",
        Some(true) => "descending",
        None => "none",
    };
    let mark = move || match order.get() {
        Some(false) => "▲",
        Some(true) => "▼",
        None => "",
    };
    let content = match key {
        Some(key) => view! {
            <button type="button" tabindex="-1" on:click=move |_| table.order_by(key)>
                <span class="clip">{name}</span> <span aria-hidden="true">{mark}</span>
            </button>
        }
        .into_any(),
        None => view! { <span class="clip">{name}</span> }.into_any(),
    };
    view! {
        <div class="cell" role="columnheader" aria-colindex=at + 1 aria-sort=key.map(|_| said) data-shape=shape(shown)>
            {content}
        </div>
    }
}
