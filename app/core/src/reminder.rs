//! §4: what the ledger reminds of, for one unit on one day. The day comes in; there is no clock here.

use chrono::{Months, NaiveDate};

use crate::candidacy::{Candidacy, candidacy};
use crate::clause::{Clause, HigherRule, Source};
use crate::formation::{Judgement, Rule};
use crate::plain_enum::plain_enum;
use crate::rulebook::Rulebook;
use crate::tri::Tri;
use crate::unit::{Organisation, Status, UnitFacts};

plain_enum! {
    /// A reminder, by its id. W4 and W10 need records of what was done, which the facts of a unit do not hold.
    Reminder {
        /// 应建未建: enough full members and no organisation
        NotFormed = "W1",
        /// About to reach a threshold
        NearThreshold = "W2",
        /// 换届: an election is due
        Election = "W3",
        /// 六有: one of the six is missing
        SixHaves = "W5",
        /// A joint branch over too many units
        JointTooWide = "W6",
        /// The unit is closed, its organisation stands
        Closed = "W7",
        /// 入章: the charter lacks the clause
        Charter = "W8",
        /// The record is stale
        Stale = "W9",
        /// 推优: the owner is a candidate though the conditions are met and there is no organisation
        Candidacy = "W11",
    }
}

impl Reminder {
    /// The clause or rule behind it; `None` where it is the application's own service.
    pub const fn source(self) -> Option<Source> {
        Some(match self {
            Self::NotFormed | Self::Stale => Source::Municipal(Clause::item(22, 3)),
            Self::NearThreshold => return None,
            Self::Election => Source::Higher(HigherRule::BranchRegulations),
            Self::SixHaves => Source::Municipal(Clause::article(12)),
            Self::JointTooWide => Rule::F11.source(),
            Self::Closed => Rule::F12.source(),
            Self::Charter => Source::Municipal(Clause::article(15)),
            Self::Candidacy => Rule::F15.source(),
        })
    }
}

/// A set of reminders.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize,
)]
pub struct ReminderSet(u16);

impl ReminderSet {
    /// None.
    pub const NONE: Self = Self(0);

    #[inline]
    fn put(&mut self, reminder: Reminder, present: bool) {
        self.0 |= u16::from(present) << reminder as u8;
    }

    /// Whether it is in the set.
    #[inline]
    pub fn contains(self, reminder: Reminder) -> bool {
        self.0 & (1 << reminder as u8) != 0
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many.
    pub fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// The reminders, in order.
    pub fn iter(self) -> impl Iterator<Item = Reminder> {
        let in_set = move |reminder: &Reminder| self.contains(*reminder);
        Reminder::ALL.iter().copied().filter(in_set)
    }

    #[inline]
    pub(crate) fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl FromIterator<Reminder> for ReminderSet {
    fn from_iter<I: IntoIterator<Item = Reminder>>(reminders: I) -> Self {
        let mut set = Self::default();
        for reminder in reminders {
            set.put(reminder, true);
        }
        set
    }
}

/// What reminders ask of a unit besides what the rules do. `None` is unknown, of which nobody is reminded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReminderFacts {
    /// 上次换届: the last election.
    pub last_election: Option<NaiveDate>,
    /// 六有: how many of the six are there.
    pub six_haves: Option<u32>,
    /// 党建入章: whether the charter has the clause.
    pub charter: Option<bool>,
    /// 更新日期: when the record was last brought up to date.
    pub updated: Option<NaiveDate>,
}

/// When reminders begin. Their own table: they change no verdict and no amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReminderTerms {
    /// W2: so many full members short of a threshold is near.
    pub near_members: u32,
    /// W2: so many percent of a head-count short of it is near.
    pub near_percent: u32,
    /// W3: years between the elections of a committee; a higher rule.
    pub committee_years: u32,
    /// W3: years between the elections of a branch or general branch; a higher rule.
    pub branch_years: u32,
    /// W3: months before the day that reminding begins.
    pub months_before: u32,
    /// W3: years that it may be put off with approval; a higher rule.
    pub years_after: u32,
    /// W9: days after which a record is stale.
    pub stale_days: i64,
}

impl Default for ReminderTerms {
    fn default() -> Self {
        Self {
            near_members: 1,
            near_percent: 10,
            committee_years: 5,
            branch_years: 3,
            months_before: 6,
            years_after: 1,
            stale_days: 90,
        }
    }
}

/// The next election of an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Election {
    /// Reminding begins.
    pub remind_from: NaiveDate,
    /// It is due.
    pub due: NaiveDate,
    /// The last day, with approval to put it off.
    pub latest: NaiveDate,
}

/// W3: the next election, counted from the last one, else from the approval. `None` where neither is known, or there is
/// nothing to elect.
pub fn election(
    facts: &UnitFacts,
    last: Option<NaiveDate>,
    terms: &ReminderTerms,
) -> Option<Election> {
    let years = match facts.organisation? {
        Organisation::None => return None,
        Organisation::Committee => terms.committee_years,
        Organisation::Branch | Organisation::JointBranch | Organisation::GeneralBranch => {
            terms.branch_years
        }
    };
    let from = last.or(facts.approved)?;
    let due = from.checked_add_months(Months::new(years * 12))?;
    Some(Election {
        remind_from: due.checked_sub_months(Months::new(terms.months_before))?,
        due,
        latest: due.checked_add_months(Months::new(terms.years_after * 12))?,
    })
}

/// Every reminder of a judged unit on a day.
pub fn remind(
    facts: &UnitFacts,
    more: &ReminderFacts,
    judgement: &Judgement,
    book: &Rulebook,
    terms: &ReminderTerms,
    day: NaiveDate,
) -> ReminderSet {
    let mut set = by_judgement(facts, judgement);
    let owner = candidacy(facts, judgement, book);
    set.put(Reminder::Candidacy, owner == Candidacy::Holds);
    set.with(by_day(facts, more, book, terms, day))
}

/// Those that follow from what the rules of §1 said: W1, W6 and W7.
pub(crate) fn by_judgement(facts: &UnitFacts, judgement: &Judgement) -> ReminderSet {
    let mut set = ReminderSet::default();
    let without = facts.has_organisation().negate();
    let not_formed = judgement.duty.and(without).is_yes();
    set.put(
        Reminder::NotFormed,
        not_formed && facts.status == Status::Operating,
    );
    let wide = judgement.applies.contains(Rule::F11);
    set.put(Reminder::JointTooWide, wide);
    let closed = facts.status != Status::Operating && facts.has_organisation().is_yes();
    set.put(Reminder::Closed, closed);
    set
}

/// Those that follow from numbers and dates: W2, W3, W5, W8 and W9.
#[inline]
pub(crate) fn by_day(
    facts: &UnitFacts,
    more: &ReminderFacts,
    book: &Rulebook,
    terms: &ReminderTerms,
    day: NaiveDate,
) -> ReminderSet {
    let mut set = ReminderSet::default();
    // A unit that is gone has nothing to elect, to furnish or to write down any more.
    if facts.status == Status::Operating {
        set.put(Reminder::NearThreshold, is_near(facts, book, terms));
        let election = election(facts, more.last_election, terms);
        let due = election.is_some_and(|election| election.remind_from <= day);
        set.put(Reminder::Election, due);
        let some_missing = more.six_haves.is_some_and(|there| there < 6);
        let stands = facts.has_organisation() == Tri::Yes;
        set.put(Reminder::SixHaves, some_missing && stands);
        set.put(Reminder::Charter, more.charter == Some(false));
    }
    let stale = |updated| day.signed_duration_since(updated).num_days() > terms.stale_days;
    set.put(Reminder::Stale, more.updated.is_some_and(stale));
    set
}

/// W2: whether a little more would ask for what is not there yet.
fn is_near(facts: &UnitFacts, book: &Rulebook, terms: &ReminderTerms) -> bool {
    let has_own = facts.has_own_organisation().is_yes();
    let has_any = facts.has_organisation().is_yes();
    let has_member = facts.has_member().is_yes();
    let branch_from = book.own_branch_from;
    let members = facts.full_members.get().is_some_and(|have| {
        have < branch_from && have.saturating_add(terms.near_members) >= branch_from
    });
    let asked = book.asked(facts);
    let near = |threshold: u32| {
        facts.employees.get().is_some_and(|have| {
            let enough = u64::from(threshold) * u64::from(100 - terms.near_percent.min(100));
            have < threshold && u64::from(have) * 100 >= enough
        })
    };
    (members && !has_own)
        || (near(asked.target.from) && !has_any)
        || (near(asked.member_from) && !has_member && !has_any)
}
