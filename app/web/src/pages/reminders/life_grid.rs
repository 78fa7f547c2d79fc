//! A unit's year of organisation life: by month, quarter and year, what is held and what is missing.

use ledger::UnitId;
use leptos::prelude::*;
use policy::{ActivityKind, ActivityLine, ActivityTerms, Frequency, Met, Period, Tri};
use protocol::{DutyAsk, Holders, YearFound};
use words::{DutyText, Lang};

use super::act::change;
use super::settle::hold_text;
use crate::state::{Notices, use_duties, use_lang};

/// The grid.
#[component]
pub fn Grid(found: RwSignal<Option<YearFound>>) -> impl IntoView {
    let lang = use_lang();
    let months =
        (1..=12_u8).map(|month| view! { <th scope="col">{words::month(month, lang)}</th> });
    let rows = move || {
        let lines = found.with(|found| found.as_ref().map(|found| found.lines.clone()))?;
        let rows = lines.into_iter().map(|line| view! { <Line line/> });
        Some(rows.collect_view())
    };
    let said = move || {
        let (missing, is_known) = found.with(|found| {
            let found = found.as_ref()?;
            let is_recorded = found
                .lines
                .iter()
                .flat_map(|line| &line.periods)
                .any(|(_, met)| matches!(met, Met::Held(_) | Met::Missing));
            Some((found.missing.clone(), is_recorded))
        })?;
        let text = match (is_known, missing.is_empty()) {
            (false, _) => return None,
            (true, true) => DutyText::QuarterMet.say(lang).to_owned(),
            (true, false) => {
                let parts = missing
                    .iter()
                    .map(|(kind, times)| format!("{} × {times}", words::activity(*kind, lang)));
                format!("{}{}", DutyText::QuarterMissing.say(lang), lang.join(parts))
            }
        };
        let state = if missing.is_empty() { "met" } else { "due" };
        Some(view! { <p class="advice" data-state=state id="life-said" role="status">{text}</p> })
    };
    let perhaps = move || {
        let is_open = found.with(|found| {
            found
                .as_ref()
                .is_some_and(|found| found.committee == Tri::Unknown)
        });
        is_open.then(|| view! { <p class="lede">{words::activity(ActivityKind::CommitteeMeeting, lang)} " — " {DutyText::MetPerhaps.say(lang)}</p> })
    };
    view! {
        <h3>{DutyText::Grid.say(lang)}</h3>
        {said}
        <div class="scroll" tabindex="0" role="region" aria-label=DutyText::Grid.say(lang)>
            <table class="life-grid" id="life-grid">
                <thead><tr><th scope="col">{DutyText::Kind.say(lang)}</th><th scope="col">{DutyText::HowOften.say(lang)}</th>{months.collect_view()}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {perhaps}
        <LectureTerm found/>
    }
}

#[component]
fn Line(line: ActivityLine) -> impl IntoView {
    let lang = use_lang();
    let ActivityLine {
        kind,
        every,
        periods,
    } = line;
    let span = every.months();
    let cells = periods.into_iter().map(|(period, met)| {
        let (state, mark, text) = shown(met, lang);
        view! {
            <td colspan=span data-state=state data-period=period_name(period)><span aria-hidden="true">{mark}</span><span class="hidden">{text}</span></td>
        }
    });
    view! {
        <tr data-activity=kind.wire()><th scope="row">{words::activity(kind, lang)}</th>
            <td class="often">{words::frequency(every, lang)} " " <span class="chip">{words::source(kind.source(), lang)}</span></td>
            {cells.collect_view()}</tr>
    }
}

fn period_name(period: Period) -> String {
    // The year and the month of a day as it is written.
    period.first.to_string().chars().take(7).collect()
}

/// The state, mark and words of a cell: never by colour alone.
fn shown(met: Met, lang: Lang) -> (&'static str, String, String) {
    let said = |text: DutyText, count: u32| match count {
        0 => text.say(lang).to_owned(),
        count => format!("{} {count}", text.say(lang)),
    };
    match met {
        Met::Held(count) => ("met", format!("✓{count}"), said(DutyText::MetHeld, count)),
        Met::Missing => (
            "due",
            DutyText::MetMissing.say(lang).to_owned(),
            said(DutyText::MetMissing, 0),
        ),
        Met::Open => (
            "gap",
            DutyText::MetOpen.say(lang).to_owned(),
            said(DutyText::MetOpen, 0),
        ),
        Met::Ahead => ("ahead", "·".to_owned(), said(DutyText::MetAhead, 0)),
        Met::Unrecorded => ("open", "?".to_owned(), said(DutyText::MetUnrecorded, 0)),
        Met::NotAsked(count) => (
            "ahead",
            if count > 0 {
                format!("✓{count}")
            } else {
                "—".to_owned()
            },
            said(DutyText::MetNotAsked, count),
        ),
        Met::PerhapsAsked(count) => (
            "open",
            if count > 0 {
                format!("✓{count}")
            } else {
                "?".to_owned()
            },
            said(DutyText::MetPerhaps, count),
        ),
    }
}

/// How often lectures are given: the custom of the place.
#[component]
fn LectureTerm(found: RwSignal<Option<YearFound>>) -> impl IntoView {
    let lang = use_lang();
    let work = use_duties();
    let notices: Notices = expect_context();
    let now =
        Memo::new(move |_| found.with(|found| found.as_ref().map(|found| found.terms.lecture)));
    let label = format!(
        "{} — {}",
        words::activity(ActivityKind::Lecture, lang),
        DutyText::Custom.say(lang)
    );
    let options = Frequency::ALL.iter().map(|&one| {
        view! { <option value=one.wire() prop:selected=move || now.get() == Some(one)>{words::frequency(one, lang)}</option> }
    });
    view! {
        <div class="field year"><label for="lecture-term">{label}</label>
            <select id="lecture-term" on:change:target=move |event| {
                if let Some(lecture) = Frequency::from_wire(&event.target().value()) {
                    change(work, DutyAsk::Terms(ActivityTerms { lecture }), DutyText::Recorded, notices, lang);
                }
            }>{options.collect_view()}</select></div>
    }
}

/// What is recorded of the year, each to be taken away.
#[component]
pub fn HeldList(unit: UnitId, found: RwSignal<Option<YearFound>>) -> impl IntoView {
    let lang = use_lang();
    let work = use_duties();
    let notices: Notices = expect_context();
    let held = Memo::new(move |_| {
        found
            .with(|found| found.as_ref().map(|found| found.held.clone()))
            .unwrap_or_default()
    });
    let rows = move || {
        let rows = held.get().into_iter().map(|(day, kind)| {
            let take_away = move |_| {
                let ask = DutyAsk::Hold {
                    by: Holders::These(vec![unit]),
                    held: (day, kind),
                    is_held: false,
                };
                let said = hold_text(&ask);
                change(work, ask, said, notices, lang);
            };
            let text = format!("{} {}", words::date(day, lang), words::activity(kind, lang));
            let label = format!("{} {text}", DutyText::TakeAway.say(lang));
            view! {
                <li class="row"><span>{text}</span>
                    <button type="button" class="quiet" aria-label=label on:click=take_away>{DutyText::TakeAway.say(lang)}</button></li>
            }
        });
        rows.collect_view()
    };
    let is_empty = Memo::new(move |_| held.with(Vec::is_empty));
    move || {
        (!is_empty.get()).then(|| view! {
        <details class="more"><summary>{DutyText::HeldList.say(lang)}</summary><ul class="plain" id="held-list">{rows}</ul></details>
    })
    }
}
