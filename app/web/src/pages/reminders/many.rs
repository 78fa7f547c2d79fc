//! One activity recorded for many units at once.

use leptos::prelude::*;
use policy::ActivityKind;
use protocol::{DutyAsk, Holders};
use words::DutyText;

use super::act::change;
use super::asked::DistrictChoice;
use super::life::{KindAndDay, day_typed, today_text};
use super::settle::hold_text;
use crate::state::{Notices, of_district, use_duties, use_lang};

/// The form.
#[component]
pub fn ManySheet() -> impl IntoView {
    let lang = use_lang();
    let work = use_duties();
    let notices: Notices = expect_context();
    let district = RwSignal::new(None::<String>);
    let kind = RwSignal::new(ActivityKind::ThemeDay);
    let (day, is_wrong) = (RwSignal::new(today_text()), RwSignal::new(false));
    let record = move |_| {
        if let Some(day) = day_typed(day, is_wrong) {
            let ask = DutyAsk::Hold {
                by: Holders::All(of_district(district.get_untracked())),
                held: (day, kind.get_untracked()),
                is_held: true,
            };
            let said = hold_text(&ask);
            change(work, ask, said, notices, lang);
        }
    };
    let choose = Callback::new(move |chosen| district.set(chosen));
    view! {
        <section class="sheet">
            <h2>{DutyText::RecordForAll.say(lang)}</h2>
            <p class="lede">{DutyText::RecordForAllLede.say(lang)}</p>
            <div class="fields">
                <DistrictChoice id="many-district" ledger=work.ledger district choose/>
                <KindAndDay id="many" kind day is_wrong/>
            </div>
            <div class="row"><button type="button" class="primary" id="record-many" on:click=record>{DutyText::RecordForAll.say(lang)}</button></div>
        </section>
    }
}
