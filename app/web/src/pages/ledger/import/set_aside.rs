//! Rows that are set aside, with what is wrong in them.

use ledger::import::{Reason, ReasonKind, SetAside};
use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::{Ask, ImportAsk, Say, Sealed};
use words::ImportText;

use super::report::PAGE;
use crate::state::{Importing, use_lang, use_ledger};

/// Rows set aside, with what is wrong in them.
#[component]
pub fn Asides(importing: Importing, count: u32, reasons: Vec<(ReasonKind, u32)>) -> impl IntoView {
    let lang = use_lang();
    let ledger = use_ledger();
    let rows = RwSignal::new(Vec::<SetAside>::new());
    let more = move || {
        let from = u32::try_from(rows.with_untracked(Vec::len)).unwrap_or(0);
        spawn_local(async move {
            let ask = Ask::Import(Sealed::of(&ImportAsk::SetAsides { from, count: PAGE }));
            if let Ok(answer) = ledger.ask(ask).await
                && let Say::SetAsides(some) = answer.say
                && let Ok(some) = some.open()
            {
                rows.update(|rows| rows.extend(some));
            }
        });
    };
    more();
    let lines = move || {
        rows.get()
            .into_iter()
            .map(|one| view! { <Aside one/> })
            .collect_view()
    };
    let left = move || rows.with(Vec::len) < count as usize;
    let why = format!(
        "{}{}",
        ImportText::AsideCounts.say(lang),
        words::set_aside_counts(&reasons, lang)
    );
    view! {
        <h3>{ImportText::AsideTitle.say(lang)}</h3>
        <p id="aside-counts">{why}</p>
        <p>{ImportText::AsideLede.say(lang)} " "
            <button type="button" class="quiet" id="aside-file"
                on:click=move |_| importing.download(Ask::Import(Sealed::of(&ImportAsk::SetAsideFile)))>{ImportText::AsideFile.say(lang)}</button></p>
        <div class="scroll asides"><table>
            <thead><tr>
                <th scope="col">{ImportText::RowNumber.say(lang)}</th><th scope="col">{ImportText::ColumnName.say(lang)}</th>
                <th scope="col">{ImportText::Value.say(lang)}</th><th scope="col">{ImportText::Why.say(lang)}</th>
            </tr></thead>
            <tbody>{lines}</tbody>
        </table></div>
        {move || left().then(|| view! {
            <button type="button" class="quiet" on:click=move |_| more()>{ImportText::More.say(lang)}</button>
        })}
    }
}

#[component]
fn Aside(one: SetAside) -> impl IntoView {
    let lang = use_lang();
    let number = words::count(one.row.number);
    let line = move |column: String, value: String, why: String| {
        view! { <tr><td>{number.clone()}</td><td>{column}</td><td><span class="clip">{value}</span></td><td>{why}</td></tr> }
    };
    match &one.reason {
        Reason::Cells(cells) => cells
            .iter()
            .map(|cell| {
                let value = cell
                    .place
                    .map(|place| one.row.cell(usize::from(place)).to_owned());
                let name = words::column(cell.column, lang).to_owned();
                line(
                    name,
                    value.unwrap_or_default(),
                    words::cell_mistake(cell.mistake, cell.column, lang),
                )
            })
            .collect_view()
            .into_any(),
        other => {
            // What somebody needs to find the row again.
            let mut cells = one.row.cells().map(str::trim);
            let first = cells.find(|cell| !cell.is_empty()).unwrap_or_default();
            line(
                String::new(),
                first.to_owned(),
                words::set_aside_reason(other, lang),
            )
            .into_any()
        }
    }
}
