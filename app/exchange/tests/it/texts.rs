//! Text with separators into rows.

use encoding_rs::GB18030;
use exchange::read::{MAX_CELL, MAX_COLUMNS};
use ledger::import::{Encoding, FileMistake, Separator};
use proptest::prelude::*;

use crate::made::{Plain, rows, rows_by};

fn row(number: u32, cells: &[&str]) -> Plain {
    (number, cells.iter().map(|&cell| cell.to_owned()).collect())
}

#[test]
fn cells_as_people_and_programs_write_them() {
    for (text, expect) in [
        ("a,b\nc,d\n", vec![row(1, &["a", "b"]), row(2, &["c", "d"])]),
        ("a,b\r\nc,d", vec![row(1, &["a", "b"]), row(2, &["c", "d"])]),
        ("a,b\rc,d\r", vec![row(1, &["a", "b"]), row(2, &["c", "d"])]),
        // A mark at the beginning is no part of the first header.
        ("\u{feff}单位名称,区\n", vec![row(1, &["单位名称", "区"])]),
        // Quotes: separators, ends of lines and quotes inside.
        ("\"a,b\",\"c\"\"d\"\n", vec![row(1, &["a,b", "c\"d"])]),
        (
            "\"甲\n乙\",x\ny,z\n",
            vec![row(1, &["甲\n乙", "x"]), row(3, &["y", "z"])],
        ),
        // A quote within a cell is a letter; what follows a closed one stays.
        ("5\"管,x\n", vec![row(1, &["5\"管", "x"])]),
        ("\"a\"b,c\n", vec![row(1, &["ab", "c"])]),
        // Rows of any length; blank lines are left out and counted.
        (
            "a\n\n , \nb,c,\n",
            vec![row(1, &["a"]), row(4, &["b", "c", ""])],
        ),
        (",,x", vec![row(1, &["", "", "x"])]),
        ("\"\"", vec![]),
        ("\"a\"", vec![row(1, &["a"])]),
        // Said to the spreadsheet, not to us.
        ("sep=,\na,b\n", vec![row(2, &["a", "b"])]),
        ("", vec![]),
    ] {
        assert_eq!(rows(text), expect, "{text:?}");
    }
}

#[test]
fn every_encoding_gives_the_same_rows() {
    let text = "单位名称\t党员\r\n海口椰城科技有限公司\t３\r\n";
    let expect = vec![
        row(1, &["单位名称", "党员"]),
        row(2, &["海口椰城科技有限公司", "３"]),
    ];
    let small: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    for (encoding, bytes) in [
        (Encoding::Utf8, text.as_bytes().to_vec()),
        (Encoding::Gb18030, GB18030.encode(text).0.into_owned()),
        (Encoding::Utf16Le, [vec![0xff, 0xfe], small].concat()),
        (Encoding::Utf16Be, [vec![0xfe, 0xff], big].concat()),
    ] {
        for piece in [1, 2, 3, 7, usize::MAX] {
            let read = rows_by(&bytes, encoding, Separator::Tab, piece);
            assert_eq!(read.as_ref(), Ok(&expect), "{encoding:?} {piece}");
        }
    }
}

#[test]
fn what_cannot_be_read_says_where() {
    let read = |bytes: &[u8]| rows_by(bytes, Encoding::Utf8, Separator::Comma, 1_000);
    let gb = GB18030.encode("单位名称").0.into_owned();
    let wrong = Err(FileMistake::NotInEncoding(Encoding::Utf8));
    assert_eq!(read(&gb), wrong);
    // Cut off in the middle of a letter.
    assert_eq!(read(&"a,单".as_bytes()[..4]), wrong);
    assert_eq!(
        read(b"a\nb,\"c\nd\n"),
        Err(FileMistake::OpenQuote { line: 2 })
    );
    let long = format!("a\nb,\"{}\"\n", "x".repeat(MAX_CELL + 1));
    assert_eq!(
        read(long.as_bytes()),
        Err(FileMistake::OpenQuote { line: 2 })
    );
    let long = format!("a\nb,{}\n", "x".repeat(MAX_CELL + 1));
    assert_eq!(
        read(long.as_bytes()),
        Err(FileMistake::CellTooLong { line: 2 })
    );
    assert!(read(format!("{}\n", "x".repeat(MAX_CELL)).as_bytes()).is_ok());
    let wide = |columns: u32| ",".repeat(columns as usize - 1) + "x\n";
    assert!(read(wide(MAX_COLUMNS).as_bytes()).is_ok());
    assert_eq!(
        read(wide(MAX_COLUMNS + 1).as_bytes()),
        Err(FileMistake::TooManyColumns { max: MAX_COLUMNS })
    );
}

fn quoted(cell: &str) -> String {
    if cell.contains(['"', ',', '\n', '\r']) || cell.starts_with("sep=") {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

proptest! {
    /// Rows that are written by the standard are read as they were, in pieces of any size.
    #[test]
    fn rows_come_back(
        cells in proptest::collection::vec(proptest::collection::vec("[a,\"\n\r 海]{0,4}", 1..5), 0..8),
        piece in 1..40_usize,
        ends in prop_oneof![Just("\n"), Just("\r\n")],
    ) {
        let text: String = cells.iter().map(|row| {
            row.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(",") + ends
        }).collect();
        let read = rows_by(text.as_bytes(), Encoding::Utf8, Separator::Comma, piece).unwrap();
        let read: Vec<Vec<String>> = read.into_iter().map(|(_, cells)| cells).collect();
        let blank = |row: &Vec<String>| row.iter().all(|cell| cell.trim().is_empty());
        let expect: Vec<Vec<String>> = cells.into_iter().filter(|row| !blank(row)).collect();
        prop_assert_eq!(read, expect);
    }

    /// Any bytes end in rows or in a named error.
    #[test]
    fn any_bytes_end(bytes in proptest::collection::vec(any::<u8>(), 0..200), piece in 1..50_usize) {
        for encoding in [Encoding::Utf8, Encoding::Gb18030, Encoding::Utf16Le, Encoding::Utf16Be] {
            let whole = rows_by(&bytes, encoding, Separator::Comma, usize::MAX);
            prop_assert_eq!(rows_by(&bytes, encoding, Separator::Comma, piece), whole);
        }
    }
}
