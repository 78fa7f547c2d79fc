//! Text with separators into rows (RFC 4180, and what people make of it): read piece by piece, so that a file of any size
//! is never in memory as a whole.

use ledger::import::{Encoding, FileMistake, Row, Separator};
use memchr::{memchr, memchr_iter, memchr3};

use super::encoding::Decoding;
use super::{MAX_CELL, MAX_COLUMNS, MAX_ROWS};
use ledger::guard::is_guarded;

/// Where in a text the reader is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum At {
    /// A cell begins.
    Cell,
    /// In a cell without quotes.
    Plain,
    /// In a cell with quotes.
    Quoted,
    /// After a quote in such a cell: it ends it, or it is the first of two that stand for one.
    Quote,
    /// After a carriage return, which a line feed may belong to.
    Return,
}

/// Reads text with separators.
pub struct TextRows {
    decoding: Decoding,
    parser: Parser,
}

struct Parser {
    separator: u8,
    at: At,
    row: Row,
    line: u32,
    /// The line on which the open quote stands.
    quote: u32,
    /// Bytes of the cell that is being read.
    length: usize,
    /// Whether there is an end of a line among them, in quotes,
    breaks: bool,
    /// and how many of them stood in quotes that are closed, where text follows.
    quoted: Option<usize>,
    rows: u32,
    /// A first line like `sep=;` speaks to the spreadsheet, not of units.
    first: bool,
}

impl TextRows {
    /// Reads text in this encoding with this between its cells.
    pub fn new(encoding: Encoding, separator: Separator) -> Self {
        let mut row = Row::default();
        row.begin(1);
        Self {
            decoding: Decoding::new(encoding),
            parser: Parser {
                separator: byte(separator),
                at: At::Cell,
                row,
                line: 1,
                quote: 0,
                length: 0,
                breaks: false,
                quoted: None,
                rows: 0,
                first: true,
            },
        }
    }

    /// Reads on, and hands over every row that is complete. Blank lines are left out, and counted.
    ///
    /// # Errors
    /// Why the file cannot be read on.
    pub fn push(&mut self, bytes: &[u8], each: &mut impl FnMut(&Row)) -> Result<(), FileMistake> {
        let text = self.decoding.decode(bytes, false)?;
        self.parser.parse(text, each)
    }

    /// Ends the file: the last row may have no end of line.
    ///
    /// # Errors
    /// As [`TextRows::push`]; besides, where a letter or a quote is not ended.
    pub fn finish(mut self, each: &mut impl FnMut(&Row)) -> Result<(), FileMistake> {
        let text = self.decoding.decode(&[], true)?;
        self.parser.parse(text, each)?;
        self.parser.finish(each)
    }
}

/// The byte of a separator.
pub(super) fn byte(separator: Separator) -> u8 {
    match separator {
        Separator::Comma => b',',
        Separator::Tab => b'\t',
        Separator::Semicolon => b';',
        Separator::Bar => b'|',
    }
}

/// The line that a text begins with, and where it is ended, where it is a whole one in which every byte but the separator
/// stands for itself.
fn plain_line(text: &str) -> Option<(&str, usize)> {
    let end = memchr(b'\n', text.as_bytes())?;
    let line = text.get(..end)?;
    let line = line.strip_suffix('\r').unwrap_or(line);
    // An apostrophe may guard a cell, and a longer line may have a cell that is too long.
    let is_plain = line.len() <= MAX_CELL && memchr3(b'"', b'\r', b'\'', line.as_bytes()).is_none();
    is_plain.then_some((line, end + 1))
}

impl Parser {
    fn parse(&mut self, text: &str, each: &mut impl FnMut(&Row)) -> Result<(), FileMistake> {
        let mut rest = text;
        while let Some(&first) = rest.as_bytes().first() {
            if self.at == At::Cell
                && self.row.is_empty()
                && let Some((line, ended)) = plain_line(rest)
            {
                self.whole_line(line, each)?;
                rest = rest.get(ended..).unwrap_or_default();
                continue;
            }
            let taken = match self.at {
                At::Return if first == b'\n' => {
                    self.at = At::Cell;
                    1
                }
                At::Return => {
                    self.at = At::Cell;
                    0
                }
                At::Cell if first == b'"' => {
                    self.at = At::Quoted;
                    self.quote = self.line;
                    1
                }
                At::Cell => {
                    self.at = At::Plain;
                    0
                }
                At::Quote if first == b'"' => {
                    self.write("\"")?;
                    self.at = At::Quoted;
                    1
                }
                // What follows a closed quote belongs to the cell, as spreadsheets take it.
                At::Quote | At::Plain => self.plain(rest, each)?,
                At::Quoted => self.quoted(rest)?,
            };
            rest = rest.get(taken..).unwrap_or_default();
        }
        Ok(())
    }

    /// The short way for what almost every line is.
    fn whole_line(&mut self, line: &str, each: &mut impl FnMut(&Row)) -> Result<(), FileMistake> {
        self.row.push_line(line, self.separator);
        if self.row.len() > MAX_COLUMNS as usize {
            return Err(FileMistake::TooManyColumns { max: MAX_COLUMNS });
        }
        self.end_row(each)
    }

    fn plain(&mut self, rest: &str, each: &mut impl FnMut(&Row)) -> Result<usize, FileMistake> {
        let bytes = rest.as_bytes();
        let end = memchr3(self.separator, b'\n', b'\r', bytes);
        if self.at == At::Quote && end != Some(0) {
            self.quoted = Some(self.length);
        }
        self.at = At::Plain;
        let Some(end) = end else {
            self.write(rest)?;
            return Ok(rest.len());
        };
        self.write(rest.get(..end).unwrap_or_default())?;
        self.end_cell()?;
        match bytes.get(end) {
            Some(b'\n') => {
                self.end_row(each)?;
                self.at = At::Cell;
            }
            Some(b'\r') => {
                self.end_row(each)?;
                self.at = At::Return;
            }
            _ => self.at = At::Cell,
        }
        Ok(end + 1)
    }

    fn quoted(&mut self, rest: &str) -> Result<usize, FileMistake> {
        let end = memchr(b'"', rest.as_bytes());
        let inside = rest.get(..end.unwrap_or(rest.len())).unwrap_or_default();
        self.write(inside)?;
        let lines = memchr_iter(b'\n', inside.as_bytes()).count();
        self.breaks |= lines > 0;
        self.line = self
            .line
            .saturating_add(u32::try_from(lines).unwrap_or(u32::MAX));
        if end.is_some() {
            self.at = At::Quote;
        }
        Ok(inside.len() + usize::from(end.is_some()))
    }

    fn write(&mut self, text: &str) -> Result<(), FileMistake> {
        self.length += text.len();
        if self.length > MAX_CELL {
            return Err(if self.at == At::Quoted {
                FileMistake::OpenQuote { line: self.quote }
            } else {
                FileMistake::CellTooLong { line: self.line }
            });
        }
        self.row.write(text);
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), FileMistake> {
        if self.breaks || self.quoted.is_some() {
            self.look_at_quotes();
        }
        self.row.end_cell();
        self.length = 0;
        let cell = self.row.cell(self.row.len() - 1);
        if cell.starts_with('\'') && is_guarded(cell) {
            self.row.drop_first('\'');
        }
        if self.row.len() > MAX_COLUMNS as usize {
            return Err(FileMistake::TooManyColumns { max: MAX_COLUMNS });
        }
        Ok(())
    }

    /// Notes what the quotes of a cell may have swallowed: lines, or separators before text that follows them.
    fn look_at_quotes(&mut self) {
        let cell = self.row.begun().as_bytes();
        let quoted = self.quoted.take().unwrap_or(cell.len());
        let (inside, after) = cell.split_at_checked(quoted).unwrap_or((cell, &[]));
        let swallows = self.breaks || memchr(self.separator, inside).is_some();
        let is_stray = swallows && !after.trim_ascii().is_empty();
        if self.breaks {
            self.row.mark_break();
        }
        if is_stray {
            self.row.mark_stray_quote();
        }
        self.breaks = false;
    }

    fn end_row(&mut self, each: &mut impl FnMut(&Row)) -> Result<(), FileMistake> {
        let speaks = self.first && self.row.len() <= 2 && self.row.cell(0).starts_with("sep=");
        self.first = false;
        if !speaks && !self.row.is_blank() {
            self.rows += 1;
            if self.rows > MAX_ROWS {
                return Err(FileMistake::TooManyRows {
                    max: ledger::MAX_UNITS as u32,
                });
            }
            each(&self.row);
        }
        self.line = self.line.saturating_add(1);
        self.row.begin(self.line);
        Ok(())
    }

    fn finish(&mut self, each: &mut impl FnMut(&Row)) -> Result<(), FileMistake> {
        if self.at == At::Quoted {
            return Err(FileMistake::OpenQuote { line: self.quote });
        }
        let begun = !self.row.is_empty() || matches!(self.at, At::Plain | At::Quote);
        if begun {
            self.end_cell()?;
            self.end_row(each)?;
        }
        Ok(())
    }
}
