use leptos::prelude::*;
use words::Page;

use crate::browser;
use crate::components::PaperHead;
use crate::state::use_lang;

/// Heading and lede of a page; sets the tab's title.
#[component]
pub fn PageHead(
    /// Which page.
    page: Page,
) -> impl IntoView {
    let lang = use_lang();
    browser::set_title(&page.title(lang));
    view! {
        <div class="page-head">
            <h1>{page.heading().say(lang)}</h1>
            <p class="lede">{page.lede().say(lang)}</p>
        </div>
        <PaperHead/>
    }
}
