//! The made-up city: the same for the same seed, marked, and with every edge.

use ledger::demo::Demo;
use ledger::{Record, code};
use policy::{Kind, Organisation};
use std::collections::{HashMap, HashSet};

use crate::made::{city, today};

#[test]
fn the_same_seed_gives_the_same_city() {
    let make = |seed| Demo::new(seed, 500, today()).collect::<Vec<Record>>();
    assert_eq!(make(1), make(1));
    assert_ne!(make(1), make(2));
    // A larger one begins as the smaller one does.
    let larger: Vec<Record> = Demo::new(1, 900, today()).take(500).collect();
    assert_eq!(make(1), larger);
}

#[test]
fn every_unit_is_marked_as_made_up_and_has_a_code_of_its_own() {
    let mut codes = HashSet::new();
    for record in Demo::new(4, 3_000, today()) {
        assert!(record.name.starts_with("演示"), "{}", record.name);
        if !record.code.is_empty() {
            assert!(
                code::is_sound(&record.code) && record.code.contains("MADE"),
                "{}",
                record.code
            );
            assert!(codes.insert(record.code));
        }
    }
}

#[test]
fn every_edge_is_there() {
    let table = city(8, 23);
    let units: Vec<Record> = table.ids().filter_map(|id| table.get(id)).collect();
    let has = |what: fn(&Record) -> bool| units.iter().any(what);
    assert!(has(|unit| unit.facts.full_members.get() == Some(2)));
    assert!(has(|unit| unit.facts.full_members.get() == Some(3)));
    for staff in [29, 30, 49, 50, 99, 100] {
        assert!(
            units
                .iter()
                .any(|unit| unit.facts.employees.get() == Some(staff)),
            "{staff}"
        );
    }
    let mut branches = HashMap::<&str, u32>::new();
    for unit in &units {
        if unit.facts.organisation == Some(Organisation::JointBranch) {
            *branches.entry(&unit.joint).or_default() += 1;
        }
    }
    let mut widths: Vec<u32> = branches.into_values().collect();
    widths.sort_unstable();
    assert_eq!(widths, [5, 6]);
}

#[test]
fn it_is_as_varied_as_a_city() {
    let units: Vec<Record> = Demo::new(6, 5_000, today()).collect();
    let share = |what: &dyn Fn(&Record) -> bool| {
        units.iter().filter(|unit| what(unit)).count() * 100 / units.len()
    };
    for kind in [Kind::PrivateEnterprise, Kind::SoleTrader] {
        assert!(share(&|unit| unit.facts.kind == kind) > 10, "{kind:?}");
    }
    assert!((2..20).contains(&share(&|unit| unit.facts.full_members.get() >= Some(3))));
    assert!((1..10).contains(&share(&|unit| unit.facts.employees.is_unknown())));
    assert!((5..40).contains(&share(&|unit| {
        unit.facts.organisation.is_some_and(Organisation::exists)
    })));
}
