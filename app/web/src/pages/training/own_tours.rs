//! A trainer's own tours: to be taken, written, saved and sent.

use gloo_events::EventListener;
use leptos::prelude::*;
use leptos::task::spawn_local;
use tours::own::{MAX_ADDRESS, OwnTour, write, write_line};
use tours::{BuiltIn, Tour};
use words::{TourText, TrainingText};

use super::own_tour_form::TourForm;
use super::saved_line::{SavedLine, why_refused};
use super::take_in::{Called, TakeIn};
use super::tour_list::{TourButtons, named};
use crate::browser;
use crate::components::copy_address;
use crate::state::{Edited, Notice, Notices, OwnTours, use_lang, use_own_tours, use_tours};

const TITLE: &str = "own-tours-title";
const GUEST_TITLE: &str = "tour-guest-title";

/// The tours, and the form to write one.
#[component]
pub fn OwnToursSheet() -> impl IntoView {
    let lang = use_lang();
    let own = use_own_tours();
    let is_editing = Memo::new(move |_| own.edited.with(Option::is_some));
    let lines = move || {
        let tours = own.tours.get().into_iter();
        tours.map(|tour| view! { <OwnEntry tour/> }).collect_view()
    };
    view! {
        <Guest/>
        <section class="sheet" id="own-tours">
            <h2 id=TITLE tabindex="-1">{TourText::OwnTitle.say(lang)}</h2>
            <p class="lede">{TourText::OwnLede.say(lang)}</p>
            <ul class="tour-list">{lines}</ul>
            {move || own.record.is_refused.get().then(|| view! {
                <p class="advice" data-state="due" role="alert">{why_refused(own.record, TourText::NoRoom.say(lang))}</p> })}
            <SavedLine id="tours-saved" what=TrainingText::KeptTours record=own.record/>
            {move || match (own.draft.is_known.get(), is_editing.get()) {
                (false, _) => ().into_any(),
                (true, true) => view! { <TourForm/> }.into_any(),
                (true, false) => view! { <WaysIn/> }.into_any(),
            }}
        </section>
    }
}

/// Begins to write a tour.
fn edit(own: OwnTours, of: Option<String>, tour: OwnTour) {
    own.edited.set(Some(Edited { of, tour }));
    browser::focus_after_draw("tour-name");
}

/// A new tour, a copy of one that comes with the application, or one from a file or a link.
#[component]
fn WaysIn() -> impl IntoView {
    let lang = use_lang();
    let own = use_own_tours();
    let notices: Notices = expect_context();
    let take = Callback::new(move |(content, kept): (String, Callback<()>)| {
        let read = match own.take_in(&content) {
            Ok(read) => read,
            Err(why) => return notices.show(Notice::failed(words::tour_not_read(why, lang))),
        };
        spawn_local(async move {
            if !own.is_saved().await {
                return notices.show(Notice::failed(TourText::NoRoom.say(lang)));
            }
            if read.damage.is_empty() {
                kept.run(());
                return notices.show(Notice::say(TourText::TakenIn.say(lang)));
            }
            let lines = read.damage.into_iter();
            let lines: Vec<String> = lines.map(|one| words::tour_damage(one, lang)).collect();
            let lines = lines.join(lang.pick("；", "; "));
            let left_out = TourText::SomeLeftOut.say(lang);
            notices.show(Notice::failed(format!("{left_out} {lines}")));
        });
    });
    let called = Called {
        paste: ("tour-text", TourText::Paste.say(lang)),
        take: ("tour-take", TourText::Keep.say(lang)),
        file: ("tour-file", TourText::FromFile.say(lang)),
    };
    let copies = BuiltIn::ALL.iter().map(|&one| {
        view! { <option value=one.wire()>{words::tour(one, lang)}</option> }
    });
    // Chosen first and copied then: a list that is gone through by arrows says each of its options.
    let chosen = RwSignal::new(BuiltIn::Check);
    let choose_copy = move |event: web_sys::Event| {
        if let Some(one) = BuiltIn::from_wire(&browser::value_of(&event)) {
            chosen.set(one);
        }
    };
    let copy = move |_| {
        let tour = words::tour_to_edit(chosen.get_untracked(), lang);
        edit(own, None, tour);
    };
    view! {
        <div class="row fields-row">
            <button type="button" class="quiet" id="tour-new" on:click=move |_| edit(own, None, OwnTour::default())>{TourText::New.say(lang)}</button>
            <div class="field"><label for="tour-copy">{TourText::ReadyMade.say(lang)}</label>
                <select id="tour-copy" on:change=choose_copy>{copies.collect_view()}</select></div>
            <button type="button" class="quiet" id="tour-copy-edit" on:click=copy>{TourText::CopyOf.say(lang)}</button>
            <TakeIn called take/>
        </div>
    }
}

/// A tour that is kept.
#[component]
fn OwnEntry(tour: OwnTour) -> impl IntoView {
    let lang = use_lang();
    let own = use_own_tours();
    let tours = use_tours();
    let notices: Notices = expect_context();
    let kept = StoredValue::new(tour.clone());
    let change = move |_| kept.with_value(|tour| edit(own, Some(tour.name.clone()), tour.clone()));
    let remove = move |_| {
        let gone = kept.get_value();
        let name = gone.name.clone();
        let at = own
            .tours
            .with_untracked(|tours| tours.iter().position(|one| one.name == name));
        own.change(|tours| tours.retain(|one| one.name != name));
        let back = move || {
            let gone = gone.clone();
            own.change(|tours| tours.insert(at.unwrap_or(0).min(tours.len()), gone));
            notices.dismiss();
        };
        notices.show(
            Notice::say(TourText::Deleted.say(lang)).with_action(TourText::Undo.say(lang), back),
        );
        browser::focus_after_draw(TITLE);
    };
    let name = tour.name.clone();
    let called = name.clone();
    let label = move |text: TourText| named(text.say(lang), &called, lang);
    let count = words::step_count(tour.steps.len(), lang);
    view! {
        <li data-own-tour=name.clone()>
            <h3>{name.clone()}</h3>
            <p><small>{count}</small></p>
            <TourButtons tours tour=Tour::Own(tour)/>
            <div class="row">
                <button type="button" class="quiet" data-do="edit" aria-label=label(TourText::Changed) on:click=change>{TourText::Changed.say(lang)}</button>
                <button type="button" class="quiet" data-do="file" aria-label=label(TourText::ToFile) on:click=move |_| kept.with_value(save_as_file)>{TourText::ToFile.say(lang)}</button>
                <button type="button" class="quiet" data-do="link" aria-label=label(TourText::ToLink) on:click=move |_| kept.with_value(|tour| copy_link(tour, notices, lang))>{TourText::ToLink.say(lang)}</button>
                <button type="button" class="quiet" data-do="delete" aria-label=label(TourText::Delete) on:click=remove>{TourText::Delete.say(lang)}</button>
            </div>
        </li>
    }
}

fn save_as_file(tour: &OwnTour) {
    browser::download(
        &format!("{}.json", tour.name),
        "application/json",
        &write(tour),
    );
}

fn copy_link(tour: &OwnTour, notices: Notices, lang: words::Lang) {
    let address = browser::address_with(&write_line(tour));
    if address.len() > MAX_ADDRESS {
        notices.show(Notice::failed(TourText::LinkTooLong.say(lang)));
        return;
    }
    let (copied, by_hand) = (
        TourText::LinkCopied.say(lang),
        TourText::LinkFailed.say(lang),
    );
    copy_address(notices, address, copied, by_hand);
}

/// A tour that came with the address: to be taken as it is, and kept only when one says so.
#[component]
fn Guest() -> impl IntoView {
    let lang = use_lang();
    let own = use_own_tours();
    let tours = use_tours();
    let notices: Notices = expect_context();
    let open = move || {
        if own.open_link() {
            browser::focus_after_draw(GUEST_TITLE);
        }
    };
    open();
    let listener =
        web_sys::window().map(|window| EventListener::new(&window, "hashchange", move |_| open()));
    let listener = StoredValue::new_local(listener);
    on_cleanup(move || drop(listener.try_update_value(Option::take)));
    let keep = move |_| {
        spawn_local(async move {
            if own.keep_guest().await {
                notices.show(Notice::say(TourText::TakenIn.say(lang)));
                browser::focus_after_draw(TITLE);
            }
        });
    };
    let away = move |_| {
        own.dismiss_guest();
        browser::focus_after_draw(TITLE);
    };
    let shown = move |opened| {
        match opened {
        Ok(tour) => guest_tour(tour, tours).into_any(),
        Err(why) => view! { <p class="advice" data-state="gap" role="alert">{words::tour_link_refused(why, lang)}</p> }.into_any(),
    }
    };
    move || {
        own.guest.get().map(|opened| {
            let is_read = opened.is_ok();
            view! {
                <section class="sheet" id="tour-guest" aria-labelledby=GUEST_TITLE>
                    <h2 id=GUEST_TITLE tabindex="-1">{TourText::Guest.say(lang)}</h2>
                    {shown(opened)}
                    <div class="row">
                        {is_read.then(|| view! {
                            <button type="button" class="quiet" id="tour-guest-keep" on:click=keep>{TourText::Keep.say(lang)}</button> })}
                        <button type="button" class="quiet" id="tour-guest-away" on:click=away>{TourText::Drop.say(lang)}</button>
                    </div>
                </section>
            }
        })
    }
}

fn guest_tour(tour: OwnTour, tours: crate::state::TourWork) -> impl IntoView {
    view! { <h3>{tour.name.clone()}</h3> <TourButtons tours tour=Tour::Own(tour)/> }
}
