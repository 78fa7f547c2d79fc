//! One case of a set with what the rules say of it: the result first, so that it is read on a phone without wiping.

use leptos::prelude::*;
use policy::Field;
use training::own::{self, Before, OwnCase, Ran};
use training::{Case, Solution};
use words::{OwnSetText, Text, TrainingText};

use super::own::OWN_TITLE;
use super::own_form::CHANGE_TITLE;
use crate::browser;
use crate::components::DerivationView;
use crate::state::{
    Notice, Notices, Whose, use_case_form, use_lang, use_own_sets, use_settings, use_work,
};

/// The state that colours a result, the sign that says it without colour, and its name.
pub fn state_of(ran: &Ran) -> (&'static str, &'static str, OwnSetText) {
    match ran {
        Ran::Agrees(_) => ("met", "✓", OwnSetText::Agree),
        Ran::Differs { .. } => ("due", "!", OwnSetText::Differ),
        Ran::Unanswered(_) => ("open", "?", OwnSetText::Unanswered),
    }
}

/// One case.
#[component]
pub fn OwnCaseCard(
    /// Whose set it is of.
    whose: Whose,
    /// Its place in the set.
    place: usize,
    /// The case.
    one: OwnCase,
    /// What the rules say.
    ran: Ran,
) -> impl IntoView {
    let (lang, settings) = (use_lang(), use_settings());
    let year = use_work().default_year();
    let (state, sign, _) = state_of(&ran);
    let solution = match &ran {
        Ran::Differs { got, .. } => Some((**got).clone()),
        Ran::Agrees(_) | Ran::Unanswered(_) => None,
    };
    let OwnCase { case, expected } = one.clone();
    let number = place + 1;
    let title = (!case.title.is_empty()).then(|| view! { <b>{case.title.clone()}</b> " " });
    let facts = words::case_facts(&case, year, lang);
    let drop = match whose {
        Whose::Mine(at) => Some(view! {
            <div class="of-own">
                <ChangeCase at place facts=facts.clone()/>
                <DropCase at place one=one facts=facts.clone()/>
            </div>
        }),
        Whose::Guest => None,
    };
    let asked = words::case_question(case.question, lang);
    view! {
        <li data-state=state>
            <p class="result"><span aria-hidden="true">{sign} " "</span>{move || words::ran(&ran, settings.unit.get(), lang)}</p>
            <p class="of-case"><span class="number">{number} ". "</span>{title}{facts}</p>
            <p class="asked-of">{asked} " " <span class="expected">{TrainingText::Expected.say(lang)} {lang.pick("：", ": ")}
                {move || words::case_answer(expected, settings.unit.get(), lang)}</span></p>
            <TermsOf case/>
            {solution.map(|solution| view! { <Why solution/> })}
            {drop}
        </li>
    }
}

/// The standards and readings of a case that are not the policy's.
#[component]
fn TermsOf(case: Case) -> impl IntoView {
    let lang = use_lang();
    let lines = words::terms(&case.choices, lang);
    (!lines.is_empty()).then(|| {
        let lines = lines.into_iter().map(|line| view! { <li>{line}</li> });
        view! {
            <div class="terms"><p>{OwnSetText::TermsDiffer.say(lang)}</p><ul>{lines.collect_view()}</ul></div>
        }
    })
}

/// How the rules come to something else: drawn when it is opened, for a set may hold many.
#[component]
fn Why(solution: Solution) -> impl IntoView {
    let lang = use_lang();
    let is_open = RwSignal::new(false);
    let goto = Callback::new(|_: Field| ());
    let drawn = move || {
        let solution = solution.clone();
        is_open.get().then(|| {
            view! { <DerivationView derivation=solution.explained.derivation basis=solution.basis book=solution.book goto/> }
        })
    };
    view! {
        <details on:toggle=move |_| is_open.set(true)><summary>{TrainingText::Derived.say(lang)}</summary>{drawn}</details>
    }
}

#[component]
fn ChangeCase(at: usize, place: usize, facts: String) -> impl IntoView {
    let lang = use_lang();
    let (own, form) = (use_own_sets(), use_case_form());
    let change = move |_| {
        let before = own
            .sets
            .with_untracked(|sets| Before::of(sets, (at, place)));
        if let Some(before) = before {
            form.begin_change(before);
            browser::focus_after_draw(CHANGE_TITLE);
        }
    };
    let text = OwnSetText::ChangeCase.say(lang);
    view! { <button type="button" class="quiet change-case" aria-label=format!("{text} {facts}") on:click=change>{text}</button> }
}

#[component]
fn DropCase(at: usize, place: usize, one: OwnCase, facts: String) -> impl IntoView {
    let lang = use_lang();
    let own = use_own_sets();
    let notices: Notices = expect_context();
    let remove = move |_| {
        let removed = one.clone();
        let mut of = None;
        own.change(|sets| {
            // The set of this place, unless another tab has moved it.
            let is_it = |set: &&mut own::Set| set.cases.get(place) == Some(&removed);
            if let Some(set) = sets.get_mut(at).filter(is_it) {
                set.cases.remove(place);
                of = Some(own::Set::new(&set.name, &set.signed));
            }
        });
        browser::focus_after_draw(OWN_TITLE);
        let Some(of) = of else {
            return;
        };
        let back = move || {
            own.change(|sets| {
                if let Some(set) = sets.iter_mut().find(|set| set.is_of(&of)) {
                    set.cases
                        .insert(place.min(set.cases.len()), removed.clone());
                }
            });
            notices.dismiss();
        };
        let notice = Notice::say(TrainingText::DroppedCase.say(lang));
        notices.show(notice.with_action(Text::Undo.say(lang), back));
    };
    let label = format!("{} {facts}", TrainingText::DropCase.say(lang));
    view! { <button type="button" class="quiet drop-case" aria-label=label on:click=remove>"×"</button> }
}
