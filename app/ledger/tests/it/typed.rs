//! What was typed before the page went away is written where it belongs, and nowhere else.

use ledger::paste::Cell;
use ledger::typed::{TypedCell, TypedFate, typed_cell, typed_column, with_left};
use ledger::{Change, Column, Record, Table, UnitId};
use policy::Kind;

const A: &str = "91350100M000100Y43";

fn table() -> Table {
    let mut table = Table::new();
    for (number, name) in ["甲", "乙", "丙", "丙"].into_iter().enumerate() {
        let mut record = Record::new(name, Kind::PrivateEnterprise);
        record.facts.employees = policy::Heads::known(u32::try_from(number).unwrap());
        if name == "甲" {
            A.clone_into(&mut record.code);
        }
        table.push(&record).unwrap();
    }
    table.own_column("联系人").unwrap();
    table
}

fn typed(unit: u32, name: &str, code: &str, before: &str, text: &str) -> TypedCell {
    TypedCell {
        unit: UnitId(unit),
        name: name.into(),
        code: code.into(),
        column: "employees".into(),
        before: before.into(),
        text: text.into(),
    }
}

#[test]
fn it_goes_to_its_own_unit_if_nothing_else_was_written_there() {
    let employees = Cell::Column(Column::Employees);
    let write = |unit| TypedFate::Write(UnitId(unit), employees);
    let table = table();
    let cases = [
        // Where it was.
        (typed(1, "乙", "", "1", "80"), write(1)),
        (typed(0, "甲", A, "0", "80"), write(0)),
        // What cannot be read goes there too, and is refused there.
        (typed(1, "乙", "", "1", "many"), write(1)),
        // Its place is another unit's by now.
        (typed(0, "乙", "", "1", "80"), write(1)),
        (typed(3, "甲改名", A, "0", "80"), write(0)),
        // It stands there already, however it was written.
        (typed(1, "乙", "", "5", "1"), TypedFate::Held),
        (typed(1, "乙", "", "5", " １ "), TypedFate::Held),
        // Somebody wrote something else.
        (
            typed(1, "乙", "", "5", "80"),
            TypedFate::Changed(UnitId(1), employees, "1".into()),
        ),
        // Nobody, or two.
        (typed(1, "丁", "", "1", "80"), TypedFate::Gone),
        (typed(0, "丙", "", "2", "80"), TypedFate::Gone),
        (
            typed(1, "乙", "9144030071526726XG", "1", "80"),
            TypedFate::Gone,
        ),
    ];
    for (one, fate) in cases {
        assert_eq!(one.fate(&table), fate, "{one:?}");
    }
}

#[test]
fn a_unit_of_two_with_one_name_is_known_by_its_place() {
    let fate = typed(3, "丙", "", "3", "80").fate(&table());
    assert_eq!(
        fate,
        TypedFate::Write(UnitId(3), Cell::Column(Column::Employees))
    );
}

#[test]
fn a_unit_that_was_removed_is_gone() {
    let mut table = table();
    table.change(&[Change::Remove(UnitId(1))]).unwrap();
    assert_eq!(typed(1, "乙", "", "1", "80").fate(&table), TypedFate::Gone);
}

#[test]
fn own_columns_go_by_their_headers() {
    let own = ["备注".to_owned(), "联系人".to_owned()];
    assert_eq!(typed_column(Cell::Own(1), &own).as_deref(), Some("+联系人"));
    assert_eq!(typed_cell("+联系人", &own[1..]), Some(Cell::Own(0)));
    assert_eq!(typed_cell("+联系人", &own[..1]), None);
    for column in Column::ALL {
        let cell = Cell::Column(*column);
        let name = typed_column(cell, &own).unwrap();
        assert_eq!(typed_cell(&name, &[]), Some(cell));
    }
}

#[test]
fn what_was_left_adds_to_what_is_kept_and_is_only_over_it_if_later() {
    let on_disk = [typed(0, "甲", A, "0", "80"), typed(1, "乙", "", "1", "70")];
    let left = [typed(1, "乙", "", "1", "7"), typed(2, "丙", "", "2", "60")];
    let [first, second] = on_disk.clone();
    let [other, third] = left.clone();
    let all = with_left(on_disk.to_vec(), left.to_vec(), false);
    assert_eq!(all, [first.clone(), second, third.clone()]);
    let all = with_left(on_disk.to_vec(), left.to_vec(), true);
    assert_eq!(all, [other, third, first]);
    assert_eq!(with_left(on_disk.to_vec(), Vec::new(), true), on_disk);
}
