//! What would change a verdict: the same rules, asked again with one fact moved. Only what an organisation would do is
//! spoken of: it forms, joins, recruits, grows, dissolves or moves. Nobody is shown how to shed members or staff.

use crate::formation::{Verdict, judge};
use crate::recorder::Silent;
use crate::rulebook::{NEVER, Rulebook};
use crate::unit::{Heads, Kind, Organisation, Status, UnitFacts};

/// One fact moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// So many full members more.
    MoreFullMembers(u32),
    /// So many probationary members become full.
    Convert(u32),
    /// So many employees more.
    MoreEmployees(u32),
    /// A branch of its own is formed.
    FormBranch,
    /// It joins a joint branch.
    JoinJointBranch,
    /// So many units leave the joint branch.
    FewerJointUnits(u32),
    /// What is left of a closed unit is put away.
    PutAway {
        /// What becomes of its organisation; `None` where there is none.
        organisation: Option<PutAway>,
        /// Whether members are moved.
        moves_members: bool,
    },
}

/// What becomes of the organisation of a closed unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PutAway {
    /// Its own is dissolved.
    Dissolve,
    /// It leaves the joint branch, which stays.
    LeaveJointBranch,
}

/// A move and what the verdict becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// What moves.
    pub by: Move,
    /// The verdict then.
    pub becomes: Verdict,
}

/// One kind of move, smallest first, each with the unit as it is then.
type Ladder = Vec<(Move, UnitFacts)>;

/// The smallest moves that change the verdict, what the unit can do itself first. Growth is followed through every
/// verdict on its way. Empty while the verdict is open.
pub fn changes(facts: &UnitFacts, book: &Rulebook) -> Vec<Change> {
    let Some(now) = judge(facts, book, &mut Silent).verdict() else {
        return Vec::new();
    };
    if facts.status != Status::Operating {
        return turns(now, put_away(facts).into_iter().collect(), book);
    }
    let ladders = [
        split_joint(facts, book),
        organise(facts, book),
        convert(facts, book),
        more_members(facts, book),
        more_employees(facts, book),
    ];
    let turning = ladders.into_iter();
    turning
        .flat_map(|ladder| turns(now, ladder, book))
        .collect()
}

/// Where the verdict turns on the way up a ladder.
fn turns(now: Verdict, ladder: Ladder, book: &Rulebook) -> Vec<Change> {
    let mut last = now;
    let mut found = Vec::new();
    for (by, moved) in ladder {
        let Some(becomes) = judge(&moved, book, &mut Silent).verdict() else {
            continue;
        };
        if becomes != last {
            found.push(Change { by, becomes });
        }
        last = becomes;
    }
    found
}

fn moved(facts: &UnitFacts, change: impl FnOnce(&mut UnitFacts)) -> UnitFacts {
    let mut unit = *facts;
    change(&mut unit);
    unit
}

/// All that F10, F12 and F12b leave to do in a closed unit; `None` where it is not known whether it has an organisation.
fn put_away(facts: &UnitFacts) -> Option<(Move, UnitFacts)> {
    let organisation = match facts.organisation? {
        Organisation::JointBranch => Some(PutAway::LeaveJointBranch),
        one if one.is_own() => Some(PutAway::Dissolve),
        _ => None,
    };
    let unit = moved(facts, |unit| {
        unit.organisation = Some(Organisation::None);
        unit.full_members = Heads::known(0);
        unit.probationary = Heads::known(0);
    });
    let by = Move::PutAway {
        organisation,
        moves_members: !facts.has_member().is_no(),
    };
    Some((by, unit))
}

fn split_joint(facts: &UnitFacts, book: &Rulebook) -> Ladder {
    let most = book.joint_units_too_many.saturating_sub(1);
    match (facts.organisation, facts.joint_units.get()) {
        (Some(Organisation::JointBranch), Some(units)) if units > most => {
            let unit = moved(facts, |unit| unit.joint_units = Heads::known(most));
            vec![(Move::FewerJointUnits(units - most), unit)]
        }
        _ => Vec::new(),
    }
}

/// A branch of its own where there are members enough; else a joint branch, for which one is needed at least.
fn organise(facts: &UnitFacts, book: &Rulebook) -> Ladder {
    let (Some(organisation), Some(full)) = (facts.organisation, facts.full_members.get()) else {
        return Vec::new();
    };
    if organisation.is_own() {
        return Vec::new();
    }
    if full >= book.own_branch_from {
        let unit = moved(facts, |unit| unit.organisation = Some(Organisation::Branch));
        return vec![(Move::FormBranch, unit)];
    }
    if organisation.exists() || full == 0 {
        return Vec::new();
    }
    let unit = moved(facts, |unit| {
        unit.organisation = Some(Organisation::JointBranch);
        unit.joint_units = Heads::known(1);
    });
    vec![(Move::JoinJointBranch, unit)]
}

fn convert(facts: &UnitFacts, book: &Rulebook) -> Ladder {
    let (Some(full), Some(probationary)) = (facts.full_members.get(), facts.probationary.get())
    else {
        return Vec::new();
    };
    let more = book.own_branch_from.saturating_sub(full);
    if more == 0 || more > probationary {
        return Vec::new();
    }
    let unit = moved(facts, |unit| {
        unit.full_members = Heads::known(full + more);
        unit.probationary = Heads::known(probationary - more);
    });
    vec![(Move::Convert(more), unit)]
}

fn more_members(facts: &UnitFacts, book: &Rulebook) -> Ladder {
    let full = facts.full_members.get();
    let with = |count| moved(facts, |unit| unit.full_members = Heads::known(count));
    above(full, &[1, book.own_branch_from])
        .map(|(count, more)| (Move::MoreFullMembers(more), with(count)))
        .collect()
}

fn more_employees(facts: &UnitFacts, book: &Rulebook) -> Ladder {
    let with = |count| moved(facts, |unit| unit.employees = Heads::known(count));
    above(facts.employees.get(), &sizes(facts.kind, book))
        .map(|(count, more)| (Move::MoreEmployees(more), with(count)))
        .collect()
}

/// The sizes from which something is asked of this kind, smallest first.
fn sizes(kind: Kind, book: &Rulebook) -> Vec<u32> {
    let asked = book.asked_of_kind(kind);
    let mut sizes = vec![asked.member_from, asked.target.from];
    sizes.retain(|&from| from != NEVER);
    sizes.sort_unstable();
    sizes
}

/// Thresholds still ahead: the count that reaches each, and how many are missing to it.
fn above(have: Option<u32>, thresholds: &[u32]) -> impl Iterator<Item = (u32, u32)> {
    have.into_iter().flat_map(move |have| {
        thresholds
            .iter()
            .filter(move |&&threshold| threshold > have)
            .map(move |&threshold| (threshold, threshold - have))
    })
}
