//! §4: what the ledger reminds of, for one unit on one day. The day comes in; there is no clock here.

use std::ops::Range;

use chrono::{Days, Months, NaiveDate};

use crate::candidacy::{Candidacy, candidacy};
use crate::clause::{Clause, HigherRule, Source};
use crate::concern::{Concern, CountedBy};
use crate::formation::{Judgement, Rule};
use crate::plain_enum::plain_enum;
use crate::rulebook::Rulebook;
use crate::tri::Tri;
use crate::unit::{Heads, Kind, Organisation, Status, UnitFacts};

plain_enum! {
    /// A reminder, by its id. W4 and W10 need records of what was done, which the facts of a unit do not hold: they are
    /// among the [`crate::Concern`]s.
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
        /// The unit is closed, its organisation stands or it is still in a joint branch
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
    /// The concern that it is.
    pub const fn concern(self) -> Concern {
        match self {
            Self::NotFormed => Concern::NotFormed,
            Self::NearThreshold => Concern::NearThreshold,
            Self::Election => Concern::Election,
            Self::SixHaves => Concern::SixHaves,
            Self::JointTooWide => Concern::JointTooWide,
            Self::Closed => Concern::Closed,
            Self::Charter => Concern::Charter,
            Self::Stale => Concern::Stale,
            Self::Candidacy => Concern::Candidacy,
        }
    }

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

    const OF_ORGANISATIONS: u16 = {
        let (mut bits, mut at) = (0, 0);
        while at < Reminder::COUNT {
            let reminder = Reminder::ALL[at];
            if matches!(reminder.concern().counted_by(), CountedBy::Organisations) {
                bits |= 1 << reminder as u16;
            }
            at += 1;
        }
        bits
    };

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

    /// Those of either set.
    #[inline]
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Those that are an organisation's: of a joint branch, each is there once.
    #[inline]
    #[must_use]
    pub fn of_organisation(self) -> Self {
        Self(self.0 & Self::OF_ORGANISATIONS)
    }

    /// Those that are a unit's own.
    #[inline]
    #[must_use]
    pub fn of_unit(self) -> Self {
        Self(self.0 & !Self::OF_ORGANISATIONS)
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
    /// W10: month and day by which a year is reported.
    pub report_by: (u32, u32),
    /// W10: days before it from which one is reminded.
    pub report_days: u64,
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
            report_by: (12, 31),
            report_days: 90,
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
    set.with(by_day(facts, more, &Lines::new(book, terms, day)))
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

/// The rules and the day laid out as numbers and days to compare with: for a walk over many units, the same for each.
#[derive(Clone, Debug)]
pub(crate) struct Lines {
    /// W3: of a committee's and of another organisation's last elections, the latest of which the next is reminded of.
    committee_elected: Option<NaiveDate>,
    branch_elected: Option<NaiveDate>,
    /// W9: what was brought up to date before this day is stale.
    fresh_from: NaiveDate,
    /// W2: numbers near a threshold.
    near_branch: Range<u32>,
    near: [Near; Kind::COUNT],
}

/// W2: numbers of employees near what a kind of unit is asked for.
#[derive(Clone, Debug)]
struct Near {
    target: Range<u32>,
    member: Range<u32>,
}

impl Lines {
    pub(crate) fn new(book: &Rulebook, terms: &ReminderTerms, day: NaiveDate) -> Self {
        let from = book.own_branch_from;
        let fresh = Days::new(u64::try_from(terms.stale_days).unwrap_or(0));
        Self {
            committee_elected: latest_reminded(Organisation::Committee, terms, day),
            branch_elected: latest_reminded(Organisation::Branch, terms, day),
            fresh_from: day.checked_sub_days(fresh).unwrap_or(NaiveDate::MIN),
            near_branch: from.saturating_sub(terms.near_members)..from,
            near: std::array::from_fn(|kind| {
                let kind = Kind::ALL.get(kind).copied();
                let asked = kind.map(|kind| book.asked_of_kind(kind));
                let near = |threshold: Option<u32>| near_to(threshold.unwrap_or(0), terms);
                Near {
                    target: near(asked.map(|asked| asked.target.from)),
                    member: near(asked.map(|asked| asked.member_from)),
                }
            }),
        }
    }
}

/// Numbers that fall short of a threshold by a few percent at most.
fn near_to(threshold: u32, terms: &ReminderTerms) -> Range<u32> {
    let enough = u64::from(threshold) * u64::from(100 - terms.near_percent.min(100));
    u32::try_from(enough.div_ceil(100)).unwrap_or(threshold)..threshold
}

/// The latest day of an election of which the next one is reminded on a day. Elections do not overtake each other, so
/// all before it are reminded of too.
fn latest_reminded(
    organisation: Organisation,
    terms: &ReminderTerms,
    day: NaiveDate,
) -> Option<NaiveDate> {
    let facts = UnitFacts {
        organisation: Some(organisation),
        ..UnitFacts::new(Kind::PrivateEnterprise)
    };
    let reminded = |last: &NaiveDate| {
        let next = election(&facts, Some(*last), terms);
        next.is_some_and(|next| next.remind_from <= day)
    };
    // A day that a month does not have is moved to its end; by more than these no month differs from another.
    const SLACK: u64 = 7;
    let years = match organisation {
        Organisation::Committee => terms.committee_years,
        Organisation::None
        | Organisation::Branch
        | Organisation::JointBranch
        | Organisation::GeneralBranch => terms.branch_years,
    };
    let latest = day
        .checked_sub_months(Months::new(years * 12))?
        .checked_add_months(Months::new(terms.months_before))?
        .checked_add_days(Days::new(SLACK))?;
    let mut days = latest.iter_days().rev().take(4 * SLACK as usize);
    days.find(reminded)
}

/// Those that follow from numbers and dates: W2, W3, W5, W8 and W9.
#[inline]
pub(crate) fn by_day(facts: &UnitFacts, more: &ReminderFacts, lines: &Lines) -> ReminderSet {
    let mut set = ReminderSet::default();
    // A unit that is gone has nothing to elect, to furnish or to write down any more.
    if facts.status == Status::Operating {
        set.put(Reminder::NearThreshold, is_near(facts, lines));
        let line = match facts.organisation {
            None | Some(Organisation::None) => None,
            Some(Organisation::Committee) => lines.committee_elected,
            Some(_) => lines.branch_elected,
        };
        let last = more.last_election.or(facts.approved);
        let due = last.zip(line).is_some_and(|(last, line)| last <= line);
        set.put(Reminder::Election, due);
        let some_missing = more.six_haves.is_some_and(|there| there < 6);
        let stands = facts.has_organisation() == Tri::Yes;
        set.put(Reminder::SixHaves, some_missing && stands);
        set.put(Reminder::Charter, more.charter == Some(false));
    }
    let stale = more.updated.is_some_and(|day| day < lines.fresh_from);
    set.put(Reminder::Stale, stale);
    set
}

/// W2: whether a little more would ask for what is not there yet.
#[inline]
fn is_near(facts: &UnitFacts, lines: &Lines) -> bool {
    let Some(near) = lines.near.get(facts.kind as usize) else {
        return false;
    };
    let within =
        |heads: Heads, range: &Range<u32>| heads.get().is_some_and(|have| range.contains(&have));
    let has_any = facts.has_organisation().is_yes();
    (within(facts.full_members, &lines.near_branch) && !facts.has_own_organisation().is_yes())
        || (within(facts.employees, &near.target) && !has_any)
        || (within(facts.employees, &near.member) && !has_any && !facts.has_member().is_yes())
}
