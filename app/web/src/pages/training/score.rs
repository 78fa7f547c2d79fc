//! Who has how many right, over all and by rule.

use leptos::prelude::*;
use training::{RuleId, Score, Session, Team, Teams};
use words::TrainingText;

use crate::browser;
use crate::state::{use_lang, use_training};

/// The score, once there is one.
#[component]
pub fn ScoreSheet() -> impl IntoView {
    let lang = use_lang();
    let training = use_training();
    // A score asks the rules of every case, so it is worked out when a case is done and not with each guess.
    let done = Memo::new(move |_| {
        training.session.with(|session| {
            let session = session.as_ref()?;
            Some(session.turns().len() + usize::from(session.is_open()))
        })
    });
    let scores = Memo::new(move |_| {
        done.get().filter(|turns| *turns > 0)?;
        training.session.with_untracked(|session| {
            let session = session.as_ref()?;
            let teams = session.teams();
            let all = teams.list().iter();
            let all = all.map(|team| (*team, session.score_so_far(*team)));
            Some((teams, all.collect::<Vec<(Team, Score)>>()))
        })
    });
    let is_over = Memo::new(move |_| {
        let session = training.session;
        session.with(|session| session.as_ref().is_some_and(Session::is_over))
    });
    let more = move |_| {
        training.draw_more();
        browser::focus_after_draw("case-title");
    };
    move || {
        let (teams, scores) = scores.get()?;
        let lines = scores.iter().map(|(team, score)| {
            let text = match teams {
                Teams::One => words::right_of(score.all, lang),
                Teams::Two => words::score_line(*team, score.all, lang),
            };
            view! { <p class="came" data-score=team.wire()>{text}</p> }
        });
        let lines = lines.collect_view();
        Some(view! {
            <section class="sheet" id="score">
                <h2 id="score-title" tabindex="-1">{TrainingText::ScoreTitle.say(lang)}</h2>
                {lines}
                {move || is_over.get().then(|| view! {
                    <div class="row"><button type="button" class="primary" id="draw-more" on:click=more>{TrainingText::DrawMore.say(lang)}</button></div> })}
                <ByRule teams scores/>
            </section>
        })
    }
}

#[component]
fn ByRule(teams: Teams, scores: Vec<(Team, Score)>) -> impl IntoView {
    let lang = use_lang();
    let heads = teams.list().iter().map(|team| {
        let name = match teams {
            Teams::One => TrainingText::ScoreTitle.say(lang),
            Teams::Two => words::team(*team, lang),
        };
        view! { <th scope="col">{name}</th> }
    });
    let heads = heads.collect_view();
    let rules = RuleId::ALL.iter().filter(|rule| {
        let has = |(_, score): &(Team, Score)| score.by_rule.contains_key(rule);
        scores.iter().any(has)
    });
    let rows = rules.map(|&rule| {
        let cells = scores.iter().map(|(_, score)| {
            let hits = score.by_rule.get(&rule).copied().unwrap_or_default();
            view! { <td>{words::right_of(hits, lang)}</td> }
        });
        view! { <tr data-rule=rule.wire()><th scope="row">{words::rule_name(rule, lang)}</th>{cells.collect_view()}</tr> }
    });
    let rows = rows.collect_view();
    view! {
        <details class="more"><summary>{TrainingText::ByRule.say(lang)}</summary>
            <div class="scroll" tabindex="0" role="region" aria-label=TrainingText::ByRule.say(lang)>
                <table class="list" id="score-rules"><thead><tr><th scope="col">{TrainingText::Rule.say(lang)}</th>{heads}</tr></thead><tbody>{rows}</tbody></table>
            </div></details>
    }
}
