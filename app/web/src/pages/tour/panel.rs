use gloo_events::{EventListener, EventListenerOptions};
use leptos::html;
use leptos::prelude::*;
use tours::{Tour, Walk};
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;
use words::{Lang, Page, TourText, step_words, walk_place};

use super::guide::{Guide, PANEL, Sight, TITLE};
use crate::browser::control::{self, SizeWatch};
use crate::navigation::Navigation;
use crate::state::{Ledger, use_lang};

/// What a tour is called.
pub fn tour_name(tour: &Tour, lang: Lang) -> String {
    match tour {
        Tour::BuiltIn(one) => words::tour(*one, lang).to_owned(),
        Tour::Own(own) => own.name.clone(),
    }
}

/// What the step says, and the ways on.
#[component]
pub fn Panel(guide: Guide) -> impl IntoView {
    let lang = use_lang();
    let tours = guide.tours;
    let is_over = Memo::new(move |_| {
        tours
            .walk
            .with(|walk| walk.as_ref().is_none_or(Walk::is_over))
    });
    let head = move || {
        tours.walk.with(|walk| {
            walk.as_ref().map(|walk| {
                let at = (walk.at() + 1).min(walk.count());
                let place = walk_place(at, walk.count(), lang);
                format!("{} · {place}", tour_name(walk.tour(), lang))
            })
        })
    };
    let panel = NodeRef::<html::Section>::new();
    let watch = StoredValue::new_local(None);
    // It stands by its lower edge where the window is small: what is said there must not push the buttons from under a finger.
    Effect::new(move |_| {
        let watched = panel
            .get()
            .and_then(|panel| SizeWatch::start(&panel, move || guide.follow()));
        watch.set_value(watched);
    });
    on_cleanup(move || drop(watch.try_update_value(Option::take)));
    let swap = swap_by_key(guide);
    on_cleanup(move || drop(swap.try_update_value(Option::take)));
    let pixels = |value: f64| format!("{value:.0}px");
    view! {
        <section class="tour" id=PANEL node_ref=panel role="dialog" aria-modal="false" aria-labelledby=TITLE aria-describedby="tour-why"
            style:left=move || pixels(guide.stand.get().left) style:top=move || pixels(guide.stand.get().top)
            on:keydown=move |event| key(guide, &event)>
            <div class="spread"><small id="tour-head">{head}</small>
                <button type="button" class="quiet" id="tour-leave" on:click=move |_| tours.leave()>{TourText::Leave.say(lang)}</button></div>
            {move || if is_over.get() { view! { <Over guide/> }.into_any() } else { view! { <StepView guide/> }.into_any() }}
        </section>
    }
}

/// F6 leads from the panel to the control and back, wherever the focus is.
fn swap_by_key(guide: Guide) -> StoredValue<Option<EventListener>, LocalStorage> {
    let may_prevent = EventListenerOptions::enable_prevent_default();
    let listener = web_sys::window().map(|window| {
        EventListener::new_with_options(&window, "keydown", may_prevent, move |event| {
            let is_ours = event
                .dyn_ref::<KeyboardEvent>()
                .is_some_and(|event| event.key() == "F6" && !is_combined(event))
                && !control::is_dialog_open();
            if is_ours {
                event.prevent_default();
                guide.swap_focus();
            }
        })
    });
    StoredValue::new_local(listener)
}

/// Whether a key is meant for the browser rather than for the page.
fn is_combined(event: &KeyboardEvent) -> bool {
    event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key()
}

/// Keys within the panel; a presenter's remote sends the page keys.
fn key(guide: Guide, event: &KeyboardEvent) {
    if is_combined(event) {
        return;
    }
    match event.key().as_str() {
        // A key that is held down is pressed once: it must not run through the steps and do them.
        "PageDown" | "PageUp" if event.repeat() => {}
        "Escape" => guide.tours.leave(),
        "PageDown" => {
            let may = guide
                .tours
                .walk
                .with_untracked(|walk| walk.as_ref().is_some_and(Walk::may_go_on));
            if may || guide.is_out_of_reach() {
                guide.next();
            } else {
                guide.do_it();
            }
        }
        "PageUp" => guide.back(),
        _ => return,
    }
    event.prevent_default();
}

#[component]
fn StepView(guide: Guide) -> impl IntoView {
    let lang = use_lang();
    let tours = guide.tours;
    let step = Memo::new(move |_| tours.step());
    let said = move |at: fn((String, String)) -> String| {
        step.get().map(|step| at(step_words(&step, lang)))
    };
    let may_go_on = Memo::new(move |_| {
        tours
            .walk
            .with(|walk| walk.as_ref().is_some_and(Walk::may_go_on))
    });
    let is_first = move || {
        tours
            .walk
            .with(|walk| walk.as_ref().is_some_and(|walk| walk.at() == 0))
    };
    let is_last = move || {
        tours.walk.with(|walk| {
            walk.as_ref()
                .is_some_and(|walk| walk.at() + 1 == walk.count())
        })
    };
    let waits = move || {
        step.with(|step| {
            step.as_ref()
                .is_some_and(|step| step.act != tours::Act::Look)
        })
    };
    let ledger: Ledger = expect_context();
    let writes = move || {
        let place = step.with(|step| step.as_ref().map(|step| step.place));
        place.is_some_and(tours::Place::is_of_import)
    };
    let state = move || match guide.sight.get() {
        Sight::Finding => Some(TourText::Finding),
        Sight::Held | Sight::Gone if writes() && ledger.is_written_elsewhere() => {
            Some(TourText::WrittenElsewhere)
        }
        Sight::Held => Some(TourText::Held),
        Sight::Gone => Some(TourText::Gone),
        Sight::Found if guide.was_hasty.get() && !may_go_on.get() => Some(TourText::NotDone),
        Sight::Found if waits() && may_go_on.get() => Some(TourText::DoneMark),
        Sight::Found => None,
    };
    let offers = move || waits() && !may_go_on.get() && guide.sight.get() == Sight::Found;
    view! {
        <h2 id=TITLE tabindex="-1" data-act=move || step.with(|step| step.as_ref().map(|step| step.act.wire()))
            data-value=move || step.with(|step| step.as_ref().map(|step| step.act.value().to_owned()))>{move || said(|(what, _)| what)}</h2>
        <p id="tour-why">{move || said(|(_, why)| why)}</p>
        <p id="tour-state" role="status" data-sight=move || sight_name(guide.sight.get())
            data-state=move || may_go_on.get().then_some("met")>{move || state().map(|text| text.say(lang))}</p>
        <div class="row">
            {move || (!is_first()).then(|| view! {
                <button type="button" class="quiet" id="tour-back" on:click=move |_| guide.back()>{TourText::Back.say(lang)}</button> })}
            <button type="button" class="quiet" id="tour-to" on:click=move |_| guide.swap_focus()>{TourText::ToControl.say(lang)}</button>
            <button type="button" id="tour-next" class=move || if may_go_on.get() { "primary" } else { "quiet" }
                on:click=move |_| guide.next()>{move || if is_last() { TourText::Finish } else { TourText::Next }.say(lang)}</button>
            // Last, as it comes and goes: nothing moves by that.
            {move || offers().then(|| view! {
                <button type="button" class="primary" id="tour-do" on:click=move |_| guide.do_it()>{TourText::DoIt.say(lang)}</button> })}
        </div>
        <small class="keys">{TourText::KeysHint.say(lang)}</small>
    }
}

const fn sight_name(sight: Sight) -> &'static str {
    match sight {
        Sight::Finding => "finding",
        Sight::Found => "found",
        Sight::Held => "held",
        Sight::Gone => "gone",
    }
}

/// After the last step.
#[component]
fn Over(guide: Guide) -> impl IntoView {
    let lang = use_lang();
    let tours = guide.tours;
    let navigation: Navigation = expect_context();
    let again = move |_| {
        if let Some(walk) = tours.walk.get_untracked() {
            tours.take_up(Walk::begin(walk.tour().clone()));
        }
    };
    let others = move |_| {
        tours.leave();
        navigation.open(Page::Training);
    };
    view! {
        <h2 id=TITLE tabindex="-1">{TourText::OverTitle.say(lang)}</h2>
        <p id="tour-why">{TourText::OverSaid.say(lang)}</p>
        <div class="row">
            <button type="button" class="quiet" id="tour-again" on:click=again>{TourText::Again.say(lang)}</button>
            <button type="button" class="quiet" id="tour-others" on:click=others>{TourText::OtherTours.say(lang)}</button>
            <button type="button" class="primary" id="tour-stay" on:click=move |_| tours.leave()>{TourText::StayHere.say(lang)}</button>
        </div>
    }
}
