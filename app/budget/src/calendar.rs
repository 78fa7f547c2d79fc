//! In which month the money is due.
//!
//! M6 falls due month by month, M5 in the month of approval. When M4 and M7 are paid the policy does not say: evenly over
//! the months for which they are due, or in a month of one's own choice.

use policy::{Amount, Fen, Part, Sum};

use crate::account::{Account, Item};
use crate::unread::OPEN;

/// Months of a year.
pub const MONTHS: usize = 12;

/// When M4 and M7 are paid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Payout {
    /// Evenly over the months for which they are due.
    #[default]
    Evenly,
    /// In this month, 1 to 12; later where an organisation is formed later.
    In(u8),
}

/// What falls due in one month, item by item in the order of [`Item::ALL`].
pub type Month = [Amount; Item::ALL.len()];

/// What falls due from each month on, summed up before it is spread over the months, so that nothing is lost in rounding.
#[derive(Clone, Debug, Default)]
pub(crate) struct Calendar {
    /// Item by item, by the first month.
    from: [[Sum; MONTHS]; 4],
    undated: [Sum; 4],
    own: [Amount; MONTHS],
    own_undated: Amount,
    /// Of a month that cannot be read.
    own_of_some_month: Amount,
}

impl Calendar {
    #[inline(always)]
    pub(crate) fn add(&mut self, account: Account, part: &Part) {
        let item = account.item() as usize;
        let slot = match part.from_month.checked_sub(1) {
            Some(month) => self.from[item].get_mut(month as usize),
            None => None,
        };
        slot.unwrap_or(&mut self.undated[item]).add(part.amount);
    }

    /// Leaves an account open in every month: the month depends on an entry that cannot be read too, or may do so.
    pub(crate) fn open(&mut self, account: Account) {
        for month in &mut self.from[account.item() as usize] {
            month.add(OPEN);
        }
    }

    /// An amount that is paid in some month, and which one cannot be read.
    pub(crate) fn add_own_of_some_month(&mut self, amount: Amount) {
        self.own_of_some_month = self.own_of_some_month + amount;
    }

    pub(crate) fn add_own(&mut self, month: Option<u8>, amount: Amount) {
        let slot = month
            .and_then(|month| usize::from(month).checked_sub(1))
            .and_then(|month| self.own.get_mut(month));
        let slot = slot.unwrap_or(&mut self.own_undated);
        *slot = *slot + amount;
    }

    /// Month by month, and at the end what has no month.
    pub(crate) fn months(&self, payout: Payout) -> Vec<Month> {
        let mut months = vec![Month::default(); MONTHS + 1];
        for item in [Item::Yearly, Item::StartUp, Item::Allowance, Item::Training] {
            for (first, sum) in self.from[item as usize].iter().enumerate() {
                let amount = sum.amount();
                if amount != Amount::ZERO {
                    let paid_in = month_of(item, first, payout);
                    spread(amount, first, paid_in, item, &mut months);
                }
            }
            if let Some(undated) = months.last_mut() {
                undated[item as usize] = self.undated[item as usize].amount();
            }
        }
        let some = match self.own_of_some_month.high() {
            Some(high) => Amount::between(Fen::ZERO, high),
            None => OPEN,
        };
        for (month, own) in months.iter_mut().zip(&self.own) {
            month[Item::Own as usize] = *own + some;
        }
        if let Some(undated) = months.last_mut() {
            undated[Item::Own as usize] = self.own_undated;
        }
        months
    }
}

/// The month from 0 in which all of it is paid; `None` where it is spread.
fn month_of(item: Item, first: usize, payout: Payout) -> Option<usize> {
    match (item, payout) {
        (Item::StartUp, _) => Some(first),
        (Item::Yearly | Item::Training, Payout::In(month)) => {
            let month = usize::from(month.max(1)) - 1;
            Some(month.clamp(first, MONTHS - 1))
        }
        _ => None,
    }
}

fn spread(amount: Amount, first: usize, paid_in: Option<usize>, item: Item, months: &mut [Month]) {
    let last = MONTHS - 1;
    let (first, last) = paid_in.map_or((first, last), |month| (month, month));
    let of = i64::try_from(last - first + 1).unwrap_or(1);
    // Up to each month, less up to the one before it: so all months together are the whole, to the fen.
    let mut before = Amount::ZERO;
    for (months_gone, month) in (1_i64..).zip(months.get_mut(first..=last).unwrap_or_default()) {
        let part = |whole: Fen| whole.ratio(months_gone, of);
        let until = match amount.high() {
            Some(high) => Amount::between(part(amount.low()), part(high)),
            None => Amount::at_least(part(amount.low())),
        };
        let low = until.low() - before.low();
        let now = match (until.high(), before.high()) {
            (Some(until), Some(before)) => Amount::between(low, until - before),
            _ => Amount::at_least(low),
        };
        month[item as usize] = month[item as usize] + now;
        before = until;
    }
}
