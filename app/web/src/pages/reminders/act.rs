//! Changes of records as pages make them: what was done is said, and can be taken back.

use leptos::task::spawn_local;
use protocol::{Ask, DutyAsk, DutyFile};
use words::{DutyText, Lang};

use crate::components::{failure_text, hand_over};
use crate::state::{DutyWork, Notice, Notices};

/// Makes a change, says what it came to, and offers to take it back.
pub fn change(work: DutyWork, ask: DutyAsk, said: DutyText, notices: Notices, lang: Lang) {
    spawn_local(async move {
        let notice = match work.change(ask).await {
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

/// Asks for a file and hands it to the visitor.
pub fn export(work: DutyWork, file: DutyFile, notices: Notices, lang: Lang) {
    hand_over(work.ledger.ask(Ask::DutyFile(file)), (notices, lang));
}
