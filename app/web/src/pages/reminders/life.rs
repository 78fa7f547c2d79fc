//! 组织生活: one unit's year, many units at once, and blocks out of spreadsheets.

use ledger::UnitId;
use leptos::prelude::*;
use leptos::task::spawn_local;
use policy::ActivityKind;
use protocol::{DutyAsk, DutySay, UnitFound};
use words::{DutyText, Lang};

use super::gone::GoneSheet;
use super::many::ManySheet;
use super::named::name_of;
use super::paste::PasteSheet;
use super::unit_year::UnitYear;
use crate::browser;
use crate::state::{use_duties, use_lang};

/// So many units are offered of a search.
const OFFERED: u32 = 12;

/// The part.
#[component]
pub fn LifePart() -> impl IntoView {
    let unit = RwSignal::new(None::<UnitId>);
    view! {
        <UnitChoice unit/>
        {move || unit.get().map(|unit| view! { <UnitYear unit/> })}
        <div class="two-columns">
            <div class="column"><ManySheet/></div>
            <div class="column"><PasteSheet/></div>
        </div>
        <GoneSheet/>
    }
}

/// An organisation to choose, by its unit or joint branch.
fn offer(found: UnitFound, unit: RwSignal<Option<UnitId>>, lang: Lang) -> impl IntoView {
    let id = found.id;
    let choose = move |_| {
        unit.set(Some(id));
        browser::focus_after_draw("life-unit");
    };
    view! {
        <li><button type="button" class="quiet" data-find=id.0 aria-pressed=move || (unit.get() == Some(id)).to_string()
            on:click=choose>{name_of(&found, lang)} " " <small>{found.district}</small></button></li>
    }
}

/// Finds a unit by a part of its name or code.
#[component]
fn UnitChoice(unit: RwSignal<Option<UnitId>>) -> impl IntoView {
    let lang = use_lang();
    let work = use_duties();
    let text = RwSignal::new(String::new());
    let offered = RwSignal::new(None::<Vec<UnitFound>>);
    let edition = work.edition();
    Effect::new(move |_| {
        let text = text.get();
        if edition.get().is_none() {
            return;
        }
        spawn_local(async move {
            let ask = DutyAsk::Find {
                text,
                count: OFFERED,
            };
            if let Ok(DutySay::Units(units)) = work.ask(ask).await {
                offered.set(Some(units));
            }
        });
    });
    let is_none =
        Memo::new(move |_| offered.with(|units| units.as_ref().is_some_and(Vec::is_empty)));
    let list = move || {
        if is_none.get() {
            return view! { <p>{DutyText::NoUnit.say(lang)}</p> }.into_any();
        }
        // A unit that is offered again keeps its button: it may be under a finger when the answer comes.
        let each = move || offered.get().unwrap_or_default();
        let key = |found: &UnitFound| {
            let joint = found.joint.clone();
            let joint = joint.map(|joint| (joint.name, joint.units));
            (found.id, found.name.clone(), found.district.clone(), joint)
        };
        view! {
            <ul class="found"><For each key let:found>{offer(found, unit, lang)}</For></ul>
        }
        .into_any()
    };
    view! {
        <section class="sheet">
            <h2>{DutyText::PartLife.say(lang)}</h2>
            <p class="lede">{DutyText::LifeLede.say(lang)}</p>
            <div class="field"><label for="find-unit">{DutyText::FindUnit.say(lang)}</label>
                <input type="search" id="find-unit" autocomplete="off" aria-describedby="find-hint"
                    on:input:target=move |event| text.set(event.target().value())/>
                <small class="hint" id="find-hint">{DutyText::FindHint.say(lang)}</small></div>
            {list}
        </section>
    }
}

/// A year, typed.
#[component]
pub fn YearChoice(id: &'static str, year: RwSignal<i32>) -> impl IntoView {
    let lang = use_lang();
    view! {
        <div class="field year"><label for=id>{DutyText::Year.say(lang)}</label>
            <input id=id type="number" min="2000" max="2100" prop:value=move || year.get().to_string()
                on:change:target=move |event| {
                    if let Some(typed) = event.target().value().parse().ok().filter(|year| (2000..=2100).contains(year)) {
                        year.set(typed);
                    }
                }/></div>
    }
}

/// A kind and a day.
#[component]
pub fn KindAndDay(
    /// Tells this form's fields from another's.
    id: &'static str,
    /// The kind.
    kind: RwSignal<ActivityKind>,
    /// The day, as typed.
    day: RwSignal<String>,
    /// Whether it cannot be read.
    is_wrong: RwSignal<bool>,
) -> impl IntoView {
    let lang = use_lang();
    view! {
        <div class="field"><label for=format!("{id}-kind")>{DutyText::Kind.say(lang)}</label>
            <select id=format!("{id}-kind") on:change:target=move |event| {
                if let Some(chosen) = ActivityKind::from_wire(&event.target().value()) {
                    kind.set(chosen);
                }
            }>{ActivityKind::ALL.iter().map(|&one| view! {
                <option value=one.wire() prop:selected=move || kind.get() == one>{words::activity(one, lang)}</option>
            }).collect_view()}</select></div>
        <div class="field" data-state=move || is_wrong.get().then_some("error")><label for=format!("{id}-day")>{DutyText::Day.say(lang)}</label>
            <input id=format!("{id}-day") type="date" max=browser::today().map(|day| day.to_string()) prop:value=day
                aria-invalid=move || is_wrong.get().to_string() aria-describedby=format!("{id}-day-wrong")
                on:input:target=move |event| { day.set(event.target().value()); is_wrong.set(false); }/>
            <small class="mistake" id=format!("{id}-day-wrong") role="alert">{move || is_wrong.get().then(|| DutyText::WhyAhead.say(lang))}</small></div>
    }
}

/// A day that was typed, if it is not ahead.
pub fn day_typed(day: RwSignal<String>, is_wrong: RwSignal<bool>) -> Option<chrono::NaiveDate> {
    let read = entry::read_date(&day.get_untracked()).ok().flatten();
    let past = read.filter(|day| browser::today().is_none_or(|today| *day <= today));
    is_wrong.set(past.is_none());
    past
}

/// Today, as a field of days holds it.
pub fn today_text() -> String {
    browser::today().map_or_else(String::new, |day| day.to_string())
}
