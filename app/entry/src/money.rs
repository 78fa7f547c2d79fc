use policy::Fen;

use crate::mistake::Mistake;

/// The largest amount that is taken: larger ones are typing errors.
pub const MAX_MONEY: Fen = Fen::yuan(1_000_000_000_000);

/// Reads an amount in yuan; empty is unknown.
pub fn read_money(text: &str) -> Result<Option<Fen>, Mistake> {
    let _ = text;
    Ok(None)
}
