//! What was kept and cannot be read: said, and kept as it was, before anything else is kept in its place.

use entry::{LinkError, decode};
use leptos::prelude::*;
use leptos::task::spawn_local;
use store::{RecordKey, Store, StoreError};

use super::Keeping;

/// A state that was kept and cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// Why not.
    pub why: LinkError,
    /// The texts, as they were kept, the newest first.
    pub texts: Vec<String>,
}

impl Unread {
    fn of(texts: Vec<String>) -> Option<Self> {
        let why = texts.iter().find_map(|text| decode(text).err())?;
        Some(Self { why, texts })
    }
}

/// The texts of a record; one whose own form is not known is itself the text.
fn texts_of(payload: &str) -> Vec<String> {
    serde_json::from_str(payload).unwrap_or_else(|_| vec![payload.to_owned()])
}

impl Keeping {
    /// Puts a text by that cannot be read, and says so. Nothing is to be kept in its place before that is done.
    ///
    /// # Errors
    /// Why it could not be put by.
    pub(super) async fn put_unread_by(self, store: &Store, text: &str) -> Result<(), StoreError> {
        let put = store.change(RecordKey::Unread, |record| {
            let mut texts = record.map_or_else(Vec::new, |record| texts_of(&record.payload));
            if texts.iter().any(|one| one == text) {
                return Ok((None, texts));
            }
            texts.insert(0, text.to_owned());
            let payload = serde_json::to_string(&texts).map_err(|_| StoreError::Damaged)?;
            Ok((Some(payload), texts))
        });
        self.unread.set(Unread::of(put.await?));
        Ok(())
    }

    /// Says again what was put by in an earlier visit and not discarded.
    pub(super) async fn say_what_is_unread(self, store: &Store) {
        if let Ok(Some(record)) = store.load(RecordKey::Unread).await {
            self.unread.set(Unread::of(texts_of(&record.payload)));
        }
    }

    /// Discards what was put by.
    pub fn forget_unread(self) {
        self.unread.set(None);
        spawn_local(async move {
            if let Ok(store) = self.open_store().await {
                // Left behind, it is said again; nothing is lost.
                let _ = store.remove(RecordKey::Unread).await;
            }
        });
    }
}
