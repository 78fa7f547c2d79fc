//! A session under way: the whole page, or in the projector view the one thing at hand.

use leptos::prelude::*;
use training::{Session, Stage};
use words::{OwnSetText, ProjectorText, TrainingText};

use super::answer::AnswerSheet;
use super::case::CaseSheet;
use super::elsewhere::Elsewhere;
use super::keys::{KeyList, KeySwitch, Keys};
use super::presenter::{BlankScreen, Presenter};
use super::score::ScoreSheet;
use crate::browser;
use crate::state::{Notice, Notices, use_lang, use_training};

/// What the style sheet knows the projector view by.
const PROJECTED: &str = "data-projected";

/// The room.
#[component]
pub fn RoomView() -> impl IntoView {
    let training = use_training();
    let projector = training.projector;
    let is_large = projector.is_on;
    let of_session = move |what: fn(&Session) -> bool| {
        Memo::new(move |_| {
            training
                .session
                .with(|session| session.as_ref().is_some_and(what))
        })
    };
    let (is_over, is_open) = (of_session(Session::is_over), of_session(Session::is_open));
    let stage = Memo::new(move |_| training.stage());
    let sees = move |this: Stage| {
        Memo::new(move |_| match (is_large.get(), this) {
            (true, _) => stage.get() == this,
            (false, Stage::Case) => !is_over.get(),
            (false, Stage::Answer) => is_open.get(),
            (false, Stage::Score) => true,
        })
    };
    let [case, answer, score] = [Stage::Case, Stage::Answer, Stage::Score].map(sees);
    Effect::new(move |_| {
        browser::set_root_attribute(PROJECTED, is_large.get().then_some(""));
    });
    on_cleanup(|| browser::set_root_attribute(PROJECTED, None));
    view! {
        <div class="room" id="room" data-large=move || is_large.get().to_string()
            data-stage=move || is_large.get().then(|| stage.get().wire())>
            {move || if is_large.get() { view! { <Title/> }.into_any() } else { view! { <Head is_over/> }.into_any() }}
            <Elsewhere/>
            {move || case.get().then(|| view! { <CaseSheet/> })}
            {move || answer.get().then(|| view! { <AnswerSheet/> })}
            {move || score.get().then(|| view! { <ScoreSheet/> })}
            {move || is_large.get().then(|| view! { <Presenter stage/><BlankScreen/><KeyList/> })}
            <Keys/>
        </div>
    }
}

/// The page's heading, which is out of sight in the projector view but not out of hearing.
#[component]
fn Title() -> impl IntoView {
    let lang = use_lang();
    view! { <h1 class="hidden">{ProjectorText::Title.say(lang)}</h1> }
}

/// Where the session is.
#[component]
pub fn Place() -> impl IntoView {
    let lang = use_lang();
    let training = use_training();
    let place = move || {
        let session = training.session;
        session.with(|session| Some(words::session_place(session.as_ref()?, lang)))
    };
    view! { <b id="room-place" role="status">{place}</b> }
}

/// Where the session is, and what can be done with it.
#[component]
fn Head(is_over: Memo<bool>) -> impl IntoView {
    let lang = use_lang();
    let training = use_training();
    let notices: Notices = expect_context();
    let end_now = move |_| {
        let before = training.under_way();
        training.end();
        browser::focus_after_draw("set-up-title");
        let Some(before) = before else {
            return;
        };
        let back = move || {
            training.go_on_with(Some(before.clone()));
            notices.dismiss();
            browser::focus_after_draw("case-title");
        };
        let ended = Notice::say(TrainingText::Ended.say(lang));
        notices.show(ended.with_action(OwnSetText::BackToEarlier.say(lang), back));
    };
    let end = move || {
        let text = if is_over.get() {
            TrainingText::MoreCases
        } else {
            TrainingText::EndNow
        };
        text.say(lang)
    };
    view! {
        <div class="spread">
            <Place/>
            <KeySwitch id="room-keys"/>
            <button type="button" class="quiet" id="room-large" aria-pressed="false"
                on:click=move |_| training.projector.turn(true)>{TrainingText::Large.say(lang)}</button>
            <button type="button" class="quiet" id="room-end" on:click=end_now>{end}</button>
        </div>
    }
}
