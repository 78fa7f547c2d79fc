//! A made-up city, to try with and to teach by.

use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::{Ask, DEMO_SEED, DEMO_SIZE, Failure};
use words::{DemoText, LedgerText};

use crate::browser;
use crate::components::{DemoEntrance, Progressing, failure_text};
use crate::state::{Job, enter_demo_to_choose_size, is_demo, use_lang, use_ledger};

const MOST: u32 = 1_000_000;

/// The made-up city: made of any size in its own space; from the visitor's own data, only the way there.
#[component]
pub fn DemoCity(
    /// Called when it stands.
    done: Callback<()>,
) -> impl IntoView {
    let lang = use_lang();
    let inside = if is_demo() {
        view! { <MakeCity done/> }.into_any()
    } else {
        view! {
            <p id="demo-apart">{DemoText::Apart.say(lang)}</p>
            <div class="row"><DemoEntrance id="enter-demo" enter=enter_demo_to_choose_size/></div>
        }
        .into_any()
    };
    view! {
        <section class="sheet" id="demo" aria-label=LedgerText::Demo.say(lang)>
            <h2>{LedgerText::Demo.say(lang)}</h2>
            <p>{LedgerText::DemoLede.say(lang)}</p>
            {inside}
        </section>
    }
}

/// Makes a city up, of a size and by a number that gives the same one again.
#[component]
fn MakeCity(
    /// Called when it stands.
    done: Callback<()>,
) -> impl IntoView {
    let lang = use_lang();
    let ledger = use_ledger();
    let (size, seed) = (
        RwSignal::new(DEMO_SIZE.to_string()),
        RwSignal::new(DEMO_SEED.to_string()),
    );
    let job = RwSignal::new(None::<Job>);
    let failed = RwSignal::new(None::<Failure>);
    let asked = move || {
        let size = size.with(|text| text.trim().parse::<u32>().ok())?;
        let seed = seed.with(|text| text.trim().parse::<u64>().ok())?;
        (1..=MOST)
            .contains(&size)
            .then_some(Ask::Demo { seed, size })
    };
    let make = move |_| {
        let Some(ask) = asked() else {
            return;
        };
        failed.set(None);
        let made = ledger.start_shown(&ask, None, job);
        spawn_local(async move {
            match made.await {
                Ok(_) => done.run(()),
                Err(Failure::Cancelled) => {}
                Err(failure) => failed.set(Some(failure)),
            }
        });
    };
    let field = move |id: &'static str, text: LedgerText, value: RwSignal<String>| {
        view! {
            <div class="field"><label for=id>{text.say(lang)}</label>
                <input id=id inputmode="numeric" autocomplete="off" prop:value=move || value.get()
                    on:input=move |event| value.set(browser::value_of(&event))/></div>
        }
    };
    view! {
        <p>{DemoText::Replaces.say(lang)}</p>
        <div class="fields few">{field("demo-size", LedgerText::DemoSize, size)}{field("demo-seed", LedgerText::DemoSeed, seed)}</div>
        <div class="row">
            <button type="button" class="quiet" id="make-demo" on:click=make
                disabled=move || asked().is_none() || job.with(Option::is_some) || !ledger.may_write()>
                {LedgerText::DemoMake.say(lang)}</button>
            {move || job.get().map(|job| view! { <Progressing job/> })}
            <span role="alert" class="mistake">
                {move || failed.with(|failed| failed.as_ref().map(|failure| failure_text(failure, lang)))}</span>
        </div>
    }
}
