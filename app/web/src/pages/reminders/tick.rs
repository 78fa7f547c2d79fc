//! Something of the yearly checklist, to be ticked off; and a unit's checklist by itself.

use duties::Ticked;
use ledger::UnitId;
use leptos::prelude::*;
use policy::{YearlyDuty, YearlyLevel};
use protocol::{DutyAsk, Tickers, YearFound};
use words::DutyText;

use super::act::change;
use super::named::name_of;
use super::settle::hold_text;
use crate::browser;
use crate::state::{Notices, use_duties, use_lang};

/// Whose line of the checklist it is.
#[derive(Clone, PartialEq)]
pub enum Whose {
    /// A district's.
    District(String),
    /// A unit's.
    Unit(UnitId),
}

/// Something done or not, to be ticked off.
#[component]
pub fn Tick(
    /// Whose it is.
    whose: Whose,
    /// What is done.
    duty: YearlyDuty,
    /// What whoever does it is called.
    name: String,
    /// How it stands.
    ticked: Option<Ticked>,
    /// Of which year.
    year: RwSignal<i32>,
    /// By whom, as it is written down now.
    by: RwSignal<String>,
) -> impl IntoView {
    let lang = use_lang();
    let work = use_duties();
    let notices: Notices = expect_context();
    let label = format!("{name} {}", words::yearly_duty(duty, lang));
    let said = ticked.as_ref().map(|one| {
        let whom = if one.by.is_empty() {
            String::new()
        } else {
            format!(" · {}", one.by)
        };
        format!("{}{whom}", words::date(one.on, lang))
    });
    let is_done = ticked.is_some();
    let tick = move |is_done: bool| {
        let to = browser::today().filter(|_| is_done).map(|on| Ticked {
            on,
            by: by.get_untracked().trim().to_owned(),
        });
        let whose = match whose.clone() {
            Whose::District(name) => Tickers::District(name),
            Whose::Unit(id) => Tickers::Unit(id),
        };
        let ask = DutyAsk::Tick {
            by: whose,
            year: year.get_untracked(),
            duty,
            to,
        };
        let said = hold_text(&ask);
        change(work, ask, said, notices, lang);
    };
    view! {
        <td data-duty=duty.wire()><label class="choose"><input type="checkbox" aria-label=label prop:checked=is_done
            on:change:target=move |event| tick(event.target().checked())/>
            <small>{said.unwrap_or_else(|| DutyText::NotDone.say(lang).to_owned())}</small></label></td>
    }
}

/// How something stands.
pub fn ticked_of(all: &[(YearlyDuty, Ticked)], duty: YearlyDuty) -> Option<Ticked> {
    let mut all = all.iter();
    all.find(|(known, _)| *known == duty)
        .map(|(_, ticked)| ticked.clone())
}

/// A unit's checklist of a year, each line with the rule or reminder that it answers.
#[component]
pub fn UnitTicks(
    /// The unit.
    unit: UnitId,
    /// Of which year.
    year: RwSignal<i32>,
    /// How it stands.
    found: RwSignal<Option<YearFound>>,
) -> impl IntoView {
    let lang = use_lang();
    let by = RwSignal::new(String::new());
    let rows = move || {
        let (name, all) = found.with(|found| {
            let found = found.as_ref()?;
            Some((name_of(&found.unit, lang), found.ticked.clone()?))
        })?;
        let rows = YearlyDuty::of(YearlyLevel::Unit).map(|duty| {
            let answers = match duty.rule() {
                Some(rule) => rule.wire(),
                None if duty.is_reported() => policy::Concern::Yearly.wire(),
                None => "",
            };
            view! {
                <tr><th scope="row">{words::yearly_duty(duty, lang)}</th>
                    <td class="often">{answers} " " <span class="chip">{words::source(duty.source(), lang)}</span></td>
                    <Tick whose=Whose::Unit(unit) duty name=name.clone() ticked=ticked_of(&all, duty) year by/></tr>
            }
        });
        Some(rows.collect_view())
    };
    let is_asked = Memo::new(move |_| {
        found.with(|found| found.as_ref().is_some_and(|found| found.ticked.is_some()))
    });
    move || {
        is_asked.get().then(|| view! {
            <h3>{DutyText::PartYearly.say(lang)}</h3>
            <div class="field year"><label for="unit-by">{DutyText::By.say(lang)}</label>
                <input id="unit-by" autocomplete="off" maxlength="60" prop:value=by on:input:target=move |event| by.set(event.target().value())/></div>
            <div class="scroll" tabindex="0" role="region" aria-label=DutyText::PartYearly.say(lang)>
                <table class="list checklist of-one" id="unit-ticks"><tbody>{rows}</tbody></table>
            </div>
        })
    }
}
