use serde::{Deserialize, Serialize};

/// A ledger that was replaced as a whole and is retained until it is deleted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RetainedLedger {
    /// By which it is restored or deleted.
    pub number: u32,
    /// When it was replaced, in milliseconds since 1970; `None` where nobody noted it.
    pub at_ms: Option<u64>,
    /// What replaced it; `None` where nobody noted it.
    pub cause: Option<Replacement>,
    /// How many units it had.
    pub units: u64,
    /// How many edits were made after its units were counted: they may have added units or removed some.
    pub edits: u32,
    /// How much room its units take, in bytes.
    pub bytes: u64,
    /// Whether its units are made up.
    pub made_up: bool,
    /// Whether it can be read, as far as is known without reading it: one that cannot can only be deleted.
    pub readable: bool,
}

/// What replaced a ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Replacement {
    /// An import of a file.
    Import,
    /// A backup.
    Backup,
    /// Nothing: it was cleared.
    Clearing,
    /// What could be read of it after it was damaged.
    Damage,
    /// The ledger that was gone back or forward to.
    Step,
    /// Another retained ledger.
    Restoration,
}
