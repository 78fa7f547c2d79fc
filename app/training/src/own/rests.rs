use std::collections::BTreeMap;

use policy::{Choice, Derivation, Reading, StandardId};

use super::run::Ran;
use crate::solve::Solution;

/// What the answers of a set rest on: each reading and standard as it was used, with the cases that used it so, from 1.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rests {
    /// Readings, with their answers and, under a ratio of one's own, the city's percentage.
    pub readings: BTreeMap<(Reading, Choice, Option<u8>), Vec<usize>>,
    /// Standards, with their values.
    pub standards: BTreeMap<(StandardId, i64), Vec<usize>>,
}

/// Gathers what the answers rest on.
pub fn rests(ran: &[Ran]) -> Rests {
    let mut rests = Rests::default();
    for (at, one) in ran.iter().enumerate() {
        let (Ran::Agrees(solution) | Ran::Differs { got: solution, .. }) = one else {
            continue;
        };
        rests.take(at + 1, solution);
    }
    rests
}

impl Rests {
    fn take(&mut self, case: usize, solution: &Solution) {
        let derivation = &solution.explained.derivation;
        let (readings, standards) = (solution.book.readings(), solution.book.standards());
        for reading in derivation.all_readings() {
            let choice = readings.choice(reading);
            let percent = (choice == Choice::OwnRatio).then(|| readings.city_percent());
            let cases = self.readings.entry((reading, choice, percent));
            cases.or_default().push(case);
        }
        let mut used = Vec::new();
        gather(derivation, &mut used);
        for id in used {
            let cases = self.standards.entry((id, standards.value(id)));
            cases.or_default().push(case);
        }
    }
}

/// Standards of a figure and of all that it is made of, each once.
fn gather(derivation: &Derivation, used: &mut Vec<StandardId>) {
    for &id in &derivation.standards {
        if !used.contains(&id) {
            used.push(id);
        }
    }
    for part in &derivation.parts {
        gather(part, used);
    }
}
