//! What is pasted into the table: the block that the clipboard holds, the rows and columns that it goes to, and what the
//! cells there take. A cell that cannot take its value is refused by itself; all others are changed together.

mod block;
mod placement;
mod plan;

pub use block::Block;
pub use placement::{Aim, PasteError};
pub use plan::{MOST_REFUSED_LISTED, Plan, Refusal, RefusedCell, plan};

use crate::column::Column;

/// A cell's column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Cell {
    /// One of the format's.
    Column(Column),
    /// One of the user's own.
    Own(u16),
}

impl Cell {
    /// Whether it holds what a unit is known by: its name or its credit code.
    pub const fn is_identity(self) -> bool {
        matches!(self, Self::Column(Column::Name | Column::Code))
    }
}
