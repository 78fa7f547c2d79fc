//! What the rules say of every unit, kept beside the table: verdict, reminders and place in the coverages.

use policy::{
    CoverageStanding, Organisation, Reach, ReminderSet, Seen, Tri, UnitFacts, Verdict, Walk,
};

use crate::choices::SixHaves;
use crate::table::{Table, UnitId};

/// The rules' answers, place by place.
#[derive(Clone, Debug, Default)]
pub struct Judged {
    seen: Vec<Seen>,
}

const NOTHING: Seen = Seen {
    verdict: None,
    reminders: ReminderSet::NONE,
    standing: CoverageStanding {
        in_base: Tri::Unknown,
        reach: Reach::Unknown,
    },
};

impl Judged {
    /// Asks the rules of every unit.
    pub fn of(table: &Table, walk: &Walk) -> Self {
        let facts = table.all_facts().iter().enumerate();
        let seen = facts.map(|(row, facts)| see(table, walk, row, facts));
        Self {
            seen: seen.collect(),
        }
    }

    /// Asks again for these units, some of which may be new.
    pub fn update(&mut self, table: &Table, walk: &Walk, units: &[UnitId]) {
        self.seen.resize(table.places(), NOTHING);
        for id in units {
            if let (Some(slot), Some(facts)) =
                (self.seen.get_mut(id.row()), table.all_facts().get(id.row()))
            {
                *slot = see(table, walk, id.row(), facts);
            }
        }
    }

    /// What the rules say of a unit.
    pub fn get(&self, id: UnitId) -> Seen {
        self.seen.get(id.row()).copied().unwrap_or(NOTHING)
    }

    /// The verdict of a unit; `None` where it is open.
    pub fn verdict(&self, id: UnitId) -> Option<Verdict> {
        self.get(id).verdict
    }
}

/// What is an organisation's is said by what all units of a joint branch know, and of the one unit that stands for it.
fn see(table: &Table, walk: &Walk, row: usize, facts: &UnitFacts) -> Seen {
    let mut more = table.reminder_facts(row);
    let joint = Some(Organisation::JointBranch);
    let branch = (facts.organisation == joint)
        .then(|| table.joint_branch(UnitId(u32::try_from(row).unwrap_or(u32::MAX))))
        .flatten();
    let Some(branch) = branch else {
        return walk.see(facts, &more);
    };
    more.last_election = branch.last_election.or(branch.approved);
    more.six_haves = branch.six_haves.map(SixHaves::count);
    let mut seen = walk.see(facts, &more);
    if branch.first.is_none_or(|first| first.row() != row) {
        seen.reminders = seen.reminders.of_unit();
    }
    seen
}
