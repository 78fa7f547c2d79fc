//! What is pasted goes to the chosen cells and to no others; what a cell cannot take is refused by itself.

use ledger::paste::{Aim, Block, Cell, PasteError, Plan, Refusal, plan};
use ledger::{CellMistake, Column, Record, Table, UnitId};
use policy::Kind;

const MOST: usize = 10_000;
const A: &str = "91350100M000100Y43";
const B: &str = "9144030071526726XG";

/// Ten units 0 to 9 with as many employees as their number, and the columns: name, verdict, employees, full members, joint.
fn ten() -> (Table, Vec<UnitId>) {
    let mut table = Table::new();
    let units = (0..10_u32).map(|number| {
        let mut record = Record::new(format!("单位{number}"), Kind::PrivateEnterprise);
        record.facts.employees = policy::Heads::known(number);
        if number == 9 {
            A.clone_into(&mut record.code);
        }
        table.push(&record).unwrap()
    });
    let units = units.collect();
    (table, units)
}

fn columns() -> Vec<Option<Cell>> {
    let column = |one| Some(Cell::Column(one));
    vec![
        column(Column::Name),
        None,
        column(Column::Employees),
        column(Column::FullMembers),
        column(Column::Joint),
    ]
}

fn aim(row: u32, column: usize, chosen: &[u32]) -> Aim {
    Aim {
        row,
        column,
        columns: columns(),
        chosen: chosen.to_vec(),
    }
}

fn pasted(text: &str, aim: &Aim) -> Plan {
    let (table, units) = ten();
    plan(&Block::of_text(text), aim, (&units, &table), MOST).unwrap()
}

/// The units whose employees are to be changed, and what to.
fn employees(plan: &Plan) -> Vec<(u32, u32)> {
    let of = |(id, record): &(UnitId, Record)| (id.0, record.facts.employees.get().unwrap());
    plan.records.iter().map(of).collect()
}

/// Text, row of the cursor, chosen rows: what becomes of the employees.
type Case = (&'static str, u32, &'static [u32], &'static [(u32, u32)]);

#[test]
fn a_block_goes_to_the_rows_that_are_chosen() {
    let table: &[Case] = &[
        // Nothing chosen: from the cursor on.
        ("70", 4, &[], &[(4, 70)]),
        ("70\n80", 4, &[], &[(4, 70), (5, 80)]),
        // Chosen from above, so that the cursor is on the last of them: from the first on all the same.
        ("70\n80\n90", 5, &[3, 4, 5], &[(3, 70), (4, 80), (5, 90)]),
        ("70\n80\n90", 3, &[3, 4, 5], &[(3, 70), (4, 80), (5, 90)]),
        // One value, or a block that divides the rows, is repeated.
        ("70", 5, &[3, 4, 5], &[(3, 70), (4, 70), (5, 70)]),
        (
            "70\n80",
            6,
            &[3, 4, 5, 6],
            &[(3, 70), (4, 80), (5, 70), (6, 80)],
        ),
        // Shorter, and dividing nothing: once, from the first on.
        ("70\n80", 5, &[3, 4, 5], &[(3, 70), (4, 80)]),
        // Apart from one another: each in its turn.
        ("70", 8, &[1, 4, 8], &[(1, 70), (4, 70), (8, 70)]),
        ("70\n80\n90", 1, &[1, 4, 8], &[(1, 70), (4, 80), (8, 90)]),
        // The cursor was taken elsewhere: there.
        ("70\n80", 0, &[3, 4, 5], &[(0, 70), (1, 80)]),
    ];
    for (text, row, chosen, expected) in table {
        let plan = pasted(text, &aim(*row, 2, chosen));
        assert_eq!(employees(&plan), *expected, "{text:?} at {row}, {chosen:?}");
        assert_eq!(plan.changed as usize, expected.len());
        assert_eq!((plan.refused_count, plan.beyond), (0, 0));
        // What goes to other rows than those that are chosen is asked about.
        assert_eq!(plan.is_away, *row == 0, "{text:?} at {row}, {chosen:?}");
    }
}

#[test]
fn what_goes_below_the_chosen_rows_is_told() {
    let plan = pasted("70\n80\n90\n100", &aim(4, 2, &[3, 4]));
    assert_eq!(employees(&plan), [(3, 70), (4, 80), (5, 90), (6, 100)]);
    assert_eq!(plan.beyond, 2);
    assert_eq!(plan.rows, Some((3, 6)));
}

#[test]
fn rows_apart_that_the_block_does_not_fill_take_nothing() {
    let (table, units) = ten();
    let block = Block::of_text("70\n80");
    let refused = plan(&block, &aim(8, 2, &[1, 4, 8]), (&units, &table), MOST);
    assert_eq!(refused, Err(PasteError::Misfit { chosen: 3, rows: 2 }));
}

#[test]
fn each_cell_that_cannot_take_it_is_refused_by_itself() {
    let plan = pasted("viele\t3\n80\t4\n90\t5", &aim(8, 2, &[]));
    assert_eq!(employees(&plan), [(8, 8), (9, 80)]);
    // Of the first row, the members; of the second, both.
    assert_eq!(plan.changed, 3);
    let refused: Vec<_> = (plan.refused.iter())
        .map(|one| (one.row, one.at, one.text.as_str(), one.name.as_str()))
        .collect();
    assert_eq!(
        refused,
        [
            (8, Some(2), "viele", "单位8"),
            (10, Some(2), "90", ""),
            (10, Some(3), "5", "")
        ]
    );
    assert!(matches!(
        plan.refused[0].why,
        Refusal::Mistake(CellMistake::Entry(_))
    ));
    assert_eq!(plan.refused[1].why, Refusal::NoRow);
}

#[test]
fn what_the_rules_work_out_and_what_lies_to_the_right_take_nothing() {
    let plan = pasted("新名\tx\t70", &aim(2, 0, &[]));
    assert_eq!((plan.changed, plan.refused_count), (2, 1));
    assert_eq!(plan.refused[0].why, Refusal::WorkedOut);
    let plan = pasted("联合一\t70", &aim(2, 4, &[]));
    assert_eq!((plan.changed, plan.refused_count), (1, 1));
    assert_eq!(plan.refused[0].why, Refusal::NoColumn);
}

#[test]
fn what_stands_there_already_is_no_change() {
    let plan = pasted("3\n3\n3", &aim(4, 2, &[2, 3, 4]));
    assert_eq!((plan.changed, plan.same), (2, 1));
    assert_eq!(employees(&plan), [(2, 3), (4, 3)]);
}

#[test]
fn rows_of_the_table_go_to_the_columns_that_they_came_from() {
    let (table, units) = ten();
    let block = Block {
        rows: vec![vec!["单位0".into(), "0".into(), "甲联合".into()]],
        columns: Some(vec![
            Cell::Column(Column::Name),
            Cell::Column(Column::Employees),
            Cell::Column(Column::Joint),
        ]),
    };
    // The cursor is on the joint branch, where unit names were pasted before.
    let plan = plan(&block, &aim(3, 4, &[2, 3]), (&units, &table), MOST).unwrap();
    let joint: Vec<_> = plan
        .records
        .iter()
        .map(|(id, record)| (id.0, record.joint.as_str(), record.name.as_str()))
        .collect();
    assert_eq!(joint, [(2, "甲联合", "单位2"), (3, "甲联合", "单位3")]);
    assert_eq!(employees(&plan), [(2, 0), (3, 0)]);
    assert!(plan.leaves_identity);
}

#[test]
fn copied_cells_whose_column_is_not_shown_are_refused() {
    let (table, units) = ten();
    let block = Block {
        rows: vec![vec!["龙华区".into(), "70".into()]],
        columns: Some(vec![
            Cell::Column(Column::District),
            Cell::Column(Column::Employees),
        ]),
    };
    let plan = plan(&block, &aim(3, 0, &[]), (&units, &table), MOST).unwrap();
    assert_eq!((plan.changed, plan.refused_count), (1, 1));
    assert_eq!(plan.refused[0].why, Refusal::NotShown);
    assert_eq!(plan.refused[0].cell, Some(Cell::Column(Column::District)));
}

#[test]
fn a_credit_code_stays_one_units() {
    let (table, units) = ten();
    let by_code = Aim {
        columns: vec![Some(Cell::Column(Column::Code))],
        ..aim(0, 0, &[])
    };
    // Unit 9 has A; B comes twice.
    let block = Block::of_text(&format!("{A}\n{B}\n{B}"));
    let plan = plan(&block, &by_code, (&units, &table), MOST).unwrap();
    let codes: Vec<_> = plan
        .records
        .iter()
        .map(|(id, record)| (id.0, record.code.as_str()))
        .collect();
    assert_eq!(codes, [(1, B)]);
    assert_eq!((plan.changed, plan.refused_count), (1, 2));
    assert!(
        plan.refused
            .iter()
            .any(|one| one.row == 0 && one.why == Refusal::CodeTaken("单位9".into()))
    );
}

/// A credit code with this number in it.
fn code(number: u32) -> String {
    let signs = b"0123456789ABCDEFGHJKLMNPQRTUWXY";
    let code = format!("91440300{number:09}");
    let (sum, _) = code.bytes().fold((0, 1), |(sum, weight), sign| {
        let value = signs.iter().position(|one| *one == sign).unwrap();
        (sum + value * weight, weight * 3 % 31)
    });
    format!("{code}{}", char::from(signs[(31 - sum % 31) % 31]))
}

#[test]
fn a_code_that_is_refused_refuses_the_one_before_it_and_so_on() {
    const UNITS: u32 = 5_000;
    let mut table = Table::new();
    let units: Vec<UnitId> = (0..=UNITS)
        .map(|number| {
            let mut record = Record::new(format!("单位{number}"), Kind::PrivateEnterprise);
            record.code = code(number);
            table.push(&record).unwrap()
        })
        .collect();
    let by_code = Aim {
        columns: vec![Some(Cell::Column(Column::Code))],
        ..aim(0, 0, &[])
    };
    // Each is to have the code of the next one, and the last of them that of one that keeps it.
    let moved = |last| {
        let codes: Vec<String> = (1..UNITS).chain([last]).map(code).collect();
        let block = Block::of_text(&codes.join("\n"));
        plan(&block, &by_code, (&units, &table), MOST).unwrap()
    };
    let none = moved(UNITS);
    assert_eq!((none.changed, none.refused_count), (0, UNITS));
    assert_eq!(
        none.refused.first().map(|one| (one.row, &one.why)),
        Some((UNITS - 1, &Refusal::CodeTaken(format!("单位{UNITS}"))))
    );
    // With a code that nobody has, all of them move.
    let all = moved(UNITS + 1);
    assert_eq!((all.changed, all.refused_count), (UNITS, 0));
}

#[test]
fn codes_may_change_places() {
    let (mut table, units) = ten();
    let mut record = table.get(units[8]).unwrap();
    B.clone_into(&mut record.code);
    table
        .change(&[ledger::Change::Put(units[8], record)])
        .unwrap();
    let by_code = Aim {
        columns: vec![Some(Cell::Column(Column::Code))],
        ..aim(8, 0, &[])
    };
    let block = Block::of_text(&format!("{A}\n{B}"));
    let plan = plan(&block, &by_code, (&units, &table), MOST).unwrap();
    assert_eq!((plan.changed, plan.refused_count), (2, 0));
}

#[test]
fn more_than_may_be_changed_at_once_is_refused_as_a_whole() {
    let (table, units) = ten();
    let all: Vec<u32> = (0..10).collect();
    let refused = plan(&Block::of_text("1"), &aim(9, 2, &all), (&units, &table), 9);
    assert_eq!(refused, Err(PasteError::TooManyCells));
}

#[test]
fn a_clipboards_text_is_read_as_spreadsheets_write_it() {
    let table: &[(&str, &[&[&str]])] = &[
        ("1", &[&["1"]]),
        ("1\t2\r\n3\t4\r\n", &[&["1", "2"], &["3", "4"]]),
        ("1\n2\r3", &[&["1"], &["2"], &["3"]]),
        // A cell that is empty is a cell, the last one too.
        ("1\n\n", &[&["1"], &[""]]),
        ("\t1", &[&["", "1"]]),
        ("1\t\n", &[&["1", ""]]),
        // A cell with a line end in it stays one cell.
        ("\"第一行\n第二行\"\t2", &[&["第一行 第二行", "2"]]),
        ("\"a \"\"b\"\"\nc\"", &[&["a \"b\" c"]]),
        // Marks that belong to the text.
        ("\"甲\"公司\t1", &[&["\"甲\"公司", "1"]]),
        ("\"甲\"", &[&["\"甲\""]]),
        ("\"甲\t1\n乙\t2", &[&["\"甲", "1"], &["乙", "2"]]),
    ];
    for (text, rows) in table {
        assert_eq!(Block::of_text(text).rows, *rows, "{text:?}");
    }
}
