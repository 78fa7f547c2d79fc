//! What the engine says: the results that stand beside the formulas.

use budget::{Base, Item, Multiples, Plan, Sheet, Unread, multiples, reckon};
use policy::{Choices, Rulebook};

use super::book::BookOf;

/// A budget with the multiples that it is the sum of, and the choices that it was worked out by.
pub(super) struct Reckoned {
    pub sheet: Sheet,
    pub multiples: Multiples,
    pub choices: Choices,
}

impl Reckoned {
    fn of(of: &BookOf, plan: &Plan, ahead: usize) -> Self {
        Self {
            sheet: reckon(of.base, of.choices, of.year, of.terms, plan, ahead),
            multiples: multiples(of.base, of.choices, of.year, plan, ahead),
            choices: plan.choices(of.choices, ahead),
        }
    }
}

/// Whether an item may have no upper end: training, of members who are not counted, and every item of counts that cannot
/// be read.
pub(super) fn may_be_open(item: Item, base: Base<'_>) -> bool {
    item == Item::Training || has_unread(base)
}

/// Whether counts of a district cannot be read.
pub(super) fn has_unread(base: Base<'_>) -> bool {
    let Base::Counts(districts) = base else {
        return false;
    };
    districts
        .iter()
        .any(|district| district.unread != Unread::default())
}

/// The base, its scenarios, and the years after it.
pub(super) struct Figures {
    pub base: Reckoned,
    pub scenarios: Vec<Reckoned>,
    pub years: Vec<Reckoned>,
    pub book: Rulebook,
}

impl Figures {
    pub(super) fn of(of: &BookOf) -> Self {
        Self {
            base: Reckoned::of(of, &Plan::default(), 0),
            scenarios: of
                .scenarios
                .iter()
                .map(|scenario| Reckoned::of(of, scenario.plan, 0))
                .collect(),
            years: (1..of.years.0.len())
                .map(|ahead| Reckoned::of(of, of.years, ahead))
                .collect(),
            book: Rulebook::new(of.choices.clone(), of.year),
        }
    }

    /// The base first, then the scenarios, then the years.
    pub(super) fn all(&self) -> impl Iterator<Item = &Reckoned> {
        [&self.base].into_iter().chain(self.beside())
    }

    /// All but the base.
    pub(super) fn beside(&self) -> impl Iterator<Item = &Reckoned> {
        self.scenarios.iter().chain(&self.years)
    }
}
