//! The tour that is taken in this tab, and those that were left half-way.

use leptos::prelude::*;
use leptos::task::spawn_local;
use store::{Conflict, Content, RecordKey};
use tours::{Step, Tour, Walk};

use super::autosave::AutosavedRecord;
use super::{Keeping, Ledger, Room, is_demo};
use crate::browser::{self, Setting};

/// The walk of this tab; it outlives a reload.
const NOW: &str = "liangxin.tour";
/// So many of them are kept; the oldest goes first.
const MOST_LEFT: usize = 20;

/// Whether a tour is taken in this tab. All else about it comes when it is.
#[derive(Clone, Copy)]
pub struct Touring(pub RwSignal<bool>);

impl Touring {
    /// Looks whether a tour was under way when the page was left.
    pub fn start() -> Self {
        // Tours are taken in the made-up city only: who leaves it leaves the tour.
        Self(RwSignal::new(
            is_demo() && browser::read_visit(NOW).is_some(),
        ))
    }
}

/// The tour that is taken, and those that were left.
#[derive(Clone, Copy)]
pub struct TourWork {
    /// The one that is taken.
    pub walk: RwSignal<Option<Walk>>,
    /// Those that were left, the newest first.
    pub left: RwSignal<Vec<Walk>>,
    /// Where they are kept.
    record: AutosavedRecord,
    is_on: RwSignal<bool>,
}

impl TourWork {
    fn start(is_on: RwSignal<bool>, keeping: Keeping) -> Self {
        let now = browser::read_visit(NOW);
        let walk = now.and_then(|text| serde_json::from_str::<Walk>(&text).ok());
        if walk.is_none() {
            browser::write_visit(NOW, None);
            is_on.set(false);
        }
        let left = RwSignal::new(Vec::new());
        let record = AutosavedRecord::start(
            (RecordKey::ToursLeft, Setting::ToursLeft),
            Conflict::List,
            keeping,
            move |content| left.set(walks(content)),
        );
        let work = Self {
            walk: RwSignal::new(walk),
            left,
            record,
            is_on,
        };
        if !is_demo() {
            record.when_known(move || work.leave());
        }
        work
    }

    /// Takes a walk up in this tab.
    pub fn take_up(self, walk: Walk) {
        // Where the browser keeps nothing of a tab, a reload ends the tour.
        let _ = Self::keep_for_load(&walk);
        self.walk.set(Some(walk));
        self.is_on.set(true);
    }

    /// Keeps a walk for when the site is loaded anew, as to enter the made-up city; nothing of it is shown before. `false`
    /// where the browser keeps nothing of a tab.
    pub fn keep_for_load(walk: &Walk) -> bool {
        serde_json::to_string(walk).is_ok_and(|text| browser::write_visit(NOW, Some(&text)))
    }

    /// Changes the walk.
    pub fn change<T>(self, act: impl FnOnce(&mut Walk) -> T) -> Option<T> {
        let mut walk = self.walk.get_untracked()?;
        let said = act(&mut walk);
        if self
            .walk
            .with_untracked(|before| before.as_ref() != Some(&walk))
        {
            self.take_up(walk);
        }
        Some(said)
    }

    /// Leaves the tour; one that is not over can be taken up again.
    pub fn leave(self) {
        let Some(walk) = self.walk.get_untracked() else {
            return;
        };
        let key = walk.tour().key();
        let mut left = self.left.get_untracked();
        left.retain(|one| one.tour().key() != key);
        if !walk.is_over() {
            left.insert(0, walk.clone());
        }
        left.truncate(MOST_LEFT);
        if let Ok(text) = serde_json::to_string(&left) {
            self.record.change(Some(text));
        }
        self.left.set(left);
        browser::write_visit(NOW, None);
        self.walk.set(None);
        self.is_on.set(false);
        spawn_local(async move {
            // What could not be kept for later goes on in this tab once it is loaded anew, rather than being lost.
            if !self.record.is_saved().await && self.walk.with_untracked(Option::is_none) {
                let _ = Self::keep_for_load(&walk);
            }
        });
    }

    /// A walk of a tour that was left before its end.
    pub fn left_of(self, tour: &Tour) -> Option<Walk> {
        let is_it = |walk: &&Walk| walk.tour().key() == tour.key();
        self.left
            .with(|left| left.iter().find(is_it).cloned())
            // Own tours may have been changed meanwhile.
            .filter(|walk| walk.tour() == tour)
    }

    /// The step that the walk is at.
    pub fn step(self) -> Option<Step> {
        self.walk.with(|walk| walk.as_ref().and_then(Walk::step))
    }
}

/// Each is read by itself: one that another edition wrote costs no other.
fn walks(content: &Content) -> Vec<Walk> {
    let kept = content.as_ref();
    let walks = kept.and_then(|text| serde_json::from_str::<Vec<serde_json::Value>>(text).ok());
    let walks = walks.unwrap_or_default().into_iter();
    walks
        .filter_map(|walk| serde_json::from_value(walk).ok())
        .collect()
}

/// The tours, as they stand.
pub fn use_tours() -> TourWork {
    let room: Room<TourWork> = expect_context();
    let ledger: Ledger = expect_context();
    let (touring, keeping): (Touring, Keeping) = (expect_context(), expect_context());
    room.enter(ledger, move || TourWork::start(touring.0, keeping))
}
