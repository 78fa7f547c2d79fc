use std::collections::BTreeMap;

use entry::{Mistake, read_count};
use policy::{Counts, Heads, Level, Organisation};

use crate::account::Item;
use crate::base::District;
use crate::recipient::Recipient;
use crate::unread::{Unread, accounts_of};

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

/// What is wrong with a count. What depends on it is open until it is corrected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountMistake {
    /// It cannot be read.
    Unreadable(Mistake),
    /// More are new than there are.
    MoreNew {
        /// How many there are.
        all: u32,
    },
    /// More are under another one than there are.
    MoreBelow {
        /// How many there are.
        all: u32,
    },
    /// More secretaries, or months in post, than the organisations can have.
    MoreSecretaries {
        /// The most there can be.
        most: u32,
    },
    /// More probationary members than members.
    MoreProbationary {
        /// All members.
        all: u32,
    },
    /// More joint branches that are too large than there are.
    MoreTooLarge {
        /// How many there are.
        all: u32,
    },
    /// No month.
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
    /// is not known; what depends on a count that cannot be read is open.
    pub fn read(&self, secretaries: SecretariesAs) -> (District, Vec<(CountField, CountMistake)>) {
        let mut reading = Reading {
            typed: self,
            secretaries,
            mistakes: Vec::new(),
            unread: Unread::default(),
        };
        let district = reading.district();
        (district, reading.mistakes)
    }
}

struct Reading<'a> {
    typed: &'a TypedDistrict,
    secretaries: SecretariesAs,
    mistakes: Vec<(CountField, CountMistake)>,
    unread: Unread,
}

/// The counts of one type of organisation.
struct LevelFields {
    organisation: Organisation,
    all: CountField,
    new: CountField,
    below: Option<CountField>,
    secretaries: CountField,
}

const LEVELS: [LevelFields; 4] = [
    LevelFields {
        organisation: Organisation::Committee,
        all: CountField::Committees,
        new: CountField::NewCommittees,
        below: None,
        secretaries: CountField::CommitteeSecretaries,
    },
    LevelFields {
        organisation: Organisation::GeneralBranch,
        all: CountField::GeneralBranches,
        new: CountField::NewGeneralBranches,
        below: Some(CountField::GeneralBranchesBelow),
        secretaries: CountField::GeneralBranchSecretaries,
    },
    LevelFields {
        organisation: Organisation::Branch,
        all: CountField::Branches,
        new: CountField::NewBranches,
        below: Some(CountField::BranchesBelow),
        secretaries: CountField::BranchSecretaries,
    },
    LevelFields {
        organisation: Organisation::JointBranch,
        all: CountField::JointBranches,
        new: CountField::NewJointBranches,
        below: None,
        secretaries: CountField::JointBranchSecretaries,
    },
];

impl Reading<'_> {
    fn wrong(&mut self, field: CountField, mistake: CountMistake) {
        self.mistakes.push((field, mistake));
    }

    /// A count; `Err` where it cannot be read, which is not the same as left empty.
    fn count(&mut self, field: CountField) -> Result<Option<u32>, ()> {
        read_count(self.typed.text(field))
            .map_err(|mistake| self.wrong(field, CountMistake::Unreadable(mistake)))
    }

    fn district(&mut self) -> District {
        let mut levels = LEVELS.map(|fields| self.level(&fields));
        let month = self.month();
        if month.is_err() {
            // When the new ones are approved decides what they are paid.
            for (level, fields) in levels.iter_mut().zip(&LEVELS) {
                if level.new > 0 {
                    *level = Level::default();
                    self.unread.open_organisations(fields.organisation);
                }
            }
        }
        let [committees, general_branches, branches, joint_branches] = levels;
        let (members, probationary) = self.members();
        let due = self.count(CountField::Due);
        self.unread.due = due.is_err();
        let too_large = self.too_large();
        self.unread.too_large = too_large.is_err();
        District {
            name: self.typed.name.trim().to_owned(),
            counts: Counts {
                committees,
                general_branches,
                branches,
                joint_branches,
                members: heads(members),
                probationary: heads(probationary),
                month: month.unwrap_or(1),
            },
            due: heads(due.unwrap_or(None)),
            too_large: heads(too_large.unwrap_or(None)),
            unread: std::mem::take(&mut self.unread),
        }
    }

    /// The counts of one type. Where one of them cannot be read, or contradicts another, nothing of the type is taken for
    /// known.
    fn level(&mut self, fields: &LevelFields) -> Level {
        let before = self.mistakes.len();
        let all = self.count(fields.all);
        let new = self.count(fields.new);
        let below = fields.below.map_or(Ok(None), |field| self.count(field));
        let organisations = all.unwrap_or(None).unwrap_or(0);
        let (new, below) = (
            new.unwrap_or(None).unwrap_or(0),
            below.unwrap_or(None).unwrap_or(0),
        );
        if all.is_ok() {
            if new > organisations {
                self.wrong(fields.new, CountMistake::MoreNew { all: organisations });
            }
            if let Some(field) = fields.below.filter(|_| below > organisations) {
                self.wrong(field, CountMistake::MoreBelow { all: organisations });
            }
        }
        let is_unread = self.mistakes.len() > before;
        let months = match all {
            Ok(_) => self.months(fields.secretaries, organisations),
            // How many posts there are is not known; whether the months can be read is still told.
            Err(()) => self.count(fields.secretaries).map(|_| 0),
        };
        if is_unread {
            self.unread.open_organisations(fields.organisation);
            return Level::default();
        }
        if months.is_err() {
            let accounts = accounts_of(fields.organisation);
            let allowances = accounts
                .into_iter()
                .filter(|account| account.item() == Item::Allowance);
            for account in allowances {
                let recipient = Recipient::Organisation(fields.organisation);
                self.unread.open(recipient, account);
            }
        }
        Level {
            organisations,
            new,
            below,
            months: months.unwrap_or(0),
        }
    }

    /// Where nothing is said, every organisation has a secretary the whole year.
    fn months(&mut self, field: CountField, organisations: u32) -> Result<u32, ()> {
        let full = organisations.saturating_mul(FULL_YEAR);
        let Some(count) = self.count(field)? else {
            return Ok(full);
        };
        let (most, months) = match self.secretaries {
            SecretariesAs::Persons => (organisations, count.saturating_mul(FULL_YEAR)),
            SecretariesAs::Months => (full, count),
        };
        if count > most {
            self.wrong(field, CountMistake::MoreSecretaries { most });
            return Err(());
        }
        Ok(months)
    }

    /// All members, and the probationary ones among them. Where there are more of these, neither is taken for known.
    fn members(&mut self) -> (Option<u32>, Option<u32>) {
        let field = CountField::Probationary;
        let members = self.count(CountField::Members).unwrap_or(None);
        let probationary = self.count(field).unwrap_or(None);
        match (members, probationary) {
            (Some(all), Some(count)) if count > all => {
                self.wrong(field, CountMistake::MoreProbationary { all });
                (None, None)
            }
            known => known,
        }
    }

    fn too_large(&mut self) -> Result<Option<u32>, ()> {
        let field = CountField::TooLarge;
        let count = self.count(field)?;
        // Where all of them cannot be read, that is told already.
        let all = read_count(self.typed.text(CountField::JointBranches));
        let all = all.map_or(u32::MAX, |all| all.unwrap_or(0));
        match count {
            Some(count) if count > all => {
                self.wrong(field, CountMistake::MoreTooLarge { all });
                Err(())
            }
            count => Ok(count),
        }
    }

    fn month(&mut self) -> Result<u32, ()> {
        let field = CountField::NewMonth;
        match self.count(field)? {
            None => Ok(1),
            Some(month @ 1..=FULL_YEAR) => Ok(month),
            Some(_) => {
                self.wrong(field, CountMistake::NotAMonth);
                Err(())
            }
        }
    }
}

fn heads(count: Option<u32>) -> Heads {
    count.map_or(Heads::UNKNOWN, Heads::known)
}
