//! Verdicts counted and money summed over many units, with nobody listening.

use crate::formation::Verdict;
use crate::grades::{OPEN, Verdicts};
use crate::money::{Amount, Fen};
use crate::recorder::Silent;
use crate::rulebook::Rulebook;
use crate::subsidy::{paid, training};
use crate::unit::UnitFacts;

/// A whole number that is added to very often. Its lower and upper halves are summed apart, so that no sum of any number
/// of amounts reaches an end, and adding need not look for one.
#[derive(Clone, Copy, Debug, Default, serde::Serialize, serde::Deserialize)]
struct Wide {
    lower: u64,
    upper: i64,
}

impl Wide {
    #[inline(always)]
    fn add(&mut self, Fen(fen): Fen) {
        self.lower = self.lower.wrapping_add(fen as u64 & u64::from(u32::MAX));
        self.upper = self.upper.wrapping_add(fen >> 32);
    }

    fn take(&mut self, Fen(fen): Fen) {
        self.lower = self.lower.wrapping_sub(fen as u64 & u64::from(u32::MAX));
        self.upper = self.upper.wrapping_sub(fen >> 32);
    }

    fn plus(&mut self, other: Self) {
        self.lower = self.lower.wrapping_add(other.lower);
        self.upper = self.upper.wrapping_add(other.upper);
    }

    fn total(self) -> i128 {
        (i128::from(self.upper) << 32) + i128::from(self.lower)
    }
}

impl PartialEq for Wide {
    fn eq(&self, other: &Self) -> bool {
        self.total() == other.total()
    }
}

impl Eq for Wide {}

/// A sum of amounts, some of which may have no upper end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Sum {
    low: Wide,
    high: Wide,
    unbounded: u32,
}

impl Sum {
    /// The least that it can be.
    pub fn low(&self) -> Fen {
        Fen::narrow(self.low.total())
    }

    /// The most that the amounts with an upper end can be.
    pub fn high(&self) -> Fen {
        Fen::narrow(self.high.total())
    }

    /// How many amounts have no upper end.
    pub fn unbounded(&self) -> u32 {
        self.unbounded
    }

    /// The amounts together; open upwards where one of them is.
    pub fn amount(&self) -> Amount {
        if self.unbounded == 0 {
            Amount::between(self.low(), self.high())
        } else {
            Amount::at_least(self.low())
        }
    }

    /// All amounts of another sum more.
    pub fn plus(&mut self, other: &Self) {
        self.low.plus(other.low);
        self.high.plus(other.high);
        self.unbounded += other.unbounded;
    }

    /// One more amount.
    #[inline(always)]
    pub fn add(&mut self, amount: Amount) {
        self.low.add(amount.low());
        match amount.high() {
            Some(high) => self.high.add(high),
            None => self.unbounded += 1,
        }
    }

    /// One of its amounts less.
    pub fn take(&mut self, amount: Amount) {
        self.low.take(amount.low());
        match amount.high() {
            Some(high) => self.high.take(high),
            None => self.unbounded = self.unbounded.saturating_sub(1),
        }
    }
}

/// Counts and sums over many units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Tally {
    /// Units of each verdict, then those that missing facts leave unjudged.
    outcomes: [u32; Verdict::COUNT + 1],
    /// M4.
    pub yearly: Sum,
    /// M5.
    pub start_up: Sum,
    /// M6.
    pub allowance: Sum,
    /// M7.
    pub training: Sum,
}

impl Tally {
    /// Over these units.
    pub fn of(units: &[UnitFacts], book: &Rulebook) -> Self {
        let verdicts = Verdicts::new(book);
        let mut tally = Self::default();
        for unit in units {
            tally.add_outcome(unit, verdicts.of(unit), book);
        }
        tally
    }

    /// One more unit, its verdict given; `None` where it is open.
    pub fn add(&mut self, unit: &UnitFacts, verdict: Option<Verdict>, book: &Rulebook) {
        self.add_outcome(unit, verdict.map_or(OPEN, |verdict| verdict as u8), book);
    }

    /// As [`Tally::add`], of a verdict's number.
    #[inline(always)]
    pub(crate) fn add_outcome(&mut self, unit: &UnitFacts, outcome: u8, book: &Rulebook) {
        self.outcomes[usize::from(outcome)] += 1;
        self.add_money(unit, book);
    }

    #[inline(always)]
    fn add_money(&mut self, unit: &UnitFacts, book: &Rulebook) {
        if let Some(paid) = paid(unit, book, &mut Silent) {
            self.yearly.add(paid.yearly);
            self.start_up.add(paid.start_up);
            self.allowance.add(paid.allowance);
        }
        self.training.add(training(unit, book, &mut Silent));
    }

    /// One of its units less, with the verdict that it was added with.
    pub fn take(&mut self, unit: &UnitFacts, verdict: Option<Verdict>, book: &Rulebook) {
        let outcome = verdict.map_or(OPEN, |verdict| verdict as u8);
        let count = &mut self.outcomes[usize::from(outcome)];
        *count = count.saturating_sub(1);
        if let Some(paid) = paid(unit, book, &mut Silent) {
            self.yearly.take(paid.yearly);
            self.start_up.take(paid.start_up);
            self.allowance.take(paid.allowance);
        }
        self.training.take(training(unit, book, &mut Silent));
    }

    /// How many units have this verdict.
    pub fn with(&self, verdict: Verdict) -> u32 {
        self.outcomes[verdict as usize]
    }

    /// How many units missing facts leave unjudged.
    pub fn open(&self) -> u32 {
        self.outcomes[usize::from(OPEN)]
    }
}
