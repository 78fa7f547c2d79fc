//! Several sets at once, from files and links, and where they stand beside each other.

use entry::LinkError;

use super::form::{SetError, SetRead, read};
use super::line::read_line_as_far;
use super::set::Set;

/// Why a text is not taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// As a file.
    File(SetError),
    /// As a link.
    Link(LinkError),
}

/// What came of several texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Sets that were read, by the place of their text, each with what of it is damaged.
    pub read: Vec<(usize, SetRead)>,
    /// Texts that were not, by their place, with why.
    pub refused: Vec<(usize, Refused)>,
}

/// Reads a text as what it looks like: a file, or a link with or without the address before it, and with or without words
/// around it.
///
/// # Errors
/// Why it is neither.
pub fn read_any(text: &str) -> Result<SetRead, Refused> {
    let bare = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    if bare.starts_with('{') {
        return read(text).map_err(Refused::File);
    }
    let line = bare.rsplit_once('#').map_or(bare, |(_, line)| line);
    let line = line.split_whitespace().next().unwrap_or_default();
    read_line_as_far(line).map_err(Refused::Link)
}

/// Reads several texts, files or links; one that cannot be read does not stop the others.
pub fn import<'a>(texts: impl IntoIterator<Item = &'a str>) -> Imported {
    let mut imported = Imported::default();
    for (place, text) in texts.into_iter().enumerate() {
        match read_any(text) {
            Ok(read) => imported.read.push((place, read)),
            Err(why) => imported.refused.push((place, why)),
        }
    }
    imported
}

/// The sets that are there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shelf {
    /// In the order in which they came.
    pub sets: Vec<Set>,
}

impl Shelf {
    /// Takes sets in besides those that are there: nothing there is changed or replaced, and what is there already does not
    /// come twice. Says how many came.
    pub fn take_in(&mut self, sets: impl IntoIterator<Item = Set>) -> usize {
        let before = self.sets.len();
        for set in sets {
            if !self.sets.contains(&set) {
                self.sets.push(set);
            }
        }
        self.sets.len() - before
    }
}
