//! A set: its titles, to be guessed from; and, for the trainer who asks for them, its answers as the rules give them, which
//! of them are as the author expects, which are not, and why.

use leptos::prelude::*;
use training::own::{self, RunTally, run, tally};
use words::{OwnSetText, TrainingText};

use super::own_case::OwnCaseCard;
use super::own_paper::{OwnPaper, QuestionPaper};
use super::own_ways::Ways;
use crate::state::{Paper, Whose, use_lang, use_own_sets, use_work};

/// A set's name in the page's markup.
fn wire(whose: Whose) -> String {
    match whose {
        Whose::Mine(at) => at.to_string(),
        Whose::Guest => "guest".to_owned(),
    }
}

/// One set.
#[component]
pub fn OwnSet(
    /// Whose it is.
    whose: Whose,
    /// The set.
    set: own::Set,
) -> impl IntoView {
    let lang = use_lang();
    let own = use_own_sets();
    let signed = match set.signed.is_empty() {
        true => TrainingText::NotSigned.say(lang).to_owned(),
        false => set.signed.clone(),
    };
    let colon = lang.pick("：", ": ");
    let by = TrainingText::Signed.say(lang);
    let head = format!("{} · {by}{colon}{signed}", set.name);
    let shows = own.shows_answers(whose);
    let printed = Memo::new(move |_| own.printed.get().filter(|(one, _)| *one == whose));
    let kept = StoredValue::new(set.clone());
    let body = move || {
        let set = kept.get_value();
        match shows.get() {
            true => view! { <Answers whose set/> }.into_any(),
            false => view! { <Titles set/> }.into_any(),
        }
    };
    let paper = move || {
        let set = kept.get_value();
        printed.get().map(|(_, paper)| match paper {
            Paper::Questions => view! { <QuestionPaper set/> }.into_any(),
            Paper::Answers => view! { <OwnPaper set/> }.into_any(),
        })
    };
    view! {
        <section class="sheet own-set" data-set=wire(whose) data-printed=move || printed.get().is_some().to_string()>
            <h3>{head}</h3>
            {body}
            <div class="row">
                <button type="button" class="quiet show-answers" aria-expanded=move || shows.get().to_string() on:click=move |_| shows.update(|shows| *shows = !*shows)>
                    {move || if shows.get() { OwnSetText::HideAnswers } else { OwnSetText::ShowAnswers }.say(lang)}</button>
            </div>
            <Ways whose set/>
            {paper}
        </section>
    }
}

/// The cases by their titles alone: who is to guess them sees no answer, and nothing that was noted beside it.
#[component]
fn Titles(set: own::Set) -> impl IntoView {
    let lang = use_lang();
    let titles = set.cases.iter().zip(1..);
    let titles = titles.map(|(one, number)| {
        let title = match one.case.title.is_empty() {
            true => words::case_question(one.case.question, lang),
            false => one.case.title.clone(),
        };
        view! { <li><span class="number">{number} ". "</span>{title}</li> }
    });
    view! {
        <ol class="case-titles" aria-label=OwnSetText::CaseTitles.say(lang)>{titles.collect_view()}</ol>
        <p class="lede">{OwnSetText::AnswersHidden.say(lang)}</p>
    }
}

/// The cases with what the rules say of them.
#[component]
fn Answers(whose: Whose, set: own::Set) -> impl IntoView {
    let year = use_work().default_year();
    let ran = run(&set, year);
    let tally = tally(&ran);
    let only_others = RwSignal::new(false);
    let cards = set.cases.into_iter().zip(ran).enumerate();
    let cards = cards.map(|(place, (one, ran))| view! { <OwnCaseCard whose place one ran/> });
    view! {
        <Came tally only_others/>
        <ol class="own-cases" data-only=move || only_others.get().then_some("others")>{cards.collect_view()}</ol>
    }
}

/// How the cases came out; one may look at those alone that need looking at.
#[component]
fn Came(tally: RunTally, only_others: RwSignal<bool>) -> impl IntoView {
    let lang = use_lang();
    let counts = [
        ("met", "✓", OwnSetText::Agree, tally.agree),
        ("due", "!", OwnSetText::Differ, tally.differ),
        ("open", "?", OwnSetText::Unanswered, tally.unanswered),
    ];
    let counts = counts.map(|(state, sign, name, count)| {
        view! {
            <li data-state=state><span aria-hidden="true">{sign} " "</span>{name.say(lang)} " " <b>{count}</b></li>
        }
    });
    let has_both = tally.agree > 0 && tally.differ + tally.unanswered > 0;
    let choose = move |_| only_others.update(|only| *only = !*only);
    view! {
        <div role="status" data-tally=""><ul class="tally" aria-label=OwnSetText::Ran.say(lang)>{counts.collect_view()}</ul></div>
        {has_both.then(|| view! {
            <button type="button" class="quiet only-others" aria-pressed=move || only_others.get().to_string() on:click=choose>
                {OwnSetText::OnlyOthers.say(lang)}</button>
        })}
    }
}
