//! What is said about reminders and what is recorded of them.

use chrono::NaiveDate;
use duties::{Aside, Counts, Detail, Holder, How, Month, Settlement, State, Ticked, Wanted};
use ledger::query::Query;
use ledger::{MoreFacts, UnitId};
use policy::{
    ActivityKind, ActivityLine, ActivityTerms, Concern, Held, Tri, UnitFacts, YearlyDuty,
};
use serde::{Deserialize, Serialize};

/// What a page asks about reminders and records.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum DutyAsk {
    /// List reminders. What [`DutyAsk::Rows`] asks for is taken from the list.
    List {
        /// Which.
        wanted: Box<Wanted>,
        /// A row for each unit, and not for each reminder.
        by_unit: bool,
    },
    /// Some rows of the list.
    Rows {
        /// The first, from 0.
        from: u32,
        /// How many.
        count: u32,
    },
    /// The first reminders of those asked for, beside the list and without a change of it.
    First {
        /// Which.
        wanted: Box<Wanted>,
        /// How many.
        count: u32,
    },
    /// Deal with reminders, or put them off; `None` opens them again.
    Settle {
        /// Which.
        which: Which,
        /// What was done, and what is noted.
        how: Option<(How, String)>,
    },
    /// Take the last change of records back.
    Undo,
    /// How many records a change would change. Nothing is written.
    CountChanges(Box<DutyAsk>),
    /// A change, of which the person who asks for it was shown how many records it changes. It is refused where they are more
    /// or fewer by now. What concerns all of a list is refused without this.
    Confirmed {
        /// The change.
        change: Box<DutyAsk>,
        /// How many records were shown.
        count: u32,
    },
    /// Organisations by the name or code of a unit that has one, or may have one: a joint branch once.
    Find {
        /// A part of the name or code.
        text: String,
        /// How many at most.
        count: u32,
    },
    /// A unit's year: organisation life and checklist.
    Year {
        /// The unit.
        unit: UnitId,
        /// The year.
        year: i32,
    },
    /// Activities were held by units, or were not.
    Hold {
        /// By which.
        by: Holders,
        /// What, and when.
        held: Held,
        /// Whether it was.
        is_held: bool,
    },
    /// How often things are held.
    Terms(ActivityTerms),
    /// Understand a block of activities. Nothing is written.
    LookAtPasted(String),
    /// Understand the file of activities that comes along: text or a workbook. Nothing is written.
    LookAtFile,
    /// Take in what was understood of it.
    TakePasted,
    /// A year's checklist of units and districts.
    Checklist {
        /// The year.
        year: i32,
        /// Of which units.
        query: Query,
        /// The first unit, from 0.
        from: u32,
        /// How many.
        count: u32,
    },
    /// Something of a year's checklist is done; `None` takes that back.
    Tick {
        /// By whom.
        by: Tickers,
        /// Which year.
        year: i32,
        /// What.
        duty: YearlyDuty,
        /// When, by whom.
        to: Option<Ticked>,
    },
    /// Elections that are due, month by month.
    Elections(Query),
    /// Some elections of a month, or what is overdue.
    ElectionRows {
        /// The month's first day; `None` for what is overdue.
        month: Option<NaiveDate>,
        /// The first, from 0.
        from: u32,
        /// How many.
        count: u32,
    },
    /// Those of whom something is recorded and who are not in the ledger.
    Gone,
}

/// Reminders that are spoken of together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Which {
    /// These.
    These(Vec<(UnitId, Concern)>),
    /// All that this asks for.
    All(Box<Wanted>),
}

/// Units that held something.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Holders {
    /// These.
    These(Vec<UnitId>),
    /// All with an organisation that this asks for.
    All(Query),
}

/// Who did something of a year's checklist.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Tickers {
    /// A unit.
    Unit(UnitId),
    /// All units with an organisation that this asks for.
    Units(Query),
    /// A district.
    District(String),
}

/// A file of reminders.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DutyFile {
    /// The list as a workbook.
    Workbook,
    /// The days of the list as a calendar.
    Calendar,
    /// The elections of the months ahead as a calendar.
    Elections,
}

/// What the worker says about them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum DutySay {
    /// How many there are.
    List(Box<ListFound>),
    /// Rows of the list.
    Rows(Vec<DutyRow>),
    /// How many reminders of what, and the first of them.
    First(Box<Counts>, Vec<DutyRow>),
    /// So many were changed.
    Done(u32),
    /// So many would be changed.
    Count(u32),
    /// Units.
    Units(Vec<UnitFound>),
    /// A unit's year; `None` where there is no such unit.
    Year(Option<Box<YearFound>>),
    /// What was understood of a block.
    Pasted(Box<PastedFound>),
    /// A year's checklist.
    Checklist(Box<ChecklistFound>),
    /// Elections.
    Elections(Box<ElectionsFound>),
    /// Some of them.
    ElectionRows(Vec<ElectionRow>),
    /// Those who are not in the ledger, and how many entries each has.
    Gone(Vec<(Holder, u32)>),
}

/// How many reminders there are.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ListFound {
    /// Rows of the list: reminders, or units and joint branches.
    pub rows: u32,
    /// How many of the rows are of joint branches.
    pub joint_rows: u32,
    /// Reminders of the list.
    pub reminders: u32,
    /// Of what and how urgent, of any that the list could be narrowed to.
    pub counts: Counts,
    /// Of each state.
    pub states: [u32; State::ALL.len()],
    /// Whether records can be kept.
    pub is_kept: bool,
}

/// A row of the list: a unit or a joint branch with one or all of its reminders.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DutyRow {
    /// Which unit.
    pub unit: UnitFound,
    /// What the rules read of it.
    pub facts: UnitFacts,
    /// The rest.
    pub more: MoreFacts,
    /// Its reminders.
    pub reminders: Vec<DutyItem>,
}

/// A reminder of a row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DutyItem {
    /// Of what.
    pub concern: Concern,
    /// By when.
    pub due: Option<NaiveDate>,
    /// What became of it.
    pub state: State,
    /// What was recorded.
    pub settlement: Option<Settlement>,
    /// What is known besides.
    pub detail: Detail,
}

/// A unit or a joint branch by what people know it by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitFound {
    /// Which.
    pub id: UnitId,
    /// What it is called.
    pub name: String,
    /// Its code; may be empty.
    pub code: String,
    /// Its district; may be empty.
    pub district: String,
    /// The joint branch that is spoken of, and not the unit itself.
    pub joint: Option<JointFound>,
}

/// A joint branch that is spoken of by the unit that stands for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JointFound {
    /// Its id in the ledger.
    pub name: String,
    /// How many units in operation it has.
    pub units: u32,
}

/// A unit's year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct YearFound {
    /// The unit.
    pub unit: UnitFound,
    /// The joint branch whose records these are; empty where they are the unit's own.
    pub joint: String,
    /// What is asked, held and missing.
    pub lines: Vec<ActivityLine>,
    /// What was held in the year.
    pub held: Vec<Held>,
    /// How often things are held.
    pub terms: ActivityTerms,
    /// Whether a branch committee has to meet.
    pub committee: Tri,
    /// What is missing of the last quarter that is over, and of this one so far.
    pub missing: Vec<(ActivityKind, u32)>,
    /// What of its checklist is done; `None` where it has no organisation that could do it.
    pub ticked: Option<Vec<(YearlyDuty, Ticked)>>,
}

/// What was understood of a block.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PastedFound {
    /// Rows that can be taken in, the first of them with the unit's name.
    pub good: Vec<(String, Held)>,
    /// How many there are.
    pub count: u32,
    /// Of these, what is recorded already.
    pub known: u32,
    /// Rows that cannot, the first of them.
    pub aside: Vec<Aside>,
    /// How many there are.
    pub aside_count: u32,
}

/// A year's checklist.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChecklistFound {
    /// Districts, each with what is done.
    pub districts: Vec<(String, Vec<(YearlyDuty, Ticked)>)>,
    /// How many organisations there are.
    pub organisations: u32,
    /// Of each duty of organisations, by how many it is done.
    pub done: Vec<(YearlyDuty, u32)>,
    /// Some of them, each with what is done.
    pub rows: Vec<(UnitFound, Vec<(YearlyDuty, Ticked)>)>,
}

/// Elections month by month.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ElectionsFound {
    /// Those that are past.
    pub overdue: Month,
    /// The months ahead.
    pub months: Vec<Month>,
    /// Organisations whose day is not known.
    pub unknown: u32,
}

/// An election.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ElectionRow {
    /// The unit or joint branch.
    pub unit: UnitFound,
    /// Its organisation.
    pub facts: UnitFacts,
    /// When the last one was; `None` where it is counted from the approval.
    pub last: Option<NaiveDate>,
    /// When it is due,
    pub due: NaiveDate,
    /// and the last day, with approval.
    pub latest: NaiveDate,
}
