//! Where one unit stands in the two coverages 两个覆盖 （九）.

use crate::formation::Judgement;
use crate::reading::Choice;
use crate::rulebook::Rulebook;
use crate::tri::Tri;
use crate::unit::{Organisation, Status, UnitFacts};

/// How the Party's organisation or work reaches a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Reach {
    /// By an organisation of its own.
    Separate,
    /// By a joint branch.
    Joint,
    /// By an instructor or a mass organisation: work coverage only.
    Work,
    /// Not at all.
    None,
    /// By no organisation; whether by an instructor or a mass organisation is not known.
    PerhapsWork,
    /// Facts are missing on all of it.
    Unknown,
}

/// What a unit adds to the coverage figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct CoverageStanding {
    /// Whether it counts in the denominator, under the reading in use. Closed units never do.
    pub in_base: Tri,
    /// How it is reached.
    pub reach: Reach,
}

/// Where a judged unit stands.
pub fn standing(facts: &UnitFacts, judgement: &Judgement, book: &Rulebook) -> CoverageStanding {
    let in_base = if facts.status != Status::Operating {
        Tri::No
    } else if book.readings().uses(Choice::EveryUnit) {
        Tri::Yes
    } else {
        let target = facts.employees.at_least(book.asked(facts).target.from);
        target.or(judgement.duty)
    };
    CoverageStanding {
        in_base,
        reach: reach(facts),
    }
}

/// Whether a branch of its own is a duty of the unit (F5): what 应建 counts. The same as the duty of its judgement.
#[inline]
pub fn owes_own_branch(facts: &UnitFacts, book: &Rulebook) -> Tri {
    book.asked(facts).owes_own_branch(facts)
}

/// How the unit is reached.
pub(crate) fn reach(facts: &UnitFacts) -> Reach {
    match facts.organisation {
        Some(Organisation::JointBranch) => Reach::Joint,
        Some(organisation) if organisation.is_own() => Reach::Separate,
        Some(_) => {
            let mass = facts
                .mass_organisations
                .map(|organisations| !organisations.is_empty());
            match Tri::from(facts.instructor).or(Tri::from(mass)) {
                Tri::Yes => Reach::Work,
                Tri::No => Reach::None,
                Tri::Unknown => Reach::PerhapsWork,
            }
        }
        None => Reach::Unknown,
    }
}
