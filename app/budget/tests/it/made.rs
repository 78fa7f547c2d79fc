//! Ledgers, choices and plans, for properties.

use budget::{Alteration, Base, OwnLine, Payout, Plan, Ratio, Sheet, Terms, Units, reckon};
use chrono::NaiveDate;
use ledger::{Table, UnitId};
use policy::{Affiliation, Amount, Choices, Fen, Reading, StandardId};
use proptest::prelude::*;

pub const YEAR: i32 = 2026;

/// A made-up city.
pub fn city(seed: u64, size: u32) -> Table {
    let day = NaiveDate::from_ymd_opt(YEAR, 6, 1).unwrap();
    let mut table = Table::new();
    for record in ledger::demo::Demo::new(seed, size, day) {
        table.push(&record).unwrap();
    }
    table.settle_joint_branches();
    table
}

/// The budget of all units of a ledger.
pub fn of_table(
    table: &Table,
    choices: &Choices,
    terms: &Terms,
    plan: &Plan,
    ahead: usize,
) -> Sheet {
    let ids: Vec<UnitId> = table.ids().collect();
    let base = Base::Ledger(Units { table, ids: &ids });
    reckon(base, choices, YEAR, terms, plan, ahead)
}

pub fn choices() -> impl Strategy<Value = Choices> {
    let raised = proptest::collection::vec((0..RAISED.len(), 0_i64..50_000), 0..4);
    let read = proptest::collection::vec((0..Reading::COUNT, 0_usize..3), 0..5);
    (raised, read).prop_map(|(raised, read)| {
        let mut choices = Choices::default();
        for (at, more) in raised {
            let id = RAISED[at];
            let value = choices.standards.value(id) + more;
            choices.standards.raise(id, value).unwrap();
        }
        for (at, choice) in read {
            let reading = Reading::ALL[at];
            let of = reading.choices();
            choices.readings.choose(reading, of[choice % of.len()]);
        }
        choices
    })
}

const RAISED: [StandardId; 5] = [
    StandardId::YearlyCommittee,
    StandardId::YearlyGeneralBranch,
    StandardId::YearlyBranch,
    StandardId::StartUp,
    StandardId::Training,
];

fn own_line() -> impl Strategy<Value = OwnLine> {
    let district = prop_oneof![Just(""), Just("龙华区"), Just("不在台账里")];
    let month = proptest::option::of(1_u8..=12);
    (0_i64..10_000_000, any::<bool>(), district, month).prop_map(
        |(amount, city, district, month)| OwnLine {
            name: "服务中心".into(),
            amount: Amount::exactly(Fen(amount)),
            payer: if city {
                Affiliation::City
            } else {
                Affiliation::District
            },
            district: district.into(),
            month,
            is_month_unread: false,
            note: String::new(),
        },
    )
}

pub fn terms() -> impl Strategy<Value = Terms> {
    let ratio = proptest::option::of((0_u8..=100, 0_u8..=100));
    let payout = prop_oneof![Just(Payout::Evenly), (1_u8..=12).prop_map(Payout::In)];
    let own = proptest::collection::vec(own_line(), 0..4);
    (ratio, payout, own).prop_map(|(ratio, payout, own)| Terms {
        ratio: ratio.map(|(city, district)| Ratio {
            city,
            district: district.min(100 - city),
        }),
        payout,
        own,
        ..Terms::default()
    })
}

fn alteration() -> impl Strategy<Value = Alteration> {
    prop_oneof![
        (0_u8..=100, 1_u8..=12).prop_map(|(percent, month)| Alteration::Form { percent, month }),
        (1_u8..=12).prop_map(|month| Alteration::SplitJoint { month }),
        (-2_000_i32..5_000).prop_map(Alteration::Grow),
        (0..RAISED.len(), 0_i64..5_000_000)
            .prop_map(|(at, value)| Alteration::Raise(RAISED[at], value)),
        own_line().prop_map(Alteration::Own),
    ]
}

/// Some years.
pub fn plans() -> impl Strategy<Value = Plan> {
    let year = proptest::collection::vec(alteration(), 0..3);
    proptest::collection::vec(year, 0..4).prop_map(Plan)
}
