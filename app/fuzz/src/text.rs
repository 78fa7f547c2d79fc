//! Text with separators: however a file is cut into pieces, its rows are the same; and every row can be checked.

use exchange::read::{Sniffed, TextRows, sniff};
use ledger::DateSystem;
use ledger::import::{Checking, Encoding, Row, Separator, head, recognise};

/// The first byte says how: as a person chose, or as the file looks.
pub(crate) fn run(data: &[u8]) {
    let Some((&how, data)) = data.split_first() else {
        return;
    };
    let sniffed = sniff(data, true);
    let (encoding, separator) = match (how % 16, sniffed) {
        (
            0..=7,
            Ok(Sniffed::Text {
                encoding,
                separator,
            }),
        ) => (encoding, separator),
        (0..=7, _) => return,
        (8, _) => (Encoding::Utf8, Separator::Comma),
        (9, _) => (Encoding::Gb18030, Separator::Tab),
        (10, _) => (Encoding::Utf16Le, Separator::Semicolon),
        (11, _) => (Encoding::Utf16Be, Separator::Bar),
        (12, _) => (Encoding::Gb18030, Separator::Comma),
        _ => (Encoding::Utf8, Separator::Tab),
    };
    let whole = rows(encoding, separator, &[data]);
    let cut = usize::from(how) * data.len() / 256;
    let (one, other) = data.split_at(cut);
    assert_eq!(
        whole,
        rows(encoding, separator, &[one, other]),
        "cut at {cut}"
    );
    let bytes: Vec<&[u8]> = data.chunks(1).collect();
    assert_eq!(whole, rows(encoding, separator, &bytes), "byte by byte");
    check(&whole.unwrap_or_default());
}

/// All rows; nothing where the file cannot be read to its end, for then it is not taken in at all.
fn rows(encoding: Encoding, separator: Separator, pieces: &[&[u8]]) -> Option<Vec<Row>> {
    let mut reader = TextRows::new(encoding, separator);
    let mut rows = Vec::new();
    for piece in pieces {
        reader.push(piece, &mut |row| rows.push(row.clone())).ok()?;
    }
    reader.finish(&mut |row| rows.push(row.clone())).ok()?;
    Some(rows)
}

/// Reads rows as an import would: each is taken in or set aside, none is lost.
pub(crate) fn check(rows: &[Row]) {
    let at = head::find(rows);
    let Some(row) = rows.get(at) else { return };
    let mapping = recognise(&head::headers(row), &[]);
    let mut checking = Checking::new(&mapping, DateSystem::From1900);
    let below = rows.get(at + 1..).unwrap_or_default();
    for row in below {
        checking.row(row);
    }
    let staged = checking.finish();
    assert_eq!(staged.rows as usize, below.len());
    assert_eq!(
        staged.table.len() + staged.set_aside_count as usize,
        below.len()
    );
}
