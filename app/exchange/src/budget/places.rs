//! 分区: the budget by district and street. Each row sums up the detail; each district sums up its rows.

mod figures;

use budget::{Item, Shared, Sheet};
use policy::{Affiliation, Sum};
use rust_xlsxwriter::{Format, Worksheet};
use words::{BudgetBookText as T, affiliation};

use super::book::{BookError, BookOf};
use super::detail::stated;
use super::figures::{Figures, may_be_open};
use super::layout::{clause_of, clause_of_all, item_name};
use super::names::{self, OPEN_END};
use super::page::{Computed, Page, at, open_or};
use super::placement::{Leaf, Placement};
use super::styles::Styles;
use super::summary::Named;
use super::totals::{Where, ends, quoted, sum};
use figures::Place;

type Done = Result<(), BookError>;

const PAID: [Item; 4] = [Item::Yearly, Item::StartUp, Item::Allowance, Item::Training];
const UNITS: u16 = 3;
const AMOUNTS: u16 = 4;
const OWN: u16 = 12;
const TOTAL: u16 = 13;
const PAYERS: u16 = 15;

/// The sheet.
pub(super) fn sheet(
    of: &BookOf,
    figures: &Figures,
    placement: &Placement,
    by_ratio: bool,
    styles: &Styles,
    named: &mut Named,
) -> Result<Worksheet, BookError> {
    let lang = of.lang;
    let payers: &[T] = if by_ratio {
        &[T::City, T::DistrictPays, T::Nobody]
    } else {
        &[T::City, T::DistrictPays]
    };
    let mut widths = vec![6.0, 16.0, 18.0, 9.0];
    widths.resize(usize::from(PAYERS) + 2 * payers.len(), 14.0);
    let last = u16::try_from(widths.len() - 1).unwrap_or(u16::MAX);
    let mut page = Page::new(T::PlacesSheet, &widths, styles, lang)?;
    let yuan = words::unit_name(words::MoneyUnit::Yuan, lang);
    let below = of.below(&format!("{}: {yuan}", T::MoneyUnit.say(lang)));
    page.title(T::PlacesTitle.say(lang), &below)?;
    heads(&mut page, payers)?;
    let mut places = Places {
        page,
        sheet: &figures.base.sheet,
        of,
        styles,
        by_ratio,
        payers: payers.len(),
    };
    places.all(placement, named)?;
    places.page.finish(last)
}

fn heads(page: &mut Page, payers: &[T]) -> Done {
    let lang = page.lang;
    let both =
        |name: &str| [T::Lowest, T::Highest].map(|end| words::aside(name, end.say(lang), lang));
    let mut clauses = vec![String::new(); usize::from(AMOUNTS)];
    let fixed = [T::Number, T::District, T::Street, T::Units];
    let mut heads: Vec<String> = fixed.map(|head| head.say(lang).to_owned()).to_vec();
    for item in PAID {
        heads.extend(both(&item_name(item, lang)));
        clauses.extend([clause_of(item, lang), clause_of(item, lang)]);
    }
    heads.push(item_name(Item::Own, lang));
    clauses.push(clause_of(Item::Own, lang));
    heads.extend(both(T::Minimum.say(lang)));
    for payer in payers {
        heads.extend(both(payer.say(lang)));
    }
    clauses.resize(heads.len(), clause_of_all(lang));
    page.heads(clauses)?;
    page.heads(heads)?;
    page.sheet.set_freeze_panes(page.row, UNITS)?;
    page.sheet.set_repeat_rows(page.row - 2, page.row - 1)?;
    Ok(())
}

struct Places<'a> {
    page: Page<'a>,
    sheet: &'a Sheet,
    of: &'a BookOf<'a>,
    styles: &'a Styles,
    by_ratio: bool,
    payers: usize,
}

impl Places<'_> {
    fn all(&mut self, placement: &Placement, named: &mut Named) -> Done {
        let lang = self.of.lang;
        let total_row = self.page.row;
        let leaves: Vec<(u32, Leaf)> = placement.leaves().collect();
        let mut left = leaves.as_slice();
        self.page.row += 1;
        for (at, district) in self.sheet.districts.iter().enumerate() {
            let belongs = |leaf: &Leaf| match leaf {
                Leaf::Street(one, _) | Leaf::Counted(one) | Leaf::Own(one) => *one == at,
                Leaf::OwnApart => false,
            };
            let count = left.iter().take_while(|(_, leaf)| belongs(leaf)).count();
            let (mine, rest) = left.split_at(count);
            left = rest;
            let first = self.page.row + 1;
            let last = self.page.row + u32::try_from(count).unwrap_or(0);
            let whole = Place {
                district: stated(&district.name, lang),
                street: T::Total.say(lang),
                line: district.line,
                shared: district.shared,
            };
            self.sum_of(&whole, (first, last), false)?;
            for (number, leaf) in mine {
                self.leaf(*number, *leaf)?;
            }
        }
        for (number, leaf) in left {
            self.leaf(*number, *leaf)?;
        }
        let last = self.page.row.max(total_row + 2) - 1;
        let after = self.page.row;
        self.page.row = total_row;
        let whole = Place {
            district: T::WholeCity.say(lang),
            street: T::Total.say(lang),
            line: self.sheet.line,
            shared: self.sheet.shared,
        };
        self.sum_of(&whole, (total_row + 1, last), true)?;
        named.push((
            names::PLACES_TOTAL.to_owned(),
            format!(
                "'{}'!${}${}",
                T::PlacesSheet.say(lang),
                names::column_letters(TOTAL),
                total_row + 1
            ),
        ));
        self.page.row = after;
        Ok(())
    }

    /// A row that sums up the detail.
    fn leaf(&mut self, number: u32, leaf: Leaf) -> Done {
        let place = self.place(leaf);
        let styles = self.styles;
        self.page.number(0, u64::from(number))?;
        self.page.text(1, place.district, &styles.text)?;
        self.page.text(2, place.street, &styles.text)?;
        let (column, here) = (names::column("place"), format!("$A{}", self.page.row + 1));
        let is_here = Where::Equal(&column, &here);
        if matches!(leaf, Leaf::Street(..)) {
            let units = Computed::Text(place.line.units.to_string());
            let counted = format!("=COUNTIFS({column},{here})");
            self.page.formula(UNITS, &counted, &units, &styles.count)?;
        } else {
            self.page.text(UNITS, "", &styles.text)?;
        }
        for (at, item) in (AMOUNTS..).step_by(2).zip(PAID) {
            let (low, high) = ends(names::item(item), is_here, may_be_open(item, self.of.base));
            self.page
                .range(at, &low, &high, place.line.item(item), &styles.money)?;
        }
        let own = names::column(names::item(Item::Own));
        let mut formula = format!("={}", sum(&own, is_here));
        let result = Computed::high(place.line.own);
        if place.line.own.high().is_none() {
            let open = format!("COUNTIFS({column},{here},{own},{OPEN_END})>0");
            formula = format!("=IF({open},{OPEN_END},{})", sum(&own, is_here));
        }
        self.page.formula(OWN, &formula, &result, &styles.money)?;
        let (low, high) = ends("total", is_here, true);
        self.page
            .range(TOTAL, &low, &high, place.line.total(), &styles.money)?;
        let payer = names::column("payer");
        for (at, (what, level, paid)) in (PAYERS..).step_by(2).zip([
            ("city", Affiliation::City, place.shared.city),
            ("district", Affiliation::District, place.shared.district),
        ]) {
            let is = quoted(affiliation(level, self.of.lang));
            let (low, high) = if self.by_ratio {
                ends(what, is_here, true)
            } else {
                ends("total", Where::Both((&column, &here), (&payer, &is)), true)
            };
            self.page
                .range(at, &low, &high, paid.amount(), &styles.money)?;
        }
        self.nobody(&place.shared.nobody, &styles.money)?;
        self.page.row += 1;
        Ok(())
    }

    /// What neither pays: the total less their parts.
    fn nobody(&mut self, nobody: &Sum, format: &Format) -> Done {
        if !self.by_ratio {
            return Ok(());
        }
        let row = self.page.row;
        let cell = |column| at(column, row);
        let low = format!("={}-{}-{}", cell(TOTAL), cell(PAYERS), cell(PAYERS + 2));
        let high = format!(
            "=IF(ISNUMBER({total}),{total}-{}-{},{total})",
            cell(PAYERS + 1),
            cell(PAYERS + 3),
            total = cell(TOTAL + 1)
        );
        self.page
            .range(PAYERS + 4, &low, &high, nobody.amount(), format)
    }

    /// A row that sums up others, rows of districts' sums left out.
    fn sum_of(&mut self, place: &Place, (first, last): (u32, u32), over_all: bool) -> Done {
        let styles = self.styles;
        let (strong, money) = (&styles.strong, &styles.strong_money);
        self.page.text(0, "", strong)?;
        self.page.text(1, place.district, strong)?;
        self.page.text(2, place.street, strong)?;
        let down = |column: u16| format!("{}:{}", at(column, first), at(column, last));
        // Only rows that sum up the detail have a number.
        let numbered = format!("$A${}:$A${},\">0\"", first + 1, last + 1);
        let sum = |column: u16| {
            let cells = down(column);
            if over_all {
                format!("SUMIFS({cells},{numbered})")
            } else {
                format!("SUM({cells})")
            }
        };
        if matches!(self.of.base, budget::Base::Ledger(_)) {
            let units = Computed::Text(place.line.units.to_string());
            let formula = format!("={}", sum(UNITS));
            self.page.formula(UNITS, &formula, &units, strong)?;
        } else {
            self.page.text(UNITS, "", strong)?;
        }
        let Shared {
            city,
            district,
            nobody,
        } = &place.shared;
        let payers = [city, district, nobody];
        let payers = payers.into_iter().take(self.payers).map(Sum::amount);
        let items = PAID.map(|item| place.line.item(item));
        let total = (TOTAL, place.line.total());
        let items = (AMOUNTS..).step_by(2).zip(items);
        let pairs = items
            .chain([total])
            .chain((PAYERS..).step_by(2).zip(payers));
        for (column, amount) in pairs {
            let low = format!("={}", sum(column));
            let high = open_or(&down(column + 1), &sum(column + 1));
            self.page.range(column, &low, &high, amount, money)?;
        }
        let own = match place.line.own.high() {
            Some(_) => format!("={}", sum(OWN)),
            None => open_or(&down(OWN), &sum(OWN)),
        };
        let result = Computed::high(place.line.own);
        self.page.formula(OWN, &own, &result, money)?;
        self.page.row += 1;
        Ok(())
    }
}
