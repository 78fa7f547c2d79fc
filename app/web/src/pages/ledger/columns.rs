//! Which columns are shown, and in which order.

use ledger::Column;
use leptos::prelude::*;
use words::LedgerText;

use super::head::name_of;
use crate::state::{Shown, use_lang, use_table};

/// The choice of columns.
#[component]
pub fn Columns() -> impl IntoView {
    let lang = use_lang();
    let table = use_table();
    let own = table.ledger.own();
    let all = move || {
        let columns = Column::ALL
            .iter()
            .copied()
            .filter(|column| *column != Column::Name);
        let rules = [Shown::Verdict, Shown::Reminders, Shown::Total];
        let own = (0..u16::try_from(own.with(Vec::len)).unwrap_or(0)).map(Shown::Own);
        let all = rules
            .into_iter()
            .chain(columns.map(Shown::Column))
            .chain(own);
        all.collect::<Vec<_>>()
    };
    let toggle = move |one: Shown| {
        table.shown.update(|shown| {
            if shown.contains(&one) {
                shown.retain(|known| *known != one);
            } else {
                shown.push(one);
            }
        });
    };
    let boxes = move || {
        let own = own.get();
        all().into_iter().map(|one| {
            view! {
                <label><input type="checkbox" prop:checked=move || table.shown.with(|shown| shown.contains(&one))
                    on:change=move |_| toggle(one)/>{name_of(Some(one), &own, lang)}</label>
            }
        }).collect_view()
    };
    view! {
        <section class="sheet columns" id="columns" aria-label=LedgerText::Columns.say(lang)>
            <fieldset class="field several wide even"><legend>{LedgerText::ColumnsShown.say(lang)}</legend>{boxes}</fieldset>
            <Order/>
        </section>
    }
}

/// The columns shown, each with buttons that move it.
#[component]
fn Order() -> impl IntoView {
    let lang = use_lang();
    let table = use_table();
    let own = table.ledger.own();
    let swap = move |at: usize, other: usize| {
        table.shown.update(|shown| {
            if at.max(other) < shown.len() {
                shown.swap(at, other);
            }
        });
    };
    let lines = move || {
        let own = own.get();
        table.shown.get().into_iter().enumerate().map(|(at, one)| {
            let name = name_of(Some(one), &own, lang);
            let label = |text: LedgerText| format!("{} {name}", text.say(lang));
            view! {
                <li>{name.clone()}
                    <button type="button" class="quiet" aria-label=label(LedgerText::MoveLeft) disabled=at == 0
                        on:click=move |_| swap(at, at.saturating_sub(1))>"←"</button>
                    <button type="button" class="quiet" aria-label=label(LedgerText::MoveRight)
                        disabled=at + 1 == table.shown.with_untracked(Vec::len)
                        on:click=move |_| swap(at, at + 1)>"→"</button>
                </li>
            }
        }).collect_view()
    };
    view! {
        <p class="label" id="column-order">{LedgerText::ColumnOrder.say(lang)}</p>
        <ol class="order" aria-labelledby="column-order">{lines}</ol>
    }
}
