//! What the engine says: the results that stand beside the formulas.

use budget::{Multiples, Plan, Sheet, multiples, reckon};
use policy::{Choices, Rulebook};

use super::book::BookOf;

/// A budget with the multiples that it is the sum of, and the choices that it was worked out by.
pub(super) struct Reckoned {
    pub sheet: Sheet,
    pub multiples: Multiples,
    pub choices: Choices,
}

impl Reckoned {
    fn of(of: &BookOf, plan: &Plan) -> Self {
        Self {
            sheet: reckon(of.base, of.choices, of.year, of.terms, plan, 0),
            multiples: multiples(of.base, of.choices, of.year, plan, 0),
            choices: plan.choices(of.choices, 0),
        }
    }
}

/// The base and its scenarios.
pub(super) struct Figures {
    pub base: Reckoned,
    pub scenarios: Vec<Reckoned>,
    pub book: Rulebook,
}

impl Figures {
    pub(super) fn of(of: &BookOf) -> Self {
        Self {
            base: Reckoned::of(of, &Plan::default()),
            scenarios: of
                .scenarios
                .iter()
                .map(|scenario| Reckoned::of(of, scenario.plan))
                .collect(),
            book: Rulebook::new(of.choices.clone(), of.year),
        }
    }

    /// The base first.
    pub(super) fn all(&self) -> impl Iterator<Item = &Reckoned> {
        [&self.base].into_iter().chain(&self.scenarios)
    }
}
