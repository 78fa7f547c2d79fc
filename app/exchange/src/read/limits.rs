//! What a file may ask of the machine at most, beside [`FileLimit`].

use ledger::import::FileLimit;

/// The most memory that reading one file may use, in bytes: the workbook itself, what it holds unpacked, and what its texts
/// and styles come to.
pub const MAX_READING_MEMORY: usize = 1 << 30;

/// The most bytes that all parts of a workbook may be unpacked to: a sheet of a million rows comes to less.
pub(super) const MAX_UNPACKED: u64 = 1 << 30;
/// The most bytes that the parts which are kept in memory (texts, styles, list of sheets) may be unpacked to.
pub(super) const MAX_HELD: u64 = 256 << 20;
/// The most shared texts for which room is made on the mere word of a workbook, where its part is too short for them.
pub(super) const MAX_UNPROVEN_TEXTS: u64 = 4_000_000;
/// The fewest bytes in which a shared text can be written: `<si/>`.
pub(super) const SHORTEST_TEXT: u64 = 5;
/// The most bytes of a tag whose words are copied into every style that uses it.
pub(super) const MAX_STYLE_WORDS: u32 = 1 << 10;

pub(super) const MAX_SHEETS: u32 = FileLimit::Sheets.most();
pub(super) const MAX_SHARED_TEXTS: u32 = FileLimit::SharedTexts.most();
pub(super) const MAX_STYLES: u32 = FileLimit::Styles.most();
pub(super) const MAX_NAMES: u32 = FileLimit::Names.most();
pub(super) const MAX_NESTING: u32 = FileLimit::Nesting.most();
pub(super) const MAX_ROW_CELLS: u32 = FileLimit::RowCells.most();
pub(super) const MAX_ITEM_BYTES: u32 = FileLimit::LongItem.most();
