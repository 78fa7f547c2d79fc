//! Rows of a file on their way into a ledger.

use ledger::import::{
    Against, Checking, Compared, Comparing, Conflict, Differing, Reason, Row, Settle, Settled,
    Staged, Taken, TakingIn, differences, foresee, recognise,
};
use ledger::{CellMistake, Column, DateSystem, Table, UnitId};
use proptest::prelude::*;

use crate::made::city;

pub fn row(number: u32, cells: &[&str]) -> Row {
    let mut row = Row::default();
    row.begin(number);
    for cell in cells {
        row.push(cell);
    }
    row
}

pub fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|&text| text.to_owned()).collect()
}

const HEAD: [&str; 6] = [
    "单位名称",
    "统一社会信用代码",
    "单位类型",
    "区",
    "从业人员",
    "备注",
];
const A: &str = "91350100M000100Y43";
const B: &str = "9144030071526726XG";

pub fn staged(head: &[&str], rows: &[&[&str]]) -> (Staged, Vec<Column>) {
    let mapping = recognise(&strings(head), &[]);
    let mut checking = Checking::new(&mapping, DateSystem::From1900);
    for (number, cells) in (2_u32..).zip(rows) {
        checking.row(&row(number, cells));
    }
    let columns = checking.columns();
    (checking.finish(), columns)
}

fn compared(ledger: &Table, staged: &mut Staged, columns: &[Column]) -> Compared {
    compared_under(ledger, staged, columns, &HEAD)
}

pub fn compared_under(
    ledger: &Table,
    staged: &mut Staged,
    columns: &[Column],
    head: &[&str],
) -> Compared {
    let mut comparing = Comparing::new(ledger, columns.to_vec());
    while comparing.step(ledger, staged, 3) {}
    comparing.finish(staged, &recognise(&strings(head), &[]))
}

/// Takes rows in, and says what that came to.
fn take_in(
    ledger: &mut Table,
    head: &[&str],
    rows: &[&[&str]],
    settle: Settle,
) -> (Compared, Taken) {
    let (mut staged, columns) = staged(head, rows);
    let compared = compared(ledger, &mut staged, &columns);
    let settled = Settled {
        all: Some(settle),
        but: vec![],
    };
    let taken = put(ledger, staged, compared.clone(), &settled);
    (compared, taken)
}

pub fn put(ledger: &mut Table, staged: Staged, compared: Compared, settled: &Settled) -> Taken {
    let mut taking = TakingIn::new(ledger, staged, compared, settled);
    while taking.step(2) {}
    let (table, taken) = taking.finish();
    *ledger = table;
    taken
}

#[test]
fn what_could_not_be_kept_is_given_back_as_it_was() {
    let rows: [&[&str]; 2] = [
        &["甲", A, "非公企业", "龙华区", "30", "记"],
        &["乙", "", "社会团体", "", "8", ""],
    ];
    for mut ledger in [Table::default(), city(3, 5)] {
        let before = ledger.len();
        let (mut staged, columns) = staged(&HEAD, &rows);
        let compared = compared(&ledger, &mut staged, &columns);
        let mut taking = TakingIn::new(&ledger, staged, compared, &Settled::default());
        while taking.step(2) {}
        let (table, taken) = taking.finish();
        assert_eq!(taken.added, 2);
        let (staged, compared) = taking.give_back(Some(table));
        let mut taking = TakingIn::new(&ledger, staged, compared, &Settled::default());
        // Given up before it is finished.
        taking.step(1);
        let (staged, compared) = taking.give_back(None);
        assert_eq!(
            put(&mut ledger, staged, compared, &Settled::default()).added,
            2
        );
        assert_eq!(ledger.len(), before + 2);
    }
}

fn shown(ledger: &Table) -> Vec<String> {
    let cells = |id| {
        let columns = [
            Column::Name,
            Column::Code,
            Column::Kind,
            Column::District,
            Column::Employees,
        ];
        let mut cells: Vec<String> = columns
            .iter()
            .map(|column| ledger.cell(id, *column))
            .collect();
        cells.extend(
            (0..ledger.own_headers().len()).map(|own| ledger.own(id, own as u16).to_owned()),
        );
        cells.join("|")
    };
    ledger.ids().map(cells).collect()
}

#[test]
fn rows_that_cannot_be_read_are_set_aside_whole() {
    let (staged, _) = staged(
        &HEAD,
        &[
            &["甲", A, "非公企业", "龙华区", "30", "x"],
            &["乙", "123", "公司", "龙华区", "三十", ""],
            &["", "", "非公企业", "", "", ""],
            &["丙", "91350211M0000XUF46", "非公企业", "", "#N/A", ""],
            &["丁", "91350211M0000XUF46", "非公企业", "", "", ""],
        ],
    );
    assert_eq!(
        (staged.rows, staged.table.len(), staged.set_aside_count),
        (5, 2, 3)
    );
    let mistakes = |at: usize| -> Vec<(Column, CellMistake)> {
        match &staged.set_aside[at].reason {
            Reason::Cells(cells) => cells
                .iter()
                .map(|cell| (cell.column, cell.mistake))
                .collect(),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(
        mistakes(0),
        [
            (Column::Code, CellMistake::NotACode),
            (Column::Kind, CellMistake::NotAChoice),
            (
                Column::Employees,
                CellMistake::Entry(entry::Mistake::NotANumber)
            ),
        ]
    );
    assert_eq!(
        staged.set_aside[0].row,
        row(3, &["乙", "123", "公司", "龙华区", "三十", ""])
    );
    assert_eq!(mistakes(1), [(Column::Name, CellMistake::Missing)]);
    assert_eq!(mistakes(2), [(Column::Employees, CellMistake::Formula)]);
    assert_eq!(staged.mistakes[Column::Employees as usize], 2);
    // The last code fails its check digit: a warning, no mistake.
    assert_eq!(staged.odd_codes, 1);
    assert_eq!(staged.numbers, [2, 6]);
}

#[test]
fn a_file_without_a_required_column_has_no_unit() {
    let (staged, _) = staged(&["单位名称", "区"], &[&["甲", "龙华区"]]);
    let Reason::Cells(cells) = &staged.set_aside[0].reason else {
        panic!()
    };
    assert_eq!(
        (cells[0].place, cells[0].column, cells[0].mistake),
        (None, Column::Kind, CellMistake::Missing)
    );
}

#[test]
fn money_of_a_column_in_ten_thousands() {
    let (staged, _) = staged(
        &["单位名称", "单位类型", "年工资总额（万元）"],
        &[
            &["甲", "非公企业", "12.5"],
            &["乙", "非公企业", "125000元"],
            &["丙", "非公企业", ""],
            &["丁", "非公企业", "￥12.5"],
            &["戊", "非公企业", "¥ 1,234.5"],
            &["己", "非公企业", "１２．５"],
            &["庚", "非公企业", "0.3万元"],
            &["辛", "非公企业", "￥125000元"],
        ],
    );
    assert!(staged.set_aside.is_empty(), "{:?}", staged.set_aside);
    let wages: Vec<String> = staged
        .table
        .ids()
        .map(|id| staged.table.cell(id, Column::Wages))
        .collect();
    assert_eq!(
        wages,
        [
            "125000", "125000", "", "125000", "12345000", "125000", "3000", "125000"
        ]
    );
}

#[test]
fn a_row_that_could_be_two_units_comes_back_with_all_that_was_read_of_it() {
    let head = ["单位名称", "单位类型", "年工资总额（万元）", "备注"];
    let mut ledger = Table::default();
    let before: [&[&str]; 2] = [
        &["甲", A, "非公企业", "龙华区", "30", ""],
        &["甲", B, "非公企业", "秀英区", "8", ""],
    ];
    take_in(&mut ledger, &HEAD, &before, Settle::Replace);
    let (mut staged, columns) = staged(&head, &[&["甲", "非公企业", "12.5", "问过了"]]);
    let compared = compared_under(&ledger, &mut staged, &columns, &head);
    assert_eq!(compared.new, 0);
    let aside = staged.set_aside[0].clone();
    assert_eq!(aside.reason, Reason::Ambiguous(2));
    assert_eq!(
        aside.row.cells().collect::<Vec<_>>(),
        ["甲", "非公企业", "125000元", "问过了"]
    );
    // Read again, it says the same.
    let mut checking = Checking::new(&recognise(&strings(&head), &[]), DateSystem::From1900);
    checking.row(&aside.row);
    let again = checking.finish();
    assert_eq!(again.table.cell(UnitId(0), Column::Wages), "125000");
    assert_eq!(again.table.own(UnitId(0), 0), "问过了");
}

#[test]
fn conflicts_are_settled_as_the_visitor_says() {
    let before: [&[&str]; 2] = [
        &["甲", A, "非公企业", "龙华区", "30", "旧"],
        &["乙", B, "律师事务所", "", "8", ""],
    ];
    let file: [&[&str]; 3] = [
        &["甲改", A, "非公企业", "", "31", ""],
        &["乙", B, "律师事务所", "", "8", ""],
        &["丙", "", "个体工商户", "秀英区", "2", "新"],
    ];
    for (settle, expect, cells) in [
        (Settle::Keep, format!("甲|{A}|非公企业|龙华区|30|旧"), 0),
        (Settle::Replace, format!("甲改|{A}|非公企业|龙华区|31|"), 3),
        (Settle::Merge, format!("甲改|{A}|非公企业|龙华区|31|旧"), 2),
    ] {
        let mut ledger = Table::new();
        take_in(&mut ledger, &HEAD, &before, Settle::Keep);
        let (compared, taken) = take_in(&mut ledger, &HEAD, &file, settle);
        assert_eq!(
            (compared.new, compared.same, compared.conflicts.len()),
            (1, 1, 1),
            "{settle:?}"
        );
        let expected = Taken {
            added: 1,
            changed: u32::from(cells > 0),
            cells,
            kept: u32::from(cells == 0),
            no_room: 0,
        };
        assert_eq!(taken, expected, "{settle:?}");
        assert_eq!(
            shown(&ledger),
            [
                expect,
                format!("乙|{B}|律师事务所||8|"),
                "丙||个体工商户|秀英区|2|新".to_owned()
            ],
            "{settle:?}"
        );
    }
}

#[test]
fn differences_are_told_cell_by_cell() {
    let mut ledger = Table::new();
    take_in(
        &mut ledger,
        &HEAD,
        &[&["甲", A, "非公企业", "龙华区", "30", "旧"]],
        Settle::Keep,
    );
    let (mut staged, columns) = staged(&HEAD, &[&["甲", A, "非公企业", "秀英区", "30", "新"]]);
    let compared = compared(&ledger, &mut staged, &columns);
    let conflict = Conflict {
        unit: UnitId(0),
        against: Against::Unit(UnitId(0)),
    };
    assert_eq!(compared.conflicts, [conflict]);
    let told: Vec<(Differing, String, String)> = differences(&ledger, &staged, conflict, &columns)
        .into_iter()
        .map(|one| (one.column, one.there, one.here))
        .collect();
    assert_eq!(
        told,
        [
            (
                Differing::Column(Column::District),
                "龙华区".into(),
                "秀英区".into()
            ),
            (Differing::Own("备注".into()), "旧".into(), "新".into()),
        ]
    );
}

#[test]
fn units_are_known_by_code_then_by_name_and_district() {
    let mut ledger = Table::new();
    let before: [&[&str]; 4] = [
        &["同名", "", "非公企业", "龙华区", "1", ""],
        &["同名", "", "非公企业", "秀英区", "2", ""],
        &["有码", A, "非公企业", "", "3", ""],
        &["无码", "", "非公企业", "龙华区", "4", ""],
    ];
    take_in(&mut ledger, &HEAD, &before, Settle::Keep);
    let (mut staged, columns) = staged(
        &HEAD,
        &[
            // The district tells which one.
            &["同名", "", "非公企业", "秀英区", "20", ""],
            // No district is not any district.
            &["同名", "", "非公企业", "", "21", ""],
            // Another name, but the same code.
            &["改名", A, "非公企业", "", "30", ""],
            // The code was not known before.
            &["无码", B, "非公企业", "龙华区", "4", ""],
            // Another code is another unit, whatever it is called.
            &["无码", "52460108MJY00001X9", "非公企业", "龙华区", "9", ""],
        ],
    );
    let compared = compared(&ledger, &mut staged, &columns);
    let against: Vec<Against> = compared.conflicts.iter().map(|one| one.against).collect();
    assert_eq!(
        against,
        [UnitId(1), UnitId(2), UnitId(3)].map(Against::Unit)
    );
    assert_eq!((compared.new, staged.set_aside_count), (2, 0));
}

/// A file without districts: a name tells the unit where there is one only.
#[test]
fn a_name_alone_tells_one_unit_or_none() {
    let mut ledger = Table::new();
    let before: [&[&str]; 3] = [
        &["同名", "", "非公企业", "龙华区", "1", ""],
        &["同名", "", "非公企业", "秀英区", "2", ""],
        &["独名", "", "非公企业", "龙华区", "4", ""],
    ];
    take_in(&mut ledger, &HEAD, &before, Settle::Keep);
    let (mut staged, columns) = staged(
        &["单位名称", "单位类型", "从业人员"],
        &[
            &["同名", "非公企业", "3"],
            &["独名", "非公企业", "5"],
            &["新名", "非公企业", "6"],
        ],
    );
    let compared = compared(&ledger, &mut staged, &columns);
    let against: Vec<Against> = compared.conflicts.iter().map(|one| one.against).collect();
    assert_eq!(against, [Against::Unit(UnitId(2))]);
    assert_eq!((compared.new, staged.set_aside_count), (1, 1));
    assert_eq!(staged.set_aside[0].reason, Reason::Ambiguous(2));
}

#[test]
fn a_code_that_comes_twice_in_a_file_is_a_conflict() {
    let rows: [&[&str]; 2] = [
        &["甲", A, "非公企业", "龙华区", "30", ""],
        &["甲", A, "非公企业", "", "31", "x"],
    ];
    for (settle, expect) in [
        (Settle::Keep, format!("甲|{A}|非公企业|龙华区|30|")),
        (Settle::Replace, format!("甲|{A}|非公企业|龙华区|31|x")),
        (Settle::Merge, format!("甲|{A}|非公企业|龙华区|31|x")),
    ] {
        let mut ledger = Table::new();
        let (compared, taken) = take_in(&mut ledger, &HEAD, &rows, settle);
        assert_eq!(compared.conflicts[0].against, Against::Earlier(UnitId(0)));
        assert_eq!((compared.new, taken.added), (1, 1));
        assert_eq!(shown(&ledger), [expect]);
    }
}

#[test]
fn some_conflicts_may_be_settled_otherwise() {
    let mut ledger = Table::new();
    take_in(
        &mut ledger,
        &HEAD,
        &[
            &["甲", A, "非公企业", "", "1", ""],
            &["乙", B, "非公企业", "", "1", ""],
        ],
        Settle::Keep,
    );
    let (mut staged, columns) = staged(
        &HEAD,
        &[
            &["甲", A, "非公企业", "", "2", ""],
            &["乙", B, "非公企业", "", "2", ""],
        ],
    );
    let compared = compared(&ledger, &mut staged, &columns);
    let settled = Settled {
        all: Some(Settle::Replace),
        but: vec![(UnitId(1), Settle::Keep)],
    };
    let taken = put(&mut ledger, staged, compared, &settled);
    assert_eq!(
        taken,
        Taken {
            changed: 1,
            cells: 1,
            kept: 1,
            ..Taken::default()
        }
    );
    let employees: Vec<String> = ledger
        .ids()
        .map(|id| ledger.cell(id, Column::Employees))
        .collect();
    assert_eq!(employees, ["2", "1"]);
}

/// How many cells of units that were there say something else now, counted by their text.
fn differing_cells(before: &Table, after: &Table) -> u32 {
    let mut count = 0;
    for id in before.ids() {
        for column in Column::ALL {
            count += u32::from(before.cell(id, *column) != after.cell(id, *column));
        }
        for own in 0..after.own_headers().len() as u16 {
            count += u32::from(before.own(id, own) != after.own(id, own));
        }
    }
    count
}

#[test]
fn nothing_is_chosen_at_first_and_nothing_changes_then() {
    let mut ledger = Table::new();
    take_in(
        &mut ledger,
        &HEAD,
        &[
            &["甲", A, "非公企业", "", "1", ""],
            &["乙", B, "非公企业", "", "1", ""],
        ],
        Settle::Keep,
    );
    let (mut staged, columns) = staged(
        &HEAD,
        &[
            &["甲", A, "非公企业", "", "2", "x"],
            &["乙", B, "非公企业", "", "2", ""],
        ],
    );
    let compared = compared(&ledger, &mut staged, &columns);
    let mut settled = Settled::default();
    assert!(!settled.covers(compared.conflicts.len()));
    let of = |settled: &Settled| foresee(&ledger, &staged, &compared, settled);
    assert_eq!((of(&settled).cells, of(&settled).kept), (0, 2));
    // One by one, they are settled too.
    settled.but.push((UnitId(0), Settle::Replace));
    assert!(!settled.covers(compared.conflicts.len()));
    settled.but.push((UnitId(1), Settle::Keep));
    assert!(settled.covers(compared.conflicts.len()));
    let announced = Taken {
        changed: 1,
        cells: 2,
        kept: 1,
        ..Taken::default()
    };
    assert_eq!(of(&settled), announced);
    assert_eq!(
        put(&mut ledger.clone(), staged, compared, &settled),
        announced
    );
    settled.but.clear();
    settled.all = Some(Settle::Keep);
    assert!(settled.covers(2));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Importing a file again changes nothing, whatever stands in it and however its conflicts are settled; and every
    /// row is counted once.
    #[test]
    fn a_second_time_changes_nothing(
        rows in proptest::collection::vec((0..4_usize, 0..3_usize, 0..3_usize, 0..4_u32, 0..3_usize), 0..12),
        before in proptest::collection::vec((0..4_usize, 0..3_usize, 0..3_usize, 0..4_u32, 0..3_usize), 0..6),
        settle in prop_oneof![Just(Settle::Keep), Just(Settle::Replace), Just(Settle::Merge)],
    ) {
        let line = |&(name, code, district, employees, own): &(usize, usize, usize, u32, usize)| {
            let employees = if employees == 0 { String::new() } else { employees.to_string() };
            // What has a code has one name and one district; the rest may be called anything.
            let (name, district) = match code {
                0 => (["甲", "乙", "丙", ""][name], ["", "龙华区", "秀英区"][district]),
                1 => ("丁", "龙华区"),
                _ => ("戊", ""),
            };
            vec![
                name.to_owned(), ["", A, B][code].to_owned(), "非公企业".to_owned(),
                district.to_owned(), employees, ["", "x", "y"][own].to_owned(),
            ]
        };
        let texts: Vec<Vec<String>> = before.iter().chain(&rows).map(line).collect();
        let cells: Vec<Vec<&str>> = texts.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
        let cells: Vec<&[&str]> = cells.iter().map(Vec::as_slice).collect();
        let (old, file) = cells.split_at(before.len());
        let mut ledger = Table::new();
        take_in(&mut ledger, &HEAD, old, Settle::Keep);
        // What is announced is what is done.
        {
            let (mut staged, columns) = staged(&HEAD, file);
            let compared = compared(&ledger, &mut staged, &columns);
            let but = compared.conflicts.first().map(|one| (one.unit, Settle::Merge));
            let settled = Settled { all: Some(settle), but: but.into_iter().collect() };
            let announced = foresee(&ledger, &staged, &compared, &settled);
            prop_assert_eq!(announced.added, compared.new);
            let before = ledger.clone();
            let mut after = ledger.clone();
            prop_assert_eq!(put(&mut after, staged, compared, &settled), announced);
            prop_assert_eq!(differing_cells(&before, &after), announced.cells);
            prop_assert_eq!(after.len() - before.len(), announced.added as usize);
        }
        take_in(&mut ledger, &HEAD, file, settle);
        let once = shown(&ledger);
        let (mut staged, columns) = staged(&HEAD, file);
        let compared = compared(&ledger, &mut staged, &columns);
        prop_assert_eq!(
            staged.rows as usize,
            compared.new as usize + compared.same as usize + compared.conflicts.len() + staged.set_aside_count as usize
        );
        let settled = Settled { all: Some(settle), but: vec![] };
        let taken = put(&mut ledger, staged, compared, &settled);
        prop_assert!(!taken.changes(), "{taken:?}");
        prop_assert_eq!(taken.cells, 0);
        prop_assert_eq!(shown(&ledger), once);
    }
}

/// A city that is written and read again is the same city.
#[test]
fn a_city_comes_back_unchanged() {
    let mut ledger = city(9, 400);
    let head: Vec<&str> = Column::ALL.iter().map(|column| column.header()).collect();
    let texts: Vec<Vec<String>> = ledger
        .ids()
        .map(|id| {
            Column::ALL
                .iter()
                .map(|column| ledger.cell(id, *column))
                .collect()
        })
        .collect();
    let cells: Vec<Vec<&str>> = texts
        .iter()
        .map(|row| row.iter().map(String::as_str).collect())
        .collect();
    let cells: Vec<&[&str]> = cells.iter().map(Vec::as_slice).collect();
    let (compared, taken) = take_in(&mut ledger, &head, &cells, Settle::Replace);
    assert_eq!(
        (compared.same, compared.new, compared.conflicts.len()),
        (400, 0, 0)
    );
    assert_eq!(taken, Taken::default());
}
