//! All reminders of a city, and those that are asked for.

use duties::*;
use ledger::query::{Condition, Query};
use ledger::{Column, UnitId};
use policy::*;

use crate::city::{CODE, branch, day, live, made_up, table};

fn any() -> Wanted {
    Wanted {
        state: None,
        ..Wanted::default()
    }
}

#[test]
fn every_reminder_of_the_ledger_is_there_once_and_the_most_urgent_first() {
    let live = live(made_up(3_000, "2026-06-01"), "2026-06-01");
    let agenda = Agenda::of(&live, &Book::default());
    let expect: u32 = live.totals().reminders.iter().sum();
    assert!(expect > 500);
    assert_eq!(agenda.entries().len() as u32, expect);
    for (count, reminder) in live.totals().reminders.iter().zip(Reminder::ALL) {
        let concern = Concern::from(*reminder);
        let found = agenda.entries().iter().filter(|one| one.concern == concern);
        assert_eq!(found.count() as u32, *count, "{concern:?}");
    }
    let urgencies: Vec<Urgency> = agenda.entries().iter().map(|one| one.urgency).collect();
    assert!(urgencies.is_sorted());
    for one in agenda.entries() {
        assert_eq!(one.urgency, one.concern.urgency(one.due, day("2026-06-01")));
    }
}

#[test]
fn a_list_holds_what_its_counts_say_however_it_is_cut() {
    let live = live(made_up(2_000, "2026-11-01"), "2026-11-01");
    let agenda = Agenda::of(&live, &Book::default());
    let all = agenda.list(&live, &any(), false);
    assert_eq!(all.counts.all(), all.len());
    assert_eq!(all.states, [all.len(), 0, 0]);
    let mut sum = 0;
    for &concern in Concern::ALL {
        for &urgency in Urgency::ALL {
            let wanted = Wanted {
                concerns: vec![concern],
                urgencies: vec![urgency],
                ..any()
            };
            let some = agenda.list(&live, &wanted, false);
            assert_eq!(some.len(), all.counts.of(concern, urgency));
            // The counts stay those of all, so that one can go on to another.
            assert_eq!(some.counts, all.counts);
            sum += some.len();
        }
    }
    assert_eq!(sum, all.len());
    // Near the end of the year every organisation is reminded of its report.
    assert!(all.counts.of_concern(Concern::Yearly) > 100);
    let mut by_district = 0;
    for name in live.table().place_names(ledger::Place::District) {
        let condition = Condition::OneOf(Column::District, vec![name]);
        let query = Query {
            conditions: vec![condition],
            ..Query::default()
        };
        by_district += agenda.list(&live, &Wanted { query, ..any() }, false).len();
    }
    assert_eq!(by_district, all.len());
}

#[test]
fn by_unit_is_the_same_reminders_put_together() {
    let live = live(made_up(1_500, "2026-06-01"), "2026-06-01");
    let agenda = Agenda::of(&live, &Book::default());
    let one_by_one = agenda.list(&live, &any(), false);
    let by_unit = agenda.list(&live, &any(), true);
    assert_eq!(by_unit.len(), one_by_one.len());
    let rows = by_unit.window(&agenda, 0, by_unit.rows());
    assert_eq!(rows.len() as u32, by_unit.rows());
    assert_eq!(
        rows.iter().map(Vec::len).sum::<usize>() as u32,
        by_unit.len()
    );
    let mut seen = std::collections::BTreeSet::new();
    let mut last = Urgency::Overdue;
    for row in &rows {
        let whose = |entry: &Entry| (entry.unit, entry.is_joint);
        assert!(row.iter().all(|entry| whose(entry) == whose(&row[0])));
        assert!(
            seen.insert(whose(&row[0])),
            "a unit or joint branch has one row"
        );
        assert!(row.is_sorted_by_key(|entry| entry.urgency));
        assert!(row[0].urgency >= last);
        last = row[0].urgency;
    }
    let joint = rows.iter().filter(|row| row[0].is_joint).count();
    assert_eq!(by_unit.joint_rows() as usize, joint);
    assert!(joint > 0);
    // A window is a part of all rows.
    let some = by_unit.window(&agenda, 10, 5);
    assert_eq!(some, rows[10..15]);
    let singles = one_by_one.window(&agenda, 3, 4);
    assert!(singles.iter().all(|row| row.len() == 1));
    assert!(by_unit.window(&agenda, by_unit.rows(), 5).is_empty());
}

fn election_of(live: &ledger::Live, book: &Book) -> Entry {
    let agenda = Agenda::of(live, book);
    let mut found = agenda.entries().iter();
    *found.find(|one| one.concern == Concern::Election).unwrap()
}

fn elected(on: &str) -> ledger::Table {
    let mut unit = branch("甲公司", CODE, 5);
    unit.more.last_election = Some(day(on));
    table(&[unit])
}

fn settled(how: How, due: &str) -> Op {
    Op::Settle(
        Holder::Code(CODE.to_owned()),
        Concern::Election,
        Some(Settlement {
            how,
            due: Some(day(due)),
            on: day("2026-03-01"),
            note: "已请示".to_owned(),
        }),
    )
}

#[test]
fn what_is_put_off_comes_again_on_its_day() {
    let mut book = Book::default();
    book.apply(&settled(How::PutOff(day("2026-05-10")), "2026-06-20"));
    for (on, state) in [
        ("2026-05-09", State::PutOff),
        ("2026-05-10", State::Open),
        ("2026-06-21", State::Open),
    ] {
        let entry = election_of(&live(elected("2023-06-20"), on), &book);
        assert_eq!(entry.state, state, "{on}");
        assert_eq!(entry.due, Some(day("2026-06-20")));
    }
}

#[test]
fn what_is_dealt_with_is_so_this_time_and_not_the_next() {
    let mut book = Book::default();
    book.apply(&settled(How::Dealt, "2026-06-20"));
    let this = election_of(&live(elected("2023-06-20"), "2026-06-30"), &book);
    assert_eq!(this.state, State::Dealt);
    // Three years on.
    let next = election_of(&live(elected("2026-06-18"), "2029-05-01"), &book);
    assert_eq!(next.state, State::Open);
    book.apply(&Op::Settle(
        Holder::Code(CODE.to_owned()),
        Concern::Election,
        None,
    ));
    let again = election_of(&live(elected("2023-06-20"), "2026-06-30"), &book);
    assert_eq!(again.state, State::Open);
}

#[test]
fn records_outlive_another_ledger_and_fit_again() {
    let mut book = Book::default();
    book.apply(&settled(How::Dealt, "2026-06-20"));
    // Another file, in which the unit has another place and another name.
    let mut unit = branch("甲有限公司", CODE, 5);
    unit.more.last_election = Some(day("2023-06-20"));
    let others = [branch("乙公司", "", 5), unit];
    let there = live(table(&others), "2026-06-30");
    let entry = election_of(&there, &book);
    assert_eq!((entry.unit, entry.state), (UnitId(1), State::Dealt));
    assert_eq!(book.gone(there.table()), []);
    let without = live(table(&others[..1]), "2026-06-30");
    let gone = book.gone(without.table());
    assert_eq!(gone, [(Holder::Code(CODE.to_owned()), 1)]);
}

#[test]
fn what_was_recorded_before_a_unit_had_a_code_is_still_its_own() {
    let nameless = table(&[branch("丙公司", "", 5)]);
    let holder = Holder::of_unit(&nameless, UnitId(0));
    let mut book = Book::default();
    book.apply(&Op::Hold(
        holder,
        (day("2026-01-10"), ActivityKind::Lecture),
        true,
    ));
    let coded = table(&[branch("丙公司", CODE, 5)]);
    let held = book.of_unit(&coded, UnitId(0)).held();
    assert_eq!(held, [(day("2026-01-10"), ActivityKind::Lecture)]);
    // The same name in another district is another unit.
    let mut elsewhere = branch("丙公司", "", 5);
    elsewhere.district = "美兰区".to_owned();
    assert!(book.of_unit(&table(&[elsewhere]), UnitId(0)).is_nothing());
}

#[test]
fn example_15_through_the_agenda() {
    let held = [
        ("2026-01-20", ActivityKind::MembersMeeting),
        ("2026-01-08", ActivityKind::CommitteeMeeting),
        ("2026-02-09", ActivityKind::CommitteeMeeting),
        ("2026-01-15", ActivityKind::ThemeDay),
        ("2026-02-14", ActivityKind::ThemeDay),
        ("2026-03-14", ActivityKind::ThemeDay),
        ("2026-03-20", ActivityKind::Lecture),
    ];
    for (full, is_short) in [(8, true), (5, false)] {
        let live = live(table(&[branch("丁公司", CODE, full)]), "2026-04-01");
        let mut book = Book::default();
        for (on, kind) in held {
            book.apply(&Op::Hold(
                Holder::Code(CODE.to_owned()),
                (day(on), kind),
                true,
            ));
        }
        let agenda = Agenda::of(&live, &book);
        let found = agenda
            .entries()
            .iter()
            .find(|one| one.concern == Concern::Life);
        assert_eq!(found.is_some(), is_short, "{full} full members");
        if let Some(entry) = found {
            assert_eq!(entry.urgency, Urgency::Overdue);
            let Detail::Life(life) = agenda.detail(&live, &book, entry.unit, Concern::Life) else {
                panic!("no detail");
            };
            assert_eq!(life.missing, [(ActivityKind::CommitteeMeeting, 1)]);
        }
    }
}

#[test]
fn a_joint_branch_is_reminded_once_and_its_units_share_what_it_holds() {
    let joint = |name: &str| {
        let mut unit = branch(name, "", 2);
        unit.facts.organisation = Some(Organisation::JointBranch);
        unit.joint = "片区一".to_owned();
        unit
    };
    let live = live(table(&[joint("一"), joint("二")]), "2026-11-01");
    let mut book = Book::default();
    let of = |book: &Book, concern| {
        let agenda = Agenda::of(&live, book);
        let found = agenda.entries().iter().filter(|one| one.concern == concern);
        found.map(|one| one.unit).collect::<Vec<_>>()
    };
    assert_eq!(of(&book, Concern::Yearly), [UnitId(0)]);
    let holder = Holder::of_organisation(live.table(), UnitId(1));
    assert_eq!(holder, Holder::Joint("片区一".to_owned()));
    for duty in [YearlyDuty::SelfCheck, YearlyDuty::SecretaryReport] {
        let ticked = Ticked {
            on: day("2026-10-20"),
            by: String::new(),
        };
        book.apply(&Op::Tick(holder.clone(), 2026, duty, Some(ticked)));
    }
    assert_eq!(of(&book, Concern::Yearly), []);
    book.apply(&Op::Hold(
        holder,
        (day("2026-07-05"), ActivityKind::ThemeDay),
        true,
    ));
    assert_eq!(of(&book, Concern::Life), [UnitId(0)]);
}
