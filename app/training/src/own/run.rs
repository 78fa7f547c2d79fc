use super::set::Set;
use crate::answer::Answer;
use crate::solve::{Solution, Unanswered, solve};

/// What the rules say of a case whose author expects something.
#[derive(Clone, Debug)]
pub enum Ran {
    /// The same.
    Agrees(Box<Solution>),
    /// Something else.
    Differs {
        /// What its author expects.
        expected: Answer,
        /// What the rules say, with its derivation.
        got: Box<Solution>,
    },
    /// Nothing, and why.
    Unanswered(Unanswered),
}

/// How many cases came out in which way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RunTally {
    /// As their author expects.
    pub agree: usize,
    /// Otherwise.
    pub differ: usize,
    /// Without an answer.
    pub unanswered: usize,
}

/// Puts all cases to the rules, in order. `year` is the budget year where a case names none.
pub fn run(set: &Set, year: i32) -> Vec<Ran> {
    let cases = set.cases.iter();
    cases
        .map(|own| match solve(&own.case, year) {
            Ok(solution) if solution.answer == own.expected => Ran::Agrees(Box::new(solution)),
            Ok(solution) => Ran::Differs {
                expected: own.expected,
                got: Box::new(solution),
            },
            Err(why) => Ran::Unanswered(why),
        })
        .collect()
}

/// Counts them.
pub fn tally(ran: &[Ran]) -> RunTally {
    let mut tally = RunTally::default();
    for one in ran {
        match one {
            Ran::Agrees(_) => tally.agree += 1,
            Ran::Differs { .. } => tally.differ += 1,
            Ran::Unanswered(_) => tally.unanswered += 1,
        }
    }
    tally
}
