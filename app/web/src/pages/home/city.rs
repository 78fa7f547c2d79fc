use ledger::Totals;
use leptos::prelude::*;
use policy::{Outcome, Verdict};
use words::{LedgerText, Page, Text};

use super::demo::DemoOffer;
use crate::app::href;
use crate::components::{LocalTerms, outcome_state, verdict_mark};
use crate::state::{Ledger, is_demo, is_ledger_kept, use_lang};

/// The city at a glance, where a ledger is kept in this browser; else a made-up one is offered. Nothing is loaded for a
/// visitor who wants neither.
#[component]
pub fn City() -> impl IntoView {
    let lang = use_lang();
    let ledger: Ledger = expect_context();
    let is_kept = is_ledger_kept();
    if is_kept {
        ledger.begin();
    }
    let totals = Memo::new(move |_| {
        if !ledger.is_open() {
            return None;
        }
        let totals = ledger
            .standing
            .with(|standing| standing.as_ref().map(|standing| standing.totals.clone()));
        totals.filter(|totals| totals.units > 0)
    });
    let is_there = Memo::new(move |_| totals.with(Option::is_some));
    // Until the one that is kept is in memory, nothing is offered in its place.
    let is_awaited = Memo::new(move |_| is_kept && !ledger.is_open());
    let tiles = move |totals: Totals| {
        let share = totals.coverage.organised_share();
        let due = [Verdict::DueNotFormed, Verdict::DueSeparate].map(|verdict| {
            let outcome = Outcome::Judged(verdict);
            view! {
                <div><small>{words::verdict_short(verdict, lang)}</small>
                    <b class="tile-verdict" data-state=outcome_state(outcome)>{verdict_mark(outcome)} " " {words::count(totals.with(Some(verdict)))}</b></div>
            }
        });
        view! {
            <section class="latest" id="city">
                <h2>{Text::HomeCity.say(lang)}</h2>
                {ledger.is_made_up().then(|| view! { <p class="advice" data-state="info">{LedgerText::MadeUp.say(lang)}</p> })}
                <div class="tiles">
                    <div><small>{Text::HomeCityUnits.say(lang)}</small><b>{words::count(totals.units)}</b>
                        <a href=href(Page::Ledger)>{Text::HomeCityOpen.say(lang)}</a></div>
                    <div><small>{LedgerText::OrganisationCoverage.say(lang)}</small>
                        <b>{words::share(share)}</b>
                        <a href=href(Page::Coverage)>{Text::HomeCityMore.say(lang)}</a></div>
                    {due.into_iter().collect_view()}
                </div>
                <LocalTerms/>
            </section>
        }
    };
    let offer =
        // In the made-up city's space it comes by itself.
        move || (!is_demo() && !is_there.get() && !is_awaited.get()).then(|| view! { <DemoOffer/> });
    view! {
        {move || totals.get().map(tiles)}
        {offer}
    }
    .into_any()
}
