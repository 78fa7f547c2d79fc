//! 汇总: the budget by item, payer, kind, type of organisation and month, and what is set aside apart from it.

mod breakdowns;
mod last_year;

use budget::{Item, Line};
use policy::{Affiliation, Amount, Silent, Standard, StandardId, set_aside};
use rust_xlsxwriter::Worksheet;
use words::{BudgetBookText as T, CorrectionText, affiliation, source};

use super::book::{BookError, BookOf};
use super::figures::{Figures, may_be_open};
use super::layout::{Layout, clause_of, clause_of_all, item_name};
use super::names;
use super::page::{Computed, Page, at};
use super::styles::Styles;
use super::totals::{Where, ends, quoted, sum};

type Done = Result<(), BookError>;
pub(super) type Named = Vec<(String, String)>;

/// The first column of amounts; before it stand the row's name and its clause or number of units.
const AMOUNTS: u16 = 2;
const PAID: [Item; 4] = [Item::Yearly, Item::StartUp, Item::Allowance, Item::Training];

/// The sheet.
pub(super) fn sheet(
    of: &BookOf,
    figures: &Figures,
    layout: &Layout,
    styles: &Styles,
    named: &mut Named,
) -> Result<Worksheet, BookError> {
    let lang = of.lang;
    let mut widths = vec![26.0, 16.0];
    widths.resize(13, 15.0);
    let page = Page::new(T::SummarySheet, &widths, styles, lang)?;
    let mut summary = Summary {
        page,
        of,
        figures,
        styles,
    };
    let yuan = words::unit_name(words::MoneyUnit::Yuan, lang);
    let below = of.below(&format!("{}: {yuan}", T::MoneyUnit.say(lang)));
    summary.page.title(T::SummaryTitle.say(lang), &below)?;
    summary.page.keep_title()?;
    // After a blank row, its title and its heads.
    let first = summary.page.row + 3;
    let total = summary.by_item(named)?;
    let payers = summary.by_payer(layout)?;
    summary.by_kind()?;
    summary.by_recipient(layout)?;
    summary.by_month()?;
    summary.set_aside()?;
    summary.last_year(first)?;
    summary.checks(&total, &payers)?;
    summary.page.finish(12)
}

struct Summary<'a> {
    page: Page<'a>,
    of: &'a BookOf<'a>,
    figures: &'a Figures,
    styles: &'a Styles,
}

impl Summary<'_> {
    fn say(&self, text: T) -> &'static str {
        text.say(self.of.lang)
    }

    fn line(&self) -> &Line {
        &self.figures.base.sheet.line
    }

    /// The cell with the lowest total is given back.
    fn by_item(&mut self, named: &mut Named) -> Result<String, BookError> {
        let lang = self.of.lang;
        self.page.section(T::ByItem)?;
        let heads = [T::Item, T::Clause, T::Lowest, T::Highest].map(|head| head.say(lang));
        self.page.heads(heads)?;
        let first = self.page.row;
        for item in Item::ALL {
            let styles = self.styles;
            self.page.text(0, &item_name(item, lang), &styles.text)?;
            self.page.text(1, &clause_of(item, lang), &styles.text)?;
            let amount = self.line().item(item);
            let (low, high) = if item == Item::Own {
                let column = names::column(names::item(item));
                let own = sum(&column, Where::All);
                let high = match amount.high() {
                    Some(_) => format!("={own}"),
                    None => super::page::open_or(&column, &own),
                };
                (format!("={own}"), high)
            } else {
                let may_be_open = may_be_open(item, self.of.base);
                ends(names::item(item), Where::All, may_be_open)
            };
            self.page
                .range(AMOUNTS, &low, &high, amount, &styles.money)?;
            self.page.row += 1;
        }
        let last = self.page.row - 1;
        let styles = self.styles;
        self.page.text(0, T::Minimum.say(lang), &styles.strong)?;
        self.page.text(1, &clause_of_all(lang), &styles.strong)?;
        let low = format!("=SUM({}:{})", at(AMOUNTS, first), at(AMOUNTS, last));
        let cells = format!("{}:{}", at(AMOUNTS + 1, first), at(AMOUNTS + 1, last));
        let high = super::page::open_or(&cells, &format!("SUM({cells})"));
        let total = self.line().total();
        self.page
            .range(AMOUNTS, &low, &high, total, &styles.strong_money)?;
        let cell = self.page.cell(AMOUNTS);
        named.push((
            names::SUMMARY_TOTAL.to_owned(),
            self.page.cell_from_afar(AMOUNTS),
        ));
        self.page.row += 1;
        Ok(cell)
    }

    /// The cells with the payers' lowest parts are given back.
    fn by_payer(&mut self, layout: &Layout) -> Result<Vec<String>, BookError> {
        let lang = self.of.lang;
        self.page.section(T::ByPayer)?;
        let heads = [T::Payer, T::Clause, T::Lowest, T::Highest].map(|head| head.say(lang));
        self.page.heads(heads)?;
        let shared = &self.figures.base.sheet.shared;
        let clause = clause_of(Item::Yearly, lang);
        let by_ratio = layout.shares.is_some();
        let payers = [
            (T::City, "city", Affiliation::City, shared.city),
            (
                T::DistrictPays,
                "district",
                Affiliation::District,
                shared.district,
            ),
        ];
        let mut cells = Vec::new();
        for (title, what, level, paid) in payers {
            let styles = self.styles;
            self.page.text(0, title.say(lang), &styles.text)?;
            self.page.text(1, &clause, &styles.text)?;
            let payer = names::column("payer");
            let is = quoted(affiliation(level, lang));
            let (low, high) = if by_ratio {
                ends(what, Where::All, true)
            } else {
                ends("total", Where::Equal(&payer, &is), true)
            };
            self.page
                .range(AMOUNTS, &low, &high, paid.amount(), &styles.money)?;
            cells.push(self.page.cell(AMOUNTS));
            self.page.row += 1;
        }
        if by_ratio {
            let styles = self.styles;
            self.page.text(0, T::Nobody.say(lang), &styles.text)?;
            self.page.text(1, &clause, &styles.text)?;
            let city = self.page.row - 2;
            let low = format!(
                "={}-SUM({}:{})",
                names::SUMMARY_TOTAL,
                at(AMOUNTS, city),
                at(AMOUNTS, city + 1)
            );
            let total = format!("SUM({})", names::high("total"));
            let ends = format!("{}:{}", at(AMOUNTS + 1, city), at(AMOUNTS + 1, city + 1));
            let high = super::page::open_or(&names::high("total"), &format!("{total}-SUM({ends})"));
            let nobody = shared.nobody.amount();
            self.page
                .range(AMOUNTS, &low, &high, nobody, &styles.money)?;
            cells.push(self.page.cell(AMOUNTS));
            self.page.row += 1;
        }
        Ok(cells)
    }

    fn set_aside(&mut self) -> Done {
        let lang = self.of.lang;
        self.page.section(T::SetAside)?;
        let heads = [T::Payer, T::Clause, T::Retained, T::AtLeast].map(|head| head.say(lang));
        self.page.heads(heads)?;
        let clause = source(Standard::of(StandardId::SetAsideShare).source, lang);
        let retained = &self.of.retained;
        for (level, retained, is_unread) in [
            (Affiliation::City, retained.city, retained.is_city_unread),
            (
                Affiliation::District,
                retained.district,
                retained.is_district_unread,
            ),
        ] {
            let styles = self.styles;
            self.page.text(0, affiliation(level, lang), &styles.text)?;
            self.page.text(1, &clause, &styles.text)?;
            let empty = T::Empty.say(lang);
            let least = match retained {
                Some(retained) => {
                    self.page.money(AMOUNTS, retained, &styles.input)?;
                    let least = set_aside(level, retained, &self.figures.book, &mut Silent);
                    Computed::Money(least.low())
                }
                None => {
                    let said = if is_unread {
                        CorrectionText::ToCorrect.say(lang)
                    } else {
                        empty
                    };
                    self.page.text(AMOUNTS, said, &styles.input)?;
                    Computed::Text(said.to_owned())
                }
            };
            let cell = self.page.cell(AMOUNTS);
            // Up to the fen, after what binary fractions add far behind the point is rounded away.
            let formula = format!(
                "=IF(ISNUMBER({cell}),ROUNDUP(ROUND({cell}*{}/100,6),2),{cell})",
                names::SET_ASIDE_PERCENT
            );
            self.page
                .formula(AMOUNTS + 1, &formula, &least, &styles.money)?;
            self.page.row += 1;
        }
        Ok(())
    }

    fn checks(&mut self, total: &str, payers: &[String]) -> Done {
        let lang = self.of.lang;
        self.page.section(T::Checks)?;
        for (title, other) in [
            (T::CheckPlaces, names::PLACES_TOTAL.to_owned()),
            (T::CheckPayers, format!("({})", payers.join("+"))),
            (T::CheckScenarios, names::BASE_TOTAL.to_owned()),
        ] {
            let styles = self.styles;
            self.page.text(0, title.say(lang), &styles.text)?;
            let [agrees, differs] = [T::Agrees, T::Differs].map(|text| text.say(lang));
            let formula = format!(
                "=IF(ROUND({total}-{other},2)=0,{},{})",
                quoted(agrees),
                quoted(differs)
            );
            let result = Computed::Text(agrees.to_owned());
            self.page.formula(1, &formula, &result, &styles.text)?;
            self.page.row += 1;
        }
        Ok(())
    }
}

/// Lines of one's own aside.
pub(super) fn without_own(line: &Line) -> Line {
    let mut line = *line;
    line.own = Amount::ZERO;
    line
}
