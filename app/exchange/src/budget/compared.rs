//! Budgets side by side: what each changes, what it comes to beside the first, and the multiples that it is the sum of.

mod multiples;

use budget::{Item, OwnLine};
use policy::Amount;
use rust_xlsxwriter::Worksheet;
use words::BudgetBookText as T;

use super::book::{BookError, BookOf};
use super::figures::Reckoned;
use super::layout::{COMPARED, clause_of, clause_of_all, item_name};
use super::names::OPEN_END;
use super::page::{Computed, Page, at};
use super::standards::StandardCells;
use super::styles::Styles;
use super::summary::Named;

type Done = Result<(), BookError>;

/// One of them.
pub(super) struct Case<'a> {
    /// What it is called.
    pub name: String,
    /// What it changes, in words.
    pub changes: Vec<String>,
    /// Lines of one's own.
    pub own: Vec<&'a OwnLine>,
    /// What the engine says.
    pub reckoned: &'a Reckoned,
    /// By which number [`StandardCells`] knows it; 0 is the base.
    pub standards: usize,
}

/// What a sheet compares.
pub(super) struct Cases<'a> {
    /// The sheet's name.
    pub sheet: T,
    /// Its title.
    pub title: T,
    /// What one of them is.
    pub one: T,
    /// What the names of its columns begin with.
    pub prefix: &'static str,
    /// What the lowest total of the first one is called in formulas.
    pub base_total: Option<&'static str>,
    /// The one that the others are held against, and these.
    pub all: Vec<Case<'a>>,
}

impl Cases<'_> {
    fn column(&self, column: Column) -> String {
        let what = match column {
            Column::Case => "case",
            Column::Item => "item",
            Column::Low => "low",
            Column::High => "high",
        };
        format!("{}_{what}", self.prefix)
    }
}

/// A column of the multiples that has a name.
#[derive(Clone, Copy)]
enum Column {
    Case,
    Item,
    Low,
    High,
}

/// The sheet.
pub(super) fn sheet(
    cases: &Cases,
    cells: &StandardCells,
    styles: &Styles,
    of: &BookOf,
    named: &mut Named,
) -> Result<Worksheet, BookError> {
    let lang = of.lang;
    let widths = [
        6.0, 20.0, 22.0, 32.0, 14.0, 15.0, 15.0, 15.0, 15.0, 15.0, 16.0,
    ];
    let mut page = Page::new(cases.sheet, &widths, styles, lang)?;
    let yuan = words::unit_name(words::MoneyUnit::Yuan, lang);
    let below = of.below(&format!("{}: {yuan}", T::MoneyUnit.say(lang)));
    page.title(cases.title.say(lang), &below)?;
    page.keep_title()?;
    let mut compared = Compared {
        page,
        cases,
        cells,
        styles,
    };
    compared.changes()?;
    compared.comparison(named)?;
    compared.multiples(named)?;
    compared.page.finish(10)
}

struct Compared<'a> {
    page: Page<'a>,
    cases: &'a Cases<'a>,
    cells: &'a StandardCells,
    styles: &'a Styles,
}

impl Compared<'_> {
    fn changes(&mut self) -> Done {
        let (lang, styles, cases) = (self.page.lang, self.styles, self.cases);
        self.page
            .heads([T::Number, cases.one, T::Changes].map(|head| head.say(lang)))?;
        for (at, case) in (1..).zip(cases.all.iter().skip(1)) {
            let none = [T::NoChanges.say(lang).to_owned()];
            let changes = match case.changes.as_slice() {
                [] => &none,
                changes => changes,
            };
            for (place, change) in changes.iter().enumerate() {
                if place == 0 {
                    self.page.number(0, at)?;
                    self.page.text(1, &case.name, &styles.strong)?;
                }
                self.page.text(2, change, &styles.quiet)?;
                self.page.row += 1;
            }
        }
        Ok(())
    }

    fn comparison(&mut self, named: &mut Named) -> Done {
        let (lang, cases) = (self.page.lang, self.cases);
        let Some(first) = cases.all.first() else {
            return Ok(());
        };
        self.page.row += 1;
        let heads = [T::Number, cases.one, T::Item, T::Clause];
        let heads = heads.into_iter().chain(COMPARED);
        self.page.heads(heads.map(|head| head.say(lang)))?;
        let base_row = self.page.row;
        let base = &first.reckoned.sheet.line;
        for (number, case) in cases.all.iter().enumerate() {
            let items = Item::ALL.into_iter().map(Some).chain([None]);
            for (place, item) in (0..).zip(items) {
                let line = &case.reckoned.sheet.line;
                let (amount, of_base) = match item {
                    Some(item) => (line.item(item), base.item(item)),
                    None => (line.total(), base.total()),
                };
                self.compared(number, &case.name, item, amount)?;
                if number > 0 {
                    self.differences(base_row + place, amount, of_base)?;
                } else if let (None, Some(total)) = (item, cases.base_total) {
                    named.push((total.to_owned(), self.page.cell_from_afar(4)));
                }
                self.page.row += 1;
            }
        }
        Ok(())
    }

    /// An item of one of them, or its total.
    fn compared(&mut self, number: usize, name: &str, item: Option<Item>, amount: Amount) -> Done {
        let (lang, styles, cases) = (self.page.lang, self.styles, self.cases);
        let (low, high) = (cases.column(Column::Low), cases.column(Column::High));
        let (text, money) = match item {
            Some(_) => (&styles.text, &styles.money),
            None => (&styles.strong, &styles.strong_money),
        };
        let row = self.page.row;
        self.page
            .number(0, u64::try_from(number).unwrap_or(u64::MAX))?;
        self.page.text(1, name, text)?;
        let title = item.map_or_else(
            || T::Minimum.say(lang).to_owned(),
            |item| item_name(item, lang),
        );
        self.page.text(2, &title, text)?;
        let clause = item.map_or_else(|| clause_of_all(lang), |item| clause_of(item, lang));
        self.page.text(3, &clause, text)?;
        let mut of = format!("{},{}", cases.column(Column::Case), at(0, row));
        if item.is_some() {
            of.push_str(&format!(",{},{}", cases.column(Column::Item), at(2, row)));
        }
        let low = format!("=SUMIFS({low},{of})");
        let high =
            format!("=IF(COUNTIFS({of},{high},{OPEN_END})>0,{OPEN_END},SUMIFS({high},{of}))");
        self.page.range(4, &low, &high, amount, money)
    }

    /// Beside the same row of the base.
    fn differences(&mut self, base_row: u32, amount: Amount, base: Amount) -> Done {
        let styles = self.styles;
        let row = self.page.row;
        let dash = Computed::Text("—".to_owned());
        #[expect(clippy::cast_precision_loss, reason = "a share need not be exact")]
        let share = |now: policy::Fen, then: policy::Fen| {
            if then == policy::Fen::ZERO {
                dash.clone()
            } else {
                Computed::Share((now - then).0 as f64 / then.0 as f64)
            }
        };
        let (now, then) = (at(4, row), at(4, base_row));
        let low = format!("={now}-{then}");
        let result = Computed::Money(amount.low() - base.low());
        self.page.formula(6, &low, &result, &styles.money)?;
        let part = format!("=IF({then}=0,\"—\",{}/{then})", at(6, row));
        let result = share(amount.low(), base.low());
        self.page.formula(8, &part, &result, &styles.percent)?;
        let (now, then) = (at(5, row), at(5, base_row));
        let known = format!("AND(ISNUMBER({now}),ISNUMBER({then}))");
        let high = format!("=IF({known},{now}-{then},{OPEN_END})");
        let part = format!(
            "=IF({known},IF({then}=0,\"—\",{}/{then}),{OPEN_END})",
            at(7, row)
        );
        let (difference, by) = match (amount.high(), base.high()) {
            (Some(now), Some(then)) => (Computed::Money(now - then), share(now, then)),
            _ => (Computed::Open, Computed::Open),
        };
        self.page.formula(7, &high, &difference, &styles.money)?;
        self.page.formula(9, &part, &by, &styles.percent)
    }
}
