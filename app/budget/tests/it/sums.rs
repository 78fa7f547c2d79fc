//! Every total is the sum of what it opens into, to the fen, and the walk says what the single check says.

use budget::{Account, Base, Item, Line, Plan, Shared, Sheet, Terms, Units, outcome};
use policy::{Amount, Rulebook, Silent};
use proptest::prelude::*;

use crate::made::{YEAR, choices, city, of_table, plans, terms};

fn sum_lines<'a>(lines: impl IntoIterator<Item = &'a Line>) -> Line {
    let mut sum = Line::default();
    for line in lines {
        sum.plus(line);
    }
    sum
}

fn paid(shared: &Shared) -> Amount {
    shared.city.amount() + shared.district.amount() + shared.nobody.amount()
}

fn month_total(months: &[budget::Month], item: Item) -> Amount {
    months.iter().map(|month| month[item as usize]).sum()
}

fn reconciles(sheet: &Sheet) -> Result<(), TestCaseError> {
    let districts = sum_lines(sheet.districts.iter().map(|one| &one.line));
    prop_assert_eq!(sum_lines([&districts, &sheet.apart]), sheet.line);
    for district in &sheet.districts {
        let streets = sum_lines(district.streets.iter().map(|one| &one.line));
        let mut own = Line::default();
        own.own = district.line.own;
        prop_assert_eq!(sum_lines([&streets, &own]), district.line);
        prop_assert_eq!(paid(&district.shared), district.line.total());
        for item in Item::ALL {
            prop_assert_eq!(
                month_total(&district.months, item),
                district.line.item(item)
            );
        }
        for street in &district.streets {
            prop_assert_eq!(paid(&street.shared), street.line.total());
        }
    }
    prop_assert_eq!(paid(&sheet.shared), sheet.line.total());
    let mut without_own = sheet.line;
    without_own.own = Amount::ZERO;
    let kinds = sum_lines(sheet.kinds.iter().map(|(_, line)| line));
    prop_assert_eq!(kinds, without_own);
    let recipients = sum_lines(sheet.recipients.iter().map(|(_, line)| line));
    for account in Account::ALL {
        prop_assert_eq!(recipients.account(account), sheet.line.account(account));
    }
    for item in Item::ALL {
        prop_assert_eq!(month_total(&sheet.months, item), sheet.line.item(item));
    }
    let items: Amount = Item::ALL
        .into_iter()
        .map(|item| sheet.line.item(item))
        .sum();
    prop_assert_eq!(items, sheet.line.total());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_total_opens_into_what_it_is(
        seed in 0_u64..1_000, size in 0_u32..600, choices in choices(), terms in terms(), plan in plans(), ahead in 0_usize..4,
    ) {
        let table = city(seed, size);
        reconciles(&of_table(&table, &choices, &terms, &plan, ahead))?;
    }

    #[test]
    fn what_is_asked_for_in_all_is_what_the_whole_comes_to(
        seed in 0_u64..1_000, size in 0_u32..400, choices in choices(), terms in terms(), plan in plans(), ahead in 0_usize..4,
    ) {
        let table = city(seed, size);
        let ids: Vec<_> = table.ids().collect();
        let base = Base::Ledger(Units { table: &table, ids: &ids });
        let sheet = of_table(&table, &choices, &terms, &plan, ahead);
        prop_assert_eq!(outcome(base, &choices, YEAR, &terms, &plan, ahead), sheet.outcome());
    }

    #[test]
    fn the_walk_says_what_the_single_check_says(seed in 0_u64..1_000, size in 0_u32..400, choices in choices()) {
        let table = city(seed, size);
        let sheet = of_table(&table, &choices, &Terms::default(), &Plan::default(), 0);
        let book = Rulebook::new(choices, YEAR);
        let mut single = [Amount::ZERO; 5];
        let mut open = 0;
        for id in table.ids() {
            let budget = policy::budget(table.facts(id).unwrap(), &[], &book, &mut Silent);
            let items = [budget.yearly, budget.start_up, budget.allowance, budget.training, budget.own_lines];
            for (sum, item) in single.iter_mut().zip(items) {
                *sum = *sum + item;
            }
            open += u32::from(budget.total.known().is_none());
        }
        prop_assert_eq!(Item::ALL.map(|item| sheet.line.item(item)), single);
        prop_assert_eq!(sheet.line.units as usize, table.len());
        prop_assert_eq!(sheet.open, open);
        // What is open is charged to some fact that is missing.
        prop_assert_eq!(sheet.gaps.is_empty(), open == 0);
    }
}
