//! A case put together fact by fact. What is not named is known and empty, so that no answer stays open.

use entry::{Draft, write_mass};
use policy::{
    Affiliation, Choice, Choices, Field, Kind, MassOrganisations, Organisation, Reading,
    SecretarySource, StandardId, Status,
};

use crate::case::{Case, Difficulty};
use crate::question::Question;

/// A case that is being put together.
#[derive(Clone)]
pub(crate) struct Made {
    draft: Draft,
    choices: Choices,
    year: i32,
}

/// A unit of this kind: nobody works there, no member, no organisation, in operation.
pub(crate) fn unit(kind: Kind, year: i32) -> Made {
    let mut made = Made {
        draft: Draft::default(),
        choices: Choices::default(),
        year,
    };
    made.draft.set(Field::Kind, kind.wire());
    made.draft.set(Field::Year, year.to_string());
    for field in [Field::Employees, Field::FullMembers] {
        made.draft.set(field, "0");
    }
    made.draft
        .set(Field::Organisation, Organisation::None.wire());
    made.draft.set(Field::Instructor, "no");
    made.draft.set(Field::OwnerCandidate, "no");
    let none = write_mass(Some(MassOrganisations::NONE));
    made.draft.set(Field::MassOrganisations, none);
    made
}

/// A case of money that rests on no unit: deduction, dues.
pub(crate) fn money_of_its_own(year: i32) -> Made {
    let mut made = Made {
        draft: Draft::default(),
        choices: Choices::default(),
        year,
    };
    made.draft.set(Field::Year, year.to_string());
    made
}

impl Made {
    /// Types into a field.
    pub(crate) fn with(mut self, field: Field, text: &str) -> Self {
        self.draft.set(field, text);
        self
    }

    fn count(self, field: Field, count: u32) -> Self {
        self.with(field, &count.to_string())
    }

    pub(crate) fn staff(self, count: u32) -> Self {
        self.count(Field::Employees, count)
    }

    pub(crate) fn full(self, count: u32) -> Self {
        self.count(Field::FullMembers, count)
    }

    pub(crate) fn probationary(self, count: u32) -> Self {
        self.count(Field::Probationary, count)
    }

    pub(crate) fn status(self, status: Status) -> Self {
        self.with(Field::Status, status.wire())
    }

    /// An organisation that was approved years ago, under a secretary from its own midst as long in post.
    pub(crate) fn organisation(self, organisation: Organisation) -> Self {
        let before = self.year - 3;
        self.with(Field::Organisation, organisation.wire())
            .with(Field::Approved, &format!("{before}-05-20"))
            .with(Field::Secretary, "since")
            .with(Field::SecretarySince, &format!("{before}-05-20"))
            .with(Field::SecretarySource, SecretarySource::Own.wire())
    }

    /// A joint branch of so many units.
    pub(crate) fn joint(self, units: u32) -> Self {
        self.organisation(Organisation::JointBranch)
            .count(Field::JointUnits, units)
    }

    /// Approved on a day, so many years after the budget year (before it, below zero).
    pub(crate) fn approved(self, years: i32, month: u32, day: u32) -> Self {
        let date = date(self.year + years, month, day);
        self.with(Field::Approved, &date)
    }

    /// The secretary in post since a day, so many years after the budget year.
    pub(crate) fn since(self, years: i32, month: u32, day: u32) -> Self {
        let date = date(self.year + years, month, day);
        self.with(Field::Secretary, "since")
            .with(Field::SecretarySince, &date)
    }

    pub(crate) fn vacant(self) -> Self {
        self.with(Field::Secretary, "vacant")
    }

    pub(crate) fn sent_by(self, source: SecretarySource) -> Self {
        self.with(Field::SecretarySource, source.wire())
    }

    /// Organisations below: general branches and branches.
    pub(crate) fn below(self, general: u32, branches: u32) -> Self {
        self.count(Field::GeneralBelow, general)
            .count(Field::BranchesBelow, branches)
    }

    /// Of the branches below, so many are led by somebody who holds another post too.
    pub(crate) fn shared(self, branches: u32) -> Self {
        self.count(Field::BranchPostsShared, branches)
    }

    pub(crate) fn of(self, affiliation: Affiliation) -> Self {
        self.with(Field::Affiliation, affiliation.wire())
    }

    pub(crate) fn yes(self, field: Field) -> Self {
        self.with(field, "yes")
    }

    pub(crate) fn no(self, field: Field) -> Self {
        self.with(field, "no")
    }

    pub(crate) fn open(self, field: Field) -> Self {
        self.with(field, "")
    }

    pub(crate) fn read(mut self, reading: Reading, choice: Choice) -> Self {
        self.choices.readings.choose(reading, choice);
        self
    }

    pub(crate) fn city_percent(mut self, percent: u8) -> Self {
        self.choices.readings.set_city_percent(percent);
        self.read(Reading::FundingSplit, Choice::OwnRatio)
    }

    /// Raises a floor, to so many whole measures of it; what cannot be raised stays.
    pub(crate) fn raised(mut self, standard: StandardId, value: i64) -> Self {
        let _ = self.choices.standards.raise(standard, value);
        self
    }

    pub(crate) fn asks(self, question: Question, difficulty: Difficulty) -> Case {
        Case::new(&self.draft, &self.choices, question, difficulty, self.year)
    }
}

fn date(year: i32, month: u32, day: u32) -> String {
    format!("{year}-{month:02}-{day:02}")
}
