use leptos::prelude::*;
use policy::{Figure, Outcome, Verdict};
use words::{CorrectionText, Text};

use crate::state::{use_lang, use_work};

/// The tint of an outcome: green met, amber gap, red due, grey unknown or closed.
pub fn outcome_state(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Judged(Verdict::Satisfied) => "met",
        Outcome::Judged(Verdict::TargetGap) => "gap",
        Outcome::Judged(Verdict::WorkCoverage) => "info",
        Outcome::Judged(Verdict::Closed) => "closed",
        Outcome::Judged(Verdict::Reorganise | Verdict::DueNotFormed | Verdict::DueSeparate) => {
            "due"
        }
        Outcome::Open { .. } => "open",
    }
}

/// A sign beside the words, so that colour never says it alone.
pub fn verdict_mark(outcome: Outcome) -> &'static str {
    match outcome_state(outcome) {
        "met" => "✓",
        "gap" => "◐",
        "due" => "!",
        "info" => "→",
        "closed" => "■",
        _ => "?",
    }
}

/// The verdict with its sentence; asks for its derivation.
#[component]
pub fn VerdictCard() -> impl IntoView {
    let lang = use_lang();
    let work = use_work();
    let outcome = Memo::new(move |_| work.assessment.with(|found| found.judgement.outcome));
    let lede = Memo::new(move |_| {
        work.assessment
            .with(|found| words::lede(found.judgement.outcome, &found.reasons, lang))
    });
    let correction = Memo::new(move |_| {
        let correction = work
            .checked
            .with(|checked| checked.correction(Figure::Verdict));
        correction.filter(|one| one.is_left_out)
    });
    let said = move || match correction.get() {
        Some(_) => CorrectionText::ToCorrect.say(lang).to_owned(),
        None => words::outcome(outcome.get(), lang),
    };
    view! {
        <div class="verdict" id="verdict" data-state=move || if correction.get().is_some() { "open" } else { outcome_state(outcome.get()) }>
            <span class="chip">{Text::VerdictLabel.say(lang)}</span>
            <strong role="status">
                <span aria-hidden="true">{move || if correction.get().is_some() { "?" } else { verdict_mark(outcome.get()) }}</span>
                " " {move || said()}
            </strong>
            {move || match correction.get() {
                Some(one) => view! { <span>{words::field_to_correct(one.field, one.mistake, lang)}</span> }.into_any(),
                None => view! { <span>{lede}</span> }.into_any(),
            }}
            <button type="button" class="figure start" id="figure-verdict" aria-haspopup="dialog"
                on:click=move |_| work.asked.set(Some(Figure::Verdict))>{Text::AskWhy.say(lang)}</button>
        </div>
    }
}
