//! The order of names, and filters on cells that hold a list's values.

use ledger::query::{Condition, Key, Query, Sort};
use ledger::{Column, Judged, Record, Table};
use policy::Kind;
use proptest::prelude::*;

use crate::made::{city, walk};

fn named(names: &[String]) -> Table {
    let mut table = Table::new();
    for name in names {
        table
            .push(&Record::new(name, Kind::PrivateEnterprise))
            .unwrap();
    }
    table
}

fn sorted(names: &[String], descending: bool) -> Vec<String> {
    let table = named(names);
    let query = Query {
        sort: Some(Sort {
            by: Key::Column(Column::Name),
            descending,
        }),
        ..Query::default()
    };
    let units = query.run(&table, &Judged::of(&table, &walk()));
    units.iter().map(|id| table.name(*id).to_owned()).collect()
}

/// Digits and Latin letters first, common characters by sound, rarer ones after them.
#[test]
fn names_stand_in_the_order_of_their_sound() {
    let ordered = [
        "3号店",
        "a厂",
        "B厂",
        "安泰",
        "白沙",
        "北京",
        "北京路",
        "海甸",
        "海口",
        "海口龙华",
        "海南",
        "龙华",
        "美兰",
        "琼山",
        "秀英",
        "张记",
        "鑫源",
        "㐂乐",
        "😀",
    ]
    .map(str::to_owned);
    let mut shuffled = ordered.to_vec();
    shuffled.sort_by_key(|name| name.bytes().map(u32::from).sum::<u32>() % 7);
    assert_eq!(sorted(&shuffled, false), ordered);
    let mut back = ordered.to_vec();
    back.reverse();
    assert_eq!(sorted(&shuffled, true), back);
}

#[test]
fn large_and_small_letters_are_one_and_stay_as_they_came() {
    let names = ["b1", "B1", "a2", "A1", "b1"].map(str::to_owned);
    assert_eq!(sorted(&names, false), ["A1", "a2", "b1", "B1", "b1"]);
    assert_eq!(sorted(&names, true), ["b1", "B1", "b1", "a2", "A1"]);
}

proptest! {
    /// However long the part is that names share, and however they came.
    #[test]
    fn the_order_is_of_the_names_alone(
        names in proptest::collection::vec("(海口市龙华区国贸大道){0,3}[海口龙华店a-c]{1,4}", 1..60),
        turn in 0..60_usize,
    ) {
        let once = sorted(&names, false);
        let mut turned = names.clone();
        turned.rotate_left(turn % names.len());
        prop_assert_eq!(&sorted(&turned, false), &once);
        let mut back = sorted(&names, true);
        back.reverse();
        prop_assert_eq!(&back, &once);
        for pair in once.windows(2) {
            // What another one begins with stands before it.
            prop_assert!(pair[0] == pair[1] || !pair[0].starts_with(&pair[1]));
            // Where they first differ decides, and the same way for every pair of letters.
            let differ = pair[0].chars().zip(pair[1].chars()).find(|(one, other)| one != other);
            if let Some((one, other)) = differ {
                let letters = sorted(&[other.to_string(), one.to_string()], false);
                prop_assert_eq!(letters, [one.to_string(), other.to_string()]);
            }
        }
    }
}

/// A set is found by any of its members, a list's value by itself, and what is empty by an empty text.
#[test]
fn lists_are_filtered_by_their_values() {
    let table = city(4, 1_500);
    let judged = Judged::of(&table, &walk());
    for &column in Column::ALL {
        let (ledger::Form::Choice(list) | ledger::Form::Set(list)) = column.form() else {
            continue;
        };
        let is_set = matches!(column.form(), ledger::Form::Set(_));
        let none = ["无"];
        let values = list.iter().chain(is_set.then_some(&none[0])).chain([&""]);
        let mut found = 0;
        for value in values {
            let query = Query {
                conditions: vec![Condition::OneOf(column, vec![(*value).to_owned()])],
                ..Query::default()
            };
            let expected: Vec<_> = table
                .ids()
                .filter(|id| {
                    let cell = table.cell(*id, column);
                    cell == *value || (is_set && cell.split('、').any(|one| one == *value))
                })
                .collect();
            found += expected.len();
            assert_eq!(query.run(&table, &judged), expected, "{column:?} {value}");
        }
        assert!(found >= table.len(), "{column:?}");
        let known = |known| Query {
            conditions: vec![Condition::Known(column, known)],
            ..Query::default()
        };
        let both = known(true).run(&table, &judged).len() + known(false).run(&table, &judged).len();
        assert_eq!(both, table.len(), "{column:?}");
    }
}
