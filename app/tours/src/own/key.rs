//! What files and links call the parts of a step. These names never change.

pub(super) const PLACE: &str = "at";
pub(super) const ACT: &str = "do";
pub(super) const VALUE: &str = "value";
pub(super) const LESSON: &str = "lesson";
pub(super) const WHAT: &str = "what";
pub(super) const WHY: &str = "why";
