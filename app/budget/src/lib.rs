//! The year's budget of a district or a city: M4 to M8 by every breakdown, from counts or from a ledger.
//!
//! The rules of `policy` are asked for each unit or each count; here their answers are only added up, so that every
//! total is the sum of what it opens into, to the fen. What a scenario or a year to come changes is laid over the facts
//! before the rules are asked ([`Plan`]), so that a change is judged by the same rules as what is there.

mod account;
mod base;
mod beside;
mod calendar;
mod cost;
mod entries;
mod gap;
mod line;
mod multiple;
mod of_counts;
mod of_ledger;
mod opened;
mod plan;
mod recipient;
mod reckon;
mod sheet;
mod terms;
pub mod typed;
mod unread;

pub use account::{Account, Item};
pub use base::{Base, District, Units};
pub use beside::{Beside, beside};
pub use calendar::{MONTHS, Month, Payout};
pub use cost::{Flipped, flips, told};
pub use gap::{Gap, GapField};
pub use line::{Line, Shared, StreetLine};
pub use multiple::{Multiple, Multiples, Rate, Times};
pub use opened::{Opened, Opening, multiples};
pub use plan::{Alteration, Plan, YearPlan};
pub use recipient::Recipient;
pub use reckon::{Outcome, outcome, reckon};
pub use sheet::{DistrictSheet, Sheet};
pub use terms::{OwnLine, Ratio, Terms};
pub use unread::Unread;
