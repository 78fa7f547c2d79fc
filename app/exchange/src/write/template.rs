//! A workbook to be filled in: headers with notes, lists to choose from, and a sheet that explains each column.

use ledger::{Column, Form};
use rust_xlsxwriter::{Color, DataValidation, Format, Note, Workbook, Worksheet};
use words::{Lang, column_hint};

use super::TooLarge;
use super::table_xlsx::width;

/// Rows with lists.
const ROWS: u32 = 20_000;

/// The workbook.
///
/// # Errors
/// Never, in truth: it is small.
pub fn template() -> Result<Vec<u8>, TooLarge> {
    let mut book = Workbook::new();
    let head = Format::new()
        .set_bold()
        .set_background_color(Color::RGB(0xF4_F2_EC));
    let required = head.clone().set_font_color(Color::RGB(0xA3_21_1B));
    let text = Format::new().set_num_format("@");
    let date = Format::new().set_num_format("yyyy-mm-dd");
    let mut sheet = Worksheet::new();
    sheet.set_name("台账")?.set_freeze_panes(1, 1)?;
    for (place, column) in (0_u16..).zip(Column::ALL) {
        let must = Column::REQUIRED.contains(column);
        let format = if must { &required } else { &head };
        sheet.write_string_with_format(0, place, column.header(), format)?;
        sheet.set_column_width(place, width(*column))?;
        let note = Note::new(column_hint(*column, Lang::Zh)).set_author("两新党建测算");
        sheet.insert_note(0, place, &note)?;
        match column.form() {
            // As a number it would lose its last digits.
            Form::Text(_) => {
                sheet.set_column_format(place, &text)?;
            }
            Form::Date => {
                sheet.set_column_format(place, &date)?;
            }
            Form::Count | Form::Money | Form::Choice(_) | Form::Set(_) | Form::Trade => {}
        }
        let list: Vec<&str> = match column.form() {
            Form::Choice(list) => list.to_vec(),
            Form::Text(_) | Form::Count | Form::Money | Form::Date | Form::Set(_) | Form::Trade => {
                continue;
            }
        };
        let choices = DataValidation::new().allow_list_strings(&list)?;
        sheet.add_data_validation(1, place, ROWS, place, &choices)?;
    }
    let mut guide = Worksheet::new();
    guide.set_name("填写说明")?;
    guide
        .set_column_width(0, 20)?
        .set_column_width(1, 90)?
        .write_string_with_format(0, 0, "列", &head)?
        .write_string_with_format(0, 1, "填什么", &head)?;
    for (row, column) in (1_u32..).zip(Column::ALL) {
        guide.write_string(row, 0, column.header())?.write_string(
            row,
            1,
            column_hint(*column, Lang::Zh),
        )?;
    }
    book.push_worksheet(sheet);
    book.push_worksheet(guide);
    Ok(book.save_to_buffer()?)
}
