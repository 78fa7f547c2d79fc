//! A file on its way into the ledger: chosen, looked at, checked, taken in.

use leptos::prelude::*;

/// The way in for a file.
#[component]
pub fn Import() -> impl IntoView {
    view! { <section class="sheet import"></section> }
}
