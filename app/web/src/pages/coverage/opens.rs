//! What the parts of the page's charts lead to.

use coverage::{Key, Part};
use leptos::prelude::*;

use crate::navigation::Navigation;
use crate::pages::chart;
use crate::state::use_coverage;

/// What a part of a chart opens.
#[derive(Clone, Debug, PartialEq)]
pub enum Opens {
    /// The ledger, with these units.
    Units(Vec<Key>, Part),
    /// The comparison with this snapshot.
    Snapshot(u64),
}

impl chart::Opens for Opens {}

/// A chart of this page.
pub type Plate = chart::Plate<Opens>;

/// Opens what a part of a chart leads to.
pub fn opener() -> Callback<Opens> {
    let coverage = use_coverage();
    let navigation: Navigation = expect_context();
    Callback::new(move |opens| match opens {
        Opens::Units(keys, part) => {
            coverage.show_units(&keys, part);
            navigation.open(words::Page::Ledger);
        }
        Opens::Snapshot(id) => coverage.against.set(Some(id)),
    })
}
