//! Elections, month by month.

use duties::{Elections, last_of_months};
use ledger::UnitId;
use policy::{Organisation, ReminderTerms, Status};

use crate::city::{branch, day, made_up, table};

#[test]
fn example_14_stands_in_its_month() {
    let mut unit = branch("甲公司", "", 5);
    unit.more.last_election = Some(day("2023-06-20"));
    let mut gone = unit.clone();
    gone.facts.status = Status::Deregistered;
    let table = table(&[unit, gone, branch("乙公司", "", 5)]);
    let units: Vec<UnitId> = table.ids().collect();
    let elections = Elections::of(&table, &units, &ReminderTerms::default());
    assert_eq!(elections.unknown, 1);
    for (on, overdue, month) in [
        ("2025-02-28", 0, Some(16)),
        ("2026-06-20", 0, Some(0)),
        ("2026-06-21", 1, None),
        ("2024-12-31", 0, None),
    ] {
        let (past, months) = elections.months(&table, day(on), 18);
        assert_eq!(past.due, overdue, "{on}");
        assert_eq!(months.len(), 18);
        let found = months.iter().position(|month| month.due > 0);
        assert_eq!(found, month, "{on}");
    }
}

#[test]
fn every_election_is_in_one_month_or_overdue_or_later() {
    let table = made_up(4_000, "2026-06-01");
    let units: Vec<UnitId> = table.ids().collect();
    let terms = ReminderTerms::default();
    let elections = Elections::of(&table, &units, &terms);
    let on = day("2026-06-15");
    let (overdue, months) = elections.months(&table, on, 18);
    let last = last_of_months(on, 18).unwrap();
    assert_eq!(last, day("2027-11-30"));
    let later = elections
        .within(last.succ_opt().unwrap(), day("2100-01-01"))
        .len();
    let sum: u32 = months.iter().map(|month| month.due).sum();
    let all = overdue.due + sum + u32::try_from(later).unwrap() + elections.unknown;
    let elects = units.iter().filter(|id| {
        let facts = table.facts(**id).unwrap();
        let stands = !matches!(facts.organisation, None | Some(Organisation::None));
        facts.status == Status::Operating && stands && table.stands_for_organisation(**id)
    });
    assert_eq!(all as usize, elects.count());
    assert!(sum > 0 && overdue.due > 0);
    for month in months.iter().chain([&overdue]) {
        assert_eq!(month.of.iter().sum::<u32>(), month.due);
    }
}
