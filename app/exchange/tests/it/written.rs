//! What is written, read again: nothing is lost or changed on the way out and in.

use chrono::NaiveDate;
use exchange::read::Workbook;
use exchange::write::{CsvFile, XlsxFile, set_aside, template};
use ledger::demo::Demo;
use ledger::import::{
    Checking, Found, LOCAL_TERMS_HEADER, REASON_HEADER, Row, Staged, Target, head, recognise,
};
use ledger::{Column, DateSystem, Form, Live, Record, ResultColumn, Table, UnitId};
use policy::{Choices, Kind, ReminderTerms, Rulebook, Walk};
use words::Lang;

use crate::made::{Plain, plain, rows, sheet};

fn live(table: Table) -> Live {
    let day = NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    let book = Rulebook::new(Choices::default(), 2026);
    Live::new(table, Walk::new(book, ReminderTerms::default(), day))
}

/// A made-up city with columns of the user's own, and texts that a spreadsheet would trip over.
fn city(size: u32) -> Live {
    let day = NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    let mut table = Table::new();
    let [contact, note] =
        ["联系人", "备注, \"内部\""].map(|header| table.own_column(header).unwrap());
    for (at, mut record) in Demo::new(7, size, day).enumerate() {
        record.set_own(contact, ["王", "", "=1+1", "'李"][at % 4]);
        record.set_own(note, ["", "两行\n文字", "a,b", "\"引\""][at % 4]);
        if at % 5 == 0 {
            record.name = format!("{}{}", ["=", "+", "-", "@", "'"][at / 5 % 5], record.name);
        }
        table.push(&record).unwrap();
    }
    table.settle_joint_branches();
    live(table)
}

fn csv(live: &Live) -> String {
    let mut file = CsvFile::new(live);
    for id in live.units() {
        file.unit(live, *id);
    }
    String::from_utf8(file.take()).unwrap()
}

fn xlsx(live: &Live) -> Vec<u8> {
    let mut file = XlsxFile::new(live, true).unwrap();
    for id in live.units() {
        file.unit(live, *id).unwrap();
    }
    file.finish().unwrap()
}

/// Plain rows as a reader hands them over.
fn filled(rows: Vec<Plain>) -> Vec<Row> {
    rows.into_iter()
        .map(|(number, cells)| {
            let mut row = Row::default();
            row.begin(number);
            cells.iter().for_each(|cell| row.push(cell));
            row
        })
        .collect()
}

/// Rows as an import takes them in, the header found and its columns recognised without help.
fn taken_in(rows: Vec<Plain>) -> Staged {
    let rows = filled(rows);
    let at = head::find(&rows);
    let mapping = recognise(&head::headers(&rows[at]), &[]);
    for result in ResultColumn::ALL {
        let mapped = mapping
            .iter()
            .find(|mapped| mapped.header == result.header());
        let mapped = mapped.unwrap_or_else(|| panic!("{} is written", result.header()));
        assert_eq!(mapped.target, Target::Leave, "results are worked out anew");
    }
    let mut checking = Checking::new(&mapping, DateSystem::From1900);
    rows[at + 1..].iter().for_each(|row| checking.row(row));
    checking.finish()
}

fn assert_same(written: &Live, read: &Staged) {
    assert_eq!(read.set_aside_count, 0, "{:?}", read.set_aside.first());
    let written: Vec<Record> = written
        .units()
        .iter()
        .map(|id| written.table().get(*id).unwrap())
        .collect();
    let read: Vec<Record> = read
        .table
        .ids()
        .map(|id| read.table.get(id).unwrap())
        .collect();
    assert_eq!(written.len(), read.len());
    for (written, read) in written.iter().zip(&read) {
        assert_eq!(written, read);
    }
}

#[test]
fn a_city_comes_back_from_csv_as_it_was() {
    let city = city(2_000);
    assert_same(&city, &taken_in(rows(&csv(&city))));
}

#[test]
fn a_city_comes_back_from_a_workbook_as_it_was() {
    let city = city(2_000);
    let mut book = Workbook::open(xlsx(&city)).unwrap();
    assert_eq!(book.sheets().len(), 2, "what it is, and the units");
    let mut reader = book.rows(1).unwrap();
    let (mut found, mut row) = (Vec::new(), Row::default());
    while reader.next(&mut row).unwrap() {
        found.push(plain(&row));
    }
    assert_same(&city, &taken_in(found));
}

#[test]
fn no_text_becomes_a_formula() {
    for text in [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        " =1",
        "＝1",
        "＋1",
        "－1",
        "＠x",
        "=HYPERLINK(\"http://x\")",
    ] {
        let mut table = Table::new();
        let own = table.own_column(text).unwrap();
        let mut record = Record::new(text, Kind::LawFirm);
        record.set_own(own, text);
        record.street = text.to_owned();
        table.push(&record).unwrap();
        let live = live(table);
        let file = csv(&live);
        // However a cell begins once its quotes are off, a spreadsheet takes it for text.
        let cells = rows(&file.replace("'", "\u{1}"));
        for cell in cells.iter().flat_map(|(_, cells)| cells) {
            let begins = cell
                .trim_start_matches('\u{feff}')
                .trim_start()
                .chars()
                .next();
            assert!(
                !begins.is_some_and(|first| "=+-@＝＋－＠".contains(first)),
                "{text:?} stands bare: {cell:?}"
            );
        }
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(xlsx(&live))).unwrap();
        let names: Vec<String> = archive
            .file_names()
            .map(|name| name.unwrap().into_owned())
            .collect();
        for name in names.iter().filter(|name| name.contains("worksheets/")) {
            let mut part = archive.by_name(name).unwrap();
            let mut xml = String::new();
            std::io::Read::read_to_string(&mut part, &mut xml).unwrap();
            assert!(
                !xml.contains("<f>") && !xml.contains("<f "),
                "{text:?} in {name}"
            );
        }
    }
}

#[test]
fn results_are_those_of_the_single_check() {
    let city = city(300);
    let table = rows(&csv(&city));
    let (_, headers) = &table[0];
    let place = |result: ResultColumn| {
        let header = result.header();
        headers.iter().position(|known| known == header).unwrap()
    };
    let (verdict, total) = (place(ResultColumn::Verdict), place(ResultColumn::Total));
    let mut sum = 0;
    for (id, (_, cells)) in city.units().iter().zip(&table[1..]) {
        if let Some(known) = city.judged().verdict(*id) {
            assert_eq!(cells[verdict], words::verdict_short(known, Lang::Zh));
        }
        // A range is two amounts, of which the lower is the sure one.
        let sure = cells[total]
            .trim_start_matches('≥')
            .split('–')
            .next()
            .unwrap();
        if !sure.is_empty() {
            let (yuan, fen) = sure.split_once('.').unwrap();
            sum +=
                yuan.replace(',', "").parse::<i64>().unwrap() * 100 + fen.parse::<i64>().unwrap();
        }
    }
    let tally = &city.totals().tally;
    let low = [
        tally.yearly,
        tally.start_up,
        tally.allowance,
        tally.training,
    ];
    let low: i64 = low.iter().map(|sum| sum.low().0).sum();
    assert_eq!(sum, low, "the column adds up to the ledger's total");
}

#[test]
fn rows_set_aside_come_back_with_the_reason_and_can_be_read_again() {
    let file =
        "单位名称,单位类型,从业人员,备注\n甲,非公企业,三十,x\n乙,公司,3,=y\n丙,律师事务所,8,z\n";
    let all = filled(rows(file));
    let mapping = recognise(&head::headers(&all[0]), &[]);
    let mut checking = Checking::new(&mapping, DateSystem::From1900);
    all[1..].iter().for_each(|row| checking.row(row));
    let staged = checking.finish();
    assert_eq!((staged.table.len(), staged.set_aside.len()), (1, 2));
    let headers: Vec<&str> = mapping
        .iter()
        .map(|mapped| mapped.header.as_str())
        .collect();
    let again = sheet(set_aside(&headers, &staged.set_aside).unwrap()).unwrap();
    let (_, names) = &again[0];
    assert_eq!(names[0], REASON_HEADER);
    assert_eq!(names[1..], ["单位名称", "单位类型", "从业人员", "备注"]);
    assert!(
        again[1].1[0].contains("从业人员") && again[1].1[0].contains("数字"),
        "{:?}",
        again[1]
    );
    assert_eq!(again[1].1[1..], ["甲", "非公企业", "三十", "x"]);
    assert_eq!(again[2].1[1..], ["乙", "公司", "3", "=y"]);
    let mapping = recognise(&names.clone(), &[]);
    assert_eq!(mapping[0].target, Target::Leave);
}

#[test]
fn the_template_has_every_column_and_no_unit() {
    let rows = sheet(template().unwrap()).unwrap();
    let (_, headers) = &rows[0];
    let mapping = recognise(headers, &[]);
    for column in Column::ALL {
        let mapped = mapping
            .iter()
            .find(|mapped| mapped.target == Target::Column(*column));
        assert_eq!(
            mapped.map(|mapped| mapped.found),
            Some(Found::Exact),
            "{column:?}"
        );
    }
    assert_eq!(rows.len(), 1);
}

#[test]
fn a_removed_unit_is_not_written() {
    let city = city(20);
    let mut file = CsvFile::new(&city);
    file.unit(&city, UnitId(999));
    assert_eq!(rows(&String::from_utf8(file.take()).unwrap()).len(), 1);
}

/// A unit in which every column says something of its own.
fn full() -> Table {
    let mut table = Table::new();
    let mut record = Record::new("全列单位", Kind::PrivateEnterprise);
    for (at, column) in Column::ALL.iter().enumerate() {
        let text = match column.form() {
            Form::Text(_) if *column == Column::Code => "91460000MA5T00001X".to_owned(),
            Form::Text(_) => format!("文字{at}"),
            Form::Count | Form::Money => (100 + at).to_string(),
            Form::Date => format!("2020-01-{:02}", 1 + at % 28),
            Form::Choice(list) | Form::Set(list) => list[at % list.len()].to_owned(),
            Form::Trade => "C".to_owned(),
        };
        // What does not go together with the rest is left out; the columns of money and counts never are.
        let _ = ledger::cell::read(&mut record, *column, &text);
    }
    table.push(&record).unwrap();
    table
}

#[test]
fn each_columns_exported_value_is_its_own() {
    let live = live(full());
    let record = live.table().get(live.units()[0]).unwrap();
    let written = rows(&csv(&live));
    let mut book = Workbook::open(xlsx(&live)).unwrap();
    let mut reader = book.rows(1).unwrap();
    let (mut in_book, mut row) = (Vec::new(), Row::default());
    while reader.next(&mut row).unwrap() {
        in_book.push(plain(&row));
    }
    let mut seen = std::collections::BTreeSet::new();
    for (place, column) in Column::ALL.iter().enumerate() {
        let own = ledger::cell::write(&record, *column).into_owned();
        let [head, cells] = [&written[0].1[place], &written[1].1[place]];
        assert_eq!(head, column.header());
        assert_eq!(*cells, own, "{column:?} as text");
        assert_eq!(in_book[0].1[place], column.header());
        assert_eq!(in_book[1].1[place], own, "{column:?} in a workbook");
        if matches!(column.form(), Form::Money | Form::Count) {
            assert!(!own.is_empty(), "{column:?}");
            assert!(seen.insert(own), "{column:?} has a value of its own");
        }
    }
    assert!(seen.len() > 8, "there are columns of money and of counts");
}

#[test]
fn an_export_says_by_each_unit_where_standards_and_readings_differ_from_the_policy() {
    let mut choices = Choices::default();
    let id = policy::StandardId::YearlyBranch;
    choices.standards.raise(id, 600_000).unwrap();
    let day = NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    let walk = Walk::new(Rulebook::new(choices, 2026), ReminderTerms::default(), day);
    let mut city = city(50);
    city.set_walk(walk);
    let said =
        "本地标准 1 项与文件不同：党支部活动经费：文件不低于 5,000 元／年 → 本地 6,000 元／年";
    let written = rows(&csv(&city));
    assert_eq!(
        written[0].1.last().map(String::as_str),
        Some(LOCAL_TERMS_HEADER)
    );
    assert_eq!(written.len(), 51);
    for (_, cells) in &written[1..] {
        assert_eq!(cells.last().map(String::as_str), Some(said));
    }
    // It is no column of anybody's own when the file comes back.
    assert_same(&city, &taken_in(written));
    let mut book = Workbook::open(xlsx(&city)).unwrap();
    let mut reader = book.rows(0).unwrap();
    let mut row = Row::default();
    let mut cover = Vec::new();
    while reader.next(&mut row).unwrap() {
        cover.push(plain(&row).1.join("|"));
    }
    let has = |text: &str| cover.iter().any(|line| line.contains(text));
    assert!(has("注意|本地标准 1 项与文件不同"), "{cover:?}");
    assert!(has("文件 5,000 元／年；本地 6,000 元／年"), "{cover:?}");
}
