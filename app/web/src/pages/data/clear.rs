//! Clearing the ledger, and deleting all ledgers for good: each in two steps.

use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::Ask;
use words::DataText;

use super::confirm::Confirm;
use crate::components::failure_text;
use crate::state::{Notice, Notices, use_lang, use_ledger};

/// Clears the ledger, which stays among the earlier ones; or deletes them all.
#[component]
pub fn ClearSheet() -> impl IntoView {
    let lang = use_lang();
    let ledger = use_ledger();
    let notices: Notices = expect_context();
    let counts = move || {
        ledger.standing.with(|standing| {
            standing.as_ref().map_or((0, 0), |standing| {
                (u64::from(standing.totals.units), standing.retained)
            })
        })
    };
    let run = move |ask: Ask, done: DataText| {
        spawn_local(async move {
            let said = match ledger.ask(ask).await {
                Ok(_) => Notice::say(done.say(lang)),
                Err(failure) => Notice::failed(failure_text(&failure, lang)),
            };
            notices.show(said);
        });
    };
    let clear_question = move || {
        let (units, retained) = counts();
        if ledger.is_unkept() {
            words::erase_question(units, retained, lang)
        } else {
            words::clear_question(units, lang)
        }
    };
    let erase_question = move || {
        let (units, retained) = counts();
        words::erase_question(units, retained, lang)
    };
    view! {
        <section class="sheet">
            <h2>{DataText::ClearTitle.say(lang)}</h2>
            <p>{DataText::ClearLede.say(lang)}</p>
            <Confirm id="clear" begin=DataText::ClearNow.say(lang) sure=DataText::ClearSure.say(lang)
                question=Signal::derive(clear_question)
                act=move || run(Ask::Clear, DataText::Cleared)/>
            <p>{DataText::EraseLede.say(lang)}</p>
            <Confirm id="erase" begin=DataText::EraseNow.say(lang) sure=DataText::EraseSure.say(lang)
                question=Signal::derive(erase_question)
                act=move || run(Ask::Erase, DataText::Erased)/>
        </section>
    }
}
