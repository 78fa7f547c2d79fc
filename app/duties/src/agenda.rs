//! All reminders of a city, the most urgent first.

use chrono::NaiveDate;
use ledger::{JointUnits, Live, UnitId};
use policy::{
    Concern, CountedBy, Heads, Life, LifeShortfall, RemainingBranch, ReminderFacts, StandardId,
    Tri, UnitFacts, Urgency, YearlyAsked, YearlyShortfall,
};

use crate::book::{Book, Of};
use crate::listing::{Listing, Wanted};
use crate::records::{How, Settlement};

/// What became of a reminder.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
pub enum State {
    /// Nothing was done about it yet, or it was put off till today or before.
    Open,
    /// It is put off.
    PutOff,
    /// It was dealt with.
    Dealt,
}

impl State {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Open, Self::PutOff, Self::Dealt];

    fn of(settlement: Option<&Settlement>, day: NaiveDate) -> Self {
        match settlement.map(|one| one.how) {
            Some(How::Dealt) => Self::Dealt,
            Some(How::PutOff(until)) if day < until => Self::PutOff,
            Some(How::PutOff(_)) | None => Self::Open,
        }
    }
}

/// A reminder of a unit or an organisation. Small, as a city has millions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The unit; of a joint branch, the one that stands for it.
    pub unit: UnitId,
    /// Whether it is of the joint branch that the unit stands for.
    pub is_joint: bool,
    /// By when.
    pub due: Option<NaiveDate>,
    /// Of what.
    pub concern: Concern,
    /// How urgent.
    pub urgency: Urgency,
    /// What became of it.
    pub state: State,
}

/// What W4, W7 and W10 say beside the day.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Detail {
    /// Nothing: the unit's facts say it all.
    Facts,
    /// W4: what is missing.
    Life(LifeShortfall),
    /// W10: what is not reported.
    Yearly(YearlyShortfall),
    /// W7 of a unit of a joint branch: what remains of the branch, and whether it is to be rearranged.
    Remaining(RemainingBranch, Tri),
}

/// All reminders of a city, the most urgent first.
#[derive(Clone, Debug, Default)]
pub struct Agenda {
    entries: Vec<Entry>,
    /// The units of each joint branch, as they stood when it was made.
    joint_units: JointUnits,
}

/// What the two concerns that follow from records are asked by.
struct OfRecords<'a> {
    live: &'a Live,
    book: &'a Book,
    joint_units: &'a JointUnits,
    yearly: YearlyAsked,
}

impl<'a> OfRecords<'a> {
    fn new(live: &'a Live, book: &'a Book, joint_units: &'a JointUnits) -> Self {
        let walk = live.walk();
        Self {
            live,
            book,
            joint_units,
            yearly: YearlyAsked::new(walk.terms(), walk.day(), |year| book.is_kept(year)),
        }
    }

    fn organisation(&self, id: UnitId) -> Of<'a> {
        self.book
            .of_organisation(self.live.table(), id, self.joint_units)
    }

    /// W4. A joint branch is reminded once, at the unit that stands for it.
    fn life(&self, id: UnitId, facts: &UnitFacts) -> Option<LifeShortfall> {
        if !self.live.table().stands_for_organisation(id) {
            return None;
        }
        let held = self.organisation(id).held();
        if held.is_empty() {
            return None;
        }
        let walk = self.live.walk();
        let life = Life {
            facts,
            joint: joint_members(self.live, id),
            book: walk.book(),
            terms: self.book.terms(),
            held: &held,
            day: walk.day(),
        };
        life.shortfall()
    }

    /// W10, likewise.
    fn yearly(&self, id: UnitId, facts: &UnitFacts) -> Option<YearlyShortfall> {
        if self.yearly.is_nothing() || !self.live.table().stands_for_organisation(id) {
            return None;
        }
        let of = self.organisation(id);
        self.yearly
            .shortfall(facts, |year, duty| of.ticked(year, duty).is_some())
    }
}

impl Agenda {
    /// Of a ledger, by what is recorded.
    pub fn of(live: &Live, book: &Book) -> Self {
        let joint_units = live.table().joint_units();
        let records = OfRecords::new(live, book, &joint_units);
        let day = live.walk().day();
        let mut entries = Vec::new();
        for id in live.table().ids() {
            let Some(facts) = live.table().facts(id) else {
                continue;
            };
            let branch = live.table().joint_branch(id);
            let is_joint = branch.is_some_and(|branch| branch.first == Some(id));
            let own = book.of_unit(live.table(), id);
            let organisation = is_joint.then(|| records.organisation(id));
            let mut push = |concern: Concern, due: Option<NaiveDate>| {
                let is_joint = is_joint && concern.counted_by() == CountedBy::Organisations;
                let of = organisation.as_ref().filter(|_| is_joint).unwrap_or(&own);
                entries.push(Entry {
                    unit: id,
                    is_joint,
                    due,
                    concern,
                    urgency: concern.urgency(due, day),
                    state: State::of(of.settled(concern, due), day),
                });
            };
            for reminder in live.judged().get(id).reminders.iter() {
                let concern = Concern::from(reminder);
                push(concern, due_of(live, id, concern));
            }
            if let Some(short) = records.life(id, facts) {
                push(Concern::Life, Some(short.due));
            }
            if let Some(short) = records.yearly(id, facts) {
                push(Concern::Yearly, Some(short.due));
            }
        }
        entries.sort_unstable_by_key(|one| {
            // What holds without a day comes after what has one that is past.
            let due = one.due.unwrap_or(NaiveDate::MAX);
            (one.urgency, due, one.concern, one.unit)
        });
        Self {
            entries,
            joint_units,
        }
    }

    /// All of them.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The units of each joint branch, as they stood when the agenda was made.
    pub fn joint_units(&self) -> &JointUnits {
        &self.joint_units
    }

    /// What W4 and W10 say of a unit or an organisation beside the day.
    pub fn detail(&self, live: &Live, book: &Book, id: UnitId, concern: Concern) -> Detail {
        let records = OfRecords::new(live, book, &self.joint_units);
        let facts = live.table().facts(id);
        let found = facts.and_then(|facts| match concern {
            Concern::Life => records.life(id, facts).map(Detail::Life),
            Concern::Yearly => records.yearly(id, facts).map(Detail::Yearly),
            Concern::Closed => remaining(live, id),
            _ => None,
        });
        found.unwrap_or(Detail::Facts)
    }

    /// Those that are asked for.
    pub fn list(&self, live: &Live, wanted: &Wanted, by_unit: bool) -> Listing {
        Listing::of(self, live, wanted, by_unit)
    }
}

fn due_of(live: &Live, id: UnitId, concern: Concern) -> Option<NaiveDate> {
    if !matches!(concern, Concern::Election | Concern::Stale) {
        return None;
    }
    let (facts, more) = live.table().organisation(id)?;
    let more = ReminderFacts {
        last_election: more.last_election,
        updated: more.updated,
        ..ReminderFacts::default()
    };
    concern.due(&facts, &more, live.walk().terms())
}

fn remaining(live: &Live, id: UnitId) -> Option<Detail> {
    let book = live.walk().book();
    let from = book.standards().count(StandardId::MembersForOwnBranch);
    let branch = live.table().joint_branch(id)?;
    let remaining = RemainingBranch {
        units: branch.units,
        full_members: branch.members(from),
        members_open: branch.members_open,
    };
    let rearranged = remaining.is_to_be_rearranged(book);
    Some(Detail::Remaining(remaining, rearranged))
}

/// Full members of all units of a unit's joint branch, as far as it takes to tell whether it elects a committee; `None` where
/// it is in none that is named.
pub fn joint_members(live: &Live, id: UnitId) -> Option<Heads> {
    let standards = live.walk().book().standards();
    let from = standards.count(StandardId::MembersForBranchCommittee);
    let branch = live.table().joint_branch(id)?;
    Some(branch.members(from))
}
