use serde::{Deserialize, Serialize};

use crate::{Act, BuiltIn, Step, Tour, own};

/// A tour that somebody takes. It is kept by names that never change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "Kept", try_from = "Kept")]
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

/// A walk as it is kept.
#[derive(Serialize, Deserialize)]
struct Kept {
    /// The wire name of a tour that comes with the application; without it, the tour is a trainer's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    tour: Option<String>,
    /// A trainer's own tour, as its file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    own: Option<String>,
    at: usize,
    done: Vec<bool>,
}

impl From<Walk> for Kept {
    fn from(walk: Walk) -> Self {
        let (tour, own) = match &walk.tour {
            Tour::BuiltIn(one) => (Some(one.wire().to_owned()), None),
            Tour::Own(tour) => (None, Some(own::write(tour))),
        };
        Self {
            tour,
            own,
            at: walk.at,
            done: walk.done,
        }
    }
}

/// A kept walk of a tour that there is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoTour;

impl std::fmt::Display for NoTour {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("there is no such tour")
    }
}

impl TryFrom<Kept> for Walk {
    type Error = NoTour;

    /// Another edition may have kept it: it is fitted to the steps that the tour has today.
    fn try_from(kept: Kept) -> Result<Self, NoTour> {
        let tour = match (&kept.tour, &kept.own) {
            (Some(wire), None) => BuiltIn::from_wire(wire).map(Tour::BuiltIn),
            (None, Some(file)) => own::read(file).ok().map(|read| Tour::Own(read.tour)),
            _ => None,
        };
        let mut walk = Self::begin(tour.ok_or(NoTour)?);
        walk.at = kept.at.min(walk.count());
        for (done, was) in walk.done.iter_mut().zip(kept.done) {
            *done = was;
        }
        Ok(walk)
    }
}
