//! The cells of a workbook: the bytes are the sheet, or the texts that sheets share, in a workbook that is otherwise sound.

use std::io::{Cursor, Write as _};

use exchange::read::{BatchRows, RowBatch, Workbook};
use ledger::import::Row;
use zip::CompressionMethod;
use zip::write::{SimpleFileOptions, ZipWriter};

const TYPES: &str = r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>"#;
const RELATIONS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const WORKBOOK: &str = r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const PARTS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#;
const STYLES: &str = r#"<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="170" formatCode="yyyy/m/d"/></numFmts><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="46"/></cellXfs></styleSheet>"#;
const TEXTS: &str = r#"<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="2"><si><t>单位名称</t></si><si><r><t>甲</t></r><r><t>乙</t></r></si></sst>"#;
const SHEET: &str = r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c></row></sheetData></worksheet>"#;

/// The first byte says what the rest is: a sheet, the texts, or the whole file.
pub(crate) fn run(data: &[u8]) {
    let Some((&how, data)) = data.split_first() else {
        return;
    };
    let file = match how % 4 {
        0 | 1 => book(data, TEXTS.as_bytes()),
        2 => book(SHEET.as_bytes(), data),
        _ => data.to_vec(),
    };
    let Ok(mut book) = Workbook::open(file) else {
        return;
    };
    let mut found = Vec::new();
    let count = book.sheets().len();
    for sheet in 0..count {
        let Ok(mut rows) = book.rows(sheet) else {
            continue;
        };
        let mut row = Row::default();
        while let Ok(true) = rows.next(&mut row) {
            assert!(!row.is_blank());
            found.push(row.clone());
        }
    }
    check_batch(&found);
    check_other_batch(data);
    super::text::check(&found);
}

/// Rows that are handed over in a batch come out as they went in.
fn check_batch(rows: &[Row]) {
    let mut batch = RowBatch::default();
    rows.iter().for_each(|row| batch.push(row));
    let (mut read, mut row) = (BatchRows::new(batch.bytes()), Row::default());
    for expect in rows {
        assert!(read.next(&mut row));
        assert_eq!(row, *expect);
    }
    assert!(!read.next(&mut row));
}

/// Bytes that are no batch end.
fn check_other_batch(bytes: &[u8]) {
    let (mut read, mut row) = (BatchRows::new(bytes), Row::default());
    while read.next(&mut row) {
        row.cells().for_each(drop);
    }
}

fn book(sheet: &[u8], texts: &[u8]) -> Vec<u8> {
    let mut file = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, bytes) in [
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", RELATIONS.as_bytes()),
        ("xl/workbook.xml", WORKBOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", PARTS.as_bytes()),
        ("xl/styles.xml", STYLES.as_bytes()),
        ("xl/sharedStrings.xml", texts),
        ("xl/worksheets/sheet1.xml", sheet),
    ] {
        file.start_file(name, stored).expect("a part begins");
        file.write_all(bytes).expect("memory takes it");
    }
    file.finish().expect("memory takes it").into_inner()
}
