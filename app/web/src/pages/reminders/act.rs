//! Changes of records as pages make them: what was done is said, and can be taken back.

use leptos::task::spawn_local;
use protocol::{Ask, DutyAsk, DutyFile, Failure, Say};
use words::{DutyText, Lang};

use crate::components::failure_text;
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
    let (_, answer) = work.ledger.start(&Ask::DutyFile(file), None);
    spawn_local(async move {
        match answer.await {
            Ok(answer) => {
                if let (Say::File { name, .. }, Some(file)) = (answer.say, answer.file) {
                    file.download(&name);
                }
            }
            Err(Failure::Cancelled) => {}
            Err(failure) => notices.show(Notice::failed(failure_text(&failure, lang))),
        }
    });
}
