//! A budget that brought standards and readings of its own: which are to be used, and which are.

use budget::typed::{ChoicesInUse, Draft, DraftChoices};
use entry::LinkError;
use leptos::prelude::*;
use policy::Choices;
use words::LocalTermsText as T;

use crate::state::{BudgetWork, use_budget, use_lang, use_work};

/// What there is to be said or asked.
#[derive(Clone, PartialEq)]
enum Said {
    Nothing,
    Asked(Choices),
    Own(Choices),
    Unreadable(LinkError),
}

fn said_of(budget: BudgetWork) -> Said {
    let is_own = (budget.draft).with(|draft| matches!(draft.choices, DraftChoices::Own(_)));
    match budget.choices.get() {
        Ok(ChoicesInUse::Open(choices)) => Said::Asked(choices),
        Ok(ChoicesInUse::Settled(choices)) if is_own => Said::Own(choices),
        Ok(ChoicesInUse::Settled(_)) => Said::Nothing,
        Err(error) => Said::Unreadable(error),
    }
}

/// Asks by which standards and readings a budget is worked out where it brought others, and says so where it has its own.
#[component]
pub fn ChooseTerms() -> impl IntoView {
    let budget = use_budget();
    let said = Memo::new(move |_| said_of(budget));
    move || match said.get() {
        Said::Nothing => ().into_any(),
        Said::Asked(carried) => view! { <Asked carried/> }.into_any(),
        Said::Own(own) => view! { <Own own/> }.into_any(),
        Said::Unreadable(error) => view! { <Unreadable error/> }.into_any(),
    }
}

/// Chooses between the budget's own standards and readings and the browser's.
fn choose(budget: BudgetWork, own: bool) {
    budget
        .draft
        .update(|draft| draft.choices = draft.choices.chosen(own));
}

#[component]
fn Compared(with: Choices) -> impl IntoView {
    let lang = use_lang();
    let (budget, work) = (use_budget(), use_work());
    let lines = move || {
        // Where the budget has an answer of its own to who pays, neither of theirs is in use.
        let [browser, with] = work.choices.with(|browser| {
            budget
                .draft
                .with(|draft| [browser, &with].map(|one| draft.choices_with_payers(one)))
        });
        let lines = words::terms_compared(&browser, &with, lang);
        let lines = lines.into_iter().map(|one| view! { <li>{one}</li> });
        lines.collect_view()
    };
    view! { <ul>{lines}</ul> }
}

#[component]
fn UseBrowser() -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    view! {
        <button type="button" class="quiet" id="use-browser-terms" on:click=move |_| choose(budget, false)>
            {T::UseBrowser.say(lang)}</button>
    }
}

#[component]
fn Asked(carried: Choices) -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    view! {
        <section class="sheet choose-terms" id="choose-terms" role="alert">
            <h2>{T::CarriedTitle.say(lang)}</h2>
            <p>{T::CarriedLede.say(lang)}</p>
            <Compared with=carried/>
            <div class="row">
                <button type="button" class="quiet" id="use-carried-terms" on:click=move |_| choose(budget, true)>
                    {T::UseCarried.say(lang)}</button>
                <UseBrowser/>
            </div>
        </section>
    }
}

#[component]
fn Own(own: Choices) -> impl IntoView {
    let lang = use_lang();
    let (budget, work) = (use_budget(), use_work());
    let is_same = {
        let own = own.clone();
        Memo::new(move |_| {
            let is_same = |draft: &Draft| work.choices.with(|one| draft.is_same_by(&own, one));
            budget.draft.with(is_same)
        })
    };
    let text = move || if is_same.get() { T::OwnSame } else { T::OwnNow }.say(lang);
    view! {
        <section class="sheet choose-terms" id="own-terms-used">
            <p>{text}</p>
            <Compared with=own/>
            <div class="row"><UseBrowser/></div>
        </section>
    }
}

#[component]
fn Unreadable(error: LinkError) -> impl IntoView {
    let lang = use_lang();
    view! {
        <section class="sheet choose-terms" id="choose-terms" role="alert">
            <p class="advice" data-state="due">{words::budget_terms_error(error, lang)}</p>
            <div class="row"><UseBrowser/></div>
        </section>
    }
}
