//! Which column of a file is which of the ledger's.

use ledger::Column;
use ledger::import::{Found, Question, Remembered, Target, head, recognise};

use crate::imports::{row, strings};

/// What is asked goes into none of the format's columns until it is answered.
const ASKED: (Target, Found) = (Target::Own, Found::Doubtful);

fn mapped(headers: &[&str]) -> Vec<(Target, Found)> {
    recognise(&strings(headers), &[])
        .into_iter()
        .map(|one| (one.target, one.found))
        .collect()
}

fn choice(header: &str, target: Target, is_answer: bool) -> Remembered {
    Remembered {
        header: header.to_owned(),
        target,
        is_answer,
    }
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
        ("党员", ASKED),
        ("性质", column(Column::Kind, Found::Alike)),
        ("人数", ASKED),
        ("年工资总额（万元）", column(Column::Wages, Found::Exact)),
        ("所属街道名称", column(Column::Street, Found::Alike)),
        ("党组织成立的日期", ASKED),
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
        choice("备注", Target::Column(Column::Community), false),
        choice("党员数", Target::Leave, false),
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

#[test]
fn a_header_that_may_mean_something_else_is_asked_about_where_it_matters() {
    let asked = |headers: &[&str]| -> Vec<(String, Question)> {
        let found = recognise(&strings(headers), &[]);
        let open = found.into_iter().filter(|one| one.is_open());
        open.map(|one| (one.header.clone(), one.question.unwrap()))
            .collect()
    };
    for (header, question) in [
        ("党员数", Question::Members),
        ("党员总数", Question::Members),
        ("党员（名）", Question::Members),
        ("成立时间", Question::Meaning(Column::Approved)),
        ("成立日期", Question::Meaning(Column::Approved)),
        ("换届时间", Question::Meaning(Column::LastElection)),
        ("是否建立党组织", Question::Meaning(Column::Organisation)),
        ("负责人是否党员", Question::Meaning(Column::OwnerMember)),
        ("党建经费", Question::Meaning(Column::Spending)),
        ("年工资总额（千元）", Question::Meaning(Column::Wages)),
        ("从业人员（百人）", Question::Meaning(Column::Employees)),
    ] {
        assert_eq!(
            asked(&["单位名称", "单位类型", header]),
            [(header.to_owned(), question)],
            "{header}"
        );
    }
    // What the format itself says is not asked about, nor what no wrong guess can be made of.
    assert_eq!(
        asked(&[
            "单位名称",
            "性质",
            "组织形式",
            "成立日期",
            "年工资总额（万元）"
        ]),
        []
    );
    // Nor what another column says for sure.
    assert_eq!(asked(&["单位名称", "单位类型", "党员数", "正式党员"]), []);
}

#[test]
fn an_earlier_choice_answers_only_what_was_asked_then() {
    let headers = strings(&["单位名称", "单位类型", "党员数"]);
    let full = Target::Column(Column::FullMembers);
    for (remembered, expected) in [
        (vec![choice("党员数", full, false)], ASKED),
        (
            vec![choice("党员数", full, true)],
            (full, Found::Remembered),
        ),
        (
            vec![choice("党员数", Target::TotalMembers, true)],
            (Target::TotalMembers, Found::Remembered),
        ),
        // Answered of another header.
        (vec![choice("党员人数", full, true)], ASKED),
    ] {
        let found = recognise(&headers, &remembered);
        assert_eq!(
            (found[2].target, found[2].found),
            expected,
            "{remembered:?}"
        );
    }
}
