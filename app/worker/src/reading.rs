//! A file that stays where it is, read piece by piece: its first rows, or all of them as units.

use exchange::read::BatchRows;
use js_sys::Uint8Array;
use ledger::Column;
use ledger::import::{Checking, FileForm, FileMistake, Mapped, Merged, Row, Staged, head};
use protocol::{Failure, Step};
use serde::{Deserialize, Serialize};
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

use crate::reader::{FileReader, Found, Wanted};
use crate::work::Work;

/// A file is read by so many bytes at a time.
pub const PIECE: u32 = 1 << 20;
/// So many rows are shown of a file.
pub const SHOWN: usize = head::HEAD_ROWS + 20;
/// So many rows are checked between one look around and the next.
const STRIDE: u32 = 250;
/// So many bytes of lines are taken from a file: records of a year, and far fewer than that.
const MOST_LINES: usize = 64 << 20;

/// A file's size. One that is longer than a place in it can be told is refused: cut off there, it would pass for a whole
/// one.
pub fn size_of(file: &Blob) -> Result<u32, Failure> {
    let size = file.size();
    if size > f64::from(u32::MAX) {
        return Err(Failure::FileTooLarge);
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "held below the end"
    )]
    Ok(size as u32)
}

/// Some bytes of a file.
pub async fn piece(file: &Blob, from: u32, count: u32) -> Result<Vec<u8>, Failure> {
    given(asked(file, from, count)?).await
}

/// The same, where the browser may fetch them meanwhile.
pub fn asked(file: &Blob, from: u32, count: u32) -> Result<JsFuture, Failure> {
    let (start, end) = (f64::from(from), f64::from(from) + f64::from(count));
    let part = file.slice_with_f64_and_f64(start, end);
    let part = part.map_err(|_| Failure::File(FileMistake::Unreadable))?;
    Ok(JsFuture::from(part.array_buffer()))
}

/// Bytes that were asked for.
pub async fn given(bytes: JsFuture) -> Result<Vec<u8>, Failure> {
    let bytes = bytes.await;
    let bytes = bytes.map_err(|_| Failure::File(FileMistake::Unreadable))?;
    Ok(Uint8Array::new(&bytes).to_vec())
}

/// The merged cells of a workbook's sheet; `None` where they were not looked for, as they stand at its end.
pub type MergedCells = Option<Vec<Merged>>;

/// What is seen of a file before it is read.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct FirstRows {
    /// How it was read.
    pub form: FileForm,
    /// Of a workbook, the names of its sheets.
    pub sheets: Vec<String>,
    /// The first rows.
    pub rows: Vec<Row>,
    /// Of a small workbook, the merged cells of the sheet.
    pub merged: MergedCells,
}

/// What kind of file it is, with its sheets and first rows.
pub async fn look_at(
    file: &Blob,
    form: Option<FileForm>,
    work: &Work,
) -> Result<FirstRows, Failure> {
    // Said before anything is begun for it.
    size_of(file)?;
    let mut reader = FileReader::start(file, &Wanted::Look(form))?;
    match reader.next(work).await? {
        (Found::Looked(first), _) => Ok(*first),
        _ => Err(Failure::ReaderStopped),
    }
}

/// The merged cells of a workbook's sheet, however large it is.
pub async fn merged_of(file: &Blob, sheet: u32, work: &Work) -> Result<Vec<Merged>, Failure> {
    let mut reader = FileReader::start(file, &Wanted::Merged { sheet })?;
    match reader.next(work).await? {
        (Found::Merged(merged), _) => Ok(merged),
        _ => Err(Failure::ReaderStopped),
    }
}

/// All rows of a file below its header row, as units.
pub async fn read_rows(
    file: &Blob,
    form: FileForm,
    head: u32,
    mapping: &[Mapped],
    merged: Option<&[Merged]>,
    work: &Work,
) -> Result<(Staged, Vec<Column>), Failure> {
    let mut reader = FileReader::start(file, &Wanted::Rows(Some(form)))?;
    let (Found::Begun { is_from_1904 }, _) = reader.next(work).await? else {
        return Err(Failure::ReaderStopped);
    };
    let dates = Found::dates(is_from_1904);
    // What is noticed of a row's shape is held against the header row.
    let begin = |head: &Row| {
        let checking = Checking::new(mapping, dates);
        match (form, merged) {
            (FileForm::Text { separator, .. }, _) => {
                checking.of_text(mapping, separator, head.len())
            }
            (FileForm::Workbook { .. }, Some(merged)) => {
                checking.of_merged(mapping, merged, head.number)
            }
            (FileForm::Workbook { .. }, None) => checking,
        }
    };
    let mut checking = begin(&Row::default());
    let mut row = Row::default();
    let mut above = 0;
    while let (Found::Rows { done, of }, rows) = reader.next(work).await? {
        let mut rows = BatchRows::new(&rows);
        while rows.next(&mut row) {
            // The header row and what stands above it are no units.
            if above <= head {
                if above == head {
                    checking = begin(&row);
                }
                above += 1;
                continue;
            }
            checking.row(&row);
            let read = checking.rows();
            if read.is_multiple_of(STRIDE) {
                let done = if of == 0 { u64::from(read) } else { done };
                work.at(Step::Reading, done, of).await?;
            }
        }
        reader.ask_more();
    }
    let columns = checking.columns();
    Ok((checking.finish(), columns))
}

/// All rows of a file as lines with tabs between their cells: of text as it is found to be written, of a workbook the
/// first sheet that is not hidden.
pub async fn lines_of(file: &Blob, work: &Work) -> Result<String, Failure> {
    let mut reader = FileReader::start(file, &Wanted::Rows(None))?;
    let (Found::Begun { .. }, _) = reader.next(work).await? else {
        return Err(Failure::ReaderStopped);
    };
    let mut lines = String::new();
    let mut row = Row::default();
    while let (Found::Rows { done, of }, rows) = reader.next(work).await? {
        let mut rows = BatchRows::new(&rows);
        while rows.next(&mut row) {
            write_line(&row, &mut lines);
        }
        if lines.len() > MOST_LINES {
            return Err(Failure::File(FileMistake::TooLarge));
        }
        work.at(Step::Reading, done, of).await?;
        reader.ask_more();
    }
    if lines.trim().is_empty() {
        return Err(Failure::File(FileMistake::NoRows));
    }
    Ok(lines)
}

fn write_line(row: &Row, lines: &mut String) {
    for (at, cell) in row.cells().enumerate() {
        if at > 0 {
            lines.push('\t');
        }
        lines.extend(cell.chars().map(|letter| match letter {
            '\t' | '\n' | '\r' => ' ',
            letter => letter,
        }));
    }
    lines.push('\n');
}
