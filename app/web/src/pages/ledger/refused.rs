//! Cells that did not take what was pasted, one by one, each with the reason.

use ledger::paste::{Cell, RefusedCell};
use leptos::prelude::*;
use words::PasteText;

use super::head::name_of;
use crate::browser;
use crate::state::{TableView, use_lang, use_table};

/// What the column of a refused cell is called.
fn column_name(one: &RefusedCell, table: TableView, lang: words::Lang) -> String {
    let own = table.ledger.own();
    match (one.cell, one.at) {
        (Some(Cell::Column(column)), _) => words::column(column, lang).to_owned(),
        (Some(Cell::Own(number)), _) => {
            own.with_untracked(|own| own.get(usize::from(number)).cloned().unwrap_or_default())
        }
        (None, Some(at)) if at < table.width() => {
            own.with_untracked(|own| name_of(table.column(at), own, lang))
        }
        (None, _) => "—".to_owned(),
    }
}

/// The list; nothing where the last paste was taken as a whole.
#[component]
pub fn RefusedCells() -> impl IntoView {
    let lang = use_lang();
    let table = use_table();
    let rows = move || {
        let found = table.pasted.get()?;
        let rows = found.refused.into_iter().map(|one| {
            let column = column_name(&one, table, lang);
            let why = words::paste_refusal(&one.why, one.cell, lang);
            view! {
                <tr><td>{words::count(one.row + 1)}</td><th scope="row">{one.name}</th><td>{column}</td><td>{one.text}</td><td>{why}</td></tr>
            }
        });
        Some(rows.collect_view())
    };
    let count = Memo::new(move |_| {
        table
            .pasted
            .with(|found| found.as_ref().map_or(0, |found| found.refused_count))
    });
    let heads = [
        PasteText::Row,
        PasteText::Unit,
        PasteText::Column,
        PasteText::Value,
        PasteText::Why,
    ];
    let close = move |_| {
        table.pasted.set(None);
        browser::focus("grid");
    };
    move || {
        (count.get() > 0).then(|| {
            let heads = heads.map(|head| view! { <th scope="col">{head.say(lang)}</th> });
            view! {
                <section class="sheet" id="paste-refused">
                    <div class="row spread"><h2 id="paste-refused-title">{PasteText::Refused.say(lang)} " " {words::count(count.get())}</h2>
                        <button type="button" class="quiet" id="paste-refused-close" on:click=close>{PasteText::Close.say(lang)}</button></div>
                    <div class="scroll" tabindex="0" role="region" aria-labelledby="paste-refused-title">
                        <table class="list"><thead><tr>{heads.collect_view()}</tr></thead><tbody>{rows}</tbody></table>
                    </div>
                </section>
            }
        })
    }
}
