//! The workbook, sheet by sheet.

use budget::{Base, Item, Opening, OwnLine, Plan, Terms};
use ledger::{Table, UnitId};
use policy::{Choices, Fen};
use rust_xlsxwriter::{DocProperties, Workbook, XlsxError};
use words::{BudgetBookText as T, Lang};
use zip::result::ZipError;

use super::detail::{self, Detail, FIRST};
use super::figures::{Figures, has_unread};
use super::layout::{Ends, Layout};
use super::names;
use super::placement::Placement;
use super::remarks::Remarks;
use super::rows::Rows;
use super::standards::{self, StandardCells};
use super::styles::Styles;
use super::{compared, notes, places, recipients, scenarios, summary, years};

/// The rows of a sheet.
const ROWS: usize = 1_048_576;
/// Where the detail lies in the file: it is the fifth sheet.
const DETAIL: &str = "xl/worksheets/sheet5.xml";

/// A workbook could not be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BookError {
    /// More entries than a sheet has rows.
    TooManyRows {
        /// The most that there may be.
        most: usize,
    },
    /// Its format has no room for it.
    NotWritten,
}

impl From<XlsxError> for BookError {
    fn from(_: XlsxError) -> Self {
        Self::NotWritten
    }
}

impl From<ZipError> for BookError {
    fn from(_: ZipError) -> Self {
        Self::NotWritten
    }
}

impl From<std::io::Error> for BookError {
    fn from(_: std::io::Error) -> Self {
        Self::NotWritten
    }
}

/// A scenario beside the base.
#[derive(Clone, Copy)]
pub struct Scenario<'a> {
    /// What it is called.
    pub name: &'a str,
    /// What it changes.
    pub plan: &'a Plan,
}

/// An item in the year before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LastYear {
    /// How much; `None` where that is not stated, or cannot be read.
    pub amount: Option<Fen>,
    /// Whether what is stated cannot be read.
    pub is_unread: bool,
    /// What is said of the difference.
    pub note: String,
}

/// Dues that each level retains in the year, of which M3 is set aside; `None` where that is not stated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Retained {
    /// The city.
    pub city: Option<Fen>,
    /// The district.
    pub district: Option<Fen>,
    /// Whether what is stated of the city cannot be read.
    pub is_city_unread: bool,
    /// Whether what is stated of the district cannot be read.
    pub is_district_unread: bool,
}

/// What a workbook is made of.
#[derive(Clone, Copy)]
pub struct BookOf<'a> {
    /// In which language.
    pub lang: Lang,
    /// What the budget is called.
    pub title: &'a str,
    /// Counts, or units of a ledger.
    pub base: Base<'a>,
    /// Standards and readings of the base.
    pub choices: &'a Choices,
    /// The budget year.
    pub year: i32,
    /// Who pays, when, and lines of one's own.
    pub terms: &'a Terms,
    /// Up to six beside the base; more are taken as well.
    pub scenarios: &'a [Scenario<'a>],
    /// What changes year by year, the budget year first; no years ahead where it holds none after that.
    pub years: &'a Plan,
    /// The year before, item by item in the order of [`Item::ALL`]; nothing where none of it is stated.
    pub last_year: &'a [LastYear],
    /// Dues retained.
    pub retained: Retained,
    /// Whether the units are made up, which the workbook then says.
    pub made_up: bool,
    /// What every sheet says besides.
    pub remarks: &'a Remarks,
}

impl BookOf<'_> {
    /// The line below a sheet's title, with what every sheet says besides.
    pub(super) fn below(&self, text: &str) -> String {
        let remarks = self.remarks.short(self.lang);
        if remarks.is_empty() {
            return text.to_owned();
        }
        format!("{text}{}{remarks}", self.lang.pick("　", "  ·  "))
    }
}

/// A budget's workbook. What all sheets sum up is reckoned at once; a ledger's units are written one by one, so that
/// whoever asks for it can give way between them.
pub struct BudgetBook {
    detail: Detail,
    placement: Placement,
    opening: Opening,
    own: Vec<(OwnLine, u32)>,
}

impl BudgetBook {
    /// Begins: reckons the base and the scenarios, and writes every sheet but the units of a ledger.
    ///
    /// # Errors
    /// [`BookError::TooManyRows`] where a sheet has no room for the entries; [`BookError::NotWritten`] where the format has
    /// none for something else, such as a name.
    pub fn new(of: &BookOf) -> Result<Self, BookError> {
        let entries = detail::entries(of);
        let most = ROWS - FIRST as usize;
        if entries > most {
            return Err(BookError::TooManyRows { most });
        }
        let last = FIRST + u32::try_from(entries).unwrap_or(u32::MAX).saturating_sub(1);
        let figures = Figures::of(of);
        let by_ratio = of.terms.ratio_by(of.choices).is_some();
        let layout = match of.base {
            Base::Counts(_) => Layout::of_counts(by_ratio, has_unread(of.base), of.lang),
            Base::Ledger(_) => Layout::of_units(by_ratio, of.lang),
        };
        let placement = Placement::of(of.base, &figures.base.sheet, of.terms);
        let bytes = sheets(of, &figures, &layout, &placement, last)?;
        let rows = Rows::begin(
            bytes,
            DETAIL,
            FIRST + 1,
            last + 1,
            layout.last() + 1,
            of.lang,
        )?;
        let mut book = Self {
            detail: Detail {
                layout,
                rows,
                lang: of.lang,
                by_ratio,
            },
            own: detail::own_rows(of, &figures.base.sheet, &placement),
            opening: Opening::new(of.choices, of.year, of.terms),
            placement,
        };
        detail::counted(&mut book.detail, of, &book.placement, &book.opening)?;
        Ok(book)
    }

    /// Writes a unit of the ledger that the workbook was begun with; nothing where there is no such unit. Each unit is to
    /// be written once.
    ///
    /// # Errors
    /// [`BookError::NotWritten`] where it cannot be packed.
    pub fn unit(&mut self, table: &Table, id: UnitId) -> Result<(), BookError> {
        let Some(facts) = table.facts(id) else {
            return Ok(());
        };
        let opened = self.opening.unit(facts);
        let place = self.placement.of_unit(table, id);
        self.detail.unit(table, id, &opened, place)
    }

    /// The file.
    ///
    /// # Errors
    /// [`BookError::NotWritten`] where it cannot be packed.
    pub fn finish(mut self) -> Result<Vec<u8>, BookError> {
        for (own, place) in &self.own {
            self.detail.own(own, *place)?;
        }
        self.detail.rows.finish()
    }
}

/// All sheets, the detail without its entries.
fn sheets(
    of: &BookOf,
    figures: &Figures,
    layout: &Layout,
    placement: &Placement,
    last: u32,
) -> Result<Vec<u8>, BookError> {
    let styles = Styles::new(words::local_terms_line(of.choices, of.lang));
    let mut book = Workbook::new();
    book.set_properties(&DocProperties::new().set_title(of.title));
    let open_end = format!("=\"{}\"", T::OpenEnd.say(of.lang));
    book.define_name(names::OPEN_END, &open_end)?;
    name_columns(&mut book, layout, last, of.lang)?;
    let mut cells = StandardCells::default();
    let standards = standards::sheet(of, figures, &styles, &mut cells)?;
    let mut named = cells.names();
    let summary = summary::sheet(of, figures, layout, &styles, &mut named)?;
    let places = places::sheet(
        of,
        figures,
        placement,
        by_ratio(layout),
        &styles,
        &mut named,
    )?;
    let beside = [
        Some(scenarios::cases(of, figures)),
        years::cases(of, figures),
    ];
    let beside = beside
        .iter()
        .flatten()
        .map(|cases| compared::sheet(cases, &cells, &styles, of, &mut named))
        .collect::<Result<Vec<_>, _>>()?;
    for (name, cell) in named {
        book.define_name(name, &format!("={cell}"))?;
    }
    book.push_worksheet(notes::sheet(of, figures, &styles)?);
    book.push_worksheet(standards);
    book.push_worksheet(summary);
    book.push_worksheet(places);
    book.push_worksheet(detail::head(layout, last, of, &styles)?);
    for sheet in beside {
        book.push_worksheet(sheet);
    }
    Ok(book.save_to_buffer()?)
}

fn by_ratio(layout: &Layout) -> bool {
    layout.shares.is_some()
}

/// Gives the columns of the detail their names.
fn name_columns(
    book: &mut Workbook,
    layout: &Layout,
    last: u32,
    lang: Lang,
) -> Result<(), BookError> {
    let sheet = T::DetailSheet.say(lang);
    let mut name = |name: String, column: u16| -> Result<(), BookError> {
        let letters = names::column_letters(column);
        let (first, last) = (FIRST + 1, last + 1);
        let range = format!("='{sheet}'!${letters}${first}:${letters}${last}");
        book.define_name(name, &range)?;
        Ok(())
    };
    name(names::column("place"), layout.place)?;
    name(names::column("organisation"), layout.organisation)?;
    name(names::column("payer"), layout.payer)?;
    if let Some(kind) = layout.kind {
        name(names::column("kind"), kind)?;
    }
    name(names::column(names::item(Item::Own)), layout.own)?;
    let mut ends = |what: &str, (low, high): Ends| -> Result<(), BookError> {
        name(names::low(what), low)?;
        name(names::high(what), high)
    };
    let items = [Item::Yearly, Item::StartUp, Item::Allowance, Item::Training];
    for (item, columns) in items.into_iter().zip(layout.items) {
        ends(names::item(item), columns)?;
        for general in [true, false] {
            if let Some(columns) = layout.below(item, general) {
                ends(&recipients::below(item, general), columns)?;
            }
        }
    }
    ends("total", layout.total)?;
    if let Some([city, district]) = layout.shares {
        ends("city", city)?;
        ends("district", district)?;
    }
    Ok(())
}
