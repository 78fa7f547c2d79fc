//! The multiples of standards that a budget is the sum of: what formulas in a workbook are made of.

use policy::{Fen, Part, Standards};

use crate::account::{Account, Item};

/// Months of a year.
const FULL_YEAR: u32 = 12;

/// What a multiple is a multiple of.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub enum Rate {
    /// The standard of an account.
    Of(Account),
    /// M4 of whichever type of organisation gets the most, as the type is missing.
    HighestYearly,
    /// M6 of whichever type of organisation gets the most, as the type is missing.
    HighestAllowance,
}

impl Rate {
    /// All of them, item by item in the order of the policy.
    pub const ALL: [Self; Account::COUNT + 2] = [
        Self::Of(Account::YearlyCommittee),
        Self::Of(Account::YearlyGeneralBranch),
        Self::Of(Account::YearlyBranch),
        Self::HighestYearly,
        Self::Of(Account::StartUp),
        Self::Of(Account::AllowanceCommittee),
        Self::Of(Account::AllowanceGeneralBranch),
        Self::Of(Account::AllowanceBranch),
        Self::HighestAllowance,
        Self::Of(Account::Training),
    ];

    /// The item that it is paid under.
    pub const fn item(self) -> Item {
        match self {
            Self::Of(account) => account.item(),
            Self::HighestYearly => Item::Yearly,
            Self::HighestAllowance => Item::Allowance,
        }
    }

    /// The accounts whose standards it is the highest of: one, where it is the standard of an account.
    pub fn accounts(self) -> impl Iterator<Item = Account> {
        let one = match self {
            Self::Of(account) => Some(account),
            Self::HighestYearly | Self::HighestAllowance => None,
        };
        self.item()
            .accounts()
            .filter(move |account| one.is_none_or(|one| one == *account))
    }

    /// What one of it comes to in a full year, or in a month where it is paid by the month.
    pub fn value(self, standards: &Standards) -> Fen {
        let values = self
            .accounts()
            .map(|account| standards.value(account.standard()));
        Fen(values.max().unwrap_or(0))
    }

    const fn place(self) -> usize {
        match self {
            Self::Of(account) => account as usize,
            Self::HighestYearly => Account::COUNT,
            Self::HighestAllowance => Account::COUNT + 1,
        }
    }
}

/// Some times a standard, or some times its share of so many months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Multiple {
    /// Of what.
    pub rate: Rate,
    /// Months of the year for which it counts, 0 to 12. One of it is the rate's share of them, rounded half up to the fen.
    pub twelfths: u32,
    /// How many times at least, and at most; `None` where nothing bounds it. Organisations, members, or months in post.
    pub times: (u32, Option<u32>),
}

impl Multiple {
    /// Of what a rule tells; `None` where no budget money is a multiple of its standard.
    pub(crate) fn of(part: &Part) -> Option<Self> {
        let account = Account::of(part.standard)?;
        let rate = match (part.is_highest, account.item()) {
            (true, Item::Yearly) => Rate::HighestYearly,
            (true, Item::Allowance) => Rate::HighestAllowance,
            _ => Rate::Of(account),
        };
        Some(Self {
            rate,
            twelfths: part.twelfths.min(FULL_YEAR),
            times: part.times,
        })
    }

    /// So many of an account's standard as an entry says that cannot be read.
    pub(crate) const fn open(account: Account) -> Self {
        Self {
            rate: Rate::Of(account),
            twelfths: FULL_YEAR,
            times: (0, None),
        }
    }
}

/// How many times one thing is paid over many units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Times {
    /// At least.
    pub least: u64,
    /// At most, of what has an upper end.
    pub most: u64,
    /// How many multiples have none.
    pub unbounded: u32,
}

/// The multiples of a budget, counted by what they are multiples of and for how many months.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Multiples([[Times; FULL_YEAR as usize + 1]; Rate::ALL.len()]);

impl Multiples {
    pub(crate) fn add(&mut self, multiple: Multiple) {
        let of_rate = &mut self.0[multiple.rate.place()];
        let Some(times) = of_rate.get_mut(multiple.twelfths as usize) else {
            return;
        };
        let (least, most) = multiple.times;
        times.least += u64::from(least);
        match most {
            Some(most) => times.most += u64::from(most),
            None => times.unbounded += 1,
        }
    }

    fn times(&self, rate: Rate, twelfths: u32) -> Times {
        let of_rate = &self.0[rate.place()];
        of_rate.get(twelfths as usize).copied().unwrap_or_default()
    }

    /// Those that there are: what of, for how many months, how many times. Whole years come before parts of one.
    pub fn list(&self) -> impl Iterator<Item = (Rate, u32, Times)> {
        Rate::ALL.into_iter().flat_map(move |rate| {
            let months = (0..=FULL_YEAR)
                .rev()
                .map(move |twelfths| (twelfths, self.times(rate, twelfths)));
            let some = months.filter(|(_, times)| *times != Times::default());
            some.map(move |(twelfths, times)| (rate, twelfths, times))
        })
    }
}
