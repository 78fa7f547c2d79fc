//! The site kept on this device, for a room without a network.

use leptos::prelude::*;
use leptos::task::spawn_local;
use words::OfflineText;

use crate::browser::offline::{self, NotKept, SiteCopy};
use crate::state::use_lang;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Not known yet.
    Looking,
    /// So many of so many files are there.
    Keeping(u32, u32),
    /// As it was found when every file was looked at.
    Found(SiteCopy),
    Dropped,
    Refused(NotKept),
}

/// Whether the site is kept, and the way there and back.
#[component]
pub fn OfflineSheet() -> impl IntoView {
    let lang = use_lang();
    let stage = RwSignal::new(Stage::Looking);
    let say = move |now: Stage| {
        if !stage.is_disposed() {
            stage.set(now);
        }
    };
    spawn_local(async move {
        let found = offline::look().await;
        say(found.map_or_else(Stage::Refused, Stage::Found));
    });
    let keep = move |_| {
        say(Stage::Keeping(0, 0));
        spawn_local(async move {
            let came = offline::keep(move |done, all| say(Stage::Keeping(done, all))).await;
            say(came.map_or_else(Stage::Refused, Stage::Found));
        });
    };
    let forget = move |_| {
        spawn_local(async move {
            offline::forget().await;
            say(Stage::Dropped);
        });
    };
    let said = move || match stage.get() {
        Stage::Looking => format!("{}…", OfflineText::Looking.say(lang)),
        Stage::Found(SiteCopy::None) => String::new(),
        Stage::Keeping(_, 0) => format!("{}…", OfflineText::Keeping.say(lang)),
        Stage::Keeping(done, all) => format!("{} {done} / {all}", OfflineText::Keeping.say(lang)),
        Stage::Found(SiteCopy::Whole) => format!("✓ {}", OfflineText::Kept.say(lang)),
        Stage::Found(SiteCopy::AfterReload) => OfflineText::AfterReload.say(lang).to_owned(),
        Stage::Found(SiteCopy::OtherEdition) => {
            format!("⚠ {}", OfflineText::OtherEdition.say(lang))
        }
        Stage::Found(SiteCopy::Incomplete) => format!("⚠ {}", OfflineText::Incomplete.say(lang)),
        Stage::Dropped => OfflineText::Dropped.say(lang).to_owned(),
        Stage::Refused(NotKept::Impossible) => OfflineText::Impossible.say(lang).to_owned(),
        Stage::Refused(NotKept::Failed) => OfflineText::Failed.say(lang).to_owned(),
    };
    let keeps = move || match stage.get() {
        Stage::Found(SiteCopy::None) | Stage::Dropped | Stage::Refused(NotKept::Failed) => {
            Some(OfflineText::Keep)
        }
        Stage::Found(SiteCopy::Incomplete | SiteCopy::OtherEdition) => Some(OfflineText::KeepAgain),
        _ => None,
    };
    let has_copy = move || {
        let stage = stage.get();
        matches!(stage, Stage::Found(copy) if copy != SiteCopy::None)
    };
    view! {
        <section class="sheet" id="offline">
            <h2>{OfflineText::Title.say(lang)}</h2>
            <p class="lede">{OfflineText::Lede.say(lang)}</p>
            <div class="row">
                {move || keeps().map(|text| view! {
                    <button type="button" class="quiet" id="offline-keep" on:click=keep>{text.say(lang)}</button> })}
                {move || has_copy().then(|| view! {
                    <button type="button" class="quiet" id="offline-drop" on:click=forget>{OfflineText::Drop.say(lang)}</button> })}
                <span role="status" id="offline-said">{said}</span>
            </div>
        </section>
    }
}
