//! Cases without end: the same for the same seed, difficulty and year.
//!
//! A case is drawn, put to the rules and kept if it is as hard as it should be; so what is hard is not guessed at here.

mod aim;
mod draw;
mod fit;

use aim::Aim;
use ledger::demo::Chance;

use crate::built_in::laid_in;
use crate::case::{Case, Difficulty};
use crate::solve::solve;

/// So many are drawn before one is taken that is known to fit. Each draw fits with a good chance.
const TRIES: u32 = 400;

/// A made-up case. `year` is the budget year that it is laid in, as far as there can be one.
pub fn case(seed: u64, difficulty: Difficulty, year: i32) -> Case {
    let year = laid_in(year);
    let mut chance = Chance::new(seed);
    // What it is about is drawn once: else what is hard to hit would hardly ever be asked.
    let aim = Aim::draw(&mut chance, difficulty);
    for _ in 0..TRIES {
        let drawn = draw::draw(&mut chance, aim, year);
        let fits = solve(&drawn, year)
            .is_ok_and(|solution| fit::fits(&drawn, &solution, difficulty, year));
        if fits {
            return drawn;
        }
    }
    draw::certain(difficulty, year)
}

/// Cases without end, each as far from the one before as chance has it.
pub fn cases(seed: u64, difficulty: Difficulty, year: i32) -> impl Iterator<Item = Case> {
    (0..).map(move |number| case(seed_of(seed, number), difficulty, year))
}

/// The seed of one case of a run: far from that of the next.
fn seed_of(seed: u64, number: u64) -> u64 {
    seed ^ number.wrapping_mul(0xa076_1d64_78bd_642f)
}
