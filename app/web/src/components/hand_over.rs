use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::{Ask, Failure};
use words::Lang;

use super::failure_text;
use crate::state::{Job, Ledger, Notice, Notices};

/// Has the worker make a file and hands it to the visitor; `job` shows how far it is, and why it could not be made is a
/// notice.
pub fn hand_over(
    ledger: Ledger,
    ask: &Ask,
    job: RwSignal<Option<Job>>,
    (notices, lang): (Notices, Lang),
) {
    let answer = ledger.start_shown(ask, None, job);
    spawn_local(async move {
        match answer.await {
            Ok(answer) => _ = answer.download(),
            Err(Failure::Cancelled) => {}
            Err(failure) => notices.show(Notice::failed(failure_text(&failure, lang))),
        }
    });
}
