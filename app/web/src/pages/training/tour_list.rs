//! The tours to choose from.

use leptos::prelude::*;
use tours::{BuiltIn, Tour, Walk};
use words::{TourText, place_page};

use crate::navigation::Navigation;
use crate::state::{Space, TourWork, enter_demo, space, use_lang, use_tours};

/// Takes a walk up, in the made-up city.
pub fn walk_on(tours: TourWork, navigation: Navigation, walk: Walk) {
    let page = walk.step().map(|step| place_page(step.place));
    let is_kept = tours.take_up(walk);
    let Some(page) = page else {
        return;
    };
    // Where the browser keeps nothing of a tab there is no way over, and the tour is taken here.
    if is_kept && space() == Space::Own {
        enter_demo(page);
    } else {
        navigation.open(page);
    }
}

/// The tours that come with the application.
#[component]
pub fn TourList() -> impl IntoView {
    let lang = use_lang();
    let entries = BuiltIn::ALL
        .iter()
        .map(|&one| view! { <Entry one/> })
        .collect_view();
    view! {
        <section class="sheet" id="tours">
            <h2>{TourText::Title.say(lang)}</h2>
            <p class="lede">{TourText::Lede.say(lang)}</p>
            <ul class="tour-list">{entries}</ul>
        </section>
    }
}

#[component]
fn Entry(one: BuiltIn) -> impl IntoView {
    let lang = use_lang();
    let tours = use_tours();
    let count = one.steps().len();
    let buttons = StoredValue::new(Tour::BuiltIn(one));
    view! {
        <li data-tour=one.wire()>
            <h3>{words::tour(one, lang)}</h3>
            <p>{words::tour_lede(one, lang)} " " <small>{words::count(u32::try_from(count).unwrap_or(0))} " " {TourText::Steps.say(lang)}</small></p>
            <TourButtons tours tour=buttons.get_value()/>
        </li>
    }
}

/// To begin a tour, or to go on with it.
#[component]
pub fn TourButtons(tours: TourWork, tour: Tour) -> impl IntoView {
    let lang = use_lang();
    let navigation: Navigation = expect_context();
    let begun = tour.clone();
    let begin = move |_| walk_on(tours, navigation, Walk::begin(begun.clone()));
    let left = move || {
        tours.left_of(&tour).map(|walk| {
            let text = format!(
                "{}{}{}",
                TourText::Resume.say(lang),
                lang.pick("：", ": "),
                words::walk_place(walk.at() + 1, walk.count(), lang)
            );
            view! {
                <button type="button" class="quiet" data-do="resume" on:click=move |_| walk_on(tours, navigation, walk.clone())>{text}</button>
            }
        })
    };
    view! {
        <div class="row">
            <button type="button" class="primary" data-do="start" on:click=begin>{TourText::Start.say(lang)}</button>
            {left}
        </div>
    }
}
