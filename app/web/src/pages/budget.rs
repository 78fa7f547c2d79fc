//! 年度预算: what a year must hold for a district or the city, from counts or from the ledger; what other standards, readings
//! and plans would make of it.

mod beside;
mod breakdown;
mod change_list;
mod choose_terms;
mod corrections;
mod counts;
mod districts;
mod gaps;
mod items;
mod last_year;
mod money;
mod out;
mod own_lines;
mod paper;
mod paste;
mod readings;
mod saved;
mod scenarios;
mod slider;
mod source;
mod source_line;
mod take_out;
mod terms;
mod units;
mod years;

use leptos::prelude::*;
use words::{BudgetText, Page};

use self::beside::{BesideSheet, SetAsideSheet};
use self::breakdown::{Kinds, Months, Recipients};
use self::choose_terms::ChooseTerms;
use self::districts::DistrictsSheet;
use self::gaps::GapsSheet;
use self::items::ItemsSheet;
use self::last_year::LastYearSheet;
use self::money::Money;
use self::out::OutSheet;
use self::own_lines::OwnLinesSheet;
use self::paper::Paper;
use self::readings::ReadingsSheet;
use self::saved::SavedSheet;
use self::scenarios::ScenariosSheet;
use self::slider::SliderSheet;
use self::source::SourceSheet;
use self::terms::TermsSheet;
use self::years::YearsSheet;
use crate::components::PageHead;
use crate::state::{use_budget, use_lang, use_typed_cells};

/// The page.
#[component]
pub fn BudgetPage() -> impl IntoView {
    let budget = use_budget();
    use_typed_cells();
    budget.follow();
    let is_there = Memo::new(move |_| budget.found.with(Option::is_some));
    view! {
        <PageHead page=Page::Budget/>
        <div class="budget">
            <ChooseTerms/>
            <SourceSheet/>
            <div class="two-columns">
                <div class="column"><TermsSheet/><OwnLinesSheet/></div>
                <div class="column"><ItemsSheet/></div>
            </div>
            {move || is_there.get().then(|| view! { <Results/> })}
            {move || is_there.get().then(|| view! { <OutSheet/> })}
            <SavedSheet/>
        </div>
        <TotalBar/>
        <Paper/>
    }
    .into_any()
}

/// All that follows from the budget.
#[component]
fn Results() -> impl IntoView {
    view! {
        <DistrictsSheet/>
        <div class="two-columns">
            <div class="column"><SliderSheet/></div>
            <div class="column"><GapsSheet/></div>
        </div>
        <Kinds/>
        <Recipients/>
        <Months/>
        <ScenariosSheet/>
        <ReadingsSheet/>
        <YearsSheet/>
        <LastYearSheet/>
        <div class="two-columns">
            <BesideSheet/>
            <SetAsideSheet/>
        </div>
    }
    .into_any()
}

/// The total stays in view on a phone.
#[component]
fn TotalBar() -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    let total = Memo::new(move |_| {
        budget
            .found
            .with(|found| found.as_ref().map(|found| found.sheet.line.total()))
    });
    move || {
        total.get().map(|amount| {
            view! {
                <a class="result-bar" href="#budget-items"
                    on:click=|event| { event.prevent_default(); crate::browser::focus("budget-items"); }>
                    <span>{BudgetText::Total.say(lang)}</span>
                    <b><Money amount with_unit=true/></b>
                </a>
            }
        })
    }
}
