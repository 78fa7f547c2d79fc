//! Verdicts counted and money summed over many units, with nobody listening.

use crate::formation::Verdict;
use crate::grades::{OPEN, Verdicts};
use crate::money::{Amount, Fen};
use crate::recorder::Silent;
use crate::rulebook::Rulebook;
use crate::subsidy::{paid, training};
use crate::unit::UnitFacts;

/// A sum of amounts, some of which may have no upper end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Sum {
    // Wide enough for any number of amounts, so that adding need not look for the end.
    low: i128,
    high: i128,
    unbounded: u32,
}

impl Sum {
    /// The least that it can be.
    pub fn low(&self) -> Fen {
        Fen::narrow(self.low)
    }

    /// The most that the amounts with an upper end can be.
    pub fn high(&self) -> Fen {
        Fen::narrow(self.high)
    }

    /// How many amounts have no upper end.
    pub fn unbounded(&self) -> u32 {
        self.unbounded
    }

    /// One more amount.
    #[inline(always)]
    pub fn add(&mut self, amount: Amount) {
        self.low += i128::from(amount.low().0);
        match amount.high() {
            Some(high) => self.high += i128::from(high.0),
            None => self.unbounded += 1,
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
            tally.outcomes[usize::from(verdicts.of(unit))] += 1;
            tally.add_money(unit, book);
        }
        tally
    }

    /// One more unit, its verdict given; `None` where it is open.
    pub fn add(&mut self, unit: &UnitFacts, verdict: Option<Verdict>, book: &Rulebook) {
        self.outcomes[verdict.map_or(usize::from(OPEN), |verdict| verdict as usize)] += 1;
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

    /// How many units have this verdict.
    pub fn with(&self, verdict: Verdict) -> u32 {
        self.outcomes[verdict as usize]
    }

    /// How many units missing facts leave unjudged.
    pub fn open(&self) -> u32 {
        self.outcomes[usize::from(OPEN)]
    }
}
