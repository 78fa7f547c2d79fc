//! A backup looked into, and put in place of what is there.

use entry::{LinkError, decode};
use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::{Ask, BackupFound, BackupMistake, Failure, Say};
use web_sys::Event;
use words::{DataText, LocalTermsText};

use crate::browser::{self, Attachment};
use crate::components::{Progressing, backup_mistake_text, failure_text};
use crate::state::{Job, Notice, Notices, is_demo, use_lang, use_ledger, use_work};

/// Chooses a backup, shows what is in it, and restores it.
#[component]
pub fn RestoreSheet() -> impl IntoView {
    let lang = use_lang();
    let (ledger, work) = (use_ledger(), use_work());
    let notices: Notices = expect_context();
    let found = RwSignal::new(None::<BackupFound>);
    let failed = RwSignal::new(None::<Failure>);
    let locked = RwSignal::new(false);
    let (passphrase, with_page) = (RwSignal::new(String::new()), RwSignal::new(false));
    // They replace nothing, so they come unless one says otherwise.
    let with_budgets = RwSignal::new(true);
    let job = RwSignal::new(None::<Job>);
    let look = move |file: Option<Attachment>| {
        let passphrase = Some(passphrase.get_untracked()).filter(|text| !text.is_empty());
        let ask = Ask::LookIntoBackup { passphrase };
        let answer = ledger.start_shown(&ask, file.as_ref(), job);
        failed.set(None);
        found.set(None);
        spawn_local(async move {
            match answer.await {
                Ok(answer) => {
                    if let Say::Backup(backup) = answer.say
                        && let Some(backup) = ledger.unseal(&backup)
                    {
                        found.set(Some(backup));
                    }
                }
                Err(failure) => {
                    let asks = [BackupMistake::Locked, BackupMistake::WrongPassphrase]
                        .map(Failure::Backup);
                    locked.set(asks.contains(&failure));
                    if failure != Failure::Backup(BackupMistake::Locked)
                        && failure != Failure::Cancelled
                    {
                        failed.set(Some(failure));
                    }
                }
            }
        });
    };
    let chosen = move |event: Event| {
        if let Some(file) = browser::chosen_file(&event) {
            locked.set(false);
            passphrase.set(String::new());
            look(Some(Attachment::of(file)));
        }
    };
    let restore = move |_| {
        let page = found
            .get_untracked()
            .map(|found| found.page)
            .filter(|_| with_page.get_untracked());
        let brings =
            found.with_untracked(|found| found.as_ref().is_some_and(|one| one.budgets > 0));
        let budgets = (brings && with_budgets.get_untracked())
            .then(|| DataText::OfBackup.say(lang).to_owned());
        let has_budgets = budgets.is_some();
        let answer = ledger.start_shown(&Ask::Restore { budgets }, None, job);
        spawn_local(async move {
            match answer.await {
                Ok(answer) => {
                    let restored = match answer.say {
                        Say::Restored(ledger) => Some(ledger),
                        _ => None,
                    };
                    let before = work.snapshot();
                    let brought = page.and_then(|page| decode(&page).ok());
                    let with_page = brought.is_some();
                    if let Some(state) = brought {
                        work.replace(state);
                    }
                    found.set(None);
                    let back = move || {
                        notices.dismiss();
                        let standing = ledger.standing.with_untracked(|standing| {
                            standing.as_ref().map(|standing| standing.ledger)
                        });
                        if standing != restored {
                            // Another ledger has another one before it.
                            let gone = failure_text(&Failure::Nothing, lang);
                            notices.show(Notice::failed(gone));
                            return;
                        }
                        if with_page {
                            work.replace(before.clone());
                        }
                        spawn_local(async move {
                            let mut gone = ledger.ask(Ask::Go { forward: false }).await;
                            if gone.is_ok() && has_budgets {
                                gone = ledger.ask(Ask::Unrestore).await;
                            }
                            if let Err(failure) = gone {
                                notices.show(Notice::failed(failure_text(&failure, lang)));
                            }
                        });
                    };
                    notices.show(
                        Notice::say(DataText::Restored.say(lang))
                            .with_action(DataText::Undo.say(lang), back),
                    );
                }
                Err(Failure::Cancelled) => {}
                Err(failure) => failed.set(Some(failure)),
            }
        });
    };
    let text = move |failure: &Failure| failure_text(failure, lang);
    let busy = move || job.with(Option::is_some);
    view! {
        <section class="sheet">
            <h2>{DataText::RestoreTitle.say(lang)}</h2>
            <p>{DataText::RestoreLede.say(lang)}</p>
            <div class="row"><label class="quiet file-button">{DataText::ChooseBackup.say(lang)}
                <input type="file" id="backup-file" class="hidden" accept=".lxbak" on:change=chosen/></label>
                {move || job.get().map(|job| view! { <Progressing job/> })}</div>
            {move || locked.get().then(|| view! {
                <div class="row"><div class="field"><label for="restore-passphrase">{DataText::NeedsPassphrase.say(lang)}</label>
                    <input id="restore-passphrase" type="password" autocomplete="off" prop:value=move || passphrase.get()
                        on:input=move |event| passphrase.set(browser::value_of(&event))/></div>
                    <button type="button" class="quiet" id="open-backup" disabled=busy on:click=move |_| look(None)>
                        {DataText::Open.say(lang)}</button></div>
            })}
            {move || found.get().map(|backup| view! { <Preview backup with_page with_budgets/>
                <div class="row"><button type="button" class="primary" id="restore" disabled=busy on:click=restore>
                    {DataText::Restore.say(lang)}</button></div> })}
            <p class="mistake" role="alert" id="restore-failed">{move || failed.with(|failed| failed.as_ref().map(text))}</p>
        </section>
    }
}

#[component]
fn Preview(
    backup: BackupFound,
    with_page: RwSignal<bool>,
    with_budgets: RwSignal<bool>,
) -> impl IntoView {
    let lang = use_lang();
    let ledger = use_ledger();
    let mark = if backup.made_up {
        DataText::MadeUp.say(lang)
    } else {
        ""
    };
    let said = format!(
        "{} {}{}{mark}",
        words::count(i64::try_from(backup.units).unwrap_or(i64::MAX)),
        DataText::FoundUnits.say(lang),
        words::date(backup.day, lang)
    );
    let page = decode(&backup.page);
    let has_page = page.is_ok();
    let page_unread = page.err().filter(|why| *why != LinkError::NotOurs);
    view! {
        <p id="backup-found"><b>{said}</b></p>
        {(ledger.units() > 0 && ledger.may_replace()).then(|| view! { <p>{DataText::RestoreRetains.say(lang)}</p> })}
        {(backup.made_up && !is_demo()).then(|| view! {
            <p class="advice" data-state="gap" id="backup-made-up">{DataText::RestoreMadeUp.say(lang)}</p>
        })}
        {backup.cut.map(|mistake| view! {
            <p class="advice" data-state="gap" id="backup-cut">{DataText::Cut.say(lang)} {backup_mistake_text(mistake, lang)}</p>
        })}
        {page_unread.map(|why| view! { <p class="advice" data-state="gap" id="page-unread">{words::backup_page_error(why, lang)}</p> })}
        {backup.budgets_unread.then(|| view! { <p class="advice" data-state="gap" id="budgets-unread">{LocalTermsText::BudgetsUnread.say(lang)}</p> })}
        {backup.snapshots_unread.then(|| view! { <p class="advice" data-state="gap" id="snapshots-unread">{LocalTermsText::SnapshotsUnread.say(lang)}</p> })}
        {(backup.budgets > 0).then(|| view! {
            <label class="check"><input type="checkbox" id="restore-budgets" prop:checked=move || with_budgets.get()
                on:change:target=move |event| with_budgets.set(event.target().checked())/>
                {DataText::RestoreBudgets.say(lang)} " " {words::count(backup.budgets)}</label>
        })}
        {has_page.then(|| view! {
            <label class="check"><input type="checkbox" id="restore-page" prop:checked=move || with_page.get()
                on:change:target=move |event| with_page.set(event.target().checked())/>{DataText::RestorePage.say(lang)}</label>
        })}
    }
}
