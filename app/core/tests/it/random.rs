//! Random facts and choices for properties.

use chrono::NaiveDate;
use policy::*;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// Days in and around the budget year, its first and last day among them.
fn days() -> impl Strategy<Value = NaiveDate> {
    let ymd = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    prop_oneof![
        (2024..=2028, 1..=12u32, 1..=28u32)
            .prop_map(move |(year, month, day)| ymd(year, month, day)),
        select(vec![
            ymd(2025, 12, 31),
            ymd(2026, 1, 1),
            ymd(2026, 12, 31),
            ymd(2027, 1, 1),
        ]),
    ]
}

/// Small numbers, where the thresholds for members lie, and those for staff.
fn counts() -> impl Strategy<Value = u32> {
    prop_oneof![0..=8u32, 25..=105u32]
}

fn heads(known: impl Strategy<Value = u32>) -> impl Strategy<Value = Heads> {
    option::weighted(0.8, known).prop_map(Heads::from)
}

fn secretaries() -> impl Strategy<Value = Secretary> {
    prop_oneof![
        Just(Secretary::Unknown),
        Just(Secretary::Vacant),
        days().prop_map(Secretary::Since),
    ]
}

fn masses() -> impl Strategy<Value = MassOrganisations> {
    proptest::collection::vec(select(MassOrganisation::ALL), 0..3).prop_map(|all| {
        all.into_iter()
            .fold(MassOrganisations::NONE, MassOrganisations::with)
    })
}

/// Any unit, some facts missing.
pub fn units() -> impl Strategy<Value = UnitFacts> {
    let counted = (
        heads(counts()),
        heads(0..=8u32),
        heads(0..=3u32),
        heads(1..=8u32),
        option::weighted(0.8, days()),
        secretaries(),
    );
    let below = (0..3u16, 0..6u16, 0..3u16, 0..6u16);
    let chosen = (
        select(Kind::ALL),
        prop_oneof![3 => Just(Status::Operating), 1 => select(Status::ALL)],
        option::weighted(0.85, select(Organisation::ALL)),
        option::weighted(0.8, select(SecretarySource::ALL)),
        select(Affiliation::ALL),
        any::<Option<bool>>(),
        option::of(masses()),
        any::<Option<bool>>(),
        any::<bool>(),
    );
    (counted, below, chosen).prop_map(|(counted, below, chosen)| UnitFacts {
        employees: counted.0,
        full_members: counted.1,
        probationary: counted.2,
        joint_units: counted.3,
        approved: counted.4,
        secretary: counted.5,
        general_below: below.0,
        branches_below: below.1,
        general_posts_shared: below.2,
        branch_posts_shared: below.3,
        kind: chosen.0,
        status: chosen.1,
        organisation: chosen.2,
        secretary_source: chosen.3,
        affiliation: chosen.4,
        instructor: chosen.5,
        mass_organisations: chosen.6,
        owner_candidate: chosen.7,
        bears_joint_money: chosen.8,
    })
}

/// A unit with nothing missing, and no more members than staff.
pub fn known_units() -> impl Strategy<Value = UnitFacts> {
    (
        units(),
        counts(),
        0..=8u32,
        0..=3u32,
        1..=8u32,
        days(),
        days(),
    )
        .prop_map(
            |(unit, employees, full, probationary, joint, approved, since)| {
                let or = |heads: Heads, other: u32| heads.get().unwrap_or(other);
                let full = or(unit.full_members, full);
                let probationary = or(unit.probationary, probationary);
                UnitFacts {
                    employees: Heads::known(or(unit.employees, employees).max(full + probationary)),
                    full_members: Heads::known(full),
                    probationary: Heads::known(probationary),
                    joint_units: Heads::known(or(unit.joint_units, joint)),
                    approved: unit.approved.or(Some(approved)),
                    secretary: match unit.secretary {
                        Secretary::Unknown => Secretary::Since(since),
                        known => known,
                    },
                    organisation: unit.organisation.or(Some(Organisation::GeneralBranch)),
                    secretary_source: unit
                        .secretary_source
                        .or(Some(SecretarySource::CivilServant)),
                    instructor: unit.instructor.or(Some(true)),
                    mass_organisations: unit.mass_organisations.or(Some(MassOrganisations::NONE)),
                    owner_candidate: unit.owner_candidate.or(Some(true)),
                    ..unit
                }
            },
        )
}

/// Any answers to the readings, floors raised or not.
pub fn choices() -> impl Strategy<Value = Choices> {
    let answers: Vec<_> = Reading::ALL
        .iter()
        .map(|reading| select(reading.choices()))
        .collect();
    let raises: Vec<_> = StandardId::ALL
        .iter()
        .map(|_| prop_oneof![2 => Just(0i64), 1 => 0..3_000_000i64])
        .collect();
    (answers, raises, 0..=100u8).prop_map(|(answers, raises, percent)| {
        let mut choices = Choices::default();
        for (&reading, answer) in Reading::ALL.iter().zip(answers) {
            choices.readings.choose(reading, answer);
        }
        choices.readings.set_city_percent(percent);
        for (&id, raise) in StandardId::ALL.iter().zip(raises) {
            // What is no floor, and what would be too much, stays.
            let _ = choices.standards.raise(id, Standard::of(id).value + raise);
        }
        choices
    })
}

/// The rules for one year, by any choices.
pub fn books() -> impl Strategy<Value = Rulebook> {
    choices().prop_map(|choices| Rulebook::new(choices, 2026))
}
