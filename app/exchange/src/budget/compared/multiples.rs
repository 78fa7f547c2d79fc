//! What each of them is the sum of: how many times each standard is paid, and for how many months.

use budget::{Item, Rate, Times};
use policy::Amount;
use words::{BudgetBookText as T, standard};

use super::super::layout::{clause_of, item_name};
use super::super::names;
use super::super::page::{Computed, at};
use super::super::summary::Named;
use super::{Case, Column, Compared, Done};

/// Months of a year.
const FULL_YEAR: u32 = 12;

impl Compared<'_> {
    pub(super) fn multiples(&mut self, named: &mut Named) -> Done {
        let (lang, cases) = (self.page.lang, self.cases);
        self.page.section(T::MultiplesTitle)?;
        let heads = [
            T::Number,
            cases.one,
            T::Item,
            T::StandardName,
            T::Months,
            T::TimesLowest,
            T::TimesHighest,
            T::Value,
            T::Lowest,
            T::Highest,
            T::Clause,
        ];
        self.page.heads(heads.map(|head| head.say(lang)))?;
        let first = self.page.row;
        for (number, case) in cases.all.iter().enumerate() {
            for (rate, twelfths, times) in case.reckoned.multiples.list() {
                self.row_of(number, &case.name, rate.item())?;
                self.multiple(case, rate, twelfths, times)?;
                self.page.row += 1;
            }
            for own in &case.own {
                self.row_of(number, &case.name, Item::Own)?;
                let styles = self.styles;
                self.page.text(3, &own.name, &styles.text)?;
                match own.amount.known() {
                    Some(amount) => self.page.money(8, amount, &styles.input)?,
                    None => self.page.text(8, T::OpenEnd.say(lang), &styles.input)?,
                }
                let same = format!("={}", self.page.cell(8));
                let result = Computed::high(own.amount);
                self.page.formula(9, &same, &result, &styles.money)?;
                self.page.row += 1;
            }
        }
        let last = self.page.row.max(first + 1) - 1;
        for (what, column) in [
            (Column::Case, 0),
            (Column::Item, 2),
            (Column::Low, 8),
            (Column::High, 9),
        ] {
            let letters = names::column_letters(column);
            let sheet = cases.sheet.say(lang);
            let (first, last) = (first + 1, last + 1);
            named.push((
                cases.column(what),
                format!("'{sheet}'!${letters}${first}:${letters}${last}"),
            ));
        }
        Ok(())
    }

    fn row_of(&mut self, number: usize, name: &str, item: Item) -> Done {
        let (lang, styles) = (self.page.lang, self.styles);
        self.page
            .number(0, u64::try_from(number).unwrap_or(u64::MAX))?;
        self.page.text(1, name, &styles.text)?;
        self.page.text(2, &item_name(item, lang), &styles.text)?;
        self.page.text(10, &clause_of(item, lang), &styles.text)
    }

    fn multiple(&mut self, case: &Case, rate: Rate, twelfths: u32, times: Times) -> Done {
        let (lang, styles) = (self.page.lang, self.styles);
        let name = match rate {
            Rate::Of(account) => standard(account.standard(), lang),
            Rate::HighestYearly | Rate::HighestAllowance => T::HighestOfThree.say(lang),
        };
        self.page.text(3, name, &styles.text)?;
        self.page.count(4, u64::from(twelfths))?;
        self.page.count(5, times.least)?;
        let value = rate.value(&case.reckoned.choices.standards);
        let one = value.ratio(i64::from(twelfths), i64::from(FULL_YEAR));
        let of = |times: u64| {
            let times = u32::try_from(times).unwrap_or(u32::MAX);
            one.times(times)
        };
        let (amount, is_open) = match times.unbounded {
            0 => (Amount::between(of(times.least), of(times.most)), false),
            _ => (Amount::at_least(of(times.least)), true),
        };
        if is_open {
            self.page.text(6, T::OpenEnd.say(lang), &styles.count)?;
        } else {
            self.page.count(6, times.most)?;
        }
        let standard = self.cells.of(rate, case.standards).unwrap_or_default();
        let formula = format!("={standard}");
        self.page
            .formula(7, &formula, &Computed::Money(value), &styles.money)?;
        let row = self.page.row;
        let one = if twelfths == FULL_YEAR {
            at(7, row)
        } else {
            format!("ROUND({}*{}/12,2)", at(7, row), at(4, row))
        };
        let low = format!("={}*{one}", at(5, row));
        let most = at(6, row);
        let high = format!("=IF(ISNUMBER({most}),{most}*{one},{most})");
        self.page.range(8, &low, &high, amount, &styles.money)
    }
}
