//! Where a file is chosen; it may be dropped anywhere on the page too (drop.rs).

use leptos::prelude::*;
use protocol::Ask;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};
use words::ImportText;

use super::Importing;
use crate::browser::Attachment;
use crate::state::{use_lang, use_ledger};

/// A button to choose a file, and a word on dropping one.
#[component]
pub fn WayIn(importing: Importing) -> impl IntoView {
    let lang = use_lang();
    let ledger = use_ledger();
    let chosen = move |event: Event| {
        let input = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(input) = input {
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                importing.open(&Attachment::of(file));
            }
            // So that the same file can be chosen again, after it was mended.
            input.set_value("");
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
