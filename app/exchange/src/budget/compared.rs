//! 情景: what each scenario changes, what it comes to beside the base, and the multiples that it is the sum of.

mod multiples;

use budget::{Alteration, Item, OwnLine, Plan};
use policy::Amount;
use rust_xlsxwriter::Worksheet;
use words::{BudgetBookText as T, Lang};

use super::book::{BookError, BookOf};
use super::figures::{Figures, Reckoned};
use super::layout::{COMPARED, clause_of, clause_of_all, item_name};
use super::names::{self, OPEN_END};
use super::page::{Computed, Page, at};
use super::standards::StandardCells;
use super::styles::Styles;
use super::summary::Named;

type Done = Result<(), BookError>;

/// Names of the columns of multiples.
const OF_SCENARIO: &str = "s_scenario";
const OF_ITEM: &str = "s_item";
const LOW: &str = "s_low";
const HIGH: &str = "s_high";

/// The sheet.
pub(super) fn sheet(
    of: &BookOf,
    figures: &Figures,
    cells: &StandardCells,
    styles: &Styles,
    named: &mut Named,
) -> Result<Worksheet, BookError> {
    let lang = of.lang;
    let widths = [
        6.0, 20.0, 22.0, 32.0, 14.0, 15.0, 15.0, 15.0, 15.0, 15.0, 16.0,
    ];
    let mut page = Page::new(T::ScenariosSheet, &widths, styles, lang)?;
    let yuan = words::unit_name(words::MoneyUnit::Yuan, lang);
    let below = format!("{}: {yuan}", T::MoneyUnit.say(lang));
    page.title(T::ScenariosTitle.say(lang), &below)?;
    page.keep_title()?;
    let mut scenarios = Scenarios {
        page,
        of,
        figures,
        cells,
        styles,
    };
    scenarios.changes()?;
    scenarios.comparison(named)?;
    scenarios.multiples(named)?;
    scenarios.page.finish(10)
}

/// What a plan changes in the budget year, in words.
pub(super) fn changes(plan: &Plan, lang: Lang) -> Vec<String> {
    let year = plan.0.first().into_iter().flatten();
    year.map(|one| words::alteration(one, lang)).collect()
}

/// Lines of one's own that a plan adds in the budget year.
fn own_of(plan: &Plan) -> impl Iterator<Item = &OwnLine> {
    let year = plan.0.first().into_iter().flatten();
    year.filter_map(|alteration| match alteration {
        Alteration::Own(own) => Some(own),
        _ => None,
    })
}

struct Scenarios<'a> {
    page: Page<'a>,
    of: &'a BookOf<'a>,
    figures: &'a Figures,
    cells: &'a StandardCells,
    styles: &'a Styles,
}

impl<'a> Scenarios<'a> {
    /// The base, and each scenario, by number.
    fn all(&self) -> Vec<(usize, String, &'a Reckoned)> {
        let lang = self.of.lang;
        let names = [T::Base.say(lang)]
            .into_iter()
            .chain(self.of.scenarios.iter().map(|scenario| scenario.name));
        let figures = self.figures;
        (0..)
            .zip(names)
            .zip(figures.all())
            .map(|((at, name), reckoned)| (at, name.to_owned(), reckoned))
            .collect()
    }

    fn changes(&mut self) -> Done {
        let lang = self.of.lang;
        self.page
            .heads([T::Number, T::Scenario, T::Changes].map(|head| head.say(lang)))?;
        for (at, scenario) in (1..).zip(self.of.scenarios) {
            let styles = self.styles;
            let changes = changes(scenario.plan, lang);
            let changes = if changes.is_empty() {
                vec![T::NoChanges.say(lang).to_owned()]
            } else {
                changes
            };
            for (place, change) in changes.iter().enumerate() {
                if place == 0 {
                    self.page.number(0, at)?;
                    self.page.text(1, scenario.name, &styles.strong)?;
                }
                self.page.text(2, change, &styles.quiet)?;
                self.page.row += 1;
            }
        }
        Ok(())
    }

    fn comparison(&mut self, named: &mut Named) -> Done {
        let lang = self.of.lang;
        self.page.row += 1;
        let heads = [T::Number, T::Scenario, T::Item, T::Clause];
        let heads = heads.into_iter().chain(COMPARED);
        self.page.heads(heads.map(|head| head.say(lang)))?;
        let base_row = self.page.row;
        let base = &self.figures.base.sheet.line;
        for (number, name, reckoned) in self.all() {
            let items = Item::ALL.into_iter().map(Some).chain([None]);
            for (place, item) in (0..).zip(items) {
                let line = &reckoned.sheet.line;
                let (amount, of_base) = match item {
                    Some(item) => (line.item(item), base.item(item)),
                    None => (line.total(), base.total()),
                };
                self.compared(number, &name, item, amount)?;
                if number > 0 {
                    self.differences(base_row + place, amount, of_base)?;
                } else if item.is_none() {
                    named.push((names::BASE_TOTAL.to_owned(), self.page.cell_from_afar(4)));
                }
                self.page.row += 1;
            }
        }
        Ok(())
    }

    /// An item of a scenario, or its total.
    fn compared(&mut self, number: usize, name: &str, item: Option<Item>, amount: Amount) -> Done {
        let lang = self.of.lang;
        let styles = self.styles;
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
        let mut of = format!("{OF_SCENARIO},{}", at(0, row));
        if item.is_some() {
            of.push_str(&format!(",{OF_ITEM},{}", at(2, row)));
        }
        let low = format!("=SUMIFS({LOW},{of})");
        let high =
            format!("=IF(COUNTIFS({of},{HIGH},{OPEN_END})>0,{OPEN_END},SUMIFS({HIGH},{of}))");
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
