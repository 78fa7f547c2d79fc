//! 情景: each scenario beside the base.

use words::{BudgetBookText as T, alteration};

use super::book::BookOf;
use super::compared::{Case, Cases};
use super::figures::Figures;
use super::names;

/// The base, and each scenario.
pub(super) fn cases<'a>(of: &BookOf<'a>, figures: &'a Figures) -> Cases<'a> {
    let base = Case {
        name: T::Base.say(of.lang).to_owned(),
        changes: Vec::new(),
        own: of.terms.own.iter().collect(),
        reckoned: &figures.base,
        standards: 0,
    };
    let scenarios = of.scenarios.iter().zip(&figures.scenarios).zip(1..);
    let scenarios = scenarios.map(|((scenario, reckoned), standards)| Case {
        name: scenario.name.to_owned(),
        changes: scenario
            .plan
            .of_year(0)
            .map(|one| alteration(one, of.lang))
            .collect(),
        own: of.terms.own.iter().chain(scenario.plan.own(0)).collect(),
        reckoned,
        standards,
    });
    Cases {
        sheet: T::ScenariosSheet,
        title: T::ScenariosTitle,
        one: T::Scenario,
        prefix: "s",
        base_total: Some(names::BASE_TOTAL),
        all: std::iter::once(base).chain(scenarios).collect(),
    }
}
