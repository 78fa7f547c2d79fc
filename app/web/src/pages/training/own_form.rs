//! Another case: the unit that is entered on the page of the check, what is asked of it, and what its author expects.

use entry::read_money;
use leptos::prelude::*;
use training::own::OwnCase;
use training::{Answer, Case, Difficulty, Question};
use words::{OwnSetText, TrainingText};

use super::own_terms::{Terms, TermsOfCase};
use crate::state::{Notice, Notices, use_lang, use_own_sets, use_settings, use_work};

/// The form.
#[component]
pub fn OwnForm() -> impl IntoView {
    let (lang, settings) = (use_lang(), use_settings());
    let (own, work) = (use_own_sets(), use_work());
    let (name, signed, title) = (
        RwSignal::new(String::new()),
        RwSignal::new(String::new()),
        RwSignal::new(String::new()),
    );
    let notes = RwSignal::new(String::new());
    let level = RwSignal::new(Difficulty::Middle);
    let notices: Notices = expect_context();
    let question = RwSignal::new(Question::Verdict);
    let chosen = RwSignal::new(None::<Answer>);
    let money = RwSignal::new(String::new());
    let mistake = RwSignal::new(None::<&'static str>);
    let terms = Terms::of_page();
    let case = move || {
        let year = work.default_year();
        let (draft, choices) = (work.draft.get(), terms.choices());
        Case::new(&draft, &choices, question.get(), level.get(), year)
    };
    let expected = move || match question.get_untracked().money().is_some() {
        true => read_money(&money.get_untracked())
            .ok()
            .flatten()
            .map(Answer::Money),
        false => chosen
            .get_untracked()
            .or_else(|| Answer::choices(question.get_untracked()).first().copied()),
    };
    let add = move |_| {
        let Some(expected) = expected() else {
            mistake.set(Some(TrainingText::NoAmount.say(lang)));
            return;
        };
        if untrack(|| terms.is_wrong()) {
            mistake.set(Some(OwnSetText::TermsWrong.say(lang)));
            return;
        }
        let case = untrack(case).called(title.get_untracked().trim(), notes.get_untracked().trim());
        let one = OwnCase { case, expected };
        let is_added = own.add(
            name.get_untracked().trim(),
            signed.get_untracked().trim(),
            one,
        );
        mistake.set((!is_added).then(|| TrainingText::SetFull.say(lang)));
        if is_added && !own.is_refused.get_untracked() {
            notices.show(Notice::say(TrainingText::Added.say(lang)));
        }
    };
    let questions = Question::ALL.iter().map(|&one| {
        view! { <option value=one.wire() prop:selected=move || question.get() == one>{words::case_question(one, lang)}</option> }
    });
    let levels = Difficulty::ALL.iter().map(|&one| {
        view! { <option value=one.wire() prop:selected=move || level.get() == one>{words::difficulty(one, lang)}</option> }
    });
    let answers = move || {
        if question.get().money().is_some() {
            return view! {
                <div class="field" data-state=move || mistake.get().map(|_| "error")><label for="own-money">{TrainingText::ExpectedMoney.say(lang)}</label>
                    <input id="own-money" inputmode="decimal" autocomplete="off" prop:value=money aria-describedby="own-mistake"
                        on:input:target=move |event| { money.set(event.target().value()); mistake.set(None); }/></div>
            }
            .into_any();
        }
        let options = Answer::choices(question.get());
        let options = options.into_iter().map(|one| {
            view! { <option value=one.wire()>{move || words::case_answer(one, settings.unit.get(), lang)}</option> }
        });
        view! {
            <div class="field"><label for="own-expected">{TrainingText::Expected.say(lang)}</label>
                <select id="own-expected" on:change:target=move |event| {
                    chosen.set(Answer::from_wire(question.get_untracked(), &event.target().value()));
                }>{options.collect_view()}</select></div>
        }
        .into_any()
    };
    let field = move |id: &'static str, text: TrainingText, value: RwSignal<String>| {
        view! {
            <div class="field"><label for=id>{text.say(lang)}</label>
                <input id=id autocomplete="off" maxlength="200" prop:value=value on:input:target=move |event| value.set(event.target().value())/></div>
        }
    };
    view! {
        <p class="advice" data-state="info" id="own-unit">{TrainingText::UnitNow.say(lang)} {lang.pick("：", ": ")}
            {move || words::case_sentence(&case(), work.default_year(), lang)}</p>
        <div class="fields few">
            {field("own-name", TrainingText::SetName, name)}
            {field("own-signed", TrainingText::Signed, signed)}
            {field("own-title", TrainingText::CaseTitle, title)}
            <div class="field"><label for="own-question">{TrainingText::Question.say(lang)}</label>
                <select id="own-question" on:change:target=move |event| {
                    if let Some(one) = Question::from_wire(&event.target().value()) {
                        chosen.set(None);
                        mistake.set(None);
                        question.set(one);
                    }
                }>{questions.collect_view()}</select></div>
            {answers}
            <div class="field"><label for="own-level">{TrainingText::Level.say(lang)}</label>
                <select id="own-level" on:change:target=move |event| {
                    if let Some(one) = Difficulty::from_wire(&event.target().value()) {
                        level.set(one);
                    }
                }>{levels.collect_view()}</select></div>
            {field("own-notes", TrainingText::NotesOfCase, notes)}
        </div>
        <TermsOfCase terms/>
        <div class="row"><button type="button" class="primary" id="own-add" on:click=add>{TrainingText::AddCase.say(lang)}</button>
            <span class="mistake" role="alert" id="own-mistake">{move || mistake.get()}</span></div>
    }
}
