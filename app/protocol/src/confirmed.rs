//! Changes of as many records as there happen to be: only for a number that a person was shown and agreed to.

use crate::{DutyAsk, Failure, Holders, Tickers, Which};

impl DutyAsk {
    /// Whether it changes all that something asks for, however many those are, and not named ones.
    pub fn is_open_ended(&self) -> bool {
        match self {
            Self::Settle { which, .. } => matches!(which, Which::All(_)),
            Self::Hold { by, .. } => matches!(by, Holders::All(_)),
            Self::Tick { by, .. } => matches!(by, Tickers::Units(_)),
            Self::TakePasted => true,
            _ => false,
        }
    }
}

/// Whether a change of so many records may be made, of which a person agreed to `confirmed`.
///
/// # Errors
/// [`Failure::NotConfirmed`] for an open-ended change without a number; [`Failure::CountChanged`] where it is another number
/// by now.
pub fn admit(is_open_ended: bool, confirmed: Option<u32>, count: u32) -> Result<(), Failure> {
    match confirmed {
        None if is_open_ended => Err(Failure::NotConfirmed(count)),
        Some(confirmed) if confirmed != count => Err(Failure::CountChanged {
            confirmed,
            now: count,
        }),
        _ => Ok(()),
    }
}
