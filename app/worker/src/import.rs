//! A file on its way into the ledger. It stays where it is and is read piece by piece; nothing is written before the
//! visitor has seen what it comes to.

use exchange::read::{Sniffed, TextRows, Workbook, sniff};
use js_sys::Uint8Array;
use ledger::DateSystem;
use ledger::import::{
    Checking, Compared, Comparing, FileForm, FileMistake, Mapped, Row, Settled, Staged, TakingIn,
    differences, head, recognise,
};
use ledger::{Column, Record};
use protocol::{ConflictRow, Failure, ImportAsk, Look, ReadAs, Report, Say, Step};
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

use crate::desk::Shared;
use crate::door;
use crate::work::Work;

/// A file is read by so many bytes at a time.
pub const PIECE: u32 = 1 << 20;
/// So many rows are shown of a file.
const SHOWN: usize = head::HEAD_ROWS + 20;
/// So many rows, or units, are gone through between one look around and the next.
const STRIDE: u32 = 1_000;
/// So many lines of a list are handed out at most.
const MOST_LINES: usize = 500;

/// A file that is being imported.
pub struct Importing {
    file: Blob,
    form: FileForm,
    head: u32,
    mapping: Vec<Mapped>,
    checked: Option<Checked>,
}

/// What was read of a file and held against the ledger.
struct Checked {
    staged: Staged,
    compared: Compared,
    /// The ledger's [`crate::desk::Desk::made`] then: after another change the conflicts are with other units.
    made: u32,
}

impl Importing {
    /// Forgets what was held against a ledger that is no more.
    pub fn forget_checked(&mut self) {
        self.checked = None;
    }
}

impl Shared {
    /// Does a step of an import.
    pub async fn import(
        &self,
        id: u32,
        step: ImportAsk,
        file: Option<Blob>,
        work: &Work,
    ) -> Result<(), Failure> {
        match step {
            ImportAsk::Look(how) => {
                let look = self.look_into(file, how).await?;
                door::say(id, &Say::Looked(Box::new(look)));
            }
            ImportAsk::Check(mapping) => {
                let report = self.check(mapping, work).await?;
                door::say(id, &Say::Report(Box::new(report)));
            }
            ImportAsk::SetAsides { from, count } => {
                let some = self.checked(|staged, _| {
                    let count = MOST_LINES.min(count as usize);
                    let rows = staged.set_aside.iter().skip(from as usize).take(count);
                    rows.cloned().collect()
                })?;
                door::say(id, &Say::SetAsides(some));
            }
            ImportAsk::Conflicts { from, count } => {
                let some = self.conflicts(from as usize, MOST_LINES.min(count as usize))?;
                door::say(id, &Say::Conflicts(some));
            }
            ImportAsk::TakeIn(settled) => self.take_in(id, &settled, work).await?,
            ImportAsk::SetAsideFile => self.set_aside_file(id)?,
            ImportAsk::Leave => self.desk.borrow_mut().import = None,
        }
        Ok(())
    }

    async fn look_into(&self, file: Option<Blob>, how: ReadAs) -> Result<Look, Failure> {
        let file = match file {
            Some(file) => file,
            None => self.file()?,
        };
        // Said before anything is chosen for it.
        size_of(&file)?;
        let start = piece(&file, 0, PIECE).await?;
        let form = match how.form {
            Some(form) => form,
            None => match sniff(&start, file.size() <= f64::from(PIECE)).map_err(Failure::File)? {
                Sniffed::Workbook => FileForm::Workbook { sheet: 0 },
                Sniffed::Text {
                    encoding,
                    separator,
                } => FileForm::Text {
                    encoding,
                    separator,
                },
            },
        };
        let (form, sheets, rows) = match form {
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
                let mut reader = TextRows::new(encoding, separator);
                reader.push(&start, &mut each).map_err(Failure::File)?;
                if file.size() <= f64::from(PIECE) {
                    reader.finish(&mut each).map_err(Failure::File)?;
                }
                (form, Vec::new(), rows)
            }
            FileForm::Workbook { sheet } => first_rows(&file, how.form.map(|_| sheet)).await?,
        };
        if rows.is_empty() {
            return Err(Failure::File(FileMistake::NoRows));
        }
        let place = how
            .head
            .map(|place| place as usize)
            .filter(|place| *place < rows.len());
        let place = place.unwrap_or_else(|| head::find(&rows));
        let headers = rows.get(place).map(head::headers).unwrap_or_default();
        let mapping = recognise(&headers, &how.remembered);
        let place = u32::try_from(place).unwrap_or(0);
        self.desk.borrow_mut().import = Some(Importing {
            file,
            form,
            head: place,
            mapping: mapping.clone(),
            checked: None,
        });
        Ok(Look {
            form,
            sheets,
            head: place,
            rows,
            mapping,
        })
    }

    fn file(&self) -> Result<Blob, Failure> {
        let desk = self.desk.borrow();
        let import = desk.import.as_ref().ok_or(Failure::NoFile)?;
        Ok(import.file.clone())
    }

    async fn check(&self, mapping: Vec<Mapped>, work: &Work) -> Result<Report, Failure> {
        let (file, form, place) = {
            let mut desk = self.desk.borrow_mut();
            let import = desk.import.as_mut().ok_or(Failure::NoFile)?;
            import.mapping.clone_from(&mapping);
            import.checked = None;
            (import.file.clone(), import.form, import.head)
        };
        let (mut staged, columns) = match form {
            FileForm::Text {
                encoding,
                separator,
            } => {
                let reader = TextRows::new(encoding, separator);
                read_text(&file, reader, place, &mapping, work).await?
            }
            FileForm::Workbook { sheet } => read_sheet(&file, sheet, place, &mapping, work).await?,
        };
        let mut comparing = {
            let desk = self.desk.borrow();
            Comparing::new(desk.live.table(), columns)
        };
        let made = self.desk.borrow().made;
        loop {
            let more = {
                let desk = self.desk.borrow();
                if desk.made != made {
                    // By another tab perhaps: what was compared is no longer so.
                    return Err(Failure::Changed);
                }
                comparing.step(desk.live.table(), &staged, STRIDE)
            };
            if !more {
                break;
            }
            let of = u64::try_from(staged.table.places()).unwrap_or(0);
            work.at(Step::Comparing, u64::from(comparing.done()), of)
                .await?;
        }
        let width = mapping.len();
        let places = places(&mapping);
        let compared = comparing.finish(&mut staged, |number, record| {
            row_of(number, record, &places, width)
        });
        let report = report(&staged, &compared);
        let mut desk = self.desk.borrow_mut();
        let import = desk.import.as_mut().ok_or(Failure::NoFile)?;
        import.checked = Some(Checked {
            staged,
            compared,
            made,
        });
        Ok(report)
    }

    fn checked<T>(&self, of: impl FnOnce(&Staged, &Compared) -> T) -> Result<T, Failure> {
        let desk = self.desk.borrow();
        let import = desk.import.as_ref().ok_or(Failure::NoFile)?;
        let checked = import.checked.as_ref().ok_or(Failure::Changed)?;
        Ok(of(&checked.staged, &checked.compared))
    }

    /// That the ledger is still the one that the rows were held against.
    fn still_checked(&self) -> Result<(), Failure> {
        let desk = self.desk.borrow();
        let import = desk.import.as_ref().ok_or(Failure::NoFile)?;
        let checked = import.checked.as_ref();
        match checked.is_some_and(|checked| checked.made == desk.made) {
            true => Ok(()),
            false => Err(Failure::Changed),
        }
    }

    fn conflicts(&self, from: usize, count: usize) -> Result<Vec<ConflictRow>, Failure> {
        self.still_checked()?;
        let desk = self.desk.borrow();
        let ledger = desk.live.table();
        self.checked(|staged, compared| {
            let number = |at: u32| staged.numbers.get(at as usize).copied().unwrap_or(0);
            let some = compared.conflicts.iter().skip(from).take(count);
            some.map(|conflict| ConflictRow {
                unit: conflict.unit,
                number: number(conflict.unit.0),
                name: staged.table.name(conflict.unit).to_owned(),
                earlier: match conflict.against {
                    ledger::import::Against::Unit(_) => None,
                    ledger::import::Against::Earlier(first) => Some(number(first.0)),
                },
                differences: differences(ledger, staged, *conflict, &compared.columns),
            })
            .collect()
        })
    }

    async fn take_in(&self, id: u32, settled: &Settled, work: &Work) -> Result<(), Failure> {
        self.may_write()?;
        self.still_checked()?;
        // What was checked stays until all is in the ledger, so that one who gives up here may begin anew.
        let (staged, compared) = self.checked(|staged, compared| {
            let staged = Staged {
                table: staged.table.clone(),
                numbers: staged.numbers.clone(),
                given: staged.given.clone(),
                ..Staged::default()
            };
            (staged, compared.clone())
        })?;
        let mut taking = TakingIn::new(self.desk.borrow().live.table(), staged, compared, settled);
        while taking.step(STRIDE as usize) {
            let (done, of) = taking.done();
            work.at(Step::Comparing, done as u64, of as u64).await?;
        }
        self.still_checked()?;
        let (table, taken) = taking.finish();
        if taken != ledger::import::Taken::default() {
            let made_up = {
                // As long as made-up units are in it, the mark stays.
                let desk = self.desk.borrow();
                desk.made_up && !desk.live.table().is_empty()
            };
            self.take_over(table, made_up, work).await?;
        }
        let ledger = {
            let mut desk = self.desk.borrow_mut();
            desk.import = None;
            desk.ledger
        };
        door::say(id, &Say::Taken(taken, ledger));
        Ok(())
    }

    fn set_aside_file(&self, id: u32) -> Result<(), Failure> {
        let bytes = {
            let desk = self.desk.borrow();
            let import = desk.import.as_ref().ok_or(Failure::NoFile)?;
            let checked = import.checked.as_ref().ok_or(Failure::Changed)?;
            let headers: Vec<&str> = import
                .mapping
                .iter()
                .map(|mapped| mapped.header.as_str())
                .collect();
            exchange::write::set_aside(&headers, &checked.staged.set_aside)
        };
        let bytes = bytes.map_err(|_| Failure::AsidesTooLarge)?;
        crate::export::hand_over(id, &bytes, "未导入的行.xlsx")
    }
}

fn report(staged: &Staged, compared: &Compared) -> Report {
    let mistakes = Column::ALL.iter().copied().zip(staged.mistakes);
    let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    Report {
        rows: staged.rows,
        new: compared.new,
        same: compared.same,
        conflicts: count(compared.conflicts.len()),
        set_aside: staged.set_aside_count,
        kept: count(staged.set_aside.len()),
        odd_codes: staged.odd_codes,
        mistakes: mistakes.filter(|(_, count)| *count > 0).collect(),
    }
}

/// The places in the file of the columns that are read.
fn places(mapping: &[Mapped]) -> Vec<(usize, Column)> {
    let places = mapping.iter().enumerate();
    places
        .filter_map(|(place, mapped)| match mapped.target {
            ledger::import::Target::Column(column) => Some((place, column)),
            _ => None,
        })
        .collect()
}

/// A row of the file again, for a unit that was read and could not be taken in after all.
fn row_of(number: u32, record: &Record, places: &[(usize, Column)], width: usize) -> Row {
    let mut row = Row::default();
    row.begin(number);
    for place in 0..width {
        let column = places.iter().find(|(at, _)| *at == place);
        let text = column.map(|(_, column)| ledger::cell::write(record, *column));
        row.push(text.as_deref().unwrap_or_default());
    }
    row
}

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

/// A workbook's sheets and the first rows of one: of the first that is not hidden and has any, where none is named.
async fn first_rows(
    file: &Blob,
    sheet: Option<u32>,
) -> Result<(FileForm, Vec<String>, Vec<Row>), Failure> {
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
    Ok((FileForm::Workbook { sheet }, names, rows))
}

async fn read_text(
    file: &Blob,
    mut reader: TextRows,
    head: u32,
    mapping: &[Mapped],
    work: &Work,
) -> Result<(Staged, Vec<Column>), Failure> {
    let mut checking = Checking::new(mapping, DateSystem::From1900);
    let mut above = 0;
    let mut each = |row: &Row| {
        // The header row and what stands above it are no units.
        if above > head {
            checking.row(row);
        } else {
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

async fn read_sheet(
    file: &Blob,
    sheet: u32,
    head: u32,
    mapping: &[Mapped],
    work: &Work,
) -> Result<(Staged, Vec<Column>), Failure> {
    let mut workbook = Workbook::open(whole(file).await?).map_err(Failure::File)?;
    let mut checking = Checking::new(mapping, workbook.dates());
    let mut reader = workbook.rows(sheet as usize).map_err(Failure::File)?;
    let mut row = Row::default();
    let mut above = 0;
    while reader.next(&mut row).map_err(Failure::File)? {
        if above <= head {
            above += 1;
            continue;
        }
        checking.row(&row);
        if checking.rows().is_multiple_of(STRIDE / 4) {
            work.at(Step::Reading, u64::from(checking.rows()), 0)
                .await?;
        }
    }
    let columns = checking.columns();
    Ok((checking.finish(), columns))
}
