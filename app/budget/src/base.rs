//! What a budget is made from.

use ledger::{Table, UnitId};
use policy::{Counts, Heads};

use crate::unread::Unread;

/// A district, counted.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct District {
    /// What it is called.
    pub name: String,
    /// Its organisations and members.
    pub counts: Counts,
    /// Units that are due and not formed: what a plan to form takes from.
    pub due: Heads,
    /// Joint branches that cover too many units: what a plan to split takes from.
    pub too_large: Heads,
    /// What depends on counts that cannot be read.
    pub unread: Unread,
}

/// Units of a ledger.
#[derive(Clone, Copy)]
pub struct Units<'a> {
    /// The ledger, its joint branches settled.
    pub table: &'a Table,
    /// Those that the budget is for. A walk is fastest in the order of the table.
    pub ids: &'a [UnitId],
}

/// What a budget is made from.
#[derive(Clone, Copy)]
pub enum Base<'a> {
    /// Counts of districts.
    Counts(&'a [District]),
    /// A ledger.
    Ledger(Units<'a>),
}
