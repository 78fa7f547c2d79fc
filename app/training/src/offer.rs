//! Answers to guess among: the right one, and what typical slips come to.

use ledger::demo::Chance;
use policy::{Candidacy, Organisation, Route, Silent, Verdict, judge};

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
    let all: Vec<Answer> = match right {
        Answer::Verdict(_) => Verdict::ALL.iter().copied().map(Answer::Verdict).collect(),
        Answer::Way(_) => {
            let checked = case.checked(year);
            let book = case.book(year);
            let judgement = judge(&checked.facts, &book, &mut Silent);
            // A second way is no wrong answer, and would only confuse.
            let open = ways(&checked, &judgement, &book);
            let routes = Route::ALL.iter().copied();
            routes
                .filter(|way| !open.contains(way))
                .map(Answer::Way)
                .collect()
        }
        Answer::Candidacy(_) => [Candidacy::Free, Candidacy::WouldHold, Candidacy::Holds]
            .map(Answer::Candidacy)
            .to_vec(),
        Answer::Type(_) => [
            Organisation::None,
            Organisation::Branch,
            Organisation::GeneralBranch,
            Organisation::Committee,
        ]
        .map(Answer::Type)
        .to_vec(),
        Answer::YesNo(_) => [true, false].map(Answer::YesNo).to_vec(),
        Answer::Money(_) => Vec::new(),
    };
    all.into_iter().filter(|&answer| answer != right).collect()
}

fn by_reading(solution: &Solution, answer: Answer) -> Option<Slip> {
    let swing = solution
        .swings
        .iter()
        .find(|swing| swing.answer == answer)?;
    Some(Slip::OtherReading(swing.reading, swing.choice))
}
