//! The reader's end: reads the one file that it is begun for.

use std::cell::RefCell;

use exchange::read::{RowBatch, Sniffed, TextRows, Workbook, sniff};
use futures_channel::mpsc::{UnboundedReceiver, unbounded};
use futures_util::StreamExt;
use js_sys::{Array, Uint8Array};
use ledger::DateSystem;
use ledger::import::{FileForm, FileLimit, FileMistake, Merged, Row, head};
use protocol::{Failure, pack, unpack};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, DedicatedWorkerGlobalScope, MessageEvent};

use super::NAME;
use super::message::{Found, Wanted};
use crate::door;
use crate::reading::{FirstRows, PIECE, SHOWN, asked, given, piece, size_of};

/// A workbook is brought into memory by so many bytes at a time.
const LARGE_PIECE: u32 = 8 << 20;
/// First rows are looked for in so many sheets.
const MOST_LOOKED_INTO: usize = 50;

/// Whether this worker is to read a file.
pub fn is_reader() -> bool {
    door::scope().is_some_and(|scope| scope.name() == NAME)
}

/// Waits for the file.
pub fn start() {
    let Some(scope) = door::scope() else {
        return;
    };
    let (more, asked_for) = unbounded::<()>();
    let asked_for = RefCell::new(Some(asked_for));
    let out = scope.clone();
    let listener = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let Some((wanted, file)) = read(&event.data()) else {
            // The other end lives as long as the worker.
            let _ = more.unbounded_send(());
            return;
        };
        if let Some(more) = asked_for.take() {
            let out = Out {
                scope: out.clone(),
                more,
            };
            spawn_local(serve(wanted, file, out));
        }
    });
    scope.set_onmessage(Some(listener.as_ref().unchecked_ref()));
    // It listens as long as the worker lives.
    listener.forget();
}

fn read(data: &JsValue) -> Option<(Wanted, Blob)> {
    let parts = data.dyn_ref::<Array>()?;
    let wanted = parts.get(0).dyn_into::<Uint8Array>().ok()?.to_vec();
    Some((unpack(&wanted)?, parts.get(1).dyn_into().ok()?))
}

/// The way to whoever wants the file read.
struct Out {
    scope: DedicatedWorkerGlobalScope,
    more: UnboundedReceiver<()>,
}

impl Out {
    fn say(&self, found: &Found, rows: Option<&[u8]>) {
        let found = Uint8Array::from(pack(found).as_slice());
        let message = Array::of1(&found);
        let transfer = Array::of1(&found.buffer());
        if let Some(rows) = rows {
            let rows = Uint8Array::from(rows);
            message.push(&rows);
            transfer.push(&rows.buffer());
        }
        // It fails only for what cannot be sent, and bytes can.
        let _ = self.scope.post_message_with_transfer(&message, &transfer);
    }

    /// Hands a batch over, once there is room for it there.
    async fn hand_over(&mut self, batch: &mut RowBatch, done: u64, of: u64) {
        if !batch.is_empty() {
            self.more.next().await;
            self.say(&Found::Rows { done, of }, Some(batch.bytes()));
            batch.clear();
        }
    }
}

async fn serve(wanted: Wanted, file: Blob, mut out: Out) {
    let found = match wanted {
        Wanted::Look(form) => look(&file, form)
            .await
            .map(|first| Found::Looked(Box::new(first))),
        Wanted::Merged { sheet } => merged(&file, sheet).await.map(Found::Merged),
        Wanted::Rows(form) => rows(&file, form, &mut out).await.map(|()| Found::Ended),
    };
    out.say(&found.unwrap_or_else(Found::Failed), None);
}

fn memory_in_use() -> usize {
    #[cfg(target_arch = "wasm32")]
    return core::arch::wasm32::memory_size::<0>() * 64 * 1024;
    #[cfg(not(target_arch = "wasm32"))]
    return usize::MAX;
}

fn hold(size: u32, limit: FileLimit) -> Result<(), Failure> {
    if size > limit.most() {
        return Err(Failure::File(FileMistake::OverLimit(limit)));
    }
    Ok(())
}

/// The form of a file, as said or as found. What is longer than is read of its kind is refused before anything is read.
async fn form_of(file: &Blob, said: Option<FileForm>) -> Result<(FileForm, bool), Failure> {
    let size = size_of(file)?;
    let form = match said {
        Some(form) => form,
        None => {
            let start = piece(file, 0, PIECE).await?;
            match sniff(&start, size <= PIECE).map_err(Failure::File)? {
                Sniffed::Workbook => FileForm::Workbook { sheet: 0 },
                Sniffed::Text {
                    encoding,
                    separator,
                } => FileForm::Text {
                    encoding,
                    separator,
                },
            }
        }
    };
    let limit = match form {
        FileForm::Workbook { .. } => FileLimit::WorkbookBytes,
        FileForm::Text { .. } => FileLimit::TextBytes,
    };
    hold(size, limit)?;
    Ok((form, said.is_some()))
}

async fn workbook(file: &Blob) -> Result<Workbook, Failure> {
    let size = size_of(file)?;
    hold(size, FileLimit::WorkbookBytes)?;
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0));
    for from in (0..size).step_by(LARGE_PIECE as usize) {
        bytes.extend(piece(file, from, LARGE_PIECE.min(size - from)).await?);
    }
    Workbook::open_within(bytes, memory_in_use).map_err(Failure::File)
}

async fn merged(file: &Blob, sheet: u32) -> Result<Vec<Merged>, Failure> {
    let mut workbook = workbook(file).await?;
    workbook.merged(sheet as usize).map_err(Failure::File)
}

async fn look(file: &Blob, said: Option<FileForm>) -> Result<FirstRows, Failure> {
    let (form, is_said) = form_of(file, said).await?;
    match form {
        FileForm::Text {
            encoding,
            separator,
        } => {
            let mut rows = Vec::new();
            let mut each = |row: &Row| {
                if rows.len() < SHOWN {
                    rows.push(row.clone());
                }
            };
            let start = piece(file, 0, PIECE).await?;
            let mut reader = TextRows::new(encoding, separator);
            reader.push(&start, &mut each).map_err(Failure::File)?;
            if size_of(file)? <= PIECE {
                reader.finish(&mut each).map_err(Failure::File)?;
            }
            Ok(FirstRows {
                form,
                sheets: Vec::new(),
                rows,
                merged: None,
            })
        }
        FileForm::Workbook { sheet } => {
            let mut workbook = workbook(file).await?;
            first_rows(&mut workbook, is_said.then_some(sheet)).map_err(Failure::File)
        }
    }
}

/// A workbook's sheets and the first rows of one: of the first that is not hidden and looks most like a ledger, where none is
/// named.
fn first_rows(workbook: &mut Workbook, sheet: Option<u32>) -> Result<FirstRows, FileMistake> {
    let known = workbook.sheets().to_vec();
    let shown = (0_u32..)
        .zip(&known)
        .filter(|(_, sheet)| !sheet.hidden)
        .map(|(at, _)| at);
    let asked: Vec<u32> = match sheet {
        Some(sheet) => vec![sheet],
        None => shown.take(MOST_LOOKED_INTO).collect(),
    };
    let mut best: Option<(usize, u32, Vec<Row>)> = None;
    for sheet in asked {
        let mut rows = Vec::new();
        let mut reader = workbook.rows(sheet as usize)?;
        let mut row = Row::default();
        while rows.len() < SHOWN && reader.next(&mut row)? {
            rows.push(row.clone());
        }
        // So that a cover sheet is not taken for the ledger.
        let named = rows.get(head::find(&rows)).map_or(0, |row| {
            row.cells()
                .filter(|cell| ledger::import::named(cell).is_some())
                .count()
        });
        if best.as_ref().is_none_or(|(most, ..)| named > *most) && !rows.is_empty() {
            best = Some((named, sheet, rows));
        }
    }
    let (_, sheet, rows) = best.ok_or(FileMistake::NoRows)?;
    // They stand at a sheet's end: of a large one they are only looked for where something is empty that they may be why.
    let merged = if workbook.is_small() {
        Some(workbook.merged(sheet as usize)?)
    } else {
        None
    };
    Ok(FirstRows {
        form: FileForm::Workbook { sheet },
        sheets: known.into_iter().map(|sheet| sheet.name).collect(),
        rows,
        merged,
    })
}

async fn rows(file: &Blob, said: Option<FileForm>, out: &mut Out) -> Result<(), Failure> {
    let (form, is_said) = form_of(file, said).await?;
    let begun = |dates| Found::Begun {
        is_from_1904: dates == DateSystem::From1904,
    };
    match form {
        FileForm::Text {
            encoding,
            separator,
        } => {
            out.say(&begun(DateSystem::From1900), None);
            text_rows(file, TextRows::new(encoding, separator), out).await
        }
        FileForm::Workbook { sheet } => {
            let mut workbook = workbook(file).await?;
            out.say(&begun(workbook.dates()), None);
            let first = workbook.sheets().iter().position(|sheet| !sheet.hidden);
            let sheet = if is_said {
                sheet as usize
            } else {
                first.unwrap_or(0)
            };
            sheet_rows(&mut workbook, sheet, out).await
        }
    }
}

async fn text_rows(file: &Blob, mut reader: TextRows, out: &mut Out) -> Result<(), Failure> {
    let size = size_of(file)?;
    let mut batch = RowBatch::default();
    let mut at = 0;
    // The browser fetches the next piece while this one is read.
    let mut next = asked(file, 0, PIECE)?;
    while at < size {
        let bytes = given(next).await?;
        at = at.saturating_add(PIECE);
        next = asked(file, at, PIECE)?;
        let pushed = reader.push(&bytes, &mut |row: &Row| batch.push(row));
        pushed.map_err(Failure::File)?;
        if batch.is_full() {
            let done = u64::from(at.min(size));
            out.hand_over(&mut batch, done, u64::from(size)).await;
        }
    }
    let ended = reader.finish(&mut |row: &Row| batch.push(row));
    ended.map_err(Failure::File)?;
    out.hand_over(&mut batch, u64::from(size), u64::from(size))
        .await;
    Ok(())
}

async fn sheet_rows(workbook: &mut Workbook, sheet: usize, out: &mut Out) -> Result<(), Failure> {
    let mut reader = workbook.rows(sheet).map_err(Failure::File)?;
    let (mut batch, mut row) = (RowBatch::default(), Row::default());
    while reader.next(&mut row).map_err(Failure::File)? {
        batch.push(&row);
        if batch.is_full() {
            out.hand_over(&mut batch, 0, 0).await;
        }
    }
    out.hand_over(&mut batch, 0, 0).await;
    Ok(())
}
