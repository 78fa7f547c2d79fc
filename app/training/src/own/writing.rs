//! A case that is being written: all that stands in its form, whether or not a case can be made of it yet.

use entry::{Draft, decode, encode, read_money};
use policy::{Choices, Fen, plain_enum};
use serde::{Deserialize, Serialize};

use super::form::{read, write};
use super::set::{OwnCase, Set};
use crate::answer::Answer;
use crate::case::{Case, Difficulty};
use crate::question::Question;

plain_enum! {
    /// Where the standards and readings of a case come from.
    TermsFrom {
        /// Those that are chosen on the page of standards
        Page = "page",
        /// The clauses, with the readings at default
        Policy = "policy",
        /// Chosen for this case
        Here = "here",
    }
}

/// What stands in the form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "Kept", try_from = "Kept")]
pub struct Writing {
    /// The name of the set that it goes into.
    pub set: String,
    /// Who signs the set.
    pub signed: String,
    /// What the case is called.
    pub title: String,
    /// Notes beside it.
    pub notes: String,
    /// What is asked.
    pub question: Question,
    /// How hard it is.
    pub difficulty: Difficulty,
    /// The answer that is chosen, where it is chosen from a list; none for the first of the list.
    pub chosen: Option<Answer>,
    /// The amount as typed, in yuan, where it is one.
    pub amount: String,
    /// Where its standards and readings come from.
    pub terms: TermsFrom,
    /// Those that are chosen for this case.
    pub here: Choices,
    /// Its unit; none for the one that stands on the page of the check.
    pub unit: Option<Draft>,
}

impl Default for Writing {
    fn default() -> Self {
        Self {
            set: String::new(),
            signed: String::new(),
            title: String::new(),
            notes: String::new(),
            question: Question::Verdict,
            difficulty: Difficulty::Middle,
            chosen: None,
            amount: String::new(),
            terms: TermsFrom::Page,
            here: Choices::default(),
            unit: None,
        }
    }
}

impl Writing {
    /// A case of a set as it stands, to be changed.
    pub fn of(set: &Set, one: &OwnCase) -> Self {
        let OwnCase { case, expected } = one;
        let amount = match expected {
            Answer::Money(amount) => as_typed(*amount),
            _ => String::new(),
        };
        Self {
            set: set.name.clone(),
            signed: set.signed.clone(),
            title: case.title.clone(),
            notes: case.notes.clone(),
            question: case.question,
            difficulty: case.difficulty,
            chosen: (!matches!(expected, Answer::Money(_))).then_some(*expected),
            amount,
            terms: if case.choices == Choices::default() {
                TermsFrom::Policy
            } else {
                TermsFrom::Here
            },
            here: case.choices.clone(),
            unit: Some(case.draft.clone()),
        }
    }

    /// The form for the next case of the same set, which mostly asks the same.
    #[must_use]
    pub fn next(&self) -> Self {
        Self {
            title: String::new(),
            notes: String::new(),
            unit: None,
            ..self.clone()
        }
    }

    /// Asks something else; an answer that is none to it is dropped.
    pub fn ask(&mut self, question: Question) {
        self.question = question;
        self.chosen = self.chosen.filter(|answer| answer.fits(question));
    }

    /// The standards and readings in force, where the page of standards has these.
    pub fn choices(&self, of_page: &Choices) -> Choices {
        match self.terms {
            TermsFrom::Page => of_page.clone(),
            TermsFrom::Policy => Choices::default(),
            TermsFrom::Here => self.here.clone(),
        }
    }

    /// Takes them from elsewhere. What is chosen for the case begins with what was in force.
    pub fn take_terms(&mut self, from: TermsFrom, of_page: &Choices) {
        if from == TermsFrom::Here && self.terms != from {
            self.here = self.choices(of_page);
        }
        self.terms = from;
    }

    /// The case as it stands. `unit` and `of_page` are what the pages of the check and of the standards hold, `year` the
    /// budget year where the unit names none.
    pub fn case(&self, unit: &Draft, of_page: &Choices, year: i32) -> Case {
        let unit = self.unit.as_ref().unwrap_or(unit);
        let choices = self.choices(of_page);
        Case::new(unit, &choices, self.question, self.difficulty, year)
            .called(self.title.trim(), self.notes.trim())
    }

    /// The answer that is expected; `None` where an amount cannot be read.
    pub fn expected(&self) -> Option<Answer> {
        if self.question.money().is_some() {
            return read_money(&self.amount).ok().flatten().map(Answer::Money);
        }
        self.chosen
            .or_else(|| Answer::choices(self.question).first().copied())
    }

    /// The set that it goes into, without its cases.
    pub fn into_set(&self) -> Set {
        Set::new(self.set.trim(), self.signed.trim())
    }
}

/// An amount as one types it, in yuan.
fn as_typed(amount: Fen) -> String {
    format!("{}.{:02}", amount.0 / 100, amount.0 % 100)
}

/// A kept case that is being changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "KeptChange", try_from = "KeptChange")]
pub struct Changing {
    /// The set that it is of, with this case alone, as it was.
    pub before: Set,
    /// What stands in the form.
    pub writing: Writing,
}

impl Changing {
    /// Begins to change a case of a set.
    pub fn begin(set: &Set, one: &OwnCase) -> Self {
        Self {
            before: Set {
                cases: vec![one.clone()],
                ..Set::new(&set.name, &set.signed)
            },
            writing: Writing::of(set, one),
        }
    }

    /// Whether the form says anything else than the case does.
    pub fn is_changed(&self) -> bool {
        let one = self.before.cases.first();
        one.is_none_or(|one| self.writing != Writing::of(&self.before, one))
    }
}

/// The form as it is kept.
#[derive(Clone, Serialize, Deserialize)]
struct Kept {
    set: String,
    signed: String,
    title: String,
    notes: String,
    asks: String,
    level: String,
    expects: Option<String>,
    amount: String,
    terms: String,
    /// A link of the check with nothing but choices.
    here: String,
    /// A link of the check with nothing but a unit.
    unit: Option<String>,
}

impl From<Writing> for Kept {
    fn from(one: Writing) -> Self {
        Self {
            set: one.set,
            signed: one.signed,
            title: one.title,
            notes: one.notes,
            asks: one.question.wire().to_owned(),
            level: one.difficulty.wire().to_owned(),
            expects: one.chosen.map(Answer::wire),
            amount: one.amount,
            terms: one.terms.wire().to_owned(),
            here: encode(&Draft::default(), &one.here),
            unit: one.unit.map(|unit| encode(&unit, &Choices::default())),
        }
    }
}

impl TryFrom<Kept> for Writing {
    type Error = &'static str;

    fn try_from(kept: Kept) -> Result<Self, Self::Error> {
        let read = |link: &str| decode(link).map_err(|_| "a unit that cannot be read");
        let question = Question::from_wire(&kept.asks).ok_or("an unknown question")?;
        Ok(Self {
            chosen: kept
                .expects
                .and_then(|wire| Answer::from_wire(question, &wire)),
            question,
            set: kept.set,
            signed: kept.signed,
            title: kept.title,
            notes: kept.notes,
            difficulty: Difficulty::from_wire(&kept.level).ok_or("an unknown difficulty")?,
            amount: kept.amount,
            terms: TermsFrom::from_wire(&kept.terms).ok_or("unknown terms")?,
            here: read(&kept.here)?.1,
            unit: kept
                .unit
                .map(|link| Ok::<_, Self::Error>(read(&link)?.0))
                .transpose()?,
        })
    }
}

/// A change as it is kept: what was as a file.
#[derive(Clone, Serialize, Deserialize)]
struct KeptChange {
    before: String,
    writing: Writing,
}

impl From<Changing> for KeptChange {
    fn from(one: Changing) -> Self {
        Self {
            before: write(&one.before),
            writing: one.writing,
        }
    }
}

impl TryFrom<KeptChange> for Changing {
    type Error = &'static str;

    fn try_from(kept: KeptChange) -> Result<Self, Self::Error> {
        let before = read(&kept.before).map_err(|_| "the case before cannot be read")?;
        Ok(Self {
            before: before.set,
            writing: kept.writing,
        })
    }
}
