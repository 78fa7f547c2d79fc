//! What the budget's money is entered under: an item of the policy, and the standard that it is a multiple of.

use policy::{Bound, Figure, Standard, StandardId};

/// An item of the budget.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub enum Item {
    /// M4: yearly activity subsidy.
    Yearly,
    /// M5: start-up money.
    StartUp,
    /// M6: secretaries' allowances.
    Allowance,
    /// M7: members' training.
    Training,
    /// M8: lines of one's own.
    Own,
}

impl Item {
    /// All of them, in the order of the policy.
    pub const ALL: [Self; 5] = [
        Self::Yearly,
        Self::StartUp,
        Self::Allowance,
        Self::Training,
        Self::Own,
    ];

    /// The figure of one unit that it is the sum of.
    pub const fn figure(self) -> Figure {
        match self {
            Self::Yearly => Figure::Yearly,
            Self::StartUp => Figure::StartUp,
            Self::Allowance => Figure::Allowance,
            Self::Training => Figure::Training,
            Self::Own => Figure::OwnLines,
        }
    }

    /// The accounts under it; none for lines of one's own, for which there is no standard.
    pub fn accounts(self) -> impl Iterator<Item = Account> {
        Account::ALL
            .into_iter()
            .filter(move |account| account.item() == self)
    }
}

/// The multiples of one standard: the finest that a total opens into.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub enum Account {
    /// M4 of committees.
    YearlyCommittee,
    /// M4 of general branches.
    YearlyGeneralBranch,
    /// M4 of branches.
    YearlyBranch,
    /// M5.
    StartUp,
    /// M6 of committees' secretaries.
    AllowanceCommittee,
    /// M6 of general branches' secretaries.
    AllowanceGeneralBranch,
    /// M6 of branches' secretaries.
    AllowanceBranch,
    /// M7.
    Training,
}

impl Account {
    /// How many there are.
    pub const COUNT: usize = 8;

    /// All of them, in the order of the policy.
    pub const ALL: [Self; Self::COUNT] = [
        Self::YearlyCommittee,
        Self::YearlyGeneralBranch,
        Self::YearlyBranch,
        Self::StartUp,
        Self::AllowanceCommittee,
        Self::AllowanceGeneralBranch,
        Self::AllowanceBranch,
        Self::Training,
    ];

    /// The account of a standard; `None` where no budget money is a multiple of it.
    #[inline]
    pub const fn of(standard: StandardId) -> Option<Self> {
        Some(match standard {
            StandardId::YearlyCommittee => Self::YearlyCommittee,
            StandardId::YearlyGeneralBranch => Self::YearlyGeneralBranch,
            StandardId::YearlyBranch => Self::YearlyBranch,
            StandardId::StartUp => Self::StartUp,
            StandardId::AllowanceCommittee => Self::AllowanceCommittee,
            StandardId::AllowanceGeneralBranch => Self::AllowanceGeneralBranch,
            StandardId::AllowanceBranch => Self::AllowanceBranch,
            StandardId::Training => Self::Training,
            _ => return None,
        })
    }

    /// The standard.
    pub const fn standard(self) -> StandardId {
        match self {
            Self::YearlyCommittee => StandardId::YearlyCommittee,
            Self::YearlyGeneralBranch => StandardId::YearlyGeneralBranch,
            Self::YearlyBranch => StandardId::YearlyBranch,
            Self::StartUp => StandardId::StartUp,
            Self::AllowanceCommittee => StandardId::AllowanceCommittee,
            Self::AllowanceGeneralBranch => StandardId::AllowanceGeneralBranch,
            Self::AllowanceBranch => StandardId::AllowanceBranch,
            Self::Training => StandardId::Training,
        }
    }

    /// The standards that a bureau may raise.
    pub fn floors() -> impl Iterator<Item = StandardId> {
        let standards = Self::ALL.into_iter().map(Self::standard);
        standards.filter(|&id| Standard::of(id).bound == Bound::Floor)
    }

    /// The item.
    pub const fn item(self) -> Item {
        match self {
            Self::YearlyCommittee | Self::YearlyGeneralBranch | Self::YearlyBranch => Item::Yearly,
            Self::StartUp => Item::StartUp,
            Self::AllowanceCommittee | Self::AllowanceGeneralBranch | Self::AllowanceBranch => {
                Item::Allowance
            }
            Self::Training => Item::Training,
        }
    }
}
