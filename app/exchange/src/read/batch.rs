//! Rows as bytes, many at a time, to be handed from the program that reads a file to the one that checks its rows.
//!
//! A batch is, for each row: its number, what was noticed of its quotes, how many cells it has, the end of each cell within
//! the row's text (all of them `u32`, the small end first), and the text. Nothing is believed of one that comes back: it ends where it makes no sense.

use ledger::import::Row;

/// A batch is handed over once it has so many bytes.
const FULL: usize = 512 * 1024;

/// Set where a cell in quotes goes over several lines.
const BREAK: u32 = 1;
/// Set where a quote stands where none can end a cell.
const STRAY_QUOTE: u32 = 2;

fn quote_bits(row: &Row) -> u32 {
    let bit = |is_set: bool, bit: u32| if is_set { bit } else { 0 };
    bit(row.has_break(), BREAK) | bit(row.has_stray_quote(), STRAY_QUOTE)
}

/// Rows gathered for one batch.
#[derive(Debug, Default)]
pub struct RowBatch {
    bytes: Vec<u8>,
}

impl RowBatch {
    /// Adds a row.
    pub fn push(&mut self, row: &Row) {
        let word = |number: usize| u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes();
        self.bytes.extend(row.number.to_le_bytes());
        self.bytes.extend(quote_bits(row).to_le_bytes());
        self.bytes.extend(word(row.len()));
        let mut end = 0;
        for cell in row.cells() {
            end += cell.len();
            self.bytes.extend(word(end));
        }
        for cell in row.cells() {
            self.bytes.extend_from_slice(cell.as_bytes());
        }
    }

    /// Whether it is time to hand it over.
    pub fn is_full(&self) -> bool {
        self.bytes.len() >= FULL
    }

    /// Whether no row is in it.
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// The rows as bytes; the next batch begins empty, in the same room.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Begins the next batch.
    pub fn clear(&mut self) {
        self.bytes.clear();
    }
}

/// The rows of a batch, one after another.
#[derive(Debug)]
pub struct BatchRows<'a> {
    rest: &'a [u8],
}

impl<'a> BatchRows<'a> {
    /// Of a batch's bytes.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    /// The next row; `false` at the end, or where the bytes are none of a batch.
    pub fn next(&mut self, row: &mut Row) -> bool {
        self.read(row).is_some()
    }

    fn read(&mut self, row: &mut Row) -> Option<()> {
        let number = self.word()?;
        let quotes = self.word()?;
        let count = usize::try_from(self.word()?).ok()?;
        let (ends, rest) = self.rest.split_at_checked(count.checked_mul(4)?)?;
        let last = ends.last_chunk::<4>().map_or(0, |last| word_of(*last));
        let (text, rest) = rest.split_at_checked(usize::try_from(last).ok()?)?;
        let text = simdutf8::basic::from_utf8(text).ok()?;
        let (ends, _) = ends.as_chunks::<4>();
        row.fill(number, text, ends.iter().map(|end| word_of(*end)));
        if quotes & BREAK != 0 {
            row.mark_break();
        }
        if quotes & STRAY_QUOTE != 0 {
            row.mark_stray_quote();
        }
        self.rest = rest;
        Some(())
    }

    fn word(&mut self) -> Option<u32> {
        let (word, rest) = self.rest.split_first_chunk::<4>()?;
        self.rest = rest;
        Some(word_of(*word))
    }
}

fn word_of(bytes: [u8; 4]) -> u32 {
    u32::from_le_bytes(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(number: u32, cells: &[&str]) -> Row {
        let mut row = Row::default();
        row.begin(number);
        cells.iter().for_each(|cell| row.push(cell));
        row
    }

    #[test]
    fn rows_come_out_as_they_went_in() {
        let rows = [
            row(1, &["单位名称", "", "x"]),
            row(7, &[]),
            row(u32::MAX, &["", "", "𠮷"]),
        ];
        let mut batch = RowBatch::default();
        rows.iter().for_each(|row| batch.push(row));
        let mut found = Vec::new();
        let (mut read, mut one) = (BatchRows::new(batch.bytes()), Row::default());
        while read.next(&mut one) {
            found.push(one.clone());
        }
        assert_eq!(found, rows);
        batch.clear();
        assert!(batch.is_empty() && !batch.is_full());
    }

    #[test]
    fn what_was_noticed_of_quotes_comes_along() {
        for (has_break, has_stray_quote) in [(true, false), (false, true), (true, true)] {
            let mut written = row(1, &["甲"]);
            if has_break {
                written.mark_break();
            }
            if has_stray_quote {
                written.mark_stray_quote();
            }
            let mut batch = RowBatch::default();
            batch.push(&written);
            batch.push(&row(2, &["乙"]));
            let (mut read, mut one) = (BatchRows::new(batch.bytes()), Row::default());
            let mut found = Vec::new();
            while read.next(&mut one) {
                found.push((one.has_break(), one.has_stray_quote()));
            }
            assert_eq!(found, [(has_break, has_stray_quote), (false, false)]);
        }
    }

    #[test]
    fn bytes_that_are_no_batch_end() {
        let mut batch = RowBatch::default();
        batch.push(&row(1, &["甲", "乙"]));
        let bytes = batch.bytes().to_vec();
        for at in 0..bytes.len() {
            for byte in [0, 1, 0x7f, 0xff] {
                let mut bytes = bytes.clone();
                if let Some(one) = bytes.get_mut(at) {
                    *one = byte;
                }
                let (mut read, mut one) = (BatchRows::new(&bytes), Row::default());
                while read.next(&mut one) {}
                let mut cut = BatchRows::new(bytes.get(..at).unwrap_or_default());
                while cut.next(&mut one) {}
            }
        }
    }
}
