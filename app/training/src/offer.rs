//! Answers to guess among: the right one, and what typical slips come to.

use ledger::demo::Chance;
use policy::{Silent, Status, Verdict, judge};

use crate::answer::Answer;
use crate::case::Case;
use crate::question::Question;
use crate::slip::Slip;
use crate::solve::{Solution, ways};
use crate::wrong_money::wrong_money;

/// Answers that are offered at most where there are many.
const MOST: usize = 5;

/// One answer to guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The answer.
    pub answer: Answer,
    /// The slip that leads to it; `None` for the right one, and for what is simply another answer.
    pub slip: Option<Slip>,
}

/// Answers to guess among, each once and the right one among them, in an order that follows from the seed. `year` is the
/// one that the case was solved for.
pub fn offers(case: &Case, solution: &Solution, seed: u64, year: i32) -> Vec<Offer> {
    let mut chance = Chance::new(seed);
    let mut offers = vec![Offer {
        answer: solution.answer,
        slip: None,
    }];
    match solution.answer {
        Answer::Money(right) => {
            let wrong = wrong_money(case, solution, right, year);
            offers.extend(
                wrong
                    .into_iter()
                    .take(MOST - 1)
                    .map(|(slip, amount)| Offer {
                        answer: Answer::Money(amount),
                        slip: Some(slip),
                    }),
            );
        }
        right => {
            let mut wrong = named(case, right, year);
            if wrong.len() > MOST && case.question == Question::Way {
                chance.shuffle(&mut wrong);
                wrong.truncate(MOST - 1);
            }
            offers.extend(wrong.into_iter().map(|answer| Offer {
                answer,
                slip: by_reading(solution, answer),
            }));
        }
    }
    chance.shuffle(&mut offers);
    offers
}

/// The other answers that have names.
fn named(case: &Case, right: Answer, year: i32) -> Vec<Answer> {
    let mut all = Answer::choices(case.question);
    if case.checked(year).facts.status == Status::Operating {
        // Of a unit in operation nobody would think it closed.
        all.retain(|answer| *answer != Answer::Verdict(Verdict::Closed));
    }
    if case.question == Question::Way {
        let checked = case.checked(year);
        let book = case.book(year);
        let judgement = judge(&checked.facts, &book, &mut Silent);
        // A second way is no wrong answer, and would only confuse.
        let open = ways(&checked, &judgement, &book);
        all.retain(|answer| !open.iter().any(|&way| *answer == Answer::Way(way)));
    }
    all.into_iter().filter(|&answer| answer != right).collect()
}

fn by_reading(solution: &Solution, answer: Answer) -> Option<Slip> {
    let swing = solution
        .swings
        .iter()
        .find(|swing| swing.answer == answer)?;
    Some(Slip::OtherReading(swing.reading, swing.choice))
}
