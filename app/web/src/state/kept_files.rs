//! A list of files in one record, such as a trainer's own sets: each is read by itself, and stays as it was written as long
//! as nobody changes it. So what a newer edition wrote, or what is damaged in part, is not lost to a change of another.

use leptos::prelude::*;
use store::{Conflict, Content, RecordKey};

use super::Keeping;
use super::autosave::AutosavedRecord;
use crate::browser::Setting;

/// The files of a record as this page has them: what another tab does to them is followed, and what could not be kept holds
/// on this page, until it can.
pub struct OwnFiles<T: Send + Sync + 'static> {
    /// What there is.
    pub items: RwSignal<Vec<T>>,
    /// Where they are kept.
    pub record: AutosavedRecord,
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
    pub fn start(
        place: (RecordKey, Setting),
        keeping: Keeping,
        read: fn(&str) -> Option<T>,
        write: fn(&T) -> String,
    ) -> Self {
        let items = RwSignal::new(Vec::new());
        let show = move |content: &Content| {
            let found = KeptFiles::of(content, read).items();
            if items.with_untracked(|items| *items != found) {
                items.set(found);
            }
        };
        Self {
            items,
            record: AutosavedRecord::start(place, Conflict::List, keeping, show),
            read,
            write,
        }
    }

    /// Changes them, and begins to save. What cannot be read here, as a newer edition's, stays as it is.
    pub fn change(self, act: impl FnOnce(&mut Vec<T>)) {
        let files = KeptFiles::of(&self.record.content(), self.read);
        let mut items = self.items.get_untracked();
        act(&mut items);
        if let Some(text) = files.replaced(&items, self.write) {
            self.record.change(Some(text));
        }
        self.items.set(items);
    }
}

/// Files, each with what could be read of it.
struct KeptFiles<T>(Vec<(Option<T>, String)>);

impl<T: Clone + PartialEq> KeptFiles<T> {
    fn of(content: &Content, read: fn(&str) -> Option<T>) -> Self {
        let texts = content
            .as_ref()
            .and_then(|text| serde_json::from_str::<Vec<String>>(text).ok())
            .unwrap_or_default();
        Self(texts.into_iter().map(|text| (read(&text), text)).collect())
    }

    /// What could be read.
    fn items(&self) -> Vec<T> {
        self.0.iter().filter_map(|(item, _)| item.clone()).collect()
    }

    /// As a text, with these in place of what could be read.
    fn replaced(&self, items: &[T], write: fn(&T) -> String) -> Option<String> {
        let as_written = |item: &T| {
            let known = self
                .0
                .iter()
                .find(|(known, _)| known.as_ref() == Some(item));
            known.map_or_else(|| write(item), |(_, text)| text.clone())
        };
        let unread = self.0.iter().filter(|(item, _)| item.is_none());
        let texts: Vec<String> = (unread.map(|(_, text)| text.clone()))
            .chain(items.iter().map(as_written))
            .collect();
        serde_json::to_string(&texts).ok()
    }
}
