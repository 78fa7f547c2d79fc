//! What a city's ledger asks of a million units: how many of each verdict, and the sums of M4 to M7.

use policy::{Amount, Outcome, Rulebook, Silent, UnitFacts, Verdict, budget, judge};

/// Counts and sums, in fen; `low` and `high` hold M4 to M7.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub verdicts: [u32; Verdict::COUNT],
    /// Units that missing facts leave unjudged.
    pub open: u32,
    pub low: [i64; 4],
    pub high: [i64; 4],
    /// Amounts without an upper end; they are left out of `high`.
    pub unbounded: u32,
}

/// By the rules, with nobody listening.
pub fn by_rules(units: &[UnitFacts], book: &Rulebook) -> Tally {
    let mut tally = Tally::default();
    for unit in units {
        match judge(unit, book, &mut Silent).outcome {
            Outcome::Judged(verdict) => tally.verdicts[verdict as usize] += 1,
            Outcome::Open { .. } => tally.open += 1,
        }
        let money = budget(unit, &[], book, &mut Silent);
        let items: [Amount; 4] = [
            money.yearly,
            money.start_up,
            money.allowance,
            money.training,
        ];
        for (at, amount) in items.into_iter().enumerate() {
            tally.low[at] += amount.low().0;
            match amount.high() {
                Some(high) => tally.high[at] += high.0,
                None => tally.unbounded += 1,
            }
        }
    }
    tally
}
