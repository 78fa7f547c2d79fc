//! What can be done with the table.

use ledger::UnitId;
use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::{Ask, Format};
use words::LedgerText;

use crate::browser;
use crate::components::{Confirmation, Progressing, failure_text, hand_over};
use crate::state::{Job, Notice, Notices, TableView, Unfolded, use_importing, use_lang, use_table};

/// Search, filters, columns, changes, and the ways in and out.
#[component]
pub fn Toolbar(unfolded: RwSignal<Unfolded>) -> impl IntoView {
    let lang = use_lang();
    let table = use_table();
    let importing = use_importing();
    let search = move |event: web_sys::Event| {
        let text = browser::value_of(&event);
        table.query.update(|query| query.search = text);
    };
    let conditions = move || {
        let count = table.query.with(|query| query.conditions.len());
        (count > 0).then(|| format!(" {count}"))
    };
    let fold = move |one: Unfolded, text: LedgerText, id: &'static str| {
        view! {
            <button type="button" class="quiet" id=id aria-expanded=move || (unfolded.get() == one).to_string()
                on:click=move |_| {
                    if one == Unfolded::Import {
                        importing.begin_anew();
                    }
                    unfolded.update(|now| *now = if *now == one { Unfolded::Nothing } else { one });
                }>
                {text.say(lang)} {move || (one == Unfolded::Filters).then(conditions)}
            </button>
        }
    };
    view! {
        <div class="toolbar" role="toolbar" aria-label=LedgerText::Tools.say(lang)>
            <input type="search" id="search" class="search" placeholder=LedgerText::Search.say(lang)
                aria-label=LedgerText::Search.say(lang) autocomplete="off"
                prop:value=move || table.query.with(|query| query.search.clone()) on:input=search/>
            {fold(Unfolded::Filters, LedgerText::Filters, "open-filters")}
            {fold(Unfolded::Columns, LedgerText::Columns, "open-columns")}
            <Changes/>
            {fold(Unfolded::Add, LedgerText::Add, "open-add")}
            <Remove/>
            {fold(Unfolded::Import, LedgerText::Import, "open-import")}
            <Exports/>
            {fold(Unfolded::Demo, LedgerText::Demo, "open-demo")}
        </div>
    }
}

/// Undo and redo.
#[component]
fn Changes() -> impl IntoView {
    let lang = use_lang();
    let table = use_table();
    let notices: Notices = expect_context();
    let counts = Memo::new(move |_| {
        let standing = table.ledger.standing;
        standing.with(|standing| {
            standing
                .as_ref()
                .map_or((0, 0), |standing| (standing.undo, standing.redo))
        })
    });
    let go = move |ask: Ask| {
        spawn_local(async move {
            if let Err(failure) = table.ledger.ask(ask).await {
                notices.show(Notice::failed(failure_text(&failure, lang)));
            }
        });
    };
    view! {
        <button type="button" class="quiet" id="undo" disabled=move || counts.get().0 == 0 || !table.ledger.may_write()
            title="Ctrl+Z" on:click=move |_| go(Ask::Undo)>{LedgerText::Undo.say(lang)}</button>
        <button type="button" class="quiet" id="redo" disabled=move || counts.get().1 == 0 || !table.ledger.may_write()
            title="Ctrl+Y" on:click=move |_| go(Ask::Redo)>{LedgerText::Redo.say(lang)}</button>
    }
}

/// From so many units on, deleting is asked about with their number.
const REMOVE_CONFIRMED_FROM: u32 = 100;

/// Takes the chosen units away.
#[component]
fn Remove() -> impl IntoView {
    let lang = use_lang();
    let table = use_table();
    let notices: Notices = expect_context();
    let chosen = move || table.chosen.with(|chosen| chosen.len());
    let confirmation: Confirmation = expect_context();
    let remove = move |_| {
        let units: Vec<_> = table.chosen.get_untracked().into_iter().collect();
        let count = u32::try_from(units.len()).unwrap_or(u32::MAX);
        if count < REMOVE_CONFIRMED_FROM {
            remove(table, notices, units, lang);
            return;
        }
        let button = LedgerText::Remove.say(lang);
        confirmation.ask(
            words::remove_question(count, lang),
            words::confirm_units(button, count, lang),
            move || remove(table, notices, units.clone(), lang),
        );
    };
    view! {
        <button type="button" class="quiet" id="remove" disabled=move || chosen() == 0 || !table.ledger.may_write()
            on:click=remove>
            {LedgerText::Remove.say(lang)} {move || (chosen() > 0).then(|| format!(" {}", chosen()))}
        </button>
    }
}

/// Takes units away, and offers to bring them back.
pub fn remove(table: TableView, notices: Notices, units: Vec<UnitId>, lang: words::Lang) {
    let count = u32::try_from(units.len()).unwrap_or(u32::MAX);
    spawn_local(async move {
        let said = match table.ledger.ask(Ask::Remove(units)).await {
            Ok(_) => {
                table.chosen.set(Default::default());
                let undo = move || {
                    notices.dismiss();
                    spawn_local(async move {
                        // It stands in the toolbar too.
                        let _ = table.ledger.ask(Ask::Undo).await;
                    });
                };
                Notice::say(words::removed(count, lang))
                    .with_action(LedgerText::Undo.say(lang), undo)
            }
            Err(failure) => Notice::failed(failure_text(&failure, lang)),
        };
        notices.show(said);
    });
}

/// The units of the view as files.
#[component]
fn Exports() -> impl IntoView {
    let lang = use_lang();
    let table = use_table();
    let notices: Notices = expect_context();
    let job = RwSignal::new(None::<Job>);
    let export = move |format: Format| {
        let answer = table.ledger.start_shown(&Ask::Export(format), None, job);
        hand_over(answer, (notices, lang));
    };
    let none = move || table.len() == 0 || job.with(Option::is_some);
    let own = table.ledger.own();
    // Only what the view shows is written, so that is said where a filter leaves units out.
    let units = move || {
        let filter = table
            .query
            .with(|query| own.with(|own| words::query(query, own, lang)))?;
        let units = table.len();
        let all = table.ledger.units();
        Some(words::units_of(Some(&filter), units, all, lang))
    };
    view! {
        <button type="button" class="quiet" id="export-xlsx" disabled=none on:click=move |_| export(Format::Xlsx)>
            {LedgerText::ExportXlsx.say(lang)}</button>
        <button type="button" class="quiet" id="export-csv" disabled=none on:click=move |_| export(Format::Csv)>
            {LedgerText::ExportCsv.say(lang)}</button>
        {move || units().map(|units| view! { <small id="export-units">{units}</small> })}
        {move || job.get().map(|job| view! { <Progressing job/> })}
    }
}
