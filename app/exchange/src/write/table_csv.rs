//! A ledger as text: UTF-8 with a mark, by which spreadsheets know it, and commas between cells.

use ledger::import::LOCAL_TERMS_HEADER;
use ledger::{Column, Live, ResultColumn, UnitId};

use super::cells::yuan;
use super::lines::Lines;
use super::results::{Result, Results, local_terms};
use ledger::guard::guarded;

/// A CSV file, written row by row. What was written can be taken away at any time, so that it need not be in memory whole.
pub struct CsvFile {
    lines: Lines,
    own: u16,
    local_terms: Option<String>,
}

impl CsvFile {
    /// Begins with the header row.
    pub fn new(live: &Live) -> Self {
        let own = live.table().own_headers();
        let mut file = Self {
            lines: Lines::new(),
            own: u16::try_from(own.len()).unwrap_or(0),
            local_terms: local_terms(live),
        };
        let headers = Column::ALL.iter().map(|column| column.header());
        let results = ResultColumn::ALL.iter().map(|column| column.header());
        let terms = file.local_terms.as_ref().map(|_| LOCAL_TERMS_HEADER);
        let own = own.iter().map(String::as_str);
        let all = headers.chain(own).chain(results).chain(terms);
        let all: Vec<&str> = all.collect();
        file.lines
            .line(all.into_iter().map(|text| guarded(text).into_owned()));
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
        let terms = self.local_terms.clone();
        let all: Vec<String> = cells.chain(own).chain(results).chain(terms).collect();
        self.lines.line(all);
    }

    /// Takes away what was written by now.
    pub fn take(&mut self) -> Vec<u8> {
        self.lines.take()
    }
}
