use entry::{Checked, Draft, check, decode, encode};
use policy::{Choices, Rulebook, plain_enum};
use serde::{Deserialize, Serialize};

use crate::question::Question;

plain_enum! {
    /// How hard a case is.
    Difficulty {
        /// Far from every threshold, one rule.
        Easy = "easy",
        /// Near a threshold, or several rules.
        Middle = "middle",
        /// On a threshold, several rules, other readings.
        Hard = "hard",
    }
}

/// One unit as it is typed, and a question about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Kept", into = "Kept")]
pub struct Case {
    /// What is typed of the unit: opens on the pages of the check and of the money as it is.
    pub draft: Draft,
    /// Standards and readings that it is to be answered by.
    pub choices: Choices,
    /// What is asked.
    pub question: Question,
    /// How hard it is.
    pub difficulty: Difficulty,
    /// What its author calls it; mostly empty.
    pub title: String,
    /// What its author notes beside it, to be read out with the answer; mostly empty.
    pub notes: String,
}

impl Case {
    /// Characters that a title holds at most.
    pub const MAX_TITLE: usize = 200;
    /// Characters that notes hold at most.
    pub const MAX_NOTES: usize = 4_000;

    /// A case without title and notes, of what stands on the page of the check or of the money. `year` is the budget year
    /// where none is typed: it is written out, so that the answer stays what it is.
    pub fn new(
        draft: &Draft,
        choices: &Choices,
        question: Question,
        difficulty: Difficulty,
        year: i32,
    ) -> Self {
        Self::of(draft.pinned(year), choices.clone(), question, difficulty)
    }

    /// A case without title and notes, of what is typed as it stands.
    pub fn of(draft: Draft, choices: Choices, question: Question, difficulty: Difficulty) -> Self {
        Self {
            draft,
            choices,
            question,
            difficulty,
            title: String::new(),
            notes: String::new(),
        }
    }

    /// The same under a title and with notes; what goes beyond their lengths is cut off.
    #[must_use]
    pub fn called(mut self, title: &str, notes: &str) -> Self {
        self.title = title.chars().take(Self::MAX_TITLE).collect();
        self.notes = notes.chars().take(Self::MAX_NOTES).collect();
        self
    }

    /// What the link of the check or of the money carries behind `#` to open it there.
    pub fn link(&self) -> String {
        encode(&self.draft, &self.choices)
    }

    /// What is typed, read; `year` stands in where the case names none.
    pub fn checked(&self, year: i32) -> Checked {
        check(&self.draft, year)
    }

    /// The rules that it is answered by; `year` stands in where the case names none.
    pub fn book(&self, year: i32) -> Rulebook {
        Rulebook::new(self.choices.clone(), self.checked(year).year)
    }
}

/// The case as it is kept.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    unit: String,
    asks: String,
    level: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    title: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    notes: String,
}

impl From<Case> for Kept {
    fn from(case: Case) -> Self {
        Self {
            unit: case.link(),
            asks: case.question.wire().to_owned(),
            level: case.difficulty.wire().to_owned(),
            title: case.title,
            notes: case.notes,
        }
    }
}

impl TryFrom<Kept> for Case {
    type Error = &'static str;

    fn try_from(kept: Kept) -> Result<Self, Self::Error> {
        let (draft, choices) = decode(&kept.unit).map_err(|_| "a unit that cannot be read")?;
        let question = Question::from_wire(&kept.asks).ok_or("an unknown question")?;
        let difficulty = Difficulty::from_wire(&kept.level).ok_or("an unknown difficulty")?;
        let case = Self::of(draft, choices, question, difficulty);
        Ok(case.called(&kept.title, &kept.notes))
    }
}
