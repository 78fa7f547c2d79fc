//! Pages whose code comes when one of them is first opened, so that a visitor with a question about one unit does not
//! wait for the table of a million. The build takes the program apart at these functions (xtask/src/program.rs).

use std::future::Future;
use std::pin::Pin;

use leptos::prelude::*;
use leptos::reactive::computed::ScopedFuture;
use leptos::task::spawn_local;
use leptos::wasm_split::{SplitLoaderError, wasm_split};
use words::{Page, Text};

use super::{budget, coverage, data, ledger, reminders, standards, tour, training};
use crate::components::{Outline, PageHead};
use crate::state::{Touring, use_lang};

#[wasm_split(ledger, wasm_split_path = ::leptos::wasm_split, preload(load_ledger), fallible)]
fn draw_ledger() -> Result<AnyView, SplitLoaderError> {
    Ok(view! { <ledger::LedgerPage/> }.into_any())
}

#[wasm_split(ledger, wasm_split_path = ::leptos::wasm_split, preload(load_data), fallible)]
fn draw_data() -> Result<AnyView, SplitLoaderError> {
    Ok(view! { <data::Data/> }.into_any())
}

#[wasm_split(budget, wasm_split_path = ::leptos::wasm_split, preload(load_budget), fallible)]
fn draw_budget() -> Result<AnyView, SplitLoaderError> {
    Ok(view! { <budget::BudgetPage/> }.into_any())
}

#[wasm_split(coverage, wasm_split_path = ::leptos::wasm_split, preload(load_coverage), fallible)]
fn draw_coverage() -> Result<AnyView, SplitLoaderError> {
    Ok(view! { <coverage::CoveragePage/> }.into_any())
}

/// The page on the two coverages.
#[component]
pub fn Coverage() -> impl IntoView {
    let (load, draw): Part = (|| Box::pin(load_coverage()), || Box::pin(draw_coverage()));
    view! { <WhenHere page=Page::Coverage load draw/> }
}

#[wasm_split(reminders, wasm_split_path = ::leptos::wasm_split, preload(load_reminders), fallible)]
fn draw_reminders() -> Result<AnyView, SplitLoaderError> {
    Ok(view! { <reminders::RemindersPage/> }.into_any())
}

/// The page on reminders.
#[component]
pub fn RemindersPage() -> impl IntoView {
    let (load, draw): Part = (|| Box::pin(load_reminders()), || Box::pin(draw_reminders()));
    view! { <WhenHere page=Page::Reminders load draw/> }
}

#[wasm_split(training, wasm_split_path = ::leptos::wasm_split, preload(load_training), fallible)]
fn draw_training() -> Result<AnyView, SplitLoaderError> {
    Ok(view! { <training::TrainingPage/> }.into_any())
}

#[wasm_split(training, wasm_split_path = ::leptos::wasm_split, preload(load_tour), fallible)]
fn draw_tour() -> Result<AnyView, SplitLoaderError> {
    Ok(view! { <tour::TourLayer/> }.into_any())
}

/// The tour that is taken, over whatever page is open; its code comes once there is one.
#[component]
pub fn Tour() -> impl IntoView {
    let touring: Touring = expect_context();
    let (load, draw): Part = (|| Box::pin(load_tour()), || Box::pin(draw_tour()));
    // Each step of a tour says anew that there is one.
    let is_on = Memo::new(move |_| touring.0.get());
    move || is_on.get().then(|| view! { <WhenHere load draw/> })
}

#[wasm_split(standards, wasm_split_path = ::leptos::wasm_split, preload(load_standards), fallible)]
fn draw_standards() -> Result<AnyView, SplitLoaderError> {
    Ok(view! { <standards::StandardsPage/> }.into_any())
}

/// The page of standards and readings.
#[component]
pub fn Standards() -> impl IntoView {
    let (load, draw): Part = (|| Box::pin(load_standards()), || Box::pin(draw_standards()));
    view! { <WhenHere page=Page::Standards load draw/> }
}

/// The page to train with.
#[component]
pub fn Training() -> impl IntoView {
    let (load, draw): Part = (|| Box::pin(load_training()), || Box::pin(draw_training()));
    view! { <WhenHere page=Page::Training load draw/> }
}

/// The page on the year's budget.
#[component]
pub fn Budget() -> impl IntoView {
    let (load, draw): Part = (|| Box::pin(load_budget()), || Box::pin(draw_budget()));
    view! { <WhenHere page=Page::Budget load draw/> }
}

/// The ledger's page.
#[component]
pub fn LedgerPage() -> impl IntoView {
    let (load, draw): Part = (|| Box::pin(load_ledger()), || Box::pin(draw_ledger()));
    view! { <WhenHere page=Page::Ledger load draw/> }
}

/// The data page.
#[component]
pub fn Data() -> impl IntoView {
    let (load, draw): Part = (|| Box::pin(load_data()), || Box::pin(draw_data()));
    view! { <WhenHere page=Page::Data load draw/> }
}

type Arriving<T> = Pin<Box<dyn Future<Output = Result<T, SplitLoaderError>>>>;
type Part = (fn() -> Arriving<()>, fn() -> Arriving<AnyView>);

/// How far a page's code is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Coming,
    Here,
    Failed,
}

/// Fetches a page's code, and draws the page when it is there.
#[component]
fn WhenHere(
    /// The page that it is; of what lies over a page nothing is shown until it is here.
    #[prop(optional)]
    page: Option<Page>,
    load: fn() -> Arriving<()>,
    draw: fn() -> Arriving<AnyView>,
) -> impl IntoView {
    let lang = use_lang();
    let stage = RwSignal::new(Stage::Coming);
    let drawn = StoredValue::new_local(None::<AnyView>);
    let fetch = move || {
        spawn_local(ScopedFuture::new_untracked(async move {
            let arrived = load().await;
            // Another page was opened meanwhile, or another language chosen.
            if stage.is_disposed() {
                return;
            }
            // What was fetched above is not fetched again, so this comes at once.
            let page = match arrived {
                Ok(()) => draw().await,
                Err(error) => Err(error),
            };
            match page {
                Ok(page) => {
                    drawn.set_value(Some(page));
                    stage.set(Stage::Here);
                }
                Err(_) => stage.set(Stage::Failed),
            }
        }));
    };
    fetch();
    let owner = Owner::current();
    let again = move |_| {
        stage.set(Stage::Coming);
        if let Some(owner) = &owner {
            owner.with(fetch);
        }
    };
    move || {
        match stage.get() {
        Stage::Here => drawn.try_update_value(Option::take).flatten().into_any(),
        Stage::Coming => page.map(|page| view! {
            <PageHead page/>
            <Outline page said=Text::PartComing.say(lang)/>
        })
        .into_any(),
        Stage::Failed => view! {
            {page.map(|page| view! { <PageHead page/> })}
            <p class="mistake" role="alert">{Text::PartFailed.say(lang)}</p>
            <p><button type="button" id="fetch-again" on:click=again.clone()>{Text::FetchAgain.say(lang)}</button></p>
        }
        .into_any(),
    }
    }
}
