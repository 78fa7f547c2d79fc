use chrono::NaiveDate;
use policy::Fen;

/// Why a field could not be used as typed: data, from which each language makes its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Mistake {
    /// Not a number at all: letters, doubled points, misplaced separators.
    NotANumber,
    /// Below zero.
    Negative,
    /// A count that is not whole.
    Fractional,
    /// A count above the largest one taken.
    TooLarge {
        /// The largest count taken.
        max: u32,
    },
    /// Written like 1e5, which is refused rather than worked out.
    Scientific,
    /// Money finer than the fen.
    TooManyDecimals,
    /// Money above the largest amount taken.
    MoneyTooLarge {
        /// The largest amount taken.
        max: Fen,
    },
    /// Not a date with year, month and day, year first.
    NotADate,
    /// Written as a date, but the calendar has no such day.
    NoSuchDate,
    /// A date whose year is outside what is taken.
    DateOutOfRange {
        /// First year taken.
        first: i32,
        /// Last year taken.
        last: i32,
    },
    /// Not a budget year that can be worked out.
    NotAYear {
        /// First year taken.
        first: i32,
        /// Last year taken.
        last: i32,
    },
    /// A percentage above 100.
    PercentOutOfRange,
    /// A percentage finer than hundredths of a percent.
    PercentTooFine,
    /// A tax rate of one's own was chosen and not given.
    RateMissing,
    /// More Party members than people.
    MoreMembersThanStaff {
        /// Members, full and probationary where both were read.
        members: u32,
        /// Employees.
        staff: u32,
    },
    /// A secretary in post before the organisation was approved.
    BeforeApproval {
        /// The day of approval.
        approved: NaiveDate,
    },
    /// More shared posts than organisations below.
    SharedPostsExceed {
        /// Organisations of that type below.
        below: u32,
    },
    /// A joint branch that covers no unit.
    NoJointUnits,
    /// One line of a list could not be read.
    Line {
        /// The line, from 1, empty ones counted.
        line: u32,
        /// Why.
        cause: LineCause,
    },
    /// More entries in a list than are taken.
    TooManyLines {
        /// The most that are taken.
        max: u32,
    },
    /// A value that none of the field's choices has.
    UnknownChoice,
}

/// Why a line of a list could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum LineCause {
    /// Not a number at all.
    NotANumber,
    /// Below zero.
    Negative,
    /// Written like 1e5.
    Scientific,
    /// Finer than the fen.
    TooManyDecimals,
    /// Above the largest amount taken.
    TooLarge {
        /// The largest amount taken.
        max: Fen,
    },
    /// One number with a thousands separator, or two numbers: cannot be told apart.
    Ambiguous,
    /// An amount without a name.
    MissingName,
    /// A name without an amount.
    MissingAmount,
    /// A name longer than is taken.
    NameTooLong {
        /// The most characters taken.
        max: u32,
    },
}
