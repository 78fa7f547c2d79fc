//! Why the worker could not do something, and what to do about it.

use protocol::{Failure, Role};
use words::{Lang, LedgerText};

/// A sentence for a failure.
pub fn failure_text(failure: &Failure, lang: Lang) -> String {
    let text = match failure {
        Failure::Cell(_, column, mistake) => {
            return format!(
                "{}{}{}",
                words::column(*column, lang),
                lang.pick("：", ": "),
                words::cell_mistake(*mistake, *column, lang)
            );
        }
        Failure::NoSuchUnit => LedgerText::FailNoUnit,
        Failure::Full => LedgerText::FailFull,
        Failure::ReadOnly(Role::Follower) => LedgerText::FailFollower,
        Failure::ReadOnly(Role::Outdated) => LedgerText::FailOutdated,
        Failure::ReadOnly(_) => LedgerText::FailDamaged,
        Failure::NoRoom => LedgerText::FailNoRoom,
        Failure::Cancelled => LedgerText::FailCancelled,
        Failure::Busy => LedgerText::FailBusy,
        Failure::Nothing => LedgerText::FailNothing,
        Failure::Stopped => LedgerText::WorkerBroken,
        _ => LedgerText::FailNotKept,
    };
    text.say(lang).to_owned()
}
