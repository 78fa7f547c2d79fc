//! A trainer's own sets of cases, kept in this browser as the files that they are saved as; and a set that a link brought,
//! which is none of them until it is kept.

use entry::LinkError;
use leptos::prelude::*;
use store::RecordKey;
use training::own::{
    self, Before, Damage, OwnCase, Refused, Replaced, SetRead, read, read_any, read_line_as_far,
    write,
};

use super::autosave::AutosavedRecord;
use super::kept_files::OwnFiles;
use super::{Keeping, Ledger, Room};
use crate::browser::{self, Setting};

/// What the last link brought, for this tab alone.
const GUEST: &str = "liangxin.training-guest";

/// Whose a set is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// One's own, at this place among the others.
    Mine(usize),
    /// Somebody else's: a link brought it, and it is not kept.
    Guest,
}

/// What of a set is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// The questions, to be handed out: no answer is on it.
    Questions,
    /// The answers, and how they came out.
    Answers,
}

/// The sets.
#[derive(Clone, Copy)]
pub struct OwnSets {
    /// Those that are kept.
    pub sets: RwSignal<Vec<own::Set>>,
    /// What a link brought, or why it could not be read.
    pub guest: RwSignal<Option<Result<SetRead, LinkError>>>,
    /// Whether they are not safely kept: they hold on this page only, or lie in small storage.
    pub is_refused: Memo<bool>,
    /// Where they are kept.
    pub record: AutosavedRecord,
    /// The set that is being printed, alone, and what of it.
    pub printed: RwSignal<Option<(Whose, Paper)>>,
    /// Whether the answers of one's own sets were asked for; a class may be looking on.
    shows_own: RwSignal<bool>,
    /// The same of the set that a link brought.
    shows_guest: RwSignal<bool>,
    files: OwnFiles<own::Set>,
}

impl OwnSets {
    fn start(keeping: Keeping) -> Self {
        let guest = browser::read_visit(GUEST).map(|line| read_line_as_far(&line));
        let read = |text: &str| read(text).ok().map(|read| read.set);
        let place = (RecordKey::TrainingSets, Setting::TrainingSets);
        let files = OwnFiles::start(place, keeping, read, write);
        Self {
            sets: files.items,
            is_refused: files.record.is_refused,
            record: files.record,
            guest: RwSignal::new(guest.filter(Result::is_ok)),
            printed: RwSignal::new(None),
            shows_own: RwSignal::new(false),
            shows_guest: RwSignal::new(false),
            files,
        }
    }

    /// Whether the answers of such a set are in sight.
    pub fn shows_answers(self, whose: Whose) -> RwSignal<bool> {
        match whose {
            Whose::Mine(_) => self.shows_own,
            Whose::Guest => self.shows_guest,
        }
    }

    /// Opens the set that the address carries, beside all that is kept; `false` where it carries none. A state of the check
    /// is none, and was taken off the address before.
    pub fn open_link(self) -> bool {
        let line = browser::fragment();
        let opened = read_line_as_far(&line);
        if opened == Err(LinkError::NotOurs) {
            return false;
        }
        browser::drop_fragment();
        browser::write_visit(GUEST, opened.is_ok().then_some(&line));
        self.shows_guest.set(false);
        self.guest.set(Some(opened));
        true
    }

    /// Waits until the sets are in the database as they stand here: `true` where they are.
    pub async fn is_saved(self) -> bool {
        self.record.is_saved().await
    }

    /// Takes what a link brought in among the own sets. `false` where it could not be kept: then it stays where it is
    /// besides.
    pub async fn keep_guest(self) -> bool {
        let guest = self.guest.get_untracked();
        if let Some(Ok(SetRead { set, .. })) = &guest {
            self.take_beside(set.clone());
            if !self.is_saved().await {
                return false;
            }
        }
        // Another one may have been opened meanwhile.
        if self.guest.with_untracked(|now| *now == guest) {
            self.dismiss_guest();
        }
        true
    }

    /// Puts what a link brought away.
    pub fn dismiss_guest(self) {
        browser::write_visit(GUEST, None);
        self.guest.set(None);
    }

    fn take_beside(self, set: own::Set) {
        self.change(|sets| {
            if !sets.contains(&set) {
                sets.push(set);
            }
        });
    }

    /// Changes them, and begins to save.
    pub fn change(self, act: impl FnOnce(&mut Vec<own::Set>)) {
        self.files.change(act);
    }

    /// Adds a case to the set of this name and signature, which begins with its first case. `false` where the set takes no
    /// more.
    pub fn add(self, into: &own::Set, case: OwnCase) -> bool {
        let mut is_added = false;
        self.change(|sets| is_added = own::put(sets, into, case));
        is_added
    }

    /// Puts a case in place of its earlier form, `before`. `None` where the set takes no more.
    pub fn replace(self, before: &Before, into: &own::Set, case: OwnCase) -> Option<Replaced> {
        let mut came = None;
        self.change(|sets| came = own::replace(sets, before, into, case));
        came
    }

    /// Takes a set in, from a file or a line of text, besides those that are there; what of it is damaged is told.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub fn take_in(self, text: &str) -> Result<Vec<Damage>, Refused> {
        let found = read_any(text)?;
        self.take_beside(found.set);
        Ok(found.damage)
    }
}

/// A trainer's own sets.
pub fn use_own_sets() -> OwnSets {
    let room: Room<OwnSets> = expect_context();
    let (ledger, keeping): (Ledger, Keeping) = (expect_context(), expect_context());
    room.enter(ledger, || OwnSets::start(keeping))
}
