use policy::Fen;

use crate::mistake::Mistake;
use crate::number::split_myriad;
use crate::plain::{NotWhole, Plain};
use crate::text::{fold, without_ending};

/// The largest amount that is taken: larger ones are typing errors.
pub const MAX_MONEY: Fen = Fen::yuan(1_000_000_000_000);

/// Places between yuan and fen.
const FEN_PLACES: usize = 2;

/// Reads an amount in yuan; empty is unknown. 元, 万, 万元, 亿, 亿元 may follow, ¥ may go before: `1.2万` is 12 000 yuan.
/// The amount must come out even to the fen.
///
/// # Errors
/// [`Mistake::NotANumber`], [`Mistake::Scientific`], [`Mistake::Negative`], [`Mistake::TooManyDecimals`], and
/// [`Mistake::MoneyTooLarge`] above [`MAX_MONEY`].
pub fn read_money(text: &str) -> Result<Option<Fen>, Mistake> {
    let folded = fold(text);
    let folded = folded.trim();
    if folded.is_empty() {
        return Ok(None);
    }
    let (amount, _) = without_ending(folded, &["元", "圆"]);
    let (amount, places) = split_myriad(amount);
    let (minus, amount) = match amount.strip_prefix('-').map(str::trim_start) {
        Some(rest) if rest.starts_with('¥') => (true, rest),
        _ => (false, amount),
    };
    let number = Plain::read(amount.strip_prefix('¥').unwrap_or(amount))?;
    if minus || number.negative {
        return Err(Mistake::Negative);
    }
    let too_large = Mistake::MoneyTooLarge { max: MAX_MONEY };
    match number.shifted(places + FEN_PLACES) {
        Ok(fen) => i64::try_from(fen)
            .ok()
            .map(Fen)
            .filter(|&fen| fen <= MAX_MONEY)
            .map(Some)
            .ok_or(too_large),
        Err(NotWhole::TooFine) => Err(Mistake::TooManyDecimals),
        Err(NotWhole::TooLarge) => Err(too_large),
    }
}
