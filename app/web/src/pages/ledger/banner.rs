//! How the ledger stands, where that is not as it should be: who writes, what was lost, what is not kept.

use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::{Ask, Opening, Role, Saved};
use words::{DataText, DemoText, LedgerText, Page, RetainedText};

use crate::app::href;
use crate::components::damage_text;
use crate::pages::data::backup_is_due;
use crate::state::{is_demo, use_lang, use_ledger};

/// What is said above the table.
#[component]
pub fn Banner() -> impl IntoView {
    let lang = use_lang();
    let ledger = use_ledger();
    let facts = Memo::new(move |_| {
        ledger.standing.with(|standing| {
            let standing = standing.as_ref()?;
            Some((
                standing.opening,
                standing.role,
                standing.saved,
                standing.made_up,
                standing.damaged,
                standing.totals.units > 0,
            ))
        })
    });
    let lines = move || {
        if ledger.broken.get() {
            return vec![line("due", ledger.broken_text().say(lang).to_owned())];
        }
        let mut lines = Vec::new();
        // While it is being opened, what stands in its place says so.
        let Some((Opening::Done, role, saved, made_up, damaged, any)) = facts.get() else {
            return lines;
        };
        if made_up && (is_demo() || !any) {
            lines.push(line("info", LedgerText::MadeUp.say(lang).to_owned()));
        } else if made_up {
            // Put there by an earlier edition, or restored from a backup.
            lines.push(
                view! {
                    <p class="advice" data-state="info">{LedgerText::MadeUp.say(lang)} " "
                        <a href=href(Page::Data)>{DemoText::ToClear.say(lang)}</a></p>
                }
                .into_any(),
            );
        }
        let about_role = match role {
            Role::Writer => None,
            Role::Follower => Some(("info", LedgerText::IsFollower)),
            Role::Damaged => Some(("due", LedgerText::IsDamaged)),
            Role::Outdated => Some(("due", LedgerText::IsOutdated)),
            Role::Unkept => Some(("gap", LedgerText::IsUnkept)),
        };
        if let Some((state, text)) = about_role {
            lines.push(line(state, text.say(lang).to_owned()));
        }
        if damaged.is_any() {
            let lost = damage_text(damaged, lang);
            lines.push(view! {
                <p class="advice" data-state="due">{lost} " " <a href=href(Page::Data)>{LedgerText::ToData.say(lang)}</a></p>
            }.into_any());
        }
        // What is made up can be made again.
        if any && !made_up && role == Role::Writer && backup_is_due() {
            lines.push(view! {
                <p class="advice" data-state="info" id="backup-due">{LedgerText::BackupDue.say(lang)} " "
                    <a href=href(Page::Data)>{LedgerText::ToBackup.say(lang)}</a></p>
            }.into_any());
        }
        if saved == Saved::NoRoom {
            lines.push(
                view! {
                    <p class="advice" data-state="due">{LedgerText::FailNoRoom.say(lang)} " "
                        <a href=href(Page::Data)>{RetainedText::ToRoom.say(lang)}</a></p>
                }
                .into_any(),
            );
        }
        let about_saving = match saved {
            Saved::All | Saved::Saving | Saved::NoRoom => None,
            Saved::Lost => Some(LedgerText::IsLost),
            Saved::Failed => Some(LedgerText::FailNotKept),
        };
        lines.extend(about_saving.map(|text| line("due", text.say(lang).to_owned())));
        lines
    };
    view! { <div class="banner" role="status">{lines}</div> }
}

fn line(state: &'static str, text: String) -> AnyView {
    view! { <p class="advice" data-state=state>{text}</p> }.into_any()
}

/// Whether all is on disk, for those who wonder and for tests.
#[component]
pub fn Kept() -> impl IntoView {
    let lang = use_lang();
    let ledger = use_ledger();
    let saved = Memo::new(move |_| {
        ledger.standing.with(|standing| {
            standing.as_ref().map(|standing| {
                // What is on its way is not kept yet.
                let saved = match standing.saved {
                    Saved::All if ledger.changing.get() > 0 => Saved::Saving,
                    saved => saved,
                };
                (
                    saved,
                    standing.role,
                    standing.kept,
                    standing.totals.units > 0,
                    standing.retained,
                )
            })
        })
    });
    let (wire, text) = (
        move || match saved.get() {
            Some((Saved::Saving, ..)) => "saving",
            Some((Saved::All, Role::Unkept, ..)) => "unkept",
            Some((Saved::All, ..)) => "saved",
            Some(_) => "failed",
            None => "opening",
        },
        move || match saved.get() {
            Some((Saved::Saving, ..)) => LedgerText::Saving.say(lang),
            // That all is kept says nothing where there is nothing.
            Some((Saved::All, role, kept, any, _))
                if role != Role::Unkept && (any || kept.is_some()) =>
            {
                LedgerText::Saved.say(lang)
            }
            _ => "",
        },
    );
    let back = move || {
        let (_, role, kept, ..) = saved.get()?;
        let kept = kept.filter(|_| role == Role::Writer)?;
        // Before the made-up city there was nothing that anybody would want back.
        if is_demo() && kept.units == 0 {
            return None;
        }
        let text = if kept.forward {
            LedgerText::GoForward
        } else {
            LedgerText::GoBack
        };
        let forward = kept.forward;
        let go = move |_| {
            let ask = Ask::Go { forward };
            spawn_local(async move {
                // How it ends is told with how the ledger stands.
                let _ = ledger.ask(ask).await;
            });
        };
        let units = words::count(i64::try_from(kept.units).unwrap_or(i64::MAX));
        let units = format!("{units} {}", DataText::Units.say(lang));
        Some(view! {
            <button type="button" class="quiet" id="go-back" on:click=go>
                {words::aside(text.say(lang), &units, lang)}</button>
        })
    };
    let earlier = move || {
        let (.., retained) = saved.get()?;
        (retained > 0).then(|| {
            let text = RetainedText::ToList.say(lang);
            view! { <a id="to-retained" href=href(Page::Data)>{words::aside(text, &retained.to_string(), lang)}</a> }
        })
    };
    view! {
        <div class="row kept">
            <span class="save-mark" data-ledger-saved=wire>{text}</span>
            {back}
            {earlier}
        </div>
    }
}
