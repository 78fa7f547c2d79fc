//! A trainer's own cases: written from what stands on the page of the check, put to the rules at once, taken along.

use leptos::prelude::*;
use leptos::task::spawn_local;
use training::own;
use words::{OwnSetText, TrainingText};

use super::own_form::OwnForm;
use super::own_set::OwnSet;
use super::own_ways::save_as_file;
use crate::browser;
use crate::state::{Notice, Notices, Whose, use_lang, use_own_sets};

/// The sets, and the form for another case.
#[component]
pub fn OwnSheet() -> impl IntoView {
    let lang = use_lang();
    let own = use_own_sets();
    let lines = move || {
        let sets: Vec<own::Set> = own.sets.get();
        let lines = sets
            .into_iter()
            .enumerate()
            .map(|(at, set)| view! { <OwnSet whose=Whose::Mine(at) set/> });
        lines.collect_view()
    };
    view! {
        <section class="sheet" id="own">
            <h2 id="own-title" tabindex="-1">{TrainingText::OwnTitle.say(lang)}</h2>
            <p class="lede">{TrainingText::OwnLede.say(lang)}</p>
            <OwnForm/>
            <TakeIn/>
            <Refused/>
        </section>
        {lines}
    }
}

/// Where the browser keeps no more, the sets are offered as files, so that nothing is lost with the page.
#[component]
fn Refused() -> impl IntoView {
    let lang = use_lang();
    let own = use_own_sets();
    let save = move |_| {
        own.sets
            .with_untracked(|sets| sets.iter().for_each(save_as_file))
    };
    move || {
        own.is_refused.get().then(|| view! {
            <div class="advice" data-state="due" role="alert" id="own-refused">
                <p>{OwnSetText::Refused.say(lang)}</p>
                <button type="button" class="quiet" id="own-save-all" on:click=save>{OwnSetText::SaveAll.say(lang)}</button>
            </div>
        })
    }
}

/// A set from a file, or from a line that somebody sent.
#[component]
fn TakeIn() -> impl IntoView {
    let lang = use_lang();
    let own = use_own_sets();
    let notices: Notices = expect_context();
    let text = RwSignal::new(String::new());
    let take = move |content: String| match own.take_in(&content) {
        Ok(damage) if damage.is_empty() => text.set(String::new()),
        Ok(damage) => {
            let lines = damage.into_iter().map(|one| words::damage(one, lang));
            notices.show(Notice::failed(
                lines.collect::<Vec<_>>().join(lang.pick("；", "; ")),
            ));
        }
        Err(why) => notices.show(Notice::failed(words::refused(why, lang))),
    };
    let choose = move |event: web_sys::Event| {
        let Some(file) = browser::chosen_file(&event) else {
            return;
        };
        spawn_local(async move {
            // What cannot be read as text is no set, which is said as of any other file.
            take(browser::text_of(&file).await.unwrap_or_default());
        });
    };
    view! {
        <div class="row fields-row">
            <div class="field"><label for="set-text">{TrainingText::PasteSet.say(lang)}</label>
                <input id="set-text" autocomplete="off" prop:value=text on:input:target=move |event| text.set(event.target().value())/></div>
            <button type="button" class="quiet" id="set-take" on:click=move |_| take(text.get_untracked())>{TrainingText::TakeSet.say(lang)}</button>
            <label class="quiet file-button">{TrainingText::FromFile.say(lang)}
                <input type="file" class="hidden" id="set-file" accept="application/json,.json" on:change=choose/></label>
        </div>
    }
}
