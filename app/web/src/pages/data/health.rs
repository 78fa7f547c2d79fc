//! Where the data is, how much of it, and what the browser says of keeping it.

use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::{Ask, Role};
use store::health;
use words::{DataText, RetainedText};

use crate::components::{damage_text, failure_text};
use crate::state::{Notice, Notices, is_demo, use_lang, use_ledger};

/// Where it is, and how much.
#[component]
pub fn WhereSheet() -> impl IntoView {
    let lang = use_lang();
    let ledger = use_ledger();
    let room = LocalResource::new(move || {
        // Asked again with every change of the ledger.
        ledger
            .standing
            .with(|standing| standing.as_ref().map(|standing| standing.change));
        health::estimate()
    });
    let size = move |of: fn(&health::Estimate) -> Option<f64>| {
        let found = room.get().flatten().and_then(|estimate| of(&estimate));
        found.map_or_else(|| DataText::NotKnown.say(lang).to_owned(), megabytes)
    };
    let units = move || {
        ledger.standing.with(|standing| {
            let standing = standing.as_ref()?;
            let mark = if standing.made_up {
                DataText::MadeUp.say(lang)
            } else {
                ""
            };
            Some(format!(
                "{} {}{mark}",
                words::count(standing.totals.units),
                DataText::Units.say(lang)
            ))
        })
    };
    let retained = move || {
        let retained = ledger
            .standing
            .with(|standing| standing.as_ref().map_or(0, |standing| standing.retained));
        (retained > 0).then(|| view! {
            <div><dt>{RetainedText::Title.say(lang)}</dt><dd>{words::earlier_ledgers(retained, lang)}</dd></div>
        })
    };
    let writing = move || {
        let role = ledger
            .standing
            .with(|standing| standing.as_ref().map(|standing| standing.role))?;
        Some(match role {
            Role::Writer | Role::Damaged => DataText::WritesHere.say(lang),
            Role::Follower => DataText::WritesElsewhere.say(lang),
            Role::Unkept => DataText::WritesNowhere.say(lang),
            Role::Outdated => DataText::Outdated.say(lang),
        })
    };
    view! {
        <section class="sheet">
            <h2>{DataText::WhereTitle.say(lang)}</h2>
            <p>{DataText::Where.say(lang)}</p>
            {is_demo().then(|| view! { <p class="advice" data-state="info" id="data-space">{DataText::SpaceDemo.say(lang)}</p> })}
            <dl class="pairs">
                <div><dt>{DataText::Ledger.say(lang)}</dt><dd id="data-units">{units}</dd></div>
                {retained}
                <div><dt>{DataText::Used.say(lang)}</dt><dd>{move || size(|estimate| estimate.usage)}</dd></div>
                <div><dt>{DataText::Free.say(lang)}</dt><dd>{move || size(|estimate| estimate.quota)}</dd></div>
                <div><dt>{DataText::Writing.say(lang)}</dt><dd id="data-role">{writing}</dd></div>
            </dl>
        </section>
    }
}

/// So many bytes, in the larger unit that fits.
pub fn megabytes(bytes: f64) -> String {
    const MEGA: f64 = 1_000_000.0;
    if bytes >= 1_000.0 * MEGA {
        format!("{:.1}\u{a0}GB", bytes / (1_000.0 * MEGA))
    } else {
        format!("{:.1}\u{a0}MB", bytes / MEGA)
    }
}

/// What was found damaged, and whether the browser keeps it.
#[component]
pub fn SafeSheet() -> impl IntoView {
    let lang = use_lang();
    view! {
        <section class="sheet">
            <h2>{DataText::SafeTitle.say(lang)}</h2>
            <p>{DataText::SafeLede.say(lang)}</p>
            <Damage/>
            <Persistence/>
        </section>
    }
}

#[component]
fn Damage() -> impl IntoView {
    let lang = use_lang();
    let ledger = use_ledger();
    let notices: Notices = expect_context();
    let found = Memo::new(move |_| {
        ledger.standing.with(|standing| {
            standing
                .as_ref()
                .map(|standing| (standing.damaged, standing.role))
        })
    });
    let accept = move |_| {
        spawn_local(async move {
            if let Err(failure) = ledger.ask(Ask::KeepSound).await {
                notices.show(Notice::failed(failure_text(&failure, lang)));
            }
        });
    };
    move || {
        let (damaged, role) = found.get()?;
        Some(if damaged.is_any() {
            view! {
                <p class="advice" data-state="due" id="data-damaged">{damage_text(damaged, lang)}</p>
                {(role == Role::Damaged).then(|| view! {
                    <p>{DataText::WaysOut.say(lang)}</p>
                    <div class="row"><button type="button" class="quiet" id="keep-sound" on:click=accept>
                        {DataText::KeepSound.say(lang)}</button></div>
                })}
            }
            .into_any()
        } else {
            view! { <p class="advice" data-state="met" id="data-sound">"✓ " {DataText::Sound.say(lang)}</p> }.into_any()
        })
    }
}

/// Whether the browser promised to keep it, and a way to ask.
#[component]
fn Persistence() -> impl IntoView {
    let lang = use_lang();
    let kept = RwSignal::new(None::<Option<bool>>);
    let declined = RwSignal::new(false);
    spawn_local(async move { kept.set(Some(health::persisted().await)) });
    let ask = move |_| {
        spawn_local(async move {
            let answer = health::persist().await;
            declined.set(answer != Some(true));
            kept.set(Some(answer));
        });
    };
    move || {
        Some(match kept.get()? {
            Some(true) => view! { <p class="advice" data-state="met">"✓ " {DataText::Persistent.say(lang)}</p> }.into_any(),
            Some(false) => view! {
                <p class="advice" data-state="gap">{DataText::NotPersistent.say(lang)}</p>
                <div class="row"><button type="button" class="quiet" id="persist" on:click=ask>{DataText::AskPersistent.say(lang)}</button>
                    <span role="status">{move || declined.get().then_some(DataText::Declined.say(lang))}</span></div>
            }
            .into_any(),
            None => view! { <p class="advice">{DataText::NoPersistence.say(lang)}</p> }.into_any(),
        })
    }
}
