//! The site kept on this device, for a room without a network.

use leptos::prelude::*;
use leptos::task::spawn_local;
use words::OfflineText;

use crate::browser::offline::{self, NotKept};
use crate::state::use_lang;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Not known yet.
    Looking,
    NotKept,
    /// So many of so many files are there.
    Keeping(u32, u32),
    Kept,
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
        say(match offline::is_kept().await {
            Ok(true) => Stage::Kept,
            Ok(false) => Stage::NotKept,
            Err(why) => Stage::Refused(why),
        });
    });
    let keep = move |_| {
        say(Stage::Keeping(0, 0));
        spawn_local(async move {
            let came = offline::keep(move |done, all| say(Stage::Keeping(done, all))).await;
            say(came.map_or_else(Stage::Refused, |()| Stage::Kept));
        });
    };
    let forget = move |_| {
        spawn_local(async move {
            offline::forget().await;
            say(Stage::Dropped);
        });
    };
    let said = move || match stage.get() {
        Stage::Looking | Stage::NotKept => String::new(),
        Stage::Keeping(_, 0) => format!("{}…", OfflineText::Keeping.say(lang)),
        Stage::Keeping(done, all) => format!("{} {done} / {all}", OfflineText::Keeping.say(lang)),
        Stage::Kept => format!("✓ {}", OfflineText::Kept.say(lang)),
        Stage::Dropped => OfflineText::Dropped.say(lang).to_owned(),
        Stage::Refused(NotKept::Impossible) => OfflineText::Impossible.say(lang).to_owned(),
        Stage::Refused(NotKept::Failed) => OfflineText::Failed.say(lang).to_owned(),
    };
    let may_keep = move || {
        matches!(
            stage.get(),
            Stage::NotKept | Stage::Dropped | Stage::Refused(NotKept::Failed)
        )
    };
    view! {
        <section class="sheet" id="offline">
            <h2>{OfflineText::Title.say(lang)}</h2>
            <p class="lede">{OfflineText::Lede.say(lang)}</p>
            <div class="row">
                {move || may_keep().then(|| view! {
                    <button type="button" class="quiet" id="offline-keep" on:click=keep>{OfflineText::Keep.say(lang)}</button> })}
                {move || (stage.get() == Stage::Kept).then(|| view! {
                    <button type="button" class="quiet" id="offline-drop" on:click=forget>{OfflineText::Drop.say(lang)}</button> })}
                <span role="status" id="offline-said">{said}</span>
            </div>
        </section>
    }
}
