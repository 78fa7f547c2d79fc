//! One record as one page holds it: loaded, saved after each change, merged with what other tabs save.
//!
//! Here is only what follows from what. Whoever holds it reads and writes the database and small storage, and says when
//! that is done: nothing is [`AutosaveState::Saved`] before the transaction is.

mod body;
mod merge;
#[cfg(test)]
mod tests;

pub use body::RecordBody;
pub use merge::Conflict;

use serde::{Deserialize, Serialize};

use crate::error::StoreError;

/// What a record holds: a text, or nothing.
pub type Content = Option<String>;

/// Whether what a page holds is on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AutosaveState {
    /// What is on disk has not been read yet.
    Loading,
    /// All of it is in the database, and survives a power cut.
    Saved,
    /// It is on its way.
    Saving,
    /// The database cannot be used here: it lies in small storage, which a crash may lose.
    OutsideOnly,
    /// It is on this page only.
    Failed(StoreError),
}

/// What lies in small storage, outside of the database.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outside {
    /// What an earlier edition kept there, or this one where the database could not be used.
    pub kept: Content,
    /// What a page that went away had no time to save.
    pub unsaved: Option<Unsaved>,
}

/// What a page that went away had no time to save.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Unsaved {
    /// When it went, in milliseconds since 1970, by the clock of the device.
    pub at_ms: f64,
    /// What it had read or saved last.
    pub base: Content,
    /// What it held. Where it is the same as what was read, it says only when [`Outside::kept`] was written, and of what
    /// text, by its fingerprint.
    pub content: Content,
}

impl Unsaved {
    fn stamp(text: &str, at_ms: f64) -> Self {
        let print = Some(format!("{:016x}", body::fingerprint(text)));
        Self {
            at_ms,
            base: print.clone(),
            content: print,
        }
    }

    fn is_stamp(&self) -> bool {
        self.base == self.content
    }
}

impl Outside {
    /// When this edition kept what is kept there; `None` where an earlier one did.
    fn kept_at(&self) -> Option<f64> {
        let (text, stamp) = (self.kept.as_ref()?, self.unsaved.as_ref()?);
        (*stamp == Unsaved::stamp(text, stamp.at_ms)).then_some(stamp.at_ms)
    }
}

/// One record as one page holds it.
#[derive(Clone, Debug)]
pub struct Autosave {
    conflict: Conflict,
    state: AutosaveState,
    is_loaded: bool,
    /// Whether small storage has to do.
    is_outside: bool,
    /// What is in the database, as last read or written.
    saved: Content,
    /// What the page shows.
    present: Content,
    /// What another tab has saved meanwhile, where it is only offered.
    offered: Option<Content>,
    /// Of the text in small storage, where that is what is offered.
    offered_outside: Option<u64>,
    /// When what small storage has to hold was changed, as far as this edition did it.
    changed_at: Option<f64>,
    /// Of the text in small storage that the record includes.
    taken_over: Option<u64>,
    /// Whether that is not in the record yet.
    is_taking_over: bool,
}

impl Autosave {
    /// Of a record that has not been read yet.
    pub const fn new(conflict: Conflict) -> Self {
        Self {
            conflict,
            state: AutosaveState::Loading,
            is_loaded: false,
            is_outside: false,
            saved: None,
            present: None,
            offered: None,
            offered_outside: None,
            changed_at: None,
            taken_over: None,
            is_taking_over: false,
        }
    }

    /// Whether it is on disk.
    pub const fn state(&self) -> &AutosaveState {
        &self.state
    }

    /// Whether what is on disk, or in small storage where that must do, was read.
    pub const fn is_loaded(&self) -> bool {
        self.is_loaded
    }

    /// What the page shows.
    pub const fn content(&self) -> &Content {
        &self.present
    }

    /// What another tab has saved meanwhile, or an edition that knows no database, where that is only offered.
    pub const fn offered(&self) -> Option<&Content> {
        self.offered.as_ref()
    }

    /// Whether small storage has to do, as the database cannot be used.
    pub const fn is_outside(&self) -> bool {
        self.is_outside
    }

    /// Whether this text of small storage is in the database.
    pub fn has_taken_over(&self, text: &str) -> bool {
        let print = Some(body::fingerprint(text));
        self.is_loaded && !self.is_outside && !self.is_taking_over && self.taken_over == print
    }

    /// Takes what the database holds, when it was saved (in milliseconds since 1970), and what lies outside of it. What
    /// was changed before stands over it.
    ///
    /// A tab of an earlier edition, which knows no database, may write to small storage at any time. That takes the place of
    /// what the database holds only where nothing is lost by it.
    pub fn load(&mut self, disk: RecordBody, saved_at_ms: f64, outside: &Outside) {
        let mut content = disk.content.clone();
        self.taken_over = disk.taken_over;
        let mut not_taken = None;
        if let Some(text) = &outside.kept
            && disk.taken_over != Some(body::fingerprint(text))
        {
            let print = body::fingerprint(text);
            let kept_at = outside.kept_at();
            let counts = self.conflict == Conflict::List
                || content == outside.kept
                || kept_at.map_or(content.is_none(), |at| at > saved_at_ms);
            let merged = self.conflict.merge(&None, &outside.kept, &content);
            match merged {
                Some(merged) if counts => {
                    content = merged;
                    self.take_over(print);
                }
                // What was saved later was written over it.
                _ if kept_at.is_some() && self.conflict == Conflict::LastWrite => {
                    self.take_over(print);
                }
                _ => not_taken = Some(print),
            }
        }
        if let Some(unsaved) = &outside.unsaved {
            // What was saved later includes it or was written over it, unless each change counts by itself.
            let counts = self.conflict == Conflict::List || unsaved.at_ms > saved_at_ms;
            let merged = self
                .conflict
                .merge(&unsaved.base, &unsaved.content, &content);
            if let (true, Some(merged)) = (counts, merged) {
                content = merged;
            }
        }
        let early = self.conflict.merge(&self.saved, &self.present, &content);
        self.present = early.unwrap_or(content);
        self.saved = disk.content;
        self.is_loaded = true;
        if self.conflict == Conflict::LastWriteOffered && self.present != outside.kept {
            self.offered = not_taken.map(|_| outside.kept.clone());
            self.offered_outside = not_taken;
        }
        self.look();
    }

    /// What small storage holds is in the record, or was decided against: that is to be saved.
    const fn take_over(&mut self, print: u64) {
        self.taken_over = Some(print);
        self.is_taking_over = true;
    }

    /// Takes what lies in small storage, as the database cannot be used here.
    pub fn load_outside(&mut self, outside: &Outside) {
        let mut content = outside.kept.clone();
        let unsaved = outside.unsaved.as_ref();
        let unsaved = unsaved.filter(|unsaved| !unsaved.is_stamp());
        let written = unsaved.map(|unsaved| unsaved.at_ms);
        self.changed_at = self.changed_at.or(written).or_else(|| outside.kept_at());
        if let Some(Unsaved {
            base,
            content: unsaved,
            ..
        }) = unsaved
        {
            let merged = self.conflict.merge(base, unsaved, &content);
            content = merged.unwrap_or(content);
        }
        let early = self.conflict.merge(&self.saved, &self.present, &content);
        self.present = early.unwrap_or(content);
        self.is_loaded = true;
        self.is_outside = true;
        self.look();
    }

    /// The page has changed it.
    pub fn change(&mut self, content: Content) {
        if let Some(theirs) = self.offered.take() {
            // It is gone on with here, whether or not anything is changed.
            match self.offered_outside.take() {
                Some(print) => self.take_over(print),
                None => self.saved = theirs,
            }
        }
        self.present = content;
        if self.is_loaded {
            self.look();
        }
    }

    /// When it was changed, in milliseconds since 1970: small storage says no time of what it holds.
    pub const fn changed_at(&mut self, now_ms: f64) {
        self.changed_at = Some(now_ms);
    }

    /// What is to lie beside the text in small storage where that has to do, so that a page that has the database again
    /// knows which is later. Lists need none.
    pub fn stamp(&self) -> Option<Unsaved> {
        let may = self.is_outside && self.conflict != Conflict::List;
        let text = self.present.as_ref().filter(|_| may)?;
        Some(Unsaved::stamp(text, self.changed_at?))
    }

    fn look(&mut self) {
        self.state = match (self.is_outside, self.is_unsaved()) {
            (true, _) => AutosaveState::OutsideOnly,
            (false, true) => AutosaveState::Saving,
            (false, false) => AutosaveState::Saved,
        };
    }

    fn is_unsaved(&self) -> bool {
        self.present != self.saved || self.is_taking_over
    }

    /// What is to be saved; nothing where all is, or where it cannot be.
    pub fn to_save(&self) -> Option<Saving> {
        let may = self.is_loaded && !self.is_outside;
        (may && self.is_unsaved()).then(|| Saving {
            conflict: self.conflict,
            base: self.saved.clone(),
            content: self.present.clone(),
            taken_over: self.taken_over,
        })
    }

    /// It was saved: on disk is now what [`Saving::over`] made of it. More may have been changed meanwhile.
    pub fn saved(&mut self, saving: &Saving, written: RecordBody) {
        if saving.taken_over == self.taken_over {
            self.is_taking_over = false;
        }
        let present = self
            .conflict
            .merge(&saving.content, &self.present, &written.content);
        self.present = present.unwrap_or_else(|| written.content.clone());
        self.saved = written.content;
        self.look();
    }

    /// It could not be read or saved; what was changed stays on the page.
    pub fn fail(&mut self, error: StoreError) {
        self.state = AutosaveState::Failed(error);
    }

    /// Another tab has saved this. What is on its way is merged with it there.
    pub fn follow(&mut self, theirs: Content) {
        if !self.is_loaded {
            return;
        }
        if self.conflict == Conflict::LastWriteOffered {
            self.offered = (theirs != self.present).then_some(theirs);
            self.offered_outside = None;
            return;
        }
        if self.is_outside {
            self.present = theirs;
        } else if self.present == self.saved {
            self.present.clone_from(&theirs);
            self.saved = theirs;
            self.look();
        }
    }

    /// Goes on with what another tab has saved.
    pub fn take_offered(&mut self) {
        if let Some(theirs) = self.offered.take() {
            match self.offered_outside.take() {
                // It is in no database yet.
                Some(print) => {
                    self.present = theirs;
                    self.take_over(print);
                }
                None => {
                    self.present.clone_from(&theirs);
                    self.saved = theirs;
                }
            }
            self.look();
        }
    }

    /// What would be lost if the page went away now.
    pub fn unsaved(&self, now_ms: f64) -> Option<Unsaved> {
        let is_kept = self.is_outside || self.present == self.saved;
        (!is_kept).then(|| Unsaved {
            at_ms: now_ms,
            base: self.saved.clone(),
            content: self.present.clone(),
        })
    }
}

/// What is on its way to the database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saving {
    conflict: Conflict,
    base: Content,
    content: Content,
    taken_over: Option<u64>,
}

impl Saving {
    /// What is to be written in place of what lies there.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] where that cannot be merged with.
    pub fn over(&self, disk: &RecordBody) -> Result<RecordBody, StoreError> {
        let merged = self
            .conflict
            .merge(&self.base, &self.content, &disk.content);
        Ok(RecordBody {
            content: merged.ok_or(StoreError::Damaged)?,
            taken_over: self.taken_over.or(disk.taken_over),
        })
    }
}
