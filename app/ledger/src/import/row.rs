/// A row of a file as it was found: text, cell by cell. One is filled again and again while a file is read, so that a
/// million rows need no million allocations.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Row {
    /// Its number in the file, from 1, as a spreadsheet shows it; of text, the line on which it begins.
    pub number: u32,
    text: String,
    ends: Vec<u32>,
}

impl Row {
    /// Empties it for the next one.
    pub fn begin(&mut self, number: u32) {
        self.number = number;
        self.text.clear();
        self.ends.clear();
    }

    /// Adds text to the cell that is not ended yet.
    pub fn write(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Ends a cell.
    pub fn end_cell(&mut self) {
        // A row holds far less than 4 GB: readers refuse longer ones.
        self.ends
            .push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
    }

    /// A whole cell.
    pub fn push(&mut self, text: &str) {
        self.write(text);
        self.end_cell();
    }

    /// Takes the first letter of the last cell away, where it is this one, which is a byte long.
    pub fn drop_first(&mut self, letter: char) {
        let start = self
            .ends
            .len()
            .checked_sub(2)
            .and_then(|at| self.ends.get(at));
        let start = start.map_or(0, |end| *end as usize);
        if self
            .text
            .get(start..)
            .is_some_and(|cell| cell.starts_with(letter))
            && letter.is_ascii()
            && let Some(end) = self.ends.last_mut()
        {
            self.text.remove(start);
            *end -= 1;
        }
    }

    /// How many cells there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is no cell.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// A cell's text; empty beyond the last one.
    pub fn cell(&self, at: usize) -> &str {
        let end = |at: usize| self.ends.get(at).map(|end| *end as usize);
        let start = match at.checked_sub(1) {
            None => Some(0),
            Some(before) => end(before),
        };
        start
            .zip(end(at))
            .and_then(|(start, end)| self.text.get(start..end))
            .unwrap_or_default()
    }

    /// All cells in order.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|at| self.cell(at))
    }

    /// Whether every cell is empty or white space.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}
