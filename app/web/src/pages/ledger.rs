//! 五清台账: the table of the city's units, a page for each of them, and how they come in and go out.

mod add;
mod banner;
mod cell;
mod clipboard;
mod columns;
mod demo;
mod drop;
mod filters;
mod grid;
mod head;
mod import;
mod keys;
mod refused;
mod toolbar;
mod totals;
mod unit;
mod waiting;

use leptos::prelude::*;
use words::{LedgerText, Page};

use self::add::AddUnit;
use self::banner::{Banner, Kept};
use self::columns::Columns;
use self::demo::DemoCity;
use self::drop::DropAnywhere;
use self::filters::{Chips, Filters};
use self::grid::Grid;
use self::import::Import;
use self::refused::RefusedCells;
use self::toolbar::Toolbar;
use self::totals::TotalsBar;
pub use self::unit::unit_fragment;
use self::unit::{UnitPage, unit_of_address};
use self::waiting::WaitingCells;
use crate::browser;
use crate::components::{ConfirmDialog, Confirmation, Outline, PageHead};
use crate::state::{Unfolded, use_importing, use_lang, use_ledger, use_table};

/// The page.
#[component]
pub fn LedgerPage() -> impl IntoView {
    let lang = use_lang();
    let ledger = use_ledger();
    let table = use_table();
    table.follow();
    let confirmation = Confirmation::provide();
    if browser::takes_size_question() {
        use_importing().unfolded.set(Unfolded::Demo);
    }
    table.unit.set(unit_of_address());
    let listener = web_sys::window().map(|window| {
        gloo_events::EventListener::new(&window, "popstate", move |_| {
            table.unit.set(unit_of_address())
        })
    });
    let listener = StoredValue::new_local(listener);
    on_cleanup(move || drop(listener.try_update_value(Option::take)));
    let empty = Memo::new(move |_| ledger.units() == 0);
    // Not asked below: what is being entered there must not be drawn anew with every word of the worker.
    let open = Memo::new(move |_| ledger.is_open());
    let content = move || match (table.unit.get(), empty.get()) {
        (Some(unit), _) => view! { <UnitPage unit/> }.into_any(),
        (None, true) if open.get() => view! { <WaysIn/> }.into_any(),
        (None, true) if ledger.broken.get() => ().into_any(),
        (None, true) => {
            view! { <Outline page=Page::Ledger said=LedgerText::StepOpening.say(lang)/> }.into_any()
        }
        (None, false) => view! { <Table/> }.into_any(),
    };
    view! {
        <PageHead page=Page::Ledger/>
        <Banner/>
        <Kept/>
        <WaitingCells/>
        {content}
        <DropAnywhere/>
        <ConfirmDialog confirmation/>
    }
    .into_any()
}

/// An empty ledger: a file, or a made-up city to look around in, or the first unit by hand.
#[component]
fn WaysIn() -> impl IntoView {
    let lang = use_lang();
    view! {
        <Import/>
        <DemoCity done=Callback::new(|()| ())/>
        <details class="sheet"><summary>{LedgerText::Add.say(lang)}</summary><AddUnit/></details>
    }
}

#[component]
fn Table() -> impl IntoView {
    let importing = use_importing();
    let unfolded = importing.unfolded;
    let fold = Callback::new(move |()| unfolded.set(Unfolded::Nothing));
    let part = move || match unfolded.get() {
        Unfolded::Nothing => ().into_any(),
        Unfolded::Import => view! { <Import/> }.into_any(),
        Unfolded::Add => view! { <AddUnit/> }.into_any(),
        Unfolded::Demo => view! { <DemoCity done=fold/> }.into_any(),
        Unfolded::Filters => view! { <Filters/> }.into_any(),
        Unfolded::Columns => view! { <Columns/> }.into_any(),
    };
    view! {
        <div class="ledger">
            <Toolbar unfolded/>
            {part}
            <Chips/>
            <TotalsBar/>
            <RefusedCells/>
            <Grid/>
        </div>
    }
}
