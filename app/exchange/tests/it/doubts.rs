//! Files that can be read to their end and mean something else than their cells say one by one.

use exchange::read::{TextRows, Workbook};
use ledger::import::{
    Checking, Encoding, Merged, Reason, Row, Separator, Staged, ask_of_merged, head, recognise,
};
use ledger::{Column, DateSystem};
use rust_xlsxwriter as written;

/// A text read as the worker reads it, in pieces of so many bytes.
fn text(file: &str, piece: usize) -> Staged {
    let mut rows = Vec::new();
    let mut reader = TextRows::new(Encoding::Utf8, Separator::Comma);
    for piece in file.as_bytes().chunks(piece) {
        reader
            .push(piece, &mut |row: &Row| rows.push(row.clone()))
            .unwrap();
    }
    reader
        .finish(&mut |row: &Row| rows.push(row.clone()))
        .unwrap();
    let mapping = recognise(&head::headers(&rows[0]), &[]);
    let checking = Checking::new(&mapping, DateSystem::From1900);
    let mut checking = checking.of_text(&mapping, Separator::Comma, rows[0].len());
    rows[1..].iter().for_each(|row| checking.row(row));
    checking.finish()
}

/// A workbook read as the worker reads it; merged cells are filled in or not.
fn sheet(file: Vec<u8>, fill: Option<bool>) -> (Staged, usize) {
    let mut workbook = Workbook::open(file).unwrap();
    assert!(workbook.is_small());
    let merged = workbook.merged(0).unwrap();
    let mut rows = workbook.rows(0).unwrap();
    let mut row = Row::default();
    assert!(rows.next(&mut row).unwrap());
    let mut mapping = recognise(&head::headers(&row), &[]);
    ask_of_merged(&mut mapping, &merged, row.number);
    let open = mapping.iter().filter(|one| one.is_open()).count();
    for gaps in mapping.iter_mut().filter_map(|one| one.gaps.as_mut()) {
        gaps.fill = fill;
    }
    let mut checking =
        Checking::new(&mapping, DateSystem::From1900).of_merged(&mapping, &merged, row.number);
    while rows.next(&mut row).unwrap() {
        checking.row(&row);
    }
    (checking.finish(), open)
}

fn names(staged: &Staged) -> Vec<String> {
    let ids = staged.table.ids();
    ids.map(|id| staged.table.name(id).to_owned()).collect()
}

fn reasons(staged: &Staged) -> Vec<Reason> {
    let all = staged.set_aside.iter();
    all.map(|one| one.reason.clone()).collect()
}

const HEAD: &str = "单位名称,统一社会信用代码,单位类型,区,从业人员,备注\n";

#[test]
fn two_stray_quotes_do_not_make_two_units_one() {
    let swallowed = [
        // Text after the quote that ends the cell; or none, as if it were meant so; in a column of one's own, too.
        "\"邻二,,非公企业,龙华区,2,\n邻三\"公司,,非公企业,龙华区,3,\n",
        "\"邻二,,非公企业,龙华区,2,\n邻三\",,非公企业,龙华区,3,\n",
        "\"邻二,,非公企业,龙华区,2,\r\n邻三\",,非公企业,龙华区,3,\r\n",
        "邻二,,非公企业,龙华区,2,\"记\n邻三,,非公企业,龙华区,3,记\"\n",
        "邻二,,\"非公企业,龙华区,2,\n邻三,,非公企业\",龙华区,3,\n",
        // An escaped quote is none that ends.
        "\"邻二\"\"公司,,非公企业,龙华区,2,\n邻三,\"\"\"\",非公企业,龙华区,3,\",\n",
    ];
    for lines in swallowed {
        for piece in [1, 7, 1000] {
            let staged = text(
                &format!("{HEAD}邻一,,非公企业,龙华区,1,\n{lines}邻四,,非公企业,龙华区,4,\n"),
                piece,
            );
            assert_eq!(names(&staged), ["邻一", "邻四"], "{lines} by {piece}");
            assert_eq!(
                reasons(&staged),
                [Reason::StrayQuote { first: 3, last: 4 }],
                "{lines}"
            );
        }
    }
    // On one line, separators are swallowed.
    let staged = text(&format!("{HEAD}\"邻二,,非公企业\"x,龙华区,2,,\n"), 1000);
    assert_eq!(reasons(&staged), [Reason::StrayQuote { first: 2, last: 2 }]);
}

#[test]
fn quotes_that_belong_there_do_no_harm() {
    for (line, name) in [
        ("\"星辰\"科技公司,,非公企业,龙华区,1,\n", "星辰科技公司"),
        ("椰风\"饮品\"公司,,非公企业,龙华区,1,\n", "椰风\"饮品\"公司"),
        ("\"甲,乙公司\",,非公企业,龙华区,1,\n", "甲,乙公司"),
        ("\"甲\n公司\",,非公企业,龙华区,1,\n", "甲\n公司"),
        ("丙,,非公企业,龙华区,1,\"一,二\n三,四\"\n", "丙"),
        ("丙,,非公企业,龙华区,1,\"一\n二\n三\"\n", "丙"),
        ("丙,,非公企业,龙华区,\"1,200\",\"x\"\n", "丙"),
    ] {
        for piece in [1, 1000] {
            let staged = text(&format!("{HEAD}{line}"), piece);
            assert_eq!(names(&staged), [name], "{line}: {:?}", staged.set_aside);
        }
    }
}

#[test]
fn thousands_without_quotes_set_their_row_aside() {
    let file = format!(
        "{HEAD}千一,,非公企业,龙华区,1,200,\n千二,,非公企业,龙华区,1,200\n千三,,非公企业,龙华区,1,200,三\n千四,,非公企业,龙华区,30\n"
    );
    let staged = text(&file, 1000);
    // In the second, 200 is what the column of one's own holds, for all that anybody can see.
    assert_eq!(names(&staged), ["千二", "千四"]);
    let split = Reason::SplitNumber(4);
    assert_eq!(reasons(&staged), [split.clone(), split]);
}

fn made(change: impl Fn(&mut written::Worksheet)) -> Vec<u8> {
    let mut book = written::Workbook::new();
    let sheet = book.add_worksheet();
    for (column, header) in
        (0_u16..).zip(["区", "街道", "单位名称", "单位类型", "统一社会信用代码"])
    {
        sheet.write(0, column, header).unwrap();
    }
    for row in 1..6_u32 {
        sheet.write(row, 2, format!("丙{row}公司")).unwrap();
        sheet.write(row, 3, "非公企业").unwrap();
    }
    change(sheet);
    book.save_to_buffer().unwrap()
}

#[test]
fn merged_places_are_asked_about_and_filled_in() {
    let plain = written::Format::new();
    let file = made(|sheet| {
        sheet.merge_range(1, 0, 3, 0, "龙华区", &plain).unwrap();
        sheet.merge_range(4, 0, 5, 0, "美兰区", &plain).unwrap();
        sheet.merge_range(1, 1, 2, 1, "金贸", &plain).unwrap();
        for row in 3..6 {
            sheet.write(row, 1, "白龙").unwrap();
        }
    });
    let places = |staged: &Staged, column| -> Vec<String> {
        staged
            .table
            .ids()
            .map(|id| staged.table.cell(id, column))
            .collect()
    };
    let (staged, open) = sheet(file.clone(), Some(true));
    assert_eq!(open, 2);
    assert_eq!(
        places(&staged, Column::District),
        ["龙华区", "龙华区", "龙华区", "美兰区", "美兰区"]
    );
    assert_eq!(
        places(&staged, Column::Street),
        ["金贸", "金贸", "白龙", "白龙", "白龙"]
    );
    let (staged, _) = sheet(file, Some(false));
    assert_eq!(
        places(&staged, Column::District),
        ["龙华区", "", "", "美兰区", ""]
    );
}

#[test]
fn what_is_merged_across_two_columns_is_set_aside() {
    let plain = written::Format::new();
    let file = made(|sheet| {
        sheet
            .merge_range(2, 0, 2, 1, "龙华区金贸街道", &plain)
            .unwrap();
    });
    let mut workbook = Workbook::open(file.clone()).unwrap();
    let merged = Merged {
        rows: (3, 3),
        columns: (0, 1),
    };
    assert_eq!(workbook.merged(0).unwrap(), [merged]);
    let (staged, open) = sheet(file, None);
    assert_eq!(open, 0);
    assert_eq!(
        reasons(&staged),
        [Reason::MergedAcross { first: 0, last: 1 }]
    );
    assert_eq!(staged.table.len(), 4);
}

#[test]
fn a_code_that_is_a_number_is_none() {
    let file = made(|sheet| {
        sheet.write(1, 4, 914_403_007_152_672_000_f64).unwrap();
        sheet.write(2, 4, 914_403_007_152_672_123_f64).unwrap();
        sheet.write(3, 4, "91350100M000100Y43").unwrap();
    });
    let (staged, _) = sheet(file, None);
    let codes: Vec<&str> = staged.table.ids().map(|id| staged.table.code(id)).collect();
    assert_eq!(codes, ["", "", "91350100M000100Y43", "", ""]);
    assert_eq!(
        (staged.cut_codes.count, &staged.cut_codes.first[..]),
        (2, &[2, 3][..])
    );
}
