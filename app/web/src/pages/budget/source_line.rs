use budget::typed::Source;
use ledger::query::Query;
use leptos::prelude::*;
use words::{CorrectionText as T, Page};

use crate::app::href;
use crate::state::{use_budget, use_lang};

/// What the budget is made from, beside its total: counts, or which units of the ledger; with a way to take all of them.
#[component]
pub fn SourceLine() -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    let said = move || budget.source_line(lang);
    let is_filtered = Memo::new(move |_| {
        budget.draft.with(|draft| draft.source) == Source::Ledger && budget.is_filtered()
    });
    view! {
        <div class="source-line" id="budget-made-from" data-filtered=move || is_filtered.get().to_string()>
            <p class="advice" data-state=move || if is_filtered.get() { "gap" } else { "info" }>
                <b>{T::Source.say(lang)}</b> {lang.pick("：", ": ")} <span id="source-said">{said}</span></p>
            <SourceChoices/>
        </div>
    }
}

/// The ways to other units: all of them, or those that the ledger's page shows.
#[component]
pub fn SourceChoices() -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    let of_ledger = Memo::new(move |_| budget.draft.with(|draft| draft.source) == Source::Ledger);
    let set = move |units: Option<Query>| budget.draft.update(|draft| draft.units = units);
    move || {
        of_ledger.get().then(|| {
            let all = budget.is_filtered().then(|| view! {
                <button type="button" class="quiet" data-do="all-units" on:click=move |_| set(Some(Query::default()))>
                    {T::UseAllUnits.say(lang)}</button>
            });
            let follow = (budget.has_own_units() && budget.is_ledger_filtered()).then(|| view! {
                <button type="button" class="quiet" data-do="follow-ledger" on:click=move |_| set(None)>
                    {T::FollowLedger.say(lang)}</button>
            });
            view! {
                <div class="row">{all}{follow}
                    <a href=href(Page::Ledger)>{T::ChangeFilter.say(lang)}</a></div>
            }
        })
    }
}
