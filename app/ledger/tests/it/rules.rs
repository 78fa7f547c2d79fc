//! What the rules say of a ledger is what they say of its units one by one, and totals are their sums.

use ledger::{Judged, Totals, UnitId};
use policy::*;

use crate::made::{city, today, walk};

#[test]
fn a_ledger_is_judged_as_its_units_are() {
    let table = city(21, 3_000);
    let walk = walk();
    let judged = Judged::of(&table, &walk);
    for id in table.ids() {
        let facts = table.facts(id).unwrap();
        let more = table.more(id);
        let judgement = judge(facts, walk.book(), &mut Silent);
        let seen = judged.get(id);
        assert_eq!(seen.verdict, judgement.verdict());
        assert_eq!(seen.standing, standing(facts, &judgement, walk.book()));
        // What is an organisation's is said of a joint branch once, by what its units know together.
        let (facts_of, more) = table.organisation(id).unwrap_or((*facts, more));
        let reminder_facts = ReminderFacts {
            last_election: more.last_election,
            six_haves: more.six_haves.map(ledger::SixHaves::count),
            charter: more.charter,
            updated: more.updated,
        };
        let reminders = remind(
            &facts_of,
            &reminder_facts,
            &judgement,
            walk.book(),
            walk.terms(),
            today(),
        );
        let reminders = if table.stands_for_organisation(id) {
            reminders
        } else {
            reminders.of_unit()
        };
        assert_eq!(seen.reminders, reminders);
    }
    // Nothing of this is empty.
    for &verdict in Verdict::ALL {
        assert!(
            table.ids().any(|id| judged.verdict(id) == Some(verdict)),
            "{verdict:?}"
        );
    }
    for &reminder in Reminder::ALL {
        assert!(
            table
                .ids()
                .any(|id| judged.get(id).reminders.contains(reminder)),
            "{reminder:?}"
        );
    }
}

#[test]
fn totals_are_sums() {
    let table = city(22, 2_000);
    let walk = walk();
    let judged = Judged::of(&table, &walk);
    let units: Vec<UnitId> = table.ids().collect();
    let all = Totals::of(&table, &judged, &walk, &units);
    assert_eq!(all.units as usize, units.len());
    let mut low = Fen::ZERO;
    for id in &units {
        low = low
            + budget(table.facts(*id).unwrap(), &[], walk.book(), &mut Silent)
                .total
                .low();
    }
    let items = [
        all.tally.yearly,
        all.tally.start_up,
        all.tally.allowance,
        all.tally.training,
    ];
    assert_eq!(items.iter().map(Sum::low).sum::<Fen>(), low);
    assert!(low > Fen::ZERO);
    // Parts add up to the whole.
    let (one, other) = units.split_at(700);
    let (one, other) = (
        Totals::of(&table, &judged, &walk, one),
        Totals::of(&table, &judged, &walk, other),
    );
    assert_eq!(one.units + other.units, all.units);
    for verdict in Verdict::ALL.iter().copied().map(Some).chain([None]) {
        assert_eq!(one.with(verdict) + other.with(verdict), all.with(verdict));
    }
    assert_eq!(
        one.coverage.organised() + other.coverage.organised(),
        all.coverage.organised()
    );
    assert_eq!(one.refund.low() + other.refund.low(), all.refund.low());
    // Every unit in operation is in the base.
    let operating = units
        .iter()
        .filter(|id| table.facts(**id).unwrap().status == Status::Operating);
    assert_eq!(all.coverage.base as usize, operating.count());
    assert!(all.coverage.reached() <= all.coverage.base);
}

/// §8, example 16.
#[test]
fn example_16_coverage() {
    let mut table = ledger::Table::new();
    for at in 0..200 {
        let mut record = ledger::Record::new(format!("单位{at}"), Kind::PrivateEnterprise);
        let facts = &mut record.facts;
        facts.organisation = Some(match at {
            0..120 => Organisation::Branch,
            120..170 => Organisation::JointBranch,
            _ => Organisation::None,
        });
        facts.instructor = Some((170..190).contains(&at));
        facts.mass_organisations = Some(MassOrganisations::NONE);
        table.push(&record).unwrap();
    }
    table.settle_joint_branches();
    let walk = walk();
    let judged = Judged::of(&table, &walk);
    let units: Vec<UnitId> = table.ids().collect();
    let coverage = Totals::of(&table, &judged, &walk, &units).coverage;
    assert_eq!(
        (coverage.base, coverage.organised(), coverage.reached()),
        (200, 170, 190)
    );
}
