//! Files made for tests, and rows as plain lists.

use exchange::read::{TextRows, Workbook};
use ledger::import::{Encoding, FileMistake, Row, Separator};
use std::io::Write;

/// A row's number and cells.
pub type Plain = (u32, Vec<String>);

pub fn plain(row: &Row) -> Plain {
    (row.number, row.cells().map(str::to_owned).collect())
}

/// The rows of a text that is pushed in pieces of so many bytes.
pub fn rows_by(
    bytes: &[u8],
    encoding: Encoding,
    separator: Separator,
    piece: usize,
) -> Result<Vec<Plain>, FileMistake> {
    let mut rows = Vec::new();
    let mut each = |row: &Row| rows.push(plain(row));
    let mut reader = TextRows::new(encoding, separator);
    for piece in bytes.chunks(piece) {
        reader.push(piece, &mut each)?;
    }
    reader.finish(&mut each)?;
    Ok(rows)
}

pub fn rows(text: &str) -> Vec<Plain> {
    rows_by(
        text.as_bytes(),
        Encoding::Utf8,
        Separator::Comma,
        usize::MAX,
    )
    .unwrap()
}

/// The rows of a workbook's first sheet.
pub fn sheet(bytes: Vec<u8>) -> Result<Vec<Plain>, FileMistake> {
    let mut workbook = Workbook::open(bytes)?;
    let mut rows = workbook.rows(0)?;
    let (mut found, mut row) = (Vec::new(), Row::default());
    while rows.next(&mut row)? {
        found.push(plain(&row));
    }
    Ok(found)
}

/// A container of these parts, packed.
pub fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for (name, bytes) in parts {
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
const ROOT: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;

/// A workbook of one sheet with this inside `sheetData`, made by hand.
pub fn by_hand(properties: &str, inside: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let book = format!(
        r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">{properties}<sheets><sheet name="台账" sheetId="1" r:id="r1"/></sheets></workbook>"#
    );
    let sheet = format!(
        r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{inside}</sheetData></worksheet>"#
    );
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("_rels/.rels", ROOT.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", RELATIONS.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ];
    parts.extend(more);
    zipped(&parts)
}
