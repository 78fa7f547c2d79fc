//! A budget with entries that cannot be read, as a workbook and as tables: nothing that depends on them is exact, and every
//! sheet says that they are to be corrected.

use budget::Base;
use budget::typed::{CountField, Draft, Scenario, TypedChange, TypedDistrict, TypedLine};
use budget::{Alteration, Plan};
use exchange::budget::csv;
use policy::Choices;
use words::Lang;

use crate::budget_made::{Made, Shown};

const OPEN: &str = "无上限";
const TO_CORRECT: &str = "待改正";

/// A district of which one count is typed so that it cannot be read, and a line of one's own likewise.
pub fn typed() -> Draft {
    let mut district = TypedDistrict {
        name: "甲区".to_owned(),
        ..TypedDistrict::default()
    };
    for (field, text) in [
        (CountField::Committees, "3"),
        (CountField::Branches, "约240"),
        (CountField::JointBranches, "6"),
        (CountField::Members, "3600"),
    ] {
        district.set(field, text.to_owned());
    }
    let other = TypedDistrict {
        name: "乙区".to_owned(),
        cells: [
            (CountField::Branches, "10".to_owned()),
            (CountField::Members, "30".to_owned()),
        ]
        .into(),
    };
    Draft {
        districts: vec![district, other],
        own: vec![
            TypedLine {
                name: "服务中心".to_owned(),
                amount: "一万二".to_owned(),
                district: "甲区".to_owned(),
                ..TypedLine::default()
            },
            TypedLine {
                name: "讲解员".to_owned(),
                amount: "12000".to_owned(),
                ..TypedLine::default()
            },
        ],
        scenarios: vec![Scenario {
            name: "增员".to_owned(),
            changes: vec![TypedChange::Grow {
                percent: "三成".to_owned(),
            }],
        }],
        ..Draft::default()
    }
}

/// The budget of that draft.
pub fn made(draft: &Draft) -> Made {
    let mut made = Made::plain();
    let read = draft.read(&Choices::default());
    made.terms = read.terms;
    made.plans = vec![("增员", Plan::of_one(draft.scenarios[0].alterations()))];
    made.last_year = made_last_year();
    made.remarks.source = "按填报的各区数量".into();
    made.remarks.corrections = read
        .unread
        .iter()
        .map(|entry| words::unread_entry(entry, Lang::Zh))
        .collect();
    made
}

fn made_last_year() -> Vec<exchange::budget::LastYear> {
    use exchange::budget::LastYear;
    let mut all = vec![
        LastYear {
            amount: Some(policy::Fen::yuan(1_000)),
            ..LastYear::default()
        };
        5
    ];
    all[1] = LastYear {
        amount: None,
        is_unread: true,
        note: String::new(),
    };
    all
}

#[test]
fn no_sheet_of_a_workbook_is_exact_or_silent() {
    let draft = typed();
    let made = made(&draft);
    let read = draft.read(&Choices::default());
    assert_eq!(made.remarks.corrections.len(), 3);
    assert_eq!(made.plans[0].1, Plan::of_one(vec![Alteration::Unread]));
    let shown = Shown::of(&made.book(Base::Counts(&read.districts)));
    for sheet in ["说明", "标准", "汇总", "分区", "明细", "情景"] {
        assert!(
            shown.text(sheet, 1, 0).contains(TO_CORRECT),
            "{sheet}: {}",
            shown.text(sheet, 1, 0)
        );
        assert!(shown.text(sheet, 1, 0).contains("按填报的各区数量"));
    }
    let total = shown.row_of("汇总", 0, "最低应安排额");
    for row in [total - 5, total - 4, total - 3, total - 1, total] {
        assert_eq!(shown.text("汇总", row, 3), OPEN, "row {row}");
    }
    // Members are counted.
    assert_ne!(shown.text("汇总", total - 2, 3), OPEN);
    let said: Vec<String> = shown
        .values
        .iter()
        .filter(|((sheet, ..), _)| sheet == "说明")
        .map(|(_, value)| value.to_string())
        .collect();
    for text in ["约240", "一万二", "三成"] {
        assert!(said.iter().any(|one| one.contains(text)), "{text}");
    }
    assert!(!said.iter().any(|one| one.contains("没有影响金额的空缺")));
    let scenario = shown
        .values
        .iter()
        .filter(|((sheet, _, column), value)| sheet == "情景" && *column == 5 && *value == OPEN);
    assert!(scenario.count() >= 5, "the scenario is exact");
    // Last year's figures together are not known either.
    let last = shown.values.iter().filter(|((sheet, _, column), value)| {
        sheet == "汇总" && *column == 2 && *value == TO_CORRECT
    });
    assert_eq!(last.count(), 3);
}

#[test]
fn no_table_is_exact_or_silent() {
    let draft = typed();
    let made = made(&draft);
    let read = draft.read(&Choices::default());
    let sheet = made.reckon(Base::Counts(&read.districts));
    let remarks = String::from_utf8(made.remarks.rows(Lang::Zh)).unwrap();
    assert!(!remarks.contains('\u{feff}'));
    assert!(remarks.contains("数据来源,按填报的各区数量"));
    assert_eq!(remarks.matches(TO_CORRECT).count(), 6, "{remarks}");
    let summary = String::from_utf8(csv::summary(&sheet, &Choices::default(), Lang::Zh)).unwrap();
    let total = summary
        .lines()
        .find(|line| line.starts_with("最低应安排额"))
        .unwrap();
    assert!(total.ends_with(OPEN), "{total}");
    let months = String::from_utf8(csv::months(&sheet, &Choices::default(), Lang::Zh)).unwrap();
    for line in months.lines().skip(1).take(12) {
        assert!(line.contains(OPEN), "{line}");
    }
    let last = String::from_utf8(csv::last_year(
        &sheet,
        &made.last_year,
        &Choices::default(),
        Lang::Zh,
    ))
    .unwrap();
    assert_eq!(last.matches(TO_CORRECT).count(), 2, "{last}");
}
