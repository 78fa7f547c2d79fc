//! A ledger as a workbook: numbers are numbers, days are days, and no text is ever a formula.

use chrono::Datelike;
use ledger::import::LOCAL_TERMS_HEADER;
use ledger::{Column, Form, Live, Record, ResultColumn, UnitId};
use rust_xlsxwriter::{
    Color, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet,
};

use super::TooLarge;
use super::results::{Result, Results, about, local_terms};

/// The rows of a sheet, without its head.
const ROWS: u32 = 1_048_575;

/// A workbook, written row by row.
pub struct XlsxFile {
    book: Workbook,
    sheet: Worksheet,
    sheets: u32,
    row: u32,
    own: Vec<String>,
    local_terms: Option<String>,
    formats: Formats,
}

struct Formats {
    head: Format,
    result_head: Format,
    money: Format,
    date: Format,
}

impl Formats {
    fn new() -> Self {
        let head = Format::new()
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::VerticalCenter)
            .set_background_color(Color::RGB(0xF4_F2_EC))
            .set_border_bottom(FormatBorder::Thin);
        Self {
            result_head: head.clone().set_background_color(Color::RGB(0xE6_EF_F7)),
            head,
            money: Format::new().set_num_format("#,##0.00"),
            date: Format::new().set_num_format("yyyy-mm-dd"),
        }
    }
}

impl XlsxFile {
    /// Begins: a sheet that says what the file is, and the first sheet of units.
    ///
    /// # Errors
    /// Where it becomes too large.
    pub fn new(live: &Live, made_up: bool) -> std::result::Result<Self, TooLarge> {
        let mut book = Workbook::new();
        let mut cover = Worksheet::new();
        cover.set_name("说明")?;
        cover.set_column_width(0, 44)?.set_column_width(1, 64)?;
        for (row, (name, text)) in (0_u32..).zip(about(live, made_up)) {
            cover
                .write_string(row, 0, name)?
                .write_string(row, 1, text)?;
        }
        let formats = Formats::new();
        let own = live.table().own_headers().to_vec();
        let local_terms = local_terms(live);
        let sheet = units_sheet(1, &own, local_terms.as_deref(), &formats)?;
        book.push_worksheet(cover);
        Ok(Self {
            book,
            sheet,
            sheets: 1,
            row: 0,
            own,
            local_terms,
            formats,
        })
    }

    /// A unit; nothing where there is none.
    ///
    /// # Errors
    /// Where it becomes too large.
    pub fn unit(&mut self, live: &Live, id: UnitId) -> std::result::Result<(), TooLarge> {
        let (Some(record), Some(results)) = (live.table().get(id), Results::of(live, id)) else {
            return Ok(());
        };
        if self.row == ROWS {
            self.sheets += 1;
            let terms = self.local_terms.as_deref();
            let next = units_sheet(self.sheets, &self.own, terms, &self.formats)?;
            self.book
                .push_worksheet(std::mem::replace(&mut self.sheet, next));
            self.row = 0;
        }
        self.row += 1;
        let mut place = 0;
        for column in Column::ALL {
            self.cell(place, &record, *column)?;
            place += 1;
        }
        for own in 0_u16.. {
            if usize::from(own) >= self.own.len() {
                break;
            }
            let text = record.own(own);
            if !text.is_empty() {
                self.sheet.write_string(self.row, place, text)?;
            }
            place += 1;
        }
        for result in results.cells() {
            match result {
                Result::Text(text) if text.is_empty() => {}
                Result::Text(text) => {
                    self.sheet.write_string(self.row, place, text)?;
                }
                Result::Money(fen) => {
                    self.money(place, *fen)?;
                }
            }
            place += 1;
        }
        if let Some(terms) = &self.local_terms {
            self.sheet.write_string(self.row, place, terms)?;
        }
        Ok(())
    }

    /// The file.
    ///
    /// # Errors
    /// Where it is too large.
    pub fn finish(mut self) -> std::result::Result<Vec<u8>, TooLarge> {
        self.book.push_worksheet(self.sheet);
        if let Ok(sheet) = self.book.worksheet_from_index(1) {
            sheet.set_active(true);
        }
        Ok(self.book.save_to_buffer()?)
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "amounts of a unit are far below where that begins"
    )]
    fn money(
        &mut self,
        place: u16,
        policy::Fen(fen): policy::Fen,
    ) -> std::result::Result<(), TooLarge> {
        let yuan = fen as f64 / 100.0;
        self.sheet
            .write_number_with_format(self.row, place, yuan, &self.formats.money)?;
        Ok(())
    }

    fn cell(
        &mut self,
        place: u16,
        record: &Record,
        column: Column,
    ) -> std::result::Result<(), TooLarge> {
        let text = ledger::cell::write(record, column);
        if text.is_empty() {
            return Ok(());
        }
        match column.form() {
            Form::Count => match text.parse::<u32>() {
                Ok(number) => {
                    self.sheet.write_number(self.row, place, number)?;
                }
                Err(_) => {
                    self.sheet.write_string(self.row, place, text)?;
                }
            },
            // Read from the column's own text, so that no column can be given another's amount.
            Form::Money => match ledger::cell::amount(&text) {
                Some(fen) => self.money(place, fen)?,
                None => {
                    self.sheet.write_string(self.row, place, text)?;
                }
            },
            Form::Date => match text.parse::<chrono::NaiveDate>().ok().and_then(excel_day) {
                Some(day) => {
                    self.sheet.write_datetime_with_format(
                        self.row,
                        place,
                        &day,
                        &self.formats.date,
                    )?;
                }
                None => {
                    self.sheet.write_string(self.row, place, text)?;
                }
            },
            Form::Text(_) | Form::Choice(_) | Form::Set(_) | Form::Trade => {
                self.sheet.write_string(self.row, place, text)?;
            }
        }
        Ok(())
    }
}

fn excel_day(day: chrono::NaiveDate) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok()?;
    let (month, number) = (
        u8::try_from(day.month()).ok()?,
        u8::try_from(day.day()).ok()?,
    );
    ExcelDateTime::from_ymd(year, month, number).ok()
}

/// How wide a column is drawn.
pub(super) fn width(column: Column) -> f64 {
    match column {
        Column::Name => 34.0,
        Column::Code => 22.0,
        _ => match column.form() {
            Form::Text(_) | Form::Set(_) => 18.0,
            Form::Money => 16.0,
            Form::Count | Form::Date | Form::Choice(_) | Form::Trade => 12.0,
        },
    }
}

fn units_sheet(
    number: u32,
    own: &[String],
    local_terms: Option<&str>,
    formats: &Formats,
) -> std::result::Result<Worksheet, TooLarge> {
    let mut sheet = Worksheet::new();
    let name = if number == 1 {
        "台账".to_owned()
    } else {
        format!("台账{number}")
    };
    sheet.set_name(name)?;
    sheet.set_freeze_panes(1, 1)?;
    sheet.set_row_height(0, 32)?;
    let mut place = 0;
    for column in Column::ALL {
        sheet.set_column_width(place, width(*column))?;
        sheet.write_string_with_format(0, place, column.header(), &formats.head)?;
        place += 1;
    }
    for header in own {
        sheet.set_column_width(place, 16)?;
        sheet.write_string_with_format(0, place, header, &formats.head)?;
        place += 1;
    }
    for column in ResultColumn::ALL {
        sheet.set_column_width(place, 16)?;
        sheet.write_string_with_format(0, place, column.header(), &formats.result_head)?;
        place += 1;
    }
    if local_terms.is_some() {
        sheet.set_column_width(place, 40)?;
        sheet.write_string_with_format(0, place, LOCAL_TERMS_HEADER, &formats.result_head)?;
        place += 1;
    }
    sheet.autofilter(0, 0, 0, place.saturating_sub(1))?;
    Ok(sheet)
}
