/// Yes, no, or not known: the answer of a condition over facts that may be missing.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[repr(u8)]
pub enum Tri {
    /// The condition does not hold.
    No = 0,
    /// A fact that the condition needs is missing.
    Unknown = 1,
    /// The condition holds.
    Yes = 2,
}

impl Tri {
    /// Holds only where both hold; an unknown matters only where the other side does not already decide.
    #[inline]
    pub fn and(self, other: Self) -> Self {
        if (self as u8) < other as u8 {
            self
        } else {
            other
        }
    }

    /// Holds where one of the two holds.
    #[inline]
    pub fn or(self, other: Self) -> Self {
        if self as u8 > other as u8 {
            self
        } else {
            other
        }
    }

    /// Holds where this does not; an unknown stays unknown.
    #[inline]
    pub fn negate(self) -> Self {
        match self {
            Self::No => Self::Yes,
            Self::Unknown => Self::Unknown,
            Self::Yes => Self::No,
        }
    }

    /// Whether the condition certainly holds.
    #[inline]
    pub fn is_yes(self) -> bool {
        self == Self::Yes
    }

    /// Whether the condition certainly does not hold.
    #[inline]
    pub fn is_no(self) -> bool {
        self == Self::No
    }

    /// Whether a missing fact leaves the condition open.
    #[inline]
    pub fn is_unknown(self) -> bool {
        self == Self::Unknown
    }
}

impl From<bool> for Tri {
    #[inline]
    fn from(known: bool) -> Self {
        if known { Self::Yes } else { Self::No }
    }
}

impl From<Option<bool>> for Tri {
    #[inline]
    fn from(fact: Option<bool>) -> Self {
        match fact {
            Some(true) => Self::Yes,
            Some(false) => Self::No,
            None => Self::Unknown,
        }
    }
}
