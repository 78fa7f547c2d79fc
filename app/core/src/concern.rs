//! All that a unit is reminded of, W1 to W11: by its facts, or by what was recorded of it; and how urgent it is.

use chrono::{Days, NaiveDate};

use crate::clause::{Clause, Source};
use crate::plain_enum::plain_enum;
use crate::reminder::{Reminder, ReminderFacts, ReminderTerms, election};
use crate::unit::UnitFacts;

plain_enum! {
    /// What a unit is reminded of, by its id.
    Concern {
        /// 应建未建
        NotFormed = "W1",
        /// About to reach a threshold
        NearThreshold = "W2",
        /// 换届
        Election = "W3",
        /// 组织生活未达标
        Life = "W4",
        /// 六有
        SixHaves = "W5",
        /// A joint branch over too many units
        JointTooWide = "W6",
        /// The unit is closed, its organisation stands
        Closed = "W7",
        /// 入章
        Charter = "W8",
        /// The record is stale
        Stale = "W9",
        /// 年度自查报告
        Yearly = "W10",
        /// 推优
        Candidacy = "W11",
    }
}

impl From<Reminder> for Concern {
    fn from(reminder: Reminder) -> Self {
        reminder.concern()
    }
}

/// What a concern is counted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CountedBy {
    /// Units: each of a joint branch by itself.
    Units,
    /// Party organisations: a joint branch once, however many units it has.
    Organisations,
}

impl Concern {
    /// What it is counted by. Elections, organisation life, the six haves, the width of a joint branch and the yearly report
    /// are an organisation's; a unit forms, grows, closes, and has a charter, a record and an owner.
    pub const fn counted_by(self) -> CountedBy {
        match self {
            Self::Election | Self::Life | Self::SixHaves | Self::JointTooWide | Self::Yearly => {
                CountedBy::Organisations
            }
            Self::NotFormed
            | Self::NearThreshold
            | Self::Closed
            | Self::Charter
            | Self::Stale
            | Self::Candidacy => CountedBy::Units,
        }
    }

    /// The reminder that a unit's facts give it; `None` for those that follow from records.
    pub const fn reminder(self) -> Option<Reminder> {
        Some(match self {
            Self::NotFormed => Reminder::NotFormed,
            Self::NearThreshold => Reminder::NearThreshold,
            Self::Election => Reminder::Election,
            Self::SixHaves => Reminder::SixHaves,
            Self::JointTooWide => Reminder::JointTooWide,
            Self::Closed => Reminder::Closed,
            Self::Charter => Reminder::Charter,
            Self::Stale => Reminder::Stale,
            Self::Candidacy => Reminder::Candidacy,
            Self::Life | Self::Yearly => return None,
        })
    }

    /// The clause or rule behind it; `None` where it is the application's own service.
    pub const fn source(self) -> Option<Source> {
        match self {
            Self::Life => Some(Source::Municipal(Clause::article(12))),
            Self::Yearly => Some(Source::Municipal(Clause::article(19))),
            Self::NotFormed
            | Self::NearThreshold
            | Self::Election
            | Self::SixHaves
            | Self::JointTooWide
            | Self::Closed
            | Self::Charter
            | Self::Stale
            | Self::Candidacy => match self.reminder() {
                Some(reminder) => reminder.source(),
                None => None,
            },
        }
    }

    /// By when it is to be done, where the facts of a unit name a day. W4 and W10 name theirs by what was recorded.
    pub fn due(
        self,
        facts: &UnitFacts,
        more: &ReminderFacts,
        terms: &ReminderTerms,
    ) -> Option<NaiveDate> {
        match self {
            Self::Election => election(facts, more.last_election, terms).map(|next| next.due),
            Self::Stale => {
                let days = Days::new(u64::try_from(terms.stale_days).unwrap_or(0));
                more.updated?.checked_add_days(days)
            }
            _ => None,
        }
    }

    /// How urgent it is on a day.
    pub fn urgency(self, due: Option<NaiveDate>, day: NaiveDate) -> Urgency {
        match (self, due) {
            // Nothing is asked for yet.
            (Self::NearThreshold, None) => Urgency::Later,
            (_, due) => Urgency::of(due, day),
        }
    }
}

plain_enum! {
    /// How soon something is due.
    Urgency {
        /// The day is past, or there is none and it holds now.
        Overdue = "overdue",
        /// Within 30 days, the day itself among them.
        Within30 = "30",
        /// Within 90 days.
        Within90 = "90",
        /// Within 180 days.
        Within180 = "180",
        /// Later, or only foreseen.
        Later = "later",
    }
}

impl Urgency {
    /// Of what is due on a day, or holds without one.
    pub fn of(due: Option<NaiveDate>, day: NaiveDate) -> Self {
        match due.map(|due| due.signed_duration_since(day).num_days()) {
            None | Some(..=-1) => Self::Overdue,
            Some(0..=30) => Self::Within30,
            Some(31..=90) => Self::Within90,
            Some(91..=180) => Self::Within180,
            Some(181..) => Self::Later,
        }
    }
}
