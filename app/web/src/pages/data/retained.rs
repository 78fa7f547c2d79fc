//! Ledgers that were replaced: what each was, restored or deleted for good.

use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::{Ask, Failure, Replacement, RetainedLedger, Say};
use words::{DataText, Lang, RetainedText};

use super::confirm::Confirm;
use super::health::megabytes;
use crate::browser;
use crate::components::failure_text;
use crate::state::{Job, Ledger, Notice, Notices, use_lang, use_ledger};

const fn cause_text(cause: Option<Replacement>) -> RetainedText {
    match cause {
        Some(Replacement::Import) => RetainedText::ByImport,
        Some(Replacement::Backup) => RetainedText::ByBackup,
        Some(Replacement::Clearing) => RetainedText::ByClearing,
        Some(Replacement::Damage) => RetainedText::ByDamage,
        Some(Replacement::Step) => RetainedText::ByStep,
        Some(Replacement::Restoration) => RetainedText::ByRestoration,
        None => RetainedText::ByUnknown,
    }
}

/// Asks which ledgers are retained, whenever that may have changed.
fn list_of(ledger: Ledger, failed: RwSignal<Option<Failure>>) -> RwSignal<Vec<RetainedLedger>> {
    let list = RwSignal::new(Vec::new());
    let edition = Memo::new(move |_| {
        ledger.standing.with(|standing| {
            standing
                .as_ref()
                .map(|standing| (standing.ledger, standing.retained, standing.opening))
        })
    });
    Effect::new(move |_| {
        let asked = edition.get();
        if asked.is_none() {
            return;
        }
        spawn_local(async move {
            let said = ledger.ask(Ask::Retained).await;
            // Another answer is on its way, or the page is gone.
            if edition.try_get_untracked() != Some(asked) {
                return;
            }
            match said.map(|answer| answer.say) {
                Ok(Say::Retained(all)) => list.set(ledger.unseal(&all).unwrap_or_default()),
                Ok(_) => {}
                Err(failure) => failed.set(Some(failure)),
            }
        });
    });
    list
}

/// The list, with what can be done with each.
#[component]
pub fn RetainedSheet() -> impl IntoView {
    let lang = use_lang();
    let ledger = use_ledger();
    let failed = RwSignal::new(None::<Failure>);
    let job = RwSignal::new(None::<Job>);
    let notices: Notices = expect_context();
    let list = list_of(ledger, failed);
    let total = move || {
        list.with(|list| {
            let bytes: u64 = list.iter().map(|one| one.bytes).sum();
            #[expect(clippy::cast_precision_loss, reason = "shown by the megabyte")]
            let bytes = megabytes(bytes as f64);
            let count = u32::try_from(list.len()).unwrap_or(u32::MAX);
            words::aside(&words::earlier_ledgers(count, lang), &bytes, lang)
        })
    };
    // Not asked below: a question that is open must not be drawn anew with every word of the worker.
    let may_change = Memo::new(move |_| ledger.may_replace() && job.with(Option::is_none));
    let delete_all = move || {
        let numbers = list.with_untracked(|list| list.iter().map(|one| one.number).collect());
        delete(ledger, notices, failed, numbers, lang);
    };
    let rows = move || {
        let rows = list.get().into_iter().map(|one| {
            view! { <Row one failed job may_change/> }
        });
        rows.collect_view()
    };
    let content = move || {
        if list.with(Vec::is_empty) {
            return view! { <p id="retained-none">{RetainedText::None.say(lang)}</p> }.into_any();
        }
        view! {
            <p id="retained-total">{total} {lang.pick("。", ". ")} {RetainedText::MakesRoom.say(lang)}</p>
            <ul class="retained" id="retained" aria-label=RetainedText::List.say(lang)>{rows}</ul>
            {move || (may_change.get() && list.with(|list| list.len() > 1)).then(|| view! {
                <Confirm id="delete-all-retained" begin=RetainedText::DeleteAll.say(lang) sure=RetainedText::DeleteSure.say(lang)
                    question=Signal::derive(move || words::delete_all_question(list.with(|list| u32::try_from(list.len()).unwrap_or(u32::MAX)), lang))
                    act=delete_all/>
            })}
        }
        .into_any()
    };
    view! {
        <section class="sheet">
            <h2 id="retained-title" tabindex="-1">{RetainedText::Title.say(lang)}</h2>
            <p>{RetainedText::Lede.say(lang)}</p>
            {content}
            <p class="mistake" role="alert" id="retained-failed">
                {move || failed.with(|failed| failed.as_ref().map(|failure| failure_text(failure, lang)))}</p>
        </section>
    }
}

/// One of them.
#[component]
fn Row(
    one: RetainedLedger,
    failed: RwSignal<Option<Failure>>,
    job: RwSignal<Option<Job>>,
    may_change: Memo<bool>,
) -> impl IntoView {
    let lang = use_lang();
    let ledger = use_ledger();
    let notices: Notices = expect_context();
    let (number, units) = (one.number, one.units);
    let at = one.at_ms.and_then(browser::local_time);
    let at = at.map_or_else(
        || RetainedText::Undated.say(lang).to_owned(),
        |at| words::moment(at, lang),
    );
    #[expect(clippy::cast_precision_loss, reason = "shown by the megabyte")]
    let size = megabytes(one.bytes as f64);
    let mark = if one.made_up {
        DataText::MadeUp.say(lang)
    } else {
        ""
    };
    let note = if !one.readable {
        Some(RetainedText::Unreadable)
    } else {
        (one.edits > 0).then_some(RetainedText::Edited)
    };
    let question = move || words::restore_question(units, u64::from(ledger.units()), lang);
    view! {
        <li data-retained=number>
            <p><b>{words::units(units, lang)}{mark}</b> " · " {at} " · " {cause_text(one.cause).say(lang)} " · " {size}
                {note.map(|note| format!(" · {}", note.say(lang)))}</p>
            {move || may_change.get().then(|| view! {
                {one.readable.then(|| view! {
                    <Confirm id=format!("restore-{number}") begin=RetainedText::Restore.say(lang) sure=RetainedText::RestoreSure.say(lang)
                        question=Signal::derive(question) act=move || restore(ledger, notices, (failed, job), (number, units), lang)/>
                })}
                <Confirm id=format!("delete-{number}") begin=RetainedText::Delete.say(lang) sure=RetainedText::DeleteSure.say(lang)
                    question=Signal::derive(move || words::delete_question(units, lang)) act=move || delete(ledger, notices, failed, vec![number], lang)/>
            })}
        </li>
    }
}

/// Deletes them for good.
fn delete(
    ledger: Ledger,
    notices: Notices,
    failed: RwSignal<Option<Failure>>,
    numbers: Vec<u32>,
    lang: Lang,
) {
    failed.set(None);
    // The button goes with what it deletes.
    browser::focus_after_draw("retained-title");
    spawn_local(async move {
        match ledger.ask(Ask::DeleteRetained(numbers)).await {
            Ok(_) => notices.show(Notice::say(RetainedText::Deleted.say(lang))),
            Err(failure) => {
                failed.try_set(Some(failure));
            }
        }
    });
}

/// Restores one, and offers to put back the one that was there.
fn restore(
    ledger: Ledger,
    notices: Notices,
    (failed, job): (RwSignal<Option<Failure>>, RwSignal<Option<Job>>),
    (number, units): (u32, u64),
    lang: Lang,
) {
    failed.set(None);
    browser::focus_after_draw("retained-title");
    // Nobody is led back to a damaged one but by the list.
    let leads_back = untrack(|| ledger.may_write());
    let answer = ledger.start_shown(&Ask::RestoreRetained(number), None, job);
    spawn_local(async move {
        let restored = match answer.await.map(|answer| answer.say) {
            Ok(Say::Restored(restored)) => restored,
            Ok(_) => return,
            Err(failure) => {
                failed.try_set(Some(failure));
                return;
            }
        };
        let back = move || {
            notices.dismiss();
            let standing = ledger
                .standing
                .with_untracked(|standing| standing.as_ref().map(|standing| standing.ledger));
            if standing != Some(restored) {
                // Another ledger has another one before it.
                notices.show(Notice::failed(failure_text(&Failure::Changed, lang)));
                return;
            }
            spawn_local(async move {
                if let Err(failure) = ledger.ask(Ask::Go { forward: false }).await {
                    notices.show(Notice::failed(failure_text(&failure, lang)));
                }
            });
        };
        let said = Notice::say(words::restored(units, lang));
        notices.show(match leads_back {
            true => said.with_action(DataText::Undo.say(lang), back),
            false => said,
        });
    });
}
