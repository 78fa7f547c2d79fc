//! What has to be answered of a file's columns before its rows are read. Nothing is chosen at first.

use ledger::import::{Found, Gaps, Mapped, Question, Target};
use leptos::prelude::*;
use words::ImportText;

use crate::state::{Importing, use_lang};

/// What is asked, apart from what is answered: an answer must not draw the question anew.
#[derive(Clone, Copy, PartialEq)]
enum Asked {
    Header(Question),
    Gaps { merged: u32 },
}

fn asked(mapping: &[Mapped]) -> Vec<(usize, String, Asked)> {
    let mut all = Vec::new();
    for (at, mapped) in mapping.iter().enumerate() {
        let question = mapped.question.map(Asked::Header);
        let gaps = (mapped.gaps.filter(|_| mapped.target != Target::Leave))
            .map(|Gaps { merged, .. }| Asked::Gaps { merged });
        let both = question.into_iter().chain(gaps);
        all.extend(both.map(|asked| (at, mapped.header.clone(), asked)));
    }
    all
}

/// The questions, where there are any.
#[component]
pub fn Questions(importing: Importing) -> impl IntoView {
    let lang = use_lang();
    let all = Memo::new(move |_| importing.mapping.with(|mapping| asked(mapping)));
    let lines = move || {
        let each = all.get().into_iter();
        each.map(|(at, header, asked)| match asked {
            Asked::Header(question) => {
                view! { <HeaderQuestion importing at header question/> }.into_any()
            }
            Asked::Gaps { merged } => {
                view! { <GapsQuestion importing at header merged/> }.into_any()
            }
        })
        .collect_view()
    };
    move || {
        (!all.with(Vec::is_empty)).then(|| {
            view! {
                <section class="column-questions">
                    <h3 id="import-questions" tabindex="-1">{ImportText::Questions.say(lang)}</h3>
                    <p>{ImportText::QuestionsLede.say(lang)}</p>
                    {lines}
                </section>
            }
        })
    }
}

#[component]
fn HeaderQuestion(
    importing: Importing,
    at: usize,
    header: String,
    question: Question,
) -> impl IntoView {
    let lang = use_lang();
    let answers = words::header_answers(question, lang).into_iter();
    let answers = answers.map(|(target, text)| {
        let is_chosen = move || {
            let of = |one: &Mapped| one.found != Found::Doubtful && one.target == target;
            importing.mapping.with(|mapping| mapping.get(at).is_some_and(of))
        };
        let choose = move |_| {
            importing.mapping.update(|mapping| {
                if let Some(one) = mapping.get_mut(at) {
                    one.target = target;
                    one.found = Found::ByHand;
                }
            });
        };
        let name = format!("ask-header-{at}");
        view! { <label><input type="radio" name=name prop:checked=is_chosen on:change=choose/>{text}</label> }
    });
    view! {
        <fieldset class="field several" data-ask=format!("header-{at}")>
            <legend>{words::header_question(&header, question, lang)}</legend>
            {answers.collect_view()}
        </fieldset>
    }
}

#[component]
fn GapsQuestion(importing: Importing, at: usize, header: String, merged: u32) -> impl IntoView {
    let lang = use_lang();
    let gaps = Gaps { merged, fill: None };
    let answers = words::gaps_answers(gaps, lang).map(|(fill, text)| {
        let answer = move |one: &Mapped| one.gaps.and_then(|gaps| gaps.fill);
        let is_chosen = move || {
            let of = |one: &Mapped| answer(one) == Some(fill);
            importing.mapping.with(|mapping| mapping.get(at).is_some_and(of))
        };
        let choose = move |_| {
            importing.mapping.update(|mapping| {
                if let Some(gaps) = mapping.get_mut(at).and_then(|one| one.gaps.as_mut()) {
                    gaps.fill = Some(fill);
                }
            });
        };
        let name = format!("ask-gaps-{at}");
        view! { <label><input type="radio" name=name prop:checked=is_chosen on:change=choose/>{text}</label> }
    });
    view! {
        <fieldset class="field several" data-ask=format!("gaps-{at}")>
            <legend>{words::gaps_question(&header, gaps, lang)}</legend>
            {answers.collect_view()}
        </fieldset>
    }
}
