use crate::answer::Answer;
use crate::case::Case;

/// A case with what its author expects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnCase {
    /// The case; what its author notes stands with it.
    pub case: Case,
    /// What its author holds for right: it is put to the rules, and never taken for the answer.
    pub expected: Answer,
}

/// A trainer's own cases.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Set {
    /// What it is called.
    pub name: String,
    /// Who signed it.
    pub signed: String,
    /// The cases, in order.
    pub cases: Vec<OwnCase>,
}

impl Set {
    /// Characters that name and signature hold at most.
    pub const MAX_NAME: usize = 200;
    /// Cases that a set holds at most.
    pub const MAX_CASES: usize = 1_000;

    /// A set without cases; what goes beyond the length of a name is cut off.
    pub fn new(name: &str, signed: &str) -> Self {
        let cut = |text: &str| text.chars().take(Self::MAX_NAME).collect();
        Self {
            name: cut(name),
            signed: cut(signed),
            cases: Vec::new(),
        }
    }

    /// Adds a case. `false`, and nothing is added, where the set is full or what is expected is no answer to the question.
    pub fn add(&mut self, case: OwnCase) -> bool {
        let fits = self.cases.len() < Self::MAX_CASES && case.expected.fits(case.case.question);
        if fits {
            self.cases.push(case);
        }
        fits
    }
}
