//! A case that is being written: all that stands in its form, whether or not a case can be made of it yet.

use std::collections::BTreeMap;

use entry::{Draft, Mistake, decode, encode, read_money, read_value};
use policy::{Choices, Fen, RaiseError, Standard, StandardId, plain_enum};
use serde::{Deserialize, Serialize};

use super::form::{read, write};
use super::set::{Before, OwnCase, Set};
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

/// Why what is typed for a standard cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotTaken {
    /// It cannot be read.
    Text(Mistake),
    /// The standard cannot have that value.
    Value(RaiseError),
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
    /// Standards that are typed for this case and cannot be taken, with what stands there.
    pub not_taken: BTreeMap<StandardId, String>,
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
            not_taken: BTreeMap::new(),
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
            not_taken: BTreeMap::new(),
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

    /// Takes them from elsewhere. What is chosen for the case begins with what was in force, and stays when one looks at others.
    pub fn take_terms(&mut self, from: TermsFrom, of_page: &Choices) {
        let is_new = self.here == Choices::default() && self.not_taken.is_empty();
        if from == TermsFrom::Here && self.terms != from && is_new {
            self.here = self.choices(of_page);
        }
        self.terms = from;
    }

    /// Takes what is typed for a standard; an empty text is the clause's value. What cannot be taken stands in the form all the
    /// same ([`Writing::why_not_taken`]).
    pub fn type_standard(&mut self, id: StandardId, text: &str) {
        match self.raise(id, text) {
            Ok(()) => self.not_taken.remove(&id),
            Err(_) => self.not_taken.insert(id, text.to_owned()),
        };
    }

    fn raise(&mut self, id: StandardId, text: &str) -> Result<(), NotTaken> {
        let set = Standard::of(id);
        let value = read_value(text, set.measure).map_err(NotTaken::Text)?;
        let standards = &mut self.here.standards;
        standards
            .raise(id, value.unwrap_or(set.value))
            .map_err(NotTaken::Value)
    }

    /// Why what stands there for a standard cannot be taken, if it cannot.
    pub fn why_not_taken(&self, id: StandardId) -> Option<NotTaken> {
        let text = self.not_taken.get(&id)?;
        self.clone().raise(id, text).err()
    }

    /// Whether something is typed for a standard of this case that cannot be taken.
    pub fn is_amiss(&self) -> bool {
        self.terms == TermsFrom::Here && !self.not_taken.is_empty()
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
    /// The case as it is kept.
    pub before: Before,
    /// What stands in the form.
    pub writing: Writing,
}

impl Changing {
    /// Begins to change a case; `None` where there is none.
    pub fn begin(before: Before) -> Option<Self> {
        let writing = Writing::of(&before.set, before.case()?);
        Some(Self { before, writing })
    }

    /// Whether the form says anything else than the case does.
    pub fn is_changed(&self) -> bool {
        let one = self.before.case();
        one.is_none_or(|one| self.writing != Writing::of(&self.before.set, one))
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
    #[serde(default)]
    not_taken: BTreeMap<String, String>,
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
            not_taken: one
                .not_taken
                .into_iter()
                .map(|(id, text)| (id.wire().to_owned(), text))
                .collect(),
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
            not_taken: kept
                .not_taken
                .into_iter()
                .filter_map(|(wire, text)| Some((StandardId::from_wire(&wire)?, text)))
                .collect(),
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
    #[serde(default)]
    at: (usize, usize),
    writing: Writing,
}

impl From<Changing> for KeptChange {
    fn from(one: Changing) -> Self {
        Self {
            before: write(&one.before.set),
            at: one.before.at,
            writing: one.writing,
        }
    }
}

impl TryFrom<KeptChange> for Changing {
    type Error = &'static str;

    fn try_from(kept: KeptChange) -> Result<Self, Self::Error> {
        let read = read(&kept.before).map_err(|_| "the case before cannot be read")?;
        let before = Before {
            set: read.set,
            at: kept.at,
        };
        Ok(Self {
            before,
            writing: kept.writing,
        })
    }
}
