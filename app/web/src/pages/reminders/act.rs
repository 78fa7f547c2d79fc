//! Changes of records as pages make them: what concerns many is asked first, what was done is said, and can be taken back.

use leptos::task::spawn_local;
use protocol::{Ask, DutyAsk, DutyFile, DutySay};
use words::{BulkText, DutyText, Lang};

use crate::components::{Confirmation, failure_text, hand_over};
use crate::state::{DutyWork, Notice, Notices};

/// Makes a change, says what it came to, and offers to take it back.
pub fn change(work: DutyWork, ask: DutyAsk, said: DutyText, notices: Notices, lang: Lang) {
    change_then(work, ask, said, |_| {}, notices, lang);
}

/// The same, and calls back with whether it was made.
pub fn change_then(
    work: DutyWork,
    ask: DutyAsk,
    said: DutyText,
    then: impl FnOnce(bool) + 'static,
    notices: Notices,
    lang: Lang,
) {
    spawn_local(async move {
        let made = work.change(ask).await;
        then(made.is_ok());
        let notice = match made {
            Ok(count) => {
                let undo = move || {
                    notices.dismiss();
                    spawn_local(async move {
                        if let Err(failure) = work.change(DutyAsk::Undo).await {
                            notices.show(Notice::failed(failure_text(&failure, lang)));
                        }
                    });
                };
                let text = format!("{}{}", said.say(lang), words::count(count));
                Notice::say(text).with_action(DutyText::Undo.say(lang), undo)
            }
            Err(failure) => Notice::failed(failure_text(&failure, lang)),
        };
        notices.show(notice);
    });
}

/// Counts what a change of many records would change, asks with that number, and makes it once it is confirmed.
pub fn confirm_and_change(
    work: DutyWork,
    ask: DutyAsk,
    (button, said): (&'static str, DutyText),
    question: impl Fn(u32) -> String + 'static,
    (confirmation, notices): (Confirmation, Notices),
    lang: Lang,
) {
    spawn_local(async move {
        let counted = work.ask(DutyAsk::CountChanges(Box::new(ask.clone()))).await;
        let count = match counted {
            Ok(DutySay::Count(count)) => count,
            Ok(_) => return,
            Err(failure) => return notices.show(Notice::failed(failure_text(&failure, lang))),
        };
        if count == 0 {
            return notices.show(Notice::say(BulkText::NothingToDo.say(lang)));
        }
        let button = words::confirm_button(button, count, lang);
        confirmation.ask(question(count), button, move || {
            let change_asked = DutyAsk::Confirmed {
                change: Box::new(ask.clone()),
                count,
            };
            change(work, change_asked, said, notices, lang);
        });
    });
}

/// Asks for a file and hands it to the visitor.
pub fn export(work: DutyWork, file: DutyFile, notices: Notices, lang: Lang) {
    hand_over(work.ledger.ask(Ask::DutyFile(file)), (notices, lang));
}
