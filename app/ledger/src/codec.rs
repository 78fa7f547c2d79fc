//! Units as bytes, for keeping: a chunk holds some thousands, with the texts that repeat written once.
//!
//! A chunk begins with the version of its form. What was once written is read forever; what does not hold together is
//! refused with a [`CodecError`] and never read half.

mod bytes;
mod unit;

use std::ops::Range;

use foldhash::HashMap;

use crate::change::Change;
use crate::record::Record;
use crate::table::{Table, UnitId};
use bytes::{Reader, Writer};

const VERSION: u8 = 1;
/// Of a chunk in which some units are removed. All others are written as the first edition did.
const WITH_REMOVED: u8 = 2;

/// Why bytes are not what was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodecError {
    /// They end too early, or go on too long.
    Length,
    /// A value that nothing is written as.
    Value,
    /// Written by a newer edition.
    Newer,
    /// More units than a table takes.
    Full,
}

/// The texts of a chunk that repeat.
#[derive(Default)]
struct Repeated {
    texts: Vec<String>,
    numbers: HashMap<String, u64>,
}

impl Repeated {
    fn number(&mut self, text: &str) -> u64 {
        if let Some(number) = self.numbers.get(text) {
            return *number;
        }
        let number = self.texts.len() as u64;
        self.texts.push(text.to_owned());
        self.numbers.insert(text.to_owned(), number);
        number
    }
}

/// The units of a chunk while it is written.
#[derive(Default)]
struct Units {
    repeated: Repeated,
    units: Writer,
    count: u32,
    /// For each removed unit, how many stand between it and the removed one before.
    removed: Vec<u32>,
}

impl Units {
    fn put(&mut self, record: &Record) {
        let repeated = &mut self.repeated;
        unit::write(&mut self.units, record, &mut |text| repeated.number(text));
    }

    fn into_chunk(self) -> (Vec<u8>, u32) {
        let mut chunk = Writer::default();
        chunk.byte(if self.removed.is_empty() {
            VERSION
        } else {
            WITH_REMOVED
        });
        chunk.number(self.repeated.texts.len() as u64);
        for text in &self.repeated.texts {
            chunk.text(text);
        }
        chunk.number(u64::from(self.count));
        if !self.removed.is_empty() {
            chunk.number(self.removed.len() as u64);
            for between in self.removed {
                chunk.number(u64::from(between));
            }
        }
        let mut bytes = chunk.into_bytes();
        bytes.extend(self.units.into_bytes());
        (bytes, self.count)
    }
}

fn blank() -> Record {
    Record::new("", policy::Kind::PrivateEnterprise)
}

/// Writes units as a chunk. Removed ones are left out.
pub fn write_chunk(table: &Table, ids: impl Iterator<Item = UnitId>) -> (Vec<u8>, u32) {
    let mut units = Units::default();
    let mut record = blank();
    for id in ids {
        if table.fill(id, &mut record) {
            units.put(&record);
            units.count += 1;
        }
    }
    units.into_chunk()
}

/// Writes some places of a table as a chunk, as far as there are any, and says how many units are in it. Removed ones are
/// written as such: so every unit comes back under the id that it has, and what was removed can still be restored.
pub fn write_places(table: &Table, places: Range<usize>) -> (Vec<u8>, u32) {
    let mut units = Units::default();
    let mut record = blank();
    let mut between = 0;
    for row in places.start..places.end.min(table.places()) {
        let Ok(id) = u32::try_from(row).map(UnitId) else {
            break;
        };
        table.fill_place(id, &mut record);
        units.put(&record);
        if table.has(id) {
            units.count += 1;
            between += 1;
        } else {
            units.removed.push(between);
            between = 0;
        }
    }
    units.into_chunk()
}

/// Reads a chunk's units to the end of a table, and says how many. Joint branches are for the caller to settle.
///
/// # Errors
/// What is wrong with the bytes; the table may then hold some of their units and is to be thrown away.
pub fn read_chunk(table: &mut Table, bytes: &[u8]) -> Result<u32, CodecError> {
    let mut from = Reader::new(bytes);
    let form = version(&mut from, WITH_REMOVED)?;
    let texts = from.number()?;
    let texts: Vec<&str> = (0..texts).map(|_| from.text()).collect::<Result<_, _>>()?;
    let count = from.number()?;
    let removed: Vec<u64> = if form == WITH_REMOVED {
        let removed = 0..from.number()?;
        removed.map(|_| from.number()).collect::<Result<_, _>>()?
    } else {
        Vec::new()
    };
    let mut record = blank();
    let mut left = count;
    let mut read = |table: &mut Table| {
        unit::read(&mut from, &mut record, &|number| {
            let at = usize::try_from(number).ok()?;
            texts.get(at).copied()
        })?;
        table.push(&record).ok_or(CodecError::Full)
    };
    for between in removed {
        left = left.checked_sub(between).ok_or(CodecError::Value)?;
        for _ in 0..between {
            read(table)?;
        }
        let id = read(table)?;
        table.set_alive(id, false);
    }
    for _ in 0..left {
        read(table)?;
    }
    from.end()?;
    u32::try_from(count).map_err(|_| CodecError::Value)
}

/// Writes changes, for a log.
pub fn write_changes(changes: &[Change]) -> Vec<u8> {
    let mut to = Writer::default();
    to.byte(VERSION);
    to.number(changes.len() as u64);
    for change in changes {
        match change {
            Change::Add(record) => {
                to.byte(0);
                write_alone(&mut to, record);
            }
            Change::Put(id, record) => {
                to.byte(1);
                to.number(u64::from(id.0));
                write_alone(&mut to, record);
            }
            Change::Remove(id) => {
                to.byte(2);
                to.number(u64::from(id.0));
            }
            Change::Restore(id) => {
                to.byte(3);
                to.number(u64::from(id.0));
            }
        }
    }
    to.into_bytes()
}

/// Reads changes of a log.
///
/// # Errors
/// What is wrong with the bytes.
pub fn read_changes(bytes: &[u8]) -> Result<Vec<Change>, CodecError> {
    let mut from = Reader::new(bytes);
    version(&mut from, VERSION)?;
    let count = from.number()?;
    let mut changes = Vec::new();
    for _ in 0..count {
        changes.push(match from.byte()? {
            0 => Change::Add(read_alone(&mut from)?),
            1 => Change::Put(id(&mut from)?, read_alone(&mut from)?),
            2 => Change::Remove(id(&mut from)?),
            3 => Change::Restore(id(&mut from)?),
            _ => return Err(CodecError::Value),
        });
    }
    from.end()?;
    Ok(changes)
}

/// A record whose texts are written out before it.
fn write_alone(to: &mut Writer, record: &Record) {
    let mut repeated = Repeated::default();
    let mut unit = Writer::default();
    unit::write(&mut unit, record, &mut |text| repeated.number(text));
    to.number(repeated.texts.len() as u64);
    for text in &repeated.texts {
        to.text(text);
    }
    to.raw(&unit.into_bytes());
}

fn read_alone(from: &mut Reader<'_>) -> Result<Record, CodecError> {
    let texts = from.number()?;
    let texts: Vec<&str> = (0..texts).map(|_| from.text()).collect::<Result<_, _>>()?;
    let mut record = blank();
    unit::read(from, &mut record, &|number| {
        let at = usize::try_from(number).ok()?;
        texts.get(at).copied()
    })?;
    Ok(record)
}

fn id(from: &mut Reader<'_>) -> Result<UnitId, CodecError> {
    u32::try_from(from.number()?)
        .map(UnitId)
        .map_err(|_| CodecError::Value)
}

/// The version of a form of which there are so many.
fn version(from: &mut Reader<'_>, newest: u8) -> Result<u8, CodecError> {
    match from.byte()? {
        0 => Err(CodecError::Value),
        version if version <= newest => Ok(version),
        _ => Err(CodecError::Newer),
    }
}
