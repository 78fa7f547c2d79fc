//! 标准: the only place where a standard stands. All other amounts lead back to these cells.

use budget::{Account, Rate};
use policy::{Bound, Measure, Standard, StandardId};
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, Format, Worksheet,
};
use words::{BudgetBookText as T, LocalTermsText, bound, measure, payer, source, standard, value};

use super::book::{BookError, BookOf};
use super::figures::Figures;
use super::layout::item_name;
use super::names;
use super::page::{Computed, Page, at, down, in_yuan};
use super::styles::Styles;

/// The column of the base's values; those of what stands beside it begin after what is said of each standard.
const BASE: u16 = 2;
const OF_POLICY: u16 = 8;
const BESIDE: u16 = 9;

/// Where each standard stands.
#[derive(Default)]
pub(super) struct StandardCells {
    sheet: &'static str,
    rows: Vec<(Rate, u32)>,
    more: Vec<(String, String)>,
}

impl StandardCells {
    /// Names with the cells that they are of.
    pub(super) fn names(&self) -> Vec<(String, String)> {
        let rates = self.rows.iter();
        let rates = rates.map(|(rate, row)| (names::rate(*rate), self.cell(BASE, *row)));
        rates.chain(self.more.iter().cloned()).collect()
    }

    /// The cell of a rate, in the base where `beside` is 0, else in one of those beside it, as [`Figures::all`] has them.
    pub(super) fn of(&self, rate: Rate, beside: usize) -> Option<String> {
        let (_, row) = self.rows.iter().find(|(one, _)| *one == rate)?;
        Some(self.cell(column_of(beside), *row))
    }

    fn cell(&self, column: u16, row: u32) -> String {
        let letters = names::column_letters(column);
        format!("'{}'!${letters}${}", self.sheet, row + 1)
    }
}

fn column_of(beside: usize) -> u16 {
    match beside.checked_sub(1) {
        Some(more) => BESIDE.saturating_add(u16::try_from(more).unwrap_or(u16::MAX)),
        None => BASE,
    }
}

/// The sheet; where each standard stands is told.
pub(super) fn sheet(
    of: &BookOf,
    figures: &Figures,
    styles: &Styles,
    cells: &mut StandardCells,
) -> Result<Worksheet, BookError> {
    let lang = of.lang;
    let mut widths = vec![20.0, 34.0, 14.0, 16.0, 10.0, 26.0, 16.0, 20.0, 14.0];
    widths.resize(widths.len() + figures.beside().count(), 14.0);
    let columns = u16::try_from(widths.len()).unwrap_or(u16::MAX);
    let mut page = Page::new(T::StandardsSheet, &widths, styles, lang)?;
    cells.sheet = T::StandardsSheet.say(lang);
    let below = of.below(T::InputHint.say(lang));
    page.title(T::StandardsTitle.say(lang), &below)?;
    let heads = [
        T::Item,
        T::StandardName,
        T::Value,
        T::Unit,
        T::Bound,
        T::PaidBy,
        T::Clause,
        T::NameInFormulas,
    ];
    let heads = heads.into_iter().map(|head| head.say(lang).to_owned());
    let of_policy = LocalTermsText::PolicyValue.say(lang).to_owned();
    let scenarios = of
        .scenarios
        .iter()
        .map(|scenario| words::aside(T::Scenario.say(lang), scenario.name, lang));
    let years = figures.years.iter().map(|year| year.sheet.year.to_string());
    page.heads(heads.chain([of_policy]).chain(scenarios).chain(years))?;
    page.keep_head(0)?;
    for rate in Rate::ALL {
        match rate {
            Rate::Of(account) => of_account(&mut page, account, of, figures, styles)?,
            Rate::HighestYearly | Rate::HighestAllowance => {
                highest(&mut page, rate, figures, styles, cells)?;
            }
        }
        cells.rows.push((rate, page.row));
        page.row += 1;
    }
    if let Some(ratio) = of.terms.ratio_by(of.choices) {
        page.section(T::RatioTitle)?;
        for (title, percent, name) in [
            (T::CityShare, ratio.city, names::CITY_PERCENT),
            (T::DistrictShare, ratio.district, names::DISTRICT_PERCENT),
        ] {
            page.say(0, title)?;
            let percent = f64::from(percent.min(100));
            page.sheet
                .write_number_with_format(page.row, BASE, percent, &styles.input)?;
            page.text(3, "%", &styles.text)?;
            page.text(7, name, &styles.quiet)?;
            cells
                .more
                .push((name.to_owned(), cells.cell(BASE, page.row)));
            page.row += 1;
        }
    }
    page.section(T::ApartTitle)?;
    for (id, number) in [
        (StandardId::SetAsideShare, "M3"),
        (StandardId::DeductionShare, "M1"),
        (StandardId::RefundShare, "M2"),
    ] {
        apart(&mut page, (id, number), of, styles)?;
        if id == StandardId::SetAsideShare {
            let cell = cells.cell(BASE, page.row);
            cells.more.push((names::SET_ASIDE_PERCENT.to_owned(), cell));
        }
        page.row += 1;
    }
    page.finish(columns)
}

fn of_account(
    page: &mut Page,
    account: Account,
    of: &BookOf,
    figures: &Figures,
    styles: &Styles,
) -> Result<(), BookError> {
    let (rate, lang) = (Rate::Of(account), page.lang);
    let base = rate.value(&of.choices.standards);
    page.text(0, &item_name(rate.item(), lang), &styles.text)?;
    page.money(BASE, base, &styles.input)?;
    let mut inputs = vec![BASE];
    let base_cell = at(BASE, page.row);
    for (beside, reckoned) in (1..).zip(figures.beside()) {
        let value = rate.value(&reckoned.choices.standards);
        let column = column_of(beside);
        if value == base {
            // What it leaves as it is follows the base.
            let formula = format!("=${base_cell}");
            page.formula(column, &formula, &Computed::Money(value), &styles.money)?;
        } else {
            page.money(column, value, &styles.input)?;
            inputs.push(column);
        }
    }
    said_of(page, Standard::of(account.standard()), styles)?;
    page.text(7, &names::rate(rate), &styles.quiet)?;
    let floor = Standard::of(account.standard());
    if floor.bound == Bound::Floor {
        for column in inputs {
            keep_above(page, column, &floor)?;
        }
    }
    Ok(())
}

/// A value below a floor is refused, with the clause that sets it.
fn keep_above(page: &mut Page, column: u16, floor: &Standard) -> Result<(), BookError> {
    let lang = page.lang;
    let least = in_yuan(policy::Fen(floor.value));
    let why = format!(
        "{}: {} {}",
        T::BelowFloor.say(lang),
        value(floor.value, floor.measure, lang),
        source(floor.source, lang)
    );
    let rule = DataValidation::new()
        .allow_decimal_number(DataValidationRule::GreaterThanOrEqualTo(least))
        .set_error_style(DataValidationErrorStyle::Stop)
        .set_error_message(why)?;
    let row = page.row;
    page.sheet
        .add_data_validation(row, column, row, column, &rule)?;
    Ok(())
}

/// The highest of an item's three standards, which stand right above it.
fn highest(
    page: &mut Page,
    rate: Rate,
    figures: &Figures,
    styles: &Styles,
    cells: &StandardCells,
) -> Result<(), BookError> {
    let lang = page.lang;
    page.text(0, &item_name(rate.item(), lang), &styles.text)?;
    page.text(1, T::HighestOfThree.say(lang), &styles.text)?;
    let among = |one: &Rate| rate.accounts().any(|account| Rate::Of(account) == *one);
    let rows: Vec<u32> = cells
        .rows
        .iter()
        .filter(|(one, _)| among(one))
        .map(|(_, row)| *row)
        .collect();
    let (first, last) = (
        rows.iter().copied().min().unwrap_or(page.row),
        rows.iter().copied().max().unwrap_or(page.row),
    );
    for (beside, reckoned) in figures.all().enumerate() {
        let column = column_of(beside);
        let value = rate.value(&reckoned.choices.standards);
        let formula = format!("=MAX({})", down(column, first, last));
        page.formula(column, &formula, &Computed::Money(value), &styles.money)?;
    }
    page.text(7, &names::rate(rate), &styles.quiet)
}

fn apart(
    page: &mut Page,
    (id, number): (StandardId, &str),
    of: &BookOf,
    styles: &Styles,
) -> Result<(), BookError> {
    page.text(0, number, &styles.text)?;
    let percent = of.choices.standards.value(id);
    let standard = Standard::of(id);
    let is_used = id == StandardId::SetAsideShare;
    let format: &Format = if is_used {
        &styles.input
    } else {
        &styles.money
    };
    page.money(BASE, policy::Fen(percent), format)?;
    said_of(page, standard, styles)?;
    page.text(3, "%", &styles.text)?;
    if is_used {
        page.text(7, names::SET_ASIDE_PERCENT, &styles.quiet)?;
    }
    Ok(())
}

/// What it is called, counted in, how it binds, who pays and where it stands.
fn said_of(page: &mut Page, of: Standard, styles: &Styles) -> Result<(), BookError> {
    let lang = page.lang;
    let unit = match of.measure {
        Measure::BasisPoints => "%".to_owned(),
        money => {
            let yuan = words::unit_name(words::MoneyUnit::Yuan, lang);
            format!("{yuan}{}", measure(money, lang))
        }
    };
    let texts = [
        (1, standard(of.id, lang).to_owned()),
        (3, unit),
        (4, bound(of.bound, lang).to_owned()),
        (5, of.payer.map_or("", |one| payer(one, lang)).to_owned()),
        (6, source(of.source, lang)),
    ];
    for (column, text) in texts {
        page.text(column, &text, &styles.text)?;
    }
    // Beside the value in use stands what the clause itself says.
    page.money(OF_POLICY, policy::Fen(of.value), &styles.money)
}
