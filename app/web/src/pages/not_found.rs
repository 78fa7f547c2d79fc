use leptos::prelude::*;
use words::{Page, Text};

use crate::app::href;
use crate::state::use_lang;

/// An address of this site that no page has.
#[component]
pub fn NotFound() -> impl IntoView {
    let lang = use_lang();
    view! {
        <div class="page-head">
            <h1>{Text::NotFoundTitle.say(lang)}</h1>
            <p class="lede">{Text::NotFoundLede.say(lang)}</p>
            <p><a href=href(Page::Home)>{Text::BackHome.say(lang)}</a></p>
        </div>
    }
}
