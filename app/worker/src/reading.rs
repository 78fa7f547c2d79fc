//! A file that stays where it is, read piece by piece: its first rows, or all of them as units.

use exchange::read::{Sniffed, TextRows, Workbook, sniff};
use js_sys::Uint8Array;
use ledger::import::{
    Checking, FileForm, FileMistake, Mapped, Merged, Row, Separator, Staged, head,
};
use ledger::{Column, DateSystem};
use protocol::{Failure, Step};
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

use crate::work::Work;

/// A file is read by so many bytes at a time.
pub const PIECE: u32 = 1 << 20;
/// So many rows are shown of a file.
pub const SHOWN: usize = head::HEAD_ROWS + 20;
/// So many rows of a sheet are read between one look around and the next.
const STRIDE: u32 = 250;

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

fn asked(file: &Blob, from: u32, count: u32) -> Result<JsFuture, Failure> {
    let (start, end) = (f64::from(from), f64::from(from) + f64::from(count));
    let part = file.slice_with_f64_and_f64(start, end);
    let part = part.map_err(|_| Failure::File(FileMistake::Unreadable))?;
    Ok(JsFuture::from(part.array_buffer()))
}

async fn given(bytes: JsFuture) -> Result<Vec<u8>, Failure> {
    let bytes = bytes.await;
    let bytes = bytes.map_err(|_| Failure::File(FileMistake::Unreadable))?;
    Ok(Uint8Array::new(&bytes).to_vec())
}

async fn whole(file: &Blob) -> Result<Vec<u8>, Failure> {
    // Larger ones do not fit into memory once they are unpacked.
    const MOST: f64 = 512.0 * 1024.0 * 1024.0;
    if file.size() > MOST {
        return Err(Failure::File(FileMistake::TooLarge));
    }
    piece(file, 0, size_of(file)?).await
}

/// The merged cells of a workbook's sheet; `None` where they were not looked for, as they stand at its end.
pub type MergedCells = Option<Vec<Merged>>;

/// A workbook's sheets and the first rows of one: of the first that is not hidden and has any, where none is named.
pub async fn first_rows(
    file: &Blob,
    sheet: Option<u32>,
) -> Result<(FileForm, Vec<String>, Vec<Row>, MergedCells), Failure> {
    let mut workbook = Workbook::open(whole(file).await?).map_err(Failure::File)?;
    let sheets: Vec<(String, bool)> = workbook
        .sheets()
        .iter()
        .map(|sheet| (sheet.name.clone(), sheet.hidden))
        .collect();
    let open = (0_u32..)
        .zip(&sheets)
        .filter(|(_, (_, hidden))| !hidden)
        .map(|(at, _)| at);
    let asked: Vec<u32> = match sheet {
        Some(sheet) => vec![sheet],
        None => open.collect(),
    };
    let names: Vec<String> = sheets.iter().map(|(name, _)| name.clone()).collect();
    let mut best: Option<(usize, u32, Vec<Row>)> = None;
    for sheet in asked {
        let mut rows = Vec::new();
        let mut reader = workbook.rows(sheet as usize).map_err(Failure::File)?;
        let mut row = Row::default();
        while rows.len() < SHOWN && reader.next(&mut row).map_err(Failure::File)? {
            rows.push(row.clone());
        }
        // The sheet that looks most like a ledger, so that a cover sheet is not taken for it.
        let named = rows.get(head::find(&rows)).map_or(0, |row| {
            row.cells()
                .filter(|cell| ledger::import::named(cell).is_some())
                .count()
        });
        if best.as_ref().is_none_or(|(most, ..)| named > *most) && !rows.is_empty() {
            best = Some((named, sheet, rows));
        }
    }
    let (_, sheet, rows) = best.ok_or(Failure::File(FileMistake::NoRows))?;
    let merged = match workbook.is_small() {
        true => Some(workbook.merged(sheet as usize).map_err(Failure::File)?),
        false => None,
    };
    Ok((FileForm::Workbook { sheet }, names, rows, merged))
}

/// All rows of a text file below its header row, as units.
pub async fn read_text(
    file: &Blob,
    mut reader: TextRows,
    separator: Separator,
    head: u32,
    mapping: &[Mapped],
    work: &Work,
) -> Result<(Staged, Vec<Column>), Failure> {
    let begin = |width: usize| {
        Checking::new(mapping, DateSystem::From1900).of_text(mapping, separator, width)
    };
    let mut checking = begin(mapping.len());
    let mut above = 0;
    let mut each = |row: &Row| {
        // The header row and what stands above it are no units.
        if above > head {
            checking.row(row);
        } else {
            if above == head {
                checking = begin(row.len());
            }
            above += 1;
        }
    };
    let size = size_of(file)?;
    let mut at = 0;
    // The browser fetches the next piece while this one is read.
    let mut next = asked(file, 0, PIECE)?;
    while at < size {
        let bytes = given(next).await?;
        next = asked(file, at.saturating_add(PIECE), PIECE)?;
        reader.push(&bytes, &mut each).map_err(Failure::File)?;
        at = at.saturating_add(PIECE);
        work.at(Step::Reading, u64::from(at.min(size)), u64::from(size))
            .await?;
    }
    reader.finish(&mut each).map_err(Failure::File)?;
    let columns = checking.columns();
    Ok((checking.finish(), columns))
}

/// All rows of a workbook's sheet below its header row, as units.
pub async fn read_sheet(
    file: &Blob,
    sheet: u32,
    head: u32,
    mapping: &[Mapped],
    merged: Option<&[Merged]>,
    work: &Work,
) -> Result<(Staged, Vec<Column>), Failure> {
    let mut workbook = Workbook::open(whole(file).await?).map_err(Failure::File)?;
    let dates = workbook.dates();
    let mut checking = Checking::new(mapping, dates);
    let mut reader = workbook.rows(sheet as usize).map_err(Failure::File)?;
    let mut row = Row::default();
    let mut above = 0;
    while reader.next(&mut row).map_err(Failure::File)? {
        if above <= head {
            if above == head
                && let Some(merged) = merged
            {
                checking = Checking::new(mapping, dates).of_merged(mapping, merged, row.number);
            }
            above += 1;
            continue;
        }
        checking.row(&row);
        if checking.rows().is_multiple_of(STRIDE) {
            work.at(Step::Reading, u64::from(checking.rows()), 0)
                .await?;
        }
    }
    let columns = checking.columns();
    Ok((checking.finish(), columns))
}

/// The merged cells of a workbook's sheet, however large it is.
pub async fn merged_of(file: &Blob, sheet: u32) -> Result<Vec<Merged>, Failure> {
    let mut workbook = Workbook::open(whole(file).await?).map_err(Failure::File)?;
    workbook.merged(sheet as usize).map_err(Failure::File)
}

/// All rows of a file as lines with tabs between their cells: of text as it is found to be written, of a workbook the
/// first sheet that is not hidden.
pub async fn lines_of(file: &Blob) -> Result<String, Failure> {
    let bytes = whole(file).await?;
    let mut lines = String::new();
    let mut each = |row: &Row| {
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
    };
    let start = bytes.get(..PIECE as usize).unwrap_or(&bytes);
    match sniff(start, start.len() == bytes.len()).map_err(Failure::File)? {
        Sniffed::Text {
            encoding,
            separator,
        } => {
            let mut reader = TextRows::new(encoding, separator);
            reader.push(&bytes, &mut each).map_err(Failure::File)?;
            reader.finish(&mut each).map_err(Failure::File)?;
        }
        Sniffed::Workbook => {
            let mut workbook = Workbook::open(bytes).map_err(Failure::File)?;
            let shown = workbook.sheets().iter().position(|sheet| !sheet.hidden);
            let mut reader = workbook.rows(shown.unwrap_or(0)).map_err(Failure::File)?;
            let mut row = Row::default();
            while reader.next(&mut row).map_err(Failure::File)? {
                each(&row);
            }
        }
    }
    if lines.trim().is_empty() {
        return Err(Failure::File(FileMistake::NoRows));
    }
    Ok(lines)
}
