//! The budget's tables as CSV.

use budget::{Base, Flipped, Plan, flips, reckon};
use exchange::budget::{LastYear, csv};
use policy::{Choices, Fen, StandardId};
use words::Lang;

use crate::budget_made::{Made, YEAR, city, example_8, example_9};
use crate::made::rows;

fn table(bytes: Vec<u8>) -> Vec<Vec<String>> {
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.starts_with('\u{feff}'));
    rows(&text).into_iter().map(|(_, cells)| cells).collect()
}

fn fen(text: &str) -> i64 {
    text.replace('.', "").parse().unwrap()
}

#[test]
fn the_summary_of_a_worked_example() {
    let sheet = Made::plain().reckon(Base::Counts(&[example_9()]));
    let rows = table(csv::summary(&sheet, &Choices::default(), Lang::Zh));
    assert_eq!(rows[1][2], "1341000.00");
    assert_eq!(rows[6][0], "最低应安排额");
    assert_eq!(rows[6][2..], ["5002200.00", "5002200.00"]);
}

#[test]
fn tables_of_a_ledger_add_up() {
    let made = Made::rich();
    let table_of = city(600);
    let ids: Vec<_> = table_of.ids().collect();
    let base = Base::Ledger(budget::Units {
        table: &table_of,
        ids: &ids,
    });
    let sheet = made.reckon(base);
    let total = sheet.line.total().low();
    let own = sheet.line.own.low();
    let without_own = Fen(total.0 - own.0);
    let sum = |rows: &[Vec<String>], column: usize| -> i64 {
        rows.iter().map(|row| fen(&row[column])).sum()
    };
    let months = table(csv::months(&sheet, &Choices::default(), Lang::Zh));
    assert_eq!(sum(&months[1..], 11), total.0);
    let kinds = table(csv::kinds(&sheet, &Choices::default(), Lang::Zh));
    assert_eq!(sum(&kinds[1..], 12), without_own.0);
    let recipients = table(csv::recipients(&sheet, &Choices::default(), Lang::Zh));
    assert_eq!(sum(&recipients[1..], 12), without_own.0);
    let places = table(csv::places(&sheet, &Choices::default(), Lang::Zh));
    assert_eq!(fen(&places[1][13]), total.0);
    let streets: Vec<_> = places[2..]
        .iter()
        .filter(|row| row[1] != "合计")
        .cloned()
        .collect();
    assert_eq!(sum(&streets, 13), without_own.0);
    // A street that begins like a comparison is kept; one that a spreadsheet would work out is guarded.
    assert!(places.iter().any(|row| row[1] == "<5"));
}

#[test]
fn scenarios_and_readings_stand_beside_the_base() {
    let made = Made::rich();
    let districts = [example_8(), example_9()];
    let base_of = Base::Counts(&districts);
    let base = made.reckon(base_of);
    let plan = &made.plans[0].1;
    let raised = reckon(base_of, &made.choices, YEAR, &made.terms, plan, 0);
    let bytes = csv::scenarios(
        &base,
        &[("=提标准", &raised)],
        &Choices::default(),
        Lang::Zh,
    );
    assert!(String::from_utf8_lossy(&bytes).contains("\r\n'=提标准,"));
    let rows = table(bytes);
    assert_eq!(rows.len(), 1 + 2 * 6);
    let last = rows.last().unwrap();
    // The apostrophe is taken away in reading.
    assert_eq!(last[0], "=提标准");
    let difference = raised.line.total().low() - base.line.total().low();
    assert_eq!(fen(&last[5]), difference.0);
    let flipped: Vec<Flipped> = flips(&made.choices)
        .map(|(reading, choice, choices)| {
            let plan = Plan::default();
            let then = reckon(base_of, &choices, YEAR, &made.terms, &plan, 0);
            Flipped::of(reading, choice, &base, &then)
        })
        .collect();
    let rows = table(csv::readings(
        &base,
        &flipped,
        &Choices::default(),
        Lang::Zh,
    ));
    assert_eq!(rows.len(), 1 + flipped.len());
    assert!(rows.iter().any(|row| row[5].starts_with('-')));
}

#[test]
fn years_ahead_and_the_year_before() {
    let made = Made::rich();
    let districts = [example_8(), example_9()];
    let base = Base::Counts(&districts);
    let sheet = made.reckon(base);
    let next = reckon(base, &made.choices, YEAR, &made.terms, &Plan::default(), 1);
    let years = [(&sheet, String::new()), (&next, "=党员增加".to_owned())];
    let text = csv::years(&years, &Choices::default(), Lang::Zh);
    assert!(String::from_utf8_lossy(&text).contains(",'=党员增加,"));
    let rows = table(text);
    assert_eq!(rows.len(), 3);
    assert_eq!(rows[2][0], (YEAR + 1).to_string());
    assert_eq!(fen(&rows[2][12]), next.line.total().low().0);

    let last = |amount: Option<i64>, note: &str| LastYear {
        amount: amount.map(Fen::yuan),
        note: note.to_owned(),
        ..LastYear::default()
    };
    let mut all = vec![last(Some(100), "+新建"), last(None, ""), last(Some(0), "")];
    let rows = table(csv::last_year(&sheet, &all, &Choices::default(), Lang::Zh));
    assert_eq!(rows.len(), 1 + 6);
    let yearly = sheet.line.item(budget::Item::Yearly).low();
    assert_eq!(fen(&rows[1][5]), yearly.0 - 10_000);
    assert_eq!(rows[1][9], "+新建");
    // What was nothing has grown by no percent, and what is not stated by nothing that could be said.
    assert_eq!((rows[2][5].as_str(), rows[3][7].as_str()), ("", "—"));
    // Part of a year is not held against the whole of another.
    assert_eq!(rows[6][2], "");
    all = vec![last(Some(100), ""); 5];
    let rows = table(csv::last_year(&sheet, &all, &Choices::default(), Lang::Zh));
    assert_eq!(rows[6][2], "500.00");
}

#[test]
fn the_detail_of_a_ledger_adds_up() {
    let made = Made::rich();
    let table_of = city(300);
    let ids: Vec<_> = table_of.ids().collect();
    let base = Base::Ledger(budget::Units {
        table: &table_of,
        ids: &ids,
    });
    let mut file = csv::DetailCsv::new(&made.choices, YEAR, &made.terms, Lang::Zh);
    let mut bytes = file.take();
    for id in &ids {
        file.unit(&table_of, *id);
    }
    bytes.extend(file.take());
    file.rest(base, &made.terms.own);
    bytes.extend(file.take());
    assert!(String::from_utf8_lossy(&bytes).contains("\"'=HYPERLINK"));
    let mut rows = table(bytes);
    // Below the table stands where its standards and readings differ from the policy.
    let below = rows.split_off(1 + ids.len() + made.terms.own.len());
    assert_eq!(below.len(), 3);
    let sheet = made.reckon(base);
    let sum = |column: usize| -> i64 { rows[1..].iter().map(|row| fen(&row[column])).sum() };
    let total = sheet.line.total().low().0;
    assert_eq!(sum(18), total);
    assert_eq!(sum(20) + sum(22), total);
}

#[test]
fn each_table_says_where_standards_and_readings_differ_from_the_policy() {
    let mut made = Made::plain();
    let id = StandardId::YearlyBranch;
    made.choices.standards.raise(id, 600_000).unwrap();
    let districts = [example_9()];
    let sheet = made.reckon(Base::Counts(&districts));
    let (choices, lang) = (&made.choices, Lang::Zh);
    let mut detail = csv::DetailCsv::new(choices, YEAR, &made.terms, lang);
    detail.rest(Base::Counts(&districts), &[]);
    let years = [(&sheet, String::new())];
    let tables = [
        csv::summary(&sheet, choices, lang),
        csv::places(&sheet, choices, lang),
        csv::months(&sheet, choices, lang),
        csv::kinds(&sheet, choices, lang),
        csv::recipients(&sheet, choices, lang),
        csv::scenarios(&sheet, &[], choices, lang),
        csv::readings(&sheet, &[], choices, lang),
        csv::years(&years, choices, lang),
        csv::last_year(&sheet, &[], choices, lang),
        detail.take(),
    ];
    for bytes in tables {
        let rows = table(bytes);
        let [.., line, term] = rows.as_slice() else {
            panic!("{rows:?}");
        };
        assert_eq!(line, &["本地标准 1 项与文件不同"]);
        assert_eq!(
            term,
            &["党支部活动经费：文件不低于 5,000 元／年 → 本地 6,000 元／年"]
        );
    }
    let plain = csv::summary(&sheet, &Choices::default(), lang);
    assert_eq!(
        table(plain).len(),
        10,
        "nothing is said where nothing differs"
    );
}
