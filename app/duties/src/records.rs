//! What is recorded of one holder.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use policy::{Concern, Held, YearlyDuty};

/// What is recorded of one holder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Records {
    /// Reminders that were dealt with or put off.
    pub settled: BTreeMap<Concern, Settlement>,
    /// Activities that were held.
    pub held: BTreeSet<Held>,
    /// What was done of a year's checklist.
    pub ticked: BTreeMap<(i32, YearlyDuty), Ticked>,
}

impl Records {
    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.settled.is_empty() && self.held.is_empty() && self.ticked.is_empty()
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.settled.len() + self.held.len() + self.ticked.len()
    }
}

/// What became of a reminder.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Settlement {
    /// What was done about it.
    pub how: How,
    /// By when it had been due: the next time is another one.
    pub due: Option<NaiveDate>,
    /// On which day that was recorded.
    pub on: NaiveDate,
    /// What was noted.
    pub note: String,
}

/// What was done about a reminder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum How {
    /// It was dealt with.
    Dealt,
    /// It was put off: it comes again on this day.
    PutOff(NaiveDate),
}

impl Settlement {
    /// Whether it is of a reminder with this due day.
    pub fn is_of(&self, due: Option<NaiveDate>) -> bool {
        self.due == due
    }
}

/// Something of a year's checklist that was done.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Ticked {
    /// On which day.
    pub on: NaiveDate,
    /// By whom; may be empty.
    pub by: String,
}
