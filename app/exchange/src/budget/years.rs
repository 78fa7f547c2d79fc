//! 推算: each of the years ahead beside the budget year.

use words::{BudgetBookText as T, alteration};

use super::book::BookOf;
use super::compared::{Case, Cases};
use super::figures::Figures;

/// The budget year, and each year after it; `None` where there is none.
pub(super) fn cases<'a>(of: &BookOf<'a>, figures: &'a Figures) -> Option<Cases<'a>> {
    if figures.years.is_empty() {
        return None;
    }
    let base = Case {
        name: figures.base.sheet.year.to_string(),
        changes: Vec::new(),
        own: of.terms.own.iter().collect(),
        reckoned: &figures.base,
        standards: 0,
    };
    let years = figures.years.iter().zip(1..);
    let years = years.map(|(reckoned, ahead)| Case {
        name: reckoned.sheet.year.to_string(),
        changes: of
            .years
            .of_year(ahead)
            .map(|one| alteration(one, of.lang))
            .collect(),
        own: of.terms.own.iter().chain(of.years.own(ahead)).collect(),
        reckoned,
        standards: figures.scenarios.len() + ahead,
    });
    Some(Cases {
        sheet: T::YearsSheet,
        title: T::YearsTitle,
        one: T::OneYear,
        prefix: "y",
        base_total: None,
        all: std::iter::once(base).chain(years).collect(),
    })
}
