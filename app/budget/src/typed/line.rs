use entry::{Mistake, read_money};
use policy::{Affiliation, Amount};

use super::change::read_month;
use crate::terms::OwnLine;
use crate::unread::OPEN;

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
    /// It has a name and no amount.
    NoAmount,
    /// Its amount cannot be read.
    Unreadable(Mistake),
    /// No month.
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
    /// The line, where anything of it is typed that counts, and what is wrong with it. An amount that is missing or cannot
    /// be read is open, never zero.
    pub fn read(&self) -> (Option<OwnLine>, Vec<(LineField, LineMistake)>) {
        let mut mistakes = Vec::new();
        let name = self.name.trim();
        let typed = read_money(&self.amount);
        let month = read_month(&self.month);
        if let Err(mistake) = typed {
            mistakes.push((LineField::Amount, LineMistake::Unreadable(mistake)));
        }
        if month.is_err() {
            mistakes.push((LineField::Month, LineMistake::NotAMonth));
        }
        if typed == Ok(None) && !name.is_empty() {
            mistakes.push((LineField::Amount, LineMistake::NoAmount));
        }
        if matches!(typed, Ok(Some(_))) && name.is_empty() {
            mistakes.push((LineField::Name, LineMistake::NoName));
        }
        let amount = match typed {
            Ok(Some(amount)) => Some(Amount::exactly(amount)),
            Ok(None) if name.is_empty() => None,
            _ => Some(OPEN),
        };
        let line = amount.map(|amount| OwnLine {
            name: name.to_owned(),
            amount,
            payer: self.payer,
            district: self.district.trim().to_owned(),
            month: month.unwrap_or(None),
            is_month_unread: month.is_err(),
            note: self.note.trim().to_owned(),
        });
        (line, mistakes)
    }

    /// What stands in a cell.
    pub fn text(&self, field: LineField) -> &str {
        match field {
            LineField::Name => &self.name,
            LineField::Amount => &self.amount,
            LineField::Month => &self.month,
        }
    }
}
