//! A trainer's own tours, kept in this browser as the files that they are saved as; the one that is being written; and one
//! that a link brought, which is none of them until it is kept.

use entry::LinkError;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use tours::own::{
    Lack, OwnTour, Refused, TourRead, is_line, lacks, read, read_any, read_line, write,
};

use super::kept_files::OwnFiles;
use super::{Ledger, Room};
use crate::browser::{self, Setting};

/// What the last link brought, for this tab alone.
const GUEST: &str = "liangxin.tour-guest";

/// A tour that is being written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "KeptDraft", try_from = "KeptDraft")]
pub struct Edited {
    /// The name of the kept tour that it will replace; none for a new one.
    pub of: Option<String>,
    /// The tour.
    pub tour: OwnTour,
}

/// A tour that is being written, as it is kept: the tour as its file.
#[derive(Serialize, Deserialize)]
struct KeptDraft {
    of: Option<String>,
    file: String,
}

impl From<Edited> for KeptDraft {
    fn from(edited: Edited) -> Self {
        Self {
            of: edited.of,
            file: write(&edited.tour),
        }
    }
}

impl TryFrom<KeptDraft> for Edited {
    type Error = &'static str;

    fn try_from(kept: KeptDraft) -> Result<Self, Self::Error> {
        let read = read(&kept.file).map_err(|_| "the draft cannot be read")?;
        Ok(Self {
            of: kept.of,
            tour: read.tour,
        })
    }
}

/// The tours.
#[derive(Clone, Copy)]
pub struct OwnTours {
    /// Those that are kept.
    pub tours: RwSignal<Vec<OwnTour>>,
    /// The one that is being written.
    pub edited: RwSignal<Option<Edited>>,
    /// Goes up when another tab has written on it: it is drawn anew then.
    pub adopted: RwSignal<u32>,
    /// What a link brought, or why it could not be read.
    pub guest: RwSignal<Option<Result<OwnTour, LinkError>>>,
    /// Whether the browser refused to keep them: they hold on this page only.
    pub is_refused: RwSignal<bool>,
    /// Whether it refused to keep the one that is being written.
    pub is_draft_refused: RwSignal<bool>,
    files: OwnFiles<OwnTour>,
}

impl OwnTours {
    fn start() -> Self {
        let draft = Setting::TourDraft.read();
        let guest = browser::read_visit(GUEST).map(|line| read_line(&line));
        let read = |text: &str| read(text).ok().map(|read| read.tour);
        let files = OwnFiles::start(Setting::OwnTours, read, write);
        let own = Self {
            tours: files.items,
            edited: RwSignal::new(draft.and_then(|text| serde_json::from_str(&text).ok())),
            adopted: RwSignal::new(0),
            guest: RwSignal::new(guest.filter(Result::is_ok)),
            is_refused: files.is_refused,
            is_draft_refused: RwSignal::new(false),
            files,
        };
        // It is one draft, whichever tab it is written in: so no tab writes over what another holds.
        Setting::TourDraft.on_elsewhere(move |_| {
            // What is on this page alone is not given up for it.
            if own.is_draft_refused.get_untracked() {
                return;
            }
            let text = Setting::TourDraft.read();
            let edited = text.map(|text| serde_json::from_str(&text));
            // What a newer edition wrote stays where it is.
            if let Ok(edited) = edited.transpose() {
                own.edited.set(edited);
                own.adopted.update(|times| *times += 1);
            }
        });
        // What is being written outlives a closed tab.
        Effect::new(move |_| {
            let text = own.edited.with(|edited| {
                edited
                    .as_ref()
                    .and_then(|one| serde_json::to_string(one).ok())
            });
            let is_kept = match text {
                Some(text) => Setting::TourDraft.keep(&text),
                None => {
                    Setting::TourDraft.remove();
                    true
                }
            };
            own.is_draft_refused.set(!is_kept);
        });
        own
    }

    /// Changes the tours as they are kept now; `false` where the browser does not keep that.
    pub fn change(self, act: impl FnOnce(&mut Vec<OwnTour>)) -> bool {
        self.files.change(act)
    }

    /// Keeps the tour that is being written. `false` where the browser does not keep it: then it is written on.
    ///
    /// # Errors
    /// What it lacks; nothing is kept then.
    pub fn save(self) -> Result<bool, Vec<Lack>> {
        let Some(Edited { of, mut tour }) = self.edited.get_untracked() else {
            return Ok(true);
        };
        let lacking = self.tours.with_untracked(|tours| {
            let others = tours.iter().map(|one| one.name.as_str());
            let others = others.filter(|name| Some(*name) != of.as_deref());
            lacks(&tour, &others.collect::<Vec<_>>())
        });
        if !lacking.is_empty() {
            return Err(lacking);
        }
        tour.name = tour.name.trim().to_owned();
        let (of_name, written) = (tour.name.clone(), tour.clone());
        let is_kept = self.change(|tours| {
            let before = tours.iter_mut().find(|one| Some(&one.name) == of.as_ref());
            match before {
                Some(before) => *before = tour,
                None => tours.push(tour),
            }
        });
        self.edited.set((!is_kept).then_some(Edited {
            of: Some(of_name),
            tour: written,
        }));
        Ok(is_kept)
    }

    /// Takes a tour in, from a file, a line or an address, besides those that are there. One of a name that is taken gets a
    /// number behind it.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub fn take_in(self, text: &str) -> Result<TourRead, Refused> {
        let read = read_any(text)?;
        self.add(read.tour.clone());
        Ok(read)
    }

    fn add(self, mut tour: OwnTour) -> bool {
        self.change(|tours| {
            if tours.contains(&tour) {
                return;
            }
            let name = tour.name.clone();
            let mut number = 2;
            while tours.iter().any(|one| one.name == tour.name) {
                tour.name = format!("{name} {number}");
                number += 1;
            }
            tours.push(tour);
        })
    }

    /// Opens the tour that the address carries, beside all that is kept; `false` where it carries none.
    pub fn open_link(self) -> bool {
        let line = browser::fragment();
        if !is_line(&line) {
            return false;
        }
        let opened = read_line(&line);
        browser::drop_fragment();
        browser::write_visit(GUEST, opened.is_ok().then_some(&line));
        self.guest.set(Some(opened));
        true
    }

    /// Takes what a link brought in among the own tours. `false` where the browser does not keep it: then it stays where it
    /// is besides.
    pub fn keep_guest(self) -> bool {
        let is_kept = match self.guest.get_untracked() {
            Some(Ok(tour)) => self.add(tour),
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
}

/// A trainer's own tours.
pub fn use_own_tours() -> OwnTours {
    let room: Room<OwnTours> = expect_context();
    let ledger: Ledger = expect_context();
    room.enter(ledger, OwnTours::start)
}
