//! Whether something is kept: said beside it, and never before it is on disk.

use leptos::prelude::*;
use store::AutosaveState;
use words::{Text, TrainingText};

use crate::state::{AutosavedRecord, use_lang};

/// How a record stands. Where it is not safely kept, what to do is said besides.
#[component]
pub fn SavedLine(
    /// Its name in the page's markup.
    id: &'static str,
    /// The record.
    record: AutosavedRecord,
) -> impl IntoView {
    let lang = use_lang();
    let (state, is_refused) = (record.state, record.is_refused);
    let wire = move || match state.get() {
        AutosaveState::Loading => "loading",
        AutosaveState::Saving => "saving",
        AutosaveState::Saved => "saved",
        AutosaveState::OutsideOnly => "outside",
        AutosaveState::Failed(_) => "failed",
    };
    let said = move || match state.get() {
        AutosaveState::Saving => Text::Saving.say(lang).to_owned(),
        AutosaveState::Saved if record.content().is_some() => {
            format!("✓ {}", Text::Saved.say(lang))
        }
        AutosaveState::Failed(_) => format!("⚠ {}", Text::SaveFailed.say(lang)),
        AutosaveState::OutsideOnly if is_refused.get() => {
            format!("⚠ {}", TrainingText::OutsideOnly.say(lang))
        }
        _ => String::new(),
    };
    view! { <p class="saved-line" id=id data-record=wire>{said}</p> }
}
