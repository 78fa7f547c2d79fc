//! Where the visitor put columns of such headers before. It changes which figures are read from the next file, so it is kept
//! in the database.

use ledger::import::{Found, Mapped, Target};
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
    pub fn remembered(self) -> Vec<(String, Target)> {
        let kept = self.0.content();
        kept.and_then(|text| serde_json::from_str(&text).ok())
            .unwrap_or_default()
    }

    /// Does something once it is known what is remembered; at once where it is.
    pub fn when_known(self, act: impl FnOnce() + 'static) {
        self.0.when_known(act);
    }

    /// Remembers what was chosen by hand.
    pub fn remember(self, mapping: &[Mapped]) {
        let by_hand = mapping
            .iter()
            .filter(|mapped| matches!(mapped.found, Found::ByHand | Found::Remembered))
            .map(|mapped| (mapped.header.clone(), mapped.target));
        let mut all: Vec<(String, Target)> = by_hand.collect();
        for (header, target) in self.remembered() {
            if all.iter().all(|(known, _)| *known != header) {
                all.push((header, target));
            }
        }
        all.truncate(MOST_REMEMBERED);
        if let Ok(text) = serde_json::to_string(&all) {
            self.0.change(Some(text));
        }
    }

    /// Forgets all of them.
    pub fn forget(self) {
        self.0.change(None);
    }
}
