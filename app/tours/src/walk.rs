use serde::{Deserialize, Serialize};

use crate::{Act, Step, Tour};

/// A tour that somebody takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Walk {
    tour: Tour,
    at: usize,
    done: Vec<bool>,
}

impl Walk {
    /// Begins a tour.
    pub fn begin(tour: Tour) -> Self {
        let done = vec![false; tour.steps().len()];
        Self { tour, at: 0, done }
    }

    /// What was kept of a walk, by another edition perhaps: it is fitted to the steps that the tour has today.
    pub fn resume(mut self) -> Self {
        let count = self.tour.steps().len();
        self.done.resize(count, false);
        self.at = self.at.min(count);
        self
    }

    /// The tour.
    pub fn tour(&self) -> &Tour {
        &self.tour
    }

    /// How many steps it has.
    pub fn count(&self) -> usize {
        self.done.len()
    }

    /// Which step it is at, from 0; their count once it is over.
    pub fn at(&self) -> usize {
        self.at
    }

    /// Whether all steps are behind.
    pub fn is_over(&self) -> bool {
        self.at >= self.count()
    }

    /// The step it is at; `None` once it is over.
    pub fn step(&self) -> Option<Step> {
        self.tour.steps().into_iter().nth(self.at)
    }

    /// Whether the step it is at may be left forward.
    pub fn may_go_on(&self) -> bool {
        let looks = self.step().is_none_or(|step| step.act == Act::Look);
        looks || self.done.get(self.at) == Some(&true)
    }

    /// The act of the step it is at was done.
    pub fn done(&mut self) {
        if let Some(done) = self.done.get_mut(self.at) {
            *done = true;
        }
    }

    /// Goes on to the next step. `false`, and nothing changes, where this one is not done.
    pub fn forward(&mut self) -> bool {
        let may = !self.is_over() && self.may_go_on();
        if may {
            self.at += 1;
        }
        may
    }

    /// Goes back to the step before. `false` at the first.
    pub fn back(&mut self) -> bool {
        let may = self.at > 0;
        if may {
            self.at -= 1;
        }
        may
    }
}
