use serde::{Deserialize, Serialize};

use super::limit::FileLimit;

/// Why a file cannot be read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileMistake {
    /// It has no bytes.
    Empty,
    /// Neither text with separators nor a workbook: a picture, a PDF, a program.
    NotATable,
    /// A web page, often named .xls.
    WebPage,
    /// A workbook of the old binary kind (.xls).
    OldWorkbook,
    /// A workbook locked with a password.
    Encrypted,
    /// A workbook that is cut off or damaged.
    Broken,
    /// Unpacked, it would be larger than any ledger.
    TooLarge,
    /// It has more of something than is read.
    OverLimit(FileLimit),
    /// There is no sheet with rows in it.
    NoRows,
    /// More columns than can be.
    TooManyColumns {
        /// The most.
        max: u32,
    },
    /// More rows than a ledger can hold.
    TooManyRows {
        /// The most.
        max: u32,
    },
    /// A quote that no other one closes.
    OpenQuote {
        /// The line on which it stands.
        line: u32,
    },
    /// A cell longer than any spreadsheet's.
    CellTooLong {
        /// The row or line in which it is.
        line: u32,
    },
    /// Text that is not in the encoding said.
    NotInEncoding(Encoding),
    /// The browser could not read it: moved, changed or forbidden meanwhile.
    Unreadable,
}

/// How a text's letters are written as bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Encoding {
    /// UTF-8, with a mark or without.
    Utf8,
    /// GB18030, of which GBK and GB2312 are parts.
    Gb18030,
    /// UTF-16, the small end first, as Excel's "Unicode text".
    Utf16Le,
    /// UTF-16, the big end first.
    Utf16Be,
}

/// What stands between a text's cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Separator {
    /// A comma.
    Comma,
    /// A tab.
    Tab,
    /// A semicolon.
    Semicolon,
    /// A bar.
    Bar,
}

/// What kind of file it is, and how it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileForm {
    /// Text with separators.
    Text {
        /// How letters are written.
        encoding: Encoding,
        /// What stands between cells.
        separator: Separator,
    },
    /// A workbook (.xlsx).
    Workbook {
        /// Which sheet, from 0.
        sheet: u32,
    },
}
