//! The unit of a case that is being written: the one on the page of the check, or that of the case as it is kept.

use leptos::prelude::*;
use training::Case;
use words::{OwnSetText, Page, TrainingText};

use crate::app::href;
use crate::navigation::Navigation;
use crate::state::{Keeping, use_case_form, use_lang, use_work};

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
    let ways = move || match (is_change, is_own.get()) {
        (true, true) => view! { <OfCase/> }.into_any(),
        (true, false) => view! { <OfPage/> }.into_any(),
        (false, _) => view! { <ToCheck/> }.into_any(),
    };
    view! {
        <div class="advice" data-state="info" id="own-unit">
            <p>{name} {lang.pick("：", ": ")} {move || words::case_sentence(&case(), year, lang)}</p>
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
    let keeping: Keeping = expect_context();
    let navigation: Navigation = expect_context();
    // It goes to the page, where it is changed, and comes from there from now on.
    let change = move |_| {
        let unit = form.with_untracked(|one| one.unit.clone());
        if let Some(unit) = unit {
            keeping.open_unit(unit);
            form.change(|one| one.unit = None);
            navigation.open(Page::Check);
        }
    };
    view! {
        <button type="button" class="quiet" id="own-unit-change" on:click=change>{OwnSetText::UnitChange.say(lang)}</button>
        <button type="button" class="quiet" id="own-unit-take" on:click=move |_| form.change(|one| one.unit = None)>
            {OwnSetText::UnitTake.say(lang)}</button>
    }
}

/// It has that of the page.
#[component]
fn OfPage() -> impl IntoView {
    let lang = use_lang();
    let form = use_case_form();
    view! {
        <ToCheck/>
        <button type="button" class="quiet" id="own-unit-back" on:click=move |_| form.take_unit_back()>
            {OwnSetText::UnitBack.say(lang)}</button>
    }
}
