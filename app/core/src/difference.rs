use crate::reading::{Choice, Reading};
use crate::rulebook::Choices;
use crate::standard::StandardId;

/// An answer in use; under [`Choice::OwnRatio`] with the city's percentage, which no other answer depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadingAnswer {
    /// The answer.
    pub choice: Choice,
    /// The city's percentage, 0 to 100.
    pub city_percent: Option<u8>,
}

/// A standard or a reading in which two [`Choices`] differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChoiceDifference {
    /// A standard has another value.
    Standard {
        /// Which.
        id: StandardId,
        /// Its value there, in whole measures of the standard.
        from: i64,
        /// Its value here.
        to: i64,
    },
    /// A reading has another answer.
    Reading {
        /// Which.
        reading: Reading,
        /// The answer there.
        from: ReadingAnswer,
        /// The answer here.
        to: ReadingAnswer,
    },
}

impl Choices {
    /// The answer in use to a reading.
    pub fn answer(&self, reading: Reading) -> ReadingAnswer {
        let choice = self.readings.choice(reading);
        let is_ratio = choice == Choice::OwnRatio;
        ReadingAnswer {
            choice,
            city_percent: is_ratio.then(|| self.readings.city_percent()),
        }
    }

    /// In what these choices differ from others: standards first, each in the order of its list.
    pub fn differences(&self, from: &Self) -> Vec<ChoiceDifference> {
        let standards = StandardId::ALL.iter().filter_map(|&id| {
            let (from, to) = (from.standards.value(id), self.standards.value(id));
            (from != to).then_some(ChoiceDifference::Standard { id, from, to })
        });
        let readings = Reading::ALL.iter().filter_map(|&reading| {
            let (from, to) = (from.answer(reading), self.answer(reading));
            (from != to).then_some(ChoiceDifference::Reading { reading, from, to })
        });
        standards.chain(readings).collect()
    }

    /// In what these choices differ from the policy's figures and the default answers.
    pub fn differences_from_policy(&self) -> Vec<ChoiceDifference> {
        self.differences(&Self::default())
    }
}
