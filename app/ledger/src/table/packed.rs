//! What a unit has besides its facts, in few bytes: a city's units fill memory a million times.

use chrono::NaiveDate;
use policy::{Fen, Heads, ReminderFacts};

use crate::choices::SixHaves;
use crate::record::MoreFacts;

/// Money that may be unknown. No amount that is read comes near the number that stands for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct MaybeFen(i64);

impl MaybeFen {
    const UNKNOWN: Self = Self(i64::MIN);

    fn get(self) -> Option<Fen> {
        (self != Self::UNKNOWN).then_some(Fen(self.0))
    }
}

impl From<Option<Fen>> for MaybeFen {
    fn from(amount: Option<Fen>) -> Self {
        amount.map_or(Self::UNKNOWN, |Fen(fen)| Self(fen))
    }
}

/// [`MoreFacts`], packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Packed {
    money: [MaybeFen; 3],
    mobile: Heads,
    last_election: Option<NaiveDate>,
    updated: Option<NaiveDate>,
    six_haves: Option<SixHaves>,
    charter: Option<bool>,
    owner_member: Option<bool>,
}

impl From<&MoreFacts> for Packed {
    fn from(more: &MoreFacts) -> Self {
        Self {
            money: [more.wages, more.spending, more.dues_paid].map(MaybeFen::from),
            mobile: more.mobile,
            last_election: more.last_election,
            updated: more.updated,
            six_haves: more.six_haves,
            charter: more.charter,
            owner_member: more.owner_member,
        }
    }
}

impl Packed {
    pub(crate) fn unpack(&self) -> MoreFacts {
        let [wages, spending, dues_paid] = self.money.map(MaybeFen::get);
        MoreFacts {
            mobile: self.mobile,
            last_election: self.last_election,
            six_haves: self.six_haves,
            charter: self.charter,
            owner_member: self.owner_member,
            wages,
            spending,
            dues_paid,
            updated: self.updated,
        }
    }

    /// The part that reminders read.
    #[inline]
    pub(crate) fn reminder_facts(&self) -> ReminderFacts {
        ReminderFacts {
            last_election: self.last_election,
            six_haves: self.six_haves.map(SixHaves::count),
            charter: self.charter,
            updated: self.updated,
        }
    }
}
