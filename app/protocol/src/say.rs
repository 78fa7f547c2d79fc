use chrono::NaiveDate;
use ledger::import::{
    Difference, FileForm, FileMistake, Mapped, Noted, ReasonKind, Row as FileRow, SetAside, Taken,
};
use ledger::{CellMistake, Column, MoreFacts, Totals, UnitId};
use policy::{Amount, ReminderSet, UnitFacts, Verdict};
use serde::{Deserialize, Serialize};

use crate::Sealed;
use crate::budget::{BudgetFound, BudgetUnits};
use crate::duties::DutySay;
use crate::paste::PasteFound;
use crate::retained::RetainedLedger;

/// What the worker says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Say {
    /// How far it has come with what was asked.
    Progress(Progress),
    /// It was done; how the ledger stands follows by itself.
    Done,
    /// How the ledger stands.
    Standing(Box<Standing>),
    /// The view.
    View(Sealed<Totals>),
    /// Rows of the view.
    Rows(Sealed<Vec<Row>>),
    /// A unit; `None` where there is none any more.
    Unit(Sealed<Option<UnitSheet>>),
    /// A budget.
    Budget(Sealed<BudgetFound>),
    /// What a budget comes to in all.
    BudgetOutcome(Sealed<budget::Outcome>),
    /// Some units of a budget.
    BudgetUnits(Sealed<BudgetUnits>),
    /// The two coverages.
    Coverage(Sealed<coverage::Sheet>),
    /// About reminders and what is recorded of them.
    Duties(Sealed<DutySay>),
    /// What is recorded of reminders was changed, here or in another tab. Said unasked.
    DutiesChanged,
    /// A new unit.
    Added(UnitId),
    /// What a paste came to, or would come to.
    Pasted(Sealed<PasteFound>),
    /// What was understood of a file.
    Looked(Sealed<Look>),
    /// What an import would come to.
    Report(Sealed<Report>),
    /// Rows set aside.
    SetAsides(Sealed<Vec<SetAside>>),
    /// Conflicts.
    Conflicts(Sealed<Vec<ConflictRow>>),
    /// What an import would come to with its conflicts settled in a way.
    Foreseen(Sealed<Taken>),
    /// What an import came to, and which [`Standing::ledger`] it is in.
    Taken(Sealed<Taken>, u32),
    /// A backup or a retained ledger is in place, as this [`Standing::ledger`].
    Restored(u32),
    /// What is in a backup.
    Backup(Sealed<BackupFound>),
    /// The ledgers that are retained, the one that was replaced last first.
    Retained(Sealed<Vec<RetainedLedger>>),
    /// A file, which comes along.
    File {
        /// How it is best called.
        name: String,
        /// What it is.
        media_type: String,
    },
    /// It could not be done; nothing was changed.
    Failed(Failure),
}

/// A step of long work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Step {
    /// Reading what is kept.
    Opening,
    /// Making units up.
    Making,
    /// Reading a file.
    Reading,
    /// Holding units against those that are there.
    Comparing,
    /// Writing to the disk.
    Saving,
    /// Writing a file.
    Writing,
}

/// How far work has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// What is being done.
    pub step: Step,
    /// So much is done,
    pub done: u64,
    /// of so much; 0 where that is not known.
    pub of: u64,
}

/// Whether this tab may change the ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// It may.
    Writer,
    /// Another tab does; this one follows.
    Follower,
    /// Part of it was lost: it is only to be read until that is settled.
    Damaged,
    /// A newer edition has written it: this page must be loaded again.
    Outdated,
    /// Nothing can be kept here: it lasts as long as the page.
    Unkept,
}

/// Whether all is on disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Saved {
    /// All of it.
    All,
    /// On its way.
    Saving,
    /// There was no room.
    NoRoom,
    /// The browser took the database away.
    Lost,
    /// Another failure.
    Failed,
}

/// What was found lost, as far as it is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Damaged {
    /// Units that could not be read.
    pub units: u64,
    /// Edits that could not be read.
    pub edits: u32,
    /// Whether an earlier state was found than the one last saved, or where all begins was lost.
    pub behind: bool,
}

impl Damaged {
    /// Whether anything was lost.
    pub fn is_any(&self) -> bool {
        *self != Self::default()
    }
}

/// A ledger that one can go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// Forward, after having gone back.
    pub forward: bool,
    /// How many units it has.
    pub units: u64,
}

/// Whether the ledger is there yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Opening {
    /// Not yet.
    UnderWay,
    /// It is.
    Done,
}

/// How the ledger stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Standing {
    /// Whether it is in memory.
    pub opening: Opening,
    /// Whether it is made up.
    pub made_up: bool,
    /// Whether this tab may change it.
    pub role: Role,
    /// Whether all is on disk.
    pub saved: Saved,
    /// Where it stood when it was last on disk, for the page to keep.
    pub position: Option<String>,
    /// What was lost.
    pub damaged: Damaged,
    /// Over all units.
    pub totals: Totals,
    /// The user's own columns.
    pub own: Vec<String>,
    /// Every district.
    pub districts: Vec<String>,
    /// Every street or town.
    pub streets: Vec<String>,
    /// How many changes can be taken back.
    pub undo: u32,
    /// How many can be made again.
    pub redo: u32,
    /// The ledger before the last import or the like.
    pub kept: Option<Kept>,
    /// How many ledgers that were replaced are retained.
    pub retained: u32,
    /// Goes up whenever another ledger is put in place of the one that was there: an edit leaves it as it is.
    pub ledger: u32,
    /// Goes up with every change, so that a page knows whether its rows are of today.
    pub change: u32,
}

/// A row of the view.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// Which unit.
    pub id: UnitId,
    /// What its cells hold, in the order in which the columns were asked for, the user's own after the others.
    pub cells: Vec<String>,
    /// The verdict; `None` where it is open.
    pub verdict: Option<Verdict>,
    /// Reminders.
    pub reminders: ReminderSet,
    /// M4 to M7.
    pub total: Amount,
}

/// All of a unit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UnitSheet {
    /// Which.
    pub id: UnitId,
    /// What its cells hold, column by column.
    pub cells: Vec<String>,
    /// The user's own columns, by number.
    pub own: Vec<(u16, String)>,
    /// What the rules read, its joint branch worked out.
    pub facts: UnitFacts,
    /// The rest.
    pub more: MoreFacts,
    /// Reminders.
    pub reminders: ReminderSet,
    /// How many units its joint branch has by the ledger, where it names one.
    pub joint_units: Option<u32>,
}

/// What was understood of a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Look {
    /// What kind it is, and how it was read.
    pub form: FileForm,
    /// Of a workbook, its sheets.
    pub sheets: Vec<String>,
    /// The header row's place among the first rows.
    pub head: u32,
    /// The first rows, title rows and header row among them.
    pub rows: Vec<FileRow>,
    /// Where the columns go.
    pub mapping: Vec<Mapped>,
}

/// What an import would come to. Each row is counted once, as new, same, conflicting or set aside.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// Rows of the file.
    pub rows: u32,
    /// Units that are not in the ledger.
    pub new: u32,
    /// Rows that say nothing new.
    pub same: u32,
    /// Rows that say something else than the ledger, or than an earlier row.
    pub conflicts: u32,
    /// Rows set aside,
    pub set_aside: u32,
    /// of which so many are kept to be handed back.
    pub kept: u32,
    /// Credit codes that fail their check digit.
    pub odd_codes: u32,
    /// Columns with cells that cannot be read, and how many.
    pub mistakes: Vec<(Column, u32)>,
    /// Kinds of reasons for which rows are set aside, and how many rows.
    pub reasons: Vec<(ReasonKind, u32)>,
    /// Rows with a code that lost its last digits and is left out.
    pub cut_codes: Noted,
    /// Rows with cells beyond the last header, which are left out.
    pub beyond: Noted,
    /// New units for which there is no room.
    pub no_room: u32,
    /// The mapping again, where something of it has to be asked after all rows were read. Nothing else is said then.
    pub ask: Option<Vec<Mapped>>,
}

/// What is in a backup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BackupFound {
    /// How many units can be read.
    pub units: u64,
    /// How many columns of the user's own.
    pub own: u32,
    /// Whether they are made up.
    pub made_up: bool,
    /// The day on which it was made.
    pub day: NaiveDate,
    /// What the page kept itself.
    pub page: String,
    /// How many budgets.
    pub budgets: u32,
    /// Why not all of it can be read, where that is so.
    pub cut: Option<BackupMistake>,
    /// Whether it holds budgets that cannot be read, as a later edition wrote them: they do not come.
    pub budgets_unread: bool,
    /// Whether it holds snapshots that cannot be read: they do not come.
    pub snapshots_unread: bool,
}

/// Why a backup cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum BackupMistake {
    /// It is none.
    NotABackup,
    /// A newer edition has written it.
    Newer,
    /// It needs a passphrase.
    Locked,
    /// The passphrase is another one.
    WrongPassphrase,
    /// The browser has no ciphers here, as over plain HTTP.
    NoCiphers,
    /// It is altered or damaged from the block of this number on.
    Damaged(u32),
    /// It ends too early.
    Truncated,
}

/// A conflict, with what differs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ConflictRow {
    /// The unit of the file.
    pub unit: UnitId,
    /// Its row's number.
    pub number: u32,
    /// Its name.
    pub name: String,
    /// The number of the earlier row that it is held against; `None` where it is a unit of the ledger.
    pub earlier: Option<u32>,
    /// What differs.
    pub differences: Vec<Difference>,
}

/// What an exported file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Format {
    /// Text with commas, in UTF-8 with a mark.
    Csv,
    /// A workbook.
    Xlsx,
}

/// Why something could not be done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Failure {
    /// A cell cannot be read as what its column holds.
    Cell(UnitId, Column, CellMistake),
    /// There is no such unit any more.
    NoSuchUnit,
    /// The table is full.
    Full,
    /// This tab may not change the ledger.
    ReadOnly(Role),
    /// There is no room on the disk; nothing was changed.
    NoRoom,
    /// It could not be kept; nothing was changed.
    NotKept,
    /// It was given up.
    Cancelled,
    /// Other long work is under way.
    Busy,
    /// A file cannot be read.
    File(FileMistake),
    /// A file is longer than any that is read.
    FileTooLarge,
    /// A backup cannot be read.
    Backup(BackupMistake),
    /// There is no file that is being imported or restored.
    NoFile,
    /// The ledger was changed since it was looked at: by another tab, or in between two steps of an import.
    Changed,
    /// More cells at once than [`crate::MOST_CELLS`].
    TooManyCells,
    /// More records at once than [`crate::MOST_RECORDS`].
    TooManyRecords,
    /// Another unit, of this name, has the credit code that was to be written into a unit.
    CodeTaken(UnitId, String),
    /// More units, or longer cells, than a sheet of a workbook holds.
    SheetTooLarge,
    /// The rows set aside are more, or longer, than a sheet of a workbook holds.
    AsidesTooLarge,
    /// The cell holds this by now, and not what it held when it was typed into.
    CellChanged(String),
    /// It concerns all of a list, and this number of records was not confirmed.
    NotConfirmed(u32),
    /// Another number of records or cells was confirmed than there is now.
    CountChanged {
        /// How many were confirmed.
        confirmed: u32,
        /// How many there are.
        now: u32,
    },
    /// The chosen rows do not follow one another, and what is pasted does not fill them.
    PasteMisfit {
        /// How many rows are chosen.
        chosen: u32,
        /// How many rows are pasted.
        rows: u32,
    },
    /// Conflicts of an import for which nothing was chosen.
    Unsettled,
    /// Nothing to take back or make again.
    Nothing,
    /// Page and worker are of different editions: what one said, the other cannot read.
    OtherEdition,
    /// Standards or readings are not such as can be chosen, so nothing is worked out by them.
    RulesRefused,
    /// A made-up city is only made in a space of its own, never among the visitor's own data.
    OwnSpace,
    /// The worker stopped, could not be started, or is of another edition. It never says so itself.
    Stopped,
    /// The worker stopped while it was asked, and was started again; nothing was to be written. It never says so itself.
    Restarted,
    /// The worker stopped before it said whether this was written: it may be, or not. It never says so itself.
    Unconfirmed,
    /// What reads files stopped; the ledger is as it was.
    ReaderStopped,
}
