use coverage::{Figures, Measure, Part};
use leptos::prelude::*;
use policy::{Outcome, Verdict};
use words::{CoverageText as T, Page};

use super::groups::verdict_name;
use crate::components::{outcome_state, verdict_mark};
use crate::navigation::Navigation;
use crate::state::{use_coverage, use_lang};

/// The rates of all that is looked at, each with its base and why, and the verdicts.
#[component]
pub fn RatesSheet() -> impl IntoView {
    let lang = use_lang();
    let coverage = use_coverage();
    let now = Memo::new(move |_| {
        coverage
            .found
            .with(|sheet| sheet.as_ref().map(|sheet| sheet.whole))
    });
    let then = Memo::new(move |_| coverage.whole_then());
    let is_narrow = Memo::new(move |_| coverage.has_narrow_base());
    view! {
        <section class="sheet" id="rates">
            <h2>{T::RatesTitle.say(lang)}</h2>
            <p class="lede">{T::RatesLede.say(lang)}</p>
            <div class="tiles">
                {move || now.get().map(|now| Measure::ALL.map(|measure| view! {
                    <Tile measure now then=then.get() is_narrow=is_narrow.get()/>
                }).collect_view())}
            </div>
            {move || now.get().map(|now| view! { <Counts now/> })}
        </section>
    }
    .into_any()
}

#[component]
fn Tile(measure: Measure, now: Figures, then: Option<Figures>, is_narrow: bool) -> impl IntoView {
    let lang = use_lang();
    let coverage = use_coverage();
    let navigation: Navigation = expect_context();
    let rate = now.rate(measure);
    let before = then.and_then(|then| then.rate(measure));
    let change = words::change_of(rate, before, lang);
    let open = move |_| {
        coverage.show_units(&[], Part::Below(measure));
        navigation.open(Page::Ledger);
    };
    view! {
        <div data-measure=measure.wire()>
            <small>{words::coverage_measure(measure, lang)}</small>
            <b>{words::rate(rate)}</b>
            <span class="tile-parts">{words::rate_parts(rate, lang)}</span>
            {change.map(|change| view! { <span class="tile-change">{change}</span> })}
            <details class="tile-why"><summary>{T::Why.say(lang)}</summary>
                <p>{words::measure_why(measure, is_narrow, lang)}</p>
                <button type="button" class="figure start" on:click=open>{T::Open.say(lang)}</button></details>
        </div>
    }
}

/// How many are still to form, and how many have each verdict; each opens its units.
#[component]
fn Counts(now: Figures) -> impl IntoView {
    let lang = use_lang();
    let coverage = use_coverage();
    let navigation: Navigation = expect_context();
    let open = Callback::new(move |part: Part| {
        coverage.show_units(&[], part);
        navigation.open(Page::Ledger);
    });
    let count = |id: &'static str,
                 name: String,
                 (least, most): (u32, u32),
                 part: Part,
                 state: &'static str,
                 mark: &'static str| {
        let figure = if least == most {
            words::count(least)
        } else {
            format!("{}–{}", words::count(least), words::count(most))
        };
        view! {
            <li><button type="button" class="count" id=id data-state=state on:click=move |_| open.run(part)>
                <span><i aria-hidden="true">{mark}</i> " " {name}</span> <b>{figure}</b></button></li>
        }
    };
    let verdicts = Verdict::ALL.iter().copied().map(Some).chain([None]);
    let verdicts = verdicts
        .filter(|verdict| now.with(*verdict) > 0)
        .map(|verdict| {
            let (state, mark, id) = match verdict {
                Some(verdict) => {
                    let outcome = Outcome::Judged(verdict);
                    (
                        outcome_state(outcome),
                        verdict_mark(outcome),
                        verdict.wire(),
                    )
                }
                None => ("open", "?", "open"),
            };
            let units = now.with(verdict);
            count(
                id,
                verdict_name(verdict, lang).to_owned(),
                (units, units),
                Part::Verdict(verdict),
                state,
                mark,
            )
        });
    view! {
        <ul class="counts-of" aria-label=T::Verdicts.say(lang)>
            {count("to-form", T::ToForm.say(lang).to_owned(), now.to_form(), Part::Lacking(Measure::OwnOfDue), "due", "!")}
            {count("without", T::Without.say(lang).to_owned(), now.without(), Part::Lacking(Measure::Organised), "gap", "◐")}
            {verdicts.collect_view()}
        </ul>
    }
}
