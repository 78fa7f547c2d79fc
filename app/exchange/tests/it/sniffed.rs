//! What a file is taken for.

use encoding_rs::GB18030;
use exchange::read::{Sniffed, sniff};
use ledger::import::{Encoding, FileMistake, Separator};

fn text(encoding: Encoding, separator: Separator) -> Result<Sniffed, FileMistake> {
    Ok(Sniffed::Text {
        encoding,
        separator,
    })
}

#[test]
fn files_are_known_by_their_bytes() {
    let gb = |text: &str| GB18030.encode(text).0.into_owned();
    let small =
        |text: &str| -> Vec<u8> { text.encode_utf16().flat_map(u16::to_le_bytes).collect() };
    let old = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    let locked: Vec<u8> = old
        .iter()
        .copied()
        .chain([0; 100])
        .chain(small("EncryptedPackage"))
        .collect();
    let utf8 = |separator| text(Encoding::Utf8, separator);
    let cases: Vec<(&str, Vec<u8>, Result<Sniffed, FileMistake>)> = vec![
        ("nothing", vec![], Err(FileMistake::Empty)),
        ("white space", b" \n\r\n".to_vec(), Err(FileMistake::NoRows)),
        (
            "comma",
            "单位名称,区\n甲,乙\n".into(),
            utf8(Separator::Comma),
        ),
        ("tab", "单位名称\t区\n甲\t乙\n".into(), utf8(Separator::Tab)),
        (
            "semicolon with commas inside",
            "名称;金额\n甲;1,000\n乙;2,000\n".into(),
            utf8(Separator::Semicolon),
        ),
        ("bar", "名称|区\n甲|乙\n".into(), utf8(Separator::Bar)),
        (
            "commas in quotes",
            "\"a,b\";c\n\"d,e\";f\n".into(),
            utf8(Separator::Semicolon),
        ),
        ("said", "sep=|\na,b|c,d\n".into(), utf8(Separator::Bar)),
        (
            "title rows",
            "海口市台账\n\n单位名称,区,街道\n甲,乙,丙\n丁,戊,己\n".into(),
            utf8(Separator::Comma),
        ),
        (
            "one column",
            "单位名称\n甲\n".into(),
            utf8(Separator::Comma),
        ),
        (
            "mark",
            b"\xef\xbb\xbfa,b\n".to_vec(),
            utf8(Separator::Comma),
        ),
        (
            "gb",
            gb("单位名称,区\n海口椰城,龙华区\n"),
            text(Encoding::Gb18030, Separator::Comma),
        ),
        (
            "utf-16",
            [vec![0xff, 0xfe], small("单位\t区\n甲\t乙\n")].concat(),
            text(Encoding::Utf16Le, Separator::Tab),
        ),
        (
            "utf-16 without mark",
            small("name\tdistrict\nA\tB\n"),
            text(Encoding::Utf16Le, Separator::Tab),
        ),
        (
            "page",
            b"<!DOCTYPE html><table>".to_vec(),
            Err(FileMistake::WebPage),
        ),
        (
            "page in an old encoding",
            gb("\n<HTML><meta charset=gbk>海口"),
            Err(FileMistake::WebPage),
        ),
        (
            "xml",
            b"<?xml version=\"1.0\"?><Workbook/>".to_vec(),
            Err(FileMistake::WebPage),
        ),
        ("old workbook", old.to_vec(), Err(FileMistake::OldWorkbook)),
        ("locked workbook", locked, Err(FileMistake::Encrypted)),
        ("pdf", b"%PDF-1.7".to_vec(), Err(FileMistake::NotATable)),
        (
            "png",
            b"\x89PNG\r\n\x1a\n\0\0".to_vec(),
            Err(FileMistake::NotATable),
        ),
        (
            "bytes",
            vec![0xff, 0x00, 0x81, 0x00, 0x00, 0x9c],
            Err(FileMistake::NotATable),
        ),
        ("zip", b"PK\x03\x04".to_vec(), Ok(Sniffed::Workbook)),
    ];
    for (name, bytes, expect) in cases {
        assert_eq!(sniff(&bytes, true), expect, "{name}");
    }
}

/// The first bytes may end in the middle of a letter.
#[test]
fn a_cut_letter_does_not_mislead() {
    let text = "单位名称,区\n海口椰城科技有限公司,龙华区\n";
    for end in 20..text.len() {
        let found = sniff(&text.as_bytes()[..end], false);
        assert!(
            matches!(
                found,
                Ok(Sniffed::Text {
                    encoding: Encoding::Utf8,
                    ..
                })
            ),
            "{end} {found:?}"
        );
    }
}
