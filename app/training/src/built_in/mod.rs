//! Cases made up by hand: every rule, every reading and both sides of every threshold.

mod budget;
mod forming;
pub(crate) mod made;
mod own_money;
mod ways;

use policy::plain_enum;

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

/// All cases, the easy ones of each subject first as far as thresholds come in pairs. `year` is the budget year that those
/// with dates are laid in.
pub fn cases(year: i32) -> Vec<Case> {
    let subjects = Subject::ALL.iter();
    subjects
        .flat_map(|&subject| cases_of(subject, year))
        .collect()
}

/// The cases of one subject, in the order in which they build on each other.
pub fn cases_of(subject: Subject, year: i32) -> Vec<Case> {
    match subject {
        Subject::Forming => forming::cases(year),
        Subject::Ways => ways::cases(year),
        Subject::Budget => budget::cases(year),
        Subject::OwnMoney => own_money::cases(year),
    }
}
