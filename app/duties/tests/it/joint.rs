//! A joint branch is one organisation of several units: what is its own is reminded of once, whatever was recorded with its
//! units in earlier editions.

use std::collections::{BTreeMap, BTreeSet};

use duties::*;
use ledger::query::Query;
use ledger::{Have, Live, Record, SixHaves, UnitId};
use policy::*;

use crate::city::{CODE, branch, day, live, made_up, table};

const OTHER: &str = "91460100MA5RC00L6K";

fn joint(name: &str, code: &str, full: u32) -> Record {
    let mut unit = branch(name, code, full);
    unit.facts.organisation = Some(Organisation::JointBranch);
    unit.joint = "片区一".to_owned();
    unit
}

fn of(live: &Live, book: &Book, concern: Concern) -> Vec<Entry> {
    let agenda = Agenda::of(live, book);
    let entries = agenda.entries().iter();
    entries
        .filter(|one| one.concern == concern)
        .copied()
        .collect()
}

fn units(found: &[Entry]) -> Vec<u32> {
    found.iter().map(|entry| entry.unit.0).collect()
}

/// Of every made-up city: what an organisation is reminded of is there once for each, and what a unit is, once for each.
#[test]
fn organisations_are_counted_and_not_their_units() {
    let live = live(made_up(3_000, "2026-06-01"), "2026-11-01");
    let table = live.table();
    let agenda = Agenda::of(&live, &Book::default());
    let mut once = BTreeSet::new();
    for entry in agenda.entries() {
        let branch = table.place(entry.unit, ledger::Place::Joint);
        let in_branch = table.joint_branch(entry.unit).is_some();
        let is_of_branch = in_branch && entry.concern.counted_by() == CountedBy::Organisations;
        assert_eq!(entry.is_joint, is_of_branch);
        let whose = if entry.is_joint {
            branch.to_owned()
        } else {
            format!("#{}", entry.unit.0)
        };
        assert!(once.insert((whose, entry.concern)), "{entry:?}");
    }
    // As many yearly reports as there are organisations with a unit in operation.
    let mut organisations = BTreeMap::new();
    for id in table.ids() {
        let facts = table.facts(id).unwrap();
        if facts.status == Status::Operating && facts.has_organisation().is_yes() {
            let branch = table.place(id, ledger::Place::Joint);
            let is_joint = facts.organisation == Some(Organisation::JointBranch);
            let whose = if is_joint && !branch.is_empty() {
                (branch.to_owned(), 0)
            } else {
                (String::new(), id.0)
            };
            *organisations.entry(whose).or_insert(0) += 1;
        }
    }
    let reports = of(&live, &Book::default(), Concern::Yearly);
    assert_eq!(reports.len(), organisations.len());
    let units: usize = organisations.values().sum();
    assert!(
        units > organisations.len(),
        "some joint branch has several units"
    );
    // And the ledger's totals count them alike.
    for (count, reminder) in live.totals().reminders.iter().zip(Reminder::ALL) {
        let found = of(&live, &Book::default(), reminder.concern());
        assert_eq!(found.len() as u32, *count, "{reminder:?}");
    }
}

#[test]
fn one_election_by_what_its_units_know_together() {
    let (mut one, mut two, three) = (joint("一", "", 2), joint("二", "", 2), joint("三", "", 2));
    one.more.last_election = Some(day("2020-03-01"));
    two.more.last_election = Some(day("2023-06-20"));
    let live = live(table(&[one, two, three]), "2026-06-01");
    let found = of(&live, &Book::default(), Concern::Election);
    assert_eq!(units(&found), [0]);
    assert_eq!(found[0].due, Some(day("2026-06-20")));
    let all: Vec<UnitId> = live.table().ids().collect();
    let elections = Elections::of(live.table(), &all, &ReminderTerms::default());
    assert_eq!(elections.unknown, 0);
    assert_eq!(
        elections.within(day("2000-01-01"), day("2100-01-01")),
        [(day("2026-06-20"), UnitId(0))]
    );
}

#[test]
fn the_six_haves_are_there_if_any_unit_says_so() {
    let of_haves = |one: Option<SixHaves>, other: Option<SixHaves>| {
        let (mut first, mut second) = (joint("一", "", 2), joint("二", "", 2));
        (first.more.six_haves, second.more.six_haves) = (one, other);
        let live = live(table(&[first, second]), "2026-06-01");
        units(&of(&live, &Book::default(), Concern::SixHaves))
    };
    let place = SixHaves::NONE.with(Have::Place);
    assert_eq!(of_haves(Some(place), None), [0]);
    assert_eq!(of_haves(None, Some(SixHaves::ALL)), Vec::<u32>::new());
    assert_eq!(
        of_haves(Some(place), Some(SixHaves::ALL)),
        Vec::<u32>::new()
    );
    assert_eq!(of_haves(None, None), Vec::<u32>::new());
}

#[test]
fn a_committee_meets_by_the_members_of_all_units() {
    let held = (day("2026-01-20"), ActivityKind::MembersMeeting);
    let committee = |members: [Option<u32>; 2]| {
        let mut units = [joint("一", "", 0), joint("二", "", 0)];
        for (unit, members) in units.iter_mut().zip(members) {
            unit.facts.full_members = Heads::from(members);
        }
        let live = live(table(&units), "2026-04-01");
        let mut book = Book::default();
        book.apply(&Op::Hold(Holder::Joint("片区一".to_owned()), held, true));
        let agenda = Agenda::of(&live, &book);
        match agenda.detail(&live, &book, UnitId(0), Concern::Life) {
            Detail::Life(life) => {
                (life.missing.iter()).any(|(kind, _)| *kind == ActivityKind::CommitteeMeeting)
            }
            _ => panic!("theme days are missing"),
        }
    };
    assert!(committee([Some(4), Some(3)]));
    assert!(!committee([Some(4), Some(2)]));
    assert!(committee([Some(7), None]));
    // What is not known is asked for of nobody.
    assert!(!committee([Some(6), None]));
}

#[test]
fn it_stands_at_the_first_unit_in_operation_and_closed_ones_leave() {
    let mut closed = joint("一", "", 2);
    closed.facts.status = Status::Suspended;
    let many: Vec<Record> = (0..5)
        .map(|at| joint(&format!("在业{at}"), "", 2))
        .collect();
    let mut six: Vec<Record> = vec![closed.clone()];
    six.extend(many);
    let live_of = |units: &[Record]| live(table(units), "2026-11-01");
    // Five in operation are not too many, though a sixth has not left yet.
    let there = live_of(&six);
    let book = Book::default();
    assert_eq!(
        units(&of(&there, &book, Concern::JointTooWide)),
        Vec::<u32>::new()
    );
    assert_eq!(units(&of(&there, &book, Concern::Closed)), [0]);
    assert_eq!(units(&of(&there, &book, Concern::Yearly)), [1]);
    // Its money stands where it stood.
    assert!(there.table().facts(UnitId(0)).unwrap().bears_joint_money);
    six.push(joint("又一家", "", 2));
    let there = live_of(&six);
    assert_eq!(units(&of(&there, &book, Concern::JointTooWide)), [1]);
    // Where all are closed, nothing is asked of the branch any more.
    let there = live_of(&[closed.clone(), closed]);
    assert_eq!(
        units(&of(&there, &book, Concern::Yearly)),
        Vec::<u32>::new()
    );
    assert_eq!(units(&of(&there, &book, Concern::Closed)), [0, 1]);
}

/// Earlier editions recorded with each unit what became of its joint branch's reminders.
#[test]
fn what_was_recorded_with_a_unit_is_the_branchs() {
    let units_of = [
        joint("一", "", 2),
        joint("二", CODE, 2),
        joint("三", OTHER, 2),
    ];
    let mut units_of = units_of.to_vec();
    units_of[0].more.last_election = Some(day("2023-06-20"));
    let live = live(table(&units_of), "2026-06-30");
    let settled = |on: &str, how| Settlement {
        how,
        due: Some(day("2026-06-20")),
        on: day(on),
        note: "已请示".to_owned(),
    };
    let mut book = Book::default();
    let concern = Concern::Election;
    book.apply(&Op::Settle(
        Holder::Code(CODE.to_owned()),
        concern,
        Some(settled("2026-03-01", How::Dealt)),
    ));
    assert_eq!(of(&live, &book, concern)[0].state, State::Dealt);
    // The latest counts, whoever it was recorded with.
    book.apply(&Op::Settle(
        Holder::Joint("片区一".to_owned()),
        concern,
        Some(settled("2026-04-01", How::PutOff(day("2026-09-01")))),
    ));
    assert_eq!(of(&live, &book, concern)[0].state, State::PutOff);
    // Activities and the checklist likewise.
    book.apply(&Op::Hold(
        Holder::Named {
            name: "一".to_owned(),
            district: "龙华区".to_owned(),
        },
        (day("2026-05-10"), ActivityKind::ThemeDay),
        true,
    ));
    let joint_units = live.table().joint_units();
    let found = book.of_organisation(live.table(), UnitId(2), &joint_units);
    assert_eq!(found.held(), [(day("2026-05-10"), ActivityKind::ThemeDay)]);
    // To open it again, or take something away, it is found wherever it stands.
    let holders = Holder::all_of_organisation(live.table(), UnitId(2), &joint_units);
    let with: Vec<&Holder> = (holders.iter())
        .filter(|holder| {
            let records = book.get(holder);
            records.is_some_and(|records| records.settled.contains_key(&concern))
        })
        .collect();
    assert_eq!(
        with,
        [
            &Holder::Joint("片区一".to_owned()),
            &Holder::Code(CODE.to_owned())
        ]
    );
    // A unit's own reminders stay its own.
    book.apply(&Op::Settle(
        Holder::Code(CODE.to_owned()),
        Concern::Charter,
        Some(settled("2026-03-01", How::Dealt)),
    ));
    let other = book.of_unit(live.table(), UnitId(2));
    assert!(other.is_nothing());
}

#[test]
fn a_branch_is_found_by_any_of_its_units_and_counted_where_it_stands() {
    let mut far = joint("二号公司", "", 2);
    far.district = "美兰区".to_owned();
    let live = live(table(&[joint("一号公司", "", 2), far]), "2026-11-01");
    let agenda = Agenda::of(&live, &Book::default());
    let found = |query: Query| {
        let wanted = Wanted {
            query,
            concerns: vec![Concern::Yearly],
            ..Wanted::default()
        };
        agenda.list(&live, &wanted, false).len()
    };
    let search = |text: &str| Query {
        search: text.to_owned(),
        ..Query::default()
    };
    let district = |name: &str| {
        let condition =
            ledger::query::Condition::OneOf(ledger::Column::District, vec![name.to_owned()]);
        Query {
            conditions: vec![condition],
            ..Query::default()
        }
    };
    assert_eq!(found(search("一号")), 1);
    assert_eq!(found(search("二号")), 1);
    assert_eq!(found(search("三号")), 0);
    assert_eq!(found(search("片区")), 1);
    // Districts add up to the city.
    assert_eq!(found(district("龙华区")), 1);
    assert_eq!(found(district("美兰区")), 0);
    let both = Query {
        search: "二号".to_owned(),
        ..district("龙华区")
    };
    assert_eq!(found(both), 1);
}

/// F12b: whoever closes leaves, and the branch is rearranged only where too little or too much remains.
#[test]
fn what_remains_of_a_branch_says_whether_it_stays() {
    let remains = |members: &[Option<u32>]| {
        let mut closed = joint("关停", "", 5);
        closed.facts.status = Status::Bankrupt;
        let mut all = vec![closed];
        all.extend(members.iter().map(|members| {
            let mut unit = joint("在业", "", 0);
            unit.facts.full_members = Heads::from(*members);
            unit
        }));
        let live = live(table(&all), "2026-06-01");
        let book = Book::default();
        let agenda = Agenda::of(&live, &book);
        match agenda.detail(&live, &book, UnitId(0), Concern::Closed) {
            Detail::Remaining(branch, then) => (branch.units, branch.full_members, then),
            _ => panic!("nothing is said of what remains"),
        }
    };
    assert_eq!(remains(&[Some(1), Some(2)]), (2, Heads::known(3), Tri::No));
    assert_eq!(remains(&[Some(1), Some(1)]), (2, Heads::known(2), Tri::Yes));
    assert_eq!(remains(&[Some(4)]), (1, Heads::known(4), Tri::Yes));
    assert_eq!(remains(&[Some(1), None]), (2, Heads::UNKNOWN, Tri::Unknown));
    assert_eq!(remains(&[Some(1); 5]), (5, Heads::known(5), Tri::No));
    assert_eq!(remains(&[Some(1); 6]), (6, Heads::known(6), Tri::Yes));
}
