//! What is said about cells that are pasted into the table, and about what was typed into one and left.

use ledger::UnitId;
use ledger::paste::{Block, Cell, RefusedCell};
use ledger::typed::TypedCell;
use serde::{Deserialize, Serialize};

/// From so many cells on, a paste is carried out only once the number was confirmed.
pub const PASTE_CONFIRMED_FROM: u32 = 300;

/// A block to be pasted into the view. What cells cannot take is refused one by one; the rest is one change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PasteAsk {
    /// The cells.
    pub block: Block,
    /// The unit at the cursor,
    pub unit: UnitId,
    /// in this row of the view, from 0,
    pub row: u32,
    /// and this column among those shown, from 0.
    pub column: u32,
    /// The columns shown; `None` for one that the rules work out.
    pub columns: Vec<Option<Cell>>,
    /// The units that are chosen, in any order.
    pub chosen: Vec<UnitId>,
    /// How many changed cells the visitor was told of and agreed to.
    pub confirmed: Option<u32>,
}

/// What a paste comes to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PasteFound {
    /// Whether it was carried out; otherwise the number of changed cells is to be confirmed first.
    pub is_done: bool,
    /// How many cells change.
    pub changed: u32,
    /// How many units.
    pub units: u32,
    /// The first and the last row of the view that change.
    pub rows: Option<(u32, u32)>,
    /// How many rows of the block lie below the chosen ones.
    pub beyond: u32,
    /// Whether names and codes of copied rows were left out.
    pub leaves_identity: bool,
    /// Cells that do not take it, the first of them.
    pub refused: Vec<RefusedCell>,
    /// How many there are.
    pub refused_count: u32,
}

impl PasteFound {
    /// Whether it is carried out only once its number of cells was confirmed: it changes many, or goes to rows that are not
    /// chosen though others are.
    pub fn is_to_be_confirmed(&self) -> bool {
        self.changed >= PASTE_CONFIRMED_FROM || (self.beyond > 0 && self.changed > 0)
    }
}

/// What was typed into a cell, to be written there as if it had been entered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypedWrite {
    /// What was typed, and where.
    pub typed: TypedCell,
    /// Whether it is written over what somebody else wrote there since.
    pub is_over: bool,
}
