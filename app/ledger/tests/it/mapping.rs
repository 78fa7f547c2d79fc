//! Which column of a file is which of the ledger's.

use ledger::Column;
use ledger::import::{Found, Target, head, recognise};

use crate::imports::{row, strings};

fn mapped(headers: &[&str]) -> Vec<(Target, Found)> {
    recognise(&strings(headers), &[])
        .into_iter()
        .map(|one| (one.target, one.found))
        .collect()
}

#[test]
fn headers_as_people_write_them() {
    let column = |column, found| (Target::Column(column), found);
    for (header, expect) in [
        ("单位名称", column(Column::Name, Found::Exact)),
        (" 单位 名称* ", column(Column::Name, Found::Exact)),
        ("企业名称", column(Column::Name, Found::Synonym)),
        (
            "统一社会信用代码（18位）",
            column(Column::Code, Found::Exact),
        ),
        ("社会信用代码", column(Column::Code, Found::Synonym)),
        ("从业人员(人)", column(Column::Employees, Found::Exact)),
        ("职工人数", column(Column::Employees, Found::Synonym)),
        ("正式党员数", column(Column::FullMembers, Found::Synonym)),
        ("党员", column(Column::FullMembers, Found::Alike)),
        ("性质", column(Column::Kind, Found::Alike)),
        ("人数", column(Column::Employees, Found::Alike)),
        ("年工资总额（万元）", column(Column::Wages, Found::Exact)),
        ("所属街道名称", column(Column::Street, Found::Alike)),
        ("党组织成立的日期", column(Column::Approved, Found::Alike)),
        ("Employees", column(Column::Employees, Found::Synonym)),
        ("判定", (Target::Leave, Found::Exact)),
        ("未导入原因", (Target::Leave, Found::Exact)),
        ("联系电话", (Target::Own, Found::Nothing)),
        ("", (Target::Own, Found::Nothing)),
    ] {
        assert_eq!(mapped(&[header]), [expect], "{header}");
    }
}

#[test]
fn a_column_is_found_once_and_own_names_differ() {
    let found = recognise(&strings(&["党员数", "正式党员", "备注", "备注", ""]), &[]);
    // The format's own word is surer than one that may mean all members.
    assert_eq!(found[0].target, Target::Own);
    assert_eq!(found[1].target, Target::Column(Column::FullMembers));
    let names: Vec<&str> = found.iter().map(|one| one.header.as_str()).collect();
    assert_eq!(names, ["党员数", "正式党员", "备注", "备注（2）", "列5"]);
    let remembered = [
        ("备注".to_owned(), Target::Column(Column::Community)),
        ("党员数".to_owned(), Target::Leave),
    ];
    let found = recognise(&strings(&["党员数", "正式党员", "备注"]), &remembered);
    let targets: Vec<(Target, Found)> = found.iter().map(|one| (one.target, one.found)).collect();
    assert_eq!(
        targets,
        [
            (Target::Leave, Found::Remembered),
            (Target::Column(Column::FullMembers), Found::Exact),
            (Target::Column(Column::Community), Found::Remembered),
        ]
    );
}

#[test]
fn the_header_row_is_found_under_titles() {
    let rows = [
        row(1, &["海口市两新组织五清台账"]),
        row(2, &["填报单位：龙华区", "", "单位：人"]),
        row(4, &["序号", "单位名称", "单位类型", "职工人数", ""]),
        row(5, &["1", "甲", "非公企业", "30"]),
    ];
    assert_eq!(head::find(&rows), 2);
    assert_eq!(
        head::headers(&rows[2]),
        ["序号", "单位名称", "单位类型", "职工人数"]
    );
    assert_eq!(head::find(&[row(1, &["a", "b"])]), 0);
}

#[test]
fn a_header_in_ten_thousands_counts_wherever_the_column_is_put_by_hand() {
    let mut mapped = recognise(&strings(&["单位名称", "每年给职工的（万）"]), &[]);
    let column = &mut mapped[1];
    assert!(!column.reads_wan(), "{column:?}");
    column.target = Target::Column(Column::Wages);
    assert!(column.reads_wan());
    column.target = Target::Column(Column::Employees);
    assert!(!column.reads_wan());
}
