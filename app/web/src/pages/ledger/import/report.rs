//! What an import would come to, and what it came to.

use ledger::UnitId;
use ledger::import::{Differing, Reason, SetAside, Settle, Settled, Taken};
use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::{Ask, ConflictRow, ImportAsk, Report, Say, Sealed, Standing};
use words::ImportText;

use crate::browser;
use crate::components::failure_text;
use crate::state::{Importing, Notice, Notices, use_lang, use_ledger};

/// So many lines of a list are shown at first, and more each time.
const PAGE: u32 = 20;
const WAYS: [(Settle, ImportText, &str); 3] = [
    (Settle::Keep, ImportText::Keep, "keep"),
    (Settle::Replace, ImportText::Replace, "replace"),
    (Settle::Merge, ImportText::Merge, "merge"),
];

fn way_of(wire: &str) -> Option<Settle> {
    WAYS.iter()
        .find(|(.., known)| *known == wire)
        .map(|(settle, ..)| *settle)
}

/// What would happen.
#[component]
pub fn Reported(importing: Importing, report: Report) -> impl IntoView {
    let lang = use_lang();
    let settled = RwSignal::new(Settled::default());
    let counts = [
        ("new", report.new, ImportText::New, "met"),
        ("same", report.same, ImportText::Same, "open"),
        (
            "conflicts",
            report.conflicts,
            ImportText::Conflicting,
            "gap",
        ),
        ("aside", report.set_aside, ImportText::Aside, "due"),
    ];
    let tags = counts.map(|(wire, count, text, state)| view! {
        <span class="tag" data-state=state data-count=wire>{text.say(lang)} " " <b>{words::count(count)}</b></span>
    });
    let odd = (report.odd_codes > 0).then(|| view! {
        <p class="advice" data-state="gap">{words::count(report.odd_codes)} " " {ImportText::OddCodes.say(lang)}</p>
    });
    let busy = move || importing.job.with(Option::is_some);
    let nothing = report.new == 0 && report.conflicts == 0;
    let act = if nothing {
        view! { <p class="advice" id="nothing-new">{ImportText::NothingToDo.say(lang)}</p> }
            .into_any()
    } else {
        view! {
            <button type="button" class="primary" id="take-in" disabled=busy
                on:click=move |_| importing.take_in(settled.get_untracked())>{ImportText::TakeIn.say(lang)}</button>
        }
        .into_any()
    };
    view! {
        <h2 id="import-title" tabindex="-1">{ImportText::ReportTitle.say(lang)}</h2>
        <div class="tags" id="import-counts"><b data-count="rows">{words::count(report.rows)} " " {ImportText::Rows.say(lang)}</b>{tags.collect_view()}</div>
        {odd}
        {(report.conflicts > 0).then(|| view! { <Conflicts importing count=report.conflicts settled/> })}
        {(report.set_aside > 0).then(|| view! { <Asides importing count=report.kept/> })}
        <div class="row">{act}
            <button type="button" class="quiet" disabled=busy on:click=move |_| importing.leave()>{ImportText::Other.say(lang)}</button></div>
    }
}

/// Rows set aside, with what is wrong in them.
#[component]
fn Asides(importing: Importing, count: u32) -> impl IntoView {
    let lang = use_lang();
    let ledger = use_ledger();
    let rows = RwSignal::new(Vec::<SetAside>::new());
    let more = move || {
        let from = u32::try_from(rows.with_untracked(Vec::len)).unwrap_or(0);
        spawn_local(async move {
            let ask = Ask::Import(Sealed::of(&ImportAsk::SetAsides { from, count: PAGE }));
            if let Ok(answer) = ledger.ask(ask).await
                && let Say::SetAsides(some) = answer.say
                && let Some(some) = ledger.unseal(&some)
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
    view! {
        <h3>{ImportText::AsideTitle.say(lang)}</h3>
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
    match one.reason {
        Reason::Cells(cells) => cells
            .into_iter()
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
        Reason::Ambiguous(_) => line(
            String::new(),
            String::new(),
            ImportText::Ambiguous.say(lang).to_owned(),
        )
        .into_any(),
        Reason::NoRoom => line(
            String::new(),
            String::new(),
            ImportText::NoRoom.say(lang).to_owned(),
        )
        .into_any(),
    }
}

/// Conflicts: one way for all, and another for some.
#[component]
fn Conflicts(importing: Importing, count: u32, settled: RwSignal<Settled>) -> impl IntoView {
    let lang = use_lang();
    let ledger = use_ledger();
    let rows = RwSignal::new(Vec::<ConflictRow>::new());
    let more = move || {
        let from = u32::try_from(rows.with_untracked(Vec::len)).unwrap_or(0);
        spawn_local(async move {
            let ask = Ask::Import(Sealed::of(&ImportAsk::Conflicts { from, count: PAGE }));
            match ledger.ask(ask).await {
                Ok(answer) => {
                    if let Say::Conflicts(some) = answer.say
                        && let Some(some) = ledger.unseal(&some)
                    {
                        rows.update(|rows| rows.extend(some));
                    }
                }
                Err(failure) => importing.fail(failure),
            }
        });
    };
    more();
    let ways = WAYS.map(|(settle, text, wire)| view! {
        <label><input type="radio" name="settle" value=wire prop:checked=move || settled.with(|now| now.all == settle)
            on:change=move |_| settled.update(|now| now.all = settle)/>{text.say(lang)}</label>
    });
    let lines = move || {
        rows.get()
            .into_iter()
            .map(|one| view! { <ConflictView one settled/> })
            .collect_view()
    };
    let left = move || rows.with(Vec::len) < count as usize;
    view! {
        <h3>{ImportText::ConflictTitle.say(lang)}</h3>
        <fieldset class="field several" id="settle"><legend>{ImportText::ForAll.say(lang)}</legend>{ways.collect_view()}</fieldset>
        <ul class="conflicts">{lines}</ul>
        {move || left().then(|| view! {
            <button type="button" class="quiet" on:click=move |_| more()>{ImportText::More.say(lang)}</button>
        })}
    }
}

#[component]
fn ConflictView(one: ConflictRow, settled: RwSignal<Settled>) -> impl IntoView {
    let lang = use_lang();
    let unit = one.unit;
    let choose = move |event: web_sys::Event| {
        let way = way_of(&browser::value_of(&event));
        settled.update(|now| settle(now, unit, way));
    };
    let options =
        WAYS.map(|(_, text, wire)| view! { <option value=wire>{text.say(lang)}</option> });
    let label = format!("{} {}", one.name, ImportText::ConflictTitle.say(lang));
    let empty = move || ImportText::Empty.say(lang);
    let cells = one.differences.into_iter().map(|cell| {
        let name = match cell.column {
            Differing::Column(column) => words::column(column, lang).to_owned(),
            Differing::Own(header) => header,
        };
        let there = match cell.there.as_str() {
            "" => empty().into_any(),
            _ => view! { <s>{cell.there}</s> }.into_any(),
        };
        let here = match cell.here.as_str() {
            "" => empty().into_any(),
            _ => view! { <b>{cell.here}</b> }.into_any(),
        };
        view! {
            <div><dt>{name}</dt><dd><span class="hidden">{ImportText::There.say(lang)} " "</span>{there} " → "
                <span class="hidden">{ImportText::Here.say(lang)} " "</span>{here}</dd></div>
        }
    });
    let earlier = one.earlier.map(|row| {
        view! {
            <small>{ImportText::EarlierRow.say(lang)} {words::file_row(row, lang)}</small>
        }
    });
    view! {
        <li>
            <div class="row"><b>{one.name.clone()}</b> <span class="chip">{words::file_row(one.number, lang)}</span> {earlier}
                <select aria-label=label on:change=choose><option value="">{ImportText::AsAll.say(lang)}</option>{options.collect_view()}</select></div>
            <dl class="differences">{cells.collect_view()}</dl>
        </li>
    }
}

fn settle(settled: &mut Settled, unit: UnitId, way: Option<Settle>) {
    settled.but.retain(|(known, _)| *known != unit);
    settled.but.extend(way.map(|way| (unit, way)));
}

/// What happened, and a way back as long as it leads to what was before it.
#[component]
pub fn Done(importing: Importing, taken: Taken, into: u32) -> impl IntoView {
    let lang = use_lang();
    let ledger = use_ledger();
    let notices: Notices = expect_context();
    let changed = taken != Taken::default();
    // Another ledger has another one before it.
    let leads_back = Memo::new(move |_| {
        let stands = |standing: &Standing| {
            let back = standing.kept.is_some_and(|kept| !kept.forward);
            standing.ledger == into && back
        };
        changed
            && ledger
                .standing
                .with(|standing| standing.as_ref().is_some_and(stands))
    });
    let back = move |_| {
        spawn_local(async move {
            let said = match ledger.ask(Ask::Go { forward: false }).await {
                Ok(_) => Notice::say(ImportText::TakenBack.say(lang)),
                Err(failure) => Notice::failed(failure_text(&failure, lang)),
            };
            notices.show(said);
        });
        importing.leave();
    };
    let said = if changed {
        format!(
            "{} {} · {} {}",
            ImportText::Added.say(lang),
            words::count(taken.added),
            ImportText::Changed.say(lang),
            words::count(taken.changed)
        )
    } else {
        ImportText::Unchanged.say(lang).to_owned()
    };
    view! {
        <h2 id="import-title" tabindex="-1">{ImportText::Done.say(lang)}</h2>
        <p id="import-done" role="status">{said}</p>
        <div class="row">
            {move || leads_back.get().then(|| view! {
                <button type="button" class="quiet" id="take-back" on:click=back>{ImportText::TakeBack.say(lang)}</button>
            })}
            <button type="button" class="quiet" on:click=move |_| importing.leave()>{ImportText::Another.say(lang)}</button>
        </div>
    }
}
