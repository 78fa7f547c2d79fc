//! A million made-up units through the ledger: prints how long each step takes.
#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stdout,
    reason = "it runs natively, with a clock, and prints"
)]

use std::hint::black_box;
use std::time::Instant;

use chrono::NaiveDate;
use ledger::codec::{read_chunk, write_chunk};
use ledger::demo::Demo;
use ledger::query::{Condition, Key, Query, Sort};
use ledger::{Column, Judged, Table, Totals, UnitId};
use policy::{Choices, ReminderTerms, Rulebook, Walk};

fn timed<T>(name: &str, run: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let result = black_box(run());
    println!("{name} {:.1} ms", start.elapsed().as_secs_f64() * 1_000.0);
    result
}

fn main() {
    let count = std::env::args().nth(1).and_then(|size| size.parse().ok());
    let day = NaiveDate::from_ymd_opt(2026, 6, 1).unwrap_or_default();
    let mut table = timed("make", || {
        let mut table = Table::new();
        for record in Demo::new(1, count.unwrap_or(1_000_000), day) {
            table.push(&record);
        }
        table
    });
    timed("joint_branches", || table.settle_joint_branches());
    let walk = Walk::new(
        Rulebook::new(Choices::default(), 2026),
        ReminderTerms::default(),
        day,
    );
    let judged = timed("judge", || Judged::of(&table, &walk));
    let units: Vec<UnitId> = table.ids().collect();
    timed("totals", || Totals::of(&table, &judged, &walk, &units));
    let query = |conditions, by| Query {
        conditions,
        sort: by,
        search: String::new(),
    };
    let sort = |column| {
        Some(Sort {
            by: Key::Column(column),
            descending: false,
        })
    };
    timed("filter_district", || {
        query(
            vec![Condition::OneOf(
                Column::District,
                vec!["龙华区".to_owned()],
            )],
            None,
        )
        .run(&table, &judged)
    });
    timed("filter_employees", || {
        query(
            vec![Condition::Between(Column::Employees, Some(30), Some(99))],
            None,
        )
        .run(&table, &judged)
    });
    timed("search", || {
        Query {
            search: "物流".to_owned(),
            ..Query::default()
        }
        .run(&table, &judged)
    });
    timed("sort_name", || {
        query(vec![], sort(Column::Name)).run(&table, &judged)
    });
    timed("sort_employees", || {
        query(vec![], sort(Column::Employees)).run(&table, &judged)
    });
    let chunks: Vec<Vec<u8>> = timed("encode", || {
        units
            .chunks(5_000)
            .map(|chunk| write_chunk(&table, chunk.iter().copied()).0)
            .collect()
    });
    println!("bytes {}", chunks.iter().map(Vec::len).sum::<usize>());
    timed("decode", || {
        let mut again = Table::new();
        for chunk in &chunks {
            if read_chunk(&mut again, chunk).is_err() {
                println!("a chunk could not be read");
            }
        }
        again
    });
}
