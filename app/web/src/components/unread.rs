use leptos::prelude::*;
use words::LocalTermsText;

use crate::browser;
use crate::state::{Keeping, use_lang};

/// Says on every page that what was kept cannot be read, so that nobody takes the figures for those of the standards and
/// readings that were set; it can be taken away as it was.
#[component]
pub fn UnreadBar() -> impl IntoView {
    let lang = use_lang();
    let keeping: Keeping = expect_context();
    move || {
        keeping.unread.get().map(|unread| {
            let texts = unread.texts.join("\n");
            let download = move |_: web_sys::MouseEvent| {
                browser::download("liangxin-unread.txt", "text/plain;charset=utf-8", &texts);
            };
            view! {
                <div class="advice" data-state="due" role="alert" id="kept-unread">
                    <p>{words::kept_error(unread.why, lang)}</p>
                    <div class="row">
                        <button type="button" class="quiet" id="unread-download" on:click=download>{LocalTermsText::Download.say(lang)}</button>
                        <button type="button" class="quiet" id="unread-forget" on:click=move |_| keeping.forget_unread()>
                            {LocalTermsText::Forget.say(lang)}</button>
                    </div>
                </div>
            }
        })
    }
}
