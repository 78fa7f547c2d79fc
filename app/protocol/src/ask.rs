use chrono::NaiveDate;
use ledger::import::{FileForm, Mapped, Remembered, Settled};
use ledger::paste::Cell;
use ledger::query::Query;
use ledger::{Column, UnitId};
use serde::{Deserialize, Serialize};

use crate::Sealed;
use crate::budget::{BookAsk, BudgetOf, BudgetTable, BudgetUnitsOf};
use crate::duties::{DutyAsk, DutyFile};
use crate::paste::{PasteAsk, TypedWrite};
use crate::rules::Rules;
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
        /// Standards and readings.
        choices: Rules,
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
    /// Write what was typed into a cell while the page was there that has gone since.
    WriteTyped(Sealed<TypedWrite>),
    /// The rows of these units, in the order of the view; those that it does not have are left out.
    RowsOf {
        /// Which units.
        units: Vec<UnitId>,
        /// With these columns.
        columns: Vec<Column>,
        /// And these of the user's own.
        own: Vec<u16>,
    },
    /// Paste a block into the view.
    Paste(Sealed<PasteAsk>),
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
    /// Whether it is answered by the standards and readings that [`Ask::Rules`] set. A budget brings its own.
    pub fn is_judged(&self) -> bool {
        matches!(
            self,
            Self::View(_)
                | Self::Rows { .. }
                | Self::Unit(_)
                | Self::Coverage(_)
                | Self::Duties(_)
                | Self::DutyFile(_)
                | Self::Export(_)
        )
    }

    /// Whether it changes units here and there. Whoever asked it must not be told that all is kept before the answer.
    pub fn is_change(&self) -> bool {
        matches!(
            self,
            Self::Write(_)
                | Self::Paste(_)
                | Self::WriteTyped(_)
                | Self::Add(_)
                | Self::Remove(_)
                | Self::Undo
                | Self::Redo
        )
    }
}

impl Ask {
    /// Whether it may write to the disk: where no answer came, it may have been done or not.
    pub fn may_write(&self) -> bool {
        match self {
            // What cannot be read may be anything.
            Self::Duties(ask) => ask.open().ok().is_none_or(|ask| ask.may_write()),
            Self::Import(ask) => ask.open().ok().is_none_or(|ask| ask.may_write()),
            Self::Open { .. }
            | Self::Rules { .. }
            | Self::View(_)
            | Self::Rows { .. }
            | Self::RowsOf { .. }
            | Self::Unit(_)
            | Self::Budget(_)
            | Self::BudgetOutcome(_)
            | Self::BudgetUnits(_)
            | Self::Coverage(_)
            | Self::BudgetBook(_)
            | Self::BudgetTable(..)
            | Self::DutyFile(_)
            | Self::Template
            | Self::Backup { .. }
            | Self::LookIntoBackup { .. }
            | Self::Export(_)
            | Self::Retained
            | Self::Cancel(_) => false,
            Self::Write(_)
            | Self::WriteTyped(_)
            | Self::Paste(_)
            | Self::Add(_)
            | Self::Remove(_)
            | Self::Undo
            | Self::Redo
            | Self::Go { .. }
            | Self::Demo { .. }
            | Self::Restore { .. }
            | Self::Unrestore
            | Self::KeepSound
            | Self::Clear
            | Self::Erase
            | Self::RestoreRetained(_)
            | Self::DeleteRetained(_) => true,
        }
    }
}

impl DutyAsk {
    /// Whether it may write to the disk.
    fn may_write(&self) -> bool {
        match self {
            Self::List { .. }
            | Self::Rows { .. }
            | Self::First { .. }
            | Self::CountChanges(_)
            | Self::Find { .. }
            | Self::Year { .. }
            | Self::LookAtPasted(_)
            | Self::LookAtFile
            | Self::Checklist { .. }
            | Self::Elections(_)
            | Self::ElectionRows { .. }
            | Self::Gone => false,
            Self::Confirmed { change, .. } => change.may_write(),
            Self::Settle { .. }
            | Self::Undo
            | Self::Hold { .. }
            | Self::Terms(_)
            | Self::TakePasted
            | Self::Tick { .. } => true,
        }
    }
}

impl ImportAsk {
    /// Whether it may write to the disk.
    fn may_write(&self) -> bool {
        match self {
            Self::Look(_)
            | Self::Check(_)
            | Self::SetAsides { .. }
            | Self::Conflicts { .. }
            | Self::Foresee(_)
            | Self::SetAsideFile
            | Self::Leave => false,
            Self::TakeIn(_) => true,
        }
    }
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
    /// What it would come to with the conflicts settled so. Nothing is written.
    Foresee(Settled),
    /// Put the units into the ledger. Every conflict is settled.
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
    pub remembered: Vec<Remembered>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::duties::Which;

    #[test]
    fn what_only_looks_writes_nothing() {
        let duties = |ask: &DutyAsk| Ask::Duties(Sealed::of(ask)).may_write();
        let import = |ask: &ImportAsk| Ask::Import(Sealed::of(ask)).may_write();
        let list = DutyAsk::List {
            wanted: Box::default(),
            by_unit: false,
        };
        let settle = DutyAsk::Settle {
            which: Which::All(Box::default()),
            how: None,
        };
        assert!(!duties(&list));
        assert!(!duties(&DutyAsk::LookAtPasted("甲公司".into())));
        assert!(!duties(&DutyAsk::LookAtFile));
        assert!(!duties(&DutyAsk::CountChanges(Box::new(settle.clone()))));
        assert!(duties(&settle));
        assert!(duties(&DutyAsk::Confirmed {
            change: Box::new(settle),
            count: 3,
        }));
        assert!(duties(&DutyAsk::TakePasted));
        assert!(!import(&ImportAsk::Look(ReadAs::default())));
        assert!(!import(&ImportAsk::Foresee(Settled::default())));
        assert!(!import(&ImportAsk::Leave));
        assert!(import(&ImportAsk::TakeIn(Settled::default())));
    }
}
