//! The form of a trainer's own case, as it stands: kept, so that who goes to another page, or closes the tab, finds it again.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use training::own::{self, Changing, OwnCase, Writing};

use super::{Ledger, Room};
use crate::browser::Setting;

/// What stands in the form: a new case, or a kept one that is being changed while the new one waits.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Written {
    new: Writing,
    changing: Option<Changing>,
}

/// The form.
#[derive(Clone, Copy)]
pub struct CaseForm {
    written: RwSignal<Written>,
    /// Whether the browser refused to keep it.
    pub is_refused: RwSignal<bool>,
}

impl CaseForm {
    fn start() -> Self {
        let kept = Setting::CaseForm.read();
        let kept = kept.and_then(|text| serde_json::from_str(&text).ok());
        let form = Self {
            written: RwSignal::new(kept.unwrap_or_default()),
            is_refused: RwSignal::new(false),
        };
        // It is one form, whichever tab it is filled in: so no tab writes over what another holds.
        Setting::CaseForm.on_elsewhere(move |text| {
            let written = text.map_or_else(
                || Some(Written::default()),
                // What a newer edition wrote stays where it is.
                |text| serde_json::from_str(&text).ok(),
            );
            if let Some(written) = written {
                form.written.set(written);
            }
        });
        Effect::new(move |_| {
            let is_kept = form.written.with(|written| {
                if *written == Written::default() {
                    Setting::CaseForm.remove();
                    return true;
                }
                serde_json::to_string(written).is_ok_and(|text| Setting::CaseForm.keep(&text))
            });
            form.is_refused.set(!is_kept);
        });
        form
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
        self.written.update(|written| {
            let changing = written.changing.as_mut().map(|one| &mut one.writing);
            act(changing.unwrap_or(&mut written.new));
        });
    }

    /// The case that is being changed, as it is kept: the set that it is of, with it alone.
    pub fn before(self) -> Option<own::Set> {
        let changing = |written: &Written| Some(written.changing.as_ref()?.before.clone());
        self.written.with(changing)
    }

    /// Begins to change a kept case, or goes on with it. Gives the change of another one that was under way, if anything was
    /// changed.
    pub fn begin_change(self, set: &own::Set, one: &OwnCase) -> Option<Changing> {
        let new = Changing::begin(set, one);
        let earlier = self
            .written
            .with_untracked(|written| written.changing.clone());
        if earlier
            .as_ref()
            .is_some_and(|earlier| earlier.before == new.before)
        {
            return None;
        }
        self.take_up(new);
        earlier.filter(Changing::is_changed)
    }

    /// Takes a change up.
    pub fn take_up(self, changing: Changing) {
        self.written
            .update(|written| written.changing = Some(changing));
    }

    /// Gives the case that is being changed its own unit again.
    pub fn take_unit_back(self) {
        self.written.update(|written| {
            if let Some(Changing { before, writing }) = &mut written.changing {
                writing.unit = before.cases.first().map(|one| one.case.draft.clone());
            }
        });
    }

    /// Back to the new case.
    pub fn end_change(self) {
        self.written.update(|written| written.changing = None);
    }
}

/// The form of a trainer's own case.
pub fn use_case_form() -> CaseForm {
    let room: Room<CaseForm> = expect_context();
    let ledger: Ledger = expect_context();
    room.enter(ledger, CaseForm::start)
}
