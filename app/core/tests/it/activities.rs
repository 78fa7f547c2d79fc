//! §4 W4: organisation life, period by period.

use chrono::NaiveDate;
use policy::*;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn book() -> Rulebook {
    Rulebook::new(Choices::default(), 2026)
}

fn branch(full: u32) -> UnitFacts {
    UnitFacts {
        full_members: Heads::known(full),
        organisation: Some(Organisation::Branch),
        ..UnitFacts::new(Kind::PrivateEnterprise)
    }
}

/// `members 01-15, theme 02-10`: what was held in 2026.
fn held(text: &str) -> Vec<Held> {
    let mut held: Vec<Held> = text
        .split(", ")
        .filter(|one| !one.is_empty())
        .map(|one| {
            let (kind, when) = one.split_once(' ').unwrap();
            let kind = match kind {
                "members" => ActivityKind::MembersMeeting,
                "committee" => ActivityKind::CommitteeMeeting,
                "theme" => ActivityKind::ThemeDay,
                "lecture" => ActivityKind::Lecture,
                "life" => ActivityKind::LifeMeeting,
                "appraisal" => ActivityKind::Appraisal,
                other => panic!("{other}"),
            };
            (day(&format!("2026-{when}")), kind)
        })
        .collect();
    held.sort();
    held
}

const EXAMPLE_15: &str = "members 01-20, committee 01-08, committee 02-09, theme 01-15, theme 02-14, \
                          theme 03-14, lecture 03-20";

fn life<'a>(facts: &'a UnitFacts, book: &'a Rulebook, held: &'a [Held], on: &str) -> Life<'a> {
    Life {
        facts,
        joint: None,
        book,
        terms: ActivityTerms::default(),
        held,
        day: day(on),
    }
}

fn first_quarter() -> Period {
    Period::of(Frequency::Quarterly, day("2026-02-01")).unwrap()
}

#[test]
fn example_15_a_quarter_of_two_branches() {
    let (book, held) = (book(), held(EXAMPLE_15));
    for (full, expect) in [
        (8, vec![(ActivityKind::CommitteeMeeting, 1)]),
        (7, vec![(ActivityKind::CommitteeMeeting, 1)]),
        (6, vec![]),
        (5, vec![]),
    ] {
        let facts = branch(full);
        let life = life(&facts, &book, &held, "2026-04-01");
        assert_eq!(life.missing(first_quarter()), expect, "{full} full members");
        let due = life.shortfall().map(|short| short.due);
        let missed = (!expect.is_empty()).then(|| day("2026-03-31"));
        assert_eq!(due, missed, "{full} full members");
    }
}

#[test]
fn periods_begin_and_end_where_the_calendar_says() {
    for (every, on, first, last) in [
        (Frequency::Monthly, "2024-02-29", "2024-02-01", "2024-02-29"),
        (Frequency::Monthly, "2026-02-01", "2026-02-01", "2026-02-28"),
        (
            Frequency::Quarterly,
            "2026-12-31",
            "2026-10-01",
            "2026-12-31",
        ),
        (
            Frequency::Quarterly,
            "2026-04-01",
            "2026-04-01",
            "2026-06-30",
        ),
        (Frequency::Yearly, "2026-07-01", "2026-01-01", "2026-12-31"),
    ] {
        let period = Period::of(every, day(on)).unwrap();
        assert_eq!((period.first, period.last), (day(first), day(last)));
    }
    assert_eq!(Period::of_year(Frequency::Monthly, 2026).len(), 12);
    assert_eq!(Period::of_year(Frequency::Quarterly, 2026).len(), 4);
    assert_eq!(Period::of_year(Frequency::Yearly, 2026).len(), 1);
}

#[test]
fn who_is_asked_for_a_committee_meeting() {
    let kind = ActivityKind::CommitteeMeeting;
    let of = |organisation, full: Heads| UnitFacts {
        organisation,
        full_members: full,
        ..UnitFacts::new(Kind::PrivateEnterprise)
    };
    for (facts, expect) in [
        (of(Some(Organisation::Branch), Heads::known(7)), Tri::Yes),
        (of(Some(Organisation::Branch), Heads::known(6)), Tri::No),
        (of(Some(Organisation::Branch), Heads::UNKNOWN), Tri::Unknown),
        (
            of(Some(Organisation::JointBranch), Heads::known(2)),
            Tri::Unknown,
        ),
        (
            of(Some(Organisation::JointBranch), Heads::known(7)),
            Tri::Yes,
        ),
        (
            of(Some(Organisation::GeneralBranch), Heads::UNKNOWN),
            Tri::Yes,
        ),
        (of(Some(Organisation::Committee), Heads::UNKNOWN), Tri::Yes),
        (of(Some(Organisation::None), Heads::known(9)), Tri::No),
        (of(None, Heads::known(9)), Tri::Unknown),
    ] {
        assert_eq!(is_asked(kind, &facts, None, &book()), expect, "{facts:?}");
    }
    // A joint branch is a branch, and has the members of all its units.
    let one = of(Some(Organisation::JointBranch), Heads::known(2));
    for (joint, expect) in [
        (Heads::known(7), Tri::Yes),
        (Heads::known(6), Tri::No),
        (Heads::UNKNOWN, Tri::Unknown),
    ] {
        assert_eq!(is_asked(kind, &one, Some(joint), &book()), expect);
    }
    let gone = UnitFacts {
        status: Status::Deregistered,
        ..branch(9)
    };
    for &kind in ActivityKind::ALL {
        assert_eq!(is_asked(kind, &gone, None, &book()), Tri::No);
    }
}

#[test]
fn what_nobody_recorded_is_not_missing() {
    let (book, facts) = (book(), branch(5));
    let nothing = life(&facts, &book, &[], "2026-06-15");
    assert_eq!(nothing.shortfall(), None);
    let lines = nothing.year(2026);
    let is_open = |met: &Met| matches!(met, Met::Unrecorded | Met::Ahead | Met::NotAsked(0));
    for line in &lines {
        assert!(line.periods.iter().all(|(_, met)| is_open(met)), "{line:?}");
    }
    // The log begins in May: the first quarter is nobody's fault, April is.
    let log = held("theme 05-10, members 05-11, lecture 05-12");
    let life = life(&facts, &book, &log, "2026-07-01");
    let theme = life.year(2026).swap_remove(ActivityKind::ThemeDay as usize);
    let states: Vec<Met> = theme
        .periods
        .into_iter()
        .map(|(_, met)| met)
        .take(8)
        .collect();
    let expect = [
        Met::Unrecorded,
        Met::Unrecorded,
        Met::Unrecorded,
        Met::Missing,
        Met::Held(1),
        Met::Missing,
        Met::Open,
        Met::Ahead,
    ];
    assert_eq!(states, expect);
    let second = Period::of(Frequency::Quarterly, day("2026-05-01")).unwrap();
    assert_eq!(life.missing(second), [(ActivityKind::ThemeDay, 2)]);
}

#[test]
fn one_is_reminded_in_the_last_third_and_for_a_quarter_after() {
    let (book, facts) = (book(), branch(5));
    let log = held("theme 01-10, theme 02-10, members 01-11, lecture 01-12");
    let due = |on: &str| {
        life(&facts, &book, &log, on)
            .shortfall()
            .map(|short| short.due)
    };
    // March's theme day: from ten days before the end of the month.
    assert_eq!(due("2026-03-20"), None);
    assert_eq!(due("2026-03-21"), Some(day("2026-03-31")));
    assert_eq!(due("2026-03-31"), Some(day("2026-03-31")));
    assert_eq!(due("2026-04-01"), Some(day("2026-03-31")));
    // A new month missed is a new occasion.
    assert_eq!(due("2026-05-01"), Some(day("2026-04-30")));
    // The first quarter is let rest in the third; its own shortfalls are nearer.
    let short = life(&facts, &book, &log, "2026-07-01").shortfall().unwrap();
    assert_eq!(short.due, day("2026-06-30"));
    assert_eq!(
        short.missing,
        [
            (ActivityKind::MembersMeeting, 1),
            (ActivityKind::ThemeDay, 3),
            (ActivityKind::Lecture, 1)
        ]
    );
}

#[test]
fn the_custom_of_lectures_is_a_parameter() {
    let (book, facts, log) = (book(), branch(5), held("lecture 01-10, members 01-10"));
    for (lecture, missing) in [
        (Frequency::Monthly, Some(2)),
        (Frequency::Quarterly, None),
        (Frequency::Yearly, None),
    ] {
        let life = Life {
            terms: ActivityTerms { lecture },
            ..life(&facts, &book, &log, "2026-04-01")
        };
        let found = life.missing(first_quarter());
        let of_lectures = found
            .iter()
            .find(|(kind, _)| *kind == ActivityKind::Lecture)
            .map(|(_, count)| *count);
        assert_eq!(of_lectures, missing, "{lecture:?}");
    }
}

fn some_held() -> impl Strategy<Value = Vec<Held>> {
    let one = (0_u64..400, 0..ActivityKind::COUNT).prop_map(|(after, kind)| {
        let first = NaiveDate::from_ymd_opt(2025, 10, 1).unwrap();
        (first + chrono::Days::new(after), ActivityKind::ALL[kind])
    });
    proptest::collection::vec(one, 0..40).prop_map(|mut held| {
        held.sort();
        held
    })
}

proptest! {
    /// Holding more never makes more missing, save that it may begin the log earlier.
    #[test]
    fn more_held_is_never_more_missing(
        log in some_held(), after in 0_u64..400, kind in 0..ActivityKind::COUNT, full in 0_u32..12,
    ) {
        prop_assume!(!log.is_empty());
        let (book, facts) = (book(), branch(full));
        let (first, _) = log[0];
        let mut more = log.clone();
        more.push((first + chrono::Days::new(after), ActivityKind::ALL[kind]));
        more.sort();
        let sum = |held: &[Held]| -> u32 {
            let life = life(&facts, &book, held, "2026-09-30");
            let year = Period::of(Frequency::Yearly, day("2026-01-01")).unwrap();
            life.missing(year).iter().map(|(_, count)| *count).sum()
        };
        prop_assert!(sum(&more) <= sum(&log));
    }

    /// What is held of a year is counted once in the year's lines.
    #[test]
    fn a_year_counts_each_once(log in some_held(), full in 0_u32..12) {
        let (book, facts) = (book(), branch(full));
        let life = life(&facts, &book, &log, "2026-12-31");
        for line in life.year(2026) {
            let counted: u32 = line.periods.iter().map(|(_, met)| match met {
                Met::Held(count) | Met::NotAsked(count) | Met::PerhapsAsked(count) => *count,
                _ => 0,
            }).sum();
            let year = day("2026-01-01")..=day("2026-12-31");
            let held = log.iter().filter(|(on, kind)| *kind == line.kind && year.contains(on));
            prop_assert_eq!(counted as usize, held.count());
        }
    }
}
