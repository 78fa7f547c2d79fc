//! What is recorded: kept and read again, taken back, laid over what another tab wrote.

use chrono::{Days, NaiveDate};
use duties::*;
use policy::*;
use proptest::prelude::*;

fn day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..800).prop_map(|after| NaiveDate::from_ymd_opt(2025, 1, 1).unwrap() + Days::new(after))
}

fn holder() -> impl Strategy<Value = Holder> {
    let text = || {
        prop::sample::select(vec![
            "甲",
            "乙 \"公司\"",
            "c\u{1f}\n",
            "",
            "91350100M000100Y43",
        ])
    };
    prop_oneof![
        Just(Holder::City),
        text().prop_map(|name| Holder::District(name.to_owned())),
        text().prop_map(|code| Holder::Code(code.to_owned())),
        (text(), text()).prop_map(|(name, district)| Holder::Named {
            name: name.to_owned(),
            district: district.to_owned(),
        }),
        text().prop_map(|branch| Holder::Joint(branch.to_owned())),
    ]
}

fn settlement() -> impl Strategy<Value = Settlement> {
    let how = prop_oneof![Just(How::Dealt), day().prop_map(How::PutOff)];
    (how, prop::option::of(day()), day(), "[a-z甲\"\\\\]{0,6}")
        .prop_map(|(how, due, on, note)| Settlement { how, due, on, note })
}

fn op() -> impl Strategy<Value = Op> {
    let concern = prop::sample::select(Concern::ALL);
    let kind = prop::sample::select(ActivityKind::ALL);
    let duty = prop::sample::select(YearlyDuty::ALL);
    let lecture = prop::sample::select(Frequency::ALL);
    let ticked = (day(), "[a-z王]{0,4}").prop_map(|(on, by)| Ticked { on, by });
    prop_oneof![
        (holder(), concern, prop::option::of(settlement()))
            .prop_map(|(holder, concern, to)| Op::Settle(holder, concern, to)),
        (holder(), day(), kind, any::<bool>()).prop_map(|(holder, day, kind, is)| Op::Hold(
            holder,
            (day, kind),
            is
        )),
        (holder(), 2024_i32..2028, duty, prop::option::of(ticked))
            .prop_map(|(holder, year, duty, to)| Op::Tick(holder, year, duty, to)),
        lecture.prop_map(|lecture| Op::Terms(ActivityTerms { lecture })),
    ]
}

fn book_of(ops: &[Op]) -> Book {
    let mut book = Book::default();
    for op in ops {
        book.apply(op);
    }
    book
}

fn all(book: &Book) -> Vec<(Holder, Records)> {
    let all = book.holders();
    all.map(|(holder, records)| (holder, records.clone()))
        .collect()
}

/// As if it had been kept, and read by another tab.
fn kept(book: &Book) -> Book {
    let mut read = Book::default();
    for shard in 0..SHARDS {
        read.put_shard(shard, read_shard(&write_shard(book, shard)).unwrap());
    }
    read
}

proptest! {
    #[test]
    fn what_is_kept_is_read_again(ops in proptest::collection::vec(op(), 0..30)) {
        let book = book_of(&ops);
        let read = kept(&book);
        prop_assert_eq!(all(&read), all(&book));
        prop_assert_eq!(read.terms(), book.terms());
    }

    #[test]
    fn what_takes_changes_back_leads_where_it_was(
        before in proptest::collection::vec(op(), 0..20), ops in proptest::collection::vec(op(), 0..20),
    ) {
        let mut book = book_of(&before);
        let (was, terms) = (all(&book), book.terms());
        let mut back: Vec<Op> = ops.iter().map(|op| book.apply(op)).collect();
        back.reverse();
        for op in &back {
            book.apply(op);
        }
        prop_assert_eq!(all(&book), was);
        prop_assert_eq!(book.terms(), terms);
    }

    /// A change laid over a part alone is the change laid over all.
    #[test]
    fn part_by_part_is_all_at_once(
        before in proptest::collection::vec(op(), 0..20), ops in proptest::collection::vec(op(), 0..20),
    ) {
        let mut whole = book_of(&before);
        let mut parts = Book::default();
        for shard in 0..SHARDS {
            let mut part = read_shard(&write_shard(&whole, shard)).unwrap();
            for op in ops.iter().filter(|op| op.holder().shard() == shard) {
                part.apply(op);
            }
            parts.put_shard(shard, read_shard(&write_shard(&part, shard)).unwrap());
        }
        for op in &ops {
            whole.apply(op);
        }
        prop_assert_eq!(all(&parts), all(&whole));
        prop_assert_eq!(parts.terms(), whole.terms());
    }

    /// A backup that is restored adds what is not there, and changes nothing that is.
    #[test]
    fn nothing_of_either_is_lost(
        here in proptest::collection::vec(op(), 0..20), there in proptest::collection::vec(op(), 0..20),
    ) {
        let (here, there) = (book_of(&here), book_of(&there));
        let mut both = here.clone();
        for op in there.beyond(&here) {
            both.apply(&op);
        }
        prop_assert_eq!(here.beyond(&both), vec![]);
        prop_assert_eq!(there.beyond(&both), vec![]);
        for (holder, records) in here.holders() {
            let now = both.get(&holder).unwrap();
            for (concern, one) in &records.settled {
                prop_assert_eq!(now.settled.get(concern), Some(one));
            }
            prop_assert!(records.held.is_subset(&now.held));
        }
    }
}

#[test]
fn what_a_later_edition_wrote_is_not_read_as_ours() {
    for text in [
        "",
        "{}",
        "null",
        r#"{"holders":[],"new":1}"#,
        r#"{"holders":[{"of":"city","held":[["2026-01-01","dance"]]}]}"#,
        r#"{"holders":[{"of":"city","held":[["2026-02-30","lecture"]]}]}"#,
        r#"{"holders":[{"of":{"street":"x"}}]}"#,
        r#"{"lecture":"daily","holders":[]}"#,
    ] {
        assert_eq!(read_shard(text), None, "{text}");
    }
}

/// The form of the first edition, as it lies in browsers: it is read for ever.
#[test]
fn the_first_form_is_read_for_ever() {
    let text = r#"{"lecture":"monthly","holders":[{"of":"city"},{"of":{"code":"91350100M000100Y43"},"settled":[{"what":"W3","on":"2026-03-01","due":"2026-06-20","until":"2026-05-10","note":"n"},{"what":"W1","on":"2026-03-02"}],"held":[["2026-01-20","members-meeting"]],"ticked":[[2026,"self-check","2026-12-01","王"]]},{"of":{"named":["甲","龙华区"]},"held":[["2026-01-21","theme-day"]]},{"of":{"joint":"一"},"held":[["2026-01-22","lecture"]]},{"of":{"district":"美兰区"},"ticked":[[2026,"survey","2026-05-01",""]]}]}"#;
    let book = read_shard(text).unwrap();
    assert_eq!(book.terms().lecture, Frequency::Monthly);
    let code = book
        .get(&Holder::Code("91350100M000100Y43".to_owned()))
        .unwrap();
    assert_eq!(code.len(), 4);
    let put_off = &code.settled[&Concern::Election];
    assert_eq!(put_off.how, How::PutOff("2026-05-10".parse().unwrap()));
    assert_eq!(code.settled[&Concern::NotFormed].how, How::Dealt);
    assert_eq!(book.holders().count(), 4);
}
