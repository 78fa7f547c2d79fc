use leptos::prelude::*;
use words::Page;

use crate::state::use_lang;

/// What a page is made of, until it is there: as its HTML said it before the program ran (xtask/src/shell.rs).
#[component]
pub fn Outline(
    /// Which page.
    page: Page,
    /// What is being waited for.
    said: &'static str,
) -> impl IntoView {
    let columns = words::outline(page, use_lang()).into_iter().map(|sheets| {
        let sheets = sheets.into_iter().map(|(heading, lede)| {
            view! { <section class="sheet"><h2>{heading}</h2><p>{lede}</p></section> }
        });
        view! { <div class="column">{sheets.collect_view()}</div> }
    });
    // Last, so that nothing moves when it goes.
    view! {
        <div class="two-columns outline">{columns.collect_view()}</div>
        <p class="lede" role="status">{said}</p>
    }
}
