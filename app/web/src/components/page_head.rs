use leptos::prelude::*;
use words::Page;

use crate::browser;
use crate::components::PaperHead;
use crate::state::{is_demo, use_lang};

/// Heading and lede of a page; sets the tab's title.
#[component]
pub fn PageHead(
    /// Which page.
    page: Page,
) -> impl IntoView {
    let lang = use_lang();
    let title = page.title(lang);
    browser::set_title(&if is_demo() {
        words::marked_demo(&title, lang)
    } else {
        title
    });
    view! {
        <div class="page-head">
            <h1>{page.heading().say(lang)}</h1>
            <p class="lede">{page.lede().say(lang)}</p>
        </div>
        <PaperHead/>
    }
}
