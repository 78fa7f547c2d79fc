//! Whether something is kept: said beside it, and never before it is on disk.

use leptos::prelude::*;
use store::AutosaveState;
use words::{Text, TrainingText};

use crate::state::{AutosavedRecord, use_lang};

/// Why a record is not safely kept, and what to do: `full` where there is no room for it, or saving is not allowed.
pub fn why_refused(record: AutosavedRecord, full: &'static str) -> &'static str {
    match record.state.get() {
        AutosaveState::OutsideOnly => TrainingText::OutsideOnly.say(use_lang()),
        _ => full,
    }
}

/// How a record stands. Where it is not safely kept, [`why_refused`] says so besides.
#[component]
pub fn SavedLine(
    /// Its name in the page's markup.
    id: &'static str,
    /// What is kept in it.
    what: TrainingText,
    /// The record.
    record: AutosavedRecord,
) -> impl IntoView {
    let lang = use_lang();
    let state = record.state;
    let wire = move || match state.get() {
        AutosaveState::Loading => "loading",
        AutosaveState::Saving => "saving",
        AutosaveState::Saved => "saved",
        AutosaveState::OutsideOnly => "outside",
        AutosaveState::Failed(_) => "failed",
    };
    let said = move || {
        let how = match state.get() {
            AutosaveState::Saving => Text::Saving.say(lang).to_owned(),
            AutosaveState::Saved if record.content().is_some() => {
                format!("✓ {}", Text::Saved.say(lang))
            }
            _ => return String::new(),
        };
        format!("{}{}{how}", what.say(lang), lang.pick("：", ": "))
    };
    view! { <p class="saved-line" id=id data-record=wire>{said}</p> }
}
