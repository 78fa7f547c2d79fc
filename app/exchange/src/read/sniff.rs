//! What kind of file it is, by its first bytes.

use ledger::import::{Encoding, FileMistake, Row, Separator};

use super::TextRows;
use super::encoding::Decoding;

/// What a file is taken for. The visitor may know better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sniffed {
    /// Text with separators.
    Text {
        /// How letters are written.
        encoding: Encoding,
        /// What stands between cells.
        separator: Separator,
    },
    /// A workbook.
    Workbook,
}

/// Beginnings of files that are neither text nor workbook.
const OTHERS: [&[u8]; 9] = [
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"MZ",
    b"\x7fELF",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x1f\x8b",
];
const OLD_CONTAINER: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/// How many rows tell what the separator is.
const ROWS: usize = 40;
const SEPARATORS: [Separator; 4] = [
    Separator::Comma,
    Separator::Tab,
    Separator::Semicolon,
    Separator::Bar,
];

/// Looks at the first bytes of a file; `whole` where they are all.
///
/// # Errors
/// Why it is none that a ledger can come from.
pub fn sniff(head: &[u8], whole: bool) -> Result<Sniffed, FileMistake> {
    if head.is_empty() {
        return Err(FileMistake::Empty);
    }
    if head.starts_with(b"PK") {
        return Ok(Sniffed::Workbook);
    }
    if head.starts_with(OLD_CONTAINER) {
        let locked: Vec<u8> = "EncryptedPackage"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let found = memchr::memmem::find(head, &locked).is_some();
        return Err(if found {
            FileMistake::Encrypted
        } else {
            FileMistake::OldWorkbook
        });
    }
    if OTHERS.iter().any(|other| head.starts_with(other)) {
        return Err(FileMistake::NotATable);
    }
    let encoding = encoding(head, whole).ok_or(FileMistake::NotATable)?;
    let text = decoded(encoding, head).ok_or(FileMistake::NotATable)?;
    if text.contains('\0') {
        return Err(FileMistake::NotATable);
    }
    if is_markup(&text) {
        return Err(FileMistake::WebPage);
    }
    if text.trim().is_empty() {
        return Err(FileMistake::NoRows);
    }
    Ok(Sniffed::Text {
        encoding,
        separator: separator(&text),
    })
}

fn encoding(head: &[u8], whole: bool) -> Option<Encoding> {
    match head {
        [0xef, 0xbb, 0xbf, ..] => return Some(Encoding::Utf8),
        [0xff, 0xfe, ..] => return Some(Encoding::Utf16Le),
        [0xfe, 0xff, ..] => return Some(Encoding::Utf16Be),
        _ => {}
    }
    // Every other byte of Latin text in UTF-16 is nothing; no other text has such bytes at all.
    if head.contains(&0) {
        let pairs = head.chunks_exact(2);
        let (mut first, mut second, mut count) = (0, 0, 0);
        for pair in pairs {
            first += usize::from(pair.first() == Some(&0));
            second += usize::from(pair.last() == Some(&0));
            count += 1;
        }
        return match (first * 10 > count, second * 10 > count) {
            (false, true) => Some(Encoding::Utf16Le),
            (true, false) => Some(Encoding::Utf16Be),
            _ => None,
        };
    }
    let reads = |encoding| Decoding::new(encoding).decode(head, whole).is_ok();
    [Encoding::Utf8, Encoding::Gb18030]
        .into_iter()
        .find(|encoding| reads(*encoding))
}

fn decoded(encoding: Encoding, head: &[u8]) -> Option<String> {
    let mut decoding = Decoding::new(encoding);
    decoding.decode(head, false).ok().map(str::to_owned)
}

fn is_markup(text: &str) -> bool {
    let start = text.trim_start();
    let begins = |mark: &str| {
        start
            .get(..mark.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(mark))
    };
    [
        "<!doctype",
        "<html",
        "<?xml",
        "<table",
        "<head",
        "<meta",
        "<!--",
    ]
    .into_iter()
    .any(begins)
}

/// The separator that splits the first rows most evenly into the most cells.
fn separator(text: &str) -> Separator {
    if let Some(said) = text.strip_prefix("sep=") {
        let said = said.as_bytes().first();
        let known = SEPARATORS.into_iter();
        if let Some(one) = known
            .into_iter()
            .find(|one| Some(&super::text::byte(*one)) == said)
        {
            return one;
        }
    }
    let score = |separator: &Separator| {
        let mut widths = Vec::new();
        let mut rows = TextRows::new(Encoding::Utf8, *separator);
        // The last row may be cut off; what cannot be read is no good separator.
        let _ = rows.push(text.as_bytes(), &mut |row: &Row| {
            if widths.len() < ROWS {
                widths.push(row.len());
            }
        });
        if widths.is_empty() {
            let _ = rows.finish(&mut |row: &Row| widths.push(row.len()));
        }
        widths.sort_unstable();
        let usual = widths.get(widths.len() / 2).copied().unwrap_or(0);
        let even = widths.iter().filter(|width| **width == usual).count();
        if usual < 2 {
            return (0, 0);
        }
        // Shares of evenness in tenths, so that a title row or two do not decide.
        (even * 10 / widths.len().max(1), usual)
    };
    let mut best = (Separator::Comma, (0, 0));
    for one in SEPARATORS {
        let scored = score(&one);
        if scored > best.1 {
            best = (one, scored);
        }
    }
    best.0
}
