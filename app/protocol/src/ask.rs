use chrono::NaiveDate;
use ledger::import::{FileForm, Mapped, Settled, Target};
use ledger::query::Query;
use ledger::{Column, UnitId};
use serde::{Deserialize, Serialize};

use crate::Sealed;
use crate::budget::{BookAsk, BudgetOf, BudgetTable, BudgetUnitsOf};
use crate::duties::{DutyAsk, DutyFile};
use crate::say::Format;

/// What a page asks of the worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Ask {
    /// Open what is kept. Asked first; answered when all of it is in memory.
    Open {
        /// Where the ledger stood when it was last told to be saved.
        saved: Option<String>,
    },
    /// Judge by these standards and readings, for this budget year, as of this day.
    Rules {
        /// As links carry them.
        choices: String,
        /// The budget year.
        year: i32,
        /// The day on which reminders are due or not.
        day: NaiveDate,
    },
    /// Show these units. What [`Ask::Rows`] asks for is taken from them.
    View(Sealed<Query>),
    /// Some rows of the view.
    Rows {
        /// The first, from 0.
        from: u32,
        /// How many.
        count: u32,
        /// With these columns.
        columns: Vec<Column>,
        /// And these of the user's own.
        own: Vec<u16>,
    },
    /// All of one unit.
    Unit(UnitId),
    /// A budget, with all its breakdowns.
    Budget(Sealed<BudgetOf>),
    /// What a budget comes to in all.
    BudgetOutcome(Sealed<BudgetOf>),
    /// Some units of a budget.
    BudgetUnits(Sealed<BudgetUnitsOf>),
    /// The two coverages of the units that this asks for, by the rules in use.
    Coverage(Sealed<Query>),
    /// Write into cells: all of them or none.
    Write(Vec<(UnitId, Cell, String)>),
    /// A budget as a workbook.
    BudgetBook(Sealed<BookAsk>),
    /// One of its tables, as text with commas.
    BudgetTable(Sealed<BookAsk>, BudgetTable),
    /// About reminders and what is recorded of them.
    Duties(Sealed<DutyAsk>),
    /// Reminders as a file.
    DutyFile(DutyFile),
    /// A new unit with these cells.
    Add(Vec<(Column, String)>),
    /// Take units away.
    Remove(Vec<UnitId>),
    /// Take the last change back.
    Undo,
    /// Make it again.
    Redo,
    /// Go back to the ledger as it was before the last import, made-up city or clearing; or forward again. Refused where
    /// none lies that way.
    Go {
        /// Forward, after having gone back.
        forward: bool,
    },
    /// Replace the ledger by a made-up city. Refused outside of the made-up city's space.
    Demo {
        /// The same seed gives the same city.
        seed: u64,
        /// How many units.
        size: u32,
    },
    /// A step of an import.
    Import(Sealed<ImportAsk>),
    /// A workbook to be filled in.
    Template,
    /// All that is kept, as one file.
    Backup {
        /// Without it nobody can read the file.
        passphrase: Option<String>,
        /// What the page keeps itself.
        page: String,
    },
    /// Look into the backup that comes along, or again into the one that came before.
    LookIntoBackup {
        /// What opens it.
        passphrase: Option<String>,
    },
    /// Put the ledger of that backup, or what is sound of it, in place of the one that is there.
    Restore {
        /// Take its budgets in as well, besides those that are there. The one that was being worked on is put by under this
        /// name.
        budgets: Option<String>,
    },
    /// Take out again the budgets that came with the last backup.
    Unrestore,
    /// Take what is sound of a damaged ledger for the ledger.
    KeepSound,
    /// The units of the view as a file.
    Export(Format),
    /// Leave an empty ledger; the one that was there is retained.
    Clear,
    /// Remove the ledger and all that are retained, for good.
    Erase,
    /// The ledgers that are retained.
    Retained,
    /// Put the retained ledger of this number in place of the one that is there, which is retained in turn.
    RestoreRetained(u32),
    /// Delete the retained ledgers of these numbers for good.
    DeleteRetained(Vec<u32>),
    /// Give up what was asked by this number.
    Cancel(u32),
}

impl Ask {
    /// Whether it changes units here and there. Whoever asked it must not be told that all is kept before the answer.
    pub fn is_change(&self) -> bool {
        matches!(
            self,
            Self::Write(_) | Self::Add(_) | Self::Remove(_) | Self::Undo | Self::Redo
        )
    }
}

/// A cell's column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cell {
    /// One of the format's.
    Column(Column),
    /// One of the user's own.
    Own(u16),
}

/// A step of an import: look, check, settle, take in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ImportAsk {
    /// Look into the file that comes along, or again into the one that came before.
    Look(ReadAs),
    /// Read all rows by this mapping and hold them against the ledger. Nothing is written.
    Check(Vec<Mapped>),
    /// Some of the rows set aside.
    SetAsides {
        /// The first, from 0.
        from: u32,
        /// How many.
        count: u32,
    },
    /// Some of the conflicts.
    Conflicts {
        /// The first, from 0.
        from: u32,
        /// How many.
        count: u32,
    },
    /// Put the units into the ledger.
    TakeIn(Settled),
    /// The rows set aside, as a workbook to be corrected.
    SetAsideFile,
    /// Forget the file.
    Leave,
}

/// How a file is to be read. What is not said is found.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ReadAs {
    /// As text or workbook, in which way.
    pub form: Option<FileForm>,
    /// The header row's place among those that are not blank, from 0.
    pub head: Option<u32>,
    /// Where the visitor put columns before.
    pub remembered: Vec<(String, Target)>,
}
