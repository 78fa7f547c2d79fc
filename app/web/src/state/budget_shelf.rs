//! Budgets as they are kept: the one that is being worked on, and those put by under a name.

use budget::typed::{Draft, Kept, NamedBudget};
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use leptos::task::spawn_local;
use store::{Change, Record, RecordKey, StoreError, Subscription};
use words::{BudgetText, LocalTermsText, Page, Text};

use super::{Keeping, Notice, Notices, Settings};
use crate::app::href;
use crate::browser::{self, Setting};

/// How long after the last keystroke a change is saved, in milliseconds.
const PAUSE: u32 = 400;
/// What a link to a budget begins with.
const LINK: &str = "budget=";

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
    notices: Notices,
    settings: Settings,
    /// This tab's number.
    me: u64,
    /// What was on disk when it was last read or written: what differs there now is another tab's.
    seen: StoredValue<Kept>,
    subscription: StoredValue<Option<Subscription>, LocalStorage>,
    is_read: StoredValue<bool>,
    /// Two writes at once would each take the other's for another tab's, and put it by.
    is_saving: StoredValue<bool>,
    timer: StoredValue<Option<Timeout>, LocalStorage>,
}

impl Shelf {
    /// Reads what is kept, opens what the address carries, and keeps what is typed from now on.
    pub fn start(
        draft: RwSignal<Draft>,
        keeping: Keeping,
        (notices, settings): (Notices, Settings),
    ) -> Self {
        let shelf = Self {
            named: RwSignal::new(Vec::new()),
            state: RwSignal::new(Shelved::Yes),
            bad_link: RwSignal::new(false),
            draft,
            keeping,
            notices,
            settings,
            me: browser::new_number(),
            seen: StoredValue::new(Kept::default()),
            subscription: StoredValue::new_local(None),
            is_read: StoredValue::new(false),
            is_saving: StoredValue::new(false),
            timer: StoredValue::new_local(None),
        };
        spawn_local(async move {
            shelf.read().await;
            Effect::new(move |_| {
                draft.track();
                shelf.named.track();
                // At first too: what a link brought, and what it put by, is not on the disk yet. What came from the disk,
                // as another tab wrote it, is not written back: that would put by what is worked on there.
                if shelf.is_unsaved() && shelf.is_read.get_value() {
                    shelf.state.set(Shelved::Soon);
                    shelf.save_soon();
                }
            });
        });
        browser::on_leaving(move || shelf.leave());
        shelf
    }

    async fn read(self) {
        // What a budget carries is held against what is chosen here.
        self.keeping.loaded().await;
        let pending = match Setting::BudgetPending.read() {
            None => None,
            Some(text) => {
                let pending = Kept::read(&text);
                if pending.is_none() {
                    // What waits next takes its place.
                    Setting::BudgetPendingUnread.write(&text);
                    let lang = self.settings.lang.get_untracked();
                    self.notices
                        .show(Notice::failed(LocalTermsText::PendingUnread.say(lang)));
                }
                pending
            }
        };
        let Ok(disk) = self.on_disk().await else {
            // What lies there is of a later edition perhaps: it is not written over.
            self.state.set(Shelved::No);
            self.open_link();
            return;
        };
        let mut kept = disk.clone();
        if let Some(pending) = pending {
            kept = pending;
            if kept.by != disk.by {
                // Another tab wrote after this one had no time to.
                self.take_over(&mut kept, &Kept::default(), &disk, self.say_other());
            }
        }
        // Typed before it was read: it wins over what was kept, which is put by.
        let typed = self.draft.get_untracked();
        if typed != Draft::default() {
            let before = std::mem::replace(&mut kept.present, typed);
            let before = Kept {
                present: before,
                by: browser::new_number(),
                ..Kept::default()
            };
            self.take_over(&mut kept, &Kept::default(), &before, "");
        }
        // Put by before it was read: it stands beside what was kept.
        kept.named.extend(self.named.get_untracked());
        self.seen.set_value(disk);
        self.show(kept);
        self.is_read.set_value(true);
        if let Ok(store) = self.keeping.open_store().await {
            let heard = store.subscribe(move |change| {
                if matches!(change, Change::Record(RecordKey::Budgets) | Change::All) {
                    spawn_local(self.follow());
                }
            });
            self.subscription.set_value(Some(heard));
        }
        self.open_link();
    }

    /// What is kept; nothing where nothing ever was.
    async fn on_disk(self) -> Result<Kept, StoreError> {
        let store = self.keeping.open_store().await?;
        Record::read_as(store.load(RecordKey::Budgets).await?, Kept::read)
    }

    fn say_other(self) -> &'static str {
        BudgetText::OfOtherTab.say(self.settings.lang.get_untracked())
    }

    /// All that is here.
    fn here(self) -> Kept {
        Kept {
            present: self.draft.get_untracked(),
            named: self.named.get_untracked(),
            by: self.me,
        }
    }

    /// Takes over what others wrote. What they were working on is put by with the standards and readings that it was worked
    /// out by.
    fn take_over(self, kept: &mut Kept, seen: &Kept, disk: &Kept, name: &str) {
        kept.take_over(seen, disk, name);
        let browser = self.keeping.choices();
        let put_by = kept.named.iter_mut().filter(|one| one.id == disk.by);
        for one in put_by.filter(|one| one.draft.choices.is_browser()) {
            one.draft = one.draft.carrying(&browser);
        }
    }

    fn is_unsaved(self) -> bool {
        let (here, seen) = (self.here(), self.seen.get_value());
        (&here.present, &here.named) != (&seen.present, &seen.named)
    }

    /// Shows what is kept; what is shown already is not drawn anew.
    fn show(self, kept: Kept) {
        if self.draft.with_untracked(|draft| *draft != kept.present) {
            self.draft.set(kept.present);
        }
        if self.named.with_untracked(|named| *named != kept.named) {
            self.named.set(kept.named);
        }
    }

    /// Follows what another tab wrote. The budget that is on the page is not taken away from under a visitor's eyes: it is
    /// offered.
    async fn follow(self) {
        let Ok(disk) = self.on_disk().await else {
            return;
        };
        let mut here = self.here();
        if disk.by == self.me || self.is_unsaved() {
            // What is on its way to the disk is laid over it there.
            return;
        }
        let is_shown =
            browser::path().trim_end_matches('/') == href(Page::Budget).trim_end_matches('/');
        if disk.present == here.present || !is_shown {
            self.seen.set_value(disk.clone());
            self.show(disk);
            return;
        }
        here.named.clone_from(&disk.named);
        self.seen.update_value(|seen| seen.named = disk.named);
        self.show(here);
        let lang = self.settings.lang.get_untracked();
        self.notices.show(
            Notice::say(BudgetText::OtherTabBudget.say(lang))
                .with_action(Text::LoadIt.say(lang), move || self.take_up()),
        );
    }

    /// Takes up what another tab works on. What was typed here meanwhile is on the disk as well, or put by.
    fn take_up(self) {
        self.notices.dismiss();
        spawn_local(async move {
            let Ok(disk) = self.on_disk().await else {
                return;
            };
            if disk.by == self.me {
                // This tab has written since: the other one's is among those put by.
                return;
            }
            let (here, seen) = (self.here(), self.seen.get_value());
            let mut taken = disk.clone();
            if here.present != seen.present {
                self.take_over(&mut taken, &Kept::default(), &here, self.say_other());
            }
            self.seen.set_value(disk);
            self.show(taken);
        });
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
        let carries_none = draft.choices.is_browser();
        let draft = draft.received(&self.keeping.choices());
        if present != Draft::default() && present != draft {
            self.put_by(String::new(), present);
        }
        self.draft.set(draft);
        if carries_none {
            self.say_it_carries_none();
        }
    }

    /// Opens a budget from a file, or one that was put by; `present`, which was being worked on, is put by, unless it is kept
    /// already or nothing was typed.
    pub fn open(self, draft: Draft, present: Draft) {
        let typed = self.draft.get_untracked();
        let is_kept = self.named.with_untracked(|named| {
            let mut kept = named.iter().map(|one| &one.draft);
            kept.any(|kept| typed.is_kept_as(kept) || present.is_kept_as(kept))
        });
        let lang = self.settings.lang.get_untracked();
        if typed != Draft::default() && !is_kept {
            self.put_by(String::new(), present);
            self.notices.show(Notice::say(BudgetText::Opened.say(lang)));
        }
        let carries_none = draft.choices.is_browser();
        self.draft.set(draft.received(&self.keeping.choices()));
        if carries_none {
            self.say_it_carries_none();
        }
    }

    fn say_it_carries_none(self) {
        let lang = self.settings.lang.get_untracked();
        self.notices
            .show(Notice::say(LocalTermsText::CarriesNone.say(lang)));
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
        let draft = draft.carrying(&self.keeping.choices());
        self.named
            .update(|named| named.push(NamedBudget { id, name, draft }));
    }

    fn save_soon(self) {
        let wait = Timeout::new(PAUSE, move || self.save());
        // A timer that is replaced is cancelled.
        self.timer.set_value(Some(wait));
    }

    fn leave(self) {
        if self.is_read.get_value() && self.state.get_untracked() == Shelved::Soon {
            if let Some(payload) = self.here().text() {
                Setting::BudgetPending.write(&payload);
            }
            self.save();
        }
    }

    fn save(self) {
        if self.is_saving.get_value() {
            // It sees at its end what was typed meanwhile.
            return;
        }
        self.is_saving.set_value(true);
        spawn_local(async move {
            let written = self.write().await;
            self.is_saving.set_value(false);
            match written {
                Ok(true) => self.state.set(Shelved::Yes),
                Ok(false) => self.save_soon(),
                Err(_) => self.state.set(Shelved::No),
            }
        });
    }

    /// Writes what is there, and says whether that was all of it: more may have been typed meanwhile.
    async fn write(self) -> Result<bool, StoreError> {
        let store = self.keeping.open_store().await?;
        let (here, seen, name) = (self.here(), self.seen.get_value(), self.say_other());
        // Read and written at once, so that what another tab writes in the same moment is not lost either.
        let written = store.change(RecordKey::Budgets, |record| {
            let disk = Record::read_as(record, Kept::read)?;
            let mut kept = here.clone();
            if disk != seen {
                self.take_over(&mut kept, &seen, &disk, name);
            }
            let is_new = (&kept.present, &kept.named) != (&disk.present, &disk.named);
            let payload = is_new.then(|| kept.text()).flatten();
            Ok((payload, (kept, disk, is_new)))
        });
        let (kept, disk, is_new) = written.await?;
        let mut now = self.here();
        if disk != seen {
            // Over what was typed while it was written, too.
            self.take_over(&mut now, &seen, &disk, name);
            self.show(now.clone());
        }
        self.seen
            .set_value(if is_new { kept.clone() } else { disk });
        let is_all = (&now.present, &now.named) == (&kept.present, &kept.named);
        if is_all {
            // What was typed while it was written may be in there, of a page that was about to close.
            Setting::BudgetPending.remove();
        }
        Ok(is_all)
    }
}
