use leptos::prelude::*;
use training::own::Changing;
use words::OwnSetText;

use super::own::OWN_TITLE;
use super::own_form::CHANGE_TITLE;
use crate::browser;
use crate::state::{use_case_form, use_lang, use_work};

/// Changes that gave way to another, to be gone on with.
#[component]
pub fn ChangesLeft() -> impl IntoView {
    let lang = use_lang();
    let form = use_case_form();
    let left = Memo::new(move |_| form.left());
    let year = use_work().default_year();
    let line = move |at: usize, one: &Changing| {
        let facts = one
            .before
            .case()
            .map(|one| words::case_facts(&one.case, year, lang));
        let facts = facts.unwrap_or_default();
        let named = |text: OwnSetText| format!("{} {facts}", text.say(lang));
        let go_on = move |_| {
            form.resume(at);
            browser::focus_after_draw(CHANGE_TITLE);
        };
        let away = move |_| {
            form.drop_left(at);
            browser::focus_after_draw(OWN_TITLE);
        };
        view! {
            <li><span>{one.writing.title.clone()} " " {facts.clone()}</span>
                <button type="button" class="quiet" data-left="go-on" aria-label=named(OwnSetText::BackToChange) on:click=go_on>{OwnSetText::BackToChange.say(lang)}</button>
                <button type="button" class="quiet" data-left="drop" aria-label=named(OwnSetText::DropChange) on:click=away>{OwnSetText::DropChange.say(lang)}</button></li>
        }
    };
    move || {
        let left = left.get();
        (!left.is_empty()).then(|| {
            let lines = left.iter().enumerate().map(|(at, one)| line(at, one));
            view! {
                <h3>{OwnSetText::ChangesLeft.say(lang)}</h3>
                <ul class="changes-left" id="changes-left">{lines.collect_view()}</ul>
            }
        })
    }
}
