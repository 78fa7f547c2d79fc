//! What a presenter does, by buttons: each has its key, and each can be seen and heard.

use gloo_events::EventListener;
use gloo_timers::callback::Interval;
use leptos::html::Dialog;
use leptos::prelude::*;
use training::{Forward, Stage};
use words::ProjectorText;

use super::case::next;
use super::keys::has_more_answers;
use super::room::Place;
use crate::browser;
use crate::components::dialog_shown_by;
use crate::state::{Projector, TrainingWork, use_lang, use_training};

/// Seconds to choose among.
const SECONDS: [u32; 9] = [10, 15, 20, 30, 45, 60, 90, 120, 180];

/// On to what comes next.
pub fn forward(training: TrainingWork) {
    let Some(step) = training.forward() else {
        return;
    };
    match step {
        _ if !training.projector.is_on.get_untracked() => match step {
            Forward::GiveUp => training.give_up(),
            _ => next(training),
        },
        Forward::Show(stage) => training.projector.stage.set(stage),
        Forward::GiveUp => training.give_up(),
        Forward::GoOn => training.go_on(),
        Forward::Nowhere => {}
    }
}

/// Back to what came before.
pub fn back(training: TrainingWork) {
    if let Some(stage) = training.back() {
        training.projector.stage.set(stage);
    }
}

/// Out of the projector view.
pub fn leave(training: TrainingWork) {
    browser::leave_full_screen();
    training.projector.turn(false);
    browser::focus_after_draw("room-large");
}

/// The shortcut of a button, as long as keys that are characters do something.
fn shortcut(training: TrainingWork, key: &'static str) -> impl Fn() -> Option<&'static str> + Copy {
    move || training.has_keys.get().then_some(key)
}

/// The same, to be seen.
#[component]
fn Key(key: &'static str) -> impl IntoView {
    let shown = shortcut(use_training(), key);
    move || shown().map(|key| view! { <kbd aria-hidden="true">{key}</kbd> })
}

/// The heading of what is at hand.
const fn title(stage: Stage) -> &'static str {
    match stage {
        Stage::Case => "case-title",
        Stage::Answer => "answer-title",
        Stage::Score => "score-title",
    }
}

/// The presenter's buttons.
#[component]
pub fn Presenter(stage: Memo<Stage>) -> impl IntoView {
    let lang = use_lang();
    let training = use_training();
    let projector = training.projector;
    let comes = Memo::new(move |_| training.forward());
    let is_over = Memo::new(move |_| comes.get() == Some(Forward::Nowhere));
    // What comes into view is read from its heading on; so is the score once more when it is the last.
    Effect::new(move |_| {
        is_over.get();
        let at_hand = title(stage.get());
        browser::scroll_to_top();
        browser::focus_after_draw(at_hand);
    });
    let on = move || match comes.get()? {
        Forward::GiveUp | Forward::Show(Stage::Answer) => Some(ProjectorText::ToAnswer),
        Forward::Show(_) => Some(ProjectorText::ToScore),
        Forward::GoOn => Some(ProjectorText::ToNext),
        Forward::Nowhere => None,
    };
    let has_more = RwSignal::new(false);
    // The page is drawn, scrolled and resized by others: it is looked at now and then.
    let looking = Interval::new(150, move || {
        let now = has_more_answers(training);
        if has_more.get_untracked() != now {
            has_more.set(now);
        }
    });
    let looking = StoredValue::new_local(Some(looking));
    on_cleanup(move || drop(looking.try_update_value(Option::take)));
    let can_go_back = Memo::new(move |_| training.back().is_some());
    view! {
        <div class="presenter" role="group" aria-label=ProjectorText::Buttons.say(lang)>
            <Place/>
            {move || has_more.get().then(|| view! {
                <button type="button" class="more-below" id="show-more" on:click=|_| browser::scroll_on()>{ProjectorText::MoreBelow.say(lang)}</button> })}
            {move || can_go_back.get().then(|| view! {
                <button type="button" class="quiet" id="show-back" aria-keyshortcuts="PageUp" on:click=move |_| back(training)>
                    <span aria-hidden="true">"← "</span>{ProjectorText::Back.say(lang)}</button>
            })}
            {move || on().map(|text| view! {
                <button type="button" class="primary" id="show-forward" aria-keyshortcuts="PageDown" on:click=move |_| forward(training)>
                    {text.say(lang)}<span aria-hidden="true">" →"</span></button>
            })}
            <CountdownClock projector/>
            <button type="button" class="quiet" id="show-blank" aria-keyshortcuts=shortcut(training, "B") on:click=move |_| projector.is_blank.set(true)>
                {ProjectorText::Blank.say(lang)} <Key key="B"/></button>
            <FullScreen/>
            <button type="button" class="quiet" id="show-keys" aria-keyshortcuts=shortcut(training, "?") on:click=move |_| projector.lists_keys.set(true)>
                {ProjectorText::Keys.say(lang)} <Key key="?"/></button>
            <button type="button" class="quiet" id="show-leave" aria-keyshortcuts="Escape" on:click=move |_| leave(training)>
                {ProjectorText::Leave.say(lang)}</button>
            <span class="hidden" role="status" id="show-said">{ProjectorText::Opened.say(lang)}</span>
        </div>
    }
}

/// The clock: seen by its figures, heard when it starts, stops and is up.
#[component]
fn CountdownClock(projector: Projector) -> impl IntoView {
    let lang = use_lang();
    let training = use_training();
    let looking = Interval::new(200, move || projector.look());
    let looking = StoredValue::new_local(Some(looking));
    on_cleanup(move || drop(looking.try_update_value(Option::take)));
    projector.look();
    let figures = move || {
        let left = projector.left();
        format!("{}:{:02}", left / 60, left % 60)
    };
    let state = move || {
        if projector.is_up() {
            "up"
        } else if projector.is_running() {
            "running"
        } else {
            "standing"
        }
    };
    let label = move || {
        if projector.is_running() {
            ProjectorText::Stop.say(lang)
        } else {
            ProjectorText::Start.say(lang)
        }
    };
    let chosen = projector.seconds();
    let mut offered = SECONDS.to_vec();
    if !offered.contains(&chosen) {
        offered.push(chosen);
        offered.sort_unstable();
    }
    let offered = offered.into_iter().map(|seconds| {
        view! { <option value=seconds prop:selected=seconds == chosen>{seconds}</option> }
    });
    let choose = move |text: String| {
        if let Ok(seconds) = text.parse() {
            projector.set_seconds(seconds);
        }
    };
    view! {
        <span class="countdown" data-clock=state>
            <span role="timer" class="time" id="show-time" aria-label=ProjectorText::TimeLeft.say(lang)>{figures}</span>
            <button type="button" class="quiet" id="show-clock" aria-keyshortcuts=shortcut(training, "T") on:click=move |_| projector.toggle_clock()>
                {label} <Key key="T"/></button>
            <label for="show-seconds">{ProjectorText::Seconds.say(lang)}</label>
            <select id="show-seconds" on:change:target=move |event| choose(event.target().value())>{offered.collect_view()}</select>
            <b class="told" role="status" id="show-told">
                {move || projector.told.get().map(|told| words::clock_told(told, lang))}</b>
        </span>
    }
}

/// The page on the full screen, where the browser can show it so.
#[component]
fn FullScreen() -> impl IntoView {
    let lang = use_lang();
    let training = use_training();
    let is_full = RwSignal::new(browser::is_full_screen());
    let document = web_sys::window().and_then(|window| window.document());
    let listener = document.map(|document| {
        EventListener::new(&document, "fullscreenchange", move |_| {
            is_full.set(browser::is_full_screen());
        })
    });
    let listener = StoredValue::new_local(listener);
    on_cleanup(move || drop(listener.try_update_value(Option::take)));
    browser::has_full_screen().then(|| {
        view! {
            <button type="button" class="quiet" id="show-full" aria-keyshortcuts=shortcut(training, "F") aria-pressed=move || is_full.get().to_string()
                on:click=|_| browser::toggle_full_screen()>{ProjectorText::FullScreen.say(lang)} <Key key="F"/></button>
        }
    })
}

/// Nothing to be seen, until a key is pressed or the screen is touched.
#[component]
pub fn BlankScreen() -> impl IntoView {
    let lang = use_lang();
    let projector = use_training().projector;
    let dialog = NodeRef::<Dialog>::new();
    let closed = dialog_shown_by(dialog, projector.is_blank);
    let end = move |_| projector.is_blank.set(false);
    let said = ProjectorText::Blanked.say(lang);
    view! {
        <dialog class="blank" id="blank" node_ref=dialog aria-label=said on:close=move |_| closed()>
            <button type="button" on:click=end><span class="hidden">{said}</span></button>
        </dialog>
    }
}
