use super::tour::OwnTour;
use crate::{Act, Says};

/// What a tour still lacks before it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// A name.
    Name,
    /// A name that no other tour has.
    OtherName,
    /// Any step.
    Steps,
    /// Room: it has more steps than a tour may have.
    FewerSteps,
    /// What is to be done in this step, from 0.
    Words(usize),
    /// What is to be entered in this step, from 0.
    Value(usize),
}

/// What a tour lacks, beside others of these names; nothing for one that can be kept.
pub fn lacks(tour: &OwnTour, others: &[&str]) -> Vec<Lack> {
    let mut lacks = Vec::new();
    let name = tour.name.trim();
    if name.is_empty() {
        lacks.push(Lack::Name);
    } else if others.iter().any(|other| other.trim() == name) {
        lacks.push(Lack::OtherName);
    }
    if tour.steps.is_empty() {
        lacks.push(Lack::Steps);
    }
    if tour.steps.len() > OwnTour::MAX_STEPS {
        lacks.push(Lack::FewerSteps);
    }
    for (at, step) in tour.steps.iter().enumerate() {
        if matches!(&step.says, Says::Own { what, .. } if what.trim().is_empty()) {
            lacks.push(Lack::Words(at));
        }
        if matches!(&step.act, Act::Enter(value) if value.trim().is_empty()) {
            lacks.push(Lack::Value(at));
        }
    }
    lacks
}
