//! One page for a meeting: written from the figures, changed by hand where that is wanted, printed in place of the page.

use coverage::{Dimension, Measure};
use leptos::prelude::*;
use policy::{Concern, Urgency};
use words::{CoverageText as T, Lang};

use crate::browser;
use crate::components::LocalTermsOnPaper;
use crate::state::{CoverageWork, Overdue, use_coverage, use_lang, use_work};

/// The parts that can be changed, in order: their ids, and what stands above each on paper.
const PARTS: [(&str, T); 5] = [
    ("briefing-head", T::BriefingHead),
    ("briefing-coverage", T::BriefingCoverage),
    ("briefing-change", T::BriefingChange),
    ("briefing-gaps", T::BriefingGaps),
    ("briefing-overdue", T::BriefingOverdue),
];

/// What the figures say, part by part.
fn written(coverage: CoverageWork, lang: Lang) -> [String; 5] {
    let sheet = coverage.found.get().unwrap_or_default();
    let whole = sheet.whole;
    let named = |measure: Measure| {
        let rate = whole.rate(measure);
        format!(
            "{} {}{}",
            words::coverage_measure(measure, lang),
            words::rate(rate),
            in_brackets(&words::rate_parts(rate, lang), lang)
        )
    };
    let stop = lang.pick("。", ".");
    let rates = lang.pick("，", "; ");
    let all = Measure::ALL.map(named).join(rates);
    let within = coverage.within.with(|within| {
        let names: Vec<String> = within.iter().map(|key| words::group(key, lang)).collect();
        lang.join(names)
    });
    let begins = match (lang, within.is_empty()) {
        (Lang::Zh, true) => format!("全台账 {} 个单位。", words::count(whole.units)),
        (Lang::Zh, false) => format!("{within}，{} 个单位。", words::count(whole.units)),
        (Lang::En, true) => format!("All {} units of the ledger. ", words::count(whole.units)),
        (Lang::En, false) => format!("{within}: {} units. ", words::count(whole.units)),
    };
    // By street where one district is looked at, else by district.
    let by = if within.is_empty() {
        Dimension::District
    } else {
        Dimension::Street
    };
    let groups: Vec<_> = (sheet.by(by).iter())
        .map(|group| (words::group(&group.key, lang), group.figures))
        .collect();
    [
        T::BriefingDefault.say(lang).to_owned(),
        format!("{begins}{all}{stop}"),
        changed(coverage, lang),
        words::gap_sentence(&groups, &whole, lang),
        overdue(coverage, lang),
    ]
}

fn in_brackets(text: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("（{text}）"),
        Lang::En => format!(" ({text})"),
    }
}

/// What has changed since the snapshot that is compared with, or else the last one of an earlier day.
fn changed(coverage: CoverageWork, lang: Lang) -> String {
    let last = || {
        coverage.shelf.kept.with(|kept| {
            let today = browser::today();
            let mut earlier = kept.snapshots.iter().filter(|one| Some(one.day) < today);
            earlier
                .next_back()
                .cloned()
                .or_else(|| kept.snapshots.last().cloned())
        })
    };
    let found = coverage.found.get().map(|sheet| sheet.whole);
    let then = coverage.compared().or_else(last);
    let figures = then.as_ref().and_then(|then| coverage.part_of(&then.sheet));
    let (Some(now), Some(then), Some(before)) = (found, then, figures) else {
        return T::NoChange.say(lang).to_owned();
    };
    let parts = Measure::ALL.iter().filter_map(|measure| {
        let change = words::change_of(now.rate(*measure), before.rate(*measure), lang)?;
        Some(format!(
            "{} {change}",
            words::coverage_measure(*measure, lang)
        ))
    });
    let parts = parts.collect::<Vec<_>>().join(lang.pick("，", "; "));
    let units = i64::from(now.units) - i64::from(before.units);
    let sign = if units < 0 { "−" } else { "+" };
    let units = words::count(units.abs());
    match lang {
        Lang::Zh => format!(
            "比 {} {}：单位 {sign}{units} 个，{parts}。",
            words::date(then.day, lang),
            then.name
        ),
        Lang::En => format!(
            "Since {} {}: units {sign}{units}; {parts}.",
            words::date(then.day, lang),
            then.name
        ),
    }
}

/// What is overdue: how many of what, and the longest overdue by name.
fn overdue(coverage: CoverageWork, lang: Lang) -> String {
    let Some(Overdue { counts, rows }) = coverage.overdue.get() else {
        return String::new();
    };
    if counts.of_urgency(Urgency::Overdue) == 0 {
        return T::NoOverdue.say(lang).to_owned();
    }
    let of = Concern::ALL.iter().filter_map(|&concern| {
        let count = counts.of(concern, Urgency::Overdue);
        (count > 0).then_some((concern, count))
    });
    let names: Vec<String> = (rows.iter())
        .map(|row| match &row.unit.joint {
            Some(joint) => words::joint_branch_name(&joint.name, lang),
            None => row.unit.name.clone(),
        })
        .collect();
    let named = rows.iter().zip(&names).flat_map(|(row, name)| {
        let place = row.unit.district.as_str();
        let items = row.reminders.iter();
        items.map(move |item| (name.as_str(), place, item.concern, item.due))
    });
    words::overdue_sentence(&of.collect::<Vec<_>>(), &named.collect::<Vec<_>>(), lang)
}

/// A part as it is printed: as it was changed, else as the figures say it.
fn said(coverage: CoverageWork, written: Memo<[String; 5]>, place: usize) -> String {
    let changed = coverage
        .briefing
        .with(|briefing| briefing.get(place).cloned().flatten());
    changed
        .unwrap_or_else(|| written.with(|written| written.get(place).cloned().unwrap_or_default()))
}

/// The briefing as it can be changed.
#[component]
pub fn BriefingSheet() -> impl IntoView {
    let lang = use_lang();
    let coverage = use_coverage();
    let written = Memo::new(move |_| written(coverage, lang));
    let is_changed = Memo::new(move |_| {
        coverage
            .briefing
            .with(|briefing| briefing.iter().any(Option::is_some))
    });
    let part = move |place: usize, id: &'static str, name: T| {
        let typed = move |text: String| {
            coverage.briefing.update(|briefing| {
                if let Some(slot) = briefing.get_mut(place) {
                    *slot = Some(text);
                }
            });
        };
        view! {
            <div class="field"><label for=id>{name.say(lang)}</label>
                <textarea id=id rows=if place == 0 { "1" } else { "4" } prop:value=move || said(coverage, written, place)
                    on:input:target=move |event| typed(event.target().value())></textarea></div>
        }
    };
    let parts = PARTS
        .into_iter()
        .enumerate()
        .map(|(place, (id, name))| part(place, id, name));
    let parts = parts.collect_view();
    view! {
        <section class="sheet briefing" id="briefing">
            <h2>{T::BriefingTitle.say(lang)}</h2>
            <p class="lede">{T::BriefingLede.say(lang)}</p>
            {parts}
            <div class="row">
                <button type="button" class="primary" id="briefing-print" on:click=move |_| browser::print()>{T::BriefingPrint.say(lang)}</button>
                {move || is_changed.get().then(|| view! {
                    <button type="button" class="quiet" id="briefing-reset" on:click=move |_| coverage.briefing.set(Default::default())>
                        {T::BriefingReset.say(lang)}</button>
                })}
            </div>
        </section>
    }
    .into_any()
}

/// The briefing on paper.
#[component]
pub fn BriefingPaper() -> impl IntoView {
    let lang = use_lang();
    let coverage = use_coverage();
    let written = Memo::new(move |_| written(coverage, lang));
    let day = browser::today().map(|day| words::date(day, lang));
    let parts = PARTS
        .into_iter()
        .enumerate()
        .skip(1)
        .map(|(place, (_, name))| {
            view! { <h3>{name.say(lang)}</h3><p>{move || said(coverage, written, place)}</p> }
        });
    let parts = parts.collect_view();
    let rows = move || {
        let sheet = coverage.found.get()?;
        let rows = sheet.by(Dimension::District).iter().map(|group| {
            let rates = Measure::ALL.map(|measure| view! { <td>{words::rate(group.figures.rate(measure))}</td> });
            view! {
                <tr><th scope="row">{words::group(&group.key, lang)}</th><td>{words::count(group.figures.units)}</td>
                    {rates.into_iter().collect_view()}</tr>
            }
        });
        Some(rows.collect_view())
    };
    view! {
        <article class="briefing-paper" id="briefing-paper" data-lang=lang.tag()>
            <h2 class="paper-title">{move || said(coverage, written, 0)}</h2>
            <p class="paper-day">{day}{coverage.is_made_up().then(|| view! { " · " {T::MadeUp.say(lang)} })}</p>
            {parts}
            <table class="official">
                <thead><tr><th scope="col">{words::dimension(Dimension::District, lang)}</th><th scope="col">{T::Count.say(lang)}</th>
                    {Measure::ALL.map(|measure| view! { <th scope="col">{words::coverage_measure(measure, lang)}</th> }).collect_view()}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
            <LocalTermsOnPaper choices=use_work().choices/>
        </article>
    }
    .into_any()
}
