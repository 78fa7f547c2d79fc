use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::{Ask, DEMO_SEED, DEMO_SIZE, Failure};
use words::{LedgerText, Page, Text};

use crate::app::href;
use crate::components::Progressing;
use crate::state::{Job, Ledger, use_lang};

/// A made-up city to look around in, for a visitor without a ledger. The worker is begun by the button, not before.
#[component]
pub fn DemoOffer(ledger: Ledger) -> impl IntoView {
    let lang = use_lang();
    let wanted = RwSignal::new(false);
    let job = RwSignal::new(None::<Job>);
    let failed = RwSignal::new(false);
    let begin = move |_| {
        failed.set(false);
        wanted.set(true);
        ledger.begin();
    };
    Effect::new(move |_| {
        if wanted.get() && ledger.broken.get() {
            wanted.set(false);
            failed.set(true);
            return;
        }
        if !wanted.get() || !ledger.is_open() {
            return;
        }
        wanted.set(false);
        // A ledger of which this page did not know is not replaced: it shows by itself.
        if ledger.units() > 0 {
            return;
        }
        let ask = Ask::Demo {
            seed: DEMO_SEED,
            size: DEMO_SIZE,
        };
        let made = ledger.start_shown(&ask, None, job);
        spawn_local(async move {
            let is_failed = made.await.is_err_and(|why| why != Failure::Cancelled);
            failed.try_set(is_failed);
        });
    });
    let is_busy = move || wanted.get() || job.with(Option::is_some);
    view! {
        <section class="latest" id="demo-offer">
            <h2>{Text::HomeDemo.say(lang)}</h2>
            <p class="lede">{Text::HomeDemoLede.say(lang)}</p>
            <div class="row">
                <button type="button" class="quiet" id="home-demo" disabled=is_busy on:click=begin>{Text::HomeDemoOpen.say(lang)}</button>
                <a href=href(Page::Ledger)>{Text::HomeImport.say(lang)}</a>
                {move || (wanted.get() && job.with(Option::is_none)).then(|| view! { <span role="status">{LedgerText::StepOpening.say(lang)}</span> })}
                {move || job.get().map(|job| view! { <Progressing job/> })}
            </div>
            <p class="mistake" role="alert">{move || failed.get().then(|| Text::HomeDemoFailed.say(lang))}</p>
        </section>
    }
}
