//! The case that is being guessed: what is known, what is asked, what may be answered.

use gloo_timers::callback::Interval;
use leptos::prelude::*;
use training::{Answer, Case, Offer, Session, Team, Teams};
use words::TrainingText;

use crate::browser;
use crate::state::{TrainingWork, use_lang, use_settings, use_training};

/// The present case with the answers to it.
#[derive(Clone, PartialEq)]
struct Asked {
    case: Case,
    offers: Vec<Offer>,
    year: i32,
    teams: Teams,
}

fn asked(session: &Session) -> Option<Asked> {
    Some(Asked {
        case: session.present()?.clone(),
        offers: session.offers(),
        year: session.year(),
        teams: session.teams(),
    })
}

/// The case.
#[component]
pub fn CaseSheet() -> impl IntoView {
    let training = use_training();
    let present = Memo::new(move |_| {
        training
            .session
            .with(|session| session.as_ref().and_then(asked))
    });
    move || present.get().map(|asked| view! { <Present asked/> })
}

/// On to the next case, which is read from its sentence on.
pub fn next(training: TrainingWork) {
    training.go_on();
    browser::focus_after_draw("case-title");
}

#[component]
fn Present(asked: Asked) -> impl IntoView {
    let lang = use_lang();
    let training = use_training();
    let Asked {
        case,
        offers,
        year,
        teams,
    } = asked;
    let turn = Memo::new(move |_| training.turn());
    // Once everybody has guessed; the rules are asked once for all offers.
    let right = Memo::new(move |_| {
        training.session.with(|session| {
            let session = session.as_ref().filter(|session| session.is_open())?;
            Some(session.solution()?.answer)
        })
    });
    let offered = (1..).zip(offers).map(|(number, offer)| {
        view! { <OfferButton number answer=offer.answer right turn/> }
    });
    let whose = move || {
        let team = turn.get().filter(|_| teams == Teams::Two)?;
        Some(format!(
            "{} {}",
            TrainingText::TurnOf.say(lang),
            words::team(team, lang)
        ))
    };
    view! {
        <section class="sheet" id="case" aria-labelledby="case-title">
            <p class="case" id="case-title" tabindex="-1">{words::case_sentence(&case, year, lang)}</p>
            <h2 class="asked">{words::case_question(case.question, lang)}</h2>
            <p class="came" id="case-turn" role="status">{whose}</p>
            <ul class="offers" aria-label=TrainingText::Offers.say(lang)>{offered.collect_view()}</ul>
            <div class="row">
                {move || turn.get().is_some().then(|| view! {
                    <button type="button" class="quiet" id="case-give-up" on:click=move |_| training.give_up()>{TrainingText::GiveUp.say(lang)}</button>
                })}
                <small>{move || training.has_keys.get().then(|| TrainingText::KeysHint.say(lang))}</small>
                <Clock/>
            </div>
        </section>
    }
}

/// One answer. Once everybody has guessed it shows whether it was right, by a mark and not by colour alone.
#[component]
fn OfferButton(
    number: usize,
    answer: Answer,
    right: Memo<Option<Answer>>,
    turn: Memo<Option<Team>>,
) -> impl IntoView {
    let (lang, settings) = (use_lang(), use_settings());
    let training = use_training();
    let state = Memo::new(move |_| {
        let is_right = right.get()? == answer;
        let is_chosen = training.session.with(|session| {
            let mut given = session.iter().flat_map(|session| session.given());
            given.any(|turn| turn.guess == Some(answer))
        });
        match (is_right, is_chosen) {
            (true, _) => Some(("met", "✓")),
            (false, true) => Some(("due", "✗")),
            (false, false) => None,
        }
    });
    let choose = move |_| {
        let team: Option<Team> = turn.get_untracked();
        if let Some(team) = team {
            training.guess(team, answer);
        }
    };
    view! {
        <li><button type="button" class="quiet" data-offer=answer.wire() data-state=move || state.get().map(|(state, _)| state)
            disabled=move || turn.get().is_none() on:click=choose>
            {move || training.has_keys.get().then(|| view! { <kbd aria-hidden="true">{number}</kbd> })}
            <span>{move || words::case_answer(answer, settings.unit.get(), lang)}</span>
            <span>{move || state.get().map(|(_, mark)| mark)}</span></button></li>
    }
}

/// Seconds since the case was shown, until everybody has guessed.
#[component]
fn Clock() -> impl IntoView {
    let lang = use_lang();
    let training = use_training();
    let seconds = RwSignal::new(0_u32);
    let ticking = Interval::new(1_000, move || {
        if untrack(|| training.turn()).is_some() {
            seconds.update(|seconds| *seconds += 1);
        }
    });
    let ticking = StoredValue::new_local(Some(ticking));
    on_cleanup(move || drop(ticking.try_update_value(Option::take)));
    let said = move || {
        let seconds = seconds.get();
        format!(
            "{} {}:{:02}",
            TrainingText::Elapsed.say(lang),
            seconds / 60,
            seconds % 60
        )
    };
    view! { <small id="case-clock">{said}</small> }
}
