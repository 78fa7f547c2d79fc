//! Where what a page works with is kept.

use leptos::prelude::*;

use super::Ledger;

/// What some pages work with. It is made when the first of them opens, so that its code may come with that page, and
/// outlives the page: what was chosen and typed there stays.
#[derive(Clone, Copy)]
pub struct Room<T: 'static>(StoredValue<Option<T>>);

impl<T: Copy + Send + Sync> Room<T> {
    /// With nothing in it.
    pub fn empty() -> Self {
        Self(StoredValue::new(None))
    }

    /// What is in it; it is made first where it is not there yet.
    pub fn enter(self, ledger: Ledger, make: impl FnOnce() -> T) -> T {
        self.0.get_value().unwrap_or_else(|| {
            let made = ledger.outliving(make);
            self.0.set_value(Some(made));
            made
        })
    }
}
