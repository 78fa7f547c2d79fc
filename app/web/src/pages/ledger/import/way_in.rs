//! Where a file is chosen; it may be dropped anywhere on the page too (drop.rs).

use leptos::prelude::*;
use protocol::Ask;
use web_sys::Event;
use words::ImportText;

use crate::browser::{self, Attachment};
use crate::state::{Importing, use_lang, use_ledger};

/// A button to choose a file, and a word on dropping one.
#[component]
pub fn WayIn(importing: Importing) -> impl IntoView {
    let lang = use_lang();
    let ledger = use_ledger();
    let chosen = move |event: Event| {
        if let Some(file) = browser::chosen_file(&event) {
            importing.open(&Attachment::of(file));
        }
    };
    view! {
        <h2 id="import-title" tabindex="-1">{ImportText::Title.say(lang)}</h2>
        {move || (ledger.is_open() && !ledger.may_write()).then(|| view! {
            <p class="advice" data-state="gap">{ImportText::CannotWrite.say(lang)}</p>
        })}
        <div class="drop">
            <span>{ImportText::Drop.say(lang)}</span>
            <label class="primary file-button">{ImportText::Choose.say(lang)}
                <input type="file" id="import-file" class="hidden" accept=".xlsx,.csv,.tsv,.txt"
                    disabled=move || !ledger.may_write() on:change=chosen/></label>
            <button type="button" class="quiet" id="template" on:click=move |_| importing.download(Ask::Template)>
                {ImportText::Template.say(lang)}</button>
        </div>
        <small>{ImportText::Stays.say(lang)}</small>
    }
}
