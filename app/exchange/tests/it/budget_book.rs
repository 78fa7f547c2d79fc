//! The budget's workbook as it is written: its results are the engine's, and everything leads back to the standards.

use budget::{Base, Item, Plan, reckon};
use calamine::Data;
use policy::{Amount, Choice, Reading};
use words::{BudgetBookText as T, Lang};

use crate::budget_made::{Made, Shown, YEAR, city, example_8, example_9, number};

const SUMMARY: &str = "汇总";

fn total_in_fen(shown: &Shown) -> i64 {
    let row = shown.row_of(SUMMARY, 0, "最低应安排额");
    shown.fen(SUMMARY, row, 2).unwrap()
}

fn items_in_yuan(shown: &Shown) -> Vec<i64> {
    let first = shown.row_of(SUMMARY, 0, "最低应安排额") - 5;
    (first..first + 6)
        .map(|row| shown.fen(SUMMARY, row, 2).unwrap() / 100)
        .collect()
}

#[test]
fn the_worked_examples_come_to_their_totals() {
    let made = Made::plain();
    let of = |district| Shown::of(&made.book(Base::Counts(&[district])));
    assert_eq!(
        items_in_yuan(&of(example_8())),
        [71_000, 0, 79_200, 115_500, 0, 265_700]
    );
    assert_eq!(
        items_in_yuan(&of(example_9())),
        [1_341_000, 90_000, 1_591_200, 1_980_000, 0, 5_002_200]
    );
    let mut top = Made::plain();
    top.choices
        .readings
        .choose(Reading::SubsidyScope, Choice::TopOnly);
    let shown = Shown::of(&top.book(Base::Counts(&[example_8()])));
    assert_eq!(total_in_fen(&shown), 14_250_000);
    let both = Shown::of(&made.book(Base::Counts(&[example_8(), example_9()])));
    assert_eq!(total_in_fen(&both), (265_700 + 5_002_200) * 100);
}

#[test]
fn a_ledgers_rows_come_to_what_the_engine_says() {
    let made = Made::rich();
    let table = city(2_000);
    let ids: Vec<_> = table.ids().collect();
    let sheet = made.reckon(Base::Ledger(budget::Units {
        table: &table,
        ids: &ids,
    }));
    let shown = Shown::of(&made.book_of_table(&table));
    assert_eq!(
        Amount::at_least(sheet.line.total().low()),
        sheet.line.total()
    );
    let first = shown.row_of(SUMMARY, 0, "最低应安排额") - 5;
    for (row, item) in (first..).zip(Item::ALL) {
        let low = sheet.line.item(item).low();
        assert_eq!(shown.fen(SUMMARY, row, 2), Some(low.0), "{item:?}");
    }
    // Each unit and each line of one's own is a row, and their results add up.
    let detail = "明细";
    let head = shown.row_of(detail, 0, T::Number.say(Lang::Zh));
    let column = (0..60)
        .find(|column| shown.text(detail, head, *column) == "合计（最低）")
        .unwrap();
    let rows: Vec<i64> = (head + 1..)
        .map_while(|row| shown.fen(detail, row, column))
        .collect();
    assert_eq!(rows.len(), 2_003);
    assert_eq!(rows.iter().sum::<i64>(), sheet.line.total().low().0);
}

#[test]
fn the_years_ahead_come_to_what_the_engine_says() {
    let made = Made::rich();
    let table = city(500);
    let ids: Vec<_> = table.ids().collect();
    let base = Base::Ledger(budget::Units {
        table: &table,
        ids: &ids,
    });
    let lowest = |plan: &Plan, ahead| {
        let sheet = reckon(base, &made.choices, YEAR, &made.terms, plan, ahead);
        sheet.line.total().low().0
    };
    let told = [
        lowest(&Plan::default(), 0),
        lowest(&made.years, 1),
        lowest(&made.years, 2),
    ];
    assert!(told[0] < told[1] && told[1] < told[2]);
    let shown = Shown::of(&made.book(base));
    let written: Vec<i64> = (0..100)
        .filter(|row| shown.text("推算", *row, 2) == "最低应安排额")
        .filter_map(|row| shown.fen("推算", row, 4))
        .collect();
    assert_eq!(written, told);
    let years: Vec<String> = (0..8).map(|row| shown.text("推算", row, 1)).collect();
    assert!(years.contains(&(YEAR + 2).to_string()));
    // Without years ahead there is no such sheet.
    let mut none = Made::rich();
    none.years = Plan::default();
    let shown = Shown::of(&none.book(base));
    assert!(!shown.values.keys().any(|(sheet, ..)| sheet == "推算"));
}

#[test]
fn amounts_are_formulas_and_standards_are_not() {
    let made = Made::rich().by_ratio(60, 30);
    let shown = Shown::of(&made.book_of_table(&city(300)));
    for (sheet, least) in [
        ("汇总", 40),
        ("分区", 300),
        ("明细", 2_000),
        ("情景", 200),
        ("推算", 100),
    ] {
        let count = shown.formulas.keys().filter(|key| key.0 == sheet).count();
        assert!(count > least, "{sheet}: {count}");
    }
    let standards = shown.formulas.iter().filter(|(key, _)| key.0 == "标准");
    for ((_, row, column), formula) in standards {
        // A scenario that leaves a standard as it is follows the base; the highest of three is worked out.
        let follows = formula.starts_with("$C") || formula.starts_with("MAX(");
        assert!(follows, "{row} {column} {formula}");
    }
    // No standard stands anywhere else: no formula holds its value.
    for ((sheet, row, column), formula) in &shown.formulas {
        for value in ["15000", "8000", "5000", "1000", "800", "550"] {
            let has = formula
                .split(|c: char| !c.is_ascii_digit())
                .any(|one| one == value);
            assert!(!has, "{sheet} {row} {column} {formula}");
        }
    }
}

#[test]
fn text_never_becomes_a_formula() {
    let table = city(300);
    let mut made = Made::rich();
    made.plans[0].0 = "=1+1";
    let shown = Shown::of(&made.book_of_table(&table));
    for text in ["=HYPERLINK(\"x\")", "=专职岗位", "=1+1"] {
        let cells: Vec<_> = shown
            .values
            .iter()
            .filter(|(_, value)| **value == *text)
            .collect();
        assert!(!cells.is_empty(), "{text} is written");
        for (key, value) in cells {
            assert!(matches!(value, Data::String(_)), "{key:?}");
            assert!(!shown.formulas.contains_key(key), "{key:?}");
        }
    }
}

#[test]
fn what_has_no_upper_end_says_so_and_is_no_number() {
    let shown = Shown::of(&Made::plain().book_of_table(&city(300)));
    let row = shown.row_of(SUMMARY, 0, "最低应安排额");
    assert!(shown.fen(SUMMARY, row, 2).unwrap() > 0);
    assert_eq!(shown.text(SUMMARY, row, 3), "无上限");
    // M3: what is not stated stays so.
    let row = shown.row_of(SUMMARY, 2, "未填");
    assert_eq!(shown.text(SUMMARY, row, 3), "未填");
    assert_eq!(shown.fen(SUMMARY, row - 1, 3), Some(12_000_001));
}

#[test]
fn english_has_no_chinese_of_its_own() {
    let mut made = Made::plain();
    made.lang = Lang::En;
    let mut district = example_9();
    district.name = "Meilan".into();
    let shown = Shown::of(&made.book(Base::Counts(&[district])));
    let is_chinese = |text: &str| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    for ((sheet, row, column), value) in &shown.values {
        assert!(!is_chinese(sheet));
        let text = value.to_string();
        assert!(
            !is_chinese(&text) || text == "海口市预算",
            "{sheet} {row} {column} {text}"
        );
    }
}

#[test]
fn empty_ledgers_and_no_districts_are_budgets_too() {
    let shown = Shown::of(&Made::plain().book_of_table(&ledger::Table::new()));
    assert_eq!(total_in_fen(&shown), 0);
    let shown = Shown::of(&Made::plain().book(Base::Counts(&[])));
    assert_eq!(total_in_fen(&shown), 0);
    assert!(
        shown
            .values
            .values()
            .any(|value| number(value) == Some(0.0))
    );
}

#[test]
fn every_sheet_says_where_standards_and_readings_differ_from_the_policy() {
    let line = "本地标准 1 项、口径 1 项与文件不同";
    let mut made = Made::rich();
    made.choices = policy::Choices::default();
    let plain = Shown::of(&made.book(Base::Counts(&[example_8()])));
    assert!(!plain.sheets().is_empty());
    for sheet in plain.sheets() {
        assert!(!plain.text(&sheet, 1, 0).contains("与文件不同"), "{sheet}");
    }
    let id = policy::StandardId::YearlyBranch;
    made.choices.standards.raise(id, 600_000).unwrap();
    made.choices
        .readings
        .choose(Reading::CivilServantSecretary, Choice::Included);
    let shown = Shown::of(&made.book(Base::Counts(&[example_8()])));
    for sheet in shown.sheets() {
        assert!(shown.text(&sheet, 1, 0).contains(line), "{sheet}");
    }
    // The raised value and that of the clause stand side by side.
    let row = shown.row_of("标准", 1, "党支部活动经费");
    assert_eq!(shown.fen("标准", row, 2), Some(600_000));
    assert_eq!(shown.fen("标准", row, 8), Some(500_000));
    assert_eq!(
        shown.text("标准", row - 2, 8),
        plain.text("标准", row - 2, 8)
    );
}
