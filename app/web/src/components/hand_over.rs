use leptos::task::spawn_local;
use protocol::Failure;
use words::Lang;

use super::failure_text;
use crate::state::{Answer, Notice, Notices};

/// Hands the visitor the file that the worker was asked for; why it could not be made is a notice.
pub fn hand_over(
    answer: impl Future<Output = Result<Answer, Failure>> + 'static,
    (notices, lang): (Notices, Lang),
) {
    spawn_local(async move {
        match answer.await {
            Ok(answer) => _ = answer.download(),
            Err(Failure::Cancelled) => {}
            Err(failure) => notices.show(Notice::failed(failure_text(&failure, lang))),
        }
    });
}
