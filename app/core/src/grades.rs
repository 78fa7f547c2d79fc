//! The verdicts of all cases that the rules can tell apart, for the walk over many units.
//!
//! A head-count matters only by the thresholds that it reaches. So there are few cases; the rules judge one unit of each,
//! and the walk only looks up. Nothing of the rules is written here a second time.

use crate::coverage::standing;
use crate::formation::{Outcome, Verdict, judge};
use crate::recorder::Silent;
use crate::reminder::{ReminderSet, by_judgement};
use crate::rulebook::Rulebook;
use crate::tri::Tri;
use crate::unit::{Heads, Kind, Organisation, Status, UnitFacts};

/// Stands for "not judged" beside the verdicts.
pub(crate) const OPEN: u8 = Verdict::COUNT as u8;

/// The thresholds of one head-count, lowest first.
#[derive(Clone, Copy)]
struct Thresholds<const COUNT: usize>([u32; COUNT]);

impl<const COUNT: usize> Thresholds<COUNT> {
    /// None reached, one, … all; and unknown, above them.
    const GRADES: usize = COUNT + 2;

    fn new(mut thresholds: [u32; COUNT]) -> Self {
        thresholds.sort_unstable();
        Self(thresholds)
    }

    #[inline(always)]
    fn grade(self, heads: Heads) -> usize {
        let count = heads.get().unwrap_or(u32::MAX);
        let reached = |threshold| usize::from(count >= threshold);
        self.0.into_iter().map(reached).sum::<usize>() + usize::from(heads.is_unknown())
    }

    /// A count of this grade.
    fn example(self, grade: usize) -> Heads {
        match grade.checked_sub(1) {
            None => Heads::known(0),
            Some(last) => Heads::from(self.0.get(last).copied()),
        }
    }
}

/// Statuses, then organisations, that the rules tell apart: one example each.
const STATUSES: [Status; 3] = [Status::Operating, Status::Suspended, Status::Bankrupt];
const ORGANISATIONS: [Option<Organisation>; 4] = [
    Some(Organisation::None),
    Some(Organisation::Branch),
    None,
    Some(Organisation::JointBranch),
];
const JOINT: usize = 3;

#[inline(always)]
fn status_grade(status: Status) -> usize {
    match status {
        Status::Operating => 0,
        Status::Suspended => 1,
        Status::Deregistered | Status::Bankrupt => 2,
    }
}

/// The width of a joint branch counts only where there is one, so its grades follow the others.
#[inline(always)]
fn organisation_grade(organisation: Option<Organisation>, width: usize) -> usize {
    match organisation {
        Some(Organisation::None) => 0,
        Some(Organisation::Branch | Organisation::GeneralBranch | Organisation::Committee) => 1,
        None => 2,
        Some(Organisation::JointBranch) => JOINT + width,
    }
}

/// Every verdict, by the grades of what it depends on.
pub(crate) struct Verdicts {
    employees: [Thresholds<2>; Kind::COUNT],
    full_members: Thresholds<2>,
    joint_units: Thresholds<1>,
    /// The verdicts of all cases as numbers, or [`OPEN`]; kind by kind. Apart, so that they fit the nearest cache.
    verdicts: Vec<u8>,
    cases: Vec<Case>,
}

/// What the rules say of all units that they cannot tell apart.
#[derive(Clone, Copy)]
pub(crate) struct Case {
    /// Reminders that follow from the verdict.
    pub(crate) reminders: ReminderSet,
    /// Whether it counts in the coverage's denominator.
    pub(crate) in_base: Tri,
}

const MEMBER: Thresholds<1> = Thresholds([1]);

/// How many grades there are of employees, full members, probationary members, statuses and organisations.
const GRADES: [usize; 5] = [
    Thresholds::<2>::GRADES,
    Thresholds::<2>::GRADES,
    Thresholds::<1>::GRADES,
    STATUSES.len(),
    JOINT + Thresholds::<1>::GRADES,
];
const PER_KIND: usize = GRADES[0] * GRADES[1] * GRADES[2] * GRADES[3] * GRADES[4];

impl Verdicts {
    pub(crate) fn new(book: &Rulebook) -> Self {
        let mut verdicts = Self {
            employees: [Thresholds([0; 2]); Kind::COUNT],
            full_members: Thresholds::new([1, book.own_branch_from]),
            joint_units: Thresholds([book.joint_units_too_many]),
            verdicts: Vec::with_capacity(Kind::COUNT * PER_KIND),
            cases: Vec::with_capacity(Kind::COUNT * PER_KIND),
        };
        for &kind in Kind::ALL {
            let asked = book.asked_of_kind(kind);
            verdicts.employees[kind as usize] =
                Thresholds::new([asked.member_from, asked.target.from]);
            for case in 0..PER_KIND {
                let unit = verdicts.example(kind, case);
                let judgement = judge(&unit, book, &mut Silent);
                verdicts.verdicts.push(match judgement.outcome {
                    Outcome::Judged(verdict) => verdict as u8,
                    Outcome::Open { .. } => OPEN,
                });
                verdicts.cases.push(Case {
                    reminders: by_judgement(&unit, &judgement),
                    in_base: standing(&unit, &judgement, book).in_base,
                });
            }
        }
        verdicts
    }

    /// The verdict of a unit as a number, or [`OPEN`].
    #[inline(always)]
    pub(crate) fn of(&self, unit: &UnitFacts) -> u8 {
        let at = self.place(unit);
        self.verdicts.get(at).copied().unwrap_or(OPEN)
    }

    /// The verdict of a unit as a number, or [`OPEN`], and what else is said of its case. There is one for every unit.
    #[inline(always)]
    pub(crate) fn case(&self, unit: &UnitFacts) -> Option<(u8, &Case)> {
        let at = self.place(unit);
        self.verdicts.get(at).copied().zip(self.cases.get(at))
    }

    #[inline(always)]
    fn place(&self, unit: &UnitFacts) -> usize {
        let kind = unit.kind as usize;
        let width = self.joint_units.grade(unit.joint_units);
        let grades = [
            self.employees[kind].grade(unit.employees),
            self.full_members.grade(unit.full_members),
            MEMBER.grade(unit.probationary),
            status_grade(unit.status),
            organisation_grade(unit.organisation, width),
        ];
        let mut case = kind;
        for (grade, count) in grades.into_iter().zip(GRADES) {
            case = case * count + grade;
        }
        case
    }

    /// A unit of this case.
    fn example(&self, kind: Kind, case: usize) -> UnitFacts {
        let mut rest = case;
        let mut grades = [0; GRADES.len()];
        for (grade, count) in grades.iter_mut().zip(GRADES).rev() {
            *grade = rest % count;
            rest /= count;
        }
        let [employees, full, probationary, status, organisation] = grades;
        let width = organisation.saturating_sub(JOINT);
        UnitFacts {
            employees: self.employees[kind as usize].example(employees),
            full_members: self.full_members.example(full),
            probationary: MEMBER.example(probationary),
            joint_units: self.joint_units.example(width),
            status: STATUSES[status],
            organisation: ORGANISATIONS[organisation.min(JOINT)],
            ..UnitFacts::new(kind)
        }
    }
}
