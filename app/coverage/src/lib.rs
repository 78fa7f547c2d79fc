//! The two coverages 两个覆盖 of a ledger: figures of all units and by every dimension, in one walk; which units are behind
//! a figure; snapshots of them to compare with.
//!
//! What a unit counts as is asked of `policy` and `ledger`; here it is only added up.

mod band;
mod dimension;
mod drill;
mod figures;
mod kept;
mod rate;
mod sheet;
mod survey;

pub use band::{Band, Bands};
pub use dimension::{Dimension, Key};
pub use drill::{Part, query};
pub use figures::{Due, Figures};
pub use kept::{Kept, Snapshot};
pub use rate::{Measure, Rate, Ratio};
pub use sheet::{Group, Sheet};
pub use survey::{Units, survey};
