use crate::clause::{Clause, Source};
use crate::plain_enum::plain_enum;

plain_enum! {
    /// A rule of §1, by its id.
    Rule {
        /// Enough employees: at least one member
        F1 = "F1",
        /// Enough employees: an organisation
        F2 = "F2",
        /// Social associations: an organisation
        F3 = "F3",
        /// Schools, hospitals and firms: an organisation
        F4 = "F4",
        /// Enough full members: a branch of its own
        F5 = "F5",
        /// One or two full members: a joint branch
        F6 = "F6",
        /// Same trade: a trade association or the community
        F7 = "F7",
        /// Scattered small units: the community covers them
        F8 = "F8",
        /// Not ready: mass organisations and an instructor first
        F9 = "F9",
        /// Bankrupt or deregistered: members move
        F10 = "F10",
        /// Joint branch over too many units
        F11 = "F11",
        /// Closed while an organisation of its own stands
        F12 = "F12",
        /// Yearly screening
        F13 = "F13",
        /// Approval and filing
        F14 = "F14",
        /// The owner's candidacy
        F15 = "F15",
        /// A unit of a joint branch closes: it leaves the branch, which stays
        F12b = "F12b",
    }
}

impl Rule {
    /// The clause that the rule implements.
    pub const fn source(self) -> Source {
        Source::Municipal(match self {
            Self::F11 | Self::F12 | Self::F12b | Self::F13 | Self::F14 => Clause::article(10),
            Self::F15 => Clause::item(20, 2),
            Self::F1
            | Self::F2
            | Self::F3
            | Self::F4
            | Self::F5
            | Self::F6
            | Self::F7
            | Self::F8
            | Self::F9
            | Self::F10 => Clause::article(9),
        })
    }
}

/// A set of rules.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct RuleSet(u16);

impl RuleSet {
    #[inline]
    pub(super) fn put(&mut self, rule: Rule, present: bool) {
        self.0 |= u16::from(present) << rule as u8;
    }

    /// Whether the rule is in the set.
    pub fn contains(self, rule: Rule) -> bool {
        self.0 & (1 << rule as u8) != 0
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The rules, in order.
    pub fn iter(self) -> impl Iterator<Item = Rule> {
        Rule::ALL
            .iter()
            .copied()
            .filter(move |&rule| self.contains(rule))
    }
}
