//! What becomes of a record that two tabs change at once.

use serde_json::Value;

use super::Content;

/// What becomes of a record that two tabs change at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conflict {
    /// The last one to save wins. A tab with nothing unsaved shows what another one saves.
    LastWrite,
    /// The last one to save wins. What another tab saves is offered, and not shown unasked.
    LastWriteOffered,
    /// It is a JSON list: what either adds is there, what either removes is not.
    List,
}

impl Conflict {
    /// Makes one of `mine` and `theirs`, which both come from `base`. `None` where one of them is no list and should be.
    pub(super) fn merge(self, base: &Content, mine: &Content, theirs: &Content) -> Option<Content> {
        if mine == base {
            return Some(theirs.clone());
        }
        if theirs == base || self != Self::List {
            return Some(mine.clone());
        }
        let (base, mine, theirs) = (items(base)?, items(mine)?, items(theirs)?);
        let stays = mine
            .iter()
            .filter(|item| theirs.contains(item) || !base.contains(item));
        let new = theirs
            .iter()
            .filter(|item| !base.contains(item) && !mine.contains(item));
        let merged: Vec<&Value> = stays.chain(new).collect();
        Some(Some(serde_json::to_string(&merged).ok()?))
    }
}

fn items(content: &Content) -> Option<Vec<Value>> {
    match content {
        Some(text) => serde_json::from_str(text).ok(),
        None => Some(Vec::new()),
    }
}
