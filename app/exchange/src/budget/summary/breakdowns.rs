//! By kind of unit, by type of organisation, and by month.

use budget::{Item, Line, MONTHS};
use policy::Amount;
use words::{BudgetBookText as T, kind};

use super::super::figures::{has_unread, may_be_open};
use super::super::layout::{Layout, clause_of, item_name};
use super::super::names::{self, OPEN_END};
use super::super::page::{Computed, at};
use super::super::recipients::{recipient_name, to_recipient};
use super::super::totals::{Where, ends};
use super::{AMOUNTS, Done, PAID, Summary};

impl Summary<'_> {
    pub(super) fn by_kind(&mut self) -> Done {
        let lang = self.of.lang;
        self.page.section(T::ByKind)?;
        let kinds = self.figures.base.sheet.kinds.clone();
        if kinds.is_empty() {
            let text = T::NoKinds.say(lang);
            self.page.text(0, text, &self.styles.quiet)?;
            self.page.row += 1;
            return Ok(());
        }
        self.item_heads(T::Kind, T::Units, false)?;
        let (column, base) = (names::column("kind"), self.of.base);
        for (one, line) in kinds {
            let styles = self.styles;
            self.page.text(0, kind(one, lang), &styles.text)?;
            let here = self.page.cell(0);
            let units = Computed::Text(line.units.to_string());
            let counted = format!("=COUNTIFS({column},{here})");
            self.page.formula(1, &counted, &units, &styles.count)?;
            let formulas = PAID.map(|item| {
                let of = Where::Equal(&column, &here);
                ends(names::item(item), of, may_be_open(item, base))
            });
            self.amounts(&formulas, &line)?;
        }
        Ok(())
    }

    pub(super) fn by_recipient(&mut self, layout: &Layout) -> Done {
        let lang = self.of.lang;
        self.page.section(T::ByRecipient)?;
        self.item_heads(T::Recipient, T::Clause, false)?;
        for (recipient, line) in self.figures.base.sheet.recipients.clone() {
            let styles = self.styles;
            let name = recipient_name(recipient, lang);
            self.page.text(0, name, &styles.text)?;
            let clause = clause_of(Item::Yearly, lang);
            self.page.text(1, &clause, &styles.text)?;
            let formulas = PAID.map(|item| {
                let may_be_open = may_be_open(item, self.of.base);
                to_recipient(item, recipient, layout, (may_be_open, lang))
            });
            self.amounts(&formulas, &line)?;
        }
        Ok(())
    }

    /// The amounts of a row by item, and their sum; lines of one's own are not among them.
    fn amounts(&mut self, formulas: &[(String, String); 4], line: &Line) -> Done {
        let styles = self.styles;
        let mut column = AMOUNTS;
        for ((low, high), item) in formulas.iter().zip(PAID) {
            self.page
                .range(column, low, high, line.item(item), &styles.money)?;
            column += 2;
        }
        let row = self.page.row;
        let sum = |from: u16| {
            let cells = (0..4).map(|item| at(from + 2 * item, row));
            cells.collect::<Vec<_>>().join("+")
        };
        let low = format!("={}", sum(AMOUNTS));
        let training = at(column - 1, row);
        let high = if has_unread(self.of.base) {
            let cells = (0..4).map(|item| at(AMOUNTS + 1 + 2 * item, row));
            let cells = cells.collect::<Vec<_>>().join(",");
            format!("=IF(COUNT({cells})=4,{},{OPEN_END})", sum(AMOUNTS + 1))
        } else {
            format!("=IF(ISNUMBER({training}),{},{training})", sum(AMOUNTS + 1))
        };
        self.page
            .range(column, &low, &high, line.total(), &styles.strong_money)?;
        self.page.row += 1;
        Ok(())
    }

    fn item_heads(&mut self, first: T, second: T, with_own: bool) -> Done {
        let lang = self.of.lang;
        let mut heads = vec![first.say(lang).to_owned(), second.say(lang).to_owned()];
        let both =
            |name: &str| [T::Lowest, T::Highest].map(|end| words::aside(name, end.say(lang), lang));
        for item in PAID {
            heads.extend(both(&item_name(item, lang)));
        }
        if with_own {
            heads.push(item_name(Item::Own, lang));
        }
        heads.extend(both(T::Total.say(lang)));
        self.page.heads(heads)
    }

    pub(super) fn by_month(&mut self) -> Done {
        let lang = self.of.lang;
        self.page.section(T::ByMonths)?;
        let note = self.say(T::MonthsAreValues);
        self.page.text(0, note, &self.styles.quiet)?;
        self.page.row += 1;
        self.item_heads(T::Month, T::Clause, true)?;
        let months = self.figures.base.sheet.months.clone();
        for (at, month) in months.iter().enumerate() {
            let total: Amount = month.iter().copied().sum();
            if at == MONTHS && total == Amount::ZERO {
                continue;
            }
            let styles = self.styles;
            let name = if at == MONTHS {
                T::Undated.say(lang).to_owned()
            } else {
                (at + 1).to_string()
            };
            self.page.text(0, &name, &styles.text)?;
            let clause = clause_of(Item::Yearly, lang);
            self.page.text(1, &clause, &styles.text)?;
            let mut column = AMOUNTS;
            for item in Item::ALL {
                let amount = month[item as usize];
                if item == Item::Own && amount.known().is_none() {
                    // It has one column only.
                    self.page
                        .text(column, self.say(T::OpenEnd), &styles.money)?;
                } else {
                    self.page.money(column, amount.low(), &styles.money)?;
                }
                column += 1;
                if item != Item::Own {
                    self.upper_end(column, amount)?;
                    column += 1;
                }
            }
            self.page.money(column, total.low(), &styles.strong_money)?;
            self.upper_end(column + 1, total)?;
            self.page.row += 1;
        }
        Ok(())
    }

    fn upper_end(&mut self, column: u16, amount: Amount) -> Done {
        let styles = self.styles;
        match amount.high() {
            Some(high) => self.page.money(column, high, &styles.money),
            None => self.page.text(column, self.say(T::OpenEnd), &styles.money),
        }
    }
}
