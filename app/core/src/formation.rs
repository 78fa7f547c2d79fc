//! Must a Party organisation be formed? （九）（十）, rules F1 to F5 and F10 to F12b.

mod find;
mod judge;
mod rule;
mod verdict;

pub use judge::judge;
pub use rule::{Rule, RuleSet};
pub use verdict::{Closure, Judgement, Measured, Outcome, Quantity, Reason, Verdict, VerdictSet};
