//! Why a figure is what it is, and what another reading would make of it.

use crate::deduction::{DeductionInputs, deduct};
use crate::dues::{DuesBase, estimate, refund, set_aside};
use crate::formation::{Outcome, judge};
use crate::money::{Amount, Fen};
use crate::reading::{Choice, Reading};
use crate::recorder::{Derivation, Figure, Keeping};
use crate::rulebook::Rulebook;
use crate::subsidy::{budget, share};
use crate::unit::{Affiliation, UnitFacts};

/// What a figure is worked out from.
#[derive(Clone, Debug, PartialEq)]
pub enum Basis {
    /// One unit with budget lines of its own: the verdict, M4–M8, their total and who pays.
    Unit(UnitFacts, Vec<Fen>),
    /// M1.
    Deduction(DeductionInputs),
    /// The estimate of dues.
    Dues(Vec<DuesBase>),
    /// M2, from dues paid.
    Refund(Option<Fen>),
    /// M3, from dues that one level retains.
    SetAside(Affiliation, Fen),
}

/// What a figure would be under another answer to one reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// The question.
    pub reading: Reading,
    /// The other answer.
    pub choice: Choice,
    /// The amount then; zero for a verdict.
    pub amount: Amount,
    /// The verdict then, for a verdict.
    pub outcome: Option<Outcome>,
}

/// The whole answer to "why".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    /// How it came about under the choices in use.
    pub derivation: Derivation,
    /// What every other answer to the readings that it asked would give.
    pub alternatives: Vec<Alternative>,
}

/// Explains a figure. `None` where the basis has no such figure.
pub fn explain(basis: &Basis, figure: Figure, book: &Rulebook) -> Option<Explained> {
    let derivation = derive(basis, figure, book)?;
    let mut alternatives = Vec::new();
    for reading in derivation.all_readings() {
        for &choice in reading.choices() {
            if choice == book.readings().choice(reading) {
                continue;
            }
            if let Some(other) = derive(basis, figure, &book.with_reading(reading, choice)) {
                alternatives.push(Alternative {
                    reading,
                    choice,
                    amount: other.result,
                    outcome: other.outcome,
                });
            }
        }
    }
    Some(Explained {
        derivation,
        alternatives,
    })
}

fn derive(basis: &Basis, figure: Figure, book: &Rulebook) -> Option<Derivation> {
    let mut keeping = Keeping::default();
    match basis {
        Basis::Unit(facts, own) => {
            judge(facts, book, &mut keeping);
            let total = budget(facts, own, book, &mut keeping).total;
            share(total, facts, book, &mut keeping);
        }
        Basis::Deduction(inputs) => {
            deduct(inputs, book, &mut keeping);
        }
        Basis::Dues(members) => {
            estimate(members, book, &mut keeping);
        }
        Basis::Refund(paid) => {
            refund(*paid, book, &mut keeping);
        }
        Basis::SetAside(level, retained) => {
            set_aside(*level, *retained, book, &mut keeping);
        }
    }
    find(keeping.into_derivations(), figure)
}

fn find(derivations: Vec<Derivation>, figure: Figure) -> Option<Derivation> {
    for derivation in derivations {
        if derivation.figure == figure {
            return Some(derivation);
        }
        if let Some(part) = find(derivation.parts, figure) {
            return Some(part);
        }
    }
    None
}
