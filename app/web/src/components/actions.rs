use entry::{Draft, encode};
use leptos::prelude::*;
use policy::Choices;
use words::{Page, Text};

use super::copy_address;
use crate::app::href;
use crate::browser;
use crate::state::{Notice, Notices, use_lang, use_work};

/// The buttons under a form: go on, copy the link, print, start over.
#[component]
pub fn Actions(
    /// The page that comes next.
    next: Page,
    /// How the button to it reads.
    label: Text,
) -> impl IntoView {
    let lang = use_lang();
    let work = use_work();
    let notices: Notices = expect_context();
    let copy_link = move |_| {
        let (draft, choices) = work.snapshot();
        let address = browser::address_with(&encode(&draft.pinned(work.default_year()), &choices));
        let (copied, by_hand) = (Text::LinkCopied.say(lang), Text::CopyFailed.say(lang));
        copy_address(notices, address, copied, by_hand);
    };
    let start_over = move |_| {
        let before = work.snapshot();
        work.replace((Draft::default(), Choices::default()));
        let undo = move || {
            work.replace(before.clone());
            notices.dismiss();
        };
        notices.show(Notice::say(Text::Cleared.say(lang)).with_action(Text::Undo.say(lang), undo));
    };
    view! {
        <div class="row actions">
            <a class="primary" href=href(next)>{label.say(lang)}</a>
            <button type="button" class="quiet" id="copy-link" on:click=copy_link>{Text::CopyLink.say(lang)}</button>
            <button type="button" class="quiet" on:click=|_| browser::print()>{Text::Print.say(lang)}</button>
            <button type="button" class="quiet" id="start-over" on:click=start_over>
                {Text::StartOver.say(lang)}
            </button>
        </div>
    }
}
