//! Reminders as a workbook, a row for each.

use chrono::NaiveDate;
use rust_xlsxwriter::{Color, ExcelDateTime, Format, Workbook, Worksheet};

use super::TooLarge;

/// A reminder as the workbook holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReminderRow {
    /// Texts, in the order of the heads that are texts.
    pub texts: [String; 10],
    /// By when.
    pub due: Option<NaiveDate>,
    /// Until when it is put off.
    pub until: Option<NaiveDate>,
}

/// The heads: texts first, then the two days.
const HEADS: [(&str, f64); 12] = [
    ("紧急程度", 12.0),
    ("提醒", 14.0),
    ("单位或党组织", 34.0),
    ("计数单位", 10.0),
    ("统一社会信用代码", 22.0),
    ("区", 12.0),
    ("缘由与办法", 60.0),
    ("依据", 18.0),
    ("办理情况", 12.0),
    ("备注", 30.0),
    ("到期日", 12.0),
    ("缓办至", 12.0),
];
const DUE: u16 = 10;
const UNTIL: u16 = 11;

/// A workbook of reminders that is being written.
pub struct RemindersFile {
    book: Workbook,
    sheet: Worksheet,
    date: Format,
    row: u32,
}

impl RemindersFile {
    /// Begins. `about` says what the file is, a line each.
    ///
    /// # Errors
    /// Where it is too large.
    pub fn new(about: &[(String, String)]) -> Result<Self, TooLarge> {
        let mut book = Workbook::new();
        let mut cover = Worksheet::new();
        cover.set_name("说明")?;
        cover.set_column_width(0, 24)?.set_column_width(1, 64)?;
        for (row, (name, text)) in (0_u32..).zip(about) {
            cover
                .write_string(row, 0, name)?
                .write_string(row, 1, text)?;
        }
        let mut sheet = Worksheet::new();
        sheet.set_name("提醒")?.set_freeze_panes(1, 3)?;
        let head = Format::new()
            .set_bold()
            .set_background_color(Color::RGB(0xF4_F2_EC));
        for (column, (name, width)) in (0_u16..).zip(HEADS) {
            sheet.write_string_with_format(0, column, name, &head)?;
            sheet.set_column_width(column, width)?;
        }
        // The sheet of reminders is the one that is seen first.
        sheet.set_active(true);
        book.push_worksheet(cover);
        Ok(Self {
            book,
            sheet,
            date: Format::new().set_num_format("yyyy-mm-dd"),
            row: 1,
        })
    }

    /// One more.
    ///
    /// # Errors
    /// Where a sheet holds no more.
    pub fn put(&mut self, one: &ReminderRow) -> Result<(), TooLarge> {
        for (column, text) in (0_u16..).zip(&one.texts) {
            if !text.is_empty() {
                self.sheet.write_string(self.row, column, text)?;
            }
        }
        for (column, day) in [(DUE, one.due), (UNTIL, one.until)] {
            if let Some(day) = day {
                self.day(column, day)?;
            }
        }
        self.row += 1;
        Ok(())
    }

    fn day(&mut self, column: u16, day: NaiveDate) -> Result<(), TooLarge> {
        let text = day.to_string();
        let parsed = ExcelDateTime::parse_from_str(&text).map_err(|_| TooLarge)?;
        let (row, date) = (self.row, &self.date);
        self.sheet
            .write_datetime_with_format(row, column, &parsed, date)?;
        Ok(())
    }

    /// The file.
    ///
    /// # Errors
    /// Where it is too large.
    pub fn finish(mut self) -> Result<Vec<u8>, TooLarge> {
        let last = self.row.saturating_sub(1).max(1);
        self.sheet.autofilter(0, 0, last, UNTIL)?;
        self.book.push_worksheet(self.sheet);
        Ok(self.book.save_to_buffer()?)
    }
}
