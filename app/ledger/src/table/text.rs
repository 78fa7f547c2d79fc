//! Text columns: names one after another in one long string, places by number.

use foldhash::{HashMap, HashMapExt as _};

/// Texts of a column, each with its place in one string. A text that is written again leaves its old place behind until
/// the column is built anew.
#[derive(Clone, Debug, Default)]
pub(crate) struct Texts {
    letters: String,
    places: Vec<(u32, u32)>,
}

impl Texts {
    pub(crate) fn push(&mut self, text: &str) {
        let place = self.write(text);
        self.places.push(place);
    }

    pub(crate) fn get(&self, row: usize) -> &str {
        let Some(&(start, length)) = self.places.get(row) else {
            return "";
        };
        let (start, end) = (start as usize, start as usize + length as usize);
        self.letters.get(start..end).unwrap_or_default()
    }

    pub(crate) fn set(&mut self, row: usize, text: &str) {
        if self.get(row) == text {
            return;
        }
        let place = self.write(text);
        if let Some(slot) = self.places.get_mut(row) {
            *slot = place;
        }
    }

    /// As [`Texts::set`], in a column that may be shorter than its table: what is beyond its end is empty.
    pub(crate) fn put(&mut self, row: usize, text: &str) {
        if row >= self.places.len() {
            if text.is_empty() {
                return;
            }
            self.places.resize(row + 1, (0, 0));
        }
        self.set(row, text);
    }

    #[expect(
        clippy::cast_possible_truncation,
        reason = "a million names of the greatest length stay far below the end of 32 bits"
    )]
    fn write(&mut self, text: &str) -> (u32, u32) {
        let start = self.letters.len() as u32;
        self.letters.push_str(text);
        (start, text.len() as u32)
    }
}

/// Texts of which many are equal: a number for each, 0 for the empty one.
#[derive(Clone, Debug)]
pub(crate) struct Places {
    rows: Vec<u32>,
    texts: Vec<Box<str>>,
    numbers: HashMap<Box<str>, u32>,
}

impl Default for Places {
    fn default() -> Self {
        Self {
            rows: Vec::new(),
            texts: vec!["".into()],
            numbers: {
                let mut numbers = HashMap::new();
                numbers.insert("".into(), 0);
                numbers
            },
        }
    }
}

impl Places {
    pub(crate) fn push(&mut self, text: &str) {
        let number = self.number(text);
        self.rows.push(number);
    }

    pub(crate) fn set(&mut self, row: usize, text: &str) {
        let number = self.number(text);
        if let Some(slot) = self.rows.get_mut(row) {
            *slot = number;
        }
    }

    pub(crate) fn get(&self, row: usize) -> &str {
        self.text(self.of(row))
    }

    /// The number of a row's text.
    pub(crate) fn of(&self, row: usize) -> u32 {
        self.rows.get(row).copied().unwrap_or(0)
    }

    /// The numbers of all rows.
    pub(crate) fn rows(&self) -> &[u32] {
        &self.rows
    }

    /// The text of a number.
    pub(crate) fn text(&self, number: u32) -> &str {
        self.texts.get(number as usize).map_or("", AsRef::as_ref)
    }

    /// Every text that was ever used, by number.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &str> {
        self.texts.iter().map(AsRef::as_ref)
    }

    /// The number of a text; 0 where it was never used.
    pub(crate) fn known(&self, text: &str) -> u32 {
        self.numbers.get(text).copied().unwrap_or(0)
    }

    #[expect(
        clippy::cast_possible_truncation,
        reason = "there are no more texts than rows"
    )]
    fn number(&mut self, text: &str) -> u32 {
        if let Some(&number) = self.numbers.get(text) {
            return number;
        }
        let number = self.texts.len() as u32;
        self.texts.push(text.into());
        self.numbers.insert(text.into(), number);
        number
    }
}
