use leptos::prelude::*;
use policy::Field;
use words::CorrectionText;

use crate::browser;
use crate::state::{use_lang, use_work};

/// The entries of the form that are to be corrected, each with a way to it, on the page and in print; nothing where there
/// is none.
#[component]
pub fn FormCorrections() -> impl IntoView {
    let lang = use_lang();
    let work = use_work();
    let mistakes = Memo::new(move |_| work.checked.with(|checked| checked.mistakes.clone()));
    let entry = move |(field, mistake): (Field, entry::Mistake)| {
        let go = move |event: web_sys::MouseEvent| {
            event.prevent_default();
            browser::focus(field.wire());
        };
        view! {
            <li>{words::field_to_correct(field, mistake, lang)} " "
                <a href=format!("#{}", field.wire()) on:click=go>{CorrectionText::GoTo.say(lang)}</a></li>
        }
    };
    move || {
        let mistakes = mistakes.get();
        (!mistakes.is_empty()).then(|| {
            view! {
                <div class="advice" data-state="due" data-corrections="">
                    <p><b>{CorrectionText::Title.say(lang)}</b></p>
                    <ul>{mistakes.into_iter().map(entry).collect_view()}</ul>
                </div>
            }
        })
    }
}
