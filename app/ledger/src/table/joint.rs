//! Joint branches over the whole ledger: equal ids are one branch. What F11 counts are its units in operation, as one that
//! closes leaves it (F12b). Its money is paid once: it stands against the first of its units that is still there, as nothing
//! is budgeted for one that is gone (§3). All else that is the branch's and not a unit's stands once too: at the first of its
//! units in operation.

use chrono::NaiveDate;
use foldhash::{HashMap, HashMapExt as _};

use policy::{Heads, Organisation, Status, UnitFacts};

use super::{Place, Table, UnitId};
use crate::choices::{Have, Named as _, SixHaves};
use crate::record::MoreFacts;

/// What the units of a joint branch that are in operation come to together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct JointBranch {
    /// How many units in operation it has.
    pub units: u32,
    /// The first of them, at which stands what is there once for the branch; `None` where all are closed.
    pub first: Option<UnitId>,
    /// Full members, of the units that say how many.
    pub full_members: u32,
    /// Units that do not say how many full members they have.
    pub members_open: u32,
    /// The latest election that one of them knows of.
    pub last_election: Option<NaiveDate>,
    /// The earliest approval that one of them knows of.
    pub approved: Option<NaiveDate>,
    /// What of the six is there by any of them; `None` where none says.
    pub six_haves: Option<SixHaves>,
}

impl JointBranch {
    /// Its full members, as far as it takes to tell whether there are so many: unknown where those that are known are
    /// fewer, and some unit does not say.
    pub fn members(&self, so_many: u32) -> Heads {
        if self.members_open > 0 && self.full_members < so_many {
            Heads::UNKNOWN
        } else {
            Heads::known(self.full_members)
        }
    }

    fn enter(&mut self, id: UnitId, facts: &UnitFacts, more: &MoreFacts) {
        self.units += 1;
        self.first = self.first.or(Some(id));
        match facts.full_members.get() {
            Some(members) => self.full_members = self.full_members.saturating_add(members),
            None => self.members_open += 1,
        }
        self.last_election = self.last_election.max(more.last_election);
        self.approved = match (self.approved, facts.approved) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        };
        self.six_haves = match (self.six_haves, more.six_haves) {
            (Some(one), Some(other)) => Some(either(one, other)),
            (one, other) => one.or(other),
        };
    }
}

fn either(one: SixHaves, other: SixHaves) -> SixHaves {
    let there = Have::NAMES.iter().map(|(have, _)| *have);
    there
        .filter(|have| other.has(*have))
        .fold(one, SixHaves::with)
}

/// The units of each joint branch that is named, closed ones among them.
#[derive(Clone, Debug, Default)]
pub struct JointUnits {
    /// By the number of the branch: where its units begin. One more than there are numbers.
    starts: Vec<u32>,
    units: Vec<UnitId>,
}

impl JointUnits {
    /// All units of a unit's joint branch, itself among them; none where it is in none that is named.
    pub fn of(&self, table: &Table, id: UnitId) -> &[UnitId] {
        if !table.is_joint(id.row()) {
            return &[];
        }
        let number = table.branch_of(id) as usize;
        let (Some(from), Some(to)) = (self.starts.get(number), self.starts.get(number + 1)) else {
            return &[];
        };
        self.units
            .get(*from as usize..*to as usize)
            .unwrap_or_default()
    }
}

impl Table {
    /// Works out every joint branch.
    pub fn settle_joint_branches(&mut self) {
        let numbers = self.joints.texts().count();
        self.branches = vec![JointBranch::default(); numbers];
        for row in 0..self.alive.len() {
            self.enter_branch(row);
        }
        let mut paid = vec![false; numbers];
        for row in 0..self.alive.len() {
            let number = self.joints.of(row);
            let first = self.may_bear(row)
                && paid
                    .get_mut(number as usize)
                    .is_some_and(|paid| !std::mem::replace(paid, true));
            self.settle(row, number, first);
        }
    }

    /// Works out the joint branches of these ids again, and says whose facts may have changed.
    pub(crate) fn settle_branches(&mut self, branches: &[u32]) -> Vec<UnitId> {
        let touched = self.in_branches(branches);
        let numbers = self.joints.texts().count();
        self.branches.resize(numbers, JointBranch::default());
        for number in branches {
            if let Some(branch) = self.branches.get_mut(*number as usize) {
                *branch = JointBranch::default();
            }
        }
        // Which unit of each branch is paid.
        let mut paid = HashMap::<u32, UnitId>::new();
        for id in &touched {
            self.enter_branch(id.row());
            if self.may_bear(id.row()) {
                paid.entry(self.branch_of(*id)).or_insert(*id);
            }
        }
        for id in &touched {
            let number = self.branch_of(*id);
            self.settle(id.row(), number, paid.get(&number) == Some(id));
        }
        touched
    }

    /// The joint branch that a unit is in, where the ledger names it.
    pub fn joint_branch(&self, id: UnitId) -> Option<&JointBranch> {
        let number = self.branch_of(id);
        if number == 0 || !self.is_joint(id.row()) {
            return None;
        }
        self.branches.get(number as usize)
    }

    /// Whether what is counted by organisation is counted at this unit: at the first unit in operation of a joint branch, and
    /// at every unit that is in none that is named.
    pub fn stands_for_organisation(&self, id: UnitId) -> bool {
        self.joint_branch(id)
            .is_none_or(|branch| branch.first == Some(id))
    }

    /// What is known of a unit's organisation: of a joint branch, what its units know together of approval, election and the
    /// six haves. `None` where there is no such unit.
    pub fn organisation(&self, id: UnitId) -> Option<(UnitFacts, MoreFacts)> {
        let (mut facts, mut more) = (*self.facts(id)?, self.more(id));
        if let Some(branch) = self.joint_branch(id) {
            facts.approved = branch.approved;
            more.last_election = branch.last_election;
            more.six_haves = branch.six_haves;
        }
        Some((facts, more))
    }

    /// The units of every joint branch: two walks over the ids.
    pub fn joint_units(&self) -> JointUnits {
        let numbers = self.joints.texts().count();
        let mut starts = vec![0_u32; numbers + 1];
        let joined = |row: &usize| self.is_joint(*row) && self.joints.of(*row) != 0;
        for row in (0..self.alive.len()).filter(joined) {
            if let Some(count) = starts.get_mut(self.joints.of(row) as usize + 1) {
                *count += 1;
            }
        }
        let mut before = 0;
        for start in &mut starts {
            before += *start;
            *start = before;
        }
        let mut next = starts.clone();
        let mut units = vec![UnitId(0); before as usize];
        for row in (0..self.alive.len()).filter(joined) {
            let id = UnitId(u32::try_from(row).unwrap_or(u32::MAX));
            if let Some(at) = next.get_mut(self.joints.of(row) as usize) {
                if let Some(slot) = units.get_mut(*at as usize) {
                    *slot = id;
                }
                *at += 1;
            }
        }
        JointUnits { starts, units }
    }

    /// The places of units that name one of these joint branches, in order. One walk, however many branches.
    pub(crate) fn in_branches(&self, branches: &[u32]) -> Vec<UnitId> {
        let mut wanted = vec![false; self.joints.texts().count()];
        let mut some = false;
        for number in branches.iter().filter(|number| **number != 0) {
            if let Some(slot) = wanted.get_mut(*number as usize) {
                (*slot, some) = (true, true);
            }
        }
        if !some {
            return Vec::new();
        }
        let rows = (0_u32..).zip(self.joints.rows());
        rows.filter(|(_, number)| wanted.get(**number as usize).copied().unwrap_or(false))
            .map(|(row, _)| UnitId(row))
            .collect()
    }

    /// The number of a joint branch by its id, if some unit ever named it.
    pub(crate) fn branch_named(&self, joint: &str) -> u32 {
        self.joints.known(joint)
    }

    /// Works out a unit that names no joint branch.
    pub(crate) fn settle_alone(&mut self, id: UnitId) {
        self.settle(id.row(), 0, false);
    }

    /// The number of a unit's joint branch; 0 where it names none.
    pub(crate) fn branch_of(&self, id: UnitId) -> u32 {
        self.place_column(Place::Joint).of(id.row())
    }

    /// Whether the place holds a unit in a joint branch.
    #[inline]
    fn is_joint(&self, row: usize) -> bool {
        let joint = Some(Organisation::JointBranch);
        self.alive.get(row).copied().unwrap_or(false)
            && self
                .facts
                .get(row)
                .is_some_and(|facts| facts.organisation == joint)
    }

    /// Whether the place holds a unit against which the money of its joint branch can stand.
    fn may_bear(&self, row: usize) -> bool {
        let is_there = |facts: &UnitFacts| !facts.status.is_gone();
        self.is_joint(row) && self.facts.get(row).is_some_and(is_there)
    }

    /// Adds a place to what its joint branch comes to.
    fn enter_branch(&mut self, row: usize) {
        let number = self.joints.of(row);
        if number == 0 || !self.is_joint(row) {
            return;
        }
        let (Some(facts), Some(more)) = (self.facts.get(row), self.more.get(row)) else {
            return;
        };
        if facts.status == Status::Operating
            && let Some(branch) = self.branches.get_mut(number as usize)
        {
            let id = UnitId(u32::try_from(row).unwrap_or(u32::MAX));
            branch.enter(id, facts, &more.unpack());
        }
    }

    fn settle(&mut self, row: usize, number: u32, first: bool) {
        let joint = self.is_joint(row);
        let units = self
            .branches
            .get(number as usize)
            .map_or(0, |branch| branch.units);
        if let Some(facts) = self.facts.get_mut(row) {
            // A joint branch without an id may have any number of units, and bears its own money.
            let known = joint && number != 0;
            facts.joint_units = if known {
                Heads::known(units)
            } else {
                Heads::UNKNOWN
            };
            facts.bears_joint_money = !known || first;
        }
    }
}
