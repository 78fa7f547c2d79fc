//! The unit of a case that is being written: the one on the page of the check, or that of the case as it is kept.

use leptos::prelude::*;
use leptos::task::spawn_local;
use training::Case;
use words::{OwnSetText, Page, TrainingText};

use crate::app::href;
use crate::browser;
use crate::navigation::Navigation;
use crate::state::{Notice, Notices, use_case_form, use_lang, use_work};

const TAKE: &str = "own-unit-take";
const BACK: &str = "own-unit-back";

/// The unit, and the ways to another one. A new case has the unit of the page.
#[component]
pub fn UnitOfCase(
    /// Whether a kept case is being changed.
    is_change: bool,
) -> impl IntoView {
    let lang = use_lang();
    let (work, form) = (use_work(), use_case_form());
    let year = work.default_year();
    let case = move || -> Case {
        let (draft, choices) = (work.draft.get(), work.choices.get());
        form.with(|one| one.case(&draft, &choices, year))
    };
    let is_own = Memo::new(move |_| form.with(|one| one.unit.is_some()));
    let name = move || match is_own.get() {
        true => OwnSetText::UnitOfCase.say(lang),
        false => TrainingText::UnitNow.say(lang),
    };
    let is_held = Memo::new(move |_| form.is_held_elsewhere());
    let ways = move || match (is_change, is_own.get()) {
        _ if is_held.get() => view! { <b>{OwnSetText::HeldElsewhere.say(lang)}</b> }.into_any(),
        (true, true) => view! { <OfCase/> }.into_any(),
        (true, false) => view! { <OfPage/> }.into_any(),
        (false, _) => view! { <ToCheck/> }.into_any(),
    };
    view! {
        <div class="advice" data-state="info" id="own-unit">
            <p role="status">{name} {lang.pick("：", ": ")} {move || words::case_sentence(&case(), year, lang)}</p>
            <div class="row">{ways}</div>
        </div>
    }
}

#[component]
fn ToCheck() -> impl IntoView {
    let lang = use_lang();
    view! { <a href=href(Page::Check) id="own-unit-page">{OwnSetText::UnitToPage.say(lang)}</a> }
}

/// The case has its own unit.
#[component]
fn OfCase() -> impl IntoView {
    let lang = use_lang();
    let form = use_case_form();
    let navigation: Navigation = expect_context();
    let notices: Notices = expect_context();
    let change = move |_| {
        spawn_local(async move {
            if form.lend_page().await {
                navigation.open(Page::Check);
            } else {
                notices.show(Notice::failed(OwnSetText::LendRefused.say(lang)));
            }
        });
    };
    let take = move |_| {
        form.take_unit_of_page();
        browser::focus_after_draw(BACK);
    };
    view! {
        <button type="button" class="quiet" id="own-unit-change" on:click=change>{OwnSetText::UnitChange.say(lang)}</button>
        <button type="button" class="quiet" id=TAKE on:click=take>
            {OwnSetText::UnitTake.say(lang)}</button>
    }
}

/// It has that of the page.
#[component]
fn OfPage() -> impl IntoView {
    let lang = use_lang();
    let form = use_case_form();
    let back = move |_| {
        form.take_unit_back();
        browser::focus_after_draw(TAKE);
    };
    view! {
        <ToCheck/>
        <button type="button" class="quiet" id=BACK on:click=back>
            {OwnSetText::UnitBack.say(lang)}</button>
    }
}
