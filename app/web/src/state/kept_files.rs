//! A list of files in one setting, such as a trainer's own sets: each is read by itself, and stays as it was written as long
//! as nobody changes it. So what a newer edition wrote, or what is damaged in part, is not lost to a change of another.

use leptos::prelude::*;

use crate::browser::Setting;

/// The files of a setting as this page has them: what another tab does to them is followed, and what the browser refuses to
/// keep holds on this page, until it lets.
pub struct OwnFiles<T: Send + Sync + 'static> {
    /// What there is.
    pub items: RwSignal<Vec<T>>,
    /// Whether the browser refused to keep them as they are.
    pub is_refused: RwSignal<bool>,
    /// What was kept when it was last looked: what is there besides comes from another tab.
    seen: StoredValue<Vec<T>>,
    setting: Setting,
    read: fn(&str) -> Option<T>,
    write: fn(&T) -> String,
}

impl<T: Send + Sync + 'static> Clone for OwnFiles<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for OwnFiles<T> {}

impl<T: Clone + PartialEq + Send + Sync + 'static> OwnFiles<T> {
    /// Reads them, and follows what other tabs do.
    pub fn start(setting: Setting, read: fn(&str) -> Option<T>, write: fn(&T) -> String) -> Self {
        let own = Self {
            items: RwSignal::new(KeptFiles::read(setting, read).items()),
            is_refused: RwSignal::new(false),
            seen: StoredValue::new(Vec::new()),
            setting,
            read,
            write,
        };
        setting.on_elsewhere(move |_| {
            if !own.is_refused.get_untracked() {
                own.items.set(KeptFiles::read(setting, read).items());
            }
        });
        own
    }

    /// Changes them as they are kept now: another tab may have changed them too. What cannot be read here, as a newer
    /// edition's, stays as it is. What the browser did not keep before is kept now, if it lets; `false` where it does not.
    pub fn change(self, act: impl FnOnce(&mut Vec<T>)) -> bool {
        let files = KeptFiles::read(self.setting, self.read);
        let kept = files.items();
        let mut items = if self.is_refused.get_untracked() {
            self.with_new(&kept)
        } else {
            kept.clone()
        };
        act(&mut items);
        let is_kept = files.keep(&items, self.write);
        self.seen.set_value(kept);
        self.is_refused.set(!is_kept);
        self.items.set(items);
        is_kept
    }

    /// What this page has, and what another tab has added since. The earlier form of what was changed here is not new.
    fn with_new(self, kept: &[T]) -> Vec<T> {
        let mut items = self.items.get_untracked();
        let seen = self.seen.get_value();
        let is_new = |item: &&T| !seen.contains(item) && !items.contains(item);
        let new: Vec<T> = kept.iter().filter(is_new).cloned().collect();
        items.extend(new);
        items
    }
}

/// The files of a setting, each with what could be read of it.
struct KeptFiles<T> {
    setting: Setting,
    files: Vec<(Option<T>, String)>,
}

impl<T: Clone + PartialEq> KeptFiles<T> {
    /// Reads them.
    fn read(setting: Setting, read: fn(&str) -> Option<T>) -> Self {
        let texts = setting
            .read()
            .and_then(|text| serde_json::from_str::<Vec<String>>(&text).ok())
            .unwrap_or_default();
        let files = texts.into_iter().map(|text| (read(&text), text)).collect();
        Self { setting, files }
    }

    /// What could be read.
    fn items(&self) -> Vec<T> {
        self.files
            .iter()
            .filter_map(|(item, _)| item.clone())
            .collect()
    }

    /// Keeps these in place of what could be read. `false` where the browser refuses.
    fn keep(&self, items: &[T], write: fn(&T) -> String) -> bool {
        let as_written = |item: &T| {
            let known = self
                .files
                .iter()
                .find(|(known, _)| known.as_ref() == Some(item));
            known.map_or_else(|| write(item), |(_, text)| text.clone())
        };
        let unread = self.files.iter().filter(|(item, _)| item.is_none());
        let texts: Vec<String> = (unread.map(|(_, text)| text.clone()))
            .chain(items.iter().map(as_written))
            .collect();
        serde_json::to_string(&texts).is_ok_and(|text| self.setting.keep(&text))
    }
}
