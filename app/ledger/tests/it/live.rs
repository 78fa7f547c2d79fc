//! What follows every change is what asking anew gives.

use ledger::query::{Condition, Key, Query, Sort};
use ledger::{Change, Column, Judged, Live, Record, Totals, UnitId};
use policy::{Kind, Organisation, Verdict};
use proptest::prelude::*;

use crate::made::{self, city, walk};

fn queries() -> Vec<Query> {
    let by_verdict =
        Condition::Verdicts(vec![Some(Verdict::Reorganise), Some(Verdict::DueNotFormed)]);
    vec![
        Query::default(),
        Query {
            conditions: vec![by_verdict],
            ..Query::default()
        },
        Query {
            search: "号".into(),
            sort: Some(Sort {
                by: Key::Column(Column::Employees),
                descending: true,
            }),
            ..Query::default()
        },
    ]
}

/// Everything, asked anew of the table.
fn anew(live: &Live) -> (Totals, Totals, Vec<UnitId>) {
    let table = live.table();
    let judged = Judged::of(table, live.walk());
    let all: Vec<UnitId> = table.ids().collect();
    let mut view = live.query().run(table, &judged);
    let totals = |units: &[UnitId]| Totals::of(table, &judged, live.walk(), units);
    let (of_all, of_view) = (totals(&all), totals(&view));
    view.sort_unstable();
    (of_all, of_view, view)
}

fn assert_current(live: &mut Live) {
    let (all, of_view, view) = anew(live);
    assert_eq!(*live.totals(), all);
    assert_eq!(*live.view_totals(), of_view);
    let mut units = live.units().to_vec();
    units.sort_unstable();
    assert_eq!(units, view);
    live.order();
    let judged = Judged::of(live.table(), live.walk());
    assert_eq!(live.units(), live.query().run(live.table(), &judged));
}

fn change(at: u32, kind: u8, mut record: Record, joint: u8) -> Change {
    match kind {
        0 => Change::Remove(UnitId(at)),
        1 => Change::Restore(UnitId(at)),
        _ => {
            if joint > 0 {
                record.facts.organisation = Some(Organisation::JointBranch);
                record.joint = format!("演示联合党支部{:05}", joint % 4);
            }
            if kind == 2 {
                Change::Add(record)
            } else {
                Change::Put(UnitId(at), record)
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn totals_and_view_follow(
        steps in proptest::collection::vec(
            proptest::collection::vec((0..210_u32, 0..6_u8, made::record(), 0..6_u8), 1..6), 1..6),
        which in 0..3_usize,
    ) {
        let mut live = Live::new(city(5, 200), walk());
        live.look(queries().swap_remove(which));
        for step in steps {
            let changes: Vec<Change> =
                step.into_iter().map(|(at, kind, record, joint)| change(at, kind, record, joint)).collect();
            let before = (live.totals().clone(), live.table().places());
            match live.change(&changes) {
                Ok(back) => {
                    assert_current(&mut live);
                    // There and back again.
                    let forth = live.change(&back).unwrap();
                    prop_assert_eq!(live.totals(), &before.0);
                    assert_current(&mut live);
                    live.change(&forth).unwrap();
                }
                Err(_) => prop_assert_eq!(live.totals(), &before.0),
            }
            assert_current(&mut live);
        }
    }
}

#[test]
fn a_unit_that_changes_keeps_its_place_until_it_is_asked_again() {
    let mut live = Live::new(city(5, 200), walk());
    let sort = Some(Sort {
        by: Key::Column(Column::Employees),
        descending: false,
    });
    live.look(Query {
        sort,
        ..Query::default()
    });
    let id = live.units()[3];
    let mut record = live.table().get(id).unwrap();
    record.facts.employees = policy::Heads::known(9_000);
    live.change(&[Change::Put(id, record)]).unwrap();
    assert_eq!(live.units()[3], id);
    live.order();
    let last_known = live
        .units()
        .iter()
        .rfind(|id| live.table().facts(**id).unwrap().employees.get().is_some());
    assert_eq!(last_known, Some(&id));
}

/// Many changes at once are one walk, and come to the same.
#[test]
fn all_units_may_go_at_once() {
    let mut live = Live::new(city(6, 300), walk());
    let all: Vec<Change> = live.table().ids().map(Change::Remove).collect();
    let back = live.change(&all).unwrap();
    assert_eq!(live.totals(), &Totals::default());
    assert!(live.units().is_empty());
    live.change(&back).unwrap();
    assert_current(&mut live);
    assert_eq!(live.table().len(), 300);
    live.change(&[Change::Add(Record::new("新", Kind::TaxFirm))])
        .unwrap();
    assert_current(&mut live);
}
