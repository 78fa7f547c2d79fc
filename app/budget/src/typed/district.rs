use std::collections::BTreeMap;

use entry::{Mistake, read_count};
use policy::{Counts, Heads, Level};

use crate::base::District;

/// Months of a year.
const FULL_YEAR: u32 = 12;

/// A count of a district.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum CountField {
    /// 党委
    Committees,
    /// 党总支
    GeneralBranches,
    /// 党支部
    Branches,
    /// 联合党支部
    JointBranches,
    /// Branches approved within the year.
    NewBranches,
    /// 党员
    Members,
    /// Committees approved within the year.
    NewCommittees,
    /// General branches approved within the year.
    NewGeneralBranches,
    /// Joint branches approved within the year.
    NewJointBranches,
    /// The month in which the new ones are approved.
    NewMonth,
    /// General branches under a committee of the same unit.
    GeneralBranchesBelow,
    /// Branches under another organisation of the same unit.
    BranchesBelow,
    /// Secretaries of committees in post.
    CommitteeSecretaries,
    /// Secretaries of general branches in post.
    GeneralBranchSecretaries,
    /// Secretaries of branches in post.
    BranchSecretaries,
    /// Secretaries of joint branches in post.
    JointBranchSecretaries,
    /// Of the members, probationary ones.
    Probationary,
    /// Units that are due and not formed.
    Due,
    /// Joint branches that cover too many units.
    TooLarge,
}

impl CountField {
    /// How many there are.
    pub const COUNT: usize = 19;

    /// All of them, what everyone fills in first.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Committees,
        Self::GeneralBranches,
        Self::Branches,
        Self::JointBranches,
        Self::NewBranches,
        Self::Members,
        Self::NewCommittees,
        Self::NewGeneralBranches,
        Self::NewJointBranches,
        Self::NewMonth,
        Self::GeneralBranchesBelow,
        Self::BranchesBelow,
        Self::CommitteeSecretaries,
        Self::GeneralBranchSecretaries,
        Self::BranchSecretaries,
        Self::JointBranchSecretaries,
        Self::Probationary,
        Self::Due,
        Self::TooLarge,
    ];

    /// Those that everyone fills in; the others have defaults that mostly hold.
    pub const FIRST: usize = 6;

    /// Its name in the page and in files.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Committees => "committees",
            Self::GeneralBranches => "general-branches",
            Self::Branches => "branches",
            Self::JointBranches => "joint-branches",
            Self::NewBranches => "new-branches",
            Self::Members => "members",
            Self::NewCommittees => "new-committees",
            Self::NewGeneralBranches => "new-general-branches",
            Self::NewJointBranches => "new-joint-branches",
            Self::NewMonth => "new-month",
            Self::GeneralBranchesBelow => "general-branches-below",
            Self::BranchesBelow => "branches-below",
            Self::CommitteeSecretaries => "committee-secretaries",
            Self::GeneralBranchSecretaries => "general-branch-secretaries",
            Self::BranchSecretaries => "branch-secretaries",
            Self::JointBranchSecretaries => "joint-branch-secretaries",
            Self::Probationary => "probationary",
            Self::Due => "due",
            Self::TooLarge => "too-large",
        }
    }
}

/// What the secretaries of a district are counted in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum SecretariesAs {
    /// Persons who are in post the whole year.
    #[default]
    Persons,
    /// The months in post of all of them together.
    Months,
}

/// What is wrong with a count. It is left out, or its default stands in its place, as each says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountMistake {
    /// It cannot be read: it is left out.
    Unreadable(Mistake),
    /// More are new than there are: none is taken for new.
    MoreNew {
        /// How many there are.
        all: u32,
    },
    /// More are under another one than there are: all of them are taken to be.
    MoreBelow {
        /// How many there are.
        all: u32,
    },
    /// More secretaries, or months in post, than the organisations can have: all are taken for in post.
    MoreSecretaries {
        /// The most there can be.
        most: u32,
    },
    /// More probationary members than members: it is taken for not known.
    MoreProbationary {
        /// All members.
        all: u32,
    },
    /// More joint branches that are too large than there are: all of them are taken to be.
    MoreTooLarge {
        /// How many there are.
        all: u32,
    },
    /// No month: January is taken.
    NotAMonth,
}

/// A district as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct TypedDistrict {
    /// What it is called.
    pub name: String,
    /// The texts of the cells that hold any.
    pub cells: BTreeMap<CountField, String>,
}

impl TypedDistrict {
    /// What stands in a cell.
    pub fn text(&self, field: CountField) -> &str {
        self.cells.get(&field).map_or("", String::as_str)
    }

    /// Types into a cell.
    pub fn set(&mut self, field: CountField, text: String) {
        if text.is_empty() {
            self.cells.remove(&field);
        } else {
            self.cells.insert(field, text);
        }
    }

    /// Whether nothing is typed.
    pub fn is_blank(&self) -> bool {
        self.name.trim().is_empty() && self.cells.values().all(|text| text.trim().is_empty())
    }

    /// The counts, and what is wrong with some of them. No number of organisations is none of them; no number of members
    /// is not known.
    pub fn read(&self, secretaries: SecretariesAs) -> (District, Vec<(CountField, CountMistake)>) {
        let mut reading = Reading {
            typed: self,
            secretaries,
            mistakes: Vec::new(),
        };
        let district = reading.district();
        (district, reading.mistakes)
    }
}

struct Reading<'a> {
    typed: &'a TypedDistrict,
    secretaries: SecretariesAs,
    mistakes: Vec<(CountField, CountMistake)>,
}

impl Reading<'_> {
    fn wrong(&mut self, field: CountField, mistake: CountMistake) {
        self.mistakes.push((field, mistake));
    }

    fn count(&mut self, field: CountField) -> Option<u32> {
        match read_count(self.typed.text(field)) {
            Ok(count) => count,
            Err(mistake) => {
                self.wrong(field, CountMistake::Unreadable(mistake));
                None
            }
        }
    }

    fn district(&mut self) -> District {
        use CountField::{
            BranchSecretaries, Branches, BranchesBelow, CommitteeSecretaries, Committees,
            GeneralBranchSecretaries, GeneralBranches, GeneralBranchesBelow,
            JointBranchSecretaries, JointBranches, NewBranches, NewCommittees, NewGeneralBranches,
            NewJointBranches,
        };
        let committees = self.level(Committees, NewCommittees, None, CommitteeSecretaries);
        let general_branches = self.level(
            GeneralBranches,
            NewGeneralBranches,
            Some(GeneralBranchesBelow),
            GeneralBranchSecretaries,
        );
        let branches = self.level(
            Branches,
            NewBranches,
            Some(BranchesBelow),
            BranchSecretaries,
        );
        let joint_branches = self.level(
            JointBranches,
            NewJointBranches,
            None,
            JointBranchSecretaries,
        );
        let members = self.count(CountField::Members);
        let counts = Counts {
            committees,
            general_branches,
            branches,
            joint_branches,
            members: heads(members),
            probationary: heads(self.probationary(members)),
            month: self.month(),
        };
        District {
            name: self.typed.name.trim().to_owned(),
            counts,
            due: heads(self.count(CountField::Due)),
            too_large: heads(self.too_large(joint_branches.organisations)),
        }
    }

    fn level(
        &mut self,
        all: CountField,
        new: CountField,
        below: Option<CountField>,
        secretaries: CountField,
    ) -> Level {
        let organisations = self.count(all).unwrap_or(0);
        let is_more = |count: &u32| *count > organisations;
        let mut of_new = self.count(new).unwrap_or(0);
        if is_more(&of_new) {
            self.wrong(new, CountMistake::MoreNew { all: organisations });
            of_new = 0;
        }
        let of_below = below.map_or(0, |field| {
            let count = self.count(field).unwrap_or(0);
            if is_more(&count) {
                self.wrong(field, CountMistake::MoreBelow { all: organisations });
            }
            count.min(organisations)
        });
        Level {
            organisations,
            new: of_new,
            below: of_below,
            months: self.months(secretaries, organisations),
        }
    }

    /// Where nothing is said, every organisation has a secretary the whole year.
    fn months(&mut self, field: CountField, organisations: u32) -> u32 {
        let full = organisations.saturating_mul(FULL_YEAR);
        let Some(count) = self.count(field) else {
            return full;
        };
        let (most, months) = match self.secretaries {
            SecretariesAs::Persons => (organisations, count.saturating_mul(FULL_YEAR)),
            SecretariesAs::Months => (full, count),
        };
        if count > most {
            self.wrong(field, CountMistake::MoreSecretaries { most });
            return full;
        }
        months
    }

    fn probationary(&mut self, members: Option<u32>) -> Option<u32> {
        let field = CountField::Probationary;
        let count = self.count(field)?;
        match members {
            Some(all) if count > all => {
                self.wrong(field, CountMistake::MoreProbationary { all });
                None
            }
            _ => Some(count),
        }
    }

    fn too_large(&mut self, all: u32) -> Option<u32> {
        let field = CountField::TooLarge;
        let count = self.count(field)?;
        if count > all {
            self.wrong(field, CountMistake::MoreTooLarge { all });
        }
        Some(count.min(all))
    }

    fn month(&mut self) -> u32 {
        let field = CountField::NewMonth;
        match self.count(field) {
            None => 1,
            Some(month @ 1..=FULL_YEAR) => month,
            Some(_) => {
                self.wrong(field, CountMistake::NotAMonth);
                1
            }
        }
    }
}

fn heads(count: Option<u32>) -> Heads {
    count.map_or(Heads::UNKNOWN, Heads::known)
}
