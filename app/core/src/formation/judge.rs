use super::find::{Finding, Findings, Organised, find};
use super::rule::{Rule, RuleSet};
use super::verdict::{Judgement, Outcome, Verdict, VerdictSet};
use crate::money::Amount;
use crate::odds::Odds;
use crate::recorder::{Figure, Recorder};
use crate::rulebook::Rulebook;
use crate::unit::{Field, FieldSet, UnitFacts};

/// Judges one unit. Rules that cannot concern the unit's kind are not asked, so that reasons stay short.
///
/// Implements F1–F5 （九） and F10–F12 （九）（十）, in the order of [`Verdict`]. Targets and the duty concern units in
/// operation; a closed unit is only asked for what is left to dissolve or to move.
#[inline]
pub fn judge<R: Recorder>(facts: &UnitFacts, book: &Rulebook, recorder: &mut R) -> Judgement {
    recorder.open(Figure::Verdict);
    let found = find(facts, book, recorder);
    let mut judgement = Judgement {
        outcome: decide(found.ladder(), || found.missing(facts)),
        applies: RuleSet::default(),
        unmet: RuleSet::default(),
        missed: found.missed().into(),
        duty: found.duty.applies.into(),
    };
    for (rule, finding) in found.by_rule() {
        judgement.applies.put(rule, finding.applies.must());
        judgement.unmet.put(rule, finding.gap().must());
    }
    recorder.outcome(judgement.outcome);
    recorder.close(Amount::ZERO);
    judgement
}

impl Findings {
    #[inline]
    fn by_rule(&self) -> [(Rule, Finding); 6] {
        [
            (Rule::F1, self.member),
            (self.target_rule, self.target),
            (Rule::F5, self.duty),
            (Rule::F10, self.moving),
            (Rule::F11, self.crowded),
            (Rule::F12, self.standing),
        ]
    }

    /// Whether each verdict holds, in the order of [`Verdict`].
    ///
    /// Each condition is written so that a missing fact is asked once and in one direction: then it is open only where
    /// some completion of the facts makes it hold. So "satisfied" asks whether a rule that applies is met, not whether
    /// one applies and, apart from that, all are met.
    #[inline]
    fn ladder(&self) -> [Odds; Verdict::COUNT] {
        let Organised { any, own, joint } = self.organised;
        let (duty, moving) = (self.duty.applies, self.moving.applies);
        let missed = self.missed();
        let undue = duty.and(own.negate());
        let asked = self.member.applies.or(self.target.applies).or(duty);
        let has_member = self.member.applies.and(self.member.met);
        // In a closed unit an organisation meets nothing: it is what is left to dissolve.
        let kept = any.and(self.operating.into());
        let gaps = self.moving.gap().or(self.crowded.gap());
        [
            gaps.or(self.standing.gap()),
            duty.and(any.negate()),
            duty.and(joint),
            missed.and(duty.negate()),
            kept.or(moving)
                .or(has_member)
                .and(missed.or(undue).negate()),
            asked.or(any).or(moving).negate(),
        ]
    }

    /// A target applies and is not met.
    #[inline]
    fn missed(&self) -> Odds {
        self.member.gap().or(self.target.gap())
    }

    /// The unknown facts that can still turn the verdict. A joint branch's width is asked once it is known to be one.
    #[inline(always)]
    fn missing(&self, facts: &UnitFacts) -> FieldSet {
        let due = self.duty.applies.must();
        let full = facts.full_members.reaches(1);
        let probationary = facts.probationary.reaches(1);
        let target_missed = self.target.gap().must();
        // Whether having a member at all decides something.
        let member_counts = if self.operating {
            self.member.applies.may() && !target_missed
        } else {
            self.moving.applies.must()
        };
        let by_size = |finding: Finding| finding.applies.is_open() && !finding.met.must();
        [
            (
                Field::Employees,
                !due && (by_size(self.member) || by_size(self.target)),
            ),
            (
                Field::FullMembers,
                full.is_open()
                    && ((self.operating && !self.organised.own.must())
                        || (member_counts && !probationary.must())),
            ),
            (
                Field::Probationary,
                probationary.is_open() && member_counts && !full.must(),
            ),
            (Field::Organisation, facts.organisation.is_none()),
            (
                Field::JointUnits,
                self.organised.joint.must() && facts.joint_units.is_unknown(),
            ),
        ]
        .into_iter()
        .filter_map(|(field, is_missing)| is_missing.then_some(field))
        .collect()
    }
}

/// The first rung that certainly holds, unless an open rung above it may hold instead.
#[inline]
fn decide(ladder: [Odds; Verdict::COUNT], missing: impl FnOnce() -> FieldSet) -> Outcome {
    let (may, must) = Odds::spread(ladder);
    let possible = VerdictSet::up_to_first(may, must);
    match possible.only() {
        Some(verdict) => Outcome::Judged(verdict),
        None => Outcome::Open {
            possible,
            missing: missing(),
        },
    }
}
