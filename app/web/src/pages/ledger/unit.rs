//! A unit's own page: all that is known of it, to be corrected in place, and all that the rules say of it.

mod facts;
mod set_field;

use entry::Checked;
use ledger::UnitId;
use leptos::prelude::*;
use leptos::task::spawn_local;
use policy::{DeductionInputs, Surroundings, TaxRate, Tri};
use protocol::{Ask, Say, UnitSheet};
use words::{DutyText, LedgerText, Text};

use self::facts::Facts;
use super::toolbar::remove;
use crate::browser;
use crate::components::{VerdictSheet, WhyPanel};
use crate::pages::reminders::UnitYear;
use crate::pages::subsidy::{BudgetSheet, DeductionSheet, DuesSheet};
use crate::state::{Notices, TableView, Work, use_lang, use_table, use_work};

/// Opens a unit's page; the browser's way back leads to the table again.
pub fn open_unit(table: TableView, unit: UnitId) {
    browser::push_fragment(unit_fragment(unit).trim_start_matches('#'));
    table.unit.set(Some(unit));
    browser::scroll_to_top();
}

/// What leads to a unit behind the address of the ledger's page.
pub fn unit_fragment(unit: UnitId) -> String {
    format!("#unit={}", unit.0)
}

/// The unit that the address names.
pub fn unit_of_address() -> Option<UnitId> {
    let number = browser::fragment().strip_prefix("unit=")?.parse().ok()?;
    Some(UnitId(number))
}

/// The page of the unit that is open.
#[component]
pub fn UnitPage(unit: UnitId) -> impl IntoView {
    let lang = use_lang();
    let table = use_table();
    let sheet = RwSignal::new(None::<Option<UnitSheet>>);
    let change = Memo::new(move |_| {
        table.ledger.standing.with(|standing| {
            let standing = standing.as_ref()?;
            (standing.opening == protocol::Opening::Done).then_some(standing.change)
        })
    });
    Effect::new(move |_| {
        if change.get().is_none() {
            return;
        }
        spawn_local(async move {
            if let Ok(answer) = table.ledger.ask(Ask::Unit(unit)).await
                && let Say::Unit(found) = answer.say
                && let Some(found) = table.ledger.unseal(&found)
            {
                sheet.set(Some(found));
            }
        });
    });
    let there = Memo::new(move |_| sheet.with(|sheet| sheet.as_ref().map(Option::is_some)));
    let known = Signal::derive(move || sheet.get().flatten());
    move || match there.get() {
        None => view! { <p role="status">{LedgerText::StepOpening.say(lang)}</p> }.into_any(),
        Some(false) => view! {
            <section class="sheet"><p>{LedgerText::FailNoUnit.say(lang)}</p><BackToTable/></section>
        }
        .into_any(),
        Some(true) => view! { <Sheet unit sheet=known/> }.into_any(),
    }
}

#[component]
fn BackToTable() -> impl IntoView {
    let lang = use_lang();
    let table = use_table();
    let back = move |_| {
        browser::push_fragment("");
        table.unit.set(None);
        browser::focus_after_draw("grid");
    };
    view! { <button type="button" class="quiet" id="back-to-table" on:click=back>"← " {LedgerText::BackToTable.say(lang)}</button> }
}

/// What the rules are asked of a unit of the ledger.
fn checked(sheet: &UnitSheet, year: i32) -> Checked {
    Checked {
        facts: sheet.facts,
        planned: None,
        around: Surroundings::default(),
        year,
        deduction: DeductionInputs {
            wages: sheet.more.wages,
            spending: sheet.more.spending,
            rate: TaxRate::default(),
        },
        dues: Vec::new(),
        dues_paid: sheet.more.dues_paid,
        retained_city: None,
        retained_district: None,
        own_lines: Vec::new(),
        mistakes: Vec::new(),
    }
}

#[component]
fn Sheet(unit: UnitId, sheet: Signal<Option<UnitSheet>>) -> impl IntoView {
    let lang = use_lang();
    let table = use_table();
    let notices: Notices = expect_context();
    let outer = use_work();
    // Everything below asks the rules of this unit, not of the one that was entered by hand.
    let facts = Memo::new(move |_| {
        let year = outer.checked.with(|checked| checked.year);
        sheet.with(|sheet| sheet.as_ref().map(|sheet| checked(sheet, year)))
    });
    let start = facts.get_untracked();
    let last = StoredValue::new(start);
    let checked = Memo::new(move |_| {
        if let Some(now) = facts.get() {
            last.set_value(Some(now));
        }
        last.get_value()
            .unwrap_or_else(|| entry::check(&entry::Draft::default(), outer.default_year()))
    });
    provide_context(Work::of_unit(outer, checked));
    let name = move || {
        sheet.with(|sheet| {
            sheet
                .as_ref()
                .and_then(|sheet| sheet.cells.first().cloned())
        })
    };
    let delete = move |_| {
        remove(table, notices, vec![unit], lang);
        browser::push_fragment("");
        table.unit.set(None);
    };
    view! {
        <div class="row unit-head"><BackToTable/>
            <button type="button" class="quiet" on:click=|_| browser::print()>{Text::Print.say(lang)}</button>
            <button type="button" class="quiet" id="delete-unit" disabled=move || !table.ledger.may_write() on:click=delete>
                {LedgerText::Remove.say(lang)}</button>
        </div>
        <h2 class="unit-name" id="unit-name" tabindex="-1">{name}</h2>
        <div class="desk of-unit">
            <div class="results">
                <section class="sheet result"><VerdictSheet/></section>
                <Reminders sheet/>
                <BudgetSheet/>
                <DeductionSheet/>
                <DuesSheet/>
            </div>
            <Facts unit sheet/>
        </div>
        <Year unit sheet/>
        <WhyPanel/>
    }
}

/// Organisation life and the yearly checklist, of whoever has an organisation or may have one.
#[component]
fn Year(unit: UnitId, sheet: Signal<Option<UnitSheet>>) -> impl IntoView {
    let is_asked = Memo::new(move |_| {
        sheet.with(|sheet| {
            sheet
                .as_ref()
                .is_some_and(|sheet| sheet.facts.has_organisation() != Tri::No)
        })
    });
    move || {
        is_asked
            .get()
            .then(|| view! { <UnitYear unit title=DutyText::OfUnit/> })
    }
}

#[component]
fn Reminders(sheet: Signal<Option<UnitSheet>>) -> impl IntoView {
    let lang = use_lang();
    let set = Memo::new(move |_| sheet.with(|sheet| sheet.as_ref().map(|sheet| sheet.reminders)));
    move || {
        let set = set.get()?;
        (!set.is_empty()).then(|| {
            let lines = set.iter().map(|one| view! {
                <li data-reminder=one.wire()><b>{words::reminder(one, lang)}</b>
                    <span>{words::reminder_sentence(one, lang)}</span>
                    {one.source().map(|source| view! { <span class="chip">{words::source(source, lang)}</span> })}</li>
            });
            view! {
                <section class="sheet"><h2>{LedgerText::Reminders.say(lang)}</h2>
                    <ul class="reasons warned">{lines.collect_view()}</ul></section>
            }
        })
    }
}
