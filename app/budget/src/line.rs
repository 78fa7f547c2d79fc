//! A row of a budget's table.

use policy::{Amount, Part, Recorder, Sum};

use crate::account::{Account, Item};
use crate::unread::OPEN;

/// What some units, organisations or members come to together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Line {
    /// How many units; 0 of counts, which know no units.
    pub units: u32,
    /// Organisations that M4 is paid to, at most.
    pub organisations: u32,
    accounts: [Sum; Account::COUNT],
    /// M8; open where the amount of one line cannot be read.
    pub own: Amount,
}

impl Line {
    /// Lines of one's own alone.
    pub fn of_own(own: Amount) -> Self {
        Self {
            own,
            ..Self::default()
        }
    }

    /// One more multiple of a standard.
    #[inline(always)]
    pub(crate) fn enter(&mut self, account: Account, part: &Part) {
        if account.item() == Item::Yearly {
            self.organisations += part.times.1.unwrap_or(0);
        }
        self.accounts[account as usize].add(part.amount);
    }

    /// Leaves an account open: what it comes to depends on an entry that cannot be read.
    pub(crate) fn open(&mut self, account: Account) {
        self.accounts[account as usize].add(OPEN);
    }

    /// Leaves all accounts open, with nothing of them known.
    pub(crate) fn open_all(&mut self) {
        self.accounts = <[Sum; Account::COUNT]>::default();
        for account in Account::ALL {
            self.open(account);
        }
    }

    /// Everything of another line more.
    pub fn plus(&mut self, other: &Self) {
        self.units += other.units;
        self.organisations += other.organisations;
        self.own = self.own + other.own;
        for (sum, more) in self.accounts.iter_mut().zip(&other.accounts) {
            sum.plus(more);
        }
    }

    /// Moves what stands under an account into another line.
    pub(crate) fn give(&mut self, account: Account, to: &mut Self) {
        let sum = std::mem::take(&mut self.accounts[account as usize]);
        to.accounts[account as usize].plus(&sum);
    }

    /// What stands under an account.
    pub fn account(&self, account: Account) -> &Sum {
        &self.accounts[account as usize]
    }

    /// What an item comes to.
    pub fn item(&self, item: Item) -> Amount {
        match item {
            Item::Own => self.own,
            _ => self.sum(item.accounts()).amount(),
        }
    }

    /// M4 to M8.
    pub fn total(&self) -> Amount {
        self.sum(Account::ALL).amount() + self.own
    }

    /// How many multiples of standards have no upper end.
    pub fn unbounded(&self) -> u32 {
        self.accounts.iter().map(Sum::unbounded).sum()
    }

    fn sum(&self, accounts: impl IntoIterator<Item = Account>) -> Sum {
        let mut sum = Sum::default();
        for account in accounts {
            sum.plus(self.account(account));
        }
        sum
    }
}

/// Where only the whole is wanted, a line takes itself what the rules say.
impl Recorder for Line {
    #[inline(always)]
    fn part(&mut self, part: impl FnOnce() -> Part) {
        let part = part();
        if let Some(account) = Account::of(part.standard) {
            self.enter(account, &part);
        }
    }
}

/// Who pays a total. What a ratio of one's own leaves over has no payer yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Shared {
    /// The city's part.
    pub city: Sum,
    /// The district's part.
    pub district: Sum,
    /// What nobody pays: a ratio that does not come to the whole.
    pub nobody: Sum,
}

impl Shared {
    /// Leaves open what each pays, with nothing of it known.
    pub(crate) fn open_all(&mut self) {
        *self = Self::default();
        for sum in [&mut self.city, &mut self.district, &mut self.nobody] {
            sum.add(OPEN);
        }
    }

    /// Everything of another one more.
    pub fn plus(&mut self, other: &Self) {
        self.city.plus(&other.city);
        self.district.plus(&other.district);
        self.nobody.plus(&other.nobody);
    }
}

/// A street or town of a district.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct StreetLine {
    /// What it is called; empty for units that do not say.
    pub name: String,
    /// What it comes to.
    pub line: Line,
    /// Who pays.
    pub shared: Shared,
}
