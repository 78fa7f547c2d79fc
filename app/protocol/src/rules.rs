use policy::{Choice, Choices, Reading, StandardId};
use serde::{Deserialize, Serialize};

use crate::Failure;

/// The version of [`Rules`] that pages of this edition send.
const VERSION: u32 = 1;

/// Standards and readings as a page sends them: what differs from the text of the policy, under a version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rules {
    version: u32,
    /// Raised standards, in whole measures of each.
    raised: Vec<(StandardId, i64)>,
    /// Readings whose answer is not the default.
    answers: Vec<(Reading, Choice)>,
    city_percent: u8,
}

impl Rules {
    /// What is to be sent.
    pub fn of(choices: &Choices) -> Self {
        Self {
            version: VERSION,
            raised: choices.standards.raised().collect(),
            answers: choices.readings.changed().collect(),
            city_percent: choices.readings.city_percent(),
        }
    }

    /// The standards and readings. Never those of the policy in place of what cannot be taken.
    ///
    /// # Errors
    /// [`Failure::OtherEdition`] for another version, [`Failure::RulesRefused`] where a value is not allowed.
    pub fn choices(&self) -> Result<Choices, Failure> {
        if self.version != VERSION {
            return Err(Failure::OtherEdition);
        }
        let mut choices = Choices::default();
        for &(id, value) in &self.raised {
            let raised = choices.standards.raise(id, value);
            raised.map_err(|_| Failure::RulesRefused)?;
        }
        for &(reading, choice) in &self.answers {
            if !choices.readings.choose(reading, choice) {
                return Err(Failure::RulesRefused);
            }
        }
        if !choices.readings.set_city_percent(self.city_percent) {
            return Err(Failure::RulesRefused);
        }
        Ok(choices)
    }
}

#[cfg(test)]
mod tests {
    use policy::{Bound, Standard};

    use super::*;
    use crate::{pack, unpack};

    fn sent(choices: &Choices) -> Result<Choices, Failure> {
        let rules: Rules = unpack(&pack(&Rules::of(choices))).expect("a message of ours");
        rules.choices()
    }

    #[test]
    fn every_standard_and_reading_arrives() {
        assert_eq!(sent(&Choices::default()), Ok(Choices::default()));
        for &id in StandardId::ALL {
            let mut choices = Choices::default();
            let set = Standard::of(id);
            if set.bound == Bound::Floor {
                choices.standards.raise(id, set.value + 7).expect("a floor");
            }
            assert_eq!(sent(&choices), Ok(choices));
        }
        for &reading in Reading::ALL {
            for &choice in reading.choices() {
                let mut choices = Choices::default();
                choices.readings.choose(reading, choice);
                choices.readings.set_city_percent(30);
                assert_eq!(sent(&choices), Ok(choices));
            }
        }
    }

    #[test]
    fn another_version_is_refused_and_not_taken_for_the_policy() {
        let rules = Rules {
            version: VERSION + 1,
            ..Rules::of(&Choices::default())
        };
        assert_eq!(rules.choices(), Err(Failure::OtherEdition));
    }

    #[test]
    fn what_is_not_allowed_is_refused_and_not_taken_for_the_policy() {
        let rules = Rules::of(&Choices::default());
        let below = Rules {
            raised: vec![(StandardId::YearlyBranch, 1)],
            ..rules.clone()
        };
        let fixed = Rules {
            raised: vec![(StandardId::AllowanceBranch, 900_000)],
            ..rules.clone()
        };
        let foreign = Rules {
            answers: vec![(Reading::FirstYear, Choice::NotPaid)],
            ..rules.clone()
        };
        let percent = Rules {
            city_percent: 101,
            ..rules
        };
        for wrong in [below, fixed, foreign, percent] {
            assert_eq!(wrong.choices(), Err(Failure::RulesRefused), "{wrong:?}");
        }
    }
}
