use super::find::{Finding, Findings, Organised, find};
use super::rule::{Rule, RuleSet};
use super::verdict::{Judgement, Outcome, Verdict, VerdictSet};
use crate::money::Amount;
use crate::recorder::{Figure, Recorder};
use crate::rulebook::Rulebook;
use crate::tri::Tri;
use crate::unit::{Field, FieldSet, UnitFacts};

/// Judges one unit. Rules that cannot concern the unit's kind are not asked, so that reasons stay short.
///
/// Implements F1–F5 （九） and F10–F12b （九）（十）, in the order of [`Verdict`]. Targets and the duty concern units in
/// operation; a closed unit is only asked for what is left to dissolve or to move, and is closed once nothing is.
pub fn judge<R: Recorder>(facts: &UnitFacts, book: &Rulebook, recorder: &mut R) -> Judgement {
    recorder.open(Figure::Verdict);
    let found = find(facts, book, recorder);
    let mut judgement = Judgement {
        outcome: found.outcome(facts),
        applies: RuleSet::default(),
        unmet: RuleSet::default(),
        missed: found.missed(),
        duty: found.duty.applies,
    };
    for (rule, finding) in found.by_rule() {
        judgement.applies.put(rule, finding.applies.is_yes());
        judgement.unmet.put(rule, finding.gap().is_yes());
    }
    recorder.outcome(judgement.outcome);
    recorder.close(Amount::ZERO);
    judgement
}

impl Findings {
    fn by_rule(&self) -> [(Rule, Finding); 7] {
        [
            (Rule::F1, self.member),
            (self.target_rule, self.target),
            (Rule::F5, self.duty),
            (Rule::F10, self.moving),
            (Rule::F11, self.crowded),
            (Rule::F12, self.standing),
            (Rule::F12b, self.leaving),
        ]
    }

    fn outcome(&self, facts: &UnitFacts) -> Outcome {
        let missing = || self.missing(facts);
        if self.operating {
            decide(&self.in_operation(), missing)
        } else {
            decide(&self.not_in_operation(), missing)
        }
    }

    /// The verdicts of a unit in operation in their order, each with whether it holds.
    ///
    /// Each condition is written so that a missing fact is asked once and in one direction: then it is open only where
    /// some completion of the facts makes it hold. So "satisfied" asks whether a rule that applies is met, not whether
    /// one applies and, apart from that, all are met.
    fn in_operation(&self) -> [(Verdict, Tri); 6] {
        let Organised { any, joint, .. } = self.organised;
        let duty = self.duty.applies;
        let missed = self.missed();
        let has_member = self.member.applies.and(self.member.met);
        let met = any.or(has_member);
        let short = missed.or(self.duty.gap());
        let asked = self.member.applies.or(self.target.applies).or(duty);
        [
            (Verdict::Reorganise, self.crowded.gap()),
            (Verdict::DueNotFormed, duty.and(any.negate())),
            (Verdict::DueSeparate, duty.and(joint)),
            (Verdict::TargetGap, missed.and(duty.negate())),
            (Verdict::Satisfied, met.and(short.negate())),
            (Verdict::WorkCoverage, asked.or(any).negate()),
        ]
    }

    /// Those of a unit that is not: something is left to dissolve or to move, or nothing is.
    fn not_in_operation(&self) -> [(Verdict, Tri); 2] {
        let left = self.moving.gap().or(self.standing.gap());
        [
            (Verdict::Reorganise, left.or(self.leaving.gap())),
            (Verdict::Closed, Tri::Yes),
        ]
    }

    /// A target applies and is not met.
    fn missed(&self) -> Tri {
        self.member.gap().or(self.target.gap())
    }

    /// The unknown facts that can still turn the verdict. A joint branch's width is asked once it is known to be one.
    fn missing(&self, facts: &UnitFacts) -> FieldSet {
        let due = self.duty.applies.is_yes();
        let full = facts.full_members.at_least(1);
        let probationary = facts.probationary.at_least(1);
        let target_missed = self.target.gap().is_yes();
        // Whether having a member at all decides something.
        let member_counts = if self.operating {
            !self.member.applies.is_no() && !target_missed
        } else {
            self.moving.applies.is_yes()
        };
        let by_size = |finding: Finding| finding.applies.is_unknown() && !finding.met.is_yes();
        [
            (
                Field::Employees,
                !due && (by_size(self.member) || by_size(self.target)),
            ),
            (
                Field::FullMembers,
                full.is_unknown()
                    && ((self.operating && !self.organised.own.is_yes())
                        || (member_counts && !probationary.is_yes())),
            ),
            (
                Field::Probationary,
                probationary.is_unknown() && member_counts && !full.is_yes(),
            ),
            (Field::Organisation, facts.organisation.is_none()),
            (
                Field::JointUnits,
                self.operating && self.organised.joint.is_yes() && facts.joint_units.is_unknown(),
            ),
        ]
        .into_iter()
        .filter_map(|(field, is_missing)| is_missing.then_some(field))
        .collect()
    }
}

/// The first rung that certainly holds, unless an open rung above it may hold instead.
fn decide(ladder: &[(Verdict, Tri)], missing: impl FnOnce() -> FieldSet) -> Outcome {
    let mut possible = VerdictSet::default();
    for &(verdict, holds) in ladder {
        if !holds.is_no() {
            possible.insert(verdict);
        }
        if holds.is_yes() {
            break;
        }
    }
    match possible.only() {
        Some(verdict) => Outcome::Judged(verdict),
        None => Outcome::Open {
            possible,
            missing: missing(),
        },
    }
}
