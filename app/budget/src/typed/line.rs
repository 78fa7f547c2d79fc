use entry::{Mistake, read_money};
use policy::Affiliation;

use super::change::read_month;
use crate::terms::OwnLine;

/// A cell of a line of one's own in which something may be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LineField {
    /// What it is for.
    Name,
    /// How much.
    Amount,
    /// When.
    Month,
}

/// What is wrong with a line of one's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineMistake {
    /// It has an amount and no name.
    NoName,
    /// It has a name and no amount: it is left out.
    NoAmount,
    /// Its amount cannot be read: it is left out.
    Unreadable(Mistake),
    /// No month: it stands under no month.
    NotAMonth,
}

/// A line of one's own (M8) as it is typed.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct TypedLine {
    /// What it is for.
    pub name: String,
    /// How much, in yuan.
    pub amount: String,
    /// Who pays.
    pub payer: Affiliation,
    /// Of which district; empty where it is for all of them.
    pub district: String,
    /// In which month; empty where that is not said.
    pub month: String,
    /// A remark.
    pub note: String,
}

impl Default for TypedLine {
    fn default() -> Self {
        Self {
            name: String::new(),
            amount: String::new(),
            payer: Affiliation::District,
            district: String::new(),
            month: String::new(),
            note: String::new(),
        }
    }
}

impl TypedLine {
    /// The line, where it has an amount, and what is wrong with it.
    pub fn read(&self) -> (Option<OwnLine>, Vec<(LineField, LineMistake)>) {
        let mut mistakes = Vec::new();
        let name = self.name.trim();
        let amount = match read_money(&self.amount) {
            Ok(amount) => amount,
            Err(mistake) => {
                mistakes.push((LineField::Amount, LineMistake::Unreadable(mistake)));
                None
            }
        };
        let month = read_month(&self.month).unwrap_or_else(|()| {
            mistakes.push((LineField::Month, LineMistake::NotAMonth));
            None
        });
        let is_said = self.amount.trim().is_empty();
        if is_said && !name.is_empty() {
            mistakes.push((LineField::Amount, LineMistake::NoAmount));
        }
        if amount.is_some() && name.is_empty() {
            mistakes.push((LineField::Name, LineMistake::NoName));
        }
        let line = amount.map(|amount| OwnLine {
            name: name.to_owned(),
            amount,
            payer: self.payer,
            district: self.district.trim().to_owned(),
            month,
            note: self.note.trim().to_owned(),
        });
        (line, mistakes)
    }
}
