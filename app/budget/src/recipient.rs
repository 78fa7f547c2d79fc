//! Whom money goes to.

use policy::Organisation;

use crate::account::Account;
use crate::line::Line;

/// The organisation, or what else, that money goes to.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub enum Recipient {
    /// Organisations of this type; training of the members of units without one stands under [`Organisation::None`].
    Organisation(Organisation),
    /// It is not known of which type.
    Unknown,
    /// Members of organisations that are counted, whatever their type.
    Members,
}

impl Recipient {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Organisation(Organisation::Committee),
        Self::Organisation(Organisation::GeneralBranch),
        Self::Organisation(Organisation::Branch),
        Self::Organisation(Organisation::JointBranch),
        Self::Organisation(Organisation::None),
        Self::Unknown,
        Self::Members,
    ];

    pub(crate) fn of(organisation: Option<Organisation>) -> Self {
        organisation.map_or(Self::Unknown, Self::Organisation)
    }

    #[inline]
    pub(crate) fn place(self) -> usize {
        match self {
            Self::Organisation(Organisation::Committee) => 0,
            Self::Organisation(Organisation::GeneralBranch) => 1,
            Self::Organisation(Organisation::Branch) => 2,
            Self::Organisation(Organisation::JointBranch) => 3,
            Self::Organisation(Organisation::None) => 4,
            Self::Unknown => 5,
            Self::Members => 6,
        }
    }
}

/// Organisations below a unit's top one are paid by their own type, so their money moves to that.
pub(crate) fn by_recipient(
    mut lines: [Line; Recipient::ALL.len()],
) -> [Line; Recipient::ALL.len()] {
    use Account::{AllowanceBranch, AllowanceGeneralBranch, YearlyBranch, YearlyGeneralBranch};
    let general = [YearlyGeneralBranch, AllowanceGeneralBranch];
    let branch = [YearlyBranch, AllowanceBranch];
    let [committee, general_branch, own_branch, ..] = &mut lines;
    for account in general {
        committee.give(account, general_branch);
    }
    for account in branch {
        committee.give(account, own_branch);
        general_branch.give(account, own_branch);
    }
    lines
}
