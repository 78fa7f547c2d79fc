//! A trainer's own tours, kept in this browser as the files that they are saved as; the one that is being written; and one
//! that a link brought, which is none of them until it is kept.

use entry::LinkError;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use store::{Conflict, Content, RecordKey};
use tours::own::{
    Lack, OwnTour, Refused, TourRead, is_line, lacks, read, read_any, read_line, write,
};

use super::autosave::AutosavedRecord;
use super::kept_files::OwnFiles;
use super::{Keeping, Ledger, Room};
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
    /// Where they are kept.
    pub record: AutosavedRecord,
    /// Where the one that is being written is kept.
    pub draft: AutosavedRecord,
    files: OwnFiles<OwnTour>,
}

impl OwnTours {
    fn start(keeping: Keeping) -> Self {
        let guest = browser::read_visit(GUEST).map(|line| read_line(&line));
        let read = |text: &str| read(text).ok().map(|read| read.tour);
        let place = (RecordKey::OwnTours, Setting::OwnTours);
        let files = OwnFiles::start(place, keeping, read, write);
        let (edited, adopted) = (RwSignal::new(None), RwSignal::new(0));
        // It is one draft, whichever tab it is written in: so no tab writes over what another holds.
        let show = move |content: &Content| {
            let found = content.as_ref().map(|text| serde_json::from_str(text));
            // What a newer edition wrote stays where it is.
            if let Ok(found) = found.transpose()
                && edited.with_untracked(|now| *now != found)
            {
                edited.set(found);
                adopted.update(|times| *times += 1);
            }
        };
        let place = (RecordKey::TourDraft, Setting::TourDraft);
        let draft = AutosavedRecord::start(place, Conflict::LastWrite, keeping, show);
        let own = Self {
            tours: files.items,
            edited,
            adopted,
            guest: RwSignal::new(guest.filter(Result::is_ok)),
            record: files.record,
            draft,
            files,
        };
        // What is being written outlives a closed tab.
        Effect::new(move |before: Option<Option<Edited>>| {
            let now = own.edited.get();
            if before.is_some_and(|before| before != now) {
                own.keep_draft(now.as_ref());
            }
            now
        });
        own
    }

    fn keep_draft(self, edited: Option<&Edited>) {
        let kept = self.draft.content();
        let kept = kept.and_then(|text| serde_json::from_str::<Edited>(&text).ok());
        // What was shown because it is kept is not a change.
        if kept.as_ref() != edited {
            let text = edited.and_then(|one| serde_json::to_string(one).ok());
            self.draft.change(text);
        }
    }

    /// Changes the tours, and begins to save.
    pub fn change(self, act: impl FnOnce(&mut Vec<OwnTour>)) {
        self.files.change(act);
    }

    /// Waits until the tours are in the database as they stand here: `true` where they are.
    pub async fn is_saved(self) -> bool {
        self.record.is_saved().await
    }

    /// Keeps the tour that is being written. `false` where it could not be kept: then it is written on.
    ///
    /// # Errors
    /// What it lacks; nothing is kept then.
    pub async fn save(self) -> Result<bool, Vec<Lack>> {
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
        let begun = self.edited.get_untracked();
        self.change(|tours| {
            let before = tours.iter_mut().find(|one| Some(&one.name) == of.as_ref());
            match before {
                Some(before) => *before = tour,
                None => tours.push(tour),
            }
        });
        let is_kept = self.is_saved().await;
        // What was typed meanwhile is not taken away.
        if self.edited.with_untracked(|now| *now == begun) {
            self.edited.set((!is_kept).then_some(Edited {
                of: Some(of_name),
                tour: written,
            }));
        } else {
            self.edited.update(|edited| {
                if let Some(edited) = edited {
                    edited.of = Some(of_name);
                }
            });
        }
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

    fn add(self, mut tour: OwnTour) {
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
        });
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

    /// Takes what a link brought in among the own tours. `false` where it could not be kept: then it stays where it is
    /// besides.
    pub async fn keep_guest(self) -> bool {
        let guest = self.guest.get_untracked();
        if let Some(Ok(tour)) = &guest {
            self.add(tour.clone());
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
}

/// A trainer's own tours.
pub fn use_own_tours() -> OwnTours {
    let room: Room<OwnTours> = expect_context();
    let (ledger, keeping): (Ledger, Keeping) = (expect_context(), expect_context());
    room.enter(ledger, || OwnTours::start(keeping))
}
