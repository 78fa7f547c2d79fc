//! Files into rows. Nothing is believed of a file but its bytes: not its name, not the sizes that it declares.

mod batch;
mod container;
mod encoding;
mod limits;
mod sniff;
mod text;
mod workbook;
mod xml_scan;

pub use batch::{BatchRows, RowBatch};
pub use container::MemoryInUse;
pub use limits::MAX_READING_MEMORY;
pub use sniff::{Sniffed, sniff};
pub use text::TextRows;
pub use workbook::{Sheet, SheetRows, Workbook};

/// The most columns of a file.
pub const MAX_COLUMNS: u32 = 500;
/// The most bytes of a cell. A spreadsheet's holds fewer; a quote that nobody closes would swallow the rest of a file.
pub const MAX_CELL: usize = 128 * 1024;
/// The most rows of a file: what a ledger can hold, and a head.
pub const MAX_ROWS: u32 = ledger::MAX_UNITS as u32 + 100;
