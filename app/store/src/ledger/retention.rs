//! What is noted of a ledger that was replaced as a whole.

use serde::{Deserialize, Serialize};

use super::head::Tip;

/// Why a ledger was replaced. Stored by its place in this list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cause {
    /// A file was imported.
    Import,
    /// A backup was restored.
    Backup,
    /// It was cleared.
    Clearing,
    /// What was sound of a damaged ledger was taken for the whole.
    Damage,
    /// One went back to the ledger before, or forward again.
    Step,
    /// A retained ledger was restored.
    Restoration,
}

/// What is noted of a ledger that is replaced and retained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retention {
    /// Why it is replaced.
    pub cause: Cause,
    /// How many units it has, all edits counted; `None` where that is not known. A ledger of none is not retained.
    pub units: Option<u64>,
}

/// A ledger that was replaced as a whole and is retained until it is deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct RetainedTip {
    pub(crate) tip: Tip,
    /// When it was replaced, in milliseconds since 1970; `None` where an earlier edition replaced it or it was found after
    /// the head was lost. So are the two that follow.
    pub(crate) at_ms: Option<u64>,
    pub(crate) cause: Option<Cause>,
    pub(crate) units: Option<u64>,
}

impl RetainedTip {
    /// One of which nothing was noted.
    pub(crate) const fn unnoted(tip: Tip) -> Self {
        Self {
            tip,
            at_ms: None,
            cause: None,
            units: None,
        }
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn causes_are_stored_by_numbers_that_never_change() {
        let all = [
            Cause::Import,
            Cause::Backup,
            Cause::Clearing,
            Cause::Damage,
            Cause::Step,
            Cause::Restoration,
        ];
        for (number, cause) in (0_u8..).zip(all) {
            assert_eq!(postcard::to_allocvec(&cause), Ok(vec![number]));
        }
    }
}
