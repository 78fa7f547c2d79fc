//! All that is kept, as one file.

use chrono::NaiveDate;
use entry::encode;
use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::{Ask, Failure};
use store::WebCrypto;
use words::DataText;

use crate::browser::{self, Setting};
use crate::components::{Progressing, failure_text};
use crate::state::{Job, use_lang, use_ledger, use_work};

/// A backup of so many days ago is old.
const OLD: i64 = 30;
const SHORTEST: usize = 8;

/// Whether it is long ago that a backup was made here, or none ever was.
pub fn is_due() -> bool {
    last_backup().is_none_or(is_old)
}

fn last_backup() -> Option<NaiveDate> {
    Setting::LastBackup.read()?.parse().ok()
}

fn is_old(day: NaiveDate) -> bool {
    // A clock that was set back gives a day to come, which is not old.
    browser::today().is_some_and(|today| (today - day).num_days() > OLD)
}

/// Makes a backup.
#[component]
pub fn BackupSheet() -> impl IntoView {
    let lang = use_lang();
    let (ledger, work) = (use_ledger(), use_work());
    let ciphers = WebCrypto.is_available();
    let (locked, one, two) = (
        RwSignal::new(false),
        RwSignal::new(String::new()),
        RwSignal::new(String::new()),
    );
    let job = RwSignal::new(None::<Job>);
    let failed = RwSignal::new(None::<Failure>);
    let last = RwSignal::new(last_backup());
    let wrong = Memo::new(move |_| {
        if !locked.get() {
            return None;
        }
        let (one, two) = (one.get(), two.get());
        if one.chars().count() < SHORTEST {
            Some(DataText::TooShort)
        } else {
            (one != two).then_some(DataText::Differ)
        }
    });
    let make = move |_| {
        let (draft, choices) = work.snapshot();
        let passphrase = locked.get_untracked().then(|| one.get_untracked());
        let page = encode(&draft, &choices);
        let answer = ledger.start_shown(&Ask::Backup { passphrase, page }, None, job);
        failed.set(None);
        spawn_local(async move {
            match answer.await {
                Ok(answer) => {
                    if answer.download()
                        && let Some(today) = browser::today()
                    {
                        Setting::LastBackup.write(&today.to_string());
                        last.set(Some(today));
                    }
                }
                Err(Failure::Cancelled) => {}
                Err(failure) => failed.set(Some(failure)),
            }
        });
    };
    let said = move || match last.get() {
        None => DataText::NeverBackedUp.say(lang).to_owned(),
        Some(day) => {
            let advice = if is_old(day) {
                DataText::BackupOld.say(lang)
            } else {
                ""
            };
            format!(
                "{}{} {advice}",
                DataText::LastBackup.say(lang),
                words::date(day, lang)
            )
        }
    };
    let field = move |id: &'static str, text: DataText, value: RwSignal<String>| {
        view! {
            <div class="field"><label for=id>{text.say(lang)}</label>
                <input id=id type="password" autocomplete="new-password" prop:value=move || value.get()
                    on:input=move |event| value.set(browser::value_of(&event))/></div>
        }
    };
    let lock = if ciphers {
        view! {
            <label class="check"><input type="checkbox" id="backup-lock" prop:checked=move || locked.get()
                on:change:target=move |event| locked.set(event.target().checked())/>{DataText::Lock.say(lang)}</label>
            {move || locked.get().then(|| view! {
                <div class="fields">{field("backup-one", DataText::Passphrase, one)}{field("backup-two", DataText::Again, two)}</div>
                <p class="advice" data-state="gap">{DataText::NoWayBack.say(lang)}</p>
            })}
        }
        .into_any()
    } else {
        view! { <p class="advice" data-state="gap">{DataText::LockUnavailable.say(lang)}</p> }
            .into_any()
    };
    let busy = move || job.with(Option::is_some) || !ledger.is_open();
    view! {
        <section class="sheet">
            <h2>{DataText::BackupTitle.say(lang)}</h2>
            <p>{DataText::BackupLede.say(lang)} " " <span id="last-backup">{said}</span></p>
            {lock}
            <p class="mistake" role="alert">{move || wrong.get().map(|text| text.say(lang))}</p>
            <div class="row"><button type="button" class="primary" id="make-backup"
                disabled=move || wrong.get().is_some() || busy() on:click=make>{DataText::MakeBackup.say(lang)}</button>
                {move || job.get().map(|job| view! { <Progressing job/> })}</div>
            <p class="mistake" role="alert">{move || failed.with(|failed| failed.as_ref().map(|one| failure_text(one, lang)))}</p>
        </section>
    }
}
