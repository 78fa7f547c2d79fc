use std::sync::Arc;

use leptos::html::Dialog;
use leptos::prelude::*;
use words::BulkText;

use super::dialogue::{is_closed, show_dialog};
use crate::state::{Act, use_lang};

/// What is asked before something is done that concerns many.
#[derive(Clone)]
pub struct Question {
    /// What it comes to, with the number.
    pub text: String,
    /// The button that does it.
    pub button: String,
    /// Does it.
    pub act: Act,
}

/// The question that a page is asking, one at a time.
#[derive(Clone, Copy)]
pub struct Confirmation(RwSignal<Option<Question>>);

impl Confirmation {
    /// For a page, and all that is on it.
    pub fn provide() -> Self {
        let confirmation = Self(RwSignal::new(None));
        provide_context(confirmation);
        confirmation
    }

    /// Asks, and does it once it is confirmed.
    pub fn ask(self, text: String, button: String, act: impl Fn() + Send + Sync + 'static) {
        let act: Act = Arc::new(act);
        // The page may have been left while the number was being counted.
        self.0.try_set(Some(Question { text, button, act }));
    }
}

/// The dialogue; nothing is done where it is closed in any other way than by its button.
#[component]
pub fn ConfirmDialog(confirmation: Confirmation) -> impl IntoView {
    let lang = use_lang();
    let asked = confirmation.0;
    let dialog = NodeRef::<Dialog>::new();
    Effect::new(move |_| {
        if let Some(dialog) = dialog.get() {
            show_dialog(&dialog, asked.with(Option::is_some));
        }
    });
    let closed = move |_| {
        if is_closed(dialog) {
            asked.set(None);
        }
    };
    let content = move |question: Question| {
        let act = question.act;
        let confirm = move |_| {
            asked.set(None);
            act();
        };
        // The focus is on what does nothing, so that a key pressed twice confirms nothing.
        view! {
            <h2 id="confirm-title">{BulkText::Title.say(lang)}</h2>
            <p id="confirm-text">{question.text}</p>
            <div class="row">
                <button type="button" class="primary" id="confirm-do" on:click=confirm>{question.button}</button>
                <button type="button" class="quiet" id="confirm-cancel" autofocus on:click=move |_| asked.set(None)>{BulkText::Cancel.say(lang)}</button>
            </div>
        }
    };
    view! {
        <dialog class="why" id="confirm" node_ref=dialog aria-labelledby="confirm-title" aria-describedby="confirm-text" on:close=closed>
            {move || asked.get().map(content)}
        </dialog>
    }
}
