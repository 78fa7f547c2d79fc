//! Clearing the ledger, in two steps.

use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::Ask;
use words::DataText;

use crate::browser;
use crate::components::failure_text;
use crate::state::{Notice, Notices, use_lang, use_ledger};

/// Clears the ledger.
#[component]
pub fn ClearSheet() -> impl IntoView {
    let lang = use_lang();
    let ledger = use_ledger();
    let notices: Notices = expect_context();
    let asked = RwSignal::new(false);
    let clear = move |_| {
        asked.set(false);
        spawn_local(async move {
            let said = match ledger.ask(Ask::Clear).await {
                Ok(_) => Notice::say(DataText::Cleared.say(lang)),
                Err(failure) => Notice::failed(failure_text(&failure, lang)),
            };
            notices.show(said);
        });
    };
    let ask = move |_| {
        asked.set(true);
        browser::focus_after_draw("clear-cancel");
    };
    view! {
        <section class="sheet">
            <h2>{DataText::ClearTitle.say(lang)}</h2>
            <p>{DataText::ClearLede.say(lang)}</p>
            <div class="row">
                {move || if asked.get() {
                    view! {
                        <button type="button" class="primary" id="clear-sure" on:click=clear>{DataText::ClearSure.say(lang)}</button>
                        <button type="button" class="quiet" id="clear-cancel" on:click=move |_| asked.set(false)>
                            {DataText::Cancel.say(lang)}</button>
                    }.into_any()
                } else {
                    view! { <button type="button" class="quiet" id="clear" on:click=ask>{DataText::ClearNow.say(lang)}</button> }.into_any()
                }}
            </div>
        </section>
    }
}
