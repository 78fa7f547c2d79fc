//! The answer, as the rules give it: what came of the guesses, which rules stand behind it, and how it follows.

use leptos::prelude::*;
use policy::Field;
use training::{Case, Guessed, Solution, Team, Teams};
use words::{Page, ProjectorText, TrainingText};

use super::case::next;
use crate::app::href;
use crate::components::DerivationView;
use crate::state::{use_lang, use_settings, use_training};

/// The answer.
#[component]
pub fn AnswerSheet() -> impl IntoView {
    let lang = use_lang();
    let training = use_training();
    let found = training.session.with_untracked(|session| {
        let session = session.as_ref()?;
        Some((
            session.solution()?,
            session.present()?.clone(),
            session.teams(),
        ))
    });
    let came = untrack(|| training.came());
    found.map(|(solution, case, teams)| {
        let notes = Some(case.notes.clone()).filter(|notes| !notes.is_empty());
        view! {
            <section class="sheet" id="answer" aria-labelledby="answer-title">
                <h2 id="answer-title" tabindex="-1">{ProjectorText::Answer.say(lang)}</h2>
                <div role="status">{came.into_iter().map(|(team, guessed)| view! { <Came team guessed teams/> }).collect_view()}</div>
                <div class="row"><button type="button" class="primary" id="case-next" on:click=move |_| next(training)>{TrainingText::Next.say(lang)}</button>
                    <OpenCase case/></div>
                {notes.map(|notes| view! { <p class="advice" data-state="info" id="answer-notes">{notes}</p> })}
                <Behind solution/>
            </section>
        }
    })
}

#[component]
fn Came(team: Team, guessed: Guessed, teams: Teams) -> impl IntoView {
    let (lang, settings) = (use_lang(), use_settings());
    let who = (teams == Teams::Two)
        .then(|| format!("{}{}", words::team(team, lang), lang.pick("：", ": ")));
    let (came, mark) = match (guessed.is_skipped, guessed.is_right) {
        (true, _) => ("skipped", "– "),
        (false, true) => ("true", "✓ "),
        (false, false) => ("false", "✗ "),
    };
    view! {
        <p class="came" data-team=team.wire() data-right=came>{mark}{who}
            {move || words::guessed(&guessed, settings.unit.get(), lang)}</p>
    }
}

/// The case on the page that answers it, in a tab of its own: the class goes on here.
#[component]
fn OpenCase(case: Case) -> impl IntoView {
    let lang = use_lang();
    let (page, text) = if case.question.is_of_money_page() {
        (Page::Subsidy, TrainingText::OpenMoney)
    } else {
        (Page::Check, TrainingText::OpenCheck)
    };
    view! { <a id="case-open" target="_blank" rel="noopener" href=format!("{}#{}", href(page), case.link())>{text.say(lang)}</a> }
}

#[component]
fn Behind(solution: Solution) -> impl IntoView {
    let (lang, settings) = (use_lang(), use_settings());
    let Solution {
        rules,
        swings,
        basis,
        book,
        explained,
        ..
    } = solution;
    let rules = rules.into_iter().map(|rule| {
        view! { <li data-rule=rule.wire()>{words::rule_name(rule, lang)} " " <span class="chip">{words::source(rule.source(), lang)}</span></li> }
    });
    let has_swings = !swings.is_empty();
    let swings = move || {
        let unit = settings.unit.get();
        let lines = swings
            .iter()
            .map(|one| view! { <li>{words::swing(one, unit, lang)}</li> });
        lines.collect_view()
    };
    // What was entered stands in the sentence above.
    let goto = Callback::new(|_: Field| ());
    view! {
        <h3>{TrainingText::RulesUsed.say(lang)}</h3>
        <ul class="plain" id="answer-rules">{rules.collect_view()}</ul>
        {has_swings.then(|| view! { <h3>{TrainingText::WithOther.say(lang)}</h3><ul class="plain">{swings}</ul> })}
        <details class="more" id="answer-why"><summary>{TrainingText::Derived.say(lang)}</summary>
            <DerivationView derivation=explained.derivation basis book goto/></details>
    }
}
