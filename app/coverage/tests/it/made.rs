//! Ledgers, judged.

use chrono::NaiveDate;
use coverage::{Sheet, Units, survey};
use ledger::{Judged, Named, Record, Table, UnitId};
use policy::{
    Choices, Heads, Kind, MassOrganisations, Organisation, ReminderTerms, Rulebook, Status, Walk,
};
use proptest::prelude::*;

pub struct City {
    pub table: Table,
    pub judged: Judged,
    pub walk: Walk,
}

impl City {
    pub fn of(records: impl IntoIterator<Item = Record>, choices: Choices) -> Self {
        let mut table = Table::new();
        for record in records {
            table.push(&record).unwrap();
        }
        table.settle_joint_branches();
        let day = NaiveDate::from_ymd_opt(2026, 6, 1).unwrap();
        let walk = Walk::new(Rulebook::new(choices, 2026), ReminderTerms::default(), day);
        let judged = Judged::of(&table, &walk);
        Self {
            table,
            judged,
            walk,
        }
    }

    pub fn demo(seed: u64, size: u32) -> Self {
        let day = NaiveDate::from_ymd_opt(2026, 6, 1).unwrap();
        Self::of(ledger::demo::Demo::new(seed, size, day), Choices::default())
    }

    pub fn units(&self) -> Units<'_> {
        Units {
            table: &self.table,
            judged: &self.judged,
            walk: &self.walk,
        }
    }

    pub fn sheet(&self) -> Sheet {
        survey(self.units(), self.table.ids())
    }

    pub fn sheet_of(&self, ids: impl IntoIterator<Item = UnitId>) -> Sheet {
        survey(self.units(), ids)
    }
}

/// A unit in operation of which all that coverage reads is known.
pub fn unit(full: u32, organisation: Organisation, instructor: bool) -> Record {
    let mut record = Record::new("x", Kind::PrivateEnterprise);
    record.facts.employees = Heads::known(20);
    record.facts.full_members = Heads::known(full);
    record.facts.probationary = Heads::known(0);
    record.facts.organisation = Some(organisation);
    record.facts.instructor = Some(instructor);
    record.facts.mass_organisations = Some(MassOrganisations::default());
    record
}

fn one_of<T: Named + std::fmt::Debug>() -> impl Strategy<Value = T> {
    (0..T::NAMES.len()).prop_map(|at| T::NAMES[at].0)
}

prop_compose! {
    /// Any unit, as far as coverage reads it.
    pub fn record()(kind in one_of::<Kind>(), status in one_of::<Status>(),
        counts in (proptest::option::of(0..130_u32), proptest::option::of(0..8_u32)),
        organisation in proptest::option::of(one_of::<Organisation>()), instructor in any::<Option<bool>>(),
        mass in any::<Option<bool>>(), places in (0..3_usize, 0..3_usize),
        trade in proptest::option::of(one_of::<ledger::Trade>()),
        field in proptest::option::of(one_of::<ledger::EmergingField>())) -> Record {
        let mut record = Record::new("x", kind);
        record.facts.status = status;
        record.facts.employees = Heads::from(counts.0);
        record.facts.full_members = Heads::from(counts.1);
        record.facts.organisation = organisation;
        record.facts.instructor = instructor;
        record.facts.mass_organisations = mass.map(|any| {
            let none = MassOrganisations::default();
            if any { none.with(policy::MassOrganisation::Union) } else { none }
        });
        record.district = ["", "龙华区", "美兰区"][places.0].to_owned();
        record.street = ["", "中山街道", "金贸街道"][places.1].to_owned();
        record.trade = trade;
        record.field = field;
        record
    }
}
