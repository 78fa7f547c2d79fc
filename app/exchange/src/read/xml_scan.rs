//! Looks over a workbook's XML before the library that reads it does, byte by byte as it is unpacked, and stops at what would
//! use up memory there. It checks structure only (tags that nest and close), not what they say.

use ledger::import::{FileLimit, FileMistake};
use memchr::memchr;

use super::limits::{
    MAX_ITEM_BYTES, MAX_NAMES, MAX_NESTING, MAX_ROW_CELLS, MAX_SHARED_TEXTS, MAX_SHEETS,
    MAX_STYLE_WORDS, MAX_STYLES, MAX_UNPROVEN_TEXTS, SHORTEST_TEXT,
};

/// The most bytes of an element's name.
const MAX_NAME: usize = 128;

/// What a part is read for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Use {
    /// It is read whole and kept: texts, styles, the list of sheets.
    Held,
    /// It is read cell by cell.
    Cells,
}

/// Where in the markup the scan is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum At {
    /// Between tags.
    Text,
    /// After `<`.
    Open,
    /// In the name of a start tag.
    StartName,
    /// In a start tag after its name.
    Inside,
    /// In a value of a start tag that ends with this quote.
    Value(u8),
    /// After a slash that must end the tag.
    Slash,
    /// In the name of an end tag.
    EndName,
    /// After the name of an end tag.
    AfterEnd,
    /// After `<!`.
    Bang,
    /// In a comment, or in the word that begins it: so many bytes after `<!`, and the last two of them.
    Comment(u32, [u8; 2]),
    /// In text that is marked as such, likewise.
    Marked(u32, [u8; 2]),
    /// In an instruction, after this byte.
    Instruction(u8),
}

/// An element of which many, or long ones, take memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Item {
    Cell,
    Row,
    SharedText,
    SharedTexts,
    Style,
    StyleWords,
    Sheet,
    Name,
    Other,
}

impl Item {
    fn of(name: &[u8], used: Use) -> Self {
        match (used, name) {
            (Use::Cells, b"c") => Self::Cell,
            (Use::Cells, b"row") => Self::Row,
            (Use::Cells, _) => Self::Other,
            (Use::Held, b"si") => Self::SharedText,
            (Use::Held, b"sst") => Self::SharedTexts,
            (Use::Held, b"font" | b"fill" | b"border" | b"xf") => Self::Style,
            (Use::Held, b"name" | b"numFmt") => Self::StyleWords,
            (Use::Held, b"sheet") => Self::Sheet,
            (Use::Held, b"Relationship" | b"definedName") => Self::Name,
            (Use::Held, _) => Self::Other,
        }
    }

    /// Whether all that is in it is gathered in memory before the next one.
    fn is_gathered(self) -> bool {
        matches!(
            self,
            Self::Cell | Self::SharedText | Self::Style | Self::Name
        )
    }
}

/// A scan of one part.
pub(super) struct XmlScan {
    used: Use,
    /// How long the part is, as the container says: no more is unpacked.
    size: u64,
    at: At,
    /// The names of the open elements, one after another.
    names: Vec<u8>,
    /// Where each of them begins.
    open: Vec<usize>,
    /// The name of the tag that is being read.
    name: Vec<u8>,
    item: Item,
    /// Bytes since the last tag or run of text began.
    length: u32,
    /// The outermost open element whose content is gathered: how deep it lies, and how many bytes there are by now.
    gathered: Option<(usize, u64)>,
    /// The start tag of the list of texts, which says how many there are.
    list: Option<Vec<u8>>,
    row_cells: u32,
    texts: u32,
    styles: u32,
    words: u32,
    sheets: u32,
    listed: u32,
}

fn limit(limit: FileLimit) -> FileMistake {
    FileMistake::OverLimit(limit)
}

#[inline]
fn ends_name(byte: u8) -> bool {
    matches!(byte, b'>' | b'/' | b' ' | b'\t' | b'\r' | b'\n')
}

/// How many bytes there are at the beginning of which this holds.
#[inline]
fn length_of(bytes: &[u8], holds: impl Fn(u8) -> bool) -> usize {
    let end = bytes.iter().position(|byte| !holds(*byte));
    end.unwrap_or(bytes.len())
}

impl XmlScan {
    pub(super) fn new(used: Use, size: u64) -> Self {
        Self {
            used,
            size,
            at: At::Text,
            names: Vec::new(),
            open: Vec::new(),
            name: Vec::new(),
            item: Item::Other,
            length: 0,
            gathered: None,
            list: None,
            row_cells: 0,
            texts: 0,
            styles: 0,
            words: 0,
            sheets: 0,
            listed: 0,
        }
    }

    /// Looks over the next bytes.
    ///
    /// # Errors
    /// What they hold too much of; [`FileMistake::Broken`] where tags do not nest.
    pub(super) fn feed(&mut self, bytes: &[u8]) -> Result<(), FileMistake> {
        let mut rest = bytes;
        while let Some(&byte) = rest.first() {
            // Where nothing happens, many bytes are gone over at once.
            let run = match self.at {
                At::Text => memchr(b'<', rest).unwrap_or(rest.len()),
                At::Value(quote) => memchr(quote, rest).unwrap_or(rest.len()),
                At::StartName | At::EndName => length_of(rest, |byte| !ends_name(byte)),
                At::Inside => length_of(rest, |byte| {
                    !matches!(byte, b'>' | b'/' | b'"' | b'\'' | b'<')
                }),
                _ => 0,
            };
            if run == 0 {
                if self.at == At::Text {
                    self.length = 0;
                }
                self.add(1)?;
                self.step(byte)?;
                rest = rest.get(1..).unwrap_or_default();
                continue;
            }
            self.add(run)?;
            let (gone, more) = rest.split_at_checked(run).ok_or(FileMistake::Broken)?;
            match self.at {
                At::StartName | At::EndName => self.extend_name(gone)?,
                At::Inside | At::Value(_) => {
                    if let Some(list) = &mut self.list {
                        list.extend_from_slice(gone);
                    }
                }
                _ => {}
            }
            rest = more;
        }
        Ok(())
    }

    /// Counts bytes of the tag or run of text that is being read.
    #[inline]
    fn add(&mut self, count: usize) -> Result<(), FileMistake> {
        let more = u32::try_from(count).unwrap_or(u32::MAX);
        self.length = self.length.saturating_add(more);
        if self.length > MAX_ITEM_BYTES {
            return Err(limit(FileLimit::LongItem));
        }
        if let Some((_, gathered)) = &mut self.gathered {
            *gathered += u64::from(more);
            if *gathered > u64::from(MAX_ITEM_BYTES) {
                return Err(limit(FileLimit::LongItem));
            }
        }
        Ok(())
    }

    #[inline]
    fn step(&mut self, byte: u8) -> Result<(), FileMistake> {
        match self.at {
            At::Text => self.at = At::Open,
            At::Open => match byte {
                b'/' => {
                    self.name.clear();
                    self.at = At::EndName;
                }
                b'!' => self.at = At::Bang,
                b'?' => self.at = At::Instruction(0),
                b'>' | b'<' | b'=' | b'"' | b'\'' | b' ' | b'\t' | b'\r' | b'\n' => {
                    return Err(FileMistake::Broken);
                }
                _ => {
                    self.name.clear();
                    self.name.push(byte);
                    self.at = At::StartName;
                }
            },
            At::StartName => match byte {
                b'>' => {
                    self.named()?;
                    self.started(false)?;
                }
                b'/' => {
                    self.named()?;
                    self.at = At::Slash;
                }
                b' ' | b'\t' | b'\r' | b'\n' => {
                    self.named()?;
                    self.at = At::Inside;
                }
                _ => self.extend_name(&[byte])?,
            },
            At::Inside | At::Value(_) | At::Slash => self.step_inside(byte)?,
            At::EndName => match byte {
                b'>' => self.ended()?,
                b' ' | b'\t' | b'\r' | b'\n' => self.at = At::AfterEnd,
                _ => self.extend_name(&[byte])?,
            },
            At::AfterEnd => match byte {
                b'>' => self.ended()?,
                b' ' | b'\t' | b'\r' | b'\n' => {}
                _ => return Err(FileMistake::Broken),
            },
            At::Bang | At::Comment(..) | At::Marked(..) | At::Instruction(_) => {
                self.step_aside(byte)?;
            }
        }
        Ok(())
    }

    #[inline]
    fn step_inside(&mut self, byte: u8) -> Result<(), FileMistake> {
        if let Some(list) = &mut self.list {
            list.push(byte);
        }
        self.at = match (self.at, byte) {
            (At::Value(quote), _) if byte == quote => At::Inside,
            (At::Value(quote), _) => At::Value(quote),
            (At::Inside, b'>') => return self.started(false),
            (At::Slash, b'>') => return self.started(true),
            // A slash that ends nothing would be read in two ways.
            (At::Slash, _) | (At::Inside, b'<') => return Err(FileMistake::Broken),
            (At::Inside, b'/') => At::Slash,
            (At::Inside, b'"' | b'\'') => At::Value(byte),
            (at, _) => at,
        };
        Ok(())
    }

    /// Comments, marked text, instructions: nothing in them is an element.
    fn step_aside(&mut self, byte: u8) -> Result<(), FileMistake> {
        self.at = match self.at {
            At::Bang => match byte {
                b'-' => At::Comment(1, [0, b'-']),
                b'[' => At::Marked(1, [0, b'[']),
                // A type definition, which no workbook has.
                _ => return Err(FileMistake::Broken),
            },
            At::Comment(count, before) => match (count, before, byte) {
                (1, _, b'-') => At::Comment(2, [0, 0]),
                (1, ..) => return Err(FileMistake::Broken),
                // Some take these for its end.
                (2, _, b'>') | (3, [_, b'-'], b'>') => return Err(FileMistake::Broken),
                (_, [b'-', b'-'], b'>') => return self.aside_ended(),
                (_, [_, last], _) => At::Comment(count.saturating_add(1), [last, byte]),
            },
            At::Marked(count, before) => match (count, before, byte) {
                (1..=6, ..) if b"[CDATA[".get(count as usize) != Some(&byte) => {
                    return Err(FileMistake::Broken);
                }
                (1..=6, ..) => At::Marked(count + 1, [0, 0]),
                (_, [b']', b']'], b'>') => return self.aside_ended(),
                (_, [_, last], _) => At::Marked(count.saturating_add(1), [last, byte]),
            },
            At::Instruction(b'?') if byte == b'>' => return self.aside_ended(),
            _ => At::Instruction(byte),
        };
        Ok(())
    }

    fn aside_ended(&mut self) -> Result<(), FileMistake> {
        self.at = At::Text;
        self.length = 0;
        Ok(())
    }

    #[inline]
    fn extend_name(&mut self, bytes: &[u8]) -> Result<(), FileMistake> {
        if self.name.len() + bytes.len() > MAX_NAME {
            return Err(limit(FileLimit::LongItem));
        }
        self.name.extend_from_slice(bytes);
        Ok(())
    }

    /// The name of a start tag is known.
    #[inline]
    fn named(&mut self) -> Result<(), FileMistake> {
        let local = match memchr(b':', &self.name) {
            Some(at) => self.name.get(at + 1..).unwrap_or_default(),
            None => &self.name,
        };
        self.item = Item::of(local, self.used);
        let (count, most, over) = match self.item {
            Item::Cell => (&mut self.row_cells, MAX_ROW_CELLS, FileLimit::RowCells),
            Item::Row => {
                self.row_cells = 0;
                return Ok(());
            }
            Item::SharedTexts => {
                self.list = Some(Vec::new());
                return Ok(());
            }
            Item::SharedText => (&mut self.texts, MAX_SHARED_TEXTS, FileLimit::SharedTexts),
            Item::Style => (&mut self.styles, 4 * MAX_STYLES, FileLimit::Styles),
            Item::StyleWords => (&mut self.words, MAX_STYLES, FileLimit::Styles),
            Item::Sheet => (&mut self.sheets, MAX_SHEETS, FileLimit::Sheets),
            Item::Name => (&mut self.listed, MAX_NAMES, FileLimit::Names),
            Item::Other => return Ok(()),
        };
        *count += 1;
        if *count > most {
            return Err(limit(over));
        }
        Ok(())
    }

    /// A start tag is at its end; `empty` where it is the end of the element as well.
    #[inline]
    fn started(&mut self, empty: bool) -> Result<(), FileMistake> {
        if self.item == Item::StyleWords && self.length > MAX_STYLE_WORDS {
            return Err(limit(FileLimit::LongItem));
        }
        if let Some(list) = self.list.take() {
            self.check_declared(&list)?;
        }
        self.at = At::Text;
        self.length = 0;
        if empty {
            return Ok(());
        }
        if self.open.len() >= MAX_NESTING as usize {
            return Err(limit(FileLimit::Nesting));
        }
        if self.gathered.is_none() && self.item.is_gathered() {
            self.gathered = Some((self.open.len(), 0));
        }
        self.open.push(self.names.len());
        self.names.extend_from_slice(&self.name);
        Ok(())
    }

    /// An end tag is at its end: it closes the element that was opened last, or readers would not agree on what is in what.
    #[inline]
    fn ended(&mut self) -> Result<(), FileMistake> {
        let from = self.open.pop().ok_or(FileMistake::Broken)?;
        if self.names.get(from..) != Some(self.name.as_slice()) {
            return Err(FileMistake::Broken);
        }
        self.names.truncate(from);
        if self
            .gathered
            .is_some_and(|(depth, _)| self.open.len() <= depth)
        {
            self.gathered = None;
        }
        self.at = At::Text;
        self.length = 0;
        Ok(())
    }

    /// Room is made for as many texts as the list says, before any is read: it must not say more than its part can hold.
    fn check_declared(&self, tag: &[u8]) -> Result<(), FileMistake> {
        let most = (self.size / SHORTEST_TEXT).max(MAX_UNPROVEN_TEXTS);
        let most = most.min(u64::from(MAX_SHARED_TEXTS));
        for at in memchr::memmem::find_iter(tag, b"uniqueCount") {
            let digits = (tag.get(at..).unwrap_or_default().iter())
                .skip_while(|byte| !byte.is_ascii_digit())
                .take_while(|byte| byte.is_ascii_digit());
            let said = digits.fold(0_u64, |said, digit| {
                said.saturating_mul(10)
                    .saturating_add(u64::from(digit - b'0'))
            });
            if said > most {
                return Err(limit(FileLimit::DeclaredTexts));
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same whether it comes at once or byte by byte.
    fn scan(used: Use, text: &str) -> Result<(), FileMistake> {
        let size = text.len() as u64;
        let whole = XmlScan::new(used, size).feed(text.as_bytes());
        let mut pieces = XmlScan::new(used, size);
        let by_bytes = text
            .as_bytes()
            .chunks(1)
            .try_for_each(|one| pieces.feed(one));
        assert_eq!(whole, by_bytes, "{}", text.get(..200).unwrap_or(text));
        whole
    }

    fn over(over: FileLimit) -> Result<(), FileMistake> {
        Err(FileMistake::OverLimit(over))
    }

    #[test]
    fn sound_markup_passes() {
        let sound = [
            "",
            "<?xml version=\"1.0\"?><a/>",
            "\u{feff}<a x='>' y=\"/>\"><!-- <b> --><b/><![CDATA[</a>]]><c:d e=\"1\">&lt;</c:d ></a>",
            "<a\n/><a></a>",
            "<a><!----></a>",
        ];
        for text in sound {
            assert_eq!(scan(Use::Held, text), Ok(()), "{text}");
            assert_eq!(scan(Use::Cells, text), Ok(()), "{text}");
        }
    }

    #[test]
    fn markup_that_can_be_read_in_two_ways_is_refused() {
        let unsound = [
            "<a></b>",
            "</a>",
            "<a><b></a></b>",
            "<a/b>",
            "<a / b>",
            "< a>",
            "<>",
            "<a <b>>",
            "<!DOCTYPE a>",
            "<!-->",
            "<!--->",
            "<![CDAT[x]]>",
            "<a></a b>",
        ];
        for text in unsound {
            assert_eq!(scan(Use::Held, text), Err(FileMistake::Broken), "{text}");
        }
    }

    #[test]
    fn nesting_is_limited_and_empty_elements_do_not_nest() {
        let deep = "<a>".repeat(MAX_NESTING as usize);
        assert_eq!(scan(Use::Cells, &deep), Ok(()));
        assert_eq!(
            scan(Use::Cells, &format!("{deep}<a>")),
            over(FileLimit::Nesting)
        );
        assert_eq!(scan(Use::Cells, &"<a b=\"/\"/>".repeat(5_000)), Ok(()));
        // A value that looks like an end does not hide an element.
        assert_eq!(
            scan(Use::Cells, &"<a b=\"/>\">".repeat(101)),
            over(FileLimit::Nesting)
        );
    }

    #[test]
    fn a_cell_is_counted_with_all_that_is_in_it() {
        let pieces = "<!-- -->x<![CDATA[y]]>".repeat(60_000);
        let cell = format!("<row><c><is><t>{pieces}</t></is></c></row>");
        assert_eq!(scan(Use::Cells, &cell), over(FileLimit::LongItem));
        // Elements within it do not begin the count anew.
        let nested = "<c>x</c>".repeat(200_000);
        assert_eq!(
            scan(Use::Held, &format!("<si><t>{nested}")),
            over(FileLimit::LongItem)
        );
        // Between cells, nothing is gathered.
        assert_eq!(scan(Use::Cells, &pieces), Ok(()));
        let cells = "<row><c><v>1</v></c></row>".repeat(60_000);
        assert_eq!(scan(Use::Cells, &cells), Ok(()));
    }

    #[test]
    fn each_count_is_limited() {
        let many = |one: &str, count: u32| one.repeat(count as usize);
        let cases = [
            (Use::Cells, "<c/>", MAX_ROW_CELLS, FileLimit::RowCells),
            (Use::Held, "<x:sheet/>", MAX_SHEETS, FileLimit::Sheets),
            (Use::Held, "<font/>", 4 * MAX_STYLES, FileLimit::Styles),
            (Use::Held, "<numFmt/>", MAX_STYLES, FileLimit::Styles),
            (Use::Held, "<Relationship/>", MAX_NAMES, FileLimit::Names),
        ];
        for (used, one, most, expect) in cases {
            let mut scan = XmlScan::new(used, 0);
            assert_eq!(scan.feed(many(one, most).as_bytes()), Ok(()), "{one}");
            assert_eq!(scan.feed(one.as_bytes()), over(expect), "{one}");
        }
        // Each row counts by itself.
        let row = format!("<row>{}</row>", many("<c/>", MAX_ROW_CELLS));
        assert_eq!(scan(Use::Cells, &row.repeat(2)), Ok(()));
    }

    #[test]
    fn a_count_of_texts_is_held_against_the_part() {
        let said = |count: u64| {
            scan(
                Use::Held,
                &format!("<sst count='1' uniqueCount = \"{count}\"/>"),
            )
        };
        assert_eq!(said(3), Ok(()));
        assert_eq!(said(MAX_UNPROVEN_TEXTS), Ok(()));
        assert_eq!(said(MAX_UNPROVEN_TEXTS + 1), over(FileLimit::DeclaredTexts));
        assert_eq!(said(178_956_971), over(FileLimit::DeclaredTexts));
        assert_eq!(said(u64::MAX), over(FileLimit::DeclaredTexts));
        // What is said twice counts twice.
        let twice = "<sst uniqueCount=\"1\" uniqueCount=\"999999999\">";
        assert_eq!(scan(Use::Held, twice), over(FileLimit::DeclaredTexts));
    }

    #[test]
    fn words_of_styles_are_short() {
        let named = |length: usize| {
            scan(
                Use::Held,
                &format!("<name val=\"{}\"/>", "x".repeat(length)),
            )
        };
        assert_eq!(named(900), Ok(()));
        assert_eq!(named(1_100), over(FileLimit::LongItem));
    }
}
