//! What is said about budgets.

use budget::{Beside, District, Line, Plan, Sheet, Terms};
use ledger::UnitId;
use ledger::query::Query;
use policy::Fen;
use serde::{Deserialize, Serialize};

use crate::rules::Rules;

/// What a budget is made from, as a page says it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum BudgetBase {
    /// Counts of districts.
    Counts(Vec<District>),
    /// The units of the ledger that this asks for.
    Ledger(Query),
}

/// A budget that is asked for. The same question has the same answer until the ledger changes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BudgetOf {
    /// What it is made from.
    pub base: BudgetBase,
    /// Standards and readings.
    pub choices: Rules,
    /// The budget year.
    pub year: i32,
    /// Who pays, when, and lines of one's own.
    pub terms: Terms,
    /// What changes.
    pub plan: Plan,
    /// 0 for the budget year, 1 for the year after it.
    pub ahead: u8,
}

/// Units of a budget that are asked for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BudgetUnitsOf {
    /// Which budget.
    pub of: BudgetOf,
    /// Of which district; empty for units that do not say.
    pub district: String,
    /// Of which street of it; empty for units that do not say.
    pub street: String,
    /// The first, from 0.
    pub from: u32,
    /// How many.
    pub count: u32,
}

/// An amount that somebody may state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stated {
    /// Nothing is stated.
    Nothing,
    /// What is stated cannot be read.
    Unread,
    /// So much.
    Amount(Fen),
}

impl Stated {
    /// How much, where that is known.
    pub const fn amount(self) -> Option<Fen> {
        match self {
            Self::Amount(amount) => Some(amount),
            Self::Nothing | Self::Unread => None,
        }
    }

    /// Whether what is stated cannot be read.
    pub const fn is_unread(self) -> bool {
        matches!(self, Self::Unread)
    }
}

/// A workbook of a budget that is asked for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BookAsk {
    /// The budget. Of its plan only the standards that it raises are taken.
    pub of: BudgetOf,
    /// What stands beside it, each by its name.
    pub scenarios: Vec<(String, Plan)>,
    /// What changes year by year, the budget year first.
    pub years: Plan,
    /// The year before, item by item, with what is said of each; nothing where none of it is stated.
    pub last_year: Vec<(Stated, String)>,
    /// Dues retained by the city and by the district (M3).
    pub retained: (Stated, Stated),
    /// What the units of a ledger are filtered by, in words; nothing where it is made of all of them.
    pub filter: Option<String>,
    /// Entries that are to be corrected, in words.
    pub corrections: Vec<String>,
    /// Whether it is written in English.
    pub in_english: bool,
}

/// A table of a budget.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum BudgetTable {
    /// By item and by payer.
    Summary,
    /// By district and street.
    Places,
    /// Unit by unit, or type by type of what is counted.
    Detail,
    /// By month.
    Months,
    /// By kind of unit.
    Kinds,
    /// By type of organisation.
    Recipients,
    /// Scenarios beside the base.
    Scenarios,
    /// Every other answer to every reading.
    Readings,
    /// The years ahead.
    Years,
    /// Beside the year before.
    LastYear,
}

impl BudgetTable {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Summary,
        Self::Places,
        Self::Detail,
        Self::Months,
        Self::Kinds,
        Self::Recipients,
        Self::Scenarios,
        Self::Readings,
        Self::Years,
        Self::LastYear,
    ];
}

/// A budget, and what stands besides it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BudgetFound {
    /// The budget.
    pub sheet: Sheet,
    /// M1 and M2; `None` of counts, which do not say.
    pub beside: Option<Beside>,
}

/// Some units of a budget.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BudgetUnits {
    /// How many there are.
    pub all: u32,
    /// Those that were asked for.
    pub units: Vec<BudgetUnit>,
}

/// A unit's part of a budget.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BudgetUnit {
    /// Which.
    pub id: UnitId,
    /// What it is called.
    pub name: String,
    /// What it comes to.
    pub line: Line,
}
