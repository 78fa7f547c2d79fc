use leptos::prelude::*;
use words::{Page, Text};

use crate::components::PageHead;
use crate::state::use_lang;

/// 说明: method, sources, limits, privacy.
#[component]
pub fn About() -> impl IntoView {
    let lang = use_lang();
    let parts = [
        (Text::AboutMethodTitle, Text::AboutMethod),
        (Text::AboutSourcesTitle, Text::AboutSources),
        (Text::AboutLimitsTitle, Text::AboutLimits),
        (Text::AboutUnknownTitle, Text::AboutUnknown),
        (Text::AboutPrivacyTitle, Text::AboutPrivacy),
    ];
    view! {
        <PageHead page=Page::About/>
        <section class="sheet prose">
            {parts.map(|(heading, text)| view! {
                <h2>{heading.say(lang)}</h2>
                <p>{text.say(lang)}</p>
            }).collect_view()}
        </section>
    }
    .into_any()
}
