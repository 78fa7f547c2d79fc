//! A budget as a workbook whose amounts are live formulas, and its tables as CSV.
//!
//! Standards stand as values on one sheet; every other amount is a formula that leads back to them, so that whoever checks
//! the budget sees how each sum came about, and a changed standard changes all. What the formulas come to is written
//! beside them as the engine reckoned it, for programs that show a workbook without working it out.

mod book;
mod compared;
pub mod csv;
mod detail;
mod figures;
mod layout;
mod names;
mod notes;
mod page;
mod placement;
mod places;
mod recipients;
mod remarks;
mod rows;
mod scenarios;
mod standards;
mod styles;
mod summary;
mod totals;
mod years;

pub use book::{BookError, BookOf, BudgetBook, LastYear, Retained, Scenario};
pub use remarks::Remarks;
