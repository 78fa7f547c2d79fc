//! 覆盖分析: the two coverages of the ledger, where the gaps are, and what has changed.

mod briefing;
mod groups;
mod heads;
mod heat;
mod look;
mod opens;
mod rates;
mod snapshots;
mod trend;

use leptos::prelude::*;
use words::{CoverageText as T, Page};

use self::briefing::{BriefingPaper, BriefingSheet};
use self::groups::{Ranked, VerdictStacks};
use self::heads::Heads;
use self::heat::HeatMap;
use self::look::LookSheet;
use self::rates::RatesSheet;
use self::snapshots::SnapshotsSheet;
use self::trend::Trend;
use crate::app::href;
use crate::components::{LocalTerms, PageHead};
use crate::state::{use_coverage, use_lang};

/// What the page can show.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    Nothing,
    Empty,
    Failed,
    Figures,
}

/// The page.
#[component]
pub fn CoveragePage() -> impl IntoView {
    let lang = use_lang();
    let coverage = use_coverage();
    coverage.follow();
    let shown = Memo::new(move |_| {
        let has_figures = coverage.found.with(Option::is_some);
        match coverage.units() {
            _ if coverage.failed.get() => Shown::Failed,
            Some(0) => Shown::Empty,
            Some(_) if has_figures => Shown::Figures,
            _ => Shown::Nothing,
        }
    });
    view! {
        <PageHead page=Page::Coverage/>
        {move || match shown.get() {
            Shown::Nothing => view! { <p class="lede" role="status">{T::Opening.say(lang)}</p> }.into_any(),
            Shown::Failed => view! { <p class="mistake" role="alert">{T::Failed.say(lang)}</p> }.into_any(),
            Shown::Empty => view! {
                <p class="advice" data-state="info" id="coverage-empty">{T::Empty.say(lang)} " "
                    <a href=href(Page::Ledger)>{T::ToLedger.say(lang)}</a></p>
            }
            .into_any(),
            Shown::Figures => view! { <Figures/> }.into_any(),
        }}
    }
    .into_any()
}

#[component]
fn Figures() -> impl IntoView {
    let lang = use_lang();
    let coverage = use_coverage();
    let is_made_up = Memo::new(move |_| coverage.is_made_up());
    view! {
        <div class="coverage">
            {move || is_made_up.get().then(|| view! { <p class="advice" data-state="info">{T::MadeUp.say(lang)}</p> })}
            <LookSheet/>
            <LocalTerms/>
            <RatesSheet/>
            <Ranked/>
            <VerdictStacks/>
            <HeatMap/>
            <Heads/>
            <Trend/>
            <SnapshotsSheet/>
            <BriefingSheet/>
        </div>
        <BriefingPaper/>
    }
    .into_any()
}
