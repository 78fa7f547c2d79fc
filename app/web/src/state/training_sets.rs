//! A trainer's own sets of cases, kept in this browser as the files that they are saved as; and a set that a link brought,
//! which is none of them until it is kept.

use entry::LinkError;
use leptos::prelude::*;
use training::own::{
    self, Before, Damage, OwnCase, Refused, Replaced, SetRead, read, read_any, read_line_as_far,
    write,
};

use super::kept_files::OwnFiles;
use super::{Ledger, Room};
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

/// The sets.
#[derive(Clone, Copy)]
pub struct OwnSets {
    /// Those that are kept.
    pub sets: RwSignal<Vec<own::Set>>,
    /// What a link brought, or why it could not be read.
    pub guest: RwSignal<Option<Result<SetRead, LinkError>>>,
    /// Whether the browser refused to keep them: they hold on this page only.
    pub is_refused: RwSignal<bool>,
    /// The set that is being printed, alone.
    pub printed: RwSignal<Option<Whose>>,
    files: OwnFiles<own::Set>,
}

impl OwnSets {
    fn start() -> Self {
        let guest = browser::read_visit(GUEST).map(|line| read_line_as_far(&line));
        let read = |text: &str| read(text).ok().map(|read| read.set);
        let files = OwnFiles::start(Setting::TrainingSets, read, write);
        Self {
            sets: files.items,
            is_refused: files.is_refused,
            guest: RwSignal::new(guest.filter(Result::is_ok)),
            printed: RwSignal::new(None),
            files,
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
        self.guest.set(Some(opened));
        true
    }

    /// Takes what a link brought in among the own sets. `false` where the browser does not keep it: then it stays where it is
    /// besides.
    pub fn keep_guest(self) -> bool {
        let is_kept = match self.guest.get_untracked() {
            Some(Ok(SetRead { set, .. })) => self.take_beside(set),
            _ => true,
        };
        if is_kept {
            self.dismiss_guest();
        }
        is_kept
    }

    /// Puts what a link brought away.
    pub fn dismiss_guest(self) {
        browser::write_visit(GUEST, None);
        self.guest.set(None);
    }

    fn take_beside(self, set: own::Set) -> bool {
        self.change(|sets| {
            if !sets.contains(&set) {
                sets.push(set);
            }
        })
    }

    /// Changes them as they are kept now; `false` where the browser does not keep that.
    pub fn change(self, act: impl FnOnce(&mut Vec<own::Set>)) -> bool {
        self.files.change(act)
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
    let ledger: Ledger = expect_context();
    room.enter(ledger, OwnSets::start)
}
