use leptos::prelude::*;
use words::Page;

use crate::components::PageHead;
use crate::state::use_ledger;

/// The page.
#[component]
pub fn LedgerPage() -> impl IntoView {
    let ledger = use_ledger();
    view! {
        <PageHead page=Page::Ledger/>
        <p>{move || ledger.standing.with(|standing| standing.as_ref().map(|standing| standing.totals.units))}</p>
    }
    .into_any()
}
