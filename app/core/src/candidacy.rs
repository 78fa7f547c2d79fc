//! F15 （二十）2: whether an owner is in principle not put forward. Advice, never an automatic refusal.

use crate::formation::Judgement;
use crate::plain_enum::plain_enum;
use crate::reading::Choice;
use crate::rulebook::Rulebook;
use crate::tri::Tri;
use crate::unit::{Kind, UnitFacts};

plain_enum! {
    /// What F15 says of the owner of a unit.
    Candidacy {
        /// F15 speaks of the owners of private businesses only, or nothing sets it off.
        Free = "free",
        /// It would be set off if the owner were a candidate.
        WouldHold = "would-hold",
        /// The owner is a candidate and it is set off.
        Holds = "holds",
        /// Facts are missing.
        Open = "open",
    }
}

/// Asks F15 of a judged unit. The clause speaks of the private economy, so it concerns enterprises and sole traders.
pub fn candidacy(facts: &UnitFacts, judgement: &Judgement, book: &Rulebook) -> Candidacy {
    if !matches!(facts.kind, Kind::PrivateEnterprise | Kind::SoleTrader) {
        return Candidacy::Free;
    }
    let without = facts.has_organisation().negate();
    let asked = if book.readings().uses(Choice::TargetsToo) {
        judgement.duty.or(judgement.missed)
    } else {
        judgement.duty
    };
    let set_off = asked.and(without);
    match (set_off, facts.owner_candidate) {
        (Tri::No, _) | (_, Some(false)) => Candidacy::Free,
        (Tri::Unknown, _) => Candidacy::Open,
        (Tri::Yes, Some(true)) => Candidacy::Holds,
        (Tri::Yes, None) => Candidacy::WouldHold,
    }
}
