//! Must a Party organisation be formed? （九）（十）, rules F1 to F5 and F10 to F12.

use crate::clause::{Clause, Source};
use crate::money::Amount;
use crate::reading::Reading;
use crate::recorder::{Figure, Recorder};
use crate::rulebook::Rulebook;
use crate::standard::StandardId;
use crate::tri::Tri;
use crate::unit::{Field, FieldSet, Heads, Kind, Status, UnitFacts, plain_enum};

plain_enum! {
    /// A rule of §1, by its id.
    Rule {
        /// Enough employees: at least one member
        F1 = "F1",
        /// Enough employees: an organisation
        F2 = "F2",
        /// Social associations: an organisation
        F3 = "F3",
        /// Schools, hospitals and firms: an organisation
        F4 = "F4",
        /// Enough full members: a branch of its own
        F5 = "F5",
        /// One or two full members: a joint branch
        F6 = "F6",
        /// Same trade: a trade association or the community
        F7 = "F7",
        /// Scattered small units: the community covers them
        F8 = "F8",
        /// Not ready: mass organisations and an instructor first
        F9 = "F9",
        /// Bankrupt or deregistered: members move
        F10 = "F10",
        /// Joint branch over too many units
        F11 = "F11",
        /// Closed while an organisation stands
        F12 = "F12",
        /// Yearly screening
        F13 = "F13",
        /// Approval and filing
        F14 = "F14",
        /// The owner's candidacy
        F15 = "F15",
    }
}

impl Rule {
    /// The clause that the rule implements.
    pub const fn source(self) -> Source {
        Source::Municipal(match self {
            Self::F11 | Self::F12 | Self::F13 | Self::F14 => Clause::article(10),
            Self::F15 => Clause::item(20, 2),
            _ => Clause::article(9),
        })
    }
}

/// A set of rules.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct RuleSet(u16);

impl RuleSet {
    #[inline]
    fn put(&mut self, rule: Rule, present: bool) {
        self.0 |= u16::from(present) << rule as u8;
    }

    /// Whether the rule is in the set.
    pub fn contains(self, rule: Rule) -> bool {
        self.0 & (1 << rule as u8) != 0
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The rules, in order.
    pub fn iter(self) -> impl Iterator<Item = Rule> {
        Rule::ALL
            .iter()
            .copied()
            .filter(move |&rule| self.contains(rule))
    }
}

plain_enum! {
    /// What a unit's situation comes to; the first that applies, in this order.
    Verdict {
        /// 需调整: F10, F11 or F12 applies
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
    }
}

/// A set of verdicts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct VerdictSet(u8);

impl VerdictSet {
    #[inline]
    fn insert(&mut self, verdict: Verdict) {
        self.0 |= 1 << verdict as u8;
    }

    /// Whether the verdict is in the set.
    pub fn contains(self, verdict: Verdict) -> bool {
        self.0 & (1 << verdict as u8) != 0
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

/// Applies and met, of one rule.
type Finding = (Tri, Tri);

/// Judges one unit. Rules that cannot concern the unit's kind are not asked, so that reasons stay short.
///
/// Implements F1–F5 （九） and F10–F12 （九）（十）, in the order of [`Verdict`]. Targets and the duty concern units in
/// operation; a closed unit is only asked for what is left to dissolve or to move.
pub fn judge<R: Recorder>(facts: &UnitFacts, book: &Rulebook, recorder: &mut R) -> Judgement {
    recorder.open(Figure::Verdict);
    recorder.input(Field::Kind);
    recorder.input(Field::Status);
    recorder.input(Field::Organisation);
    let any = facts.has_organisation();
    let own = facts.has_own_organisation();
    let joint = facts.in_joint_branch();
    let open = facts.status == Status::Operating;

    let moving = members_to_move(facts, any, recorder);
    let crowded = joint_branch_too_wide(facts, joint, book, recorder);
    let standing = closed_with_organisation(facts, any, recorder);
    let member = if open {
        member_target(facts, book, recorder)
    } else {
        NEVER
    };
    let (target_rule, target) = if open {
        organisation_target(facts, any, own, book, recorder)
    } else {
        (Rule::F2, NEVER)
    };
    let duty = if open {
        own_branch_duty(facts, own, book, recorder)
    } else {
        NEVER
    };

    let mut judgement = Judgement {
        outcome: Outcome::Judged(Verdict::WorkCoverage),
        applies: RuleSet::default(),
        unmet: RuleSet::default(),
        duty: duty.0,
    };
    for (rule, (applies, met)) in [
        (Rule::F1, member),
        (target_rule, target),
        (Rule::F5, duty),
        (Rule::F10, moving),
        (Rule::F11, crowded),
        (Rule::F12, standing),
    ] {
        judgement.applies.put(rule, applies.is_yes());
        judgement.unmet.put(rule, applies.is_yes() && met.is_no());
    }

    let gap = |(applies, met): Finding| applies.and(met.negate());
    let met_or_silent = |(applies, met): Finding| applies.negate().or(met);
    let something = member.0.or(target.0).or(duty.0).or(moving.0).or(any);
    let all_met = met_or_silent(member)
        .and(met_or_silent(target))
        .and(met_or_silent(duty));
    let ladder = [
        (
            Verdict::Reorganise,
            gap(moving).or(gap(crowded)).or(gap(standing)),
        ),
        (Verdict::DueNotFormed, duty.0.and(any.negate())),
        (Verdict::DueSeparate, duty.0.and(joint)),
        (
            Verdict::TargetGap,
            gap(member).or(gap(target)).and(duty.0.negate()),
        ),
        (Verdict::Satisfied, something.and(all_met)),
        (Verdict::WorkCoverage, something.negate()),
    ];
    judgement.outcome = decide(&ladder, || missing(facts, joint, book));
    recorder.outcome(judgement.outcome);
    recorder.close(Amount::ZERO);
    judgement
}

const NEVER: Finding = (Tri::No, Tri::Yes);

/// The first rung that certainly holds, unless an open rung above it may hold instead.
#[inline]
fn decide(ladder: &[(Verdict, Tri)], missing: impl FnOnce() -> FieldSet) -> Outcome {
    let mut possible = VerdictSet::default();
    let mut last = Verdict::WorkCoverage;
    let mut count = 0;
    for &(verdict, holds) in ladder {
        if holds.is_no() {
            continue;
        }
        possible.insert(verdict);
        last = verdict;
        count += 1;
        if holds.is_yes() {
            break;
        }
    }
    if count == 1 {
        Outcome::Judged(last)
    } else {
        Outcome::Open {
            possible,
            missing: missing(),
        }
    }
}

/// F1 （九）: a private enterprise of this size has at least one member.
#[inline]
fn member_target<R: Recorder>(facts: &UnitFacts, book: &Rulebook, recorder: &mut R) -> Finding {
    if facts.kind != Kind::PrivateEnterprise {
        return NEVER;
    }
    recorder.input(Field::Employees);
    recorder.input(Field::FullMembers);
    recorder.input(Field::Probationary);
    recorder.standard(StandardId::EmployeesForMember);
    let applies = facts.employees.at_least(book.member_from);
    let met = facts.has_member();
    recorder.reason(|| Reason {
        rule: Rule::F1,
        applies,
        met,
        measured: Some(Measured {
            quantity: Quantity::Employees,
            have: facts.employees,
            threshold: book.member_from,
            standard: StandardId::EmployeesForMember,
        }),
    });
    (applies, met)
}

/// F2, F3 or F4 （九）: a unit of this kind and size has an organisation.
#[inline]
fn organisation_target<R: Recorder>(
    facts: &UnitFacts,
    any: Tri,
    own: Tri,
    book: &Rulebook,
    recorder: &mut R,
) -> (Rule, Finding) {
    let Some(target) = book.organisation_target(facts.kind) else {
        return (Rule::F2, NEVER);
    };
    if target.by_scope {
        recorder.reading(Reading::ThirtyScope);
    }
    if let Some(standard) = target.standard {
        recorder.input(Field::Employees);
        recorder.standard(standard);
    }
    recorder.reading(Reading::JointMeetsTarget);
    let applies = facts.employees.at_least(target.from);
    let met = if book.joint_meets_target { any } else { own };
    recorder.reason(|| Reason {
        rule: target.rule,
        applies,
        met,
        measured: target.standard.map(|standard| Measured {
            quantity: Quantity::Employees,
            have: facts.employees,
            threshold: target.from,
            standard,
        }),
    });
    (target.rule, (applies, met))
}

/// F5 （九）: with this many full members a branch of its own is a duty, for any kind.
#[inline]
fn own_branch_duty<R: Recorder>(
    facts: &UnitFacts,
    own: Tri,
    book: &Rulebook,
    recorder: &mut R,
) -> Finding {
    recorder.input(Field::FullMembers);
    recorder.standard(StandardId::MembersForOwnBranch);
    let applies = facts.full_members.at_least(book.own_branch_from);
    recorder.reason(|| Reason {
        rule: Rule::F5,
        applies,
        met: own,
        measured: Some(Measured {
            quantity: Quantity::FullMembers,
            have: facts.full_members,
            threshold: book.own_branch_from,
            standard: StandardId::MembersForOwnBranch,
        }),
    });
    (applies, own)
}

/// F10 （九）: the members of a bankrupt or deregistered unit move, its organisation is dissolved. Met once nobody and
/// nothing is left.
#[inline]
fn members_to_move<R: Recorder>(facts: &UnitFacts, any: Tri, recorder: &mut R) -> Finding {
    if !matches!(facts.status, Status::Deregistered | Status::Bankrupt) {
        return NEVER;
    }
    recorder.input(Field::FullMembers);
    recorder.input(Field::Probationary);
    let met = any.or(facts.has_member()).negate();
    recorder.reason(|| Reason {
        rule: Rule::F10,
        applies: Tri::Yes,
        met,
        measured: None,
    });
    (Tri::Yes, met)
}

/// F11 （十）: a joint branch over more than this many units is reorganised.
#[inline]
fn joint_branch_too_wide<R: Recorder>(
    facts: &UnitFacts,
    joint: Tri,
    book: &Rulebook,
    recorder: &mut R,
) -> Finding {
    if joint.is_no() {
        return NEVER;
    }
    recorder.input(Field::JointUnits);
    recorder.standard(StandardId::JointBranchUnits);
    recorder.reading(Reading::HostCounts);
    let covered = if book.host_counts {
        facts.joint_units
    } else {
        Heads::from(facts.joint_units.get().map(|units| units.saturating_sub(1)))
    };
    let too_many = joint.and(covered.at_least(book.joint_units_up_to.saturating_add(1)));
    if joint.is_yes() {
        recorder.reason(|| Reason {
            rule: Rule::F11,
            applies: too_many,
            met: too_many.negate(),
            measured: Some(Measured {
                quantity: Quantity::JointUnits,
                have: covered,
                threshold: book.joint_units_up_to,
                standard: StandardId::JointBranchUnits,
            }),
        });
    }
    (too_many, Tri::No)
}

/// F12 （十）: a closed or inactive unit's organisation is dissolved.
#[inline]
fn closed_with_organisation<R: Recorder>(facts: &UnitFacts, any: Tri, recorder: &mut R) -> Finding {
    if facts.status == Status::Operating {
        return NEVER;
    }
    recorder.reason(|| Reason {
        rule: Rule::F12,
        applies: any,
        met: any.negate(),
        measured: None,
    });
    (any, Tri::No)
}

/// The unknown facts that the verdict reads.
fn missing(facts: &UnitFacts, joint: Tri, book: &Rulebook) -> FieldSet {
    let open = facts.status == Status::Operating;
    let by_size = facts.kind == Kind::PrivateEnterprise
        || book
            .organisation_target(facts.kind)
            .is_some_and(|target| target.from > 0);
    let member_matters = match facts.status {
        Status::Operating => {
            facts.kind == Kind::PrivateEnterprise
                && !facts.full_members.at_least(1).is_yes()
                && !facts.employees.at_least(book.member_from).is_no()
        }
        Status::Suspended => false,
        Status::Deregistered | Status::Bankrupt => !facts.full_members.at_least(1).is_yes(),
    };
    [
        (
            Field::Employees,
            facts.employees.is_unknown() && by_size && open,
        ),
        (
            Field::FullMembers,
            facts.full_members.is_unknown() && (open || member_matters),
        ),
        (
            Field::Probationary,
            facts.probationary.is_unknown() && member_matters,
        ),
        (Field::Organisation, facts.organisation.is_none()),
        (
            Field::JointUnits,
            joint.is_yes() && facts.joint_units.is_unknown(),
        ),
    ]
    .into_iter()
    .filter_map(|(field, is_missing)| is_missing.then_some(field))
    .collect()
}
