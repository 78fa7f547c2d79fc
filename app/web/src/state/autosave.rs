//! A record of the database as the pages use it: read when it is first needed, saved at once after each change, followed
//! where another tab saves it. What follows from what is `store::Autosave`'s; here is what touches the browser.
//!
//! What an earlier edition kept in small storage is taken over when it is first read, and removed there once it is in the
//! database; what it writes there later takes no other text's place. Where there is no database, small storage serves on, and that is said.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use futures_channel::oneshot;
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use leptos::task::spawn_local;
use store::{
    Autosave, AutosaveState, Change, Conflict, Content, RecordBody, RecordKey, Space, Store,
    StoreError, Subscription,
};

use super::{Keeping, space};
use crate::browser::{self, Setting};

/// How long after a failure it is tried again.
const RETRY: Duration = Duration::from_secs(5);

thread_local! {
    /// What is for all spaces lies with the visitor's own data; a tab in another space opens that too.
    static SHARED: RefCell<Option<Store>> = const { RefCell::new(None) };
}

/// A record as the pages use it.
#[derive(Clone, Copy)]
pub struct AutosavedRecord {
    /// Whether it is on disk.
    pub state: RwSignal<AutosaveState>,
    /// Whether it is known what was kept; an error counts as known, as the page is used without it then.
    pub is_known: Memo<bool>,
    /// Whether it is not safely kept: on this page only, or in small storage.
    pub is_refused: Memo<bool>,
    /// What another tab has saved, where that is only offered.
    pub offered: RwSignal<Option<Content>>,
    key: RecordKey,
    setting: Setting,
    keeping: Keeping,
    inner: StoredValue<Inner, LocalStorage>,
}

struct Inner {
    autosave: Autosave,
    /// Shows what came from elsewhere than this page.
    show: Rc<dyn Fn(&Content)>,
    is_saving: bool,
    /// Where other tabs' saving is heard of, as long as the store is held.
    followed: Option<(Store, Subscription)>,
    /// Whether something lies in small storage that a page had no time to save.
    has_put_by: bool,
    timer: Option<Timeout>,
    waiting: Vec<oneshot::Sender<()>>,
}

impl AutosavedRecord {
    /// Reads it, and shows what is read and what other tabs save from then on. `setting` is where it lies in small storage.
    pub fn start(
        (key, setting): (RecordKey, Setting),
        conflict: Conflict,
        keeping: Keeping,
        show: impl Fn(&Content) + 'static,
    ) -> Self {
        let state = RwSignal::new(AutosaveState::Loading);
        let inner: StoredValue<Inner, LocalStorage> = StoredValue::new_local(Inner {
            autosave: Autosave::new(conflict),
            show: Rc::new(show),
            is_saving: false,
            followed: None,
            has_put_by: false,
            timer: None,
            waiting: Vec::new(),
        });
        let is_refused = Memo::new(move |_| match state.get() {
            AutosaveState::Failed(_) => true,
            AutosaveState::OutsideOnly => {
                inner.with_value(|inner| inner.autosave.content().is_some())
            }
            _ => false,
        });
        let record = Self {
            state,
            is_known: Memo::new(move |_| state.get() != AutosaveState::Loading),
            is_refused,
            offered: RwSignal::new(None),
            key,
            setting,
            keeping,
            inner,
        };
        spawn_local(record.load());
        browser::on_leaving(move || record.leave());
        record
    }

    /// What the page shows.
    pub fn content(self) -> Content {
        self.inner
            .with_value(|inner| inner.autosave.content().clone())
    }

    /// Changes it, and begins to save.
    pub fn change(self, content: Content) {
        self.inner.update_value(|inner| {
            inner.autosave.change(content);
            inner.autosave.changed_at(js_sys::Date::now());
        });
        self.went_on();
        self.save();
    }

    /// Goes on with what another tab has saved.
    pub fn take_offered(self) {
        self.inner
            .update_value(|inner| inner.autosave.take_offered());
        self.show();
        self.went_on();
        // In small storage it lies where it was read.
        if !self.is_outside() {
            self.save();
        }
    }

    /// Does something once it is known what was kept; at once where it is.
    pub fn when_known(self, act: impl FnOnce() + 'static) {
        if self.state.get_untracked() != AutosaveState::Loading {
            return act();
        }
        spawn_local(async move {
            while self.state.get_untracked() == AutosaveState::Loading && self.goes_on().await {}
            act();
        });
    }

    /// Waits until it stands otherwise; `false` where nothing comes any more.
    async fn goes_on(self) -> bool {
        let (done, waiting) = oneshot::channel();
        self.inner.update_value(|inner| inner.waiting.push(done));
        waiting.await.is_ok()
    }

    /// Waits until what was changed is in the database: `true` where it is.
    pub async fn is_saved(self) -> bool {
        loop {
            let state = self
                .inner
                .with_value(|inner| inner.autosave.state().clone());
            match state {
                AutosaveState::Saved => return true,
                AutosaveState::OutsideOnly | AutosaveState::Failed(_) => return false,
                AutosaveState::Loading | AutosaveState::Saving => {}
            }
            if !self.goes_on().await {
                return false;
            }
        }
    }

    async fn open_store(self) -> Result<Store, StoreError> {
        if space() == Space::Own || !self.setting.is_for_all() {
            return self.keeping.open_store().await;
        }
        if let Some(store) = SHARED.with_borrow(Clone::clone) {
            return Ok(store);
        }
        let store = Store::open(Space::Own).await?;
        store.on_lost(|_| SHARED.set(None));
        SHARED.set(Some(store.clone()));
        Ok(store)
    }

    async fn read(self) -> Result<(RecordBody, f64), StoreError> {
        let store = self.open_store().await?;
        self.follow_store(&store);
        let Some(record) = store.load(self.key).await? else {
            return Ok((RecordBody::default(), 0.0));
        };
        let body = RecordBody::of_payload(&record.payload).ok_or(StoreError::Damaged)?;
        Ok((body, record.saved_at_ms))
    }

    async fn load(self) {
        let read = self.read().await;
        let outside = self.setting.outside();
        self.inner.update_value(|inner| {
            inner.has_put_by = outside.unsaved.is_some();
            match read {
                Ok((body, saved_at)) => inner.autosave.load(body, saved_at, &outside),
                // There is none, or a newer edition's, which this one cannot read.
                Err(StoreError::Unavailable | StoreError::Newer) => {
                    inner.autosave.load_outside(&outside);
                }
                Err(error) => inner.autosave.fail(error),
            }
        });
        if self.is_outside() {
            self.setting
                .on_elsewhere(move |text| self.take_from_elsewhere(text));
        }
        self.show();
        self.went_on();
        self.is_in_database();
        self.save();
        self.retry_if_failed();
    }

    /// Follows what other tabs save.
    fn follow_store(self, store: &Store) {
        if self.inner.with_value(|inner| inner.followed.is_some()) {
            return;
        }
        let key = self.key;
        let subscription = store.subscribe(move |change| {
            if change == Change::Record(key) || change == Change::All {
                spawn_local(async move {
                    if let Ok((body, _)) = self.read().await {
                        self.take_from_elsewhere(body.content);
                    }
                });
            }
        });
        let followed = Some((store.clone(), subscription));
        self.inner.update_value(|inner| inner.followed = followed);
    }

    fn take_from_elsewhere(self, content: Content) {
        let before = self.content();
        self.inner
            .update_value(|inner| inner.autosave.follow(content));
        if self.content() != before {
            self.show();
        }
        self.went_on();
        // In small storage it lies already, and when it was changed is the other tab's to say.
        if !self.is_outside() {
            self.save();
        }
    }

    fn is_outside(self) -> bool {
        self.inner.with_value(|inner| inner.autosave.is_outside())
    }

    /// Shows what is here.
    fn show(self) {
        let (show, content) = self
            .inner
            .with_value(|inner| (Rc::clone(&inner.show), inner.autosave.content().clone()));
        show(&content);
    }

    /// Tells the page how it stands, and whoever waits for it.
    fn went_on(self) {
        let (state, offered) = self.inner.with_value(|inner| {
            let autosave = &inner.autosave;
            (autosave.state().clone(), autosave.offered().cloned())
        });
        // Where small storage has to do, it is looked anew whether anything lies there.
        self.state.set(state);
        if self.offered.with_untracked(|now| *now != offered) {
            self.offered.set(offered);
        }
        let waiting = self
            .inner
            .try_update_value(|inner| std::mem::take(&mut inner.waiting));
        for one in waiting.into_iter().flatten() {
            // Whoever waited may have gone.
            let _ = one.send(());
        }
    }

    /// Saves what is to be saved.
    fn save(self) {
        if self.is_outside() {
            self.save_outside();
            return;
        }
        let is_idle = self
            .inner
            .with_value(|inner| !inner.is_saving && inner.autosave.to_save().is_some());
        if is_idle {
            self.inner.update_value(|inner| inner.is_saving = true);
            spawn_local(async move {
                while self.write().await {}
                self.inner.update_value(|inner| inner.is_saving = false);
                self.retry_if_failed();
            });
        }
    }

    /// Writes what is to be saved, once, and says whether there is more.
    async fn write(self) -> bool {
        let saving = self.inner.with_value(|inner| inner.autosave.to_save());
        let Some(saving) = saving else {
            return false;
        };
        let written = async {
            let store = self.open_store().await?;
            self.follow_store(&store);
            // Read and written at once, so that what another tab saves in the same moment is not lost either.
            let change = store.change(self.key, |record| {
                let disk = match record {
                    Some(record) => {
                        RecordBody::of_payload(&record.payload).ok_or(StoreError::Damaged)?
                    }
                    None => RecordBody::default(),
                };
                let body = saving.over(&disk)?;
                Ok((Some(body.to_payload()), body))
            });
            change.await
        };
        let before = self.content();
        let is_more = match written.await {
            Ok(body) => {
                self.inner
                    .update_value(|inner| inner.autosave.saved(&saving, body));
                self.is_in_database();
                true
            }
            Err(error) => {
                self.inner.update_value(|inner| {
                    inner.autosave.fail(error);
                    // Of a store that was lost nothing is heard any more.
                    inner.followed = None;
                });
                false
            }
        };
        // What another tab had saved came in with it.
        if self.content() != before && is_more {
            self.show();
        }
        self.went_on();
        is_more
    }

    /// What lay in small storage is in the database: only now it goes there.
    fn is_in_database(self) {
        let is_all = self
            .inner
            .with_value(|inner| *inner.autosave.state() == AutosaveState::Saved);
        if !is_all {
            return;
        }
        if let Some(text) = self.setting.read()
            && self
                .inner
                .with_value(|inner| inner.autosave.has_taken_over(&text))
        {
            self.setting.remove();
        }
        let has_put_by = self
            .inner
            .try_update_value(|inner| std::mem::take(&mut inner.has_put_by));
        if has_put_by == Some(true) {
            self.setting.keep_unsaved(None);
        }
    }

    fn save_outside(self) {
        let is_kept = match self.content() {
            Some(text) => self.setting.keep(&text),
            None => {
                self.setting.remove();
                true
            }
        };
        if is_kept {
            let stamp = self.inner.with_value(|inner| inner.autosave.stamp());
            self.setting.keep_unsaved(stamp.as_ref());
        } else {
            self.inner
                .update_value(|inner| inner.autosave.fail(StoreError::Quota));
            self.went_on();
        }
    }

    fn retry_if_failed(self) {
        let may_help = self.inner.with_value(|inner| {
            matches!(
                inner.autosave.state(),
                AutosaveState::Failed(
                    StoreError::Blocked
                        | StoreError::Quota
                        | StoreError::Closed
                        | StoreError::Failed(_)
                )
            )
        });
        if !may_help {
            return;
        }
        let again = Timeout::new(
            u32::try_from(RETRY.as_millis()).unwrap_or(u32::MAX),
            move || {
                match self.inner.with_value(|inner| inner.autosave.is_loaded()) {
                    // A store that was lost is opened anew, and heard.
                    true => self.save(),
                    false => spawn_local(self.load()),
                }
            },
        );
        // A timer that is replaced is cancelled.
        self.inner.update_value(|inner| inner.timer = Some(again));
    }

    /// The page goes away, and cannot wait for the database.
    fn leave(self) {
        let unsaved = self
            .inner
            .with_value(|inner| inner.autosave.unsaved(js_sys::Date::now()));
        if let Some(unsaved) = unsaved {
            self.setting.keep_unsaved(Some(&unsaved));
            self.inner.update_value(|inner| inner.has_put_by = true);
        }
    }
}
