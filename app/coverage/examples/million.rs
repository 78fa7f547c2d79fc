//! The coverages of a made-up city of a million units: prints how long a survey of all of them takes, in milliseconds.
#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stdout,
    reason = "it runs natively, with a clock, and prints"
)]

use std::hint::black_box;
use std::time::Instant;

use chrono::NaiveDate;
use coverage::{Units, survey};
use ledger::demo::Demo;
use ledger::{Judged, Table};
use policy::{Choices, ReminderTerms, Rulebook, Walk};

/// How often it is done; the median counts.
const ROUNDS: usize = 9;

fn main() {
    let day = NaiveDate::from_ymd_opt(2026, 6, 1).unwrap_or_default();
    let mut table = Table::new();
    for record in Demo::new(1, 1_000_000, day) {
        table.push(&record);
    }
    table.settle_joint_branches();
    let book = Rulebook::new(Choices::default(), 2026);
    let walk = Walk::new(book, ReminderTerms::default(), day);
    let judged = Judged::of(&table, &walk);
    let units = Units {
        table: &table,
        judged: &judged,
        walk: &walk,
    };
    let mut times: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            black_box(survey(units, table.ids()));
            start.elapsed().as_secs_f64() * 1_000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    println!("{:.2}", times.get(ROUNDS / 2).copied().unwrap_or(f64::NAN));
}
