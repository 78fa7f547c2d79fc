//! Totals over some units: verdicts, reminders, coverages and money.

use policy::{
    Amount, CoverageStanding, Reach, Reminder, Rulebook, Sum, Tally, Tri, UnitFacts, Verdict, Walk,
};

use crate::judged::Judged;
use crate::record::MoreFacts;
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
    /// How often each reminder is there, in the order of [`Reminder::ALL`]: units, or organisations, as
    /// [`policy::Concern::counted_by`] says.
    pub reminders: [u32; Reminder::COUNT],
    /// The two coverages.
    pub coverage: Coverage,
    /// Full members, of the units that say how many.
    pub full_members: u64,
    /// Employees, of the units that say how many.
    pub employees: u64,
    /// Units that do not say how many full members they have.
    pub members_open: u32,
    /// Units that do not say how many employees they have.
    pub employees_open: u32,
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
    /// By no organisation, and perhaps by an instructor or a mass organisation.
    pub perhaps_work: u32,
    /// Facts are missing on how.
    pub unknown: u32,
}

impl Coverage {
    /// So many units more that stand so.
    pub fn add(&mut self, standing: CoverageStanding, units: u32) {
        for count in self.counts(standing.in_base, standing.reach) {
            count.into_iter().for_each(|count| *count += units);
        }
    }

    /// Where a unit counts.
    fn counts(&mut self, in_base: Tri, reach: Reach) -> [Option<&mut u32>; 2] {
        match in_base {
            Tri::No => [None, None],
            Tri::Unknown => [Some(&mut self.open), None],
            Tri::Yes => {
                let by_reach = match reach {
                    Reach::Separate => Some(&mut self.separate),
                    Reach::Joint => Some(&mut self.joint),
                    Reach::Work => Some(&mut self.work),
                    Reach::PerhapsWork => Some(&mut self.perhaps_work),
                    Reach::Unknown => Some(&mut self.unknown),
                    Reach::None => None,
                };
                [Some(&mut self.base), by_reach]
            }
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

    /// 组织覆盖率; `None` where no unit can be in the base.
    pub fn organised_share(&self) -> Option<Share> {
        self.share(self.organised(), self.unknown)
    }

    /// 工作覆盖率; `None` where no unit can be in the base.
    pub fn reached_share(&self) -> Option<Share> {
        self.share(self.reached(), self.unknown + self.perhaps_work)
    }

    /// Units of which it is not known how they are reached may be, or not; units of which it is not known whether they are
    /// in the base may be there unreached, or reached.
    fn share(&self, part: u32, perhaps: u32) -> Option<Share> {
        let of = self.base + self.open;
        (of > 0).then(|| Share {
            least: part,
            most: part + perhaps + self.open,
            of,
        })
    }
}

/// So many units of so many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// At least,
    pub least: u32,
    /// and at most,
    pub most: u32,
    /// of these.
    pub of: u32,
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
        self.coverage.add(seen.standing, 1);
        if !seen.reminders.is_empty() {
            for (count, reminder) in self.reminders.iter_mut().zip(Reminder::ALL) {
                *count += u32::from(seen.reminders.contains(*reminder));
            }
        }
        if let Some(refund) = refund_of(&table.more(id), facts, walk.book()) {
            self.refund.add(refund);
        }
        self.full_members += u64::from(facts.full_members.get().unwrap_or(0));
        self.employees += u64::from(facts.employees.get().unwrap_or(0));
        self.members_open += u32::from(facts.full_members.is_unknown());
        self.employees_open += u32::from(facts.employees.is_unknown());
    }

    /// One of its units less, as it stood when it was added.
    pub fn take(&mut self, table: &Table, judged: &Judged, walk: &Walk, id: UnitId) {
        let Some(facts) = table.facts(id) else {
            return;
        };
        let seen = judged.get(id);
        self.units = self.units.saturating_sub(1);
        self.tally.take(facts, seen.verdict, walk.book());
        let standing = seen.standing;
        for count in self.coverage.counts(standing.in_base, standing.reach) {
            count
                .into_iter()
                .for_each(|count| *count = count.saturating_sub(1));
        }
        for (count, reminder) in self.reminders.iter_mut().zip(Reminder::ALL) {
            *count -= u32::from(seen.reminders.contains(*reminder) && *count > 0);
        }
        if let Some(refund) = refund_of(&table.more(id), facts, walk.book()) {
            self.refund.take(refund);
        }
        let members = facts.full_members.get().unwrap_or(0);
        let employees = facts.employees.get().unwrap_or(0);
        self.full_members = self.full_members.saturating_sub(u64::from(members));
        self.employees = self.employees.saturating_sub(u64::from(employees));
        let (members, employees) = (facts.full_members, facts.employees);
        self.members_open -= u32::from(members.is_unknown() && self.members_open > 0);
        self.employees_open -= u32::from(employees.is_unknown() && self.employees_open > 0);
    }

    /// How many units have this verdict; `None` counts the open ones.
    pub fn with(&self, verdict: Option<Verdict>) -> u32 {
        verdict.map_or_else(|| self.tally.open(), |verdict| self.tally.with(verdict))
    }
}

/// M2 of a unit. Where there is no organisation, nobody pays dues unless it says so.
pub fn refund_of(more: &MoreFacts, facts: &UnitFacts, book: &Rulebook) -> Option<Amount> {
    let counts = more.dues_paid.is_some() || facts.has_organisation() != Tri::No;
    counts.then(|| policy::refund(more.dues_paid, book, &mut policy::Silent))
}
