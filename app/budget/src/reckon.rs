//! A budget worked out: with all its breakdowns, or only what it comes to.

use policy::{Choices, Rulebook};

use crate::base::Base;
use crate::line::{Line, Shared};
use crate::plan::Plan;
use crate::sheet::Sheet;
use crate::terms::Terms;
use crate::{of_counts, of_ledger};

/// Works out a budget. `ahead` is 0 for the budget year, 1 for the year after it; what `plan` changes up to then is laid
/// over the base.
pub fn reckon(
    base: Base<'_>,
    choices: &Choices,
    year: i32,
    terms: &Terms,
    plan: &Plan,
    ahead: usize,
) -> Sheet {
    let book = book_of(choices, year, plan, ahead);
    let mut entries = match base {
        Base::Counts(districts) => of_counts::enter(districts, &book, terms, plan, ahead),
        Base::Ledger(units) => of_ledger::enter(units, &book, terms, plan, ahead),
    };
    if plan.has_unread(ahead) {
        entries.open_all();
    }
    for line in terms.own.iter().chain(plan.own(ahead)) {
        entries.own(line);
    }
    Sheet::of(entries, book.year(), terms)
}

/// What a budget comes to: as much of it as others are compared by.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Outcome {
    /// For which year.
    pub year: i32,
    /// All of it.
    pub line: Line,
    /// Who pays.
    pub shared: Shared,
}

/// What [`reckon`] comes to, in half the time and less: breakdowns cost as much as the rules.
pub fn outcome(
    base: Base<'_>,
    choices: &Choices,
    year: i32,
    terms: &Terms,
    plan: &Plan,
    ahead: usize,
) -> Outcome {
    let Base::Ledger(units) = base else {
        return reckon(base, choices, year, terms, plan, ahead).outcome();
    };
    let book = book_of(choices, year, plan, ahead);
    let (mut line, mut shared) = of_ledger::enter_in_all(units, &book, terms, plan, ahead);
    if plan.has_unread(ahead) {
        line.open_all();
        shared.open_all();
    }
    for own in terms.own.iter().chain(plan.own(ahead)) {
        own.enter(&mut line, &mut shared);
    }
    Outcome {
        year: book.year(),
        line,
        shared,
    }
}

fn book_of(choices: &Choices, year: i32, plan: &Plan, ahead: usize) -> Rulebook {
    let year = year + i32::try_from(ahead).unwrap_or(0);
    Rulebook::new(plan.choices(choices, ahead), year)
}
