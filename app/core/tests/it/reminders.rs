//! §4: what the ledger reminds of.

use chrono::NaiveDate;
use policy::*;
use proptest::prelude::*;

use crate::random::{books, units};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn book() -> Rulebook {
    Rulebook::new(Choices::default(), 2026)
}

const TERMS: fn() -> ReminderTerms = ReminderTerms::default;

fn firm(employees: u32, full: u32, organisation: Organisation) -> UnitFacts {
    UnitFacts {
        employees: Heads::known(employees),
        full_members: Heads::known(full),
        probationary: Heads::known(0),
        organisation: Some(organisation),
        ..UnitFacts::new(Kind::PrivateEnterprise)
    }
}

fn reminders(facts: &UnitFacts, more: ReminderFacts, on: &str) -> String {
    let judgement = judge(facts, &book(), &mut Silent);
    let set = remind(facts, &more, &judgement, &book(), &TERMS(), day(on));
    let ids: Vec<&str> = set.iter().map(Reminder::wire).collect();
    assert_eq!(set.len() as usize, ids.len());
    assert_eq!(set.is_empty(), ids.is_empty());
    ids.join(" ")
}

fn of(facts: UnitFacts) -> String {
    reminders(&facts, ReminderFacts::default(), "2026-06-01")
}

#[test]
fn example_14_the_next_election() {
    let branch = firm(60, 8, Organisation::Branch);
    let next = election(&branch, Some(day("2023-06-20")), &TERMS());
    let expect = Election {
        remind_from: day("2025-12-20"),
        due: day("2026-06-20"),
        latest: day("2027-06-20"),
    };
    assert_eq!(next, Some(expect));
    let more = ReminderFacts {
        last_election: Some(day("2023-06-20")),
        ..ReminderFacts::default()
    };
    assert_eq!(reminders(&branch, more, "2025-12-19"), "");
    assert_eq!(reminders(&branch, more, "2025-12-20"), "W3");
    assert_eq!(reminders(&branch, more, "2030-01-01"), "W3");
}

#[test]
fn terms_by_type() {
    for (organisation, due) in [
        (Organisation::Committee, Some("2028-02-28")),
        (Organisation::GeneralBranch, Some("2026-02-28")),
        (Organisation::Branch, Some("2026-02-28")),
        (Organisation::JointBranch, Some("2026-02-28")),
        (Organisation::None, None),
    ] {
        let facts = UnitFacts {
            approved: Some(day("2023-02-28")),
            ..firm(60, 8, organisation)
        };
        let next = election(&facts, None, &TERMS()).map(|next| next.due);
        let expect = due.map(day);
        assert_eq!(next, expect, "{organisation:?}");
    }
    // Nothing to count from.
    assert_eq!(
        election(&firm(60, 8, Organisation::Branch), None, &TERMS()),
        None
    );
    // The last election counts, not the approval.
    let facts = UnitFacts {
        approved: Some(day("2010-01-01")),
        ..firm(60, 8, Organisation::Branch)
    };
    let next = election(&facts, Some(day("2024-05-31")), &TERMS()).map(|next| next.due);
    assert_eq!(next, Some(day("2027-05-31")));
}

#[test]
fn w1_and_w2_on_both_sides() {
    let none = Organisation::None;
    for (facts, expect) in [
        (firm(10, 3, none), "W1"),
        (firm(10, 2, none), "W2"),
        (firm(10, 1, none), ""),
        // 45 is a tenth short of 50, 44 is more.
        (firm(44, 0, none), ""),
        (firm(45, 0, none), "W2"),
        (firm(49, 0, none), "W2"),
        (firm(50, 0, none), ""),
        (firm(89, 1, none), ""),
        (firm(90, 1, none), "W2"),
        (firm(99, 1, none), "W2"),
        (firm(100, 1, none), ""),
        // Nothing would change: what would be asked is there.
        (firm(99, 1, Organisation::JointBranch), ""),
        (firm(49, 1, none), ""),
        (firm(10, 2, Organisation::Branch), ""),
        (firm(10, 2, Organisation::JointBranch), "W2"),
    ] {
        assert_eq!(of(facts), expect, "{facts:?}");
    }
    let school = |staff| UnitFacts {
        kind: Kind::PrivateSchool,
        ..firm(staff, 0, none)
    };
    assert_eq!(of(school(26)), "");
    assert_eq!(of(school(27)), "W2");
    assert_eq!(of(school(29)), "W2");
    assert_eq!(of(school(30)), "");
}

#[test]
fn w5_to_w9_on_both_sides() {
    let branch = firm(20, 5, Organisation::Branch);
    let haves = |count| ReminderFacts {
        six_haves: count,
        ..ReminderFacts::default()
    };
    assert_eq!(reminders(&branch, haves(Some(5)), "2026-06-01"), "W5");
    assert_eq!(reminders(&branch, haves(Some(6)), "2026-06-01"), "");
    assert_eq!(reminders(&branch, haves(None), "2026-06-01"), "");
    assert_eq!(
        reminders(
            &firm(20, 0, Organisation::None),
            haves(Some(0)),
            "2026-06-01"
        ),
        ""
    );

    let joint = |units| UnitFacts {
        joint_units: Heads::known(units),
        ..firm(20, 1, Organisation::JointBranch)
    };
    assert_eq!(of(joint(5)), "");
    assert_eq!(of(joint(6)), "W6");

    for status in [Status::Suspended, Status::Deregistered, Status::Bankrupt] {
        assert_eq!(of(UnitFacts { status, ..branch }), "W7");
        assert_eq!(
            of(UnitFacts {
                status,
                ..firm(20, 5, Organisation::None)
            }),
            ""
        );
    }

    let charter = |known| ReminderFacts {
        charter: known,
        ..ReminderFacts::default()
    };
    assert_eq!(reminders(&branch, charter(Some(false)), "2026-06-01"), "W8");
    assert_eq!(reminders(&branch, charter(Some(true)), "2026-06-01"), "");
    assert_eq!(reminders(&branch, charter(None), "2026-06-01"), "");

    let updated = |on: &str| ReminderFacts {
        updated: Some(day(on)),
        ..ReminderFacts::default()
    };
    assert_eq!(reminders(&branch, updated("2026-01-01"), "2026-04-01"), "");
    assert_eq!(
        reminders(&branch, updated("2026-01-01"), "2026-04-02"),
        "W9"
    );
    // A record of tomorrow is not stale.
    assert_eq!(reminders(&branch, updated("2026-06-02"), "2026-06-01"), "");
}

#[test]
fn w11_for_an_owner_who_is_a_candidate() {
    let owner = |candidate, organisation| UnitFacts {
        owner_candidate: candidate,
        ..firm(20, 3, organisation)
    };
    assert_eq!(of(owner(Some(true), Organisation::None)), "W1 W11");
    assert_eq!(of(owner(Some(false), Organisation::None)), "W1");
    assert_eq!(of(owner(None, Organisation::None)), "W1");
    assert_eq!(of(owner(Some(true), Organisation::Branch)), "");
}

#[test]
fn every_reminder_names_its_source_or_is_our_own() {
    for &reminder in Reminder::ALL {
        assert_eq!(
            reminder.source().is_none(),
            reminder == Reminder::NearThreshold
        );
        assert_eq!(
            ReminderSet::from_iter([reminder])
                .iter()
                .collect::<Vec<_>>(),
            [reminder]
        );
    }
}

fn days() -> impl Strategy<Value = Option<NaiveDate>> {
    prop::option::of((2018..2028_i32, 1..366_u32))
        .prop_map(|day| day.and_then(|(year, day)| NaiveDate::from_yo_opt(year, day)))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_walk_sees_what_asking_one_by_one_gives(facts in units(), book in books(), last in days(), updated in days(),
        haves in prop::option::of(0..7_u32), charter in any::<Option<bool>>(), candidate in any::<Option<bool>>()) {
        let facts = UnitFacts { owner_candidate: candidate, ..facts };
        let more = ReminderFacts { last_election: last, six_haves: haves, charter, updated };
        let on = day("2026-06-01");
        let seen = Walk::new(book.clone(), TERMS(), on).see(&facts, &more);
        let judgement = judge(&facts, &book, &mut Silent);
        prop_assert_eq!(seen.verdict, judgement.verdict());
        prop_assert_eq!(seen.standing, standing(&facts, &judgement, &book));
        prop_assert_eq!(seen.reminders, remind(&facts, &more, &judgement, &book, &TERMS(), on));
    }
}

proptest! {
    /// The day on which reminding of an election begins is the same however it is asked: ends of months and leap years
    /// among them.
    #[test]
    fn an_election_is_reminded_of_from_its_day(
        last in 0..4_000_i64, on in -3..4_i64, committee in any::<bool>(), months_before in 0..14_u32,
    ) {
        let last = day("2015-12-25") + chrono::TimeDelta::days(last);
        let organisation = if committee { Organisation::Committee } else { Organisation::Branch };
        let facts = firm(60, 8, organisation);
        let terms = ReminderTerms { months_before, ..ReminderTerms::default() };
        let next = election(&facts, Some(last), &terms).unwrap();
        let today = next.remind_from + chrono::TimeDelta::days(on);
        let more = ReminderFacts { last_election: Some(last), ..ReminderFacts::default() };
        let judgement = judge(&facts, &book(), &mut Silent);
        let set = remind(&facts, &more, &judgement, &book(), &terms, today);
        prop_assert_eq!(set.contains(Reminder::Election), next.remind_from <= today);
    }

    /// Near a threshold is within so many percent of it, both ends exact.
    #[test]
    fn near_is_within_percents_of_a_threshold(employees in 0..120_u32, near_percent in 0..130_u32) {
        let terms = ReminderTerms { near_percent, ..ReminderTerms::default() };
        let facts = firm(employees, 0, Organisation::None);
        let judgement = judge(&facts, &book(), &mut Silent);
        let set = remind(&facts, &ReminderFacts::default(), &judgement, &book(), &terms, day("2026-06-01"));
        let near = |threshold: u32| employees < threshold && employees * 100 >= threshold * (100 - near_percent.min(100));
        prop_assert_eq!(set.contains(Reminder::NearThreshold), near(50) || near(100), "{}", employees);
    }
}
