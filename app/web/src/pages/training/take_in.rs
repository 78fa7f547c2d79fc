use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser;

/// What the parts of the form are called: each by its id and by what it says.
#[derive(Clone, Copy)]
pub struct Called {
    /// The field for a link or a line.
    pub paste: (&'static str, &'static str),
    /// The button that takes it.
    pub take: (&'static str, &'static str),
    /// The button that takes a file.
    pub file: (&'static str, &'static str),
}

/// Takes in what somebody sent, from a file or from a line of text.
#[component]
pub fn TakeIn(
    /// What its parts are called.
    called: Called,
    /// Takes the text, and runs what comes with it once all of it is kept; then the field is emptied.
    take: Callback<(String, Callback<()>)>,
) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let take = move |content: String| {
        let pasted = text.get_untracked();
        let kept = Callback::new(move |()| {
            // What was typed since is not taken away.
            if text.try_get_untracked() == Some(pasted.clone()) {
                text.set(String::new());
            }
        });
        take.run((content, kept));
    };
    let choose = move |event: web_sys::Event| {
        let Some(file) = browser::chosen_file(&event) else {
            return;
        };
        spawn_local(async move {
            // What cannot be read as text is none of ours, which is said as of any other file.
            take(browser::text_of(&file).await.unwrap_or_default());
        });
    };
    let Called {
        paste,
        take: button,
        file,
    } = called;
    view! {
        <div class="field"><label for=paste.0>{paste.1}</label>
            <input id=paste.0 autocomplete="off" prop:value=text on:input:target=move |event| text.set(event.target().value())/></div>
        <button type="button" class="quiet" id=button.0 on:click=move |_| take(text.get_untracked())>{button.1}</button>
        <label class="quiet file-button">{file.1}
            <input type="file" class="hidden" id=file.0 accept="application/json,.json" on:change=choose/></label>
    }
}
