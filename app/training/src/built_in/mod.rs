//! Cases made up by hand: every rule, every reading and both sides of every threshold.

mod budget;
mod forming;
pub(crate) mod made;
mod own_money;
mod ways;

use policy::{Rulebook, plain_enum};

use crate::case::Case;

plain_enum! {
    /// What cases are about.
    Subject {
        /// Whether an organisation must be formed
        Forming = "forming",
        /// By which way, what comes next, and what sizes mean
        Ways = "ways",
        /// What the budget holds for a unit
        Budget = "budget",
        /// Deduction and dues: money that is not the budget's
        OwnMoney = "own-money",
    }
}

/// All cases, subject by subject. `year` is the budget year that they are laid in, as far as there can be one.
pub fn cases(year: i32) -> Vec<Case> {
    let subjects = Subject::ALL.iter();
    subjects
        .flat_map(|&subject| cases_of(subject, year))
        .collect()
}

/// The cases of one subject, in the order in which they build on each other.
pub fn cases_of(subject: Subject, year: i32) -> Vec<Case> {
    let year = laid_in(year);
    match subject {
        Subject::Forming => forming::cases(year),
        Subject::Ways => ways::cases(year),
        Subject::Budget => budget::cases(year),
        Subject::OwnMoney => own_money::cases(year),
    }
}

/// The year that cases are laid in: one that can be budgeted, and whose next can be typed too.
pub(crate) fn laid_in(year: i32) -> i32 {
    year.clamp(*Rulebook::YEARS.start(), *Rulebook::YEARS.end() - 1)
}
