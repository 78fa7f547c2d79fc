//! A unit's year: what it held and what is missing, and what of the yearly checklist is done.

use ledger::UnitId;
use leptos::prelude::*;
use leptos::task::spawn_local;
use policy::ActivityKind;
use protocol::{DutyAsk, DutySay, Holders, YearFound};
use words::DutyText;

use super::act::change;
use super::life::{KindAndDay, YearChoice, day_typed, today_text};
use super::life_grid::{Grid, HeldList};
use super::named::name_of;
use super::settle::hold_text;
use super::tick::UnitTicks;
use crate::browser;
use crate::state::{Notices, use_duties, use_lang};

/// The year, where it is looked at by itself or on the unit's own page.
#[component]
pub fn UnitYear(
    /// The unit.
    unit: UnitId,
    /// What stands above it; the unit's name where nothing is given.
    #[prop(optional)]
    title: Option<DutyText>,
) -> impl IntoView {
    let lang = use_lang();
    let work = use_duties();
    let year = RwSignal::new(browser::this_year());
    let found = RwSignal::new(None::<YearFound>);
    let edition = work.edition();
    Effect::new(move |_| {
        let year = year.get();
        if edition.get().is_none() {
            return;
        }
        spawn_local(async move {
            let answer = work.ask(DutyAsk::Year { unit, year }).await;
            if let (Ok(DutySay::Year(sheet)), false) = (answer, found.is_disposed()) {
                found.set(sheet.map(|sheet| *sheet));
            }
        });
    });
    let name = move || match title {
        Some(title) => Some(title.say(lang).to_owned()),
        None => found.with(|found| found.as_ref().map(|found| name_of(&found.unit, lang))),
    };
    let joint = move || {
        let branch = found.with(|found| found.as_ref().map(|found| found.joint.clone()));
        let branch = branch.filter(|branch| !branch.is_empty())?;
        Some(view! { <p class="advice">{DutyText::OfJoint.say(lang)} {branch}</p> })
    };
    view! {
        <section class="sheet" id="life-unit" tabindex="-1" aria-labelledby="life-name">
            <h2 id="life-name">{name}</h2>
            {joint}
            <RecordForm unit/>
            <YearChoice id="life-year" year/>
            <Grid found/>
            <HeldList unit found/>
            <UnitTicks unit year found/>
        </section>
    }
}

#[component]
fn RecordForm(unit: UnitId) -> impl IntoView {
    let lang = use_lang();
    let work = use_duties();
    let notices: Notices = expect_context();
    let kind = RwSignal::new(ActivityKind::MembersMeeting);
    let (day, is_wrong) = (RwSignal::new(today_text()), RwSignal::new(false));
    let record = move |_| {
        if let Some(day) = day_typed(day, is_wrong) {
            let ask = DutyAsk::Hold {
                by: Holders::These(vec![unit]),
                held: (day, kind.get_untracked()),
                is_held: true,
            };
            let said = hold_text(&ask);
            change(work, ask, said, notices, lang);
        }
    };
    view! {
        <div class="row fields-row">
            <KindAndDay id="record" kind day is_wrong/>
            <button type="button" class="primary" id="record-one" on:click=record>{DutyText::Record.say(lang)}</button>
        </div>
    }
}
