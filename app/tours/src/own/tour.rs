use crate::{Says, Step};

/// A trainer's own tour.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnTour {
    /// What it is called.
    pub name: String,
    /// Its steps, in order.
    pub steps: Vec<Step>,
}

impl OwnTour {
    /// Characters that a name holds at most.
    pub const MAX_NAME: usize = 200;
    /// Steps that a tour holds at most.
    pub const MAX_STEPS: usize = 100;

    /// Adds a step. `false`, and nothing is added, where the tour is full or the step is longer than one may be.
    pub fn add(&mut self, step: Step) -> bool {
        let fits = self.steps.len() < Self::MAX_STEPS && is_short(&step);
        if fits {
            self.steps.push(step);
        }
        fits
    }
}

fn is_short(step: &Step) -> bool {
    let is_short = |text: &str| text.chars().count() <= Step::MAX_WORDS;
    match &step.says {
        Says::Lesson(_) => true,
        Says::Own { what, why } => is_short(what) && is_short(why),
    }
}
