//! Totals over some units: verdicts, reminders, coverages and money.

use policy::{Reach, Reminder, Sum, Tally, Tri, Verdict, Walk};

use crate::judged::Judged;
use crate::table::{Table, UnitId};

/// What some units come to together.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Totals {
    /// How many units.
    pub units: u32,
    /// Verdicts, and M4 to M7.
    pub tally: Tally,
    /// M2: dues that come back.
    pub refund: Sum,
    /// Units of which each reminder is there, in the order of [`Reminder::ALL`].
    pub reminders: [u32; Reminder::COUNT],
    /// The two coverages.
    pub coverage: Coverage,
    /// Full members, of the units that say how many.
    pub full_members: u64,
    /// Employees, of the units that say how many.
    pub employees: u64,
}

/// Units by how they are reached, of those in the coverages' base.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Coverage {
    /// In the base for certain.
    pub base: u32,
    /// Perhaps in the base: facts are missing.
    pub open: u32,
    /// By an organisation of their own.
    pub separate: u32,
    /// By a joint branch.
    pub joint: u32,
    /// By an instructor or a mass organisation only.
    pub work: u32,
    /// Facts are missing on how.
    pub unknown: u32,
}

impl Coverage {
    fn add(&mut self, in_base: Tri, reach: Reach) {
        match in_base {
            Tri::No => return,
            Tri::Unknown => {
                self.open += 1;
                return;
            }
            Tri::Yes => self.base += 1,
        }
        match reach {
            Reach::Separate => self.separate += 1,
            Reach::Joint => self.joint += 1,
            Reach::Work => self.work += 1,
            Reach::Unknown => self.unknown += 1,
            Reach::None => {}
        }
    }

    /// Units with an organisation, own or joint: the numerator of 组织覆盖率.
    pub fn organised(&self) -> u32 {
        self.separate + self.joint
    }

    /// Units that the Party's work reaches at all: the numerator of 工作覆盖率.
    pub fn reached(&self) -> u32 {
        self.organised() + self.work
    }
}

impl Totals {
    /// Over these units.
    pub fn of(table: &Table, judged: &Judged, walk: &Walk, units: &[UnitId]) -> Self {
        let mut totals = Self::default();
        for id in units {
            totals.add(table, judged, walk, *id);
        }
        totals
    }

    /// One more unit.
    pub fn add(&mut self, table: &Table, judged: &Judged, walk: &Walk, id: UnitId) {
        let Some(facts) = table.facts(id) else {
            return;
        };
        let seen = judged.get(id);
        self.units += 1;
        self.tally.add(facts, seen.verdict, walk.book());
        self.coverage
            .add(seen.standing.in_base, seen.standing.reach);
        if !seen.reminders.is_empty() {
            for (count, reminder) in self.reminders.iter_mut().zip(Reminder::ALL) {
                *count += u32::from(seen.reminders.contains(*reminder));
            }
        }
        let dues = table.more(id).dues_paid;
        // Where there is no organisation, nobody pays dues unless it says so.
        if dues.is_some() || facts.has_organisation() != Tri::No {
            let refund = policy::refund(dues, walk.book(), &mut policy::Silent);
            self.refund.add(refund);
        }
        self.full_members += u64::from(facts.full_members.get().unwrap_or(0));
        self.employees += u64::from(facts.employees.get().unwrap_or(0));
    }

    /// How many units have this verdict; `None` counts the open ones.
    pub fn with(&self, verdict: Option<Verdict>) -> u32 {
        verdict.map_or_else(|| self.tally.open(), |verdict| self.tally.with(verdict))
    }
}
