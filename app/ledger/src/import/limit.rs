use serde::{Deserialize, Serialize};

/// What a file has more of than is read: beyond what spreadsheet programs write, and enough to use up a browser's memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileLimit {
    /// Bytes of a workbook as it lies on disk.
    WorkbookBytes,
    /// Bytes of a text file.
    TextBytes,
    /// Parts of a workbook's container.
    Parts,
    /// Sheets.
    Sheets,
    /// Shared texts that the workbook says it has, and cannot have.
    DeclaredTexts,
    /// Shared texts.
    SharedTexts,
    /// Fonts, fills, borders or formats.
    Styles,
    /// Relationships between parts, or defined names.
    Names,
    /// Elements within elements.
    Nesting,
    /// Cells of one row.
    RowCells,
    /// Bytes of one cell, text or tag.
    LongItem,
}

impl FileLimit {
    /// How many are read at most.
    pub const fn most(self) -> u32 {
        match self {
            Self::WorkbookBytes => 256 << 20,
            Self::TextBytes => 512 << 20,
            Self::Parts => 5_000,
            Self::Sheets => 1_000,
            Self::DeclaredTexts | Self::SharedTexts => 10_000_000,
            // Excel allows 65 490 formats of cells, which are listed twice.
            Self::Styles => 140_000,
            Self::Names => 100_000,
            Self::Nesting => 100,
            // As many as a spreadsheet has columns.
            Self::RowCells => 16_384,
            Self::LongItem => 1 << 20,
        }
    }
}
