//! Rows that could not be taken in, as a workbook: as they were, with the reason beside them, ready to be corrected and
//! imported again.

use ledger::import::{REASON_HEADER, Reason, SetAside};
use rust_xlsxwriter::{Color, Format, Workbook, Worksheet};
use words::{Lang, set_aside_reason};

use super::TooLarge;

/// The workbook of these rows under their file's headers.
///
/// # Errors
/// Where it is too large.
pub fn set_aside(headers: &[&str], rows: &[SetAside]) -> Result<Vec<u8>, TooLarge> {
    let mut book = Workbook::new();
    let mut sheet = Worksheet::new();
    sheet.set_name("未导入的行")?.set_freeze_panes(1, 1)?;
    let head = Format::new()
        .set_bold()
        .set_background_color(Color::RGB(0xF4_F2_EC));
    let wrong = Format::new().set_background_color(Color::RGB(0xFB_E9_E6));
    sheet.write_string_with_format(0, 0, REASON_HEADER, &head)?;
    sheet.set_column_width(0, 60)?;
    for (place, header) in (1_u16..).zip(headers) {
        sheet.write_string_with_format(0, place, *header, &head)?;
        sheet.set_column_width(place, 16)?;
    }
    for (number, one) in (1_u32..).zip(rows) {
        sheet.write_string(number, 0, reason(one))?;
        let cells: &[_] = match &one.reason {
            Reason::Cells(cells) => cells,
            _ => &[],
        };
        for (place, text) in (0_u16..).zip(one.row.cells()) {
            let is_wrong = cells.iter().any(|cell| cell.place == Some(place))
                || is_in_doubt(&one.reason, place, headers.len());
            let at = place.saturating_add(1);
            // All of it as text: what could not be read is to be seen as it was.
            match (is_wrong, text.is_empty()) {
                (true, _) => sheet.write_string_with_format(number, at, text, &wrong)?,
                (false, false) => sheet.write_string(number, at, text)?,
                (false, true) => &mut sheet,
            };
        }
    }
    book.push_worksheet(sheet);
    Ok(book.save_to_buffer()?)
}

/// Whether a cell is one of those for which a row was set aside.
fn is_in_doubt(reason: &Reason, place: u16, headers: usize) -> bool {
    match reason {
        Reason::SplitNumber(first) => place == *first || place.checked_sub(1) == Some(*first),
        Reason::MoreCells { .. } => usize::from(place) >= headers,
        Reason::MergedAcross { first, last } => (*first..=*last).contains(&place),
        _ => false,
    }
}

fn reason(one: &SetAside) -> String {
    let why = set_aside_reason(&one.reason, Lang::Zh);
    format!("第 {} 行：{why}", one.row.number)
}
