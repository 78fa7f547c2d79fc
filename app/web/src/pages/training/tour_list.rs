//! The tours to choose from.

use leptos::prelude::*;
use tours::{BuiltIn, Tour, Walk};
use words::{Lang, TourText, TrainingText, place_page};

use crate::navigation::Navigation;
use crate::pages::tour::tour_name;
use crate::state::{
    Notice, Notices, Space, TourWork, enter_demo, may_enter_demo, space, use_lang, use_tours,
};

/// What taking a tour needs besides the tour.
#[derive(Clone, Copy)]
struct Begin {
    tours: TourWork,
    navigation: Navigation,
    notices: Notices,
    lang: Lang,
}

/// Takes a walk up, in the made-up city. Where the browser keeps nothing of a tab there is no way over, and that is said:
/// a tour never touches one's own data.
fn walk_on(begin: Begin, walk: Walk) {
    let Some(page) = walk.step().map(|step| place_page(step.place)) else {
        return;
    };
    let is_own = space() == Space::Own;
    if is_own && may_enter_demo().is_err() {
        let why = TrainingText::DemoNotRemembered.say(begin.lang);
        begin.notices.show(Notice::failed(why));
        return;
    }
    if is_own {
        TourWork::keep_for_load(&walk);
        enter_demo(page);
    } else {
        // Another one that is under way is left, to be gone on with later.
        begin.tours.leave();
        begin.tours.take_up(walk);
        begin.navigation.open(page);
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
            <p>{words::tour_lede(one, lang)} " " <small>{words::step_count(count, lang)}</small></p>
            <TourButtons tours tour=buttons.get_value()/>
        </li>
    }
}

/// What a button is called among many of its kind: what it does, and with which tour.
pub fn named(act: &str, name: &str, lang: Lang) -> String {
    format!("{act}{}{name}", lang.pick("：", ": "))
}

/// To begin a tour, or to go on with it.
#[component]
pub fn TourButtons(tours: TourWork, tour: Tour) -> impl IntoView {
    let lang = use_lang();
    let with = Begin {
        tours,
        navigation: expect_context(),
        notices: expect_context(),
        lang,
    };
    let name = tour_name(&tour, lang);
    let begun = tour.clone();
    let begin = move |_| walk_on(with, Walk::begin(begun.clone()));
    let label = named(TourText::Start.say(lang), &name, lang);
    let left = move || {
        tours.left_of(&tour).map(|walk| {
            let text = format!(
                "{}{}{}",
                TourText::Resume.say(lang),
                lang.pick("：", ": "),
                words::walk_place(walk.at() + 1, walk.count(), lang)
            );
            let label = named(&text, &name, lang);
            view! {
                <button type="button" class="quiet" data-do="resume" aria-label=label on:click=move |_| walk_on(with, walk.clone())>{text}</button>
            }
        })
    };
    view! {
        <div class="row">
            <button type="button" class="primary" data-do="start" aria-label=label on:click=begin>{TourText::Start.say(lang)}</button>
            {left}
        </div>
    }
}
