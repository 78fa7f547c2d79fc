//! Workbooks (.xlsx) into rows, cell by cell as they are unpacked.

use calamine::{
    CellErrorType, DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxCellReader, XlsxError,
};
use chrono::{Days, NaiveDate};
use ledger::DateSystem;
use ledger::import::{FileMistake, Merged, Row};

use super::container::{Container, MemoryInUse, Watch};
use super::{MAX_CELL, MAX_COLUMNS, MAX_ROWS};

/// A workbook that is packed into no more than this is read in less time than one waits for, in bytes.
const SMALL: usize = 1 << 20;

/// A sheet of a workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Whether it is hidden from whoever opens the workbook.
    pub hidden: bool,
}

/// A workbook that is open.
pub struct Workbook {
    workbook: Xlsx<Container>,
    sheets: Vec<Sheet>,
    watch: Watch,
    is_small: bool,
}

impl Workbook {
    /// Opens a workbook, given whole.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub fn open(bytes: Vec<u8>) -> Result<Self, FileMistake> {
        Self::open_within(bytes, || 0)
    }

    /// Opens a workbook, given whole, as long as not too much memory is in use.
    ///
    /// # Errors
    /// As [`Workbook::open`].
    pub fn open_within(bytes: Vec<u8>, memory: MemoryInUse) -> Result<Self, FileMistake> {
        let is_small = bytes.len() <= SMALL;
        let container = Container::open(bytes, memory)?;
        let watch = container.watch();
        let workbook = Xlsx::new(container).map_err(|error| mistake(&error, &watch))?;
        watch.read_cells();
        let sheets = workbook
            .sheets_metadata()
            .iter()
            .filter(|sheet| sheet.typ == SheetType::WorkSheet)
            .map(|sheet| Sheet {
                name: sheet.name.clone(),
                hidden: sheet.visible != SheetVisible::Visible,
            })
            .collect::<Vec<_>>();
        if sheets.is_empty() {
            return Err(FileMistake::NoRows);
        }
        Ok(Self {
            workbook,
            sheets,
            watch,
            is_small,
        })
    }

    /// Its sheets with cells, in order.
    pub fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    /// How it counts days that are not marked as such.
    pub fn dates(&self) -> DateSystem {
        if self.workbook.has_1904_epoch() {
            DateSystem::From1904
        } else {
            DateSystem::From1900
        }
    }

    /// The merged cells of a sheet.
    ///
    /// # Errors
    /// Why they cannot be read, or that there are more than a person makes.
    pub fn merged(&mut self, sheet: usize) -> Result<Vec<Merged>, FileMistake> {
        const MOST: usize = 200_000;
        let name = self
            .sheets
            .get(sheet)
            .ok_or(FileMistake::NoRows)?
            .name
            .clone();
        let ranges = self.workbook.merge_cells_by_sheet_name(&name);
        let ranges = ranges.map_err(|error| mistake(&error, &self.watch))?;
        if ranges.len() > MOST {
            return Err(FileMistake::TooLarge);
        }
        let column = |place: u32| u16::try_from(place).unwrap_or(u16::MAX);
        let merged = ranges.iter().map(|range| Merged {
            rows: (
                range.start.0.saturating_add(1),
                range.end.0.saturating_add(1),
            ),
            columns: (column(range.start.1), column(range.end.1)),
        });
        Ok(merged.collect())
    }

    /// Whether its sheets are small enough to be gone through for what stands at their end, beside the rows.
    pub fn is_small(&self) -> bool {
        self.is_small
    }

    /// The rows of a sheet.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub fn rows(&mut self, sheet: usize) -> Result<SheetRows<'_>, FileMistake> {
        let dates = self.dates();
        let name = &self.sheets.get(sheet).ok_or(FileMistake::NoRows)?.name;
        let cells = self
            .workbook
            .worksheet_cells_reader(name)
            .map_err(|error| mistake(&error, &self.watch))?;
        Ok(SheetRows {
            cells,
            watch: &self.watch,
            dates,
            ahead: None,
            rows: 0,
            ended: false,
        })
    }
}

/// Rows of a sheet, one after another.
pub struct SheetRows<'a> {
    cells: XlsxCellReader<'a, Container>,
    watch: &'a Watch,
    dates: DateSystem,
    /// The first cell of the next row.
    ahead: Option<(u32, u32, DataRef<'a>)>,
    rows: u32,
    ended: bool,
}

impl<'a> SheetRows<'a> {
    /// The next row that is not blank; `false` where there is none.
    ///
    /// # Errors
    /// Why it cannot be read on.
    pub fn next(&mut self, row: &mut Row) -> Result<bool, FileMistake> {
        while self.fill(row)? {
            if !row.is_blank() {
                self.rows += 1;
                if self.rows > MAX_ROWS {
                    return Err(FileMistake::TooManyRows {
                        max: ledger::MAX_UNITS as u32,
                    });
                }
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn fill(&mut self, row: &mut Row) -> Result<bool, FileMistake> {
        let Some((number, column, value)) = self.take()? else {
            return Ok(false);
        };
        row.begin(number.saturating_add(1));
        self.write(row, column, &value)?;
        while let Some((next, column, value)) = self.take()? {
            if next != number {
                self.ahead = Some((next, column, value));
                break;
            }
            self.write(row, column, &value)?;
        }
        Ok(true)
    }

    fn take(&mut self) -> Result<Option<(u32, u32, DataRef<'a>)>, FileMistake> {
        if let Some(ahead) = self.ahead.take() {
            return Ok(Some(ahead));
        }
        if self.ended {
            return Ok(None);
        }
        let cell = self.cells.next_cell();
        let cell = cell.map_err(|error| mistake(&error, self.watch))?;
        self.ended = cell.is_none();
        Ok(cell.map(|cell| {
            let (row, column) = cell.get_position();
            (row, column, cell.get_value().clone())
        }))
    }

    fn write(&self, row: &mut Row, column: u32, value: &DataRef<'_>) -> Result<(), FileMistake> {
        let here = u32::try_from(row.len()).unwrap_or(u32::MAX);
        // A cell that goes back was written by no spreadsheet; it is left out rather than put in another's place.
        if column < here || matches!(value, DataRef::Empty) {
            return Ok(());
        }
        if column >= MAX_COLUMNS {
            // Far out, there is often nothing but a stray blank.
            let stray = text_of(value).is_some_and(|text| text.trim().is_empty());
            return if stray {
                Ok(())
            } else {
                Err(FileMistake::TooManyColumns { max: MAX_COLUMNS })
            };
        }
        for _ in here..column {
            row.end_cell();
        }
        write_value(row, value, self.dates)?;
        row.end_cell();
        Ok(())
    }
}

fn text_of<'a>(value: &'a DataRef<'_>) -> Option<&'a str> {
    match value {
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            Some(text)
        }
        DataRef::SharedString(text) => Some(text),
        _ => None,
    }
}

/// A cell as a person would type it: what the ledger's cells are read from.
fn write_value(row: &mut Row, value: &DataRef<'_>, dates: DateSystem) -> Result<(), FileMistake> {
    if let Some(text) = text_of(value) {
        if text.len() > MAX_CELL {
            return Err(FileMistake::CellTooLong { line: row.number });
        }
        row.write(text);
        return Ok(());
    }
    match value {
        DataRef::Int(number) => row.write(&number.to_string()),
        DataRef::Float(number) => write_number(row, *number),
        DataRef::Bool(yes) => row.write(if *yes { "是" } else { "否" }),
        DataRef::Error(error) => row.write(name_of(error)),
        DataRef::DateTime(moment) => match day(moment.as_f64(), dates) {
            Some(day) if moment.is_datetime() => row.write(&day.to_string()),
            // A time of day or a span of hours says no day.
            _ => write_number(row, moment.as_f64()),
        },
        _ => {}
    }
    Ok(())
}

fn name_of(error: &CellErrorType) -> &'static str {
    match error {
        CellErrorType::Div0 => "#DIV/0!",
        CellErrorType::Name => "#NAME?",
        CellErrorType::Null => "#NULL!",
        CellErrorType::Num => "#NUM!",
        CellErrorType::Ref => "#REF!",
        CellErrorType::Value => "#VALUE!",
        _ => "#N/A",
    }
}

/// Without exponent, and without a point where it is whole. Of 16 digits and more, a sheet does not keep the last ones: a
/// long code that became such a number is written with an exponent, so that it does not pass for one.
fn write_number(row: &mut Row, number: f64) {
    const WHOLE: f64 = 1e15;
    if number.abs() < WHOLE {
        row.write(&number.to_string());
    } else {
        row.write(&format!("{number:E}"));
    }
}

/// The day of a spreadsheet's count of days.
fn day(days: f64, dates: DateSystem) -> Option<NaiveDate> {
    // Beyond is no day that a spreadsheet knows.
    if !(1.0..2_958_466.0).contains(&days) {
        return None;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole days within the range above"
    )]
    let days = days as u64;
    let first = match dates {
        // The 29th of February 1900 is counted and never was: from March on, that is a day too many.
        DateSystem::From1900 if days < 60 => NaiveDate::from_ymd_opt(1899, 12, 31),
        DateSystem::From1900 => NaiveDate::from_ymd_opt(1899, 12, 30),
        DateSystem::From1904 => NaiveDate::from_ymd_opt(1904, 1, 1),
    };
    first?.checked_add_days(Days::new(days))
}

/// What the library says of a file; what its container says comes first.
fn mistake(error: &XlsxError, watch: &Watch) -> FileMistake {
    if let Some(refused) = watch.refused() {
        return refused;
    }
    match error {
        XlsxError::Password => FileMistake::Encrypted,
        XlsxError::NotAWorksheet(_) | XlsxError::WorksheetNotFound(_) => FileMistake::NoRows,
        _ => FileMistake::Broken,
    }
}
