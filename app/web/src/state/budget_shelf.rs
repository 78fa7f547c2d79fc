//! Budgets as they are kept: the one that is being worked on, and those put by under a name.

use budget::typed::Draft;
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};
use store::{RecordKey, StoreError};

use super::Keeping;
use crate::browser;

/// How long after the last keystroke a change is saved, in milliseconds.
const PAUSE: u32 = 400;
/// Where a change waits that the page had no time to save.
const PENDING: &str = "liangxin.budget-pending";
/// What a link to a budget begins with.
const LINK: &str = "budget=";

/// A budget under a name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NamedBudget {
    /// Its own number, by which tabs know it from others of that name.
    pub id: u64,
    /// What it is called.
    pub name: String,
    /// What was typed.
    pub draft: Draft,
}

/// What is kept, as one record.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Record {
    present: Draft,
    named: Vec<NamedBudget>,
}

/// Whether it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shelved {
    /// All of it.
    Yes,
    /// On its way.
    Soon,
    /// It cannot be kept here.
    No,
}

/// Budgets that are kept.
#[derive(Clone, Copy)]
pub struct Shelf {
    /// Those under a name.
    pub named: RwSignal<Vec<NamedBudget>>,
    /// Whether all is kept.
    pub state: RwSignal<Shelved>,
    /// Whether a link could not be read.
    pub bad_link: RwSignal<bool>,
    draft: RwSignal<Draft>,
    keeping: Keeping,
    /// The numbers of those that were on disk when it was last read or written: others there are another tab's.
    known: StoredValue<Vec<u64>>,
    is_read: StoredValue<bool>,
    timer: StoredValue<Option<Timeout>, LocalStorage>,
}

impl Shelf {
    /// Reads what is kept, opens what the address carries, and keeps what is typed from now on.
    pub fn start(draft: RwSignal<Draft>, keeping: Keeping) -> Self {
        let shelf = Self {
            named: RwSignal::new(Vec::new()),
            state: RwSignal::new(Shelved::Yes),
            bad_link: RwSignal::new(false),
            draft,
            keeping,
            known: StoredValue::new(Vec::new()),
            is_read: StoredValue::new(false),
            timer: StoredValue::new_local(None),
        };
        spawn_local(async move {
            shelf.read().await;
            Effect::new(move |before: Option<()>| {
                draft.track();
                shelf.named.track();
                if before.is_some() && shelf.is_read.get_value() {
                    shelf.state.set(Shelved::Soon);
                    shelf.save_soon();
                }
            });
        });
        browser::on_leaving(move || shelf.leave());
        shelf
    }

    async fn read(self) {
        // Typed before it was read: it wins over what was kept.
        let is_typed = self
            .draft
            .with_untracked(|draft| *draft != Draft::default());
        let pending = browser::read_setting(PENDING)
            .and_then(|text| serde_json::from_str::<Record>(&text).ok());
        let Ok(kept) = self.on_disk().await else {
            // What lies there is of a later edition perhaps: it is not written over.
            self.state.set(Shelved::No);
            self.open_link();
            return;
        };
        let Record { present, named } = pending.or(kept).unwrap_or_default();
        self.known
            .set_value(named.iter().map(|one| one.id).collect());
        self.named.set(named);
        if !is_typed {
            self.draft.set(present);
        }
        self.is_read.set_value(true);
        self.open_link();
    }

    /// What is kept; none where nothing ever was.
    async fn on_disk(self) -> Result<Option<Record>, StoreError> {
        let store = self.keeping.open_store().await?;
        let record = store.load(RecordKey::Budgets).await?;
        let read = |text: &str| serde_json::from_str(text).map_err(|_| StoreError::Damaged);
        record.map(|record| read(&record.payload)).transpose()
    }

    /// Opens the budget that the address carries. What was being worked on is put by under a name first.
    fn open_link(self) {
        let fragment = browser::fragment();
        let Some(text) = fragment.strip_prefix(LINK) else {
            return;
        };
        browser::drop_fragment();
        let plain = js_sys::decode_uri_component(text)
            .ok()
            .and_then(|text| text.as_string());
        let Some(draft) = plain.and_then(|text| serde_json::from_str::<Draft>(&text).ok()) else {
            self.bad_link.set(true);
            return;
        };
        let present = self.draft.get_untracked();
        if present != Draft::default() && present != draft {
            self.put_by(String::new(), present);
        }
        self.draft.set(draft);
    }

    /// A link that carries a budget that is made from counts.
    pub fn link(draft: &Draft) -> Option<String> {
        let json = serde_json::to_string(draft).ok()?;
        let text = String::from(js_sys::encode_uri_component(&json));
        Some(format!("{}#{LINK}{text}", browser::address()))
    }

    /// Puts a budget by.
    pub fn put_by(self, name: String, draft: Draft) {
        let id = browser::new_number();
        self.named
            .update(|named| named.push(NamedBudget { id, name, draft }));
    }

    fn save_soon(self) {
        let wait = Timeout::new(PAUSE, move || self.save());
        // A timer that is replaced is cancelled.
        self.timer.set_value(Some(wait));
    }

    fn payload(self) -> Option<String> {
        let record = Record {
            present: self.draft.get_untracked(),
            named: self.named.get_untracked(),
        };
        serde_json::to_string(&record).ok()
    }

    fn leave(self) {
        if self.is_read.get_value() && self.state.get_untracked() == Shelved::Soon {
            if let Some(payload) = self.payload() {
                browser::write_setting(PENDING, &payload);
            }
            self.save();
        }
    }

    fn save(self) {
        spawn_local(async move {
            match self.write().await {
                Ok(true) => self.state.set(Shelved::Yes),
                Ok(false) => self.save_soon(),
                Err(_) => self.state.set(Shelved::No),
            }
        });
    }

    /// Writes what is there, and says whether that was all of it: more may have been typed meanwhile.
    async fn write(self) -> Result<bool, StoreError> {
        self.take_from_others().await?;
        let payload = self.payload();
        if let Some(payload) = &payload {
            let key = RecordKey::Budgets;
            let store = self.keeping.open_store().await?;
            store.save(key, key.version(), payload).await?;
            browser::remove_setting(PENDING);
            self.known.set_value(
                self.named
                    .with_untracked(|named| named.iter().map(|one| one.id).collect()),
            );
        }
        Ok(self.payload() == payload)
    }

    /// What another tab has put by meanwhile is not lost.
    async fn take_from_others(self) -> Result<(), StoreError> {
        let Some(disk) = self.on_disk().await? else {
            return Ok(());
        };
        let known = self.known.get_value();
        let is_new = |one: &NamedBudget| {
            !known.contains(&one.id)
                && self
                    .named
                    .with_untracked(|named| named.iter().all(|here| here.id != one.id))
        };
        let others: Vec<NamedBudget> = disk.named.into_iter().filter(is_new).collect();
        if !others.is_empty() {
            self.named.update(|named| named.extend(others));
        }
        Ok(())
    }
}
