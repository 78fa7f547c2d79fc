//! A ledger as text: UTF-8 with a mark, by which spreadsheets know it, and commas between cells.

use ledger::{Column, Live, ResultColumn, UnitId};

use super::cells::yuan;
use super::results::{Result, Results};
use crate::guard::guarded;

/// A CSV file, written row by row. What was written can be taken away at any time, so that it need not be in memory whole.
pub struct CsvFile {
    bytes: Vec<u8>,
    own: u16,
}

impl CsvFile {
    /// Begins with the header row.
    pub fn new(live: &Live) -> Self {
        let own = live.table().own_headers();
        let mut file = Self {
            bytes: "\u{feff}".as_bytes().to_vec(),
            own: u16::try_from(own.len()).unwrap_or(0),
        };
        let headers = Column::ALL.iter().map(|column| column.header());
        let results = ResultColumn::ALL.iter().map(|column| column.header());
        let all = headers.chain(own.iter().map(String::as_str)).chain(results);
        let all: Vec<&str> = all.collect();
        file.line(all.into_iter().map(|text| guarded(text).into_owned()));
        file
    }

    /// A unit; nothing where there is none.
    pub fn unit(&mut self, live: &Live, id: UnitId) {
        let (Some(record), Some(results)) = (live.table().get(id), Results::of(live, id)) else {
            return;
        };
        let cells = Column::ALL
            .iter()
            .map(|column| guarded(&ledger::cell::write(&record, *column)).into_owned());
        let own = (0..self.own).map(|own| guarded(record.own(own)).into_owned());
        let results = results.cells().iter().map(|result| match result {
            Result::Text(text) => guarded(text).into_owned(),
            Result::Money(fen) => yuan(*fen),
        });
        let all: Vec<String> = cells.chain(own).chain(results).collect();
        self.line(all.into_iter());
    }

    /// Takes away what was written by now.
    pub fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.bytes)
    }

    fn line(&mut self, cells: impl Iterator<Item = String>) {
        for (at, cell) in cells.enumerate() {
            if at > 0 {
                self.bytes.push(b',');
            }
            if cell.contains(['"', ',', '\n', '\r']) {
                self.bytes.push(b'"');
                self.bytes
                    .extend_from_slice(cell.replace('"', "\"\"").as_bytes());
                self.bytes.push(b'"');
            } else {
                self.bytes.extend_from_slice(cell.as_bytes());
            }
        }
        self.bytes.extend_from_slice(b"\r\n");
    }
}
