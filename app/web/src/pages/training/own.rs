//! A trainer's own cases: written from what stands on the page of the check, put to the rules at once, taken along.

use leptos::prelude::*;
use leptos::task::spawn_local;
use training::own;
use words::{OwnSetText, TrainingText};

use super::own_form::OwnForm;
use super::own_set::OwnSet;
use super::own_ways::save_as_file;
use super::saved_line::{SavedLine, why_refused};
use super::take_in::{Called, TakeIn};
use crate::state::{Keeping, Notice, Notices, Whose, use_lang, use_own_sets};

/// The heading of the sheet.
pub const OWN_TITLE: &str = "own-heading";

/// The sets, and the form for another case.
#[component]
pub fn OwnSheet() -> impl IntoView {
    let lang = use_lang();
    let own = use_own_sets();
    let keeping: Keeping = expect_context();
    // A unit that is on the page of the check is not asked for before it is there.
    let form = move || keeping.is_loaded.get().then(|| view! { <OwnForm/> });
    let lines = move || {
        if !keeping.is_loaded.get() {
            return None;
        }
        let sets: Vec<own::Set> = own.sets.get();
        let lines = sets
            .into_iter()
            .enumerate()
            .map(|(at, set)| view! { <OwnSet whose=Whose::Mine(at) set/> });
        Some(lines.collect_view())
    };
    view! {
        <section class="sheet" id="own">
            <h2 id=OWN_TITLE tabindex="-1">{TrainingText::OwnTitle.say(lang)}</h2>
            <p class="lede">{TrainingText::OwnLede.say(lang)}</p>
            {form}
            <SetIn/>
            <SavedLine id="own-saved" what=TrainingText::KeptSets record=own.record/>
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
                <p>{why_refused(own.record, OwnSetText::Refused.say(lang))}</p>
                <button type="button" class="quiet" id="own-save-all" on:click=save>{OwnSetText::SaveAll.say(lang)}</button>
            </div>
        })
    }
}

/// A set from a file, or from a line that somebody sent.
#[component]
fn SetIn() -> impl IntoView {
    let lang = use_lang();
    let own = use_own_sets();
    let notices: Notices = expect_context();
    let take = Callback::new(move |(content, kept): (String, Callback<()>)| {
        let damage = match own.take_in(&content) {
            Ok(damage) => damage,
            Err(why) => return notices.show(Notice::failed(words::refused(why, lang).to_owned())),
        };
        if !damage.is_empty() {
            let lines = damage.into_iter().map(|one| words::damage(one, lang));
            let lines: Vec<String> = lines.collect();
            return notices.show(Notice::failed(lines.join(lang.pick("；", "; "))));
        }
        spawn_local(async move {
            // What could not be kept stays in the field, and is said beside it.
            if own.is_saved().await {
                kept.run(());
                notices.show(Notice::say(OwnSetText::Kept.say(lang)));
            }
        });
    });
    let called = Called {
        paste: ("set-text", TrainingText::PasteSet.say(lang)),
        take: ("set-take", TrainingText::TakeSet.say(lang)),
        file: ("set-file", TrainingText::FromFile.say(lang)),
    };
    view! { <div class="row fields-row"><TakeIn called take/></div> }
}
