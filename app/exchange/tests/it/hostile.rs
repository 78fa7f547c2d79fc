//! Files that mean harm, or came to some: each ends in rows or in a named error, never in a panic.

use exchange::read::MAX_COLUMNS;
use ledger::import::FileMistake;
use rust_xlsxwriter as written;

use crate::made::{by_hand, sheet, zipped};

fn sound() -> Vec<u8> {
    let mut book = written::Workbook::new();
    let page = book.add_worksheet();
    let date = written::Format::new().set_num_format("yyyy-mm-dd");
    for row in 0..40 {
        page.write(row, 0, format!("海口第{row}公司")).unwrap();
        page.write(row, 1, f64::from(row) * 1.25).unwrap();
        page.write_with_format(row, 2, 45_000.0 + f64::from(row), &date)
            .unwrap();
        page.write(row, 3, row % 2 == 0).unwrap();
    }
    book.save_to_buffer().unwrap()
}

#[test]
fn named_errors() {
    let cases: Vec<(&str, Vec<u8>, FileMistake)> = vec![
        (
            "only a beginning",
            b"PK\x03\x04".to_vec(),
            FileMistake::Broken,
        ),
        (
            "cut in half",
            sound()[..sound().len() / 2].to_vec(),
            FileMistake::Broken,
        ),
        (
            "a document",
            zipped(&[("word/document.xml", b"<w/>")]),
            FileMistake::NotATable,
        ),
        ("no part at all", zipped(&[]), FileMistake::NotATable),
        (
            "the binary kind",
            zipped(&[("xl/workbook.bin", b"x")]),
            FileMistake::OldWorkbook,
        ),
        (
            "no sheet",
            zipped(&[("xl/workbook.xml", b"<workbook/>")]),
            FileMistake::Broken,
        ),
        (
            "a cell far out",
            by_hand("", r#"<row r="1"><c r="XFD1"><v>1</v></c></row>"#, &[]),
            FileMistake::TooManyColumns { max: MAX_COLUMNS },
        ),
        (
            "xml that ends early",
            by_hand("", r#"<row r="1"><c r="A1"><v>1"#, &[]),
            FileMistake::Broken,
        ),
        (
            "a place that is none",
            by_hand("", r#"<row r="1"><c r="1A"><v>1</v></c></row>"#, &[]),
            FileMistake::Broken,
        ),
    ];
    for (name, bytes, expect) in cases {
        assert_eq!(sheet(bytes), Err(expect), "{name}");
    }
}

#[test]
fn harmless_oddities() {
    // A sheet that claims to be as large as can be, with one cell at its far end.
    let bytes = by_hand(
        "",
        r#"<row r="1048576"><c r="A1048576"><v>1</v></c></row>"#,
        &[],
    );
    assert_eq!(sheet(bytes).unwrap(), [(1_048_576, vec!["1".to_owned()])]);
    // A stray blank far out, and entities that nobody declared.
    let bytes = by_hand(
        "",
        r#"<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" t="str"><v> </v></c></row>"#,
        &[],
    );
    assert_eq!(sheet(bytes).unwrap(), [(1, vec!["1".to_owned()])]);
    assert_eq!(sheet(by_hand("", "", &[])).unwrap(), []);
}

/// Bytes are changed at random, first of the container, then of the parts in it.
#[test]
fn altered_workbooks_end() {
    let sound = sound();
    let mut chance = Chance(7);
    for _ in 0..600 {
        let mut bytes = sound.clone();
        for _ in 0..=chance.below(4) {
            let at = chance.below(bytes.len());
            bytes[at] = chance.below(256) as u8;
        }
        let _ = sheet(bytes);
    }
    let parts = unpacked(&sound);
    for _ in 0..1_500 {
        let mut parts = parts.clone();
        for _ in 0..=chance.below(3) {
            let part = chance.below(parts.len());
            let bytes = &mut parts[part].1;
            let at = chance.below(bytes.len());
            match chance.below(4) {
                0 => bytes[at] = chance.below(256) as u8,
                1 => bytes[at] = b"<>/\"=0129AZ&;"[chance.below(13)],
                2 => drop(bytes.remove(at)),
                _ => bytes.truncate(at.max(1)),
            }
        }
        let parts: Vec<(&str, &[u8])> = parts
            .iter()
            .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
            .collect();
        let _ = sheet(zipped(&parts));
    }
}

fn unpacked(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    (0..zip.len())
        .map(|at| {
            let mut part = zip.by_index(at).unwrap();
            let mut bytes = Vec::new();
            std::io::Read::read_to_end(&mut part, &mut bytes).unwrap();
            (part.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

/// The same numbers every time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % end as u64).unwrap()
    }
}
