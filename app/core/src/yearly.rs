//! §7: what is done once a year, by units and by districts, each with its clause; W10 reminds of what is reported.

use chrono::{Days, NaiveDate};

use crate::activity::{Frequency, Period};
use crate::clause::{Clause, Source};
use crate::formation::Rule;
use crate::plain_enum::plain_enum;
use crate::reminder::ReminderTerms;
use crate::tri::Tri;
use crate::unit::{Status, UnitFacts};

plain_enum! {
    /// Something that is done once a year.
    YearlyDuty {
        /// 党建责任自查: the organisation checks itself, tells its members and reports upwards
        SelfCheck = "self-check",
        /// 书记述职
        SecretaryReport = "secretary-report",
        /// 软弱涣散排查 (F13)
        Screening = "screening",
        /// 年报年检一并报送党员和党组织情况
        Registration = "registration",
        /// 教育培训年度计划
        TrainingPlan = "training-plan",
        /// 各区专项报告
        DistrictReport = "district-report",
        /// 摸底调查
        Survey = "survey",
        /// 典型宣传
        Models = "models",
    }
}

/// Who does something once a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum YearlyLevel {
    /// A unit, or its organisation.
    Unit,
    /// A district.
    District,
}

impl YearlyDuty {
    /// The clause.
    pub const fn source(self) -> Source {
        Source::Municipal(match self {
            Self::SelfCheck | Self::SecretaryReport | Self::DistrictReport => Clause::article(19),
            Self::Screening => Clause::article(10),
            Self::Registration => Clause::item(20, 3),
            Self::TrainingPlan => Clause::article(4),
            Self::Survey => Clause::item(22, 3),
            Self::Models => Clause::item(22, 4),
        })
    }

    /// Whether it is done on a level.
    pub const fn is_of(self, level: YearlyLevel) -> bool {
        match level {
            YearlyLevel::Unit => matches!(
                self,
                Self::SelfCheck | Self::SecretaryReport | Self::Screening | Self::Registration
            ),
            YearlyLevel::District => matches!(
                self,
                Self::DistrictReport
                    | Self::Screening
                    | Self::TrainingPlan
                    | Self::Survey
                    | Self::Models
            ),
        }
    }

    /// Those of a level, in order.
    pub fn of(level: YearlyLevel) -> impl Iterator<Item = Self> {
        let all = Self::ALL.iter().copied();
        all.filter(move |duty| duty.is_of(level))
    }

    /// The rule of §1 that it answers.
    pub const fn rule(self) -> Option<Rule> {
        match self {
            Self::Screening => Some(Rule::F13),
            _ => None,
        }
    }

    /// Whether W10 reminds a unit of it.
    pub const fn is_reported(self) -> bool {
        matches!(self, Self::SelfCheck | Self::SecretaryReport)
    }
}

/// W10: what a unit has not reported.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct YearlyShortfall {
    /// Of which year.
    pub year: i32,
    /// By when.
    pub due: NaiveDate,
    /// What is not done.
    pub missing: Vec<YearlyDuty>,
}

/// What W10 asks of a city, worked out once for all units.
#[derive(Clone, Debug)]
pub struct YearlyAsked {
    /// The year that is over, where its checklist was kept and it is not long past.
    before: Option<Asked>,
    /// This year, once its end is near.
    now: Option<Asked>,
}

#[derive(Clone, Copy, Debug)]
struct Asked {
    year: i32,
    due: NaiveDate,
}

impl YearlyAsked {
    /// On a day. `kept` says whether anything at all was ticked off of a year's checklist: where nothing was, nobody knows
    /// whether it was done, and what is long past is let rest.
    pub fn new(terms: &ReminderTerms, day: NaiveDate, kept: impl Fn(i32) -> bool) -> Self {
        let year = chrono::Datelike::year(&day);
        let ends = |year: i32| {
            let (month, of_month) = terms.report_by;
            NaiveDate::from_ymd_opt(year, month, of_month).map(|due| Asked { year, due })
        };
        let quarter = Period::of(Frequency::Quarterly, day);
        let past_quarter = quarter
            .and_then(|quarter| quarter.first.pred_opt())
            .and_then(|last| Period::of(Frequency::Quarterly, last));
        let is_fresh = |asked: &Asked| past_quarter.is_some_and(|past| past.first <= asked.due);
        let is_near = |asked: &Asked| {
            let from = asked.due.checked_sub_days(Days::new(terms.report_days));
            from.is_some_and(|from| from <= day)
        };
        Self {
            before: ends(year - 1).filter(|asked| is_fresh(asked) && kept(asked.year)),
            now: ends(year).filter(is_near),
        }
    }

    /// Whether nobody is asked for anything.
    pub fn is_nothing(&self) -> bool {
        self.before.is_none() && self.now.is_none()
    }

    /// What a unit has not done, the older year first. A unit that is gone or has no organisation reports nothing; of one
    /// of which that is not known nobody is reminded.
    pub fn shortfall(
        &self,
        facts: &UnitFacts,
        is_done: impl Fn(i32, YearlyDuty) -> bool,
    ) -> Option<YearlyShortfall> {
        if facts.status != Status::Operating || facts.has_organisation() != Tri::Yes {
            return None;
        }
        let years = [self.before, self.now];
        years.into_iter().flatten().find_map(|Asked { year, due }| {
            let missing: Vec<YearlyDuty> = YearlyDuty::of(YearlyLevel::Unit)
                .filter(|duty| duty.is_reported() && !is_done(year, *duty))
                .collect();
            (!missing.is_empty()).then_some(YearlyShortfall { year, due, missing })
        })
    }
}
