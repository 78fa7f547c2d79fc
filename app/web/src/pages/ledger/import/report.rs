//! What an import would come to, and what it came to.

use ledger::UnitId;
use ledger::import::{Differing, Settle, Settled, Taken};
use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::{Ask, ConflictRow, ImportAsk, Report, Say, Sealed, Standing};
use words::{ImportText, Lang, RowsLeft};

use super::set_aside::Asides;
use crate::browser;
use crate::components::failure_text;
use crate::state::{Importing, Notice, Notices, use_lang, use_ledger};

/// So many lines of a list are shown at first, and more each time.
pub(super) const PAGE: u32 = 20;
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
    let busy = move || importing.job.with(Option::is_some);
    view! {
        <h2 id="import-title" tabindex="-1">{ImportText::ReportTitle.say(lang)}</h2>
        <div class="tags" id="import-counts"><b data-count="rows">{words::count(report.rows)} " " {ImportText::Rows.say(lang)}</b>{tags.collect_view()}</div>
        {remarks(&report, lang)}
        {(report.conflicts > 0).then(|| view! { <Conflicts importing count=report.conflicts/> })}
        {(report.set_aside > 0).then(|| view! { <Asides importing count=report.kept reasons=report.reasons.clone()/> })}
        <div class="row"><Act importing report/>
            <button type="button" class="quiet" disabled=busy on:click=move |_| importing.leave()>{ImportText::Other.say(lang)}</button></div>
    }
}

/// What the visitor has to know of rows that come in.
fn remarks(report: &Report, lang: Lang) -> impl IntoView + use<> {
    let odd = (report.odd_codes > 0).then(|| {
        let count = words::count(report.odd_codes);
        format!("{count} {}", ImportText::OddCodes.say(lang))
    });
    let noted = [
        ("cut-codes", &report.cut_codes, ImportText::CutCodes),
        ("beyond", &report.beyond, ImportText::Beyond),
    ];
    let noted = noted.into_iter().filter(|(_, noted, _)| noted.count > 0);
    let noted = noted.map(|(id, noted, text)| {
        let rows = words::row_numbers(&noted.first, noted.count, lang);
        (id, format!("{}{rows}", text.say(lang)))
    });
    let all = odd.map(|text| ("odd-codes", text)).into_iter().chain(noted);
    all.map(|(id, text)| view! { <p class="advice" data-state="gap" data-remark=id>{text}</p> })
        .collect_view()
}

/// The button that puts the units in and says what it will do; or why there is nothing to put in.
#[component]
fn Act(importing: Importing, report: Report) -> impl IntoView {
    let lang = use_lang();
    let left = RowsLeft {
        same: report.same,
        aside: report.set_aside,
        conflicts: report.conflicts,
    };
    if report.new == 0 && report.conflicts == 0 {
        let why = words::set_aside_counts(&report.reasons, lang);
        let is_whole = report.same > 0 && report.set_aside == 0;
        let state = if is_whole { "open" } else { "gap" };
        return view! {
            <p class="advice" id="nothing-new" data-state=state>{words::nothing_to_take_in(report.rows, left, &why, lang)}</p>
        }
        .into_any();
    }
    let may =
        move || importing.job.with(Option::is_none) && importing.foreseen.with(Option::is_some);
    let label = move || match importing.foreseen.get() {
        Some(taken) => words::will_take_in(taken, left, lang),
        None => ImportText::TakeIn.say(lang).to_owned(),
    };
    let why = move || {
        let is_settled = importing
            .settled
            .with(|settled| settled.covers(left.conflicts as usize));
        match (importing.foreseen.with(Option::is_some), is_settled) {
            (true, _) => "",
            (false, true) => ImportText::Foreseeing.say(lang),
            (false, false) => ImportText::SettleFirst.say(lang),
        }
    };
    view! {
        <div class="take-in">
            <button type="button" class="primary" id="take-in" disabled=move || !may() aria-describedby="take-in-why"
                on:click=move |_| importing.take_in(left)>{label}</button>
            <p id="take-in-why" role="status">{why}</p>
        </div>
    }
    .into_any()
}

/// Conflicts: one way for all, and another for some.
#[component]
fn Conflicts(importing: Importing, count: u32) -> impl IntoView {
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
        <label><input type="radio" name="settle" value=wire prop:checked=move || importing.settled.with(|now| now.all == Some(settle))
            on:change=move |_| importing.settle(count, |now| now.all = Some(settle))/>{text.say(lang)}</label>
    });
    let lines = move || {
        rows.get()
            .into_iter()
            .map(|one| view! { <ConflictView importing one count/> })
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
fn ConflictView(importing: Importing, one: ConflictRow, count: u32) -> impl IntoView {
    let lang = use_lang();
    let unit = one.unit;
    let choose = move |event: web_sys::Event| {
        let way = way_of(&browser::value_of(&event));
        importing.settle(count, |now| settle(now, unit, way));
    };
    let chosen = importing.settled.with_untracked(|settled| {
        let mut but = settled.but.iter();
        but.find(|(known, _)| *known == unit).map(|(_, way)| *way)
    });
    let options = WAYS.map(|(way, text, wire)| {
        view! { <option value=wire selected=chosen == Some(way)>{text.say(lang)}</option> }
    });
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
pub fn Done(importing: Importing, taken: Taken, left: RowsLeft, into: u32) -> impl IntoView {
    let lang = use_lang();
    let ledger = use_ledger();
    let notices: Notices = expect_context();
    let changed = taken.changes();
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
    let said = words::took_in(taken, left, lang);
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
