//! Every form of a cell that the exchange format allows, and what is refused.

use chrono::NaiveDate;
use entry::Mistake;
use ledger::{CellMistake, Column, DateSystem, Form, Record, cell, code};
use policy::Kind;
use proptest::prelude::*;

use crate::made;

fn read(column: Column, text: &str) -> Result<String, CellMistake> {
    let mut record = Record::new("某单位", Kind::PrivateEnterprise);
    cell::read(&mut record, column, text)?;
    Ok(cell::write(&record, column).into_owned())
}

#[test]
fn cells_are_read_as_people_write_them() {
    for (column, text, expect) in [
        (Column::Name, "  海口某公司 ", "海口某公司"),
        (Column::Name, "Ａ１ 公司（海口）", "A1 公司（海口）"),
        (Column::Kind, "律师事务所", "律师事务所"),
        (Column::Code, "91350100m000100y43", "91350100M000100Y43"),
        (Column::Code, "9135 0100-M000100Y43", "91350100M000100Y43"),
        (Column::Trade, "C", "C"),
        (Column::Trade, "c 制造业", "C"),
        (Column::Trade, "制造业", "C"),
        (Column::Trade, "农林牧渔业", "A"),
        (Column::Trade, "I 信息传输、软件和信息技术服务业", "I"),
        (Column::Status, "", "在业"),
        (Column::Affiliation, "", "区"),
        (Column::Employees, "１２３", "123"),
        (Column::Employees, "1,200", "1200"),
        (Column::Employees, "12.0", "12"),
        (Column::Employees, "", ""),
        (Column::GeneralBelow, "", ""),
        (Column::GeneralBelow, "0", ""),
        (Column::Approved, "2024-03-01", "2024-03-01"),
        (Column::Approved, "2024/3/1", "2024-03-01"),
        (Column::Approved, "2024.3.1", "2024-03-01"),
        (Column::Approved, "2024年3月1日", "2024-03-01"),
        (Column::Approved, "45352", "2024-03-01"),
        (Column::Approved, "45352.75", "2024-03-01"),
        (Column::Approved, "2024-03-01 00:00:00", "2024-03-01"),
        (Column::Approved, "2024-03-01T00:00:00", "2024-03-01"),
        (Column::Wages, "1.2万", "12000"),
        (Column::Wages, "1.2万元", "12000"),
        (Column::Wages, "¥12,000.50", "12000.50"),
        (Column::Wages, "￥１２，０００元", "12000"),
        (Column::MassOrganisations, "工会、妇联", "工会、妇联"),
        (Column::MassOrganisations, "妇联,工会", "工会、妇联"),
        (Column::MassOrganisations, "无", "无"),
        (Column::SixHaves, "制度 场所", "场所、制度"),
        (Column::SixHaves, "", ""),
        (Column::Instructor, "有", "有"),
        (Column::Charter, "否", "否"),
    ] {
        assert_eq!(
            read(column, text).as_deref(),
            Ok(expect),
            "{column:?} {text:?}"
        );
    }
}

#[test]
fn what_cannot_be_read_is_refused_and_changes_nothing() {
    for (column, text, expect) in [
        (Column::Name, "  ", CellMistake::Missing),
        (Column::Kind, "", CellMistake::Missing),
        (Column::Kind, "公司", CellMistake::NotAChoice),
        (Column::Status, "开业", CellMistake::NotAChoice),
        (Column::Trade, "Z", CellMistake::NotAChoice),
        (Column::Trade, "B 制造业", CellMistake::NotAChoice),
        (Column::Instructor, "是", CellMistake::NotAChoice),
        (
            Column::MassOrganisations,
            "工会、商会",
            CellMistake::NotAChoice,
        ),
        (Column::Code, "123", CellMistake::NotACode),
        (Column::Code, "91350100I000100Y43", CellMistake::NotACode),
        (
            Column::Employees,
            "-1",
            CellMistake::Entry(Mistake::Negative),
        ),
        (
            Column::Employees,
            "1.5",
            CellMistake::Entry(Mistake::Fractional),
        ),
        (
            Column::Employees,
            "若干",
            CellMistake::Entry(Mistake::NotANumber),
        ),
        (
            Column::Employees,
            "1e20",
            CellMistake::Entry(Mistake::Scientific),
        ),
        (
            Column::BranchesBelow,
            "70000",
            CellMistake::Entry(Mistake::TooLarge { max: 65_535 }),
        ),
        (
            Column::Approved,
            "2024-02-30",
            CellMistake::Entry(Mistake::NoSuchDate),
        ),
        (
            Column::Approved,
            "去年",
            CellMistake::Entry(Mistake::NotADate),
        ),
        (
            Column::Wages,
            "1.234",
            CellMistake::Entry(Mistake::TooManyDecimals),
        ),
        (Column::Wages, "#N/A", CellMistake::Formula),
        (Column::Name, "#REF!", CellMistake::Formula),
    ] {
        let mut record = Record::new("某单位", Kind::LawFirm);
        let before = record.clone();
        assert_eq!(
            cell::read(&mut record, column, text),
            Err(expect),
            "{column:?} {text:?}"
        );
        assert_eq!(record, before);
    }
    let long = "长".repeat(201);
    assert_eq!(
        read(Column::Name, &long),
        Err(CellMistake::TooLong { max: 200 })
    );
    assert!(read(Column::Name, &"长".repeat(200)).is_ok());
}

#[test]
fn days_are_counted_as_the_workbook_counts_them() {
    for (dates, text, expect) in [
        (DateSystem::From1900, "45352", (2024, 3, 1)),
        (DateSystem::From1904, "43890", (2024, 3, 1)),
        (DateSystem::From1900, "20000", (1954, 10, 3)),
    ] {
        let mut record = Record::new("某单位", Kind::LawFirm);
        cell::read_by(&mut record, Column::Approved, text, dates).unwrap();
        let (year, month, day) = expect;
        assert_eq!(
            record.facts.approved,
            NaiveDate::from_ymd_opt(year, month, day),
            "{text}"
        );
    }
}

#[test]
fn a_code_is_sound_by_its_last_character() {
    for sound in [
        "91350100M000100Y43",
        "9144030071526726XG",
        "52460108MJY00001X9",
    ] {
        assert!(code::is_sound(sound), "{sound}");
        assert_eq!(code::check_character(&sound[..17]), sound.bytes().last());
    }
    // In use, and unsound: read all the same.
    assert!(!code::is_sound("91350211M0000XUF46"));
    assert!(read(Column::Code, "91350211M0000XUF46").is_ok());
    assert!(!code::is_sound(""));
}

#[test]
fn columns_have_headers_and_names_of_their_own() {
    for &column in Column::ALL {
        assert_eq!(Column::from_header(column.header()), Some(column));
        assert_eq!(Column::from_wire(column.wire()), Some(column));
    }
}

#[test]
fn every_listed_value_is_read_and_written_back() {
    for &column in Column::ALL {
        let (Form::Choice(values) | Form::Set(values)) = column.form() else {
            continue;
        };
        for value in values {
            assert_eq!(read(column, value).as_deref(), Ok(*value), "{column:?}");
        }
    }
}

#[test]
fn an_empty_cell_says_no_more_than_a_new_record() {
    let new = Record::new("某单位", Kind::PrivateEnterprise);
    for &column in Column::ALL {
        let mut record = new.clone();
        let read = cell::read(&mut record, column, "");
        let is_required = Column::REQUIRED.contains(&column);
        assert_eq!(
            read,
            if is_required {
                Err(CellMistake::Missing)
            } else {
                Ok(())
            }
        );
        assert_eq!(record, new, "{column:?}");
    }
}

proptest! {
    #[test]
    fn amounts_are_read_the_short_way_as_the_long_way(text in "[0-9]{0,11}(\\.[0-9]{0,3})?") {
        let mut record = Record::new("某单位", Kind::PrivateEnterprise);
        let read = cell::read(&mut record, Column::Wages, &text).map(|()| record.more.wages);
        prop_assert_eq!(read, entry::read_money(&text).map_err(CellMistake::Entry));
    }

    #[test]
    fn what_is_written_is_read_back(record in made::record()) {
        let mut again = Record::new("?", Kind::TaxFirm);
        for &column in Column::ALL {
            cell::read(&mut again, column, &cell::write(&record, column)).unwrap();
        }
        prop_assert_eq!(again, record);
    }

    #[test]
    fn no_text_stops_a_reader(text in any::<String>(), at in 0..Column::COUNT) {
        let mut record = Record::new("?", Kind::TaxFirm);
        let _ = cell::read(&mut record, Column::ALL[at], &text);
    }
}

proptest! {
    #[test]
    fn trimming_is_that_of_all_white_space(text in "[ \t\u{3000}\u{a0}\u{85}\u{2003}a9中鿿㐀é😀]{0,6}") {
        prop_assert_eq!(cell::trimmed(&text), text.trim());
    }
}
