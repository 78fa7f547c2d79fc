//! Which type of organisation fits: advice from higher rules, never a duty.

use crate::reading::Choice;
use crate::rulebook::Rulebook;
use crate::standard::StandardId;
use crate::unit::{Organisation, Status, UnitFacts};

/// What higher rules usually see for a unit of this many members.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TypeAdvice {
    /// The usual type.
    pub usual: Organisation,
    /// Whether there are more members than one branch usually has.
    pub too_many_for_branch: bool,
    /// Whether the branch elects a committee rather than a secretary alone.
    pub elects_committee: bool,
}

/// The usual type of organisation; `None` while the number of full members is unknown or too small for one of its own, and
/// for a unit that is not in operation.
pub fn advise_type(facts: &UnitFacts, book: &Rulebook) -> Option<TypeAdvice> {
    let full = facts.full_members.get()?;
    if full < book.own_branch_from || facts.status != Status::Operating {
        return None;
    }
    let standards = book.standards();
    // "More than n" is "at least n + 1": the reading moves the boundary by one member.
    let beyond = u32::from(book.readings().uses(Choice::MoreThan));
    let reaches = |id| full >= standards.count(id).saturating_add(beyond);
    let usual = if reaches(StandardId::MembersForCommittee) {
        Organisation::Committee
    } else if reaches(StandardId::MembersForGeneralBranch) {
        Organisation::GeneralBranch
    } else {
        Organisation::Branch
    };
    let members = full.saturating_add(facts.probationary.get().unwrap_or(0));
    Some(TypeAdvice {
        usual,
        too_many_for_branch: members > standards.count(StandardId::BranchMembers),
        elects_committee: full >= standards.count(StandardId::MembersForBranchCommittee),
    })
}
