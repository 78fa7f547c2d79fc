//! What may happen to a session outside of this tab: another one goes on with it, or the browser keeps it no more.

use leptos::prelude::*;
use words::TrainingText;

use super::saved_line::{SavedLine, why_refused};
use crate::state::{use_lang, use_training};

/// Said where it happens.
#[component]
pub fn Elsewhere() -> impl IntoView {
    let lang = use_lang();
    let training = use_training();
    let other = move || {
        let theirs = training.elsewhere.get()?;
        let (text, take) = match theirs {
            Some(_) => (TrainingText::Elsewhere, TrainingText::TakeOver),
            None => (TrainingText::EndedElsewhere, TrainingText::EndHere),
        };
        Some(view! {
            <div class="advice elsewhere" data-state="gap" role="alert" id="elsewhere">
                <span>{text.say(lang)}</span>
                <button type="button" class="quiet" id="take-over" on:click=move |_| training.take_over()>{take.say(lang)}</button>
                <button type="button" class="quiet" id="go-on-here" on:click=move |_| training.go_on_here()>{TrainingText::GoOnHere.say(lang)}</button>
            </div>
        })
    };
    let refused = move || {
        training.record.is_refused.get().then(|| view! {
            <p class="advice elsewhere" data-state="due" role="alert" id="session-refused">{why_refused(training.record, TrainingText::NotKept.say(lang))}</p>
        })
    };
    view! { {other}{refused}<SavedLine id="session-saved" what=TrainingText::KeptSession record=training.record/> }
}
