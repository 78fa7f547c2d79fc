//! Nothing is done to all that are listed unless their number was confirmed, and is that number still.
#![allow(missing_docs, clippy::unwrap_used, reason = "a test may stop at once")]

use chrono::NaiveDate;
use duties::Wanted;
use ledger::UnitId;
use ledger::query::Query;
use policy::{ActivityKind, Concern, YearlyDuty};
use protocol::{DutyAsk, Failure, Holders, Tickers, Which, admit};

fn held() -> policy::Held {
    (
        NaiveDate::from_ymd_opt(2026, 5, 15).unwrap(),
        ActivityKind::ThemeDay,
    )
}

#[test]
fn what_concerns_all_is_open_ended_and_what_is_named_is_not() {
    let settle = |which| DutyAsk::Settle { which, how: None };
    let hold = |by| DutyAsk::Hold {
        by,
        held: held(),
        is_held: true,
    };
    let tick = |by| DutyAsk::Tick {
        by,
        year: 2026,
        duty: YearlyDuty::SelfCheck,
        to: None,
    };
    let open_ended = [
        settle(Which::All(Box::default())),
        settle(Which::All(Box::new(Wanted {
            concerns: vec![Concern::Election],
            ..Wanted::default()
        }))),
        hold(Holders::All(Query::default())),
        tick(Tickers::Units(Query::default())),
        DutyAsk::TakePasted,
    ];
    for ask in open_ended {
        assert!(ask.is_open_ended(), "{ask:?}");
    }
    let named = [
        settle(Which::These(vec![(UnitId(1), Concern::Election)])),
        hold(Holders::These(vec![UnitId(1)])),
        tick(Tickers::Unit(UnitId(1))),
        tick(Tickers::District("龙华区".into())),
        DutyAsk::Undo,
    ];
    for ask in named {
        assert!(!ask.is_open_ended(), "{ask:?}");
    }
}

#[test]
fn a_number_is_admitted_only_as_it_was_confirmed() {
    // Open-ended, confirmed, how many there are now: what comes of it.
    let changed = |confirmed, now| Err(Failure::CountChanged { confirmed, now });
    let table = [
        (true, None, 19_999, Err(Failure::NotConfirmed(19_999))),
        (true, None, 0, Err(Failure::NotConfirmed(0))),
        (true, Some(19_999), 19_999, Ok(())),
        (true, Some(3), 19_999, changed(3, 19_999)),
        (true, Some(3), 2, changed(3, 2)),
        (false, None, 3, Ok(())),
        (false, Some(2), 3, changed(2, 3)),
    ];
    for (is_open_ended, confirmed, count, expected) in table {
        assert_eq!(
            admit(is_open_ended, confirmed, count),
            expected,
            "{is_open_ended} {confirmed:?} {count}"
        );
    }
}
