//! 补助测算: what the budget holds for one unit in a year, what is deductible, and what comes back of the dues.

mod form;
mod outside_budget;
mod sheet;

use leptos::prelude::*;
use policy::{Amount, Figure, Step};
use words::{Page, Text};

use self::form::SubsidyForm;
use self::outside_budget::SetAsideSheet;
pub use self::outside_budget::{DeductionSheet, DuesSheet};
pub use self::sheet::BudgetSheet;
use crate::components::{EnteredOnPaper, Later, PageHead};
use crate::state::{use_lang, use_settings, use_work};

/// The page.
#[component]
pub fn Subsidy() -> impl IntoView {
    view! {
        <PageHead page=Page::Subsidy/>
        <div class="desk">
            <SubsidyForm/>
            <EnteredOnPaper/>
            <div class="results">
                <Later>
                    <BudgetSheet/>
                    <DeductionSheet/>
                    <DuesSheet/>
                    <SetAsideSheet/>
                    <MoneySteps/>
                </Later>
            </div>
        </div>
        <TotalBar/>
    }
    .into_any()
}

/// The total stays in view on a phone.
#[component]
fn TotalBar() -> impl IntoView {
    let lang = use_lang();
    let (work, settings) = (use_work(), use_settings());
    let total = move || {
        let total = work.money.with(|sheet| {
            sheet
                .total
                .as_ref()
                .map_or(Amount::ZERO, |total| total.result)
        });
        work.amount_of(Figure::Total, total, settings.unit.get(), lang)
    };
    view! {
        <a class="result-bar" class:idle=move || work.untouched() href="#budget"
            on:click=|event| { event.prevent_default(); crate::browser::focus("figure-total"); }>
            <span>{words::figure(Figure::Total, lang)}</span>
            <b>{total} " " {move || words::unit_name(settings.unit.get(), lang)}</b>
        </a>
    }
}

#[component]
fn MoneySteps() -> impl IntoView {
    let lang = use_lang();
    let steps = Step::MONEY.iter().enumerate().map(|(place, &step)| {
        view! {
            <li><span aria-hidden="true">{place + 1}</span><span>{words::step(step, lang)}</span>
                <span class="chip">{words::source(step.source(), lang)}</span></li>
        }
    });
    view! {
        <section class="sheet">
            <h2>{Text::NextSteps.say(lang)}</h2>
            <ol class="reasons">{steps.collect_view()}</ol>
        </section>
    }
}
