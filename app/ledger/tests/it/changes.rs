//! Changes and what takes them back; joint branches follow.

use ledger::{Change, ChangeError, Coverage, Judged, Record, Table, UnitId};
use policy::{Choices, Heads, Kind, Organisation, Rulebook, Silent, Status, budget};
use proptest::prelude::*;

use crate::made::{self, city, walk};

fn joint(name: &str, branch: &str) -> Record {
    let mut record = Record::new(name, Kind::PrivateEnterprise);
    record.facts.organisation = Some(Organisation::JointBranch);
    record.joint = branch.to_owned();
    record
}

fn widths(table: &Table) -> Vec<(Option<u32>, bool)> {
    table
        .ids()
        .map(|id| {
            let facts = table.facts(id).unwrap();
            (facts.joint_units.get(), facts.bears_joint_money)
        })
        .collect()
}

#[test]
fn equal_ids_are_one_branch_paid_once() {
    let mut table = Table::new();
    for (name, branch) in [("甲", "一"), ("乙", "二"), ("丙", "一"), ("丁", "")] {
        table.push(&joint(name, branch)).unwrap();
    }
    table.settle_joint_branches();
    let expect = [
        (Some(2), true),
        (Some(1), true),
        (Some(2), false),
        (None, true),
    ];
    assert_eq!(widths(&table), expect);

    // The one that is paid goes: another is.
    let made = table.change(&[Change::Remove(UnitId(0))]).unwrap();
    assert_eq!(made.touched, [UnitId(0), UnitId(2)]);
    assert_eq!(
        widths(&table),
        [(Some(1), true), (Some(1), true), (None, true)]
    );
    table.change(&made.back).unwrap();
    assert_eq!(widths(&table), expect);

    // From one branch to another.
    table
        .change(&[Change::Put(UnitId(1), joint("乙", "一"))])
        .unwrap();
    let expect = [
        (Some(3), true),
        (Some(3), false),
        (Some(3), false),
        (None, true),
    ];
    assert_eq!(widths(&table), expect);
    // No joint branch any more: not counted, though the id stands.
    let mut own = joint("甲", "一");
    own.facts.organisation = Some(Organisation::Branch);
    table.change(&[Change::Put(UnitId(0), own)]).unwrap();
    assert_eq!(table.facts(UnitId(0)).unwrap().joint_units, Heads::UNKNOWN);
    assert_eq!(widths(&table)[1..3], [(Some(2), true), (Some(2), false)]);
}

#[test]
fn all_or_none() {
    let mut table = city(1, 50);
    let before: Vec<Option<Record>> = table.ids().map(|id| table.get(id)).collect();
    let changes = [
        Change::Put(UnitId(3), Record::new("新", Kind::TaxFirm)),
        Change::Add(Record::new("再", Kind::TaxFirm)),
        Change::Remove(UnitId(99)),
    ];
    let refused = table.change(&changes);
    assert_eq!(refused, Err(ChangeError::NoSuchUnit(UnitId(99))));
    let after: Vec<Option<Record>> = table.ids().map(|id| table.get(id)).collect();
    assert_eq!(after, before);
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let unit = || (0..60_u32).prop_map(UnitId);
    let in_branch = || {
        let branch = prop_oneof![Just(""), Just("演示联合党支部00001"), Just("另一个")];
        (made::record(), branch).prop_map(|(mut record, branch)| {
            record.joint = branch.to_owned();
            record
        })
    };
    let one = prop_oneof![
        in_branch().prop_map(Change::Add),
        (unit(), in_branch()).prop_map(|(id, record)| Change::Put(id, record)),
        unit().prop_map(Change::Remove),
    ];
    proptest::collection::vec(one, 1..6)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_taken_back_was_never_there(batches in proptest::collection::vec(changes(), 1..5)) {
        let mut table = city(7, 60);
        let walk = walk();
        let mut judged = Judged::of(&table, &walk);
        let state = |table: &Table| -> Vec<_> {
            table.ids().map(|id| (id, table.get(id), table.facts(id).copied())).collect()
        };
        let before = state(&table);
        let mut backs = Vec::new();
        for batch in &batches {
            if let Ok(made) = table.change(batch) {
                judged.update(&table, &walk, &made.touched);
                backs.push(made.back);
            }
            // What was said anew is what would be said of the whole.
            let mut whole = table.clone();
            whole.settle_joint_branches();
            prop_assert_eq!(state(&table), state(&whole));
            let all = Judged::of(&table, &walk);
            for id in table.ids() {
                prop_assert_eq!(judged.get(id), all.get(id));
            }
        }
        for back in backs.iter().rev() {
            let made = table.change(back).unwrap();
            judged.update(&table, &walk, &made.touched);
        }
        prop_assert_eq!(state(&table), before);
    }
}

/// What M4 to M6 of a whole joint branch come to, in fen.
fn money_of(table: &Table) -> i64 {
    let book = Rulebook::new(Choices::default(), 2026);
    let totals = table.ids().map(|id| {
        let budget = budget(table.facts(id).unwrap(), &[], &book, &mut Silent);
        (budget.yearly + budget.start_up + budget.allowance).low().0
    });
    totals.sum()
}

#[test]
fn the_money_of_a_joint_branch_stands_in_every_order_of_its_units_and_follows_their_status() {
    let mut units: Vec<Record> = ["甲", "乙", "丙", "丁"]
        .map(|name| joint(name, "一"))
        .into();
    for unit in &mut units {
        unit.facts.approved = chrono::NaiveDate::from_ymd_opt(2020, 1, 1);
    }
    units[0].facts.status = Status::Deregistered;
    units[1].facts.status = Status::Bankrupt;
    let expected = 500_000;
    for first in 0..4 {
        units.rotate_left(1);
        let mut table = Table::new();
        for unit in &units {
            table.push(unit).unwrap();
        }
        table.settle_joint_branches();
        assert_eq!(money_of(&table), expected, "turned {first} times");
        // The one that bears it goes: the next one does; the last one goes: nobody.
        for _ in 0..2 {
            let bearing = |id: &UnitId| table.facts(*id).unwrap().bears_joint_money;
            let bearer = table.ids().find(bearing).unwrap();
            let mut record = table.get(bearer).unwrap();
            record.facts.status = Status::Deregistered;
            let before = money_of(&table);
            table.change(&[Change::Put(bearer, record)]).unwrap();
            assert_eq!(before, expected);
        }
        assert_eq!(money_of(&table), 0);
    }
}

#[test]
fn what_is_not_known_of_a_coverage_leaves_two_ends() {
    let share = |base, open, separate, unknown| {
        let coverage = Coverage {
            base,
            open,
            separate,
            unknown,
            ..Coverage::default()
        };
        coverage
            .organised_share()
            .map(|share| ((share.least, share.of), (share.most, share.of)))
    };
    // One of four has an organisation; of three it is not known.
    assert_eq!(share(4, 0, 1, 3), Some(((1, 4), (4, 4))));
    assert_eq!(share(4, 0, 1, 0), Some(((1, 4), (1, 4))));
    // One more may be in the base.
    assert_eq!(share(4, 1, 1, 0), Some(((1, 5), (2, 5))));
    assert_eq!(share(0, 0, 0, 0), None);
    // What has no organisation for certain is not organised, whatever is not known of its instructor.
    let coverage = Coverage {
        base: 2,
        separate: 1,
        perhaps_work: 1,
        ..Coverage::default()
    };
    assert_eq!(coverage.organised_share().unwrap().most, 1);
    assert_eq!(coverage.reached_share().unwrap().most, 2);
}
