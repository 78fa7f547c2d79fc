//! The form of a case: a unit, what is asked of it, and what its author expects. What stands in it is kept as it stands.

use leptos::prelude::*;
use training::own::{self, Before, Writing};
use training::{Answer, Case, Difficulty, Question};
use words::{OwnSetText, TrainingText};

use super::own_finish::{Amiss, Finish};
use super::own_left::ChangesLeft;
use super::own_terms::{Terms, TermsOfCase};
use super::own_unit::UnitOfCase;
use super::saved_line::{SavedLine, why_refused};
use crate::state::{use_case_form, use_lang, use_settings};

/// The heading of a case that is being changed.
pub const CHANGE_TITLE: &str = "own-change-title";

/// The form; that of another case is drawn anew.
#[component]
pub fn OwnForm() -> impl IntoView {
    let form = use_case_form();
    let before = Memo::new(move |_| form.before());
    // What is kept is not written over by what is typed before it is here.
    move || {
        form.record
            .is_known
            .get()
            .then(|| view! { <FormOf before=before.get()/> })
    }
}

#[component]
fn FormOf(before: Option<Before>) -> impl IntoView {
    let lang = use_lang();
    let form = use_case_form();
    let mistake = RwSignal::new(None::<Amiss>);
    let terms = Terms::of(form);
    let title = before.as_ref().map(|_| {
        view! { <h3 id=CHANGE_TITLE tabindex="-1">{OwnSetText::ChangeTitle.say(lang)}</h3> }
    });
    let fields = view! {
        <div class="fields few">
            <TextField id="own-name" name=TrainingText::SetName most=own::Set::MAX_NAME of=|one| &one.set at=|one| &mut one.set/>
            <TextField id="own-signed" name=TrainingText::Signed most=own::Set::MAX_NAME of=|one| &one.signed at=|one| &mut one.signed/>
            <TextField id="own-title" name=TrainingText::CaseTitle most=Case::MAX_TITLE of=|one| &one.title at=|one| &mut one.title/>
            <Asked mistake/>
            <Level/>
        </div>
        <Notes/>
    };
    view! {
        {title}
        <UnitOfCase is_change=before.is_some()/>
        {fields}
        <TermsOfCase terms/>
        <Finish before mistake/>
        {move || form.record.is_refused.get().then(|| view! {
            <p class="advice" data-state="due" role="alert" id="own-form-refused">{why_refused(form.record, OwnSetText::FormRefused.say(lang))}</p> })}
        <SavedLine id="own-form-saved" what=TrainingText::KeptForm record=form.record/>
        <ChangesLeft/>
    }
}

/// A field of one line.
#[component]
fn TextField(
    id: &'static str,
    name: TrainingText,
    /// How many characters it holds.
    most: usize,
    /// What stands in it.
    of: fn(&Writing) -> &String,
    /// The same, to be changed.
    at: fn(&mut Writing) -> &mut String,
) -> impl IntoView {
    let lang = use_lang();
    let form = use_case_form();
    let value = move || form.with(|one| of(one).clone());
    view! {
        <div class="field"><label for=id>{name.say(lang)}</label>
            <input id=id autocomplete="off" maxlength=most prop:value=value
                on:input:target=move |event| form.change(|one| *at(one) = event.target().value())/></div>
    }
}

/// Notes may be long.
#[component]
fn Notes() -> impl IntoView {
    let lang = use_lang();
    let form = use_case_form();
    view! {
        <div class="field notes"><label for="own-notes">{TrainingText::NotesOfCase.say(lang)}</label>
            <textarea id="own-notes" rows="2" maxlength=Case::MAX_NOTES prop:value=move || form.with(|one| one.notes.clone())
                on:input:target=move |event| form.change(|one| one.notes = event.target().value())></textarea></div>
    }
}

#[component]
fn Level() -> impl IntoView {
    let lang = use_lang();
    let form = use_case_form();
    let levels = Difficulty::ALL.iter().map(|&one| {
        let is_it = move || form.with(|form| form.difficulty == one);
        view! { <option value=one.wire() prop:selected=is_it>{words::difficulty(one, lang)}</option> }
    });
    view! {
        <div class="field"><label for="own-level">{TrainingText::Level.say(lang)}</label>
            <select id="own-level" on:change:target=move |event| {
                if let Some(level) = Difficulty::from_wire(&event.target().value()) {
                    form.change(|one| one.difficulty = level);
                }
            }>{levels.collect_view()}</select></div>
    }
}

/// What is asked, and what is expected.
#[component]
fn Asked(mistake: RwSignal<Option<Amiss>>) -> impl IntoView {
    let lang = use_lang();
    let form = use_case_form();
    let question = Memo::new(move |_| form.with(|one| one.question));
    let questions = Question::ALL.iter().map(|&one| {
        view! { <option value=one.wire() prop:selected=move || question.get() == one>{words::case_question(one, lang)}</option> }
    });
    let expected = move || match question.get().money().is_some() {
        true => view! { <ExpectedMoney mistake/> }.into_any(),
        false => view! { <ExpectedOf question=question.get()/> }.into_any(),
    };
    view! {
        <div class="field"><label for="own-question">{TrainingText::Question.say(lang)}</label>
            <select id="own-question" on:change:target=move |event| {
                if let Some(question) = Question::from_wire(&event.target().value()) {
                    mistake.set(None);
                    form.change(|one| one.ask(question));
                }
            }>{questions.collect_view()}</select></div>
        {expected}
    }
}

#[component]
fn ExpectedMoney(mistake: RwSignal<Option<Amiss>>) -> impl IntoView {
    let lang = use_lang();
    let form = use_case_form();
    let is_amiss = move || mistake.get() == Some(Amiss::Amount);
    view! {
        <div class="field" data-state=move || is_amiss().then_some("error")><label for="own-money">{TrainingText::ExpectedMoney.say(lang)}</label>
            <input id="own-money" inputmode="decimal" autocomplete="off" prop:value=move || form.with(|one| one.amount.clone())
                aria-describedby="own-mistake" aria-invalid=move || is_amiss().then_some("true")
                on:input:target=move |event| { form.change(|one| one.amount = event.target().value()); mistake.set(None); }/></div>
    }
}

#[component]
fn ExpectedOf(question: Question) -> impl IntoView {
    let (lang, settings) = (use_lang(), use_settings());
    let form = use_case_form();
    let options = Answer::choices(question).into_iter().map(|one| {
        let is_it = move || form.with(|form| form.expected() == Some(one));
        view! { <option value=one.wire() prop:selected=is_it>{move || words::case_answer(one, settings.unit.get(), lang)}</option> }
    });
    view! {
        <div class="field"><label for="own-expected">{TrainingText::Expected.say(lang)}</label>
            <select id="own-expected" on:change:target=move |event| {
                let chosen = Answer::from_wire(question, &event.target().value());
                form.change(|one| one.chosen = chosen);
            }>{options.collect_view()}</select></div>
    }
}
