//! Where the visitor put columns of such headers before. It changes which figures are read from the next file, so it is kept
//! in the database.

use ledger::Column;
use ledger::import::{Found, Mapped, Remembered, Target};
use serde_json::Value;
use store::{Conflict, RecordKey};

use super::Keeping;
use super::autosave::AutosavedRecord;
use crate::browser::Setting;

const MOST_REMEMBERED: usize = 200;

/// The columns that were assigned by hand.
#[derive(Clone, Copy)]
pub struct ImportColumns(AutosavedRecord);

impl ImportColumns {
    /// Reads them.
    pub fn start(keeping: Keeping) -> Self {
        let place = (RecordKey::ImportColumns, Setting::ImportColumns);
        // Nothing shows them: they are looked up when a file is read.
        Self(AutosavedRecord::start(
            place,
            Conflict::List,
            keeping,
            |_| (),
        ))
    }

    /// Headers and where they go, the newest first.
    pub fn remembered(self) -> Vec<Remembered> {
        let Some(text) = self.0.content() else {
            return Vec::new();
        };
        // Lists of several editions may have been made one: each item is read by itself.
        let kept = serde_json::from_str::<Vec<Value>>(&text).unwrap_or_default();
        kept.into_iter().filter_map(read_item).collect()
    }

    /// Does something once it is known what is remembered; at once where it is.
    pub fn when_known(self, act: impl FnOnce() + 'static) {
        self.0.when_known(act);
    }

    /// Remembers what was chosen by hand.
    pub fn remember(self, mapping: &[Mapped]) {
        let before = self.remembered();
        let was_answered = |mapped: &Mapped| {
            before.iter().any(|known| {
                known.header == mapped.header && known.target == mapped.target && known.is_answer
            })
        };
        let by_hand = mapping
            .iter()
            .filter(|mapped| matches!(mapped.found, Found::ByHand | Found::Remembered))
            // A header of the format is asked about in some files and is plain in others.
            .filter(|mapped| {
                mapped.question.is_none() || Column::from_header(&mapped.header).is_none()
            })
            .map(|mapped| Remembered {
                header: mapped.header.clone(),
                target: mapped.target,
                is_answer: mapped.question.is_some() || was_answered(mapped),
            });
        let mut all: Vec<Remembered> = by_hand.collect();
        for known in before {
            if all.iter().all(|one| one.header != known.header) {
                all.push(known);
            }
        }
        all.truncate(MOST_REMEMBERED);
        let all: Vec<(String, Target, bool)> = all
            .into_iter()
            .map(|one| (one.header, one.target, one.is_answer))
            .collect();
        if let Ok(text) = serde_json::to_string(&all) {
            self.0.change(Some(text));
        }
    }

    /// Forgets all of them.
    pub fn forget(self) {
        self.0.change(None);
    }
}

/// One of those kept: a header, where it goes, and whether that answered a question.
fn read_item(item: Value) -> Option<Remembered> {
    let kept = serde_json::from_value::<(String, Target, bool)>(item.clone());
    let (header, target, is_answer) = kept
        // As it was kept before anything was asked.
        .or_else(|_| {
            serde_json::from_value::<(String, Target)>(item)
                .map(|(header, target)| (header, target, false))
        })
        .ok()?;
    Some(Remembered {
        header,
        target,
        is_answer,
    })
}
