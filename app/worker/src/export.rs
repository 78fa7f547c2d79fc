//! The ledger out to files.

use exchange::write::{CsvFile, TooLarge, XlsxFile, template};
use js_sys::{Array, Uint8Array};
use ledger::UnitId;
use protocol::{Failure, Format, Say, Step};
use web_sys::{Blob, BlobPropertyBag};

use crate::desk::Shared;
use crate::door;
use crate::work::Work;

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// What a file of text with commas is.
pub const CSV: &str = "text/csv;charset=utf-8";
/// So many units are written between one look around and the next.
pub const STRIDE: usize = 200;

impl From<TooLarge> for FileTooLarge {
    fn from(_: TooLarge) -> Self {
        Self
    }
}

struct FileTooLarge;

impl From<FileTooLarge> for Failure {
    fn from(_: FileTooLarge) -> Self {
        Self::SheetTooLarge
    }
}

impl Shared {
    /// Writes the units of the view into a file.
    pub async fn export(&self, id: u32, format: Format, work: &Work) -> Result<(), Failure> {
        let (units, all, made_up, day, change) = {
            let desk = self.desk.borrow();
            let day = desk.live.walk().day();
            let all = desk.live.table().ids().count();
            let units = desk.live.units().to_vec();
            (units, all, desk.made_up, day, desk.change)
        };
        let title = if made_up {
            "演示数据-五清台账"
        } else {
            "五清台账"
        };
        // A part of the ledger must not pass for all of it.
        let title = if units.len() < all {
            format!("{title}-筛选{}家（全部{all}家）", units.len())
        } else {
            title.to_owned()
        };
        match format {
            Format::Csv => {
                let parts = self.write_csv(&units, change, work).await?;
                give(id, &parts, &format!("{title}-{day}.csv"), CSV)
            }
            Format::Xlsx => {
                let bytes = self.write_xlsx(&units, made_up, change, work).await?;
                hand_over(id, &bytes, &format!("{title}-{day}.xlsx"))
            }
        }
    }

    /// A workbook to be filled in.
    pub fn template(&self, id: u32) -> Result<(), Failure> {
        let bytes = template().map_err(FileTooLarge::from)?;
        hand_over(id, &bytes, "五清台账模板.xlsx")
    }

    async fn write_csv(
        &self,
        units: &[UnitId],
        change: u32,
        work: &Work,
    ) -> Result<Array, Failure> {
        let parts = Array::new();
        let mut file = CsvFile::new(&self.desk.borrow().live);
        for (at, some) in units.chunks(STRIDE).enumerate() {
            {
                let desk = self.unchanged(change)?;
                for unit in some {
                    file.unit(&desk.live, *unit);
                }
            }
            // Out of this program's memory, which a city would fill.
            parts.push(&Uint8Array::from(file.take().as_slice()));
            let done = (at * STRIDE + some.len()) as u64;
            work.at(Step::Writing, done, units.len() as u64).await?;
        }
        parts.push(&Uint8Array::from(file.take().as_slice()));
        Ok(parts)
    }

    async fn write_xlsx(
        &self,
        units: &[UnitId],
        made_up: bool,
        change: u32,
        work: &Work,
    ) -> Result<Vec<u8>, Failure> {
        let begun = XlsxFile::new(&self.desk.borrow().live, made_up);
        let mut file = begun.map_err(FileTooLarge::from)?;
        for (at, some) in units.chunks(STRIDE).enumerate() {
            {
                let desk = self.unchanged(change)?;
                for unit in some {
                    file.unit(&desk.live, *unit).map_err(FileTooLarge::from)?;
                }
            }
            let done = (at * STRIDE + some.len()) as u64;
            work.at(Step::Writing, done, units.len() as u64).await?;
        }
        Ok(file.finish().map_err(FileTooLarge::from)?)
    }

    /// The desk, if nothing was changed since: a file must not be half of one ledger and half of another.
    pub fn unchanged(&self, change: u32) -> Result<std::cell::Ref<'_, crate::desk::Desk>, Failure> {
        let desk = self.desk.borrow();
        if desk.change == change {
            Ok(desk)
        } else {
            Err(Failure::Changed)
        }
    }
}

/// Gives the page a workbook.
pub fn hand_over(id: u32, bytes: &[u8], name: &str) -> Result<(), Failure> {
    let parts = Array::of1(&Uint8Array::from(bytes));
    give(id, &parts, name, XLSX)
}

/// Gives the page a file made of these parts.
pub fn give(id: u32, parts: &Array, name: &str, media_type: &str) -> Result<(), Failure> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let file = Blob::new_with_u8_array_sequence_and_options(parts, &options)
        .map_err(|_| Failure::NoRoom)?;
    let say = Say::File {
        name: name.to_owned(),
        media_type: media_type.to_owned(),
    };
    door::say_with(id, &say, &file);
    Ok(())
}
