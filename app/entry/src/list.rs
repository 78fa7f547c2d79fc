use policy::Fen;

use crate::check::OwnLine;
use crate::mistake::Mistake;

/// Monthly bases that a list holds at most.
pub const MAX_BASES: u32 = 2_000;
/// Budget lines of one's own at most.
pub const MAX_OWN_LINES: u32 = 100;
/// Characters of a line's name at most.
pub const MAX_NAME: u32 = 100;

/// Reads a list of monthly bases.
pub fn read_bases(text: &str) -> Result<Vec<Fen>, Mistake> {
    let _ = text;
    Ok(Vec::new())
}

/// Reads budget lines of one's own.
pub fn read_own_lines(text: &str) -> Result<Vec<OwnLine>, Mistake> {
    let _ = text;
    Ok(Vec::new())
}
