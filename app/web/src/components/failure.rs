//! Why the worker could not do something, and what to do about it.

use protocol::{BackupMistake, Damaged, Failure, Role};
use words::{DataText, Lang, LedgerText};

/// A sentence for a failure.
pub fn failure_text(failure: &Failure, lang: Lang) -> String {
    // Each by name: a new one must not pass for another.
    let text = match failure {
        Failure::Cell(_, column, mistake) => {
            return format!(
                "{}{}{}",
                words::column(*column, lang),
                lang.pick("：", ": "),
                words::cell_mistake(*mistake, *column, lang)
            );
        }
        Failure::CodeTaken(_, name) => {
            return format!("{}{name}", LedgerText::FailCodeTaken.say(lang));
        }
        Failure::File(mistake) => return words::file_mistake(*mistake, lang),
        Failure::Backup(mistake) => return backup_mistake_text(*mistake, lang).to_owned(),
        Failure::NoSuchUnit => LedgerText::FailNoUnit,
        Failure::Full => LedgerText::FailFull,
        Failure::ReadOnly(Role::Follower) => LedgerText::FailFollower,
        Failure::ReadOnly(Role::Outdated) => LedgerText::FailOutdated,
        Failure::ReadOnly(Role::Damaged | Role::Unkept | Role::Writer) => LedgerText::FailDamaged,
        Failure::NoRoom => LedgerText::FailNoRoom,
        Failure::NotKept => LedgerText::FailNotKept,
        Failure::Cancelled => LedgerText::FailCancelled,
        Failure::Busy => LedgerText::FailBusy,
        Failure::NoFile => LedgerText::FailNoFile,
        Failure::FileTooLarge => LedgerText::FailFileTooLarge,
        Failure::Changed => LedgerText::FailChanged,
        Failure::TooManyRecords => LedgerText::FailTooManyRecords,
        Failure::TooManyCells => LedgerText::FailTooManyCells,
        Failure::SheetTooLarge => LedgerText::FailSheetTooLarge,
        Failure::AsidesTooLarge => LedgerText::FailAsidesTooLarge,
        Failure::CellChanged(now) => return words::cell_changed(now, lang),
        Failure::NotConfirmed(count) => return words::not_confirmed(*count, lang),
        Failure::CountChanged { confirmed, now } => {
            return words::count_changed(*confirmed, *now, lang);
        }
        Failure::PasteMisfit { chosen, rows } => return words::paste_misfit(*chosen, *rows, lang),
        Failure::Unsettled => LedgerText::FailUnsettled,
        Failure::Nothing => LedgerText::FailNothing,
        Failure::OtherEdition => LedgerText::FailOtherEdition,
        Failure::RulesRefused => LedgerText::FailRules,
        Failure::OwnSpace => LedgerText::FailOwnSpace,
        Failure::Stopped => LedgerText::WorkerBroken,
        Failure::Restarted => LedgerText::FailRestarted,
        Failure::Unconfirmed => LedgerText::FailUnconfirmed,
        Failure::ReaderStopped => LedgerText::FailReaderStopped,
    };
    text.say(lang).to_owned()
}

/// Why a backup cannot be read, and what to do.
pub fn backup_mistake_text(mistake: BackupMistake, lang: Lang) -> &'static str {
    match mistake {
        BackupMistake::NotABackup => DataText::NotABackup,
        BackupMistake::Newer => DataText::Newer,
        BackupMistake::Locked => DataText::NeedsPassphrase,
        BackupMistake::WrongPassphrase => DataText::WrongPassphrase,
        BackupMistake::NoCiphers => DataText::LockUnavailable,
        BackupMistake::Damaged(_) => DataText::BlockDamaged,
        BackupMistake::Truncated => DataText::Truncated,
    }
    .say(lang)
}

/// What of the ledger could not be read.
pub fn damage_text(damaged: Damaged, lang: Lang) -> String {
    let mut parts = Vec::new();
    if damaged.units > 0 {
        let count = words::count(i64::try_from(damaged.units).unwrap_or(i64::MAX));
        parts.push(format!("{count} {}", DataText::LostUnits.say(lang)));
    }
    if damaged.edits > 0 {
        parts.push(format!(
            "{} {}",
            words::count(damaged.edits),
            DataText::LostEdits.say(lang)
        ));
    }
    if damaged.behind {
        parts.push(DataText::Behind.say(lang).to_owned());
    }
    format!(
        "{} {}",
        DataText::Damaged.say(lang),
        parts.join(lang.pick("、", ", "))
    )
}
