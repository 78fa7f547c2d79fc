//! 五清台账: the table of the city's units, and how they come in and go out.

mod import;

use leptos::prelude::*;
use words::Page;

use self::import::Import;
use crate::components::PageHead;
use crate::state::use_ledger;

/// The page.
#[component]
pub fn LedgerPage() -> impl IntoView {
    let ledger = use_ledger();
    view! {
        <PageHead page=Page::Ledger/>
        <Import/>
        <p>{move || ledger.standing.with(|standing| standing.as_ref().map(|standing| standing.totals.units))}</p>
    }
    .into_any()
}
