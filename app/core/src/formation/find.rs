use super::rule::Rule;
use super::verdict::{Closure, Measured, Quantity, Reason};
use crate::reading::Reading;
use crate::recorder::Recorder;
use crate::rulebook::{Asked, NEVER, Rulebook};
use crate::standard::StandardId;
use crate::tri::Tri;
use crate::unit::{Field, Status, UnitFacts};

/// What one rule found: whether it applies, and whether what it asks is there.
#[derive(Clone, Copy)]
pub(super) struct Finding {
    pub applies: Tri,
    pub met: Tri,
}

impl Finding {
    /// It applies and what it asks is not there.
    pub(super) fn gap(self) -> Tri {
        self.applies.and(self.met.negate())
    }
}

/// The present organisation, asked in the three ways in which the rules ask.
#[derive(Clone, Copy)]
pub(super) struct Organised {
    pub any: Tri,
    pub own: Tri,
    pub joint: Tri,
}

impl Organised {
    fn of(facts: &UnitFacts) -> Self {
        Self {
            any: facts.has_organisation(),
            own: facts.has_own_organisation(),
            joint: facts.in_joint_branch(),
        }
    }
}

/// What all rules found of one unit.
pub(super) struct Findings {
    pub operating: bool,
    pub organised: Organised,
    pub member: Finding,
    pub target_rule: Rule,
    pub target: Finding,
    pub duty: Finding,
    pub moving: Finding,
    pub crowded: Finding,
    pub standing: Finding,
    pub leaving: Finding,
}

/// Asks all rules.
pub(super) fn find<R: Recorder>(facts: &UnitFacts, book: &Rulebook, recorder: &mut R) -> Findings {
    recorder.input(Field::Kind);
    recorder.input(Field::Status);
    recorder.input(Field::Organisation);
    let organised = Organised::of(facts);
    let asked = book.asked(facts);
    let moving = members_to_move(facts, organised, recorder);
    let crowded = joint_branch_too_wide(facts, organised, book, recorder);
    let standing = closed_with_organisation(facts, organised, recorder);
    let leaving = closed_in_joint_branch(facts, organised, recorder);
    let member = member_target(facts, asked, recorder);
    let target = organisation_target(facts, asked, organised, book, recorder);
    let duty = own_branch_duty(facts, asked, organised, recorder);
    Findings {
        operating: facts.status == Status::Operating,
        organised,
        member,
        target_rule: asked.target.rule,
        target,
        duty,
        moving,
        crowded,
        standing,
        leaving,
    }
}

/// What is left of a unit that is not in operation.
fn closure(facts: &UnitFacts) -> Closure {
    Closure {
        status: facts.status,
        has_member: facts.has_member(),
        organisation: facts.organisation,
    }
}

/// F1 （九）: a private enterprise of this size has at least one member.
fn member_target<R: Recorder>(facts: &UnitFacts, asked: &Asked, recorder: &mut R) -> Finding {
    let finding = Finding {
        applies: facts.employees.at_least(asked.member_from),
        met: facts.has_member(),
    };
    if asked.member_from != NEVER {
        recorder.input(Field::Employees);
        recorder.input(Field::FullMembers);
        recorder.input(Field::Probationary);
        recorder.standard(StandardId::EmployeesForMember);
        recorder.reason(|| Reason {
            rule: Rule::F1,
            applies: finding.applies,
            met: finding.met,
            measured: Some(Measured {
                quantity: Quantity::Employees,
                have: facts.employees,
                threshold: asked.member_from,
                standard: StandardId::EmployeesForMember,
            }),
            closure: None,
        });
    }
    finding
}

/// F2, F3 or F4 （九）: a unit of this kind and size has an organisation.
fn organisation_target<R: Recorder>(
    facts: &UnitFacts,
    asked: &Asked,
    organised: Organised,
    book: &Rulebook,
    recorder: &mut R,
) -> Finding {
    let target = &asked.target;
    let met = if book.joint_meets_target {
        organised.any
    } else {
        organised.own
    };
    let finding = Finding {
        applies: facts.employees.at_least(target.from),
        met,
    };
    if target.from != NEVER {
        if target.by_scope {
            recorder.reading(Reading::ThirtyScope);
        }
        if let Some(standard) = target.standard {
            recorder.input(Field::Employees);
            recorder.standard(standard);
        }
        recorder.reading(Reading::JointMeetsTarget);
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
            closure: None,
        });
    }
    finding
}

/// F5 （九）: with this many full members a branch of its own is a duty, for any kind.
fn own_branch_duty<R: Recorder>(
    facts: &UnitFacts,
    asked: &Asked,
    organised: Organised,
    recorder: &mut R,
) -> Finding {
    let finding = Finding {
        applies: asked.owes_own_branch(facts),
        met: organised.own,
    };
    if asked.own_branch_from != NEVER {
        recorder.input(Field::FullMembers);
        recorder.standard(StandardId::MembersForOwnBranch);
        recorder.reason(|| Reason {
            rule: Rule::F5,
            applies: finding.applies,
            met: finding.met,
            measured: Some(Measured {
                quantity: Quantity::FullMembers,
                have: facts.full_members,
                threshold: asked.own_branch_from,
                standard: StandardId::MembersForOwnBranch,
            }),
            closure: None,
        });
    }
    finding
}

/// F10 （九）: the members of a bankrupt or deregistered unit move, its own organisation is dissolved. Met once nobody and
/// nothing is left; of a joint branch it is F12b that says what becomes.
fn members_to_move<R: Recorder>(
    facts: &UnitFacts,
    organised: Organised,
    recorder: &mut R,
) -> Finding {
    let left = organised.own.or(facts.has_member());
    let finding = Finding {
        applies: facts.status.is_gone().into(),
        met: left.negate(),
    };
    if facts.status.is_gone() {
        recorder.input(Field::FullMembers);
        recorder.input(Field::Probationary);
        recorder.reason(|| Reason {
            rule: Rule::F10,
            applies: finding.applies,
            met: finding.met,
            measured: None,
            closure: Some(closure(facts)),
        });
    }
    finding
}

/// F11 （十）: a joint branch over more than this many units is reorganised. Asked of its units in operation: one that closes
/// leaves it (F12b).
fn joint_branch_too_wide<R: Recorder>(
    facts: &UnitFacts,
    organised: Organised,
    book: &Rulebook,
    recorder: &mut R,
) -> Finding {
    let operating = facts.status == Status::Operating;
    let finding = Finding {
        applies: match organised.joint.and(operating.into()) {
            Tri::Yes => facts.joint_units.at_least(book.joint_units_too_many),
            // Where it is only possible that there is a joint branch, that may be of any width.
            no_or_unknown => no_or_unknown,
        },
        met: Tri::No,
    };
    if operating && organised.joint.is_yes() {
        recorder.input(Field::JointUnits);
        recorder.standard(StandardId::JointBranchUnits);
        recorder.reading(Reading::HostCounts);
        recorder.reason(|| Reason {
            rule: Rule::F11,
            applies: finding.applies,
            met: finding.applies.negate(),
            measured: Some(Measured {
                quantity: Quantity::JointUnits,
                have: book.joint_units_counted(facts.joint_units),
                threshold: book.joint_units_up_to,
                standard: StandardId::JointBranchUnits,
            }),
            closure: None,
        });
    }
    finding
}

/// F12 （十）: the own organisation of a closed or inactive unit is dissolved.
fn closed_with_organisation<R: Recorder>(
    facts: &UnitFacts,
    organised: Organised,
    recorder: &mut R,
) -> Finding {
    let closed = facts.status != Status::Operating;
    let finding = Finding {
        applies: organised.own.and(closed.into()),
        met: Tri::No,
    };
    if closed && !organised.joint.is_yes() {
        recorder.input(Field::FullMembers);
        recorder.input(Field::Probationary);
        recorder.reason(|| Reason {
            rule: Rule::F12,
            applies: finding.applies,
            met: finding.applies.negate(),
            measured: None,
            closure: Some(closure(facts)),
        });
    }
    finding
}

/// F12b （九）（十）: a closed unit leaves its joint branch, and its members move. The branch stays.
fn closed_in_joint_branch<R: Recorder>(
    facts: &UnitFacts,
    organised: Organised,
    recorder: &mut R,
) -> Finding {
    let closed = facts.status != Status::Operating;
    let finding = Finding {
        applies: organised.joint.and(closed.into()),
        met: Tri::No,
    };
    if closed && organised.joint.is_yes() {
        recorder.input(Field::FullMembers);
        recorder.input(Field::Probationary);
        recorder.reason(|| Reason {
            rule: Rule::F12b,
            applies: finding.applies,
            met: Tri::No,
            measured: None,
            closure: Some(closure(facts)),
        });
    }
    finding
}
