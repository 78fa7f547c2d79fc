//! 培训演示: cases to guess before a class, answered by the rules as everybody watches.

mod answer;
mod case;
mod guest;
mod own;
mod own_case;
mod own_form;
mod own_paper;
mod own_set;
mod own_terms;
mod own_ways;
mod score;
mod set_up;
mod what_if;

use leptos::prelude::*;
use words::{Page, TrainingText};

use self::answer::AnswerSheet;
use self::case::CaseSheet;
use self::guest::GuestSheet;
use self::own::OwnSheet;
use self::score::ScoreSheet;
use self::set_up::SetUp;
use self::what_if::WhatIf;
use crate::components::PageHead;
use crate::state::{use_lang, use_training};

/// The page.
#[component]
pub fn TrainingPage() -> impl IntoView {
    let training = use_training();
    let has_session = Memo::new(move |_| training.session.with(Option::is_some));
    view! {
        <PageHead page=Page::Training/>
        <GuestSheet/>
        {move || if has_session.get() { view! { <RoomView/> }.into_any() } else { view! { <SetUp/><WhatIf/><OwnSheet/> }.into_any() }}
    }
    .into_any()
}

/// A session under way.
#[component]
fn RoomView() -> impl IntoView {
    let lang = use_lang();
    let training = use_training();
    let place = move || {
        training.session.with(|session| {
            session
                .as_ref()
                .map(|session| words::session_place(session, lang))
        })
    };
    let is_over = Memo::new(move |_| {
        training
            .session
            .with(|session| session.as_ref().is_none_or(training::Session::is_over))
    });
    let is_open = Memo::new(move |_| {
        training
            .session
            .with(|session| session.as_ref().is_some_and(training::Session::is_open))
    });
    let pressed = move || training.large.get().to_string();
    view! {
        <div class="room" id="room" data-large=move || training.large.get().to_string()>
            <div class="spread">
                <b id="room-place" role="status">{place}</b>
                <button type="button" class="quiet" id="room-large" aria-pressed=pressed
                    on:click=move |_| training.large.update(|large| *large = !*large)>{TrainingText::Large.say(lang)}</button>
                <button type="button" class="quiet" id="room-end" on:click=move |_| training.end()>
                    {move || if is_over.get() { TrainingText::MoreCases } else { TrainingText::EndNow }.say(lang)}</button>
            </div>
            {move || (!is_over.get()).then(|| view! { <CaseSheet/> })}
            {move || is_open.get().then(|| view! { <AnswerSheet/> })}
            <ScoreSheet/>
        </div>
    }
}
