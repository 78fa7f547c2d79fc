//! Keeping what was entered: loaded at the start, saved a moment after each change and when the page goes away, told to
//! other tabs, and never overwritten by a link.

use std::time::Duration;

use entry::{Draft, LinkError, decode, encode};
use gloo_timers::callback::Timeout;
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;
use policy::Choices;
use store::{Change, RecordKey, Store, StoreError, Subscription};
use words::Text;

use super::early::{early, keep_early, laid_over};
use super::unread::Unread;
use super::{Notice, Notices, Settings, Work, space};
use crate::browser::{self, Setting, Typed};

/// How long after the last keystroke a change is saved.
pub(super) const PAUSE: Duration = Duration::from_millis(400);
/// How many states lie aside at most; the oldest goes first.
const MOST_SET_ASIDE: usize = 10;
/// How long whoever waits for what is kept waits before it looks again, in milliseconds.
const LOOK_AGAIN: u32 = 10;
/// How long after a failure saving is tried again.
const RETRY: Duration = Duration::from_secs(5);

/// Whether what was entered is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// Nothing to keep yet.
    Idle,
    /// On its way.
    Saving,
    /// On disk.
    Saved,
    /// Not kept, and why.
    Failed(Text),
}

impl SaveState {
    /// The name that the page's markup carries.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Idle => "idle",
            Self::Saving => "saving",
            Self::Saved => "saved",
            Self::Failed(_) => "failed",
        }
    }
}

/// Keeps what was entered.
#[derive(Clone, Copy)]
pub struct Keeping {
    /// For the page to show.
    pub state: RwSignal<SaveState>,
    /// Whether what is kept stands on the page, as far as it could be read.
    pub is_loaded: RwSignal<bool>,
    /// What was kept and could not be read.
    pub unread: RwSignal<Option<Unread>>,
    work: Work,
    notices: Notices,
    settings: Settings,
    desk: StoredValue<Desk, LocalStorage>,
}

#[derive(Default)]
struct Desk {
    store: Option<Store>,
    /// What is on disk, as far as this page knows.
    kept: Option<String>,
    /// Nothing is written before the earlier record was read.
    loaded: bool,
    /// What lies there cannot be read and could not be put by, or a later edition wrote it: nothing is written over it.
    is_closed: bool,
    /// A link was opened with the page.
    linked: bool,
    timer: Option<Timeout>,
    subscription: Option<Subscription>,
}

/// Opens what the link holds or what was kept, and keeps every change from then on.
pub fn start_keeping(work: Work, notices: Notices, settings: Settings, typed: Typed) -> Keeping {
    let keeping = Keeping {
        state: RwSignal::new(SaveState::Idle),
        is_loaded: RwSignal::new(false),
        unread: RwSignal::new(None),
        work,
        notices,
        settings,
        desk: StoredValue::new_local(Desk::default()),
    };
    let linked = keeping.open_link();
    if linked {
        for (field, text) in typed {
            work.set(field, text);
        }
    } else if let Some(early) = early() {
        work.replace(laid_over(work.snapshot(), early));
    }
    keeping.desk.update_value(|desk| desk.linked = linked);
    spawn_local(async move { keeping.load().await });
    if let Some(window) = web_sys::window() {
        gloo_events::EventListener::new(&window, "hashchange", move |_| keeping.open_another())
            .forget();
    }
    Effect::new(move |_| {
        work.draft.track();
        work.choices.track();
        if keeping.unsaved().is_some() {
            keeping.state.set(SaveState::Saving);
        }
        keeping.save_after(PAUSE);
    });
    browser::on_leaving(move || keeping.save_before_leaving());
    keeping
}

impl Keeping {
    fn say(self, text: Text) -> &'static str {
        text.say(self.settings.lang.get_untracked())
    }

    /// Opens the state that the address carries; `false` where it carries none, or one that cannot be read.
    fn open_link(self) -> bool {
        match decode(&browser::fragment()) {
            Ok((draft, choices)) => {
                browser::drop_fragment();
                Setting::SetAsideTold.remove();
                self.work.replace((draft, choices));
                true
            }
            Err(LinkError::NotOurs) => false,
            Err(error) => {
                browser::drop_fragment();
                self.notices.show(Notice::failed(words::link_error(
                    error,
                    self.settings.lang.get_untracked(),
                )));
                false
            }
        }
    }

    /// Opens a link that was put into the address of the open page.
    fn open_another(self) {
        let (draft, choices) = self.work.snapshot();
        if !self.open_link() {
            return;
        }
        // What the link brought is not taken for typed, if what is kept has not been read yet.
        self.desk.update_value(|desk| desk.linked = true);
        spawn_local(async move {
            match self.open_store().await {
                Err(error) => self.failed(&error),
                Ok(store) => {
                    self.set_aside(&store, encode(&draft, &choices)).await;
                    self.offer_what_was_set_aside(&store).await;
                }
            }
        });
    }

    /// Puts a state in front of those that lie aside, unless a link brought it, nothing is in it, or it is on the page.
    async fn set_aside(self, store: &Store, payload: String) {
        let (draft, choices) = self.work.snapshot();
        let opened = encode(&draft, &choices);
        let brought = Setting::Linked.read();
        Setting::Linked.write(&opened);
        let empty = encode(&Draft::default(), &Choices::default());
        if payload == opened || payload == empty || brought.as_ref() == Some(&payload) {
            return;
        }
        let key = RecordKey::SetAside;
        let kept = async {
            let earlier = store.load(key).await?.map(|record| record.payload);
            let lines = std::iter::once(payload.as_str())
                .chain(earlier.iter().flat_map(|earlier| earlier.lines()))
                .take(MOST_SET_ASIDE)
                .collect::<Vec<_>>();
            store.save(key, key.version(), &lines.join("\n")).await
        };
        if let Err(error) = kept.await {
            self.failed(&error);
        }
    }

    async fn load(self) {
        let loaded = match self.open_store().await {
            Ok(store) => store
                .load(RecordKey::Work)
                .await
                .map(|record| (store, record)),
            Err(error) => Err(error),
        };
        match loaded {
            Err(error) => {
                if error == StoreError::Damaged && self.put_damaged_by().await.is_err() {
                    self.close();
                }
                self.failed(&error);
            }
            Ok((store, record)) => {
                self.say_what_is_unread(&store).await;
                let on_disk = record.map(|record| record.payload);
                let pending = self.readable(&store, Setting::Pending).await;
                self.readable(&store, Setting::Early).await;
                if let Some(payload) = pending.or_else(|| on_disk.clone()) {
                    self.take_up(&store, payload, on_disk).await;
                }
                self.offer_what_was_set_aside(&store).await;
            }
        }
        self.desk.update_value(|desk| desk.loaded = true);
        self.is_loaded.set(true);
        if self.unsaved().is_none() {
            Setting::Early.remove();
        }
        self.save();
    }

    /// What a small setting holds; where it cannot be read, it is put by, and said.
    async fn readable(self, store: &Store, setting: Setting) -> Option<String> {
        let text = setting.read()?;
        if decode(&text).is_ok() {
            return Some(text);
        }
        if self.put_unread_by(store, &text).await.is_ok() {
            setting.remove();
        }
        None
    }

    async fn put_damaged_by(self) -> Result<(), StoreError> {
        let store = self.open_store().await?;
        store.put_damaged_by(RecordKey::Work).await
    }

    /// From now on nothing is written over what lies on disk.
    fn close(self) {
        self.desk.update_value(|desk| desk.is_closed = true);
    }

    /// Waits until what is kept stands on the page. Until then its standards and readings are not those of this browser.
    pub(super) async fn loaded(self) {
        while !self.is_loaded.get_untracked() {
            TimeoutFuture::new(LOOK_AGAIN).await;
        }
    }

    /// The standards and readings that are chosen in this browser.
    pub(super) fn choices(self) -> Choices {
        self.work.choices.get_untracked()
    }

    /// The database.
    pub async fn open_store(self) -> Result<Store, StoreError> {
        if let Some(store) = self.desk.with_value(|desk| desk.store.clone()) {
            return Ok(store);
        }
        let store = Store::open(space()).await?;
        if browser::is_to_reset() {
            store.clear_all().await?;
            self.is_reset();
        }
        store.on_lost(move |error| {
            self.desk.update_value(|desk| desk.store = None);
            if error == StoreError::Superseded {
                self.failed(&error);
            }
        });
        let subscription = store.subscribe(move |change| self.changed_elsewhere(change));
        let kept = store.clone();
        self.desk.update_value(|desk| {
            desk.store = Some(kept);
            desk.subscription = Some(subscription);
        });
        Ok(store)
    }

    /// The made-up city's space is as it was at first.
    fn is_reset(self) {
        browser::reset_done();
        self.notices.show(Notice::say(self.say(Text::DemoIsReset)));
        browser::focus_after_draw("demo-reset");
    }

    /// What was kept comes back, under what was typed meanwhile. A link's content takes its place on the page only: what
    /// was kept is set aside.
    async fn take_up(self, store: &Store, payload: String, on_disk: Option<String>) {
        let state = match decode(&payload) {
            Ok(state) => state,
            Err(why) => {
                let is_put_by = self.put_unread_by(store, &payload).await.is_ok();
                let is_newer = matches!(why, LinkError::Newer { .. });
                if is_newer || !is_put_by {
                    self.close();
                }
                self.failed(if is_newer {
                    &StoreError::Newer
                } else {
                    &StoreError::Damaged
                });
                return;
            }
        };
        if self.desk.with_value(|desk| desk.linked) {
            let (draft, choices) = match early() {
                Some(early) => laid_over(early, state),
                None => state,
            };
            self.set_aside(store, encode(&draft, &choices)).await;
            return;
        }
        self.desk.update_value(|desk| desk.kept = on_disk);
        self.work.replace(laid_over(self.work.snapshot(), state));
        self.state.set(SaveState::Saved);
    }

    async fn offer_what_was_set_aside(self, store: &Store) {
        if Setting::SetAsideTold.read().is_some() {
            return;
        }
        let key = RecordKey::SetAside;
        let Ok(Some(record)) = store.load(key).await else {
            return;
        };
        let (newest, earlier) = record
            .payload
            .split_once('\n')
            .unwrap_or((&record.payload, ""));
        let earlier = earlier.to_owned();
        let Ok(state) = decode(newest) else {
            if self.put_unread_by(store, newest).await.is_ok() {
                // Those before it are offered with the next visit.
                let _ = store.save(key, key.version(), &earlier).await;
            }
            return;
        };
        let back = move || {
            self.work.replace(state.clone());
            self.notices.dismiss();
            let earlier = earlier.clone();
            spawn_local(async move {
                if let Ok(store) = self.open_store().await {
                    // Left behind, it is offered again; nothing is lost.
                    let _ = if earlier.is_empty() {
                        store.remove(key).await
                    } else {
                        store.save(key, key.version(), &earlier).await
                    };
                }
            });
        };
        self.notices.show(
            Notice::say(self.say(Text::LinkOpened))
                .with_action(self.say(Text::BackToMine), back)
                .once_read(|| Setting::SetAsideTold.write("1")),
        );
    }

    fn changed_elsewhere(self, change: Change) {
        if change != Change::Record(RecordKey::Work) {
            return;
        }
        let take = move || {
            self.notices.dismiss();
            spawn_local(async move {
                let Ok(store) = self.open_store().await else {
                    return;
                };
                let Ok(Some(record)) = store.load(RecordKey::Work).await else {
                    return;
                };
                match decode(&record.payload) {
                    Ok(state) => {
                        self.desk
                            .update_value(|desk| desk.kept = Some(record.payload));
                        self.work.replace(state);
                    }
                    Err(_) => self
                        .notices
                        .show(Notice::failed(self.say(Text::SaveDamaged))),
                }
            });
        };
        self.notices.show(
            Notice::say(self.say(Text::OtherTabChanged)).with_action(self.say(Text::LoadIt), take),
        );
    }

    fn save_after(self, pause: Duration) {
        let wait = u32::try_from(pause.as_millis()).unwrap_or(u32::MAX);
        // A timer that is replaced is cancelled.
        self.desk
            .update_value(|desk| desk.timer = Some(Timeout::new(wait, move || self.save())));
    }

    /// What is not on disk yet, if it is worth it.
    fn unsaved(self) -> Option<String> {
        let (draft, choices) = self.work.snapshot();
        let payload = encode(&draft, &choices);
        let pending = self.desk.with_value(|desk| {
            let new = desk.kept.as_ref().is_none_or(|kept| *kept != payload);
            let worth = desk.kept.is_some() || (draft, choices) != Default::default();
            desk.loaded && !desk.is_closed && new && worth
        });
        pending.then_some(payload)
    }

    fn save_before_leaving(self) {
        let (loaded, linked) = self.desk.with_value(|desk| (desk.loaded, desk.linked));
        // What a link brought can be had again from the link.
        if !loaded && !linked {
            let (draft, choices) = self.work.snapshot();
            keep_early(&draft, &choices);
        }
        if let Some(payload) = self.unsaved() {
            // It holds what was typed early, and may have changed it since.
            if Setting::Pending.keep(&payload) {
                Setting::Early.remove();
            }
            self.save();
        }
    }

    /// Saves at once, if there is anything to save.
    fn save(self) {
        let Some(payload) = self.unsaved() else {
            return;
        };
        self.state.set(SaveState::Saving);
        spawn_local(async move {
            let saved = match self.open_store().await {
                Ok(store) => {
                    store
                        .save(RecordKey::Work, RecordKey::Work.version(), &payload)
                        .await
                }
                Err(error) => Err(error),
            };
            match saved {
                Ok(()) => {
                    self.desk.update_value(|desk| desk.kept = Some(payload));
                    Setting::Early.remove();
                    // What was typed meanwhile is not kept by this.
                    if self.unsaved().is_none() {
                        Setting::Pending.remove();
                        self.state.set(SaveState::Saved);
                    } else {
                        self.save_after(PAUSE);
                    }
                }
                Err(error) => self.failed(&error),
            }
        });
    }

    fn failed(self, error: &StoreError) {
        let text = match error {
            StoreError::Unavailable => Text::SaveUnavailable,
            StoreError::Blocked => Text::SaveBlocked,
            StoreError::Quota => Text::SaveQuota,
            StoreError::Newer | StoreError::Superseded => Text::SaveNewer,
            StoreError::Damaged => Text::SaveDamaged,
            // A ledger alone is ever stale or busy.
            StoreError::Closed | StoreError::Failed(_) | StoreError::Stale | StoreError::Busy => {
                Text::SaveAgain
            }
        };
        self.state.set(SaveState::Failed(text));
        if matches!(
            error,
            StoreError::Blocked | StoreError::Quota | StoreError::Closed | StoreError::Failed(_)
        ) {
            self.save_after(RETRY);
        }
    }
}
