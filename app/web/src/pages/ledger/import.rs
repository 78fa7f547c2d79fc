//! A file on its way into the ledger: chosen, looked at, checked, taken in.

mod looked;
mod questions;
mod report;
mod set_aside;
mod way_in;

use leptos::prelude::*;
use words::ImportText;

use self::looked::Looked;
use self::report::{Done, Reported};
use self::way_in::WayIn;
use crate::components::{Progressing, failure_text};
use crate::state::{Stage, use_importing, use_lang};

/// The way in for a file.
#[component]
pub fn Import() -> impl IntoView {
    let lang = use_lang();
    let importing = use_importing();
    let step = move || match importing.stage.get() {
        Stage::Nothing => view! { <WayIn importing/> }.into_any(),
        Stage::Looked(look) => view! { <Looked importing look=*look/> }.into_any(),
        Stage::Reported(report) => view! { <Reported importing report=*report/> }.into_any(),
        Stage::Done(taken, left, into) => view! { <Done importing taken left into/> }.into_any(),
    };
    let failed = move || {
        importing
            .failed
            .with(|failed| failed.as_ref().map(|failure| failure_text(failure, lang)))
    };
    view! {
        <section class="sheet import" id="import" aria-label=ImportText::Title.say(lang)>
            {step}
            {move || importing.job.get().map(|job| view! { <Progressing job/> })}
            <p class="mistake" role="alert" id="import-failed">{failed}</p>
        </section>
    }
}
