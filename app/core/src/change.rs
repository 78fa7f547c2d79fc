//! What would change a verdict: the same rules, asked again with one fact moved.

use crate::formation::{Verdict, judge};
use crate::recorder::Silent;
use crate::rulebook::Rulebook;
use crate::standard::StandardId;
use crate::tri::Tri;
use crate::unit::{Heads, Kind, Organisation, Status, UnitFacts};

/// One fact moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// So many full members more.
    MoreFullMembers(u32),
    /// So many full members fewer.
    FewerFullMembers(u32),
    /// So many probationary members become full.
    Convert(u32),
    /// So many employees more.
    MoreEmployees(u32),
    /// So many employees fewer.
    FewerEmployees(u32),
    /// A branch of its own is formed.
    FormBranch,
    /// It joins a joint branch.
    JoinJointBranch,
    /// So many units leave the joint branch.
    FewerJointUnits(u32),
    /// The organisation is dissolved and the members are moved.
    DissolveAndMove,
}

/// A move and what the verdict becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// What moves.
    pub by: Move,
    /// The verdict then.
    pub becomes: Verdict,
}

/// The smallest moves that change the verdict, what the unit can do itself first. Empty while the verdict is open.
pub fn changes(facts: &UnitFacts, book: &Rulebook) -> Vec<Change> {
    let Some(now) = judge(facts, book, &mut Silent).verdict() else {
        return Vec::new();
    };
    let mut found: Vec<Change> = Vec::new();
    for (by, moved) in candidates(facts, book) {
        if let Some(becomes) = judge(&moved, book, &mut Silent).verdict()
            && becomes != now
        {
            found.push(Change { by, becomes });
        }
    }
    found
}

/// Takes a move and how it changes the unit.
type Propose<'a> = dyn FnMut(Move, &dyn Fn(&mut UnitFacts)) + 'a;

fn candidates(facts: &UnitFacts, book: &Rulebook) -> Vec<(Move, UnitFacts)> {
    let mut all = Vec::new();
    let mut add = |by, change: &dyn Fn(&mut UnitFacts)| {
        let mut moved = *facts;
        change(&mut moved);
        all.push((by, moved));
    };
    if facts.status != Status::Operating {
        add(Move::DissolveAndMove, &|unit| {
            unit.organisation = Some(Organisation::None);
            unit.full_members = Heads::known(0);
            unit.probationary = Heads::known(0);
        });
        return all;
    }
    if let (Tri::Yes, Some(units)) = (facts.in_joint_branch(), facts.joint_units.get()) {
        let most = book.joint_units_up_to + u32::from(!book.host_counts);
        if units > most {
            add(Move::FewerJointUnits(units - most), &|unit| {
                unit.joint_units = Heads::known(most)
            });
        }
    }
    if facts.has_own_organisation().is_no() {
        let full = facts.full_members.get().unwrap_or(0);
        if full >= book.own_branch_from {
            add(Move::FormBranch, &|unit| {
                unit.organisation = Some(Organisation::Branch)
            });
        }
        if facts.has_organisation().is_no() && full > 0 && full < book.own_branch_from {
            add(Move::JoinJointBranch, &|unit| {
                unit.organisation = Some(Organisation::JointBranch);
                unit.joint_units = Heads::known(1);
            });
        }
    }
    move_members(facts, book, &mut add);
    move_employees(facts, book, &mut add);
    all
}

fn move_members(facts: &UnitFacts, book: &Rulebook, add: &mut Propose) {
    let Some(full) = facts.full_members.get() else {
        return;
    };
    let due = book.own_branch_from;
    let probationary = facts.probationary.get().unwrap_or(0);
    if full < due {
        let more = due - full;
        if full == 0 && probationary == 0 && due > 1 {
            add(Move::MoreFullMembers(1), &|unit| {
                unit.full_members = Heads::known(1)
            });
        }
        if probationary >= more {
            add(Move::Convert(more), &|unit| {
                unit.full_members = Heads::known(due);
                unit.probationary = Heads::known(probationary - more);
            });
        }
        add(Move::MoreFullMembers(more), &|unit| {
            unit.full_members = Heads::known(due)
        });
    } else if due > 0 {
        add(Move::FewerFullMembers(full - due + 1), &|unit| {
            unit.full_members = Heads::known(due - 1)
        });
    }
}

fn move_employees(facts: &UnitFacts, book: &Rulebook, add: &mut Propose) {
    let Some(staff) = facts.employees.get() else {
        return;
    };
    let mut thresholds: Vec<u32> = book
        .organisation_target(facts.kind)
        .map(|target| target.from)
        .into_iter()
        .collect();
    if facts.kind == Kind::PrivateEnterprise {
        thresholds.push(book.standards().count(StandardId::EmployeesForMember));
    }
    thresholds.retain(|&threshold| threshold > 0);
    thresholds.sort_unstable();
    if let Some(&next) = thresholds.iter().find(|&&threshold| threshold > staff) {
        add(Move::MoreEmployees(next - staff), &|unit| {
            unit.employees = Heads::known(next)
        });
    }
    if let Some(&last) = thresholds
        .iter()
        .rev()
        .find(|&&threshold| threshold <= staff)
    {
        add(Move::FewerEmployees(staff - last + 1), &|unit| {
            unit.employees = Heads::known(last - 1)
        });
    }
}
