//! Cells as files hold them.

use policy::Fen;

/// Yuan with two decimals.
pub(crate) fn yuan(Fen(fen): Fen) -> String {
    let sign = if fen < 0 { "-" } else { "" };
    let fen = fen.unsigned_abs();
    format!("{sign}{}.{:02}", fen / 100, fen % 100)
}
