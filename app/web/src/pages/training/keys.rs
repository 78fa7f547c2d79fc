//! The presenter's keys, and the list of them.

use gloo_events::{EventListener, EventListenerOptions};
use leptos::html::Dialog;
use leptos::prelude::*;
use training::Press;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use words::{ProjectorText, Text, TrainingText};

use super::presenter::{back, forward, leave};
use crate::browser;
use crate::components::dialog_shown_by;
use crate::state::{TrainingWork, use_lang, use_training};

/// Listens to the keys for as long as a session is shown.
#[component]
pub fn Keys() -> impl IntoView {
    let training = use_training();
    let listener = web_sys::window().map(|window| {
        // A key that was taken must not scroll the page too.
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&window, "keydown", options, move |event| {
            if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
                let is_taken = untrack(|| press(event, training));
                if is_taken {
                    event.prevent_default();
                }
            }
        })
    });
    let listener = StoredValue::new_local(listener);
    on_cleanup(move || drop(listener.try_update_value(Option::take)));
}

/// Whether the event comes from within one of these.
fn is_within(event: &KeyboardEvent, selectors: &str) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|element| element.closest(selectors).ok().flatten().is_some())
}

/// Does what a key means; `true` where it means something. A field that is typed into keeps its keys, a button those that
/// press it; a key that is held down is pressed once.
fn press(event: &KeyboardEvent, training: TrainingWork) -> bool {
    let projector = training.projector;
    let key = event.key();
    let is_combined = event.ctrl_key() || event.meta_key() || event.alt_key();
    let presses = matches!(key.as_str(), " " | "Enter");
    let is_off = key.chars().count() == 1 && !training.has_keys.get();
    if is_combined
        || is_off
        || event.is_composing()
        || is_within(event, "input, select, textarea, [contenteditable]")
        || (presses && is_within(event, "a, button, summary"))
    {
        return false;
    }
    let meant = if projector.is_on.get() {
        Press::of(&key, event.shift_key())
    } else {
        Press::of_page(&key, training.turn().is_none())
    };
    let Some(meant) = meant else {
        return false;
    };
    if event.repeat() {
        // Taken, so that it does not scroll away what it has just brought.
        return !matches!(meant, Press::Down | Press::Up);
    }
    // A dialog closes by itself on Escape, but says so only later: a key that comes at once after it is meant for the page.
    if projector.is_blank.get() {
        projector.is_blank.set(false);
        return meant != Press::Leave;
    }
    if projector.lists_keys.get() {
        let closes = meant == Press::Help;
        if closes || meant == Press::Leave {
            projector.lists_keys.set(false);
        }
        return closes;
    }
    act(meant, training)
}

fn act(meant: Press, training: TrainingWork) -> bool {
    let projector = training.projector;
    match meant {
        // Nobody goes on to the answer before all answers to choose from were in sight.
        Press::Forward if projector.is_on.get() && has_more_answers(training) => {
            browser::scroll_on();
        }
        Press::Forward => forward(training),
        Press::Back => back(training),
        Press::Down if browser::has_more_below() => return false,
        Press::Up if browser::has_more_above() => return false,
        Press::Down => forward(training),
        Press::Up => back(training),
        Press::Blank => projector.is_blank.set(true),
        Press::FullScreen => browser::toggle_full_screen(),
        Press::Leave => leave(training),
        Press::Clock => projector.toggle_clock(),
        Press::Help => projector.lists_keys.set(true),
        Press::Answer(number) => return answer(number, training),
    }
    true
}

/// Whether there are answers to choose from that are not in sight.
pub fn has_more_answers(training: TrainingWork) -> bool {
    untrack(|| training.turn()).is_some() && browser::ends_below(".offers > li", ".presenter")
}

fn answer(number: usize, training: TrainingWork) -> bool {
    let offers = training
        .session
        .with(|session| session.as_ref().map(training::Session::offers));
    let chosen = offers.and_then(|offers| Some(offers.get(number.checked_sub(1)?)?.answer));
    let (Some(team), Some(chosen)) = (training.turn(), chosen) else {
        return false;
    };
    training.guess(team, chosen);
    true
}

/// Turns the keys that are characters off and on: who speaks to the computer, or hits keys by the way, presses them unawares.
#[component]
pub fn KeySwitch(id: &'static str) -> impl IntoView {
    let lang = use_lang();
    let training = use_training();
    view! {
        <button type="button" class="quiet" role="switch" id=id aria-checked=move || training.has_keys.get().to_string()
            on:click=move |_| training.turn_keys()>{TrainingText::ByKeys.say(lang)} " "
            <b aria-hidden="true">{move || if training.has_keys.get() { TrainingText::On } else { TrainingText::Off }.say(lang)}</b></button>
    }
}

/// The keys with what they do.
#[component]
pub fn KeyList() -> impl IntoView {
    use ProjectorText::*;
    let lang = use_lang();
    let training = use_training();
    let projector = training.projector;
    let dialog = NodeRef::<Dialog>::new();
    let closed = dialog_shown_by(dialog, projector.lists_keys);
    let close = move |_| projector.lists_keys.set(false);
    let keys = move || {
        let rows = [
            (KeysForward, DoesForward),
            (KeysBack, DoesBack),
            (KeysScroll, DoesScroll),
            (KeysAnswer, DoesAnswer),
            (KeysBlank, DoesBlank),
            (KeysFull, DoesFull),
            (KeysClock, DoesClock),
            (KeysHelp, DoesHelp),
            (KeysLeave, DoesLeave),
        ];
        let rows = rows.map(|(keys, does)| {
            view! { <tr><th scope="row">{keys.say(lang)}</th><td>{does.say(lang)}</td></tr> }
        });
        view! {
            <div class="row why-head"><h2 id="keys-title">{KeysTitle.say(lang)}</h2>
                <button type="button" class="quiet" id="keys-close" on:click=close>{Text::Close.say(lang)}</button></div>
            <div class="row"><KeySwitch id="keys-switch"/></div>
            <p role="status" id="keys-off">{move || (!training.has_keys.get()).then_some(KeysOff.say(lang))}</p>
            <table class="list"><tbody>{rows.collect_view()}</tbody></table>
            <p>{KeysOwn.say(lang)}</p>
        }
    };
    view! {
        <dialog class="why" id="keys" node_ref=dialog aria-labelledby="keys-title" on:close=move |_| closed()>
            {move || projector.lists_keys.get().then(keys)}
        </dialog>
    }
}
