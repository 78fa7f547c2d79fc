//! The bar that marks the made-up city's space on every page.

use leptos::prelude::*;
use words::{LedgerText, Page, Text};

use super::{Progressing, failure_text};
use crate::navigation::Navigation;
use crate::state::{DemoCity, leave_demo, use_lang};

/// Says that all is made up, with the ways back to the beginning and out of it. Nothing among the visitor's own data.
#[component]
pub fn SpaceBar() -> impl IntoView {
    let lang = use_lang();
    let navigation: Navigation = expect_context();
    let draw = move |city: DemoCity| {
        let leave = move |_| {
            let page = untrack(|| navigation.page());
            leave_demo(page.unwrap_or(Page::Home));
        };
        let failed = move || {
            city.failed
                .with(|failed| failed.as_ref().map(|why| failure_text(why, lang)))
        };
        view! {
            <aside class="space-bar" id="space-bar" aria-label=Text::DemoData.say(lang)>
                <p class="paper">{LedgerText::MadeUp.say(lang)}</p>
                <p class="said"><strong>{Text::DemoData.say(lang)}</strong> " " <span>{Text::DemoBar.say(lang)}</span></p>
                {move || city.job.get().map(|job| view! { <Progressing job/> })}
                <div class="row">
                    <button type="button" class="quiet" id="demo-reset" on:click=move |_| city.reset()>{Text::DemoReset.say(lang)}</button>
                    <button type="button" class="quiet" id="demo-leave" on:click=leave>{Text::DemoLeave.say(lang)}</button>
                </div>
                <p class="mistake" role="alert">{failed}</p>
            </aside>
        }
    };
    use_context::<DemoCity>().map(draw)
}
