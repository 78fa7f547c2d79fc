//! The form of a trainer's own case, as it stands: kept, so that who goes to another page, or closes the tab, finds it again.

use entry::{Draft, decode, encode};
use leptos::prelude::*;
use policy::Choices;
use serde::de::DeserializeOwned;
use serde_json::Value;
use store::{Conflict, Content, RecordBody, RecordKey};
use training::own::{Before, Changing, Writing};

use super::autosave::AutosavedRecord;
use super::{Keeping, Ledger, Room, Work, use_work};
use crate::browser::{self, Setting};

/// Present in the tab whose page of the check is lent.
const LENT: &str = "liangxin.case-lent";

/// What stands in the form: a new case, or a kept one that is being changed while the new one waits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Written {
    new: Writing,
    changing: Option<Changing>,
    /// Changes that gave way to another, and are not saved.
    left: Vec<Changing>,
    /// What stood on the page of the check, while the unit of the case that is being changed stands there.
    lent: Option<Draft>,
}

impl Written {
    fn to_text(&self) -> String {
        let lent = self.lent.as_ref();
        serde_json::json!({
            "new": self.new,
            "changing": self.changing,
            "left": self.left,
            "lent": lent.map(|draft| encode(draft, &Choices::default())),
        })
        .to_string()
    }

    /// What is kept; each part by itself, so that what a newer edition wrote in one costs no other.
    fn of_text(text: &str) -> Option<Self> {
        fn part<T: DeserializeOwned + Default>(all: &Value, name: &str) -> T {
            let part = all.get(name).cloned().unwrap_or_default();
            serde_json::from_value(part).unwrap_or_default()
        }
        let all: Value = serde_json::from_str(text).ok()?;
        let left: Vec<Value> = part(&all, "left");
        let left = left
            .into_iter()
            .filter_map(|one| serde_json::from_value(one).ok());
        let lent: Option<String> = part(&all, "lent");
        Some(Self {
            new: part(&all, "new"),
            changing: part(&all, "changing"),
            left: left.collect(),
            lent: lent.and_then(|link| Some(decode(&link).ok()?.0)),
        })
    }
}

/// The form.
#[derive(Clone, Copy)]
pub struct CaseForm {
    written: RwSignal<Written>,
    /// Where it is kept.
    pub record: AutosavedRecord,
    work: Work,
}

impl CaseForm {
    fn start(work: Work, keeping: Keeping) -> Self {
        let written = RwSignal::new(Written::default());
        // It is one form, whichever tab it is filled in: so no tab writes over what another holds.
        let record = AutosavedRecord::start(
            (RecordKey::CaseForm, Setting::CaseForm),
            Conflict::LastWrite,
            keeping,
            move |content| show(content, written, work),
        );
        Self {
            written,
            record,
            work,
        }
    }

    /// Whether the unit of the case that is being changed stands on the page of another tab, which alone can end the change.
    pub fn is_held_elsewhere(self) -> bool {
        let lent = self.written.with(|now| now.lent.clone());
        lent.is_some_and(|page| {
            let is_its_own = self.work.draft.with(|draft| *draft == page);
            is_its_own && browser::read_visit(LENT).is_none()
        })
    }

    /// Changes it, and begins to save.
    fn update(self, act: impl FnOnce(&mut Written)) {
        self.written.update(act);
        let text = self.written.with_untracked(|written| {
            let is_empty = *written == Written::default();
            (!is_empty).then(|| written.to_text())
        });
        self.record.change(text);
    }

    /// Looks at what stands in it.
    pub fn with<T>(self, look: impl FnOnce(&Writing) -> T) -> T {
        self.written.with(|written| {
            let changing = written.changing.as_ref().map(|one| &one.writing);
            look(changing.unwrap_or(&written.new))
        })
    }

    /// The same, untracked.
    pub fn with_untracked<T>(self, look: impl FnOnce(&Writing) -> T) -> T {
        untrack(|| self.with(look))
    }

    /// Changes what stands in it.
    pub fn change(self, act: impl FnOnce(&mut Writing)) {
        self.update(|written| {
            let changing = written.changing.as_mut().map(|one| &mut one.writing);
            act(changing.unwrap_or(&mut written.new));
        });
    }

    /// The case that is being changed, as it is kept.
    pub fn before(self) -> Option<Before> {
        let changing = |written: &Written| Some(written.changing.as_ref()?.before.clone());
        self.written.with(changing)
    }

    /// Changes that gave way to another, the newest last.
    pub fn left(self) -> Vec<Changing> {
        self.written.with(|written| written.left.clone())
    }

    /// Begins to change a kept case, or goes on with it. A change of another that is under way is left, to be gone on with.
    pub fn begin_change(self, before: Before) {
        if untrack(|| self.is_held_elsewhere()) {
            return;
        }
        let is_at_hand = untrack(|| self.before()).as_ref() == Some(&before);
        let Some(new) = Changing::begin(before).filter(|_| !is_at_hand) else {
            return;
        };
        self.leave_change();
        self.update(|written| {
            let mut earlier = written.left.iter();
            let earlier = earlier.position(|one| one.before.set == new.before.set);
            let found = earlier.map(|at| written.left.remove(at));
            written.changing = Some(found.unwrap_or(new));
        });
    }

    /// Goes on with a change that was left, in place of the one under way.
    pub fn resume(self, at: usize) {
        let resumed = self
            .written
            .with_untracked(|written| written.left.get(at).cloned());
        let Some(resumed) = resumed.filter(|_| untrack(|| !self.is_held_elsewhere())) else {
            return;
        };
        self.leave_change();
        self.update(|written| {
            written.left.retain(|one| *one != resumed);
            written.changing = Some(resumed);
        });
    }

    /// Drops a change that was left.
    pub fn drop_left(self, at: usize) {
        self.update(|written| {
            if at < written.left.len() {
                written.left.remove(at);
            }
        });
    }

    /// Puts the change at hand down, to be gone on with, and shows the new case again. One in which nothing was changed is over.
    pub fn leave_change(self) {
        self.take_page_back();
        self.update(|written| {
            let changing = written.changing.take();
            written.left.extend(changing.filter(Changing::is_changed));
        });
    }

    /// The case is kept as it stands: the next one may be written.
    pub fn done(self) {
        self.take_page_back();
        self.update(|written| {
            if written.changing.take().is_none() {
                written.new = written.new.next();
            }
        });
    }

    /// The case is among the sets of this page, which the browser did not keep: it stays in the form, as a change of that.
    pub fn done_in_part(self, before: Before) {
        self.take_page_back();
        self.update(|written| {
            let changing = written.changing.take();
            let writing = changing.map_or_else(
                || {
                    let next = written.new.next();
                    std::mem::replace(&mut written.new, next)
                },
                |one| one.writing,
            );
            written.changing = Some(Changing { before, writing });
        });
    }

    /// Puts the unit of the case that is being changed on the page of the check, to be changed there; what stood there comes
    /// back with the end of the change. `false`, and nothing is done, where it could not be kept for so long.
    pub async fn lend_page(self) -> bool {
        let Some(unit) = self.with_untracked(|one| one.unit.clone()) else {
            return true;
        };
        let page = self.work.draft.get_untracked();
        if page == unit {
            self.take_unit_of_page();
            return true;
        }
        let kept = page.clone();
        self.update(|written| written.lent = Some(kept));
        if !self.record.is_saved().await {
            self.update(|written| written.lent = None);
            return false;
        }
        browser::write_visit(LENT, Some("1"));
        self.work.draft.set(unit);
        self.change(|one| one.unit = None);
        true
    }

    /// Gives the page of the check back, where it was lent: the case has the unit that stands there for its own.
    fn take_page_back(self) {
        let lent = self.written.with_untracked(|written| written.lent.clone());
        if let Some(page) = lent {
            let unit = self.work.draft.get_untracked();
            browser::write_visit(LENT, None);
            self.work.draft.set(page);
            self.update(|written| {
                written.lent = None;
                if let Some(changing) = &mut written.changing {
                    changing.writing.unit.get_or_insert(unit);
                }
            });
        }
    }

    /// Gives the case that is being changed the unit that stands on the page of the check.
    pub fn take_unit_of_page(self) {
        self.change(|one| one.unit = None);
    }

    /// Gives it its own unit again.
    pub fn take_unit_back(self) {
        self.take_page_back();
        self.update(|written| {
            if let Some(Changing { before, writing }) = &mut written.changing {
                writing.unit = before.case().map(|one| one.case.draft.clone());
            }
        });
    }
}

/// Shows what is kept, or what another tab wrote; what a newer edition wrote stays where it is.
fn show(content: &Content, shown: RwSignal<Written>, work: Work) {
    let written = match content {
        Some(text) => Written::of_text(text),
        None => Some(Written::default()),
    };
    let Some(written) = written else {
        return;
    };
    let lent = shown.with_untracked(|now| now.lent.clone());
    if let (Some(page), None) = (lent, &written.lent)
        && browser::read_visit(LENT).is_some()
    {
        // The change has ended there.
        browser::write_visit(LENT, None);
        work.draft.set(page);
    }
    if shown.with_untracked(|now| *now != written) {
        shown.set(written);
    }
}

/// Whether the page of the check shows the unit of a case, while what one had entered there waits. As long as that page shows
/// the latter itself, it is another tab's.
pub async fn is_page_lent(work: Work, keeping: Keeping) -> bool {
    let store = keeping.open_store().await.ok();
    let record = match &store {
        Some(store) => store.load(RecordKey::CaseForm).await.ok().flatten(),
        None => None,
    };
    let body = record.and_then(|record| RecordBody::of_payload(&record.payload));
    let outside = Setting::CaseForm.outside();
    let unsaved = outside.unsaved.and_then(|unsaved| unsaved.content);
    let Some(text) = unsaved.or_else(|| body?.content).or(outside.kept) else {
        return false;
    };
    // Looked up in what is kept as it is written, so that the form's own code can come with the training room.
    let lent = |what: &str| format!("\"lent\":\"{what}");
    let page = work
        .draft
        .with_untracked(|draft| encode(draft, &Choices::default()));
    let is_own = text.contains(&(lent(&page) + "\""));
    text.contains(&lent("")) && (browser::read_visit(LENT).is_some() || !is_own)
}

/// The form of a trainer's own case.
pub fn use_case_form() -> CaseForm {
    let room: Room<CaseForm> = expect_context();
    let (ledger, keeping): (Ledger, Keeping) = (expect_context(), expect_context());
    let work = use_work();
    room.enter(ledger, move || CaseForm::start(work, keeping))
}
