use budget::typed::Source;
use leptos::prelude::*;
use words::{BudgetText, Page};

use super::counts::Counts;
use super::source_line::SourceChoices;
use crate::app::href;
use crate::state::{use_budget, use_lang, use_ledger};

/// What the budget is made from, and for which year.
#[component]
pub fn SourceSheet() -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    let source = Memo::new(move |_| budget.draft.with(|draft| draft.source));
    let year_wrong = move || {
        let wrong = budget.year_mistake();
        wrong.map(|wrong| words::mistake(wrong, lang))
    };
    let choose = move |source: Source| move |_| budget.draft.update(|draft| draft.source = source);
    let radio = move |one: Source, id: &'static str, text: BudgetText| {
        view! {
            <label class="choice"><input type="radio" name="budget-source" id=id
                prop:checked=move || source.get() == one on:change=choose(one)/><span>{text.say(lang)}</span></label>
        }
    };
    view! {
        <section class="sheet" id="budget-source">
            <h2>{BudgetText::SourceTitle.say(lang)}</h2>
            <div class="row source">
                <div class="choices" role="radiogroup" aria-label=BudgetText::SourceTitle.say(lang)>
                    {radio(Source::Counts, "from-counts", BudgetText::FromCounts)}
                    {radio(Source::Ledger, "from-ledger", BudgetText::FromLedger)}
                </div>
                <div class="field year" data-state=move || year_wrong().map(|_| "error")><label for="budget-year">{BudgetText::Year.say(lang)}</label>
                    <input id="budget-year" inputmode="numeric" autocomplete="off" maxlength="12" aria-describedby="budget-year-mistake"
                        aria-invalid=move || year_wrong().map(|_| "true")
                        placeholder=move || budget.year().to_string()
                        prop:value=move || budget.draft.with(|draft| draft.year.clone())
                        on:input:target=move |event| budget.draft.update(|draft| draft.year = event.target().value())/>
                    <small class="mistake" id="budget-year-mistake" aria-live="polite">{year_wrong}</small></div>
            </div>
            {move || match source.get() {
                Source::Counts => view! { <Counts/> }.into_any(),
                Source::Ledger => view! { <OfLedger/> }.into_any(),
            }}
        </section>
    }
}

#[component]
fn OfLedger() -> impl IntoView {
    let lang = use_lang();
    let (budget, ledger) = (use_budget(), use_ledger());
    let units = Memo::new(move |_| {
        ledger.standing.with(|standing| {
            standing
                .as_ref()
                .map_or(0, |standing| standing.totals.units)
        })
    });
    move || {
        if units.get() == 0 {
            return view! {
                <p class="advice" data-state="info">{BudgetText::LedgerEmpty.say(lang)} " "
                    <a href=href(Page::Ledger)>{BudgetText::ToLedger.say(lang)}</a></p>
            }
            .into_any();
        }
        view! {
            <p id="ledger-base">{budget.source_line(lang)}</p>
            <SourceChoices/>
        }
        .into_any()
    }
}
