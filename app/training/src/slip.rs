use policy::{Choice, Field, Organisation, Reading, StandardId};

use crate::rule_id::RuleId;

/// What leads to a wrong answer, so that whoever chose it can be told where it went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// Another reading than the one in use.
    OtherReading(Reading, Choice),
    /// A fact was overlooked, so that it counts as nothing or as the usual.
    Overlooked(Field),
    /// An item was left out of the total.
    LeftOut(RuleId),
    /// A floor that is raised was taken as the text sets it.
    NotRaised,
    /// Another type of organisation was taken.
    OtherType(Organisation),
    /// Another figure of the policy was taken.
    OtherStandard(StandardId),
    /// What is paid once for a joint branch was counted for each of its units.
    ForEachUnit,
    /// One month too many was counted.
    OneMonthMore,
    /// One month too few was counted.
    OneMonthLess,
    /// The limit was not looked at: all that was spent was taken.
    NoLimit,
    /// The limit itself was taken, more than was spent.
    LimitItself,
    /// The other level was taken: city for district.
    OtherLevel,
    /// What is set aside of retained dues was taken off.
    SetAsideTaken,
    /// A month was taken for a year.
    OnlyAMonth,
    /// A year was taken for a month.
    WholeYear,
    /// Each part of the base was reckoned by the rate of its own band.
    BySlices,
    /// Reckoned wrong.
    Miscounted,
}
