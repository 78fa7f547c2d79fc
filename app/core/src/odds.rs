use crate::tri::Tri;

/// A [`Tri`] as two bits that lie half a word apart: whether it may hold, whether it must. "And", "or" and "not" are then
/// those of the word, so that the rules run over a city without a branch that the processor would have to guess. Bits
/// other than the two mean nothing.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Odds(u32);

const MAY: u32 = 1;
const MUST: u32 = 1 << HALF;
const HALF: u32 = 16;

impl Odds {
    pub(crate) const NO: Self = Self(0);
    pub(crate) const UNKNOWN: Self = Self(MAY);
    pub(crate) const YES: Self = Self(MAY | MUST);

    /// Of a condition that may hold, and must hold where it is also certain.
    #[inline]
    pub(crate) const fn new(may: bool, certain: bool) -> Self {
        Self(may as u32 | ((may & certain) as u32) << HALF)
    }

    #[inline]
    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    #[inline]
    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What must hold may not, once negated, and what may hold need not.
    #[inline]
    pub(crate) const fn negate(self) -> Self {
        Self(!self.0.rotate_left(HALF))
    }

    #[inline]
    pub(crate) const fn may(self) -> bool {
        self.0 & MAY != 0
    }

    #[inline]
    pub(crate) const fn must(self) -> bool {
        self.0 & MUST != 0
    }

    #[inline]
    pub(crate) const fn is_open(self) -> bool {
        self.may() & !self.must()
    }

    /// Up to sixteen conditions, in their order: a bit for each that may hold, and for each that must.
    #[inline]
    pub(crate) fn spread<const COUNT: usize>(all: [Self; COUNT]) -> (u16, u16) {
        const { assert!(COUNT <= HALF as usize) };
        let mut word = 0;
        for (place, odds) in all.into_iter().enumerate() {
            word |= (odds.0 & Self::YES.0) << place;
        }
        (word as u16, (word >> HALF) as u16)
    }
}

impl From<bool> for Odds {
    #[inline]
    fn from(known: bool) -> Self {
        Self::new(known, true)
    }
}

impl From<Odds> for Tri {
    #[inline]
    fn from(odds: Odds) -> Self {
        match (odds.may(), odds.must()) {
            (false, _) => Self::No,
            (true, false) => Self::Unknown,
            (true, true) => Self::Yes,
        }
    }
}
