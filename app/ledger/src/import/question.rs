//! What is asked of a column's header, as it may mean something else than it seems to.

use serde::{Deserialize, Serialize};

use super::mapping::{ALIKE, Found, Mapped, Target, called, likeness};
use crate::column::{Column, Form};

/// What the visitor is asked of a column's header.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Question {
    /// Whether a count of members has the probationary ones in it.
    Members,
    /// Whether this column of the format is meant.
    Meaning(Column),
}

impl Question {
    pub(super) fn of(column: Column) -> Self {
        match column {
            Column::FullMembers => Self::Members,
            other => Self::Meaning(other),
        }
    }
}

impl Mapped {
    /// Takes a target back that was only guessed, where a wrong guess would change a verdict or an amount.
    pub(super) fn ask(&mut self, header: &str, is_ours: bool) {
        let question = match self.target {
            Target::Column(column) => Question::of(column),
            Target::TotalMembers => Question::Members,
            Target::Own | Target::Leave => return,
        };
        let is_guess = match self.found {
            Found::Alike => changes_outcome(self.target),
            Found::Exact | Found::Synonym => {
                is_other_unit(header, self.target)
                    || self.target == Target::Column(Column::Approved)
                        && !is_ours
                        && self.found == Found::Exact
            }
            Found::Remembered => {
                self.question = is_doubtful(header, is_ours).then_some(question);
                return;
            }
            Found::ByHand | Found::Nothing | Found::Doubtful => return,
        };
        if is_guess {
            self.target = Target::Own;
            self.found = Found::Doubtful;
            self.question = Some(question);
        }
    }
}

/// Whether the headers are the format's own as far as the Party organisation goes. 成立日期 is the organisation's there;
/// elsewhere it may well be the unit's.
pub(super) fn is_of_the_format(headers: &[String]) -> bool {
    let organisation = Some((Column::Organisation, Found::Exact));
    headers.iter().any(|header| called(header) == organisation)
}

/// Whether a header by itself leaves it open what it means, as far as that matters.
pub(super) fn is_doubtful(header: &str, is_ours: bool) -> bool {
    match called(header) {
        Some((column, Found::Alike)) => changes_outcome(Target::Column(column)),
        Some((column, found)) => {
            let target = Target::Column(column);
            is_other_unit(header, target)
                || column == Column::Approved && found == Found::Exact && !is_ours
        }
        None => Column::ALL.iter().any(|column| {
            changes_outcome(Target::Column(*column)) && likeness(header, *column) >= ALIKE
        }),
    }
}

/// Whether what stands in a column changes a verdict or an amount, and cannot be told by its values: a number, a date or
/// a yes is one of whatever it is of. Kinds and the like are known by their words.
pub(super) fn changes_outcome(target: Target) -> bool {
    match target {
        Target::Column(column) => match column {
            Column::Employees
            | Column::FullMembers
            | Column::Probationary
            | Column::Mobile
            | Column::Organisation
            | Column::Joint
            | Column::GeneralBelow
            | Column::BranchesBelow
            | Column::Approved
            | Column::LastElection
            | Column::SecretarySince
            | Column::Instructor
            | Column::Charter
            | Column::OwnerMember
            | Column::OwnerCandidate
            | Column::Wages
            | Column::Spending
            | Column::DuesPaid
            | Column::Affiliation => true,
            Column::Name
            | Column::Code
            | Column::Kind
            | Column::District
            | Column::Street
            | Column::Community
            | Column::Trade
            | Column::Field
            | Column::Status
            | Column::SecretarySource
            | Column::MassOrganisations
            | Column::SixHaves
            | Column::Updated => false,
        },
        Target::TotalMembers => true,
        Target::Own | Target::Leave => false,
    }
}

/// Whether a header names a unit in which its numbers are not read: thousands of yuan, hundreds of heads.
fn is_other_unit(header: &str, target: Target) -> bool {
    let Target::Column(column) = target else {
        return false;
    };
    let names = |units: &[&str]| units.iter().any(|unit| header.contains(unit));
    match column.form() {
        Form::Money => names(&[
            "千元", "百元", "亿", "百万", "千万", "十万", "美元", "港元", "港币",
        ]),
        Form::Count => names(&["百人", "千人", "万人", "百名", "千名"]),
        _ => false,
    }
}
