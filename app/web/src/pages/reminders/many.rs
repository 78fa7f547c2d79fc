//! One activity recorded for many units at once: of a district or of the city, which is to be chosen, and confirmed with
//! the number of records.

use leptos::prelude::*;
use policy::ActivityKind;
use protocol::{DutyAsk, Holders};
use words::{BulkText, DutyText};

use super::act::confirm_and_change;
use super::asked::DistrictChoice;
use super::life::{KindAndDay, day_typed, today_text};
use super::settle::hold_text;
use crate::components::Confirmation;
use crate::state::{Notices, of_district, use_duties, use_lang};

/// The form.
#[component]
pub fn ManySheet() -> impl IntoView {
    let lang = use_lang();
    let work = use_duties();
    let notices: Notices = expect_context();
    let confirmation: Confirmation = expect_context();
    let district = RwSignal::new(None::<String>);
    let unchosen = RwSignal::new(true);
    let kind = RwSignal::new(ActivityKind::ThemeDay);
    let (day, is_wrong) = (RwSignal::new(today_text()), RwSignal::new(false));
    let record = move |_| {
        let Some(day) = day_typed(day, is_wrong) else {
            return;
        };
        let (district, held) = (district.get_untracked(), (day, kind.get_untracked()));
        let ask = DutyAsk::Hold {
            by: Holders::All(of_district(district.clone())),
            held,
            is_held: true,
        };
        let button = (BulkText::Record.say(lang), hold_text(&ask));
        let question = move |count| words::hold_question(held, district.as_deref(), count, lang);
        confirm_and_change(work, ask, button, question, (confirmation, notices), lang);
    };
    let choose = Callback::new(move |chosen| district.set(chosen));
    let scope_said = move || unchosen.get().then(|| BulkText::NoScope.say(lang));
    view! {
        <section class="sheet">
            <h2>{DutyText::RecordForAll.say(lang)}</h2>
            <p class="lede">{DutyText::RecordForAllLede.say(lang)}</p>
            <div class="fields">
                <DistrictChoice id="many-district" ledger=work.ledger district choose unchosen/>
                <KindAndDay id="many" kind day is_wrong/>
            </div>
            <div class="row"><button type="button" class="primary" id="record-many" disabled=move || unchosen.get() aria-describedby="many-scope" on:click=record>
                {DutyText::RecordForAll.say(lang)}</button><small class="hint" id="many-scope">{scope_said}</small></div>
        </section>
    }
}
