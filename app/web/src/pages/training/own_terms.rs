//! The standards and readings that a case is judged by: those of the page of standards, the policy's, or its own.

use leptos::prelude::*;
use policy::{Bound, Choice, Choices, Reading, Standard, StandardId};
use training::own::{NotTaken, TermsFrom};
use words::{OwnSetText, Text};

use crate::state::{CaseForm, use_lang, use_work};

const fn name_of(from: TermsFrom) -> OwnSetText {
    match from {
        TermsFrom::Page => OwnSetText::TermsOfPage,
        TermsFrom::Policy => OwnSetText::TermsOfPolicy,
        TermsFrom::Here => OwnSetText::TermsOfCase,
    }
}

/// What the case is judged by.
#[derive(Clone, Copy)]
pub struct Terms {
    form: CaseForm,
    page: RwSignal<Choices>,
}

impl Terms {
    /// Those of the case in the form.
    pub fn of(form: CaseForm) -> Self {
        Self {
            form,
            page: use_work().choices,
        }
    }

    /// The choices in force.
    fn choices(self) -> Choices {
        let page = self.page.get();
        self.form.with(|one| one.choices(&page))
    }

    fn from(self) -> TermsFrom {
        self.form.with(|one| one.terms)
    }

    /// Looks at those that are chosen here.
    fn here<T>(self, look: impl FnOnce(&Choices) -> T) -> T {
        self.form.with(|one| look(&one.here))
    }

    /// Chooses here.
    fn choose(self, act: impl FnOnce(&mut Choices)) {
        self.form.change(|one| act(&mut one.here));
    }

    fn take_from(self, from: TermsFrom) {
        let page = self.page.get_untracked();
        self.form.change(|one| one.take_terms(from, &page));
    }
}

/// The choice, and what differs from the policy.
#[component]
pub fn TermsOfCase(terms: Terms) -> impl IntoView {
    let lang = use_lang();
    let sources = TermsFrom::ALL.iter().map(|&one| {
        view! { <option value=one.wire() prop:selected=move || terms.from() == one>{name_of(one).say(lang)}</option> }
    });
    let differ = move || {
        let lines = words::terms(&terms.choices(), lang);
        if lines.is_empty() {
            return view! { <p class="lede">{OwnSetText::TermsAsPolicy.say(lang)}</p> }.into_any();
        }
        let lines = lines.into_iter().map(|line| view! { <li>{line}</li> });
        view! { <p>{OwnSetText::TermsDiffer.say(lang)}</p><ul>{lines.collect_view()}</ul> }
            .into_any()
    };
    let is_here = Memo::new(move |_| terms.from() == TermsFrom::Here);
    view! {
        <details class="more" id="own-terms"><summary>{OwnSetText::TermsTitle.say(lang)}</summary>
            <div class="own-terms">
                <div class="field"><label for="terms-from">{OwnSetText::TermsFrom.say(lang)}</label>
                    <select id="terms-from" on:change:target=move |event| {
                        if let Some(from) = TermsFrom::from_wire(&event.target().value()) {
                            terms.take_from(from);
                        }
                    }>{sources.collect_view()}</select></div>
                <div class="terms" id="terms-differ" role="status">{differ}</div>
                {move || is_here.get().then(|| view! { <Floors terms/><Answers terms/> })}
            </div>
        </details>
    }
}

/// Floors, to be raised.
#[component]
fn Floors(terms: Terms) -> impl IntoView {
    let lang = use_lang();
    let floors = StandardId::ALL.iter().copied();
    let floors = floors.filter(|&id| Standard::of(id).bound == Bound::Floor);
    view! {
        <fieldset class="fields few"><legend>{OwnSetText::Floors.say(lang)}</legend>
            {floors.map(|id| view! { <Floor id terms/> }).collect_view()}
        </fieldset>
    }
}

#[component]
fn Floor(id: StandardId, terms: Terms) -> impl IntoView {
    let lang = use_lang();
    let set = Standard::of(id);
    let form = terms.form;
    let begin = form.with_untracked(|one| {
        let raised = one.here.standards.value(id);
        let typed = one.not_taken.get(&id).cloned();
        let raised = (raised != set.value).then(|| words::plain_value(raised));
        typed.or(raised).unwrap_or_default()
    });
    let mistake = Memo::new(move |_| {
        let why = form.with(|one| one.why_not_taken(id))?;
        Some(match why {
            NotTaken::Text(mistake) => words::mistake(mistake, lang),
            NotTaken::Value(error) => words::raise_error(error, lang),
        })
    });
    // Whether it was taken is told by what stands in the form then.
    let take = move |text: String| form.change(|one| one.type_standard(id, &text));
    let field = format!("terms-{}", id.wire());
    let note = format!("{field}-mistake");
    view! {
        <div class="field" data-state=move || mistake.get().map(|_| "error")>
            <label for=field.clone()>{words::standard(id, lang)}</label>
            <input id=field inputmode="decimal" autocomplete="off" aria-describedby=note.clone() value=begin
                aria-invalid=move || mistake.get().map(|_| "true") placeholder=words::plain_value(set.value)
                on:input:target=move |event| take(event.target().value())/>
            <small class="mistake" id=note aria-live="polite">{move || mistake.get()}</small>
        </div>
    }
}

/// Readings, with their answers.
#[component]
fn Answers(terms: Terms) -> impl IntoView {
    let lang = use_lang();
    let answers = Reading::ALL.iter().map(|&reading| {
        view! { <AnswerTo reading terms/> }
    });
    let has_ratio =
        Memo::new(move |_| terms.here(|choices| choices.readings.uses(Choice::OwnRatio)));
    let percent = move || terms.here(|choices| choices.readings.city_percent().to_string());
    view! {
        <fieldset class="fields"><legend>{OwnSetText::Readings.say(lang)}</legend>
            {answers.collect_view()}
            {move || has_ratio.get().then(|| view! {
                <div class="field"><label for="terms-city">{Text::CityPercent.say(lang)} " %"</label>
                    <input type="number" id="terms-city" min="0" max="100" prop:value=percent on:input:target=move |event| {
                        if let Ok(percent) = event.target().value().parse() {
                            terms.choose(|choices| { choices.readings.set_city_percent(percent); });
                        }
                    }/></div>
            })}
        </fieldset>
    }
}

#[component]
fn AnswerTo(reading: Reading, terms: Terms) -> impl IntoView {
    let lang = use_lang();
    let field = format!("terms-{}", reading.wire());
    let options = reading.choices().iter().map(|&choice| {
        let is_now = move || terms.here(|choices| choices.readings.choice(reading) == choice);
        let default = (choice == reading.default_choice()).then(|| Text::DefaultChoice.say(lang));
        let name = words::choice(choice, lang);
        let name = default.map_or_else(
            || name.to_owned(),
            |default| words::aside(name, default, lang),
        );
        view! { <option value=choice.wire() prop:selected=is_now>{name}</option> }
    });
    view! {
        <div class="field"><label for=field.clone()>{words::question(reading, lang)}</label>
            <select id=field on:change:target=move |event| {
                if let Some(choice) = Choice::from_wire(&event.target().value()) {
                    terms.choose(|choices| { choices.readings.choose(reading, choice); });
                }
            }>{options.collect_view()}</select></div>
    }
}
