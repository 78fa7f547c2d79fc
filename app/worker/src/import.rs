//! A file on its way into the ledger. It stays where it is and is read piece by piece; nothing is written before the
//! visitor has seen what it comes to.

mod rows;

use exchange::read::{Sniffed, TextRows, sniff};
use ledger::import::{
    Compared, Comparing, FileForm, FileMistake, Mapped, ReasonKind, Row, Settled, Staged, Taken,
    TakingIn, ask_of_merged, differences, foresee, head, recognise, without_room,
};
use ledger::{Column, Table};
use protocol::{ConflictRow, Failure, ImportAsk, Look, ReadAs, Report, Say, Sealed, Step};
use web_sys::Blob;

use self::rows::Read;
use crate::desk::Shared;
use crate::door;
use crate::reading::{MergedCells, PIECE, SHOWN, first_rows, piece, size_of};
use crate::work::Work;

/// So many units are gone through between one look around and the next.
const STRIDE: u32 = 1_000;
/// So many lines of a list are handed out at most.
const MOST_LINES: usize = 500;

/// A file that is being imported.
pub struct Importing {
    file: Blob,
    form: FileForm,
    head: u32,
    /// The number of the header row in the file.
    head_number: u32,
    mapping: Vec<Mapped>,
    merged: MergedCells,
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
                door::say(id, &Say::Looked(Sealed::of(&look)));
            }
            ImportAsk::Check(mapping) => {
                let report = self.check(mapping, work).await?;
                door::say(id, &Say::Report(Sealed::of(&report)));
            }
            ImportAsk::SetAsides { from, count } => {
                let some: Vec<_> = self.checked(|staged, _| {
                    let count = MOST_LINES.min(count as usize);
                    let rows = staged.set_aside.iter().skip(from as usize).take(count);
                    rows.cloned().collect()
                })?;
                door::say(id, &Say::SetAsides(Sealed::of(&some)));
            }
            ImportAsk::Conflicts { from, count } => {
                let some = self.conflicts(from as usize, MOST_LINES.min(count as usize))?;
                door::say(id, &Say::Conflicts(Sealed::of(&some)));
            }
            ImportAsk::Foresee(settled) => {
                self.still_checked()?;
                let taken = {
                    let desk = self.desk.borrow();
                    let ledger = desk.live.table();
                    self.checked(|staged, compared| foresee(ledger, staged, compared, &settled))?
                };
                door::say(id, &Say::Foreseen(Sealed::of(&taken)));
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
        let (form, sheets, rows, merged) = match form {
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
                (form, Vec::new(), rows, None)
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
        let head_number = rows.get(place).map_or(1, |row| row.number);
        let mut mapping = recognise(&headers, &how.remembered);
        if let Some(merged) = &merged {
            ask_of_merged(&mut mapping, merged, head_number);
        }
        let place = u32::try_from(place).unwrap_or(0);
        self.desk.borrow_mut().import = Some(Importing {
            file,
            form,
            head: place,
            head_number,
            mapping: mapping.clone(),
            merged,
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
        {
            let mut desk = self.desk.borrow_mut();
            let import = desk.import.as_mut().ok_or(Failure::NoFile)?;
            import.mapping.clone_from(&mapping);
            import.checked = None;
        }
        let (mut staged, columns) = match self.staged(&mapping, work).await? {
            Read::Rows(staged, columns) => (*staged, columns),
            Read::Ask(asked) => {
                return Ok(Report {
                    ask: Some(asked),
                    ..report(&Staged::default(), &Compared::default(), 0)
                });
            }
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
        let compared = comparing.finish(&mut staged, &mapping);
        let no_room = without_room(self.desk.borrow().live.table(), &compared);
        let report = report(&staged, &compared, no_room);
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
        if !self.checked(|_, compared| settled.covers(compared.conflicts.len()))? {
            return Err(Failure::Unsettled);
        }
        let checked = (self.desk.borrow_mut().import.as_mut())
            .and_then(|import| import.checked.take())
            .ok_or(Failure::Changed)?;
        let made = checked.made;
        let mut taking = {
            let desk = self.desk.borrow();
            TakingIn::new(desk.live.table(), checked.staged, checked.compared, settled)
        };
        let mut finished = None;
        let taken = match self.put_in(&mut taking, &mut finished, made, work).await {
            Ok(taken) => taken,
            Err(failure) => {
                // One who gives up here, or has no room, may begin anew.
                let (staged, compared) = taking.give_back(finished);
                if let Some(import) = &mut self.desk.borrow_mut().import {
                    import.checked = Some(Checked {
                        staged,
                        compared,
                        made,
                    });
                }
                return Err(failure);
            }
        };
        let ledger = {
            let mut desk = self.desk.borrow_mut();
            desk.import = None;
            desk.ledger
        };
        door::say(id, &Say::Taken(Sealed::of(&taken), ledger));
        Ok(())
    }

    /// Puts all in, and the whole in place of the ledger. Where that fails, `finished` is what was to take its place.
    async fn put_in(
        &self,
        taking: &mut TakingIn,
        finished: &mut Option<Table>,
        made: u32,
        work: &Work,
    ) -> Result<Taken, Failure> {
        while taking.step(STRIDE as usize) {
            let (done, of) = taking.done();
            work.at(Step::Comparing, done as u64, of as u64).await?;
        }
        if self.desk.borrow().made != made {
            return Err(Failure::Changed);
        }
        let (table, taken) = taking.finish();
        let table = finished.insert(table);
        if taken.changes() {
            let made_up = {
                // As long as made-up units are in it, the mark stays.
                let desk = self.desk.borrow();
                desk.made_up && !desk.live.table().is_empty()
            };
            self.take_over_or_leave(table, made_up, work).await?;
        }
        Ok(taken)
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

fn report(staged: &Staged, compared: &Compared, no_room: u32) -> Report {
    let mistakes = Column::ALL.iter().copied().zip(staged.mistakes);
    let reasons = ReasonKind::ALL.into_iter().zip(staged.reasons);
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
        reasons: reasons.filter(|(_, count)| *count > 0).collect(),
        cut_codes: staged.cut_codes.clone(),
        beyond: staged.beyond.clone(),
        no_room,
        ask: None,
    }
}
