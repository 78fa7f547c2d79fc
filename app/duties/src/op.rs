//! One change of what is recorded. Changes are what tabs write, one over the other: what two of them did to different
//! things is both there afterwards.

use policy::{ActivityTerms, Concern, Held, YearlyDuty};

use crate::holder::Holder;
use crate::records::{Settlement, Ticked};

/// A change.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Op {
    /// A reminder is dealt with or put off; `None` opens it again.
    Settle(Holder, Concern, Option<Settlement>),
    /// An activity was held, or was not.
    Hold(Holder, Held, bool),
    /// Something of a year's checklist is done; `None` takes that back.
    Tick(Holder, i32, YearlyDuty, Option<Ticked>),
    /// How often things are held.
    Terms(ActivityTerms),
}

static CITY: Holder = Holder::City;

impl Op {
    /// Whose record it changes.
    pub fn holder(&self) -> &Holder {
        match self {
            Self::Settle(holder, ..) | Self::Hold(holder, ..) | Self::Tick(holder, ..) => holder,
            Self::Terms(_) => &CITY,
        }
    }
}
