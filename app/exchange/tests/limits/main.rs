//! Workbooks made to use up the reader's memory: each is refused by name, soon, and within little memory.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "a test, helpers and all, may stop at once, and takes the time"
)]

#[allow(dead_code, reason = "other tests use the rest")]
#[path = "../it/made.rs"]
mod made;

use exchange::read::TextRows;
use ledger::import::{Encoding, FileLimit, FileMistake, Row, Separator};
use peak_alloc::PeakAlloc;

use crate::made::{by_hand, sheet, zipped};

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

fn over(limit: FileLimit) -> FileMistake {
    FileMistake::OverLimit(limit)
}

fn part(start: &str, one: &str, count: usize, end: &str) -> Vec<u8> {
    let mut part = String::with_capacity(start.len() + one.len() * count + end.len());
    part.push_str(start);
    for _ in 0..count {
        part.push_str(one);
    }
    part.push_str(end);
    part.into_bytes()
}

fn with(name: &str, bytes: &[u8]) -> Vec<u8> {
    by_hand("", "", &[(name, bytes)])
}

/// Each hostile workbook with what is said of it.
fn cases() -> Vec<(&'static str, Vec<u8>, FileMistake)> {
    let strings = "xl/sharedStrings.xml";
    let styles = "xl/styles.xml";
    let lying = |count: &str| format!("<sst uniqueCount=\"{count}\"></sst>").into_bytes();
    let fonts = part(
        "<styleSheet><fonts>",
        "<font/>",
        3_000_000,
        "</fonts></styleSheet>",
    );
    let formats = part(
        "<styleSheet><cellXfs>",
        "<xf/>",
        3_000_000,
        "</cellXfs></styleSheet>",
    );
    let deep = part("<sst>", "<a>", 3_000_000, "</sst>");
    let long = part("<sst><si><t>", "长长长长", 1_000_000, "</t></si></sst>");
    let pieces = part("<sst><si><t>", "长<!-- -->", 1_000_000, "</t></si></sst>");
    let cell = "x".repeat(8 << 20);
    let cell = format!("<row><c t=\"inlineStr\"><is><t>{cell}</t></is></c></row>");
    let wide = format!("<row>{}</row>", "<c/>".repeat(100_000));
    let nested = "<row><c><is>".to_owned() + &"<r>".repeat(1_000_000);
    let texts = part("<sst>", "<si/>", 10_000_001, "</sst>");
    let texts_of_some_length = format!("<si><t>{}</t></si>", "字".repeat(9_000));
    let held = part("<sst>", &texts_of_some_length, 10_000, "</sst>");
    let names = part(
        "<styleSheet><numFmts>",
        "<numFmt/>",
        200_000,
        "</numFmts></styleSheet>",
    );
    vec![
        (
            "a count that lies",
            with(strings, &lying("178956971")),
            over(FileLimit::DeclaredTexts),
        ),
        (
            "a count beyond numbers",
            with(strings, &lying("99999999999999999999")),
            over(FileLimit::DeclaredTexts),
        ),
        ("many fonts", with(styles, &fonts), over(FileLimit::Styles)),
        (
            "many formats of cells",
            with(styles, &formats),
            over(FileLimit::Styles),
        ),
        (
            "many formats of numbers",
            with(styles, &names),
            over(FileLimit::Styles),
        ),
        (
            "a deep list of texts",
            with(strings, &deep),
            over(FileLimit::Nesting),
        ),
        (
            "one long text",
            with(strings, &long),
            over(FileLimit::LongItem),
        ),
        (
            "one long text in pieces",
            with(strings, &pieces),
            over(FileLimit::LongItem),
        ),
        (
            "many texts",
            with(strings, &texts),
            over(FileLimit::SharedTexts),
        ),
        (
            "many long texts",
            with(strings, &held),
            FileMistake::TooLarge,
        ),
        (
            "one long cell",
            by_hand("", &cell, &[]),
            over(FileLimit::LongItem),
        ),
        (
            "a wide row",
            by_hand("", &wide, &[]),
            over(FileLimit::RowCells),
        ),
        (
            "a deep cell",
            by_hand("", &nested, &[]),
            over(FileLimit::Nesting),
        ),
        ("many sheets", sheets(2_000), over(FileLimit::Sheets)),
        ("many parts", parts(5_001), over(FileLimit::Parts)),
        (
            "a part that is in it twice",
            zipped(&[("xl/workbook.xml", b"<a/>"), ("XL/Workbook.xml", b"<a/>")]),
            FileMistake::Broken,
        ),
        ("more than it says", shortened(), FileMistake::Broken),
        ("parts in one another", overlapping(), FileMistake::Broken),
    ]
}

/// One test, as the memory in use is counted over all that runs.
#[test]
fn reading_stays_within_its_memory() {
    hostile_workbooks_are_refused_by_name();
    text_is_never_held_as_a_whole();
    a_workbook_too_large_is_not_looked_into();
}

/// Whatever the text is, and however long: some pieces of it, and the row that is being read.
fn text_is_never_held_as_a_whole() {
    const PIECE: usize = 1 << 20;
    let quoted = [b"\"".as_slice(), &b"x".repeat(100 << 10), b"\",".as_slice()].concat();
    let pieces: [(&str, Vec<u8>); 4] = [
        ("rows", "海口公司,龙华区,12,3\r\n".as_bytes().to_vec()),
        ("blank lines", b"\n".to_vec()),
        ("one line without an end", b"x".to_vec()),
        ("long cells in one row", quoted),
    ];
    for (name, one) in pieces {
        let piece = one.repeat(PIECE / one.len() + 1);
        let before = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        let mut reader = TextRows::new(Encoding::Utf8, Separator::Comma);
        // 100 MB, or as far as it is read.
        let mut pieces = (0..100).map(|_| &piece);
        while pieces
            .next()
            .is_some_and(|piece| reader.push(piece, &mut |_: &Row| {}).is_ok())
        {}
        let most = MEMORY.peak_usage() - before;
        eprintln!("{name}: {} MB", most >> 20);
        assert!(most < 200 << 20, "{name}: {most} bytes");
    }
}

fn a_workbook_too_large_is_not_looked_into() {
    let bytes = vec![0; FileLimit::WorkbookBytes.most() as usize + 1];
    assert_eq!(sheet(bytes), Err(over(FileLimit::WorkbookBytes)));
}

fn hostile_workbooks_are_refused_by_name() {
    for (name, bytes, expect) in cases() {
        let begun = std::time::Instant::now();
        MEMORY.reset_peak_usage();
        let found = sheet(bytes);
        let most = MEMORY.peak_usage();
        let took = begun.elapsed();
        eprintln!("{name}: {} MB, {took:?}", most >> 20);
        assert_eq!(found, Err(expect), "{name}");
        // What is held may be as large as the limit says, before it is refused; all else is refused far earlier.
        let room = match expect {
            FileMistake::TooLarge => 900 << 20,
            FileMistake::OverLimit(FileLimit::SharedTexts) => 800 << 20,
            FileMistake::OverLimit(FileLimit::Styles) => 400 << 20,
            _ => 160 << 20,
        };
        assert!(most < room, "{name}: {most} bytes");
        assert!(took.as_secs() < 20, "{name}: {took:?}");
    }
}

/// A workbook of so many sheets, all of them the same part.
fn sheets(count: u32) -> Vec<u8> {
    let list: String = (0..count)
        .map(|at| format!("<sheet name=\"表{at}\" sheetId=\"{at}\" r:id=\"r1\"/>"))
        .collect();
    let book = format!("<workbook xmlns:r=\"r\"><sheets>{list}</sheets></workbook>");
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let relation = |kind: &str, target: &str| {
        format!(
            "<Relationships><Relationship Id=\"r1\" Type=\"{office}/{kind}\" Target=\"{target}\"/></Relationships>"
        )
    };
    zipped(&[
        (
            "_rels/.rels",
            relation("officeDocument", "xl/workbook.xml").as_bytes(),
        ),
        ("xl/workbook.xml", book.as_bytes()),
        (
            "xl/_rels/workbook.xml.rels",
            relation("worksheet", "worksheets/sheet1.xml").as_bytes(),
        ),
        (
            "xl/worksheets/sheet1.xml",
            b"<worksheet><sheetData/></worksheet>",
        ),
    ])
}

fn parts(count: usize) -> Vec<u8> {
    let names: Vec<String> = (0..count).map(|at| format!("xl/{at}.xml")).collect();
    let parts: Vec<(&str, &[u8])> = names
        .iter()
        .map(|name| (name.as_str(), &b"<a/>"[..]))
        .collect();
    zipped(&parts)
}

/// Where a part's entry is in the directory of a container.
fn entry(bytes: &[u8], name: &str) -> usize {
    let names: Vec<usize> = memchr::memmem::find_iter(bytes, name.as_bytes()).collect();
    // The last one stands in the directory.
    names.last().unwrap() - 46
}

/// A workbook whose directory says that a part is shorter than it is.
fn shortened() -> Vec<u8> {
    let mut bytes = with("xl/sharedStrings.xml", b"<sst><si><t>x</t></si></sst>");
    let size = entry(&bytes, "xl/sharedStrings.xml") + 24;
    let said = u32::from_le_bytes(bytes[size..size + 4].try_into().unwrap());
    bytes[size..size + 4].copy_from_slice(&(said - 1).to_le_bytes());
    bytes
}

/// A workbook in which two names stand for the same bytes.
fn overlapping() -> Vec<u8> {
    let mut bytes = by_hand("", "", &[("xl/a.xml", b"<a/>"), ("xl/b.xml", b"<a/>")]);
    let (from, to) = (
        entry(&bytes, "xl/a.xml") + 42,
        entry(&bytes, "xl/b.xml") + 42,
    );
    let place: [u8; 4] = bytes[from..from + 4].try_into().unwrap();
    bytes[to..to + 4].copy_from_slice(&place);
    bytes
}
