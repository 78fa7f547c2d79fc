use budget::typed::{Draft, TypedChange, TypedYear};
use leptos::prelude::*;
use policy::Amount;
use words::{BudgetText, Text};

use super::change_list::ChangeList;
use super::money::Money;
use crate::state::{use_budget, use_lang, use_settings};

/// The budget year and the years after it, each with what it changes.
#[component]
pub fn YearsSheet() -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    let after = Memo::new(move |_| budget.draft.with(|draft| draft.years.len()));
    let is_full = Memo::new(move |_| after.get() + 1 >= Draft::MOST_YEARS);
    let add = move |_: web_sys::MouseEvent| {
        budget.draft.update(|draft| {
            if draft.years.len() + 1 < Draft::MOST_YEARS {
                let growth = TypedChange::Grow {
                    percent: String::new(),
                };
                draft.years.push(TypedYear {
                    changes: vec![growth],
                });
            }
        });
    };
    view! {
        <section class="sheet" id="years">
            <h2>{BudgetText::YearsTitle.say(lang)}</h2>
            <p class="lede">{BudgetText::YearsLede.say(lang)}</p>
            <div class="scenarios">
                {move || (0..after.get()).map(|place| view! { <Year place/> }).collect_view()}
            </div>
            <div class="row">
                <button type="button" class="quiet" id="add-year" disabled=move || is_full.get() on:click=add>
                    {BudgetText::AddYear.say(lang)}</button>
                {move || (after.get() > 0).then(|| view! {
                    <button type="button" class="quiet" id="remove-year"
                        on:click=move |_| budget.draft.update(|draft| { draft.years.pop(); })>{BudgetText::RemoveYear.say(lang)}</button>
                })}
            </div>
            {move || (after.get() > 0).then(|| view! { <Chart/> })}
        </section>
    }
}

#[component]
fn Year(place: usize) -> impl IntoView {
    let budget = use_budget();
    let year = move || budget.year() + i32::try_from(place + 1).unwrap_or(0);
    let changes = Signal::derive(move || {
        budget.draft.with(|draft| {
            draft
                .years
                .get(place)
                .map(|year| year.changes.clone())
                .unwrap_or_default()
        })
    });
    let typed = Callback::new(move |changes: Vec<TypedChange>| {
        budget.draft.update(|draft| {
            if let Some(year) = draft.years.get_mut(place) {
                year.changes = changes;
            }
        });
    });
    view! {
        <div class="scenario">
            <h3>{year}</h3>
            <ChangeList prefix=format!("year-{place}") changes typed/>
        </div>
    }
}

/// The totals year by year: a bar for each, its figure beside it.
#[component]
fn Chart() -> impl IntoView {
    let lang = use_lang();
    let (budget, settings) = (use_budget(), use_settings());
    let rows = move || {
        let years = budget.years.get();
        let totals: Vec<Option<Amount>> = years
            .iter()
            .map(|then| then.map(|then| then.line.total()))
            .collect();
        let most = totals
            .iter()
            .flatten()
            .map(|total| total.high().unwrap_or_else(|| total.low()).0)
            .max()
            .unwrap_or(0)
            .max(1);
        totals.into_iter().enumerate().map(|(place, total)| {
            let year = budget.year() + i32::try_from(place).unwrap_or(0);
            let Some(total) = total else {
                return view! { <tr><th scope="row">{year}</th><td>"…"</td></tr> }.into_any();
            };
            let share = i128::from(total.low().0) * 1_000 / i128::from(most);
            let width = format!("{}.{}", share / 10, share % 10);
            view! {
                <tr data-year=year><th scope="row">{year}</th>
                    <td><svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                        <rect x="0" y="0" height="10" width=width></rect></svg>
                        <b><Money amount=total/></b></td></tr>
            }
            .into_any()
        }).collect_view()
    };
    view! {
        <table class="list bars" id="years-chart">
            <caption>{BudgetText::YearsChart.say(lang)} " · " {Text::UnitIs.say(lang)} {move || words::unit_name(settings.unit.get(), lang)}</caption>
            <tbody>{rows}</tbody>
        </table>
    }
}
