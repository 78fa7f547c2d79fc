//! What a scenario, or a year to come, changes.
//!
//! A plan is laid over what is there before the rules are asked: new organisations become facts with a day of approval,
//! so that what they cost, in the year and in the years after it, follows from the rules and nothing else.

use chrono::NaiveDate;
use policy::{
    Choice, Choices, Heads, Kind, Organisation, Reading, ReminderTerms, Rulebook, Secretary,
    SecretarySource, StandardId, UnitFacts, Verdict, Walk,
};

use crate::terms::OwnLine;

/// One change to the base.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Alteration {
    /// A floor is raised, from this year on. In whole measures of the standard.
    Raise(StandardId, i64),
    /// A reading is answered otherwise, from this year on.
    Read(Reading, Choice),
    /// So many percent of the units that are due and not formed get a branch of their own in this month.
    Form {
        /// Of all that are due.
        percent: u8,
        /// 1 to 12.
        month: u8,
    },
    /// Joint branches that cover too many units are split in this month.
    SplitJoint {
        /// 1 to 12.
        month: u8,
    },
    /// Members grow by so many hundredths of a percent; fewer where it is negative.
    Grow(i32),
    /// A line of one's own, from this year on.
    Own(OwnLine),
    /// A change that cannot be read: it may move any amount but lines of one's own, from this year on.
    Unread,
}

/// What changes in one year.
pub type YearPlan = Vec<Alteration>;

/// What changes year by year, the budget year first. An empty plan is the base.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Plan(pub Vec<YearPlan>);

impl Plan {
    /// A plan for the budget year alone.
    pub fn of_one(alterations: YearPlan) -> Self {
        Self(vec![alterations])
    }

    /// All that has changed up to a year; `ahead` is 0 for the budget year.
    pub(crate) fn until(&self, ahead: usize) -> impl Iterator<Item = (i32, &Alteration)> {
        let years = (0..).zip(&self.0).take(ahead.saturating_add(1));
        years.flat_map(|(year, plan)| plan.iter().map(move |one| (year, one)))
    }

    /// Standards and readings up to a year. A floor that cannot be raised to what is asked stays as it was.
    pub fn choices(&self, base: &Choices, ahead: usize) -> Choices {
        let mut choices = base.clone();
        for (_, alteration) in self.until(ahead) {
            match alteration {
                Alteration::Raise(id, value) => {
                    // Whoever enters it is told of a value below the floor; here it has no effect.
                    let _ = choices.standards.raise(*id, *value);
                }
                Alteration::Read(reading, choice) => {
                    choices.readings.choose(*reading, *choice);
                }
                _ => {}
            }
        }
        choices
    }

    /// Whether a change up to a year cannot be read; `ahead` is 0 for the budget year.
    pub fn has_unread(&self, ahead: usize) -> bool {
        self.until(ahead)
            .any(|(_, one)| matches!(one, Alteration::Unread))
    }

    /// Whether a change up to a year answers this question; `ahead` is 0 for the budget year.
    pub(crate) fn answers(&self, question: Reading, ahead: usize) -> bool {
        self.until(ahead)
            .any(|(_, one)| matches!(one, Alteration::Read(reading, _) if *reading == question))
    }

    /// What changes in a year; `ahead` is 0 for the budget year.
    pub fn of_year(&self, ahead: usize) -> impl Iterator<Item = &Alteration> {
        self.0.get(ahead).into_iter().flatten()
    }

    /// Lines of one's own up to a year.
    pub fn own(&self, ahead: usize) -> impl Iterator<Item = &OwnLine> {
        self.until(ahead).filter_map(|(_, one)| match one {
            Alteration::Own(line) => Some(line),
            _ => None,
        })
    }
}

/// One year of a plan, as far as it moves facts.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    pub year: i32,
    pub grow: i32,
    pub percent: u8,
    pub form_month: u8,
    pub split_month: Option<u8>,
    full: Growing,
    probationary: Growing,
    due: u64,
}

/// A number that grows in all as it should, however small the numbers are that it is the sum of.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Growing(u64);

impl Growing {
    pub(crate) fn grow(&mut self, heads: Heads, basis_points: i32) -> Heads {
        let Some(count) = heads.get() else {
            return heads;
        };
        let factor = u64::try_from(10_000 + i64::from(basis_points)).unwrap_or(0);
        let grown = |count: u64| count.saturating_mul(factor) / 10_000;
        let before = grown(self.0);
        self.0 += u64::from(count);
        let more = grown(self.0) - before;
        Heads::known(u32::try_from(more).unwrap_or(Heads::MAX))
    }
}

impl Step {
    /// The steps of a plan up to a year, those that move nothing left out.
    pub(crate) fn of(plan: &Plan, year: i32, ahead: usize) -> Vec<Self> {
        let mut steps = Vec::<Self>::new();
        for (after, alteration) in plan.until(ahead) {
            let year = year + after;
            let is_new = steps.last().is_none_or(|step| step.year != year);
            if is_new {
                steps.push(Self::none(year));
            }
            let Some(step) = steps.last_mut() else {
                continue;
            };
            match alteration {
                Alteration::Form { percent, month } => {
                    step.percent = (*percent).min(100);
                    step.form_month = *month;
                }
                Alteration::SplitJoint { month } => step.split_month = Some(*month),
                Alteration::Grow(basis_points) => step.grow = *basis_points,
                _ => {}
            }
        }
        steps.retain(|step| step.grow != 0 || step.percent > 0 || step.split_month.is_some());
        steps
    }

    fn none(year: i32) -> Self {
        Self {
            year,
            grow: 0,
            percent: 0,
            form_month: 1,
            split_month: None,
            full: Growing::default(),
            probationary: Growing::default(),
            due: 0,
        }
    }

    /// Whether the next unit that is due is one of those to be formed: they are spread evenly over all that are due.
    pub(crate) fn takes_next(&mut self) -> bool {
        let taken = |due: u64| due * u64::from(self.percent) / 100;
        let before = taken(self.due);
        self.due += 1;
        taken(self.due) > before
    }
}

/// A branch that a plan forms: with a secretary of its own from the first day.
pub(crate) fn formed(facts: &mut UnitFacts, organisation: Organisation, year: i32, month: u8) {
    let day = NaiveDate::from_ymd_opt(year, u32::from(month.clamp(1, 12)), 1);
    facts.organisation = Some(organisation);
    facts.approved = day;
    facts.secretary = day.map_or(Secretary::Unknown, Secretary::Since);
    facts.secretary_source = Some(SecretarySource::Own);
}

/// The facts of units as a plan has them.
pub(crate) struct Projection {
    steps: Vec<Step>,
    walk: Walk,
}

/// New joint branches that a split makes: how many, and the facts of each.
pub(crate) type Split = (u32, UnitFacts);

impl Projection {
    /// `book` is that of the year for which the budget is made.
    pub(crate) fn new(plan: &Plan, book: &Rulebook, ahead: usize) -> Self {
        let first = book.year() - i32::try_from(ahead).unwrap_or(0);
        Self {
            steps: Step::of(plan, first, ahead),
            // The day is for reminders, and none is asked for here.
            walk: Walk::new(book.clone(), ReminderTerms::default(), NaiveDate::default()),
        }
    }

    /// Whether facts stay as they are.
    pub(crate) fn is_none(&self) -> bool {
        self.steps.is_empty()
    }

    /// A unit as the plan has it, and what splits off it.
    pub(crate) fn apply(&mut self, facts: &UnitFacts) -> (UnitFacts, Option<Split>) {
        let mut facts = *facts;
        let mut split = None;
        for step in &mut self.steps {
            if step.grow != 0 {
                facts.full_members = step.full.grow(facts.full_members, step.grow);
                facts.probationary = step.probationary.grow(facts.probationary, step.grow);
            }
            // A verdict costs as much as the money, so it is asked for only where something depends on it.
            let is_due = || self.walk.verdict(&facts) == Some(Verdict::DueNotFormed);
            if step.percent > 0 && is_due() && step.takes_next() {
                formed(&mut facts, Organisation::Branch, step.year, step.form_month);
            }
            if let Some(month) = step.split_month {
                split = split.or_else(|| split_of(&facts, self.walk.book(), step.year, month));
            }
        }
        (facts, split)
    }
}

/// The joint branches that come of one that covers too many units; they stand against the unit that bears its money.
fn split_of(facts: &UnitFacts, book: &Rulebook, year: i32, month: u8) -> Option<Split> {
    let is_joint = facts.organisation == Some(Organisation::JointBranch);
    if !is_joint || !facts.bears_joint_money || facts.status.is_gone() {
        return None;
    }
    let more = book.joint_branches_needed(facts.joint_units) - 1;
    if more == 0 {
        return None;
    }
    let mut new = UnitFacts::new(Kind::OtherSocial);
    // Its members are those of units that are counted already.
    new.full_members = Heads::known(0);
    new.probationary = Heads::known(0);
    new.affiliation = facts.affiliation;
    formed(&mut new, Organisation::JointBranch, year, month);
    Some((more, new))
}
