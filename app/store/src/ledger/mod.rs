//! A ledger of any size, as bytes. What they mean is the business of whoever writes them.
//!
//! A *generation* is a list of *chunks* with a few words on them (its *root*). It is written bit by bit and becomes
//! current in one transaction, or never was. Each *edit* after that goes into a *log*, until whoever writes folds the log
//! into a new generation. The *head* says which generation is current, which one is kept to go back to, and which ones are
//! *retained*: each that was replaced as a whole, until somebody deletes it.
//!
//! ```text
//! head ×2 ─┬─ current  ── root ×2 ── chunk, chunk, chunk …   ← edit ← edit ← edit
//!          ├─ kept     ── root ×2 ── chunk, chunk …          ← edit
//!          └─ retained ── root ×2 ── chunk, chunk …          ← edit   (any number of them)
//! ```
//!
//! Head and roots lie in two copies, each sealed with a hash; chunks are held against the hashes in their root; edits are
//! linked one to the other. So whatever a browser loses is found on reading, and what is sound is told from what is not.

mod claim;
mod damage;
mod entry;
mod first_head;
mod head;
mod lease;
mod lock;
mod patience;
mod position;
mod reading;
mod recover;
mod retained;
mod retention;
mod root;
mod seal;
mod sweep;
pub(crate) mod tables;
mod watch;
mod writer;
mod writing;

use std::cell::{Cell, OnceCell};

use web_sys::BroadcastChannel;

pub use claim::{Turn, Waiting};
pub use damage::{Damage, LogBreak};
#[doc(hidden)]
pub use first_head::first_head;
pub use head::Direction;
pub use patience::Timing;
pub use position::{NotAPosition, Position};
pub use reading::{Chunk, Kept, Reading};
pub use retained::Retained;
pub use retention::{Cause, Retention};
pub use root::ChunkInfo;
#[doc(hidden)]
pub use seal::newer_head;
pub use watch::{CatchUp, Watch};
pub use writer::Writer;
pub use writing::{Commit, Writing};

/// What all that concerns the ledger of one store shares.
pub(crate) struct LedgerState {
    /// The generation of which something was found lost: it is only to be read.
    pub(crate) unsound: Cell<Option<u32>>,
    pub(crate) timing: Cell<Timing>,
    /// Between the tabs; `None` inside where the browser has none.
    channel: OnceCell<Option<BroadcastChannel>>,
}

impl Default for LedgerState {
    fn default() -> Self {
        Self {
            unsound: Cell::new(None),
            timing: Cell::new(Timing::USUAL),
            channel: OnceCell::new(),
        }
    }
}

impl LedgerState {
    fn channel(&self, database: &str) -> Option<&BroadcastChannel> {
        let open = || BroadcastChannel::new(&format!("{database}-ledger")).ok();
        self.channel.get_or_init(open).as_ref()
    }
}

impl Drop for LedgerState {
    fn drop(&mut self) {
        if let Some(Some(channel)) = self.channel.get() {
            channel.close();
        }
    }
}
