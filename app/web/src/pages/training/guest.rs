//! A set that came with the address: shown, run and guessed from as it is, and kept only when one says so.

use gloo_events::EventListener;
use leptos::prelude::*;
use leptos::task::spawn_local;
use store::AutosaveState;
use training::own::{Damage, SetRead};
use words::{OwnSetText, Text};

use super::own::OWN_TITLE;
use super::own_set::OwnSet;
use crate::browser;
use crate::state::{Notice, Notices, OwnSets, Whose, use_lang, use_own_sets};

const TITLE: &str = "guest-title";

/// The set that the address carries or carried, if any. The address may change while the page is open.
#[component]
pub fn GuestSheet() -> impl IntoView {
    let own = use_own_sets();
    open(own);
    let listener = web_sys::window()
        .map(|window| EventListener::new(&window, "hashchange", move |_| open(own)));
    let listener = StoredValue::new_local(listener);
    on_cleanup(move || drop(listener.try_update_value(Option::take)));
    move || own.guest.get().map(|opened| view! { <Opened opened/> })
}

fn open(own: OwnSets) {
    if own.open_link() {
        browser::focus_after_draw(TITLE);
    }
}

#[component]
fn Opened(opened: Result<SetRead, entry::LinkError>) -> impl IntoView {
    let lang = use_lang();
    let own = use_own_sets();
    let notices: Notices = expect_context();
    let is_read = opened.is_ok();
    let shown = opened.as_ref().ok().map(|read| read.set.clone());
    let is_there = Memo::new(move |_| {
        let shown = shown.as_ref();
        shown.is_some_and(|shown| own.sets.with(|sets| sets.contains(shown)))
    });
    let said = move || match own.record.state.get() {
        AutosaveState::Saving if is_there.get() => Some(Text::Saving.say(lang)),
        AutosaveState::Saved if is_there.get() => Some(OwnSetText::HaveIt.say(lang)),
        _ => None,
    };
    let has_cases = opened.as_ref().is_ok_and(|read| !read.set.cases.is_empty());
    let keep = move |_| {
        spawn_local(async move {
            if own.keep_guest().await {
                notices.show(Notice::say(OwnSetText::Kept.say(lang)));
                browser::focus_after_draw(OWN_TITLE);
            }
        });
    };
    let away = move |_| {
        own.dismiss_guest();
        browser::focus_after_draw("main");
    };
    let (body, set) = match opened {
        Ok(SetRead { set, damage }) => (view! { <Told damage/> }.into_any(), Some(set)),
        Err(why) => {
            let text = words::set_link_error(why, lang);
            let said = view! { <p class="advice" data-state="gap" role="alert">{text}</p> };
            (said.into_any(), None)
        }
    };
    let is_empty = is_read && !has_cases;
    let set = set.filter(|set| !set.cases.is_empty());
    view! {
        <section class="sheet" id="guest" aria-labelledby=TITLE>
            <h2 id=TITLE tabindex="-1">{OwnSetText::GuestTitle.say(lang)}</h2>
            {is_read.then(|| view! { <p class="lede">{OwnSetText::GuestLede.say(lang)}</p> })}
            {body}
            {is_empty.then(|| view! { <p>{OwnSetText::NoCases.say(lang)}</p> })}
            <div class="row">
                {move || (has_cases && !is_there.get()).then(|| view! {
                    <button type="button" class="primary" id="guest-keep" on:click=keep>{OwnSetText::Keep.say(lang)}</button>
                })}
                <span role="status">{said}</span>
                <button type="button" class="quiet" id="guest-away" on:click=away>{OwnSetText::PutAway.say(lang)}</button>
            </div>
        </section>
        {set.map(|set| view! { <OwnSet whose=Whose::Guest set/> })}
    }
}

/// What of it could not be read.
#[component]
fn Told(damage: Vec<Damage>) -> impl IntoView {
    let lang = use_lang();
    (!damage.is_empty()).then(|| {
        let lines = damage.into_iter().map(|one| {
            view! { <li>{words::damage(one, lang)}</li> }
        });
        view! {
            <div class="advice" data-state="gap" role="alert" id="guest-damage">
                <p>{OwnSetText::Damaged.say(lang)}</p>
                <ul>{lines.collect_view()}</ul>
            </div>
        }
    })
}
