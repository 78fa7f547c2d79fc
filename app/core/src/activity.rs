//! §4 W4: organisation life 组织生活, what an organisation is to hold and how often, held against what was recorded. The
//! day comes in; what was held comes in.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::clause::{Clause, HigherRule, Source};
use crate::plain_enum::plain_enum;
use crate::rulebook::Rulebook;
use crate::standard::StandardId;
use crate::tri::Tri;
use crate::unit::{Heads, Organisation, Status, UnitFacts};

plain_enum! {
    /// What an organisation holds.
    ActivityKind {
        /// 党员大会
        MembersMeeting = "members-meeting",
        /// 支委会
        CommitteeMeeting = "committee-meeting",
        /// 主题党日
        ThemeDay = "theme-day",
        /// 党课
        Lecture = "lecture",
        /// 组织生活会
        LifeMeeting = "life-meeting",
        /// 民主评议党员
        Appraisal = "appraisal",
    }
}

plain_enum! {
    /// How often something is held: once in each of these.
    Frequency {
        /// Once a month.
        Monthly = "monthly",
        /// Once a quarter.
        Quarterly = "quarterly",
        /// Once a year.
        Yearly = "yearly",
    }
}

impl Frequency {
    /// How many months a period has.
    pub const fn months(self) -> u32 {
        match self {
            Self::Monthly => 1,
            Self::Quarterly => 3,
            Self::Yearly => 12,
        }
    }

    /// Days before the end of a period from which one is reminded of what is not held yet: its last third.
    pub const fn notice_days(self) -> u64 {
        match self {
            Self::Monthly => 10,
            Self::Quarterly => 30,
            Self::Yearly => 120,
        }
    }
}

impl ActivityKind {
    /// Where it is asked for: the clause names organisation life, the higher rule says how often.
    pub const fn source(self) -> Source {
        match self {
            // The clause asks for lectures; how often is the custom of the place.
            Self::Lecture => Source::Municipal(Clause::article(12)),
            Self::MembersMeeting
            | Self::CommitteeMeeting
            | Self::ThemeDay
            | Self::LifeMeeting
            | Self::Appraisal => Source::Higher(HigherRule::BranchRegulations),
        }
    }

    /// Whether how often it is held is the custom of the place, so that it may be set otherwise.
    pub const fn is_custom(self) -> bool {
        matches!(self, Self::Lecture)
    }
}

/// How often each kind is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct ActivityTerms {
    /// Of lectures: the custom of the place.
    pub lecture: Frequency,
}

impl Default for ActivityTerms {
    fn default() -> Self {
        Self {
            lecture: Frequency::Quarterly,
        }
    }
}

impl ActivityTerms {
    /// How often a kind is held.
    pub const fn every(&self, kind: ActivityKind) -> Frequency {
        match kind {
            ActivityKind::MembersMeeting => Frequency::Quarterly,
            ActivityKind::CommitteeMeeting | ActivityKind::ThemeDay => Frequency::Monthly,
            ActivityKind::Lecture => self.lecture,
            ActivityKind::LifeMeeting | ActivityKind::Appraisal => Frequency::Yearly,
        }
    }
}

/// Whether a kind is asked of a unit's organisation. A unit that is gone, or has none, is asked for nothing; where it is not
/// known whether there is a branch committee, it is not known whether it must meet. `joint` are the full members of all
/// units of its joint branch, where these are known.
pub fn is_asked(
    kind: ActivityKind,
    facts: &UnitFacts,
    joint: Option<Heads>,
    book: &Rulebook,
) -> Tri {
    if facts.status != Status::Operating {
        return Tri::No;
    }
    let stands = facts.has_organisation();
    match kind {
        ActivityKind::CommitteeMeeting => stands.and(has_committee(facts, joint, book)),
        ActivityKind::MembersMeeting
        | ActivityKind::ThemeDay
        | ActivityKind::Lecture
        | ActivityKind::LifeMeeting
        | ActivityKind::Appraisal => stands,
    }
}

/// Whether the organisation has elected a committee: general branches and committees have, a branch from so many full
/// members on. A joint branch is a branch, and has the members of all its units; where these are not known, fewer in one of
/// them decide nothing.
fn has_committee(facts: &UnitFacts, joint: Option<Heads>, book: &Rulebook) -> Tri {
    let from = book
        .standards()
        .count(StandardId::MembersForBranchCommittee);
    match facts.organisation {
        None => Tri::Unknown,
        Some(Organisation::None) => Tri::No,
        Some(Organisation::GeneralBranch | Organisation::Committee) => Tri::Yes,
        Some(Organisation::Branch) => facts.full_members.at_least(from),
        Some(Organisation::JointBranch) => match (joint, facts.full_members.at_least(from)) {
            (Some(members), _) => members.at_least(from),
            (None, Tri::Yes) => Tri::Yes,
            (None, Tri::No | Tri::Unknown) => Tri::Unknown,
        },
    }
}

/// A month, quarter or year.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub struct Period {
    /// Its first day.
    pub first: NaiveDate,
    /// Its last day.
    pub last: NaiveDate,
}

impl Period {
    /// The period that a day lies in; `None` at the ends of the calendar.
    pub fn of(every: Frequency, day: NaiveDate) -> Option<Self> {
        let months = every.months();
        let month = (day.month0() / months) * months + 1;
        Self::from(every, NaiveDate::from_ymd_opt(day.year(), month, 1)?)
    }

    fn from(every: Frequency, first: NaiveDate) -> Option<Self> {
        let next = first.checked_add_months(Months::new(every.months()))?;
        let last = next.pred_opt()?;
        Some(Self { first, last })
    }

    /// The one after it.
    fn next(self, every: Frequency) -> Option<Self> {
        Self::from(every, self.last.succ_opt()?)
    }

    /// Those of a year, in order.
    pub fn of_year(every: Frequency, year: i32) -> Vec<Self> {
        let first = NaiveDate::from_ymd_opt(year, 1, 1);
        let first = first.and_then(|first| Self::from(every, first));
        std::iter::successors(first, |period| period.next(every))
            .take((12 / every.months()) as usize)
            .collect()
    }

    /// Whether a day lies in it.
    pub fn has(self, day: NaiveDate) -> bool {
        (self.first..=self.last).contains(&day)
    }
}

/// How it stands with one kind in one period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Met {
    /// So often held.
    Held(u32),
    /// Not held, and the period is over.
    Missing,
    /// Not held yet.
    Open,
    /// Not begun.
    Ahead,
    /// Before anything was recorded of the organisation: nobody knows.
    Unrecorded,
    /// Not asked for; held all the same, so often.
    NotAsked(u32),
    /// Whether it is asked for is not known; held so often.
    PerhapsAsked(u32),
}

/// One kind over a year.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct ActivityLine {
    /// What is held.
    pub kind: ActivityKind,
    /// How often.
    pub every: Frequency,
    /// How it stands, period by period.
    pub periods: Vec<(Period, Met)>,
}

/// What was held: when, and what.
pub type Held = (NaiveDate, ActivityKind);

/// What organisation life is judged by.
pub struct Life<'a> {
    /// The unit.
    pub facts: &'a UnitFacts,
    /// Full members of all units of its joint branch; `None` where it is in none, or the others are not known.
    pub joint: Option<Heads>,
    /// The rules.
    pub book: &'a Rulebook,
    /// How often things are held.
    pub terms: ActivityTerms,
    /// What was recorded, in order of days.
    pub held: &'a [Held],
    /// The day.
    pub day: NaiveDate,
}

impl Life<'_> {
    /// All kinds over a year.
    pub fn year(&self, year: i32) -> Vec<ActivityLine> {
        let kinds = ActivityKind::ALL.iter();
        kinds.map(|&kind| self.line(kind, year)).collect()
    }

    fn line(&self, kind: ActivityKind, year: i32) -> ActivityLine {
        let every = self.terms.every(kind);
        let asked = is_asked(kind, self.facts, self.joint, self.book);
        let periods = Period::of_year(every, year).into_iter();
        ActivityLine {
            kind,
            every,
            periods: periods
                .map(|period| (period, self.met(kind, asked, period)))
                .collect(),
        }
    }

    /// From this day on something is recorded: the beginning of the quarter of the first entry.
    fn recorded_from(&self) -> Option<NaiveDate> {
        let (first, _) = self.held.first()?;
        Some(Period::of(Frequency::Quarterly, *first)?.first)
    }

    fn met(&self, kind: ActivityKind, asked: Tri, period: Period) -> Met {
        let held = (self.held.iter())
            .filter(|(day, known)| *known == kind && period.has(*day) && *day <= self.day)
            .count();
        let held = u32::try_from(held).unwrap_or(u32::MAX);
        match asked {
            Tri::No => return Met::NotAsked(held),
            Tri::Unknown => return Met::PerhapsAsked(held),
            Tri::Yes => {}
        }
        let is_recorded = self.recorded_from().is_some_and(|from| from <= period.last);
        match () {
            () if held > 0 => Met::Held(held),
            () if period.first > self.day => Met::Ahead,
            () if !is_recorded => Met::Unrecorded,
            () if period.last >= self.day => Met::Open,
            () => Met::Missing,
        }
    }

    /// What is missing of the periods that end within these days: which kinds, and how often each.
    pub fn missing(&self, within: Period) -> Vec<(ActivityKind, u32)> {
        let years = within.first.year()..=within.last.year();
        let lines = years.flat_map(|year| self.year(year));
        let mut missing: Vec<(ActivityKind, u32)> = Vec::new();
        for line in lines {
            let count = (line.periods.iter())
                .filter(|(period, met)| within.has(period.last) && *met == Met::Missing)
                .count();
            let count = u32::try_from(count).unwrap_or(u32::MAX);
            match missing.iter_mut().find(|(kind, _)| *kind == line.kind) {
                Some((_, sum)) => *sum += count,
                None => missing.push((line.kind, count)),
            }
        }
        missing.retain(|(_, count)| *count > 0);
        missing
    }

    /// W4: what is to be reminded of. `None` where nothing is recorded, or nothing is missing or soon over.
    pub fn shortfall(&self) -> Option<LifeShortfall> {
        self.held.first()?;
        let within = looked_back(self.day)?;
        let missing = self.missing(within);
        let lines = self.year(self.day.year());
        let open = lines.iter().flat_map(|line| {
            let periods = line.periods.iter();
            periods.filter_map(|(period, met)| {
                let notice = Days::new(line.every.notice_days());
                let from = period.last.checked_sub_days(notice)?;
                (*met == Met::Open && from <= self.day).then_some((line.kind, period.last))
            })
        });
        let open: Vec<(ActivityKind, NaiveDate)> = open.collect();
        let due = if missing.is_empty() {
            open.iter().map(|(_, last)| *last).min()?
        } else {
            self.last_missed(within)?
        };
        Some(LifeShortfall { due, missing, open })
    }

    /// The end of the latest period in which something is missing: a new one is a new occasion.
    fn last_missed(&self, within: Period) -> Option<NaiveDate> {
        let years = within.first.year()..=within.last.year();
        let periods = years
            .flat_map(|year| self.year(year))
            .flat_map(|line| line.periods);
        periods
            .filter(|(period, met)| within.has(period.last) && *met == Met::Missing)
            .map(|(period, _)| period.last)
            .max()
    }
}

/// Periods that ended within these days can still be reminded of: the quarter before this one, and this one so far.
fn looked_back(day: NaiveDate) -> Option<Period> {
    let this = Period::of(Frequency::Quarterly, day)?;
    let before = Period::of(Frequency::Quarterly, this.first.pred_opt()?)?;
    Some(Period {
        first: before.first,
        last: day,
    })
}

/// W4: what falls short.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct LifeShortfall {
    /// The end of the latest period that was missed; where none was, of the first that is about to be.
    pub due: NaiveDate,
    /// What is missing of periods that are over, and how often.
    pub missing: Vec<(ActivityKind, u32)>,
    /// What is not held yet in periods that are soon over, and when they are.
    pub open: Vec<(ActivityKind, NaiveDate)>,
}
