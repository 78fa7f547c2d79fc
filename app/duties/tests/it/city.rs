//! Cities to ask about.

use chrono::NaiveDate;
use ledger::demo::Demo;
use ledger::{Live, Record, Table};
use policy::*;

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A ledger on a day.
pub fn live(table: Table, on: &str) -> Live {
    let on = day(on);
    let book = Rulebook::new(Choices::default(), chrono::Datelike::year(&on));
    Live::new(table, Walk::new(book, ReminderTerms::default(), on))
}

pub fn table(records: &[Record]) -> Table {
    let mut table = Table::new();
    for record in records {
        table.push(record).unwrap();
    }
    table.settle_joint_branches();
    table
}

/// A made-up city as its ledger stands on a day.
pub fn made_up(size: u32, on: &str) -> Table {
    let records: Vec<Record> = Demo::new(3, size, day(on)).collect();
    table(&records)
}

/// A unit with a branch of so many full members.
pub fn branch(name: &str, code: &str, full: u32) -> Record {
    let mut record = Record::new(name, Kind::PrivateEnterprise);
    record.code = code.to_owned();
    record.district = "龙华区".to_owned();
    record.facts.organisation = Some(Organisation::Branch);
    record.facts.full_members = Heads::known(full);
    record.facts.employees = Heads::known(20);
    record
}

pub const CODE: &str = "91350100M000100Y43";
