use crate::{Act, BuiltIn, Lesson, Place};

/// What a step says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Says {
    /// A lesson of a tour that comes with the application, in the visitor's language.
    Lesson(Lesson),
    /// A trainer's own words.
    Own {
        /// What to do.
        what: String,
        /// Why.
        why: String,
    },
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What it points at.
    pub place: Place,
    /// What it waits for.
    pub act: Act,
    /// What it says.
    pub says: Says,
}

impl Step {
    /// Characters that a trainer's own words for what to do, and those for why, hold at most.
    pub const MAX_WORDS: usize = 500;
}

/// A tour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tour {
    /// One that comes with the application.
    BuiltIn(BuiltIn),
    /// A trainer's own.
    Own(crate::own::OwnTour),
}

impl Tour {
    /// Its steps, in order.
    pub fn steps(&self) -> Vec<Step> {
        match self {
            Self::BuiltIn(one) => one.steps(),
            Self::Own(own) => own.steps.clone(),
        }
    }

    /// What it is known by among those that were left half-way.
    pub fn key(&self) -> String {
        match self {
            Self::BuiltIn(one) => one.wire().to_owned(),
            Self::Own(own) => format!("own.{}", own.name),
        }
    }
}
