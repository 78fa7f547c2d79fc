use std::iter::Sum;
use std::ops::{Add, Sub};

/// Money as a whole number of fen (1/100 yuan). Never a float.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
)]
pub struct Fen(pub i64);

impl Fen {
    /// No money.
    pub const ZERO: Self = Self(0);

    /// Whole yuan.
    pub const fn yuan(yuan: i64) -> Self {
        Self(yuan * 100)
    }

    /// `self × numerator ÷ denominator`, rounded half up to the fen. `denominator` must be positive.
    pub fn ratio(self, numerator: i64, denominator: i64) -> Self {
        let (product, denominator) = (
            i128::from(self.0) * i128::from(numerator),
            i128::from(denominator.max(1)),
        );
        Self::narrow((2 * product + denominator).div_euclid(2 * denominator))
    }

    /// As [`Fen::ratio`], rounded down: what may not be exceeded.
    pub fn ratio_down(self, numerator: i64, denominator: i64) -> Self {
        Self::narrow(
            (i128::from(self.0) * i128::from(numerator)).div_euclid(i128::from(denominator.max(1))),
        )
    }

    /// As [`Fen::ratio`], rounded up: what must at least be reached.
    pub fn ratio_up(self, numerator: i64, denominator: i64) -> Self {
        let denominator = i128::from(denominator.max(1));
        Self::narrow(
            (i128::from(self.0) * i128::from(numerator) + denominator - 1).div_euclid(denominator),
        )
    }

    /// `self × count`; stops at the largest amount rather than wrap.
    #[inline]
    pub fn times(self, count: u32) -> Self {
        // To look for the end costs more than all else where numbers have no more than 64 bits, and no amount of a
        // policy comes near it.
        match i32::try_from(self.0) {
            Ok(small) => Self(i64::from(small) * i64::from(count)),
            Err(_) => Self(self.0.saturating_mul(i64::from(count))),
        }
    }

    pub(crate) fn narrow(wide: i128) -> Self {
        Self(i64::try_from(wide).unwrap_or(if wide < 0 { i64::MIN } else { i64::MAX }))
    }
}

impl Add for Fen {
    type Output = Self;
    #[inline]
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Fen {
    type Output = Self;
    #[inline]
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Sum for Fen {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

/// An amount that missing facts may leave open: at least `low`, at most `high`, which itself may be open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub struct Amount {
    low: Fen,
    high: Fen,
}

/// Stands for "no upper end is known"; larger than any sum that facts can lead to.
const OPEN: Fen = Fen(i64::MAX);

impl Amount {
    /// Exactly nothing.
    pub const ZERO: Self = Self::exactly(Fen::ZERO);

    /// A known amount.
    #[inline]
    pub const fn exactly(amount: Fen) -> Self {
        Self {
            low: amount,
            high: amount,
        }
    }

    /// Between the two, both included.
    #[inline]
    pub const fn between(low: Fen, high: Fen) -> Self {
        Self { low, high }
    }

    /// At least this much, with no upper end known.
    #[inline]
    pub const fn at_least(low: Fen) -> Self {
        Self { low, high: OPEN }
    }

    /// Between nothing and the most that it can be.
    #[inline]
    pub(crate) const fn or_nothing(self) -> Self {
        Self {
            low: Fen::ZERO,
            high: self.high,
        }
    }

    /// The least it can be: the known part.
    pub const fn low(self) -> Fen {
        self.low
    }

    /// The most it can be; `None` where facts are missing that would bound it.
    pub fn high(self) -> Option<Fen> {
        (self.high < OPEN).then_some(self.high)
    }

    /// The amount, where nothing is left open.
    pub fn known(self) -> Option<Fen> {
        (self.low == self.high).then_some(self.low)
    }
}

impl Default for Amount {
    fn default() -> Self {
        Self::ZERO
    }
}

impl Add for Amount {
    type Output = Self;
    // An open end stays open: saturating addition keeps it at the largest value.
    #[inline]
    fn add(self, other: Self) -> Self {
        Self {
            low: self.low + other.low,
            high: self.high + other.high,
        }
    }
}

impl Sum for Amount {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}
