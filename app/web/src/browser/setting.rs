//! Small settings, kept beside the database because they are needed at once, or when there is no time to wait for it. The
//! browser writes them late: what may not be lost lies in the database, and here only what an earlier edition left, or what
//! has no other place (`state/autosave.rs`).

use store::{Outside, Space, Unsaved};
use wasm_bindgen::JsCast as _;
use web_sys::{Storage, StorageEvent};

use super::space;

/// Names a small setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// Language, theme, size and money unit. The start script reads it by its name.
    Shell,
    /// What lay under [`Setting::Shell`] and could not be read.
    ShellUnread,
    /// A session of cases under way.
    TrainingSession,
    /// A trainer's own sets.
    TrainingSets,
    /// Present where the training room's keys are off.
    TrainingKeys,
    /// How long the projector's clock runs.
    ProjectorSeconds,
    /// Tours that were left half-way.
    ToursLeft,
    /// A trainer's own tours.
    OwnTours,
    /// The tour that is being written.
    TourDraft,
    /// The form of an own case.
    CaseForm,
    /// Where the ledger stood when the worker last said that all is on disk. Outside of the database, so that its loss
    /// shows.
    LedgerPosition,
    /// Where a change waits that the page had no time to save: a page that goes away cannot wait for the database.
    Pending,
    /// What was typed before the page had read what is kept, where it went away before it could.
    Early,
    /// What the last link brought, as long as it stands unchanged: it need not be set aside for the next link.
    Linked,
    /// Present once the visitor was told what lies aside.
    SetAsideTold,
    /// Where what was typed into the ledger waits that the page had no time to save.
    TypedCells,
    /// Where a change of the budget waits that the page had no time to save.
    BudgetPending,
    /// What lay under [`Setting::BudgetPending`] and could not be read.
    BudgetPendingUnread,
    /// Where the visitor put columns of such headers before.
    ImportColumns,
    /// Which units the table shows, in which order.
    LedgerQuery,
    /// What lay under [`Setting::LedgerQuery`] and could not be read.
    LedgerQueryUnread,
    /// Which columns it shows.
    LedgerColumns,
    /// The headers of the user's own columns, by which those in the two others are numbered.
    LedgerOwn,
    /// The day of the last backup.
    LastBackup,
}

/// Whose a setting is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Of {
    /// It belongs to the data of one space: there is one for each.
    Space,
    /// It is about how things are shown, or about training: one for all spaces.
    All,
}

impl Setting {
    const ALL: [Self; 24] = [
        Self::Shell,
        Self::ShellUnread,
        Self::TrainingSession,
        Self::TrainingSets,
        Self::TrainingKeys,
        Self::ProjectorSeconds,
        Self::ToursLeft,
        Self::OwnTours,
        Self::TourDraft,
        Self::CaseForm,
        Self::LedgerPosition,
        Self::Pending,
        Self::Early,
        Self::Linked,
        Self::SetAsideTold,
        Self::TypedCells,
        Self::BudgetPending,
        Self::BudgetPendingUnread,
        Self::ImportColumns,
        Self::LedgerQuery,
        Self::LedgerQueryUnread,
        Self::LedgerColumns,
        Self::LedgerOwn,
        Self::LastBackup,
    ];

    /// The name under which it lies, which never changes, and whose it is.
    const fn place(self) -> (&'static str, Of) {
        match self {
            Self::Shell => ("shell", Of::All),
            Self::ShellUnread => ("shell-unread", Of::All),
            Self::TrainingSession => ("training-session", Of::All),
            Self::TrainingSets => ("training-sets", Of::All),
            Self::TrainingKeys => ("training-keys", Of::All),
            Self::ProjectorSeconds => ("training-seconds", Of::All),
            Self::ToursLeft => ("tours-left", Of::All),
            Self::OwnTours => ("own-tours", Of::All),
            Self::TourDraft => ("tour-draft", Of::All),
            Self::CaseForm => ("training-form", Of::Space),
            Self::LedgerPosition => ("ledger-position", Of::Space),
            Self::Pending => ("pending", Of::Space),
            Self::Early => ("early", Of::Space),
            Self::Linked => ("linked", Of::Space),
            Self::SetAsideTold => ("set-aside-told", Of::Space),
            Self::TypedCells => ("typed-cells", Of::Space),
            Self::BudgetPending => ("budget-pending", Of::Space),
            Self::BudgetPendingUnread => ("budget-pending-unread", Of::Space),
            Self::ImportColumns => ("import-columns", Of::Space),
            Self::LedgerQuery => ("ledger-query", Of::Space),
            Self::LedgerQueryUnread => ("ledger-query-unread", Of::Space),
            Self::LedgerColumns => ("ledger-columns", Of::Space),
            Self::LedgerOwn => ("ledger-own", Of::Space),
            Self::LastBackup => ("last-backup", Of::Space),
        }
    }

    /// Whether there is one for all spaces.
    pub fn is_for_all(self) -> bool {
        self.place().1 == Of::All
    }

    /// What lies beside the database under this name.
    pub fn outside(self) -> Outside {
        let unsaved = storage().and_then(|storage| storage.get_item(&self.unsaved_key()).ok()?);
        Outside {
            kept: self.read(),
            unsaved: unsaved.and_then(|text| serde_json::from_str(&text).ok()),
        }
    }

    /// Keeps what a page that goes away has no time to save; takes it away once it is saved.
    pub fn keep_unsaved(self, unsaved: Option<&Unsaved>) {
        let Some(storage) = storage() else {
            return;
        };
        let text = unsaved.and_then(|unsaved| serde_json::to_string(unsaved).ok());
        // Where there is no room for it, it is lost with the page, which has not called it saved.
        let _ = match text {
            Some(text) => storage.set_item(&self.unsaved_key(), &text),
            None => storage.remove_item(&self.unsaved_key()),
        };
    }

    fn unsaved_key(self) -> String {
        self.key() + ".unsaved"
    }

    fn key(self) -> String {
        let (name, of) = self.place();
        let space = match (of, space()) {
            (Of::Space, Space::Demo) => "demo.",
            (Of::Space, Space::Own) | (Of::All, _) => "",
        };
        format!("liangxin.{space}{name}")
    }

    /// What it says in this tab's space; `None` where there is none or storage is denied.
    pub fn read(self) -> Option<String> {
        storage()?.get_item(&self.key()).ok()?
    }

    /// Keeps it for this tab's space. Where storage is denied, it holds for this visit only.
    pub fn write(self, value: &str) {
        let _ = self.keep(value);
    }

    /// The same of something larger; `false` where it is not kept, as storage is denied or full.
    #[must_use]
    pub fn keep(self, value: &str) -> bool {
        storage().is_some_and(|storage| storage.set_item(&self.key(), value).is_ok())
    }

    /// Calls back with what another tab has kept of it; `None` where it took it away.
    pub fn on_elsewhere(self, callback: impl Fn(Option<String>) + 'static) {
        let key = self.key();
        if let Some(window) = web_sys::window() {
            gloo_events::EventListener::new(&window, "storage", move |event| {
                let Some(event) = event.dyn_ref::<StorageEvent>() else {
                    return;
                };
                // Without a key, all was taken away.
                if event.key().is_none_or(|changed| changed == key) {
                    callback(event.new_value());
                }
            })
            .forget();
        }
    }

    /// Takes it away from this tab's space.
    pub fn remove(self) {
        if let Some(storage) = storage() {
            let _ = storage.remove_item(&self.key());
        }
    }

    /// Takes away all that belongs to the data of this tab's space.
    pub fn remove_of_space() {
        for setting in Self::ALL {
            if setting.place().1 == Of::Space {
                setting.remove();
                setting.keep_unsaved(None);
            }
        }
    }
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}
