//! What each reading costs: every other answer alone, beside the answers in use.

use policy::{Choice, Choices, Reading, Standard, StandardId};

use crate::line::Line;
use crate::sheet::Sheet;

/// One reading answered otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Flipped {
    /// The question.
    pub reading: Reading,
    /// The other answer.
    pub choice: Choice,
    /// What the budget comes to then.
    pub line: Line,
    /// Whether only who pays is another.
    pub moves_payers: bool,
}

/// Every other answer to every reading, with the choices in which it alone is changed.
pub fn flips(choices: &Choices) -> impl Iterator<Item = (Reading, Choice, Choices)> {
    Reading::ALL.iter().flat_map(move |reading| {
        let present = choices.readings.choice(*reading);
        let others = reading
            .choices()
            .iter()
            .filter(move |choice| **choice != present);
        others.map(move |choice| {
            let mut changed = choices.clone();
            changed.readings.choose(*reading, *choice);
            (*reading, *choice, changed)
        })
    })
}

/// The answers that whoever reads a budget is told: all to what is asked about its money, and whatever else is not answered
/// by default.
pub fn told(choices: &Choices) -> impl Iterator<Item = (Reading, Choice)> {
    let money = Standard::of(StandardId::StartUp).source;
    let answers = Reading::ALL
        .iter()
        .map(|&reading| (reading, choices.readings.choice(reading)));
    answers.filter(move |(reading, answer)| {
        reading.source() == money || *answer != reading.default_choice()
    })
}

impl Flipped {
    /// Of the budget under that answer.
    pub fn of(reading: Reading, choice: Choice, base: &Sheet, then: &Sheet) -> Self {
        Self {
            reading,
            choice,
            line: then.line,
            moves_payers: then.shared != base.shared && then.line == base.line,
        }
    }
}
