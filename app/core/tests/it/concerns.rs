//! W1 to W11 together: ids, urgency, days; and what is done once a year.

use chrono::NaiveDate;
use policy::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn ids_are_those_of_the_rules_and_every_reminder_is_among_them() {
    let ids: Vec<&str> = Concern::ALL.iter().map(|one| one.wire()).collect();
    let expect: Vec<String> = (1..=11).map(|number| format!("W{number}")).collect();
    assert_eq!(ids, expect);
    for &reminder in Reminder::ALL {
        let concern = Concern::from(reminder);
        assert_eq!(concern.wire(), reminder.wire());
        assert_eq!(concern.reminder(), Some(reminder));
        assert_eq!(concern.source(), reminder.source());
    }
    let of_records: Vec<&str> = Concern::ALL
        .iter()
        .filter(|one| one.reminder().is_none())
        .map(|one| one.wire())
        .collect();
    assert_eq!(of_records, ["W4", "W10"]);
}

#[test]
fn urgency_on_both_sides_of_each_step() {
    for (due, expect) in [
        (None, Urgency::Overdue),
        (Some("2026-05-31"), Urgency::Overdue),
        (Some("2026-06-01"), Urgency::Within30),
        (Some("2026-07-01"), Urgency::Within30),
        (Some("2026-07-02"), Urgency::Within90),
        (Some("2026-08-30"), Urgency::Within90),
        (Some("2026-08-31"), Urgency::Within180),
        (Some("2026-11-28"), Urgency::Within180),
        (Some("2026-11-29"), Urgency::Later),
    ] {
        assert_eq!(
            Urgency::of(due.map(day), day("2026-06-01")),
            expect,
            "{due:?}"
        );
    }
    let near = Concern::NearThreshold.urgency(None, day("2026-06-01"));
    assert_eq!(near, Urgency::Later);
}

#[test]
fn example_14_is_due_on_its_day() {
    let facts = UnitFacts {
        organisation: Some(Organisation::Branch),
        ..UnitFacts::new(Kind::PrivateEnterprise)
    };
    let more = ReminderFacts {
        last_election: Some(day("2023-06-20")),
        updated: Some(day("2026-01-01")),
        ..ReminderFacts::default()
    };
    let terms = ReminderTerms::default();
    let due = |concern: Concern| concern.due(&facts, &more, &terms);
    assert_eq!(due(Concern::Election), Some(day("2026-06-20")));
    assert_eq!(due(Concern::Stale), Some(day("2026-04-01")));
    assert_eq!(due(Concern::NotFormed), None);
    for (on, urgency) in [
        ("2025-12-20", Urgency::Later),
        ("2025-12-22", Urgency::Within180),
        ("2026-06-20", Urgency::Within30),
        ("2026-06-21", Urgency::Overdue),
    ] {
        let found = Concern::Election.urgency(due(Concern::Election), day(on));
        assert_eq!(found, urgency, "{on}");
    }
}

fn branch() -> UnitFacts {
    UnitFacts {
        organisation: Some(Organisation::Branch),
        ..UnitFacts::new(Kind::PrivateEnterprise)
    }
}

#[test]
fn a_year_is_reported_by_its_end() {
    let terms = ReminderTerms::default();
    let asked = |on: &str, kept: bool| {
        let asked = YearlyAsked::new(&terms, day(on), |_| kept);
        asked.shortfall(&branch(), |_, _| false)
    };
    // Ninety days before the end of the year.
    assert_eq!(asked("2026-10-01", false), None);
    let found = asked("2026-10-02", false).unwrap();
    assert_eq!((found.year, found.due), (2026, day("2026-12-31")));
    assert_eq!(
        found.missing,
        [YearlyDuty::SelfCheck, YearlyDuty::SecretaryReport]
    );
    assert_eq!(asked("2026-12-31", false).unwrap().year, 2026);
    // Afterwards only where the checklist was kept, and for a quarter.
    assert_eq!(asked("2027-01-01", false), None);
    assert_eq!(asked("2027-01-01", true).unwrap().year, 2026);
    assert_eq!(asked("2027-03-31", true).unwrap().year, 2026);
    assert_eq!(asked("2027-04-01", true), None);
}

#[test]
fn what_is_done_is_not_reminded_of() {
    let terms = ReminderTerms::default();
    let asked = YearlyAsked::new(&terms, day("2026-12-01"), |_| false);
    let one = asked.shortfall(&branch(), |_, duty| duty == YearlyDuty::SelfCheck);
    assert_eq!(one.unwrap().missing, [YearlyDuty::SecretaryReport]);
    assert_eq!(asked.shortfall(&branch(), |_, _| true), None);
    for facts in [
        UnitFacts {
            organisation: Some(Organisation::None),
            ..branch()
        },
        UnitFacts {
            organisation: None,
            ..branch()
        },
        UnitFacts {
            status: Status::Bankrupt,
            ..branch()
        },
    ] {
        assert_eq!(asked.shortfall(&facts, |_, _| false), None);
    }
}

#[test]
fn every_yearly_duty_is_somebodys() {
    for &duty in YearlyDuty::ALL {
        let levels = [YearlyLevel::Unit, YearlyLevel::District];
        assert!(
            levels.into_iter().any(|level| duty.is_of(level)),
            "{duty:?}"
        );
    }
}
