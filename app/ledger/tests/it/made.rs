//! Records of every shape, for properties.

use chrono::NaiveDate;
use ledger::{EmergingField, Named, NamedSet, Record, SixHaves, Trade};
use policy::{
    Affiliation, Fen, Heads, Kind, MassOrganisations, Organisation, Secretary, SecretarySource,
    Status,
};
use proptest::prelude::*;

pub fn one_of<T: Named + std::fmt::Debug>() -> impl Strategy<Value = T> {
    (0..T::NAMES.len()).prop_map(|at| T::NAMES[at].0)
}

fn set<T: NamedSet + std::fmt::Debug>() -> impl Strategy<Value = T> {
    any::<u8>().prop_map(|bits| {
        T::Item::NAMES
            .iter()
            .enumerate()
            .filter(|(at, _)| bits & (1 << at) != 0)
            .fold(T::EMPTY, |set, (_, (item, _))| set.and(*item))
    })
}

fn day() -> impl Strategy<Value = Option<NaiveDate>> {
    proptest::option::of((1990..2030_i32, 1..367_u32))
        .prop_map(|day| day.and_then(|(year, day)| NaiveDate::from_yo_opt(year, day)))
}

fn heads() -> impl Strategy<Value = Heads> {
    proptest::option::of(prop_oneof![0..120_u32, 0..Heads::MAX]).prop_map(Heads::from)
}

fn money() -> impl Strategy<Value = Option<Fen>> {
    proptest::option::of((0..10_000_000_000_i64).prop_map(Fen))
}

/// Text as people write it, without spaces at its ends and without what is folded.
fn text() -> impl Strategy<Value = String> {
    "([a-z0-9（）\"',;=+@海口龙华党建 -]{0,12}[b党])?".prop_map(|text| text.trim().to_owned())
}

prop_compose! {
    fn names()(name in "[海口龙华物业店a-z（）,\"-]{0,19}店", places in [text(), text(), text(), text()]) -> Record {
        let [district, street, community, joint] = places;
        Record { district, street, community, joint, ..Record::new(name, Kind::PrivateEnterprise) }
    }
}

prop_compose! {
    fn people()(kind in one_of::<Kind>(), status in one_of::<Status>(), counts in [heads(), heads(), heads(), heads()],
        organisation in proptest::option::of(one_of::<Organisation>()), below in (0..5_u16, 0..12_u16),
        dates in [day(), day()], source in proptest::option::of(one_of::<SecretarySource>()),
        affiliation in one_of::<Affiliation>(), known in any::<[Option<bool>; 2]>(),
        mass in proptest::option::of(set::<MassOrganisations>())) -> Record {
        let mut record = Record::new("x", kind);
        let facts = &mut record.facts;
        facts.status = status;
        [facts.employees, facts.full_members, facts.probationary, record.more.mobile] = counts;
        facts.organisation = organisation;
        (facts.general_below, facts.branches_below) = below;
        facts.approved = dates[0];
        facts.secretary = dates[1].map_or(Secretary::Unknown, Secretary::Since);
        facts.secretary_source = source;
        facts.affiliation = affiliation;
        [facts.instructor, facts.owner_candidate] = known;
        facts.mass_organisations = mass;
        record
    }
}

prop_compose! {
    /// Any record.
    pub fn record()(names in names(), people in people(), trade in proptest::option::of(one_of::<Trade>()),
        field in proptest::option::of(one_of::<EmergingField>()), dates in [day(), day()],
        haves in proptest::option::of(set::<SixHaves>()), known in any::<[Option<bool>; 2]>(),
        amounts in [money(), money(), money()]) -> Record {
        let mut record = Record { trade, field, facts: people.facts, more: people.more, ..names };
        let more = &mut record.more;
        [more.last_election, more.updated] = dates;
        more.six_haves = haves;
        [more.charter, more.owner_member] = known;
        [more.wages, more.spending, more.dues_paid] = amounts;
        record
    }
}

/// A day for all tests.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 6, 1).unwrap()
}

/// The rules as they are, on that day.
pub fn walk() -> policy::Walk {
    let book = policy::Rulebook::new(policy::Choices::default(), 2026);
    policy::Walk::new(book, policy::ReminderTerms::default(), today())
}

/// A made-up city as a table.
pub fn city(seed: u64, size: u32) -> ledger::Table {
    let mut table = ledger::Table::new();
    for record in ledger::demo::Demo::new(seed, size, today()) {
        table.push(&record).unwrap();
    }
    table.settle_joint_branches();
    table
}
