use leptos::prelude::*;
use policy::Choices;
use words::{LocalTermsText, Page};

use crate::app::href;
use crate::state::{use_lang, use_work};

/// Says beside a total that standards or readings in use differ from the text of the policy, and opens into which; nothing
/// where none does.
#[component]
pub fn LocalTerms(
    /// What the total is worked out by; what is chosen in this browser unless said otherwise.
    #[prop(optional, into)]
    choices: Option<Signal<Choices>>,
) -> impl IntoView {
    let lang = use_lang();
    let work = use_work();
    let choices = choices.unwrap_or_else(|| work.choices.into());
    let said = Memo::new(move |_| {
        choices.with(|choices| {
            let line = words::local_terms_line(choices, lang)?;
            Some((line, words::local_terms(choices, lang)))
        })
    });
    move || {
        said.get().map(|(line, terms)| {
            let terms = terms.into_iter().map(|one| view! { <li>{one}</li> });
            view! {
                <details class="local-terms">
                    <summary><span class="chip gap">{line}</span></summary>
                    <ul>{terms.collect_view()}</ul>
                    <a href=href(Page::Standards)>{LocalTermsText::ToStandards.say(lang)}</a>
                </details>
            }
        })
    }
}

/// The same on a printed sheet, where nothing can be opened.
#[component]
pub fn LocalTermsOnPaper(
    /// What the sheet is worked out by.
    #[prop(into)]
    choices: Signal<Choices>,
) -> impl IntoView {
    let lang = use_lang();
    let said = Memo::new(move |_| {
        choices.with(|choices| {
            let line = words::local_terms_line(choices, lang)?;
            let terms = words::local_terms(choices, lang).join(lang.pick("；", "; "));
            Some(format!("{line}{}{terms}", lang.pick("：", ": ")))
        })
    });
    move || {
        said.get()
            .map(|said| view! { <p class="paper-local">{said}</p> })
    }
}
