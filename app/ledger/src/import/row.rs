use crate::cell::trimmed;

/// A row of a file as it was found: text, cell by cell. One is filled again and again while a file is read, so that a
/// million rows need no million allocations.
#[derive(Clone, Debug, Default, serde::Serialize, serde::Deserialize)]
pub struct Row {
    /// Its number in the file, from 1, as a spreadsheet shows it; of text, the line on which it begins.
    pub number: u32,
    text: String,
    /// Of each cell, where in the text it begins and ends.
    places: Vec<(u32, u32)>,
    /// Where the cell begins that is not ended yet.
    begun: u32,
    /// Whether a cell in quotes goes over several lines.
    has_break: bool,
    /// Whether a quote stands where none can end a cell.
    has_stray_quote: bool,
}

/// Rows say the same where their cells do, in whichever way they were read.
impl PartialEq for Row {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number && self.cells().eq(other.cells())
    }
}

impl Eq for Row {}

/// A place in a row's text, which is far less than 4 GB: readers refuse longer ones.
fn place(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

impl Row {
    /// Empties it for the next one.
    pub fn begin(&mut self, number: u32) {
        self.number = number;
        self.text.clear();
        self.places.clear();
        self.begun = 0;
        self.has_break = false;
        self.has_stray_quote = false;
    }

    /// What is written of the cell that is not ended yet.
    pub fn begun(&self) -> &str {
        self.text.get(self.begun as usize..).unwrap_or_default()
    }

    /// Says that a cell in quotes goes over several lines of the file.
    pub fn mark_break(&mut self) {
        self.has_break = true;
    }

    /// Says that text follows a quote that ended more than a word: separators or lines were swallowed, most likely.
    pub fn mark_stray_quote(&mut self) {
        self.has_stray_quote = true;
    }

    /// Whether a cell in quotes goes over several lines of the file.
    pub fn has_break(&self) -> bool {
        self.has_break
    }

    /// Whether a quote stands where none can end a cell.
    pub fn has_stray_quote(&self) -> bool {
        self.has_stray_quote
    }

    /// Puts a text into a cell in place of what stands there, with empty cells before it where the row is shorter.
    pub fn set_cell(&mut self, at: usize, text: &str) {
        let start = place(self.text.len());
        self.text.push_str(text);
        let end = place(self.text.len());
        while self.places.len() <= at {
            self.places.push((start, start));
        }
        if let Some(slot) = self.places.get_mut(at) {
            *slot = (start, end);
        }
        self.begun = end;
    }

    /// How many bytes a cell has.
    pub fn cell_bytes(&self, at: usize) -> usize {
        self.places
            .get(at)
            .map_or(0, |(start, end)| (end - start) as usize)
    }

    /// Adds text to the cell that is not ended yet.
    pub fn write(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Ends a cell.
    pub fn end_cell(&mut self) {
        let end = place(self.text.len());
        self.places.push((self.begun, end));
        self.begun = end;
    }

    /// A whole line, its cells parted by this byte of ASCII. Where no cell is begun.
    pub fn push_line(&mut self, line: &str, separator: u8) {
        let from = self.text.len();
        self.text.push_str(line);
        // Cells are short: to look for the next separator takes longer than to look at each byte.
        for (at, byte) in line.bytes().enumerate() {
            if byte == separator {
                let end = place(from + at);
                self.places.push((self.begun, end));
                self.begun = end + 1;
            }
        }
        self.end_cell();
    }

    /// A whole cell.
    pub fn push(&mut self, text: &str) {
        self.write(text);
        self.end_cell();
    }

    /// Takes the first letter of the last cell away, where it is this one, which is a byte long.
    pub fn drop_first(&mut self, letter: char) {
        let starts = |cell: &str| letter.is_ascii() && cell.starts_with(letter);
        if self
            .len()
            .checked_sub(1)
            .is_some_and(|last| starts(self.cell(last)))
            && let Some((start, _)) = self.places.last_mut()
        {
            *start += 1;
        }
    }

    /// Takes the place of what was in it: the text of all cells, and where in it each of them ends. A place that is none
    /// makes an empty cell.
    pub fn fill(&mut self, number: u32, text: &str, ends: impl Iterator<Item = u32>) {
        self.begin(number);
        self.text.push_str(text);
        for end in ends {
            self.places.push((self.begun, end));
            self.begun = end;
        }
    }

    /// How many cells there are.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Whether there is no cell.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// A cell's text; empty beyond the last one.
    #[inline]
    pub fn cell(&self, at: usize) -> &str {
        let place = self.places.get(at);
        place
            .and_then(|(start, end)| self.text.get(*start as usize..*end as usize))
            .unwrap_or_default()
    }

    /// All cells in order.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|at| self.cell(at))
    }

    /// Whether every cell is empty or white space.
    pub fn is_blank(&self) -> bool {
        self.cells().all(|cell| trimmed(cell).is_empty())
    }
}
