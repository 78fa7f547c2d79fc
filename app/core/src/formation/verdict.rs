use super::rule::{Rule, RuleSet};
use crate::plain_enum::plain_enum;
use crate::standard::StandardId;
use crate::tri::Tri;
use crate::unit::{FieldSet, Heads, Organisation, Status};

plain_enum! {
    /// What a unit's situation comes to; of a unit in operation the first that applies, in this order. New ones come at
    /// the end, as what is kept holds their numbers.
    Verdict {
        /// 需调整: F10, F11, F12 or F12b leaves something to do
        Reorganise = "reorganise",
        /// 应建未建: F5 applies and there is no organisation
        DueNotFormed = "due_not_formed",
        /// 应单独组建: F5 applies and there is only a joint branch
        DueSeparate = "due_separate",
        /// 目标缺口: F1–F4 applies and is not met, and F5 does not apply
        TargetGap = "target_gap",
        /// 已达标: all that applies is met
        Satisfied = "satisfied",
        /// 工作覆盖: nothing applies; reach it by instructor or mass organisation
        WorkCoverage = "work_coverage",
        /// 已关停: not in operation, and nothing is left to dissolve or to move
        Closed = "closed",
    }
}

/// A set of verdicts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct VerdictSet(u8);

impl VerdictSet {
    pub(super) fn insert(&mut self, verdict: Verdict) {
        self.0 |= 1 << verdict as u8;
    }

    /// Whether the verdict is in the set.
    pub fn contains(self, verdict: Verdict) -> bool {
        self.0 & (1 << verdict as u8) != 0
    }

    /// The only verdict in the set; `None` for none or several.
    #[inline]
    pub fn only(self) -> Option<Verdict> {
        if self.0.is_power_of_two() {
            Verdict::ALL.get(self.0.trailing_zeros() as usize).copied()
        } else {
            None
        }
    }

    /// The verdicts, in order.
    pub fn iter(self) -> impl Iterator<Item = Verdict> {
        Verdict::ALL
            .iter()
            .copied()
            .filter(move |&verdict| self.contains(verdict))
    }
}

/// The verdict, or why there is none yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The facts decide it.
    Judged(Verdict),
    /// Missing facts leave more than one possible.
    Open {
        /// What it can still come to.
        possible: VerdictSet,
        /// What is missing.
        missing: FieldSet,
    },
}

/// What a threshold counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Quantity {
    /// Employees or staff.
    Employees,
    /// Members, full or probationary; one is enough.
    Members,
    /// Full members.
    FullMembers,
    /// Units of a joint branch, as the reading counts them.
    JointUnits,
}

/// How far a unit is from a threshold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measured {
    /// What is counted.
    pub quantity: Quantity,
    /// What the unit has.
    pub have: Heads,
    /// From here on the rule applies; for a joint branch, what may not be exceeded.
    pub threshold: u32,
    /// The standard that sets it.
    pub standard: StandardId,
}

impl Measured {
    /// How many are still missing to the threshold; `None` where unknown, 0 where it is reached.
    pub fn short_of(&self) -> Option<u32> {
        self.have
            .get()
            .map(|have| self.threshold.saturating_sub(have))
    }
}

/// What a unit that is not in operation still has, as F10, F12 and F12b ask it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Closure {
    /// How it is closed.
    pub status: Status,
    /// Whether it has a member, full or probationary.
    pub has_member: Tri,
    /// Its organisation; `None` where that is not known.
    pub organisation: Option<Organisation>,
}

/// How one rule came out for one unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
    /// Which rule.
    pub rule: Rule,
    /// Whether it applies.
    pub applies: Tri,
    /// Whether what it asks is there.
    pub met: Tri,
    /// The distance to its threshold, where it has one.
    pub measured: Option<Measured>,
    /// What is left of the unit, for the rules about closed ones.
    pub closure: Option<Closure>,
}

/// All that the rules of §1 say of one unit, in a few bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// The verdict, or what it waits for.
    pub outcome: Outcome,
    /// Rules that certainly apply.
    pub applies: RuleSet,
    /// Rules that certainly apply and are certainly not met.
    pub unmet: RuleSet,
    /// Whether a target, F1 to F4, applies and is not met.
    pub missed: Tri,
    /// Whether the duty of F5 applies.
    pub duty: Tri,
}

impl Judgement {
    /// The verdict, if the facts decide it.
    pub fn verdict(&self) -> Option<Verdict> {
        match self.outcome {
            Outcome::Judged(verdict) => Some(verdict),
            Outcome::Open { .. } => None,
        }
    }
}
