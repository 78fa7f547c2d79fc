//! Which units, in which order.

use ledger::query::{Condition, Key, Query, Sort};
use ledger::{Column, Judged, Place, Table, UnitId};
use policy::{Reminder, Verdict};

use crate::made::{city, walk};

fn asked(table: &Table, query: &Query) -> Vec<UnitId> {
    query.run(table, &Judged::of(table, &walk()))
}

fn with(condition: Condition) -> Query {
    Query {
        conditions: vec![condition],
        ..Query::default()
    }
}

/// Every condition keeps those of which it holds, and no other.
#[test]
fn conditions_keep_what_they_say() {
    let table = city(2, 800);
    let judged = Judged::of(&table, &walk());
    let number = |id, column| table.cell(id, column).parse::<i64>().ok();
    let some = |texts: &[&str]| {
        texts
            .iter()
            .map(|&text| text.to_owned())
            .collect::<Vec<_>>()
    };
    type Holds<'a> = Box<dyn Fn(UnitId) -> bool + 'a>;
    let cases: Vec<(Condition, Holds<'_>)> = vec![
        (
            Condition::OneOf(Column::District, some(&["龙华区", "美兰区"])),
            Box::new(|id| ["龙华区", "美兰区"].contains(&table.place(id, Place::District))),
        ),
        (
            Condition::OneOf(Column::Kind, some(&["律师事务所"])),
            Box::new(|id| table.cell(id, Column::Kind) == "律师事务所"),
        ),
        (
            Condition::OneOf(Column::Organisation, some(&[""])),
            Box::new(|id| table.cell(id, Column::Organisation).is_empty()),
        ),
        (
            Condition::Contains(Column::Street, "街道".into()),
            Box::new(|id| table.place(id, Place::Street).contains("街道")),
        ),
        (
            Condition::Contains(Column::Name, "物流".into()),
            Box::new(|id| table.name(id).contains("物流")),
        ),
        (
            Condition::Between(Column::Employees, Some(30), Some(50)),
            Box::new(|id| {
                number(id, Column::Employees).is_some_and(|have| (30..=50).contains(&have))
            }),
        ),
        (
            Condition::Between(Column::FullMembers, Some(3), None),
            Box::new(|id| number(id, Column::FullMembers) >= Some(3)),
        ),
        (
            Condition::Days(Column::Approved, Some("2024-01-01".parse().unwrap()), None),
            Box::new(|id| table.cell(id, Column::Approved).as_str() >= "2024-01-01"),
        ),
        (
            Condition::Known(Column::Wages, false),
            Box::new(|id| table.cell(id, Column::Wages).is_empty()),
        ),
        (
            Condition::Known(Column::Joint, true),
            Box::new(|id| !table.place(id, Place::Joint).is_empty()),
        ),
        (
            Condition::Verdicts(vec![Some(Verdict::DueNotFormed), None]),
            Box::new(|id| matches!(judged.verdict(id), Some(Verdict::DueNotFormed) | None)),
        ),
        (
            Condition::Reminders(vec![Reminder::Stale, Reminder::JointTooWide]),
            Box::new(|id| {
                let set = judged.get(id).reminders;
                set.contains(Reminder::Stale) || set.contains(Reminder::JointTooWide)
            }),
        ),
    ];
    for (condition, holds) in cases {
        let expect: Vec<UnitId> = table.ids().filter(|id| holds(*id)).collect();
        assert!(
            !expect.is_empty() && expect.len() < table.len(),
            "{condition:?}"
        );
        assert_eq!(
            asked(&table, &with(condition.clone())),
            expect,
            "{condition:?}"
        );
    }
}

#[test]
fn names_and_codes_are_found_by_a_part() {
    let table = city(2, 300);
    for id in table.ids() {
        let whole = Query {
            search: format!(" {} ", table.name(id)),
            ..Query::default()
        };
        assert_eq!(asked(&table, &whole), [id]);
        if !table.code(id).is_empty() {
            let part = Query {
                search: table.code(id)[8..].to_lowercase(),
                ..Query::default()
            };
            assert_eq!(asked(&table, &part), [id]);
        }
    }
    let nobody = Query {
        search: "没有这个".into(),
        ..Query::default()
    };
    assert!(asked(&table, &nobody).is_empty());
}

/// By every column, both ways: in the order of the cells, what is empty last.
#[test]
fn every_column_sorts() {
    let table = city(12, 400);
    for &column in Column::ALL {
        for descending in [false, true] {
            let query = Query {
                sort: Some(Sort {
                    by: Key::Column(column),
                    descending,
                }),
                ..Query::default()
            };
            let units = asked(&table, &query);
            assert_eq!(units.len(), table.len());
            let cells: Vec<String> = units.iter().map(|id| table.cell(*id, column)).collect();
            let filled = cells.iter().take_while(|cell| !cell.is_empty()).count();
            let zero_is_empty = matches!(column, Column::GeneralBelow | Column::BranchesBelow);
            assert!(
                zero_is_empty || cells[filled..].iter().all(String::is_empty),
                "{column:?}"
            );
            let order = |one: &String, other: &String| {
                use ledger::Form;
                match column.form() {
                    Form::Count | Form::Money => {
                        let number = |text: &str| text.parse::<f64>().unwrap_or(0.0);
                        number(one) <= number(other)
                    }
                    Form::Choice(values) => {
                        let at = |text: &String| values.iter().position(|value| value == text);
                        at(one) <= at(other)
                    }
                    // Texts have an order of their own, which is asked elsewhere.
                    Form::Set(_) | Form::Text(_) => true,
                    Form::Date | Form::Trade => one <= other,
                }
            };
            for pair in cells[..filled].windows(2) {
                let sorted = if descending {
                    order(&pair[1], &pair[0])
                } else {
                    order(&pair[0], &pair[1])
                };
                assert!(sorted, "{column:?} {descending} {pair:?}");
            }
        }
    }
}

#[test]
fn equal_ones_stay_as_they_came() {
    let table = city(12, 400);
    for descending in [false, true] {
        let query = Query {
            sort: Some(Sort {
                by: Key::Verdict,
                descending,
            }),
            ..Query::default()
        };
        let judged = Judged::of(&table, &walk());
        let units = asked(&table, &query);
        for pair in units.windows(2) {
            if judged.verdict(pair[0]) == judged.verdict(pair[1]) {
                assert!(pair[0] < pair[1]);
            }
        }
    }
}
