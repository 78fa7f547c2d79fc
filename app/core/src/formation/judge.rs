use super::rule::{Rule, RuleSet};
use super::verdict::{Judgement, Measured, Outcome, Quantity, Reason, Verdict, VerdictSet};
use crate::money::Amount;
use crate::reading::Reading;
use crate::recorder::{Figure, Recorder};
use crate::rulebook::Rulebook;
use crate::standard::StandardId;
use crate::tri::Tri;
use crate::unit::{Field, FieldSet, Kind, Status, UnitFacts};

/// What one rule found: whether it applies, and whether what it asks is there.
#[derive(Clone, Copy)]
struct Finding {
    applies: Tri,
    met: Tri,
}

impl Finding {
    /// A rule that does not concern the unit.
    const NEVER: Self = Self {
        applies: Tri::No,
        met: Tri::Yes,
    };

    /// It applies and what it asks is not there.
    #[inline]
    fn gap(self) -> Tri {
        self.applies.and(self.met.negate())
    }

    /// It asks nothing, or has what it asks.
    #[inline]
    fn quiet(self) -> Tri {
        self.applies.negate().or(self.met)
    }
}

/// The present organisation, asked in the three ways in which the rules ask.
#[derive(Clone, Copy)]
struct Organised {
    any: Tri,
    own: Tri,
    joint: Tri,
}

/// What all rules found of one unit.
struct Findings {
    operating: bool,
    organised: Organised,
    member: Finding,
    target_rule: Rule,
    target: Finding,
    duty: Finding,
    moving: Finding,
    crowded: Finding,
    standing: Finding,
}

/// Judges one unit. Rules that cannot concern the unit's kind are not asked, so that reasons stay short.
///
/// Implements F1–F5 （九） and F10–F12 （九）（十）, in the order of [`Verdict`]. Targets and the duty concern units in
/// operation; a closed unit is only asked for what is left to dissolve or to move.
#[inline]
pub fn judge<R: Recorder>(facts: &UnitFacts, book: &Rulebook, recorder: &mut R) -> Judgement {
    recorder.open(Figure::Verdict);
    let found = find(facts, book, recorder);
    let mut judgement = Judgement {
        outcome: decide(&found.ladder(), || found.missing(facts)),
        applies: RuleSet::default(),
        unmet: RuleSet::default(),
        missed: found.member.gap().or(found.target.gap()),
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

#[inline]
fn find<R: Recorder>(facts: &UnitFacts, book: &Rulebook, recorder: &mut R) -> Findings {
    recorder.input(Field::Kind);
    recorder.input(Field::Status);
    recorder.input(Field::Organisation);
    let organised = Organised {
        any: facts.has_organisation(),
        own: facts.has_own_organisation(),
        joint: facts.in_joint_branch(),
    };
    let moving = members_to_move(facts, organised, recorder);
    let crowded = joint_branch_too_wide(facts, organised, book, recorder);
    let standing = closed_with_organisation(facts, organised, recorder);
    let operating = facts.status == Status::Operating;
    let (member, (target_rule, target), duty) = if operating {
        (
            member_target(facts, book, recorder),
            organisation_target(facts, organised, book, recorder),
            own_branch_duty(facts, organised, book, recorder),
        )
    } else {
        (Finding::NEVER, (Rule::F2, Finding::NEVER), Finding::NEVER)
    };
    Findings {
        operating,
        organised,
        member,
        target_rule,
        target,
        duty,
        moving,
        crowded,
        standing,
    }
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

    /// The verdicts in their order, each with whether it holds.
    ///
    /// Each condition is written so that a missing fact is asked once and in one direction: then it is open only where
    /// some completion of the facts makes it hold. So "satisfied" asks whether a rule that applies is met, not whether
    /// one applies and, apart from that, all are met.
    #[inline]
    fn ladder(&self) -> [(Verdict, Tri); 6] {
        let Organised { any, joint, .. } = self.organised;
        let duty = self.duty.applies;
        let reorganise = self.moving.gap().or(self.crowded.gap());
        let missed = self.member.gap().or(self.target.gap());
        let quiet = self.member.quiet().and(self.target.quiet());
        // In a closed unit an organisation meets nothing: it is what is left to dissolve.
        let kept = if self.operating { any } else { Tri::No };
        let met = kept
            .or(self.moving.applies)
            .or(self.member.applies.and(self.member.met));
        let asked = self.member.applies.or(self.target.applies).or(duty);
        let silent = asked.or(self.moving.applies).or(any).negate();
        [
            (Verdict::Reorganise, reorganise.or(self.standing.gap())),
            (Verdict::DueNotFormed, duty.and(any.negate())),
            (Verdict::DueSeparate, duty.and(joint)),
            (Verdict::TargetGap, missed.and(duty.negate())),
            (Verdict::Satisfied, met.and(quiet).and(self.duty.quiet())),
            (Verdict::WorkCoverage, silent),
        ]
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
                self.organised.joint.is_yes() && facts.joint_units.is_unknown(),
            ),
        ]
        .into_iter()
        .filter_map(|(field, is_missing)| is_missing.then_some(field))
        .collect()
    }
}

/// The first rung that certainly holds, unless an open rung above it may hold instead.
#[inline]
fn decide(ladder: &[(Verdict, Tri)], missing: impl FnOnce() -> FieldSet) -> Outcome {
    let mut possible = VerdictSet::default();
    for &(verdict, holds) in ladder {
        if holds.is_no() {
            continue;
        }
        possible.insert(verdict);
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

/// F1 （九）: a private enterprise of this size has at least one member.
#[inline]
fn member_target<R: Recorder>(facts: &UnitFacts, book: &Rulebook, recorder: &mut R) -> Finding {
    if facts.kind != Kind::PrivateEnterprise {
        return Finding::NEVER;
    }
    recorder.input(Field::Employees);
    recorder.input(Field::FullMembers);
    recorder.input(Field::Probationary);
    recorder.standard(StandardId::EmployeesForMember);
    let finding = Finding {
        applies: facts.employees.at_least(book.member_from),
        met: facts.has_member(),
    };
    recorder.reason(|| Reason {
        rule: Rule::F1,
        applies: finding.applies,
        met: finding.met,
        measured: Some(Measured {
            quantity: Quantity::Employees,
            have: facts.employees,
            threshold: book.member_from,
            standard: StandardId::EmployeesForMember,
        }),
    });
    finding
}

/// F2, F3 or F4 （九）: a unit of this kind and size has an organisation.
#[inline]
fn organisation_target<R: Recorder>(
    facts: &UnitFacts,
    organised: Organised,
    book: &Rulebook,
    recorder: &mut R,
) -> (Rule, Finding) {
    let Some(target) = book.organisation_target(facts.kind) else {
        return (Rule::F2, Finding::NEVER);
    };
    if target.by_scope {
        recorder.reading(Reading::ThirtyScope);
    }
    if let Some(standard) = target.standard {
        recorder.input(Field::Employees);
        recorder.standard(standard);
    }
    recorder.reading(Reading::JointMeetsTarget);
    let finding = Finding {
        applies: facts.employees.at_least(target.from),
        met: if book.joint_meets_target {
            organised.any
        } else {
            organised.own
        },
    };
    recorder.reason(|| Reason {
        rule: target.rule,
        applies: finding.applies,
        met: finding.met,
        measured: target.standard.map(|standard| Measured {
            quantity: Quantity::Employees,
            have: facts.employees,
            threshold: target.from,
            standard,
        }),
    });
    (target.rule, finding)
}

/// F5 （九）: with this many full members a branch of its own is a duty, for any kind.
#[inline]
fn own_branch_duty<R: Recorder>(
    facts: &UnitFacts,
    organised: Organised,
    book: &Rulebook,
    recorder: &mut R,
) -> Finding {
    recorder.input(Field::FullMembers);
    recorder.standard(StandardId::MembersForOwnBranch);
    let finding = Finding {
        applies: facts.full_members.at_least(book.own_branch_from),
        met: organised.own,
    };
    recorder.reason(|| Reason {
        rule: Rule::F5,
        applies: finding.applies,
        met: finding.met,
        measured: Some(Measured {
            quantity: Quantity::FullMembers,
            have: facts.full_members,
            threshold: book.own_branch_from,
            standard: StandardId::MembersForOwnBranch,
        }),
    });
    finding
}

/// F10 （九）: the members of a bankrupt or deregistered unit move, its organisation is dissolved. Met once nobody and
/// nothing is left.
#[inline]
fn members_to_move<R: Recorder>(
    facts: &UnitFacts,
    organised: Organised,
    recorder: &mut R,
) -> Finding {
    if !facts.status.is_gone() {
        return Finding::NEVER;
    }
    recorder.input(Field::FullMembers);
    recorder.input(Field::Probationary);
    let finding = Finding {
        applies: Tri::Yes,
        met: organised.any.or(facts.has_member()).negate(),
    };
    recorder.reason(|| Reason {
        rule: Rule::F10,
        applies: finding.applies,
        met: finding.met,
        measured: None,
    });
    finding
}

/// F11 （十）: a joint branch over more than this many units is reorganised.
#[inline]
fn joint_branch_too_wide<R: Recorder>(
    facts: &UnitFacts,
    organised: Organised,
    book: &Rulebook,
    recorder: &mut R,
) -> Finding {
    match organised.joint {
        Tri::No => return Finding::NEVER,
        // It may be a joint branch, and then of any width.
        Tri::Unknown => {
            return Finding {
                applies: Tri::Unknown,
                met: Tri::No,
            };
        }
        Tri::Yes => {}
    }
    recorder.input(Field::JointUnits);
    recorder.standard(StandardId::JointBranchUnits);
    recorder.reading(Reading::HostCounts);
    let most = book.joint_units_up_to;
    let finding = Finding {
        applies: facts.joint_units.at_least(book.joint_units_too_many),
        met: Tri::No,
    };
    recorder.reason(|| Reason {
        rule: Rule::F11,
        applies: finding.applies,
        met: finding.applies.negate(),
        measured: Some(Measured {
            quantity: Quantity::JointUnits,
            have: book.joint_units_counted(facts.joint_units),
            threshold: most,
            standard: StandardId::JointBranchUnits,
        }),
    });
    finding
}

/// F12 （十）: a closed or inactive unit's organisation is dissolved.
#[inline]
fn closed_with_organisation<R: Recorder>(
    facts: &UnitFacts,
    organised: Organised,
    recorder: &mut R,
) -> Finding {
    if facts.status == Status::Operating {
        return Finding::NEVER;
    }
    let finding = Finding {
        applies: organised.any,
        met: Tri::No,
    };
    recorder.reason(|| Reason {
        rule: Rule::F12,
        applies: finding.applies,
        met: finding.applies.negate(),
        measured: None,
    });
    finding
}
