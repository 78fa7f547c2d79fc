//! Questions put to a table: which units, in which order.

mod filter;
mod letters;
mod listed;
mod sort;

use policy::{Reminder, Verdict};

use crate::column::Column;
use crate::judged::Judged;
use crate::table::{Table, UnitId};

/// Which units, and in which order.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Query {
    /// A part of the name or the code; small and large letters are one.
    pub search: String,
    /// All of these hold.
    pub conditions: Vec<Condition>,
    /// The order; without one, as the units came.
    pub sort: Option<Sort>,
}

/// Something that holds of a unit or does not.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Condition {
    /// The cell is one of these, as files write them, or, where it holds a set, one of these is in it. An empty text
    /// stands for an empty cell, and `无` for a set without members.
    OneOf(Column, Vec<String>),
    /// The cell holds this text.
    Contains(Column, String),
    /// A number from and to, both among them. Of money, in fen; an unknown number is in no range.
    Between(Column, Option<i64>, Option<i64>),
    /// A day from and to, both among them.
    Days(Column, Option<chrono::NaiveDate>, Option<chrono::NaiveDate>),
    /// Nothing is known, or something is.
    Known(Column, bool),
    /// The verdict is one of these; `None` stands for an open one.
    Verdicts(Vec<Option<Verdict>>),
    /// One of these reminders is there.
    Reminders(Vec<Reminder>),
    /// One of the user's own columns holds this text.
    OwnContains(u16, String),
}

/// By what units are ordered. What is unknown comes last either way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Sort {
    /// By what.
    pub by: Key,
    /// The greatest first.
    pub descending: bool,
}

/// What units are ordered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Key {
    /// A column.
    Column(Column),
    /// The verdict, in the order of the rules.
    Verdict,
    /// How many reminders there are.
    Reminders,
    /// One of the user's own columns.
    Own(u16),
}

impl Query {
    /// Which of these units it asks for, in the order in which they are given.
    pub fn keep(&self, table: &Table, judged: &Judged, units: &[UnitId]) -> Vec<UnitId> {
        filter::keep(table, judged, self, units.iter().copied())
    }

    /// Puts units in its order.
    pub fn order(&self, table: &Table, judged: &Judged, units: &mut [UnitId]) {
        match self.sort {
            Some(sort) => sort::sort(units, table, judged, sort),
            None => units.sort_unstable(),
        }
    }

    /// The units that it asks for, in its order.
    pub fn run(&self, table: &Table, judged: &Judged) -> Vec<UnitId> {
        let mut units = filter::keep(table, judged, self, table.ids());
        // As they came, they are in order already.
        if self.sort.is_some() {
            self.order(table, judged, &mut units);
        }
        units
    }
}
