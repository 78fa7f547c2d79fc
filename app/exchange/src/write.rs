//! Rows into files. What they hold is in Chinese, the language of the exchange format.

mod calendar;
mod cells;
mod lines;
mod reminders;
mod results;
mod set_aside;
mod table_csv;
mod table_xlsx;
mod template;

use rust_xlsxwriter::XlsxError;

pub use calendar::{CalendarFile, Event};
pub(crate) use cells::yuan;
pub use ledger::guard::guarded;
pub(crate) use lines::Lines;
pub use reminders::{ReminderRow, RemindersFile};
pub use results::{Results, about};
pub use set_aside::set_aside;
pub use table_csv::CsvFile;
pub use table_xlsx::XlsxFile;
pub use template::template;

/// A workbook could not be written: it is too large for its format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLarge;

impl From<XlsxError> for TooLarge {
    fn from(_: XlsxError) -> Self {
        Self
    }
}
