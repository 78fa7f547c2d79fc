//! The rows: a unit, what it is reminded of, why, by when, and what to do.

use chrono::NaiveDate;
use duties::{Detail, How, Settlement, State};
use leptos::prelude::*;
use policy::{Concern, Urgency};
use protocol::{DutyItem, DutyRow};
use words::{DutyText, Lang, Page};

use super::named::name_of;
use crate::app::href;
use crate::browser;
use crate::pages::ledger::unit_fragment;
use crate::state::{use_duties, use_lang};

/// The rows that are here.
#[component]
pub fn Rows() -> impl IntoView {
    let lang = use_lang();
    let work = use_duties();
    let rows = move || {
        let rows = work.rows.get().into_iter();
        rows.map(|row| view! { <RowView row/> }).collect_view()
    };
    view! {
        <ul class="duty-rows" id="reminders-rows" tabindex="-1" aria-label=DutyText::PartList.say(lang)>{rows}</ul>
    }
}

#[component]
fn RowView(row: DutyRow) -> impl IntoView {
    let lang = use_lang();
    let link = format!("{}{}", href(Page::Ledger), unit_fragment(row.unit.id));
    let place = [row.unit.district.as_str(), row.unit.code.as_str()]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join(" · ");
    let items = row.reminders.iter().map(|item| {
        let item = item.clone();
        let reason = reason_of(&row, &item, lang);
        let key = (row.unit.id, item.concern);
        view! { <Item key item reason name=name_of(&row.unit, lang)/> }
    });
    let items = items.collect_view();
    view! {
        <li class="duty-row" data-unit=row.unit.id.0>
            <div class="who"><a href=link title=DutyText::SeeUnit.say(lang)><b>{name_of(&row.unit, lang)}</b></a> <small>{place}</small></div>
            <ul class="items">{items}</ul>
        </li>
    }
}

fn reason_of(row: &DutyRow, item: &DutyItem, lang: Lang) -> String {
    let details = match &item.detail {
        Detail::Life(life) => (Some(life), None, None),
        Detail::Yearly(yearly) => (None, Some(yearly), None),
        Detail::Remaining(branch, then) => (None, None, Some((*branch, *then))),
        Detail::Facts => (None, None, None),
    };
    words::concern_reason(item.concern, (&row.facts, &row.more), details, lang)
}

#[component]
fn Item(
    key: (ledger::UnitId, Concern),
    item: DutyItem,
    reason: String,
    name: String,
) -> impl IntoView {
    let lang = use_lang();
    let work = use_duties();
    let today = browser::today();
    let urgency = today.map(|day| item.concern.urgency(item.due, day));
    let choose = move |is_chosen: bool| {
        work.all_listed.set(false);
        work.chosen.update(|chosen| {
            if is_chosen {
                chosen.insert(key);
            } else {
                chosen.remove(&key);
            }
        });
    };
    let label = format!(
        "{} {name} {}",
        DutyText::Choose.say(lang),
        words::concern(item.concern, lang)
    );
    let source = item.concern.source();
    view! {
        <li data-concern=item.concern.wire() data-state=tint(item.state, urgency)>
            <label class="choose"><input type="checkbox" aria-label=label prop:checked=move || work.chosen.with(|chosen| chosen.contains(&key))
                on:change:target=move |event| choose(event.target().checked())/></label>
            <span class="tag" data-state=tint(item.state, urgency)>{words::concern(item.concern, lang)}</span>
            <span class="what">{reason}{words::concern_sentence(item.concern, lang)}
                {source.map(|source| view! { " " <span class="chip">{words::source(source, lang)}</span> })}
                {item.settlement.as_ref().map(|one| view! { <small class="settled">{settled(one, lang)}</small> })}</span>
            <span class="when">{when(&item, today, lang)}</span>
        </li>
    }
}

fn tint(state: State, urgency: Option<Urgency>) -> &'static str {
    match (state, urgency) {
        (State::Dealt, _) => "met",
        (State::PutOff, _) => "open",
        (State::Open, Some(Urgency::Overdue)) => "due",
        (State::Open, Some(Urgency::Within30 | Urgency::Within90)) => "gap",
        (State::Open, _) => "info",
    }
}

fn settled(one: &Settlement, lang: Lang) -> String {
    let (what, day) = match one.how {
        How::Dealt => (DutyText::MarkedOn, one.on),
        How::PutOff(until) => (DutyText::PutOffTill, until),
    };
    let note = if one.note.is_empty() {
        String::new()
    } else {
        format!(" · {}", one.note)
    };
    format!("{} {}{note}", what.say(lang), words::date(day, lang))
}

fn when(item: &DutyItem, today: Option<NaiveDate>, lang: Lang) -> String {
    let Some((due, today)) = item.due.zip(today) else {
        let text = match item.concern {
            Concern::NearThreshold => DutyText::Foreseen,
            _ => DutyText::Now,
        };
        return text.say(lang).to_owned();
    };
    let days = due.signed_duration_since(today).num_days();
    let distance = match days {
        0 => DutyText::Today.say(lang).to_owned(),
        days => {
            let way = if days < 0 {
                DutyText::DaysLate
            } else {
                DutyText::DaysLeft
            };
            format!(
                "{} {} {}",
                way.say(lang),
                words::count(days.abs()),
                DutyText::Days.say(lang)
            )
        }
    };
    format!("{} · {distance}", words::date(due, lang))
}
