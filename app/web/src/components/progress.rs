//! How far long work has come, with a way to give it up.

use leptos::prelude::*;
use protocol::Step;
use words::LedgerText;

use crate::state::{Job, use_lang};

/// What is being done.
fn step_text(step: Step) -> LedgerText {
    match step {
        Step::Opening => LedgerText::StepOpening,
        Step::Making => LedgerText::StepMaking,
        Step::Reading => LedgerText::StepReading,
        Step::Comparing => LedgerText::StepComparing,
        Step::Saving => LedgerText::StepSaving,
        Step::Writing => LedgerText::StepWriting,
    }
}

/// A bar and a button.
#[component]
pub fn Progressing(job: Job) -> impl IntoView {
    let lang = use_lang();
    let said = move || {
        let progress = job.progress.get()?;
        let done = words::count(i64::try_from(progress.done).unwrap_or(i64::MAX));
        let of = (progress.of > 0).then(|| {
            format!(
                " / {}",
                words::count(i64::try_from(progress.of).unwrap_or(i64::MAX))
            )
        });
        Some(format!(
            "{} {done}{}",
            step_text(progress.step).say(lang),
            of.unwrap_or_default()
        ))
    };
    let value = move || {
        let progress = job.progress.get()?;
        #[expect(clippy::cast_precision_loss, reason = "a bar is not exact")]
        (progress.of > 0).then(|| (progress.done as f64 / progress.of as f64).to_string())
    };
    view! {
        <div class="progressing">
            <progress max="1" value=value aria-label=LedgerText::Progress.say(lang)></progress>
            <span>{said}</span>
            <button type="button" class="quiet" on:click=move |_| job.cancel()>{LedgerText::Cancel.say(lang)}</button>
        </div>
    }
}
