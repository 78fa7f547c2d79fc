//! Workbooks into rows.

use exchange::read::Workbook;
use ledger::DateSystem;
use rust_xlsxwriter as written;

use crate::made::{Plain, by_hand, sheet};

fn row(number: u32, cells: &[&str]) -> Plain {
    (number, cells.iter().map(|&cell| cell.to_owned()).collect())
}

#[test]
fn cells_become_what_a_person_would_type() {
    let mut book = written::Workbook::new();
    let page = book.add_worksheet();
    let date = written::Format::new().set_num_format("yyyy-mm-dd");
    let time = written::Format::new().set_num_format("hh:mm");
    page.write(0, 0, " 单位名称 ").unwrap();
    page.write(0, 2, 12.0).unwrap();
    page.write(0, 3, 12.5).unwrap();
    page.write(0, 4, true).unwrap();
    page.write_with_format(0, 5, 45_352.0, &date).unwrap();
    page.write_with_format(0, 6, 0.5, &time).unwrap();
    page.write(0, 7, 45_352.0).unwrap();
    page.write(3, 1, "a").unwrap();
    page.write(4, 0, " ").unwrap();
    page.write(5, 0, 123_456_789_012_345_678.0).unwrap();
    let bytes = book.save_to_buffer().unwrap();
    assert_eq!(
        sheet(bytes).unwrap(),
        [
            row(
                1,
                &[
                    " 单位名称 ",
                    "",
                    "12",
                    "12.5",
                    "是",
                    "2024-03-01",
                    "0.5",
                    "45352"
                ]
            ),
            row(4, &["", "a"]),
            row(6, &["1.2345678901234568E17"]),
        ]
    );
}

#[test]
fn cells_written_by_hand() {
    let strings = r#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>甲</t></si><si><r><t>乙</t></r><r><rPr><b/></rPr><t>丙</t></r><rPh sb="0" eb="1"><t>yi</t></rPh></si></sst>"#;
    let inside = r#"<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="inlineStr"><is><t>丁</t></is></c><c r="D2" t="e"><v>#DIV/0!</v></c><c r="E2" t="str"><f>A1</f><v>戊</v></c><c r="F2"><v>3.0</v></c><c r="G2" t="b"><v>0</v></c></row><row><c><v>7</v></c></row>"#;
    let bytes = by_hand("", inside, &[("xl/sharedStrings.xml", strings.as_bytes())]);
    assert_eq!(
        sheet(bytes).unwrap(),
        [
            row(2, &["甲", "乙丙", "丁", "#DIV/0!", "戊", "3", "否"]),
            row(3, &["7"]),
        ]
    );
}

#[test]
fn both_ways_to_count_days() {
    let styles = r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>"#;
    let parts: [(&str, &[u8]); 1] = [("xl/styles.xml", styles.as_bytes())];
    let cells = |days: &[&str]| {
        let cells: String = days
            .iter()
            .map(|day| format!(r#"<c s="1"><v>{day}</v></c>"#))
            .collect();
        format!("<row>{cells}</row>")
    };
    let from_1900 = by_hand(
        "",
        &cells(&["1", "59", "61", "45352", "45352.75", "0.25"]),
        &parts,
    );
    assert_eq!(
        sheet(from_1900).unwrap(),
        [row(
            1,
            &[
                "1900-01-01",
                "1900-02-28",
                "1900-03-01",
                "2024-03-01",
                "2024-03-01",
                "0.25"
            ]
        )]
    );
    let from_1904 = by_hand(r#"<workbookPr date1904="1"/>"#, &cells(&["43890"]), &parts);
    assert_eq!(
        Workbook::open(from_1904.clone()).unwrap().dates(),
        DateSystem::From1904
    );
    assert_eq!(sheet(from_1904).unwrap(), [row(1, &["2024-03-01"])]);
}

#[test]
fn sheets_are_named_and_hidden_ones_known() {
    let mut book = written::Workbook::new();
    book.add_worksheet().set_name("说明").unwrap();
    book.add_worksheet()
        .set_name("台账")
        .unwrap()
        .write(0, 0, "x")
        .unwrap();
    book.add_worksheet()
        .set_name("旧")
        .unwrap()
        .set_hidden(true);
    let mut workbook = Workbook::open(book.save_to_buffer().unwrap()).unwrap();
    let sheets: Vec<(&str, bool)> = workbook
        .sheets()
        .iter()
        .map(|sheet| (sheet.name.as_str(), sheet.hidden))
        .collect();
    assert_eq!(sheets, [("说明", false), ("台账", false), ("旧", true)]);
    let mut row = ledger::import::Row::default();
    assert!(workbook.rows(1).unwrap().next(&mut row).unwrap());
    assert!(!workbook.rows(0).unwrap().next(&mut row).unwrap());
    assert!(workbook.rows(3).is_err());
}
