use crate::mistake::Mistake;

/// Reads a count; empty is unknown.
pub fn read_count(text: &str) -> Result<Option<u32>, Mistake> {
    let _ = text;
    Ok(None)
}

/// Reads a percentage into basis points; empty is unknown.
pub fn read_percent(text: &str) -> Result<Option<u16>, Mistake> {
    let _ = text;
    Ok(None)
}
