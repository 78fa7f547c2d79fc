use entry::{Mistake, read_count, read_percent, read_value};
use policy::{Choice, RaiseError, Reading, Standard, StandardId, Standards};

use super::line::TypedLine;
use crate::plan::Alteration;

/// How far members may shrink or grow in one year, in hundredths of a percent.
const MOST_GROWTH: i32 = 10_000;

/// One change of a scenario, or of a year to come, as it is typed.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum TypedChange {
    /// A floor is raised.
    Raise {
        /// Which.
        standard: StandardId,
        /// To what, in yuan or percent.
        value: String,
    },
    /// A reading is answered otherwise.
    Read {
        /// The question.
        reading: Reading,
        /// The answer.
        choice: Choice,
    },
    /// Units that are due and not formed get a branch of their own.
    Form {
        /// So many percent of them.
        percent: String,
        /// In this month.
        month: String,
    },
    /// Joint branches that cover too many units are split.
    SplitJoint {
        /// In this month.
        month: String,
    },
    /// Members grow.
    Grow {
        /// By so many percent; a minus makes them fewer.
        percent: String,
    },
    /// A line of one's own.
    Own(TypedLine),
}

/// Why a change is not taken as it is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeMistake {
    /// Nothing is typed yet.
    Blank,
    /// It cannot be read.
    Unreadable(Mistake),
    /// The standard cannot be raised to that.
    Raise(RaiseError),
    /// No month.
    NotAMonth,
    /// More growth or less than can be meant.
    TooMuchGrowth,
}

impl TypedChange {
    /// What is typed, its texts one after the other.
    pub fn text(&self) -> String {
        match self {
            Self::Raise { value, .. } => value.clone(),
            Self::Form { percent, month } => format!("{percent}, {month}"),
            Self::SplitJoint { month } => month.clone(),
            Self::Grow { percent } => percent.clone(),
            Self::Read { .. } | Self::Own(_) => String::new(),
        }
    }

    /// What it comes to.
    ///
    /// # Errors
    /// Why it is left out.
    pub fn read(&self) -> Result<Alteration, ChangeMistake> {
        Ok(match self {
            Self::Raise { standard, value } => raise(*standard, value)?,
            Self::Read { reading, choice } => Alteration::Read(*reading, *choice),
            Self::Form { percent, month } => Alteration::Form {
                percent: whole_percent(percent)?,
                month: month_of(month)?,
            },
            Self::SplitJoint { month } => Alteration::SplitJoint {
                month: month_of(month)?,
            },
            Self::Grow { percent } => Alteration::Grow(growth(percent)?),
            Self::Own(line) => match line.read() {
                (Some(line), _) => Alteration::Own(line),
                _ => return Err(ChangeMistake::Blank),
            },
        })
    }
}

impl ChangeMistake {
    /// Whether something is typed that cannot be read; a change that is not filled in yet changes nothing.
    pub const fn is_unread(self) -> bool {
        !matches!(self, Self::Blank)
    }
}

/// What changes come to. One that is not filled in yet is left out; one that cannot be read leaves open what it may move.
pub fn read_changes(changes: &[TypedChange]) -> Vec<Alteration> {
    let read = |one: &TypedChange| match one.read() {
        Ok(alteration) => Some(alteration),
        Err(mistake) => mistake.is_unread().then_some(Alteration::Unread),
    };
    changes.iter().filter_map(read).collect()
}

fn raise(standard: StandardId, value: &str) -> Result<Alteration, ChangeMistake> {
    let value = read_value(value, Standard::of(standard).measure)
        .map_err(ChangeMistake::Unreadable)?
        .ok_or(ChangeMistake::Blank)?;
    Standards::default()
        .raise(standard, value)
        .map_err(ChangeMistake::Raise)?;
    Ok(Alteration::Raise(standard, value))
}

fn whole_percent(text: &str) -> Result<u8, ChangeMistake> {
    let points = read_percent(text)
        .map_err(ChangeMistake::Unreadable)?
        .ok_or(ChangeMistake::Blank)?;
    if points % 100 != 0 {
        return Err(ChangeMistake::Unreadable(Mistake::Fractional));
    }
    Ok(u8::try_from(points / 100).unwrap_or(100))
}

fn month_of(text: &str) -> Result<u8, ChangeMistake> {
    match read_month(text) {
        Ok(month) => Ok(month.unwrap_or(1)),
        Err(()) => Err(ChangeMistake::NotAMonth),
    }
}

fn growth(text: &str) -> Result<i32, ChangeMistake> {
    let text = text.trim();
    let (sign, rest) = match text.strip_prefix(['-', '−', '－']) {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix(['+', '＋']).unwrap_or(text)),
    };
    let points = match read_percent(rest) {
        Ok(points) => points.ok_or(ChangeMistake::Blank)?,
        Err(Mistake::PercentOutOfRange) => return Err(ChangeMistake::TooMuchGrowth),
        Err(mistake) => return Err(ChangeMistake::Unreadable(mistake)),
    };
    let points = sign * i32::from(points);
    if points.abs() > MOST_GROWTH {
        return Err(ChangeMistake::TooMuchGrowth);
    }
    Ok(points)
}

/// A month from 1 to 12; none where nothing is typed.
pub(super) fn read_month(text: &str) -> Result<Option<u8>, ()> {
    let text = text.trim().trim_end_matches('月');
    match read_count(text) {
        Ok(None) => Ok(None),
        Ok(Some(month @ 1..=12)) => Ok(u8::try_from(month).ok()),
        _ => Err(()),
    }
}
