//! Blocks that are pasted: rows of totals, and districts that come twice.

use std::collections::BTreeSet;

use budget::typed::{CountField, PasteColumn, TypedDistrict, repeated, understand};

fn named(heading: &str) -> Option<PasteColumn> {
    match heading {
        "区" => Some(PasteColumn::Name),
        "党支部" => Some(PasteColumn::Count(CountField::Branches)),
        _ => None,
    }
}

#[test]
fn rows_of_totals_are_left_out_and_can_be_taken_in() {
    let block = "区\t党支部\n甲区\t3\n小计\t3\n乙区\t4\n合 计：\t7\n";
    let mut pasted = understand(block, named).unwrap();
    assert_eq!(pasted.left_out, BTreeSet::from([1, 3]));
    let names = |districts: Vec<TypedDistrict>| {
        districts
            .into_iter()
            .map(|one| one.name)
            .collect::<Vec<_>>()
    };
    assert_eq!(names(pasted.districts()), ["甲区", "乙区"]);
    pasted.leave_out(1, false);
    assert_eq!(names(pasted.districts()), ["甲区", "小计", "乙区"]);
    pasted.leave_out(0, true);
    assert_eq!(names(pasted.districts()), ["小计", "乙区"]);
}

#[test]
fn the_word_may_stand_in_a_column_that_is_not_used() {
    let block = "序号\t区\t党支部\n1\t甲区\t3\n合计\t\t3\n";
    let pasted = understand(block, named).unwrap();
    assert_eq!(pasted.left_out, BTreeSet::from([1]));
}

#[test]
fn a_row_that_was_taken_in_stays_so_whatever_the_columns_are() {
    let block = "区\t备注\t党支部\n甲区\t\t3\n小计\t\t3\n乙区\t全市合计\t4\n";
    let mut pasted = understand(block, named).unwrap();
    assert_eq!(pasted.left_out, BTreeSet::from([1, 2]));
    pasted.leave_out(1, false);
    pasted.take_for(2, PasteColumn::Count(CountField::Members));
    pasted.take_for(0, PasteColumn::Unknown);
    assert_eq!(pasted.left_out, BTreeSet::from([2]));
    // A row that is no total by the columns as they are is not left out unseen; as soon as it is one, it is.
    pasted.take_for(1, PasteColumn::Count(CountField::Branches));
    assert!(pasted.left_out.is_empty());
    pasted.take_for(1, PasteColumn::Unknown);
    assert_eq!(pasted.left_out, BTreeSet::from([2]));
}

#[test]
fn what_a_total_is_called() {
    let is_total = |name: &str| {
        let pasted = understand(&format!("区\t党支部\n{name}\t3\n"), named).unwrap();
        !pasted.left_out.is_empty()
    };
    for name in [
        "合计",
        "总计",
        "小计",
        "共计",
        "合 计",
        "合计：",
        "全市合计",
        "总计（区）",
        "合计3个区",
        "合计5家",
        "汇总",
        "总数",
        "合计数",
        "本页计",
        "Total",
        "Sub-total",
        "GRAND TOTAL",
        "累计",
    ] {
        assert!(is_total(name), "{name}");
    }
    for name in ["甲区", "龙华区", "", "合计镇", "Totalia", "3"] {
        assert!(!is_total(name), "{name}");
    }
}

#[test]
fn a_district_that_comes_twice_is_told_once() {
    let district = |name: &str| TypedDistrict {
        name: name.to_owned(),
        ..TypedDistrict::default()
    };
    let districts = ["甲区", "乙区", " 甲 区", "", "", "甲区"].map(district);
    assert_eq!(repeated(&districts), ["甲区"]);
}
