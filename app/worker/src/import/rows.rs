//! All rows of a file that is being imported, read by the visitor's mapping; or what turned out to be asked first.

use exchange::read::TextRows;
use ledger::Column;
use ledger::import::{FileForm, Gaps, Mapped, Staged, Target, ask_of_merged};
use protocol::Failure;

use crate::desk::Shared;
use crate::reading::{merged_of, read_sheet, read_text};
use crate::work::Work;

/// What came of reading all rows.
pub(super) enum Read {
    /// Units and rows set aside, with the columns that were read.
    Rows(Box<Staged>, Vec<Column>),
    /// The mapping, with what has to be asked of it first.
    Ask(Vec<Mapped>),
}

/// The mapping with a question to each column of places that is filled in on the first of several rows only, where there
/// is one that was not asked yet.
fn asked_of_places(staged: &Staged, mapping: &[Mapped]) -> Option<Vec<Mapped>> {
    let unfilled = staged.unfilled_places();
    let mut asked = mapping.to_vec();
    let mut is_asked = false;
    for mapped in &mut asked {
        if let Target::Column(column) = mapped.target
            && unfilled.contains(&column)
            && mapped.gaps.is_none()
        {
            mapped.gaps = Some(Gaps {
                merged: 0,
                fill: None,
            });
            is_asked = true;
        }
    }
    is_asked.then_some(asked)
}

impl Shared {
    /// All rows of the file, or what has to be asked before they can be read.
    pub(super) async fn staged(&self, mapping: &[Mapped], work: &Work) -> Result<Read, Failure> {
        let (file, form, place, number, mut merged) = {
            let desk = self.desk.borrow();
            let import = desk.import.as_ref().ok_or(Failure::NoFile)?;
            let merged = import.merged.clone();
            (
                import.file.clone(),
                import.form,
                import.head,
                import.head_number,
                merged,
            )
        };
        let (staged, columns) = match form {
            FileForm::Text {
                encoding,
                separator,
            } => {
                let reader = TextRows::new(encoding, separator);
                read_text(&file, reader, separator, place, mapping, work).await?
            }
            FileForm::Workbook { sheet } => {
                let read =
                    read_sheet(&file, sheet, place, mapping, merged.as_deref(), work).await?;
                // Of a large sheet, they are only looked for where something is empty that they may be why.
                if merged.is_some() || !read.0.lacks_places(&read.1) {
                    read
                } else {
                    let found = merged_of(&file, sheet).await?;
                    let mut asked = mapping.to_vec();
                    ask_of_merged(&mut asked, &found, number);
                    let is_asked = asked.iter().any(Mapped::is_open);
                    merged = Some(found);
                    if let Some(import) = &mut self.desk.borrow_mut().import {
                        import.merged.clone_from(&merged);
                    }
                    if is_asked {
                        return Ok(Read::Ask(asked));
                    }
                    read_sheet(&file, sheet, place, mapping, merged.as_deref(), work).await?
                }
            }
        };
        match asked_of_places(&staged, mapping) {
            Some(asked) => Ok(Read::Ask(asked)),
            None => Ok(Read::Rows(Box::new(staged), columns)),
        }
    }
}
