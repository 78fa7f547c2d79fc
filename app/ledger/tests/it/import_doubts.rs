//! What looks right cell by cell and is not: each of it is asked about or set aside, and never taken in silence.

use ledger::import::{
    Checking, Comparing, Gaps, Merged, Reason, Row, Separator, Settle, Settled, Staged, Target,
    ask_of_merged, recognise,
};
use ledger::{CellMistake, Column, DateSystem, Table};

use crate::imports::{put, row, strings};

const HEAD: [&str; 6] = [
    "单位名称",
    "统一社会信用代码",
    "单位类型",
    "区",
    "从业人员",
    "正式党员",
];
const A: &str = "91350100M000100Y43";
const B: &str = "9144030071526726XG";

fn checked(head: &[&str], rows: &[Row], separator: Option<Separator>) -> Staged {
    let mapping = recognise(&strings(head), &[]);
    let mut checking = Checking::new(&mapping, DateSystem::From1900);
    if let Some(separator) = separator {
        checking = checking.of_text(&mapping, separator, head.len());
    }
    rows.iter().for_each(|row| checking.row(row));
    checking.finish()
}

fn rows(rows: &[&[&str]]) -> Vec<Row> {
    (2..).zip(rows).map(|(at, cells)| row(at, cells)).collect()
}

fn cell(staged: &Staged, at: usize, column: Column) -> String {
    let id = staged.table.ids().nth(at).unwrap();
    staged.table.cell(id, column)
}

fn reasons(staged: &Staged) -> Vec<(u32, Reason)> {
    let all = staged.set_aside.iter();
    all.map(|one| (one.row.number, one.reason.clone()))
        .collect()
}

#[test]
fn what_stands_for_nothing_is_no_id_and_no_name() {
    let head = [
        "单位名称",
        "统一社会信用代码",
        "单位类型",
        "组织形式",
        "联合组织",
        "区",
    ];
    for nothing in [
        "—",
        "-",
        "/",
        "无",
        "N/A",
        "n/a",
        "——",
        "－",
        "、",
        "暂无",
        "0",
        "（无）",
        "null",
        " ",
    ] {
        let staged = checked(
            &head,
            &rows(&[&["甲", nothing, "非公企业", "联合党支部", nothing, nothing]]),
            None,
        );
        // A code is no 0.
        if nothing == "0" {
            assert_eq!(staged.set_aside_count, 1);
            continue;
        }
        assert_eq!(
            staged.set_aside_count, 0,
            "{nothing}: {:?}",
            staged.set_aside
        );
        let columns = [Column::Code, Column::Joint, Column::District];
        assert_eq!(
            columns.map(|column| cell(&staged, 0, column)),
            ["", "", ""],
            "{nothing}"
        );
        let id = staged.table.ids().next().unwrap();
        assert!(!staged.is_given(id, Column::Joint), "{nothing}");
        // The branch is not known, so it is not one of all units that say so.
        assert_eq!(staged.table.facts(id).unwrap().joint_units.get(), None);

        let staged = checked(
            &head,
            &rows(&[&[nothing, "", "非公企业", "", "", ""]]),
            None,
        );
        let Some((2, Reason::Cells(cells))) = reasons(&staged).pop() else {
            panic!("{nothing}")
        };
        assert_eq!(
            (cells[0].column, cells[0].mistake),
            (Column::Name, CellMistake::Missing)
        );
    }
    // Words that units of any joint branch have, and a number that lost its end.
    for word in ["是", "√", "联合党支部", "9.14E+17", "914403007152672000"] {
        let staged = checked(
            &head,
            &rows(&[&["甲", "", "非公企业", "联合党支部", word, ""]]),
            None,
        );
        let Some((2, Reason::Cells(cells))) = reasons(&staged).pop() else {
            panic!("{word}")
        };
        assert_eq!(
            (cells[0].column, cells[0].mistake),
            (Column::Joint, CellMistake::NotAnId)
        );
    }
    // Names that only look so.
    for name in [
        "无限可能公司",
        "空港物流公司",
        "N",
        "待定咖啡馆",
        "否极泰来公司",
    ] {
        assert_eq!(
            checked(&head, &rows(&[&[name, "", "非公企业", "", name, ""]]), None).set_aside_count,
            0,
            "{name}"
        );
    }
}

#[test]
fn rows_that_sum_up_others_are_no_units() {
    for name in [
        "小计",
        "合 计",
        "总计",
        "龙华区小计",
        "本页合计：",
        "总计（家）",
        "合计5家",
        "合计　",
        "合计3个区",
        "合计：共 3 个区、12 个支部",
        "合计三个区",
        "汇总",
        "总数",
        "总和",
        "合计数",
        "本页计",
        "累计",
        "Total",
        "Grand Total:",
        "Sub-total",
        "City total (districts)",
        "全市Total",
    ] {
        let staged = checked(
            &HEAD,
            &rows(&[&[name, "", "非公企业", "龙华区", "200", "9"]]),
            None,
        );
        assert_eq!(reasons(&staged), [(2, Reason::Total)], "{name}");
        let head = ["序号", "单位名称", "单位类型"];
        let staged = checked(&head, &rows(&[&[name, "", "非公企业"]]), None);
        assert_eq!(reasons(&staged), [(2, Reason::Total)], "{name}");
    }
    for name in [
        "海口会计师事务所",
        "合计投资有限公司",
        "统计学会",
        "某某设计",
        "合计镇",
        "三个区",
        "总部",
        "某某总支部",
        "汇总科技公司",
        "Total Energy",
        "Totalia",
        "上海Sum",
        "共计划公司",
    ] {
        let staged = checked(&HEAD, &rows(&[&[name, "", "非公企业", "", "", ""]]), None);
        assert_eq!(staged.table.len(), 1, "{name}");
    }
}

#[test]
fn a_code_that_lost_its_last_digits_is_no_key() {
    let cut = [
        "9.1460E+17",
        "9.14403007152672E17",
        "914403007152672000",
        "9.14e+17",
        "914403007152672000.0",
    ];
    for code in cut {
        let file = rows(&[
            &["甲", code, "非公企业", "龙华区", "1", ""],
            &["乙", code, "非公企业", "秀英区", "2", ""],
        ]);
        let mut staged = checked(&HEAD, &file, None);
        assert_eq!(staged.set_aside_count, 0, "{code}");
        assert_eq!(cell(&staged, 0, Column::Code), "", "{code}");
        assert_eq!(
            (staged.cut_codes.count, &staged.cut_codes.first[..]),
            (2, &[2, 3][..])
        );
        let mapping = recognise(&strings(&HEAD), &[]);
        let ledger = Table::new();
        let mut comparing = Comparing::new(&ledger, vec![Column::Name, Column::Code]);
        while comparing.step(&ledger, &staged, 1) {}
        assert_eq!(comparing.finish(&mut staged, &mapping).new, 2, "{code}");
    }
    // What is a code stays one.
    for code in [A, "12E401061234567890", "914403007152672100"] {
        let staged = checked(&HEAD, &rows(&[&["甲", code, "非公企业", "", "", ""]]), None);
        assert_eq!(cell(&staged, 0, Column::Code), code);
        assert_eq!(staged.cut_codes.count, 0);
    }
}

#[test]
fn one_code_with_two_names_is_not_one_unit() {
    let file = rows(&[
        &["甲公司", A, "非公企业", "龙华区", "1", ""],
        &["乙公司", A, "非公企业", "龙华区", "2", ""],
        &["甲 公司", A, "非公企业", "龙华区", "3", ""],
        &["丙公司", B, "非公企业", "龙华区", "4", ""],
    ]);
    let mapping = recognise(&strings(&HEAD), &[]);
    for known in [false, true] {
        let mut ledger = Table::new();
        if known {
            let unit = ledger::Record {
                code: A.to_owned(),
                ..ledger::Record::new("甲公司", policy::Kind::PrivateEnterprise)
            };
            ledger.push(&unit).unwrap();
        }
        let mut staged = checked(&HEAD, &file, None);
        let columns = vec![Column::Name, Column::Code, Column::Employees];
        let mut comparing = Comparing::new(&ledger, columns);
        while comparing.step(&ledger, &staged, 1) {}
        let compared = comparing.finish(&mut staged, &mapping);
        let name = "甲公司".to_owned();
        assert_eq!(
            reasons(&staged),
            [(3, Reason::CodeOfAnother { row: 2, name })]
        );
        assert_eq!(compared.new, if known { 1 } else { 2 });
        let conflicts = if known { 2 } else { 1 };
        assert_eq!(compared.conflicts.len(), conflicts);
        // The row set aside does not come in by another way.
        let settled = Settled {
            all: Some(Settle::Keep),
            but: vec![],
        };
        put(&mut ledger, staged, compared, &settled);
        let names: Vec<String> = ledger.ids().map(|id| ledger.name(id).to_owned()).collect();
        assert_eq!(names, ["甲公司", "丙公司"]);
    }
}

#[test]
fn cells_that_moved_into_their_neighbours_columns_are_noticed() {
    let unit = |cells: &[&str]| -> Vec<String> {
        ["甲", A, "非公企业", "龙华区"]
            .iter()
            .chain(cells)
            .map(|&cell| cell.to_owned())
            .collect()
    };
    let read = |cells: &[&str], separator| {
        let cells = unit(cells);
        let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
        let staged = checked(&HEAD, &rows(&[&cells]), separator);
        reasons(&staged).pop().map(|(_, reason)| reason)
    };
    let comma = Some(Separator::Comma);
    let split = Some(Reason::SplitNumber(4));
    // 1,200 and 3 members; without members, with a separator at the end of the row or with no cell there at all.
    for cells in [
        &["1", "200", "3"][..],
        &["1", "200", ""],
        &["1", "200"],
        &["1", "000"],
        &["12", "050"],
        &["￥1", "200", "3"],
    ] {
        assert_eq!(read(cells, comma), split, "{cells:?}");
    }
    // Rows of a file whose lines all end in a separator, and rows that are short, are as they are.
    for cells in [
        &["30", "3", ""][..],
        &["30"],
        &["200", "120"],
        &["", "3"],
        &["1", "2"],
    ] {
        assert_eq!(read(cells, comma), None, "{cells:?}");
    }
    let more = Some(Reason::MoreCells {
        cells: 7,
        headers: 6,
    });
    assert_eq!(read(&["30", "3", "?"], comma), more);
    assert_eq!(read(&["1", "200", "3"], Some(Separator::Tab)), more);
    // A sheet has its cells where they are: what stands beside the table is left out, and told.
    assert_eq!(read(&["30", "3", "?"], None), None);
    let staged = checked(
        &HEAD,
        &rows(&[&["甲", A, "非公企业", "龙华区", "30", "3", "?"]]),
        None,
    );
    assert_eq!((staged.beyond.count, staged.table.len()), (1, 1));
    // But not in one of rows set aside, which is not to be imported as it is.
    let mut head = vec![ledger::import::REASON_HEADER];
    head.extend(HEAD);
    let staged = checked(
        &head,
        &rows(&[&["", "甲", A, "非公企业", "龙华区", "1", "200", "3"]]),
        None,
    );
    assert_eq!(
        reasons(&staged),
        [(
            2,
            Reason::MoreCells {
                cells: 8,
                headers: 7
            }
        )]
    );
}

#[test]
fn members_are_worked_out_from_a_total_or_stay_unknown() {
    let read = |head: &[&str], target, cells: &[&str]| {
        let mut mapping = recognise(&strings(head), &[]);
        let total = mapping
            .iter_mut()
            .find(|one| one.header == "党员人数")
            .unwrap();
        assert!(total.is_open());
        total.target = target;
        let mut checking = Checking::new(&mapping, DateSystem::From1900);
        checking.row(&row(2, cells));
        assert!(checking.columns().contains(&Column::FullMembers) || head.len() == 3);
        checking.finish()
    };
    let head = ["单位名称", "单位类型", "党员人数", "其中：预备党员"];
    for (cells, full) in [
        (["甲", "非公企业", "3", "1"], "2"),
        (["甲", "非公企业", "2", "0"], "2"),
        (["甲", "非公企业", "0", ""], "0"),
        // How many of them are probationary is not known: nor is, how many are full.
        (["甲", "非公企业", "3", ""], ""),
        (["甲", "非公企业", "", "1"], ""),
    ] {
        let staged = read(&head, Target::TotalMembers, &cells);
        assert_eq!(cell(&staged, 0, Column::FullMembers), full, "{cells:?}");
        let id = staged.table.ids().next().unwrap();
        assert_eq!(staged.is_given(id, Column::FullMembers), !full.is_empty());
        // The total itself is not lost.
        assert_eq!(staged.table.own(id, 0), cells[2]);
    }
    let staged = read(&head, Target::TotalMembers, &["甲", "非公企业", "1", "2"]);
    let Some((2, Reason::Cells(cells))) = reasons(&staged).pop() else {
        panic!()
    };
    assert_eq!(
        (cells[0].place, cells[0].mistake),
        (Some(2), CellMistake::FewerThanProbationary)
    );
    // Full members as they are, and a total of which nothing is known.
    let staged = read(
        &head,
        Target::Column(Column::FullMembers),
        &["甲", "非公企业", "3", "1"],
    );
    assert_eq!(cell(&staged, 0, Column::FullMembers), "3");
    let staged = read(&head[..3], Target::TotalMembers, &["甲", "非公企业", "3"]);
    assert_eq!(cell(&staged, 0, Column::FullMembers), "");
    // Not answered yet, it is of the user's own.
    let staged = checked(&head[..3], &rows(&[&["甲", "非公企业", "3"]]), None);
    assert_eq!(cell(&staged, 0, Column::FullMembers), "");
}

const DOWN: Merged = Merged {
    rows: (2, 4),
    columns: (2, 2),
};

fn merged_sheet(merged: &[Merged], fill: Option<bool>) -> Staged {
    let head = ["单位名称", "单位类型", "区", "街道"];
    let mut mapping = recognise(&strings(&head), &[]);
    ask_of_merged(&mut mapping, merged, 1);
    for one in &mut mapping {
        if let Some(gaps) = &mut one.gaps {
            gaps.fill = fill;
        }
    }
    let mut checking = Checking::new(&mapping, DateSystem::From1900).of_merged(&mapping, merged, 1);
    for (number, cells) in (2..).zip([
        ["甲", "非公企业", "龙华区", "金贸"],
        ["乙", "非公企业", "", "滨海"],
        ["丙", "非公企业", "", "滨海"],
        ["丁", "非公企业", "", "白龙"],
        ["戊", "非公企业", "秀英区", ""],
    ]) {
        checking.row(&row(number, &cells));
    }
    checking.finish()
}

#[test]
fn merged_cells_are_asked_about_and_filled_in_as_far_as_they_go() {
    let mut mapping = recognise(&strings(&["单位名称", "单位类型", "区"]), &[]);
    ask_of_merged(&mut mapping, &[DOWN], 1);
    assert_eq!(
        mapping[2].gaps,
        Some(Gaps {
            merged: 1,
            fill: None
        })
    );
    assert!(mapping[2].is_open() && !mapping[1].is_open());
    let districts = |staged: &Staged| -> Vec<String> {
        (0..staged.table.len())
            .map(|at| cell(staged, at, Column::District))
            .collect()
    };
    let staged = merged_sheet(&[DOWN], Some(true));
    // The fourth row is not part of it: nobody knows its district.
    assert_eq!(
        districts(&staged),
        ["龙华区", "龙华区", "龙华区", "", "秀英区"]
    );
    assert_eq!(
        districts(&merged_sheet(&[DOWN], Some(false))),
        ["龙华区", "", "", "", "秀英区"]
    );
    // In the header row and above it, merged cells say nothing of the rows.
    let mut mapping = recognise(&strings(&["单位名称", "单位类型", "区"]), &[]);
    ask_of_merged(
        &mut mapping,
        &[Merged {
            rows: (1, 2),
            ..DOWN
        }],
        1,
    );
    assert!(mapping.iter().all(|one| !one.is_open()));
    // But a header over several columns says not which of them it is.
    ask_of_merged(
        &mut mapping,
        &[Merged {
            rows: (1, 1),
            columns: (2, 4),
        }],
        1,
    );
    assert!(mapping[2].is_open());
    assert_eq!(mapping[2].target, Target::Own);
}

#[test]
fn what_is_merged_across_columns_is_set_aside() {
    let across = Merged {
        rows: (3, 4),
        columns: (2, 3),
    };
    let with_text = |merged: &[Merged]| {
        let mapping = recognise(&strings(&["单位名称", "单位类型", "区", "街道"]), &[]);
        let mut checking =
            Checking::new(&mapping, DateSystem::From1900).of_merged(&mapping, merged, 1);
        for (number, cells) in (2..).zip([
            ["甲", "非公企业", "龙华区", "金贸"],
            ["乙", "非公企业", "龙华区", ""],
            ["丙", "非公企业", "", ""],
            ["丁", "非公企业", "秀英区", ""],
        ]) {
            checking.row(&row(number, &cells));
        }
        checking.finish()
    };
    let reason = Reason::MergedAcross { first: 2, last: 3 };
    assert_eq!(
        reasons(&with_text(&[across])),
        [(3, reason.clone()), (4, reason)]
    );
    // Under a header that is merged alike, they are one column.
    let header = Merged {
        rows: (1, 1),
        columns: (2, 3),
    };
    assert_eq!(reasons(&with_text(&[header, across])), []);
}

#[test]
fn places_of_which_only_the_first_of_several_rows_is_filled_in_are_noticed() {
    let unfilled = |districts: &[&str]| {
        let names: Vec<String> = (0..districts.len()).map(|at| format!("公司{at}")).collect();
        let cells: Vec<[&str; 3]> = names
            .iter()
            .zip(districts)
            .map(|(name, one)| [name.as_str(), "非公企业", one])
            .collect();
        let cells: Vec<&[&str]> = cells.iter().map(|row| &row[..]).collect();
        let staged = checked(
            &["单位名称", "单位类型", "区"],
            &rows(&cells),
            Some(Separator::Comma),
        );
        !staged.unfilled_places().is_empty()
    };
    assert!(unfilled(&["龙华区", "", "", "秀英区", ""]));
    assert!(unfilled(&["龙华区", "", "秀英区", "龙华区"]));
    // Each row says its own, or none does, or there is too little to tell.
    assert!(!unfilled(&["龙华区", "龙华区", "", "秀英区"]));
    assert!(!unfilled(&["龙华区", "秀英区", "龙华区"]));
    assert!(!unfilled(&["", "", ""]));
    assert!(!unfilled(&["龙华区", ""]));

    // Filled down, up to the next one.
    let mut mapping = recognise(&strings(&["单位名称", "单位类型", "区"]), &[]);
    mapping[2].gaps = Some(Gaps {
        merged: 0,
        fill: Some(true),
    });
    let mut checking = Checking::new(&mapping, DateSystem::From1900);
    for (number, cells) in (2..).zip([
        ["甲", "非公企业", "龙华区"],
        ["乙", "非公企业", ""],
        ["小计", "", "2家"],
        ["丙", "非公企业", "秀英区"],
        ["丁", "非公企业", ""],
    ]) {
        checking.row(&row(number, &cells));
    }
    let staged = checking.finish();
    let districts: Vec<String> = (0..4)
        .map(|at| cell(&staged, at, Column::District))
        .collect();
    assert_eq!(districts, ["龙华区", "龙华区", "秀英区", "秀英区"]);
}
