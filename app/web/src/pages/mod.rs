//! One module a page: each composes components around what the state derives.

mod about;
pub mod budget;
mod chart;
mod check;
pub mod coverage;
pub mod data;
mod home;
mod lazy;
pub mod ledger;
mod not_found;
pub mod reminders;
mod standards;
pub mod subsidy;
pub mod tour;
mod training;

pub use about::About;
pub use check::Check;
pub use home::Home;
pub use lazy::{Budget, Coverage, Data, LedgerPage, RemindersPage, Standards, Tour, Training};
pub use not_found::NotFound;
pub use subsidy::Subsidy;
