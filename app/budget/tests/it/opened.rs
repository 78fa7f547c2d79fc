//! What a budget opens into: entries one by one, and multiples of standards.

use budget::{Base, Item, Opening, Plan, Rate, Terms, Units, multiples};
use ledger::UnitId;
use policy::{Amount, Choices, Counts, Heads, Level, StandardId, Standards, Sum};
use proptest::prelude::*;

use crate::made::{YEAR, choices, city, of_table, plans, terms};

fn total(sums: impl Iterator<Item = Amount>) -> Amount {
    sums.sum()
}

/// What the multiples of an item come to.
fn come_to(multiples: &budget::Multiples, item: Item, standards: &Standards) -> Amount {
    let of_item = multiples.list().filter(|(rate, ..)| rate.item() == item);
    let amounts = of_item.map(|(rate, twelfths, times)| {
        let one = rate.value(standards).ratio(i64::from(twelfths), 12);
        let of = |times: u64| one.times(u32::try_from(times).unwrap());
        match times.unbounded {
            0 => Amount::between(of(times.least), of(times.most)),
            _ => Amount::at_least(of(times.least)),
        }
    });
    total(amounts)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_budget_is_the_sum_of_its_multiples(
        seed in 0_u64..1_000, size in 0_u32..400, choices in choices(), plan in plans(), ahead in 0_usize..4,
    ) {
        let table = city(seed, size);
        let sheet = of_table(&table, &choices, &Terms::default(), &plan, ahead);
        let ids: Vec<UnitId> = table.ids().collect();
        let base = Base::Ledger(Units { table: &table, ids: &ids });
        let multiples = multiples(base, &choices, YEAR, &plan, ahead);
        let standards = plan.choices(&choices, ahead).standards;
        for item in [Item::Yearly, Item::StartUp, Item::Allowance, Item::Training] {
            prop_assert_eq!(come_to(&multiples, item, &standards), sheet.line.item(item));
        }
    }

    #[test]
    fn entries_one_by_one_are_the_walk(
        seed in 0_u64..1_000, size in 0_u32..400, choices in choices(), terms in terms(),
    ) {
        let table = city(seed, size);
        let terms = Terms { own: Vec::new(), ..terms };
        let sheet = of_table(&table, &choices, &terms, &Plan::default(), 0);
        let opening = Opening::new(&choices, YEAR, &terms);
        let (mut all, mut city, mut district) = (Sum::default(), Sum::default(), Sum::default());
        for id in table.ids() {
            let opened = opening.unit(table.facts(id).unwrap());
            let parts = opened.multiples.iter().map(|multiple| {
                let one = multiple.rate.value(&choices.standards).ratio(i64::from(multiple.twelfths), 12);
                match multiple.times {
                    (least, Some(most)) => Amount::between(one.times(least), one.times(most)),
                    (least, None) => Amount::at_least(one.times(least)),
                }
            });
            prop_assert_eq!(total(parts), opened.budget.total);
            all.add(opened.budget.total);
            city.add(opened.city);
            district.add(opened.district);
        }
        prop_assert_eq!(all.amount(), sheet.line.total());
        prop_assert_eq!(city, sheet.shared.city);
        prop_assert_eq!(district, sheet.shared.district);
    }
}

#[test]
fn districts_open_by_type_and_members() {
    let district = budget::District {
        counts: Counts {
            branches: Level {
                organisations: 3,
                new: 1,
                below: 0,
                months: 30,
            },
            members: Heads::known(20),
            ..Counts::default()
        },
        ..budget::District::default()
    };
    let opening = Opening::new(&Choices::default(), YEAR, &Terms::default());
    let opened = opening.district(&district);
    let totals = opened.iter().map(|(_, one)| one.budget.total);
    let yuan = 3 * 5_000 + 5_000 + 30 * 500 + 20 * 550;
    assert_eq!(total(totals), Amount::exactly(policy::Fen::yuan(yuan)));
    assert_eq!(opened.len(), 5);
}

#[test]
fn the_highest_follows_the_standards() {
    let mut standards = Standards::default();
    let before = Rate::HighestYearly.value(&standards);
    assert_eq!(before.0, standards.value(StandardId::YearlyCommittee));
    standards
        .raise(StandardId::YearlyBranch, 2_000_000)
        .unwrap();
    assert_eq!(Rate::HighestYearly.value(&standards).0, 2_000_000);
}
