use leptos::prelude::*;
use words::Text;

use crate::state::{Keeping, Notices, SaveState, use_lang};

/// What the application has to say, in one place, read out by screen readers.
#[component]
pub fn NoticeBar() -> impl IntoView {
    let lang = use_lang();
    let notices: Notices = expect_context();
    view! {
        <div class="notices" role="status">
            {move || notices.current().map(|notice| view! {
                <div class="notice" class:failed=notice.failed>
                    <span>{notice.text}</span>
                    {notice.to_copy.map(|text| view! {
                        <input class="to-copy" readonly aria-label=Text::CopyLink.say(lang) prop:value=text
                            on:focus:target=|event| event.target().select()/>
                    })}
                    {notice.action.map(|(label, act)| view! {
                        <button type="button" class="quiet" on:click=move |_| act()>{label}</button>
                    })}
                    <button type="button" class="quiet" on:click=move |_| {
                        if let Some(act) = &notice.read {
                            act();
                        }
                        notices.dismiss();
                    }>
                        {Text::Dismiss.say(lang)}
                    </button>
                </div>
            })}
        </div>
    }
}

/// Whether what was entered is kept.
#[component]
pub fn SaveMark() -> impl IntoView {
    let lang = use_lang();
    let keeping: Keeping = expect_context();
    view! {
        <p class="save-mark" role="status" data-save=move || keeping.state.get().wire()>
            {move || match keeping.state.get() {
                SaveState::Idle => "".to_owned(),
                SaveState::Saving => Text::Saving.say(lang).to_owned(),
                SaveState::Saved => format!("✓ {}", Text::Saved.say(lang)),
                SaveState::Failed(why) => {
                    format!("⚠ {}{}{}", Text::SaveFailed.say(lang), lang.pick("：", ": "), why.say(lang))
                }
            }}
        </p>
    }
}
