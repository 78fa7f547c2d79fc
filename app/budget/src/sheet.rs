//! A budget with all its breakdowns.

use policy::Kind;

use crate::calendar::Month;
use crate::entries::{Entries, Entry};
use crate::gap::Gap;
use crate::line::{Line, Shared, StreetLine};
use crate::recipient::{Recipient, by_recipient};
use crate::reckon::Outcome;
use crate::terms::Terms;

/// A district with its streets.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct DistrictSheet {
    /// What it is called; empty for units that do not say.
    pub name: String,
    /// What it comes to: its streets, and lines of its own.
    pub line: Line,
    /// Who pays.
    pub shared: Shared,
    /// Its streets; none where districts are counted.
    pub streets: Vec<StreetLine>,
    /// What falls due month by month, and at the end what has no month.
    pub months: Vec<Month>,
}

/// A budget.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Sheet {
    /// For which year.
    pub year: i32,
    /// All of it: the districts, and lines of one's own that are of no district.
    pub line: Line,
    /// Who pays.
    pub shared: Shared,
    /// Lines of one's own that are of no district.
    pub apart: Line,
    /// Who pays these.
    pub apart_shared: Shared,
    /// District by district.
    pub districts: Vec<DistrictSheet>,
    /// By kind of unit, without lines of one's own; none where districts are counted.
    pub kinds: Vec<(Kind, Line)>,
    /// By whom it goes to, without lines of one's own.
    pub recipients: Vec<(Recipient, Line)>,
    /// What falls due month by month, and at the end what has no month.
    pub months: Vec<Month>,
    /// What is not known, what narrows the range most first.
    pub gaps: Vec<Gap>,
    /// Units whose money is open.
    pub open: u32,
}

impl Sheet {
    /// What it comes to.
    pub fn outcome(&self) -> Outcome {
        Outcome {
            year: self.year,
            line: self.line,
            shared: self.shared,
        }
    }

    /// Sums up.
    pub(crate) fn of(entries: Entries, year: i32, terms: &Terms) -> Self {
        let (apart, apart_shared, calendar) = entries.apart;
        let mut shared = apart_shared;
        let mut line = apart;
        let mut months = calendar.months(terms.payout);
        let mut districts = Vec::with_capacity(entries.districts.len());
        for entry in entries.districts {
            let district = DistrictSheet::of(entry, terms);
            line.plus(&district.line);
            shared.plus(&district.shared);
            for (month, more) in months.iter_mut().zip(&district.months) {
                for (item, more) in month.iter_mut().zip(more) {
                    *item = *item + *more;
                }
            }
            districts.push(district);
        }
        let kinds = Kind::ALL.iter().copied().zip(entries.kinds);
        let recipients = Recipient::ALL
            .into_iter()
            .zip(by_recipient(entries.recipients));
        Self {
            year,
            line,
            shared,
            apart,
            apart_shared,
            districts,
            kinds: kinds.filter(|(_, line)| *line != Line::default()).collect(),
            recipients: recipients
                .filter(|(_, line)| *line != Line::default())
                .collect(),
            months,
            gaps: entries.gaps.list(),
            open: entries.open,
        }
    }
}

impl DistrictSheet {
    fn of(entry: Entry, terms: &Terms) -> Self {
        let (mut line, mut shared) = entry.rest;
        for street in &entry.streets {
            line.plus(&street.line);
            shared.plus(&street.shared);
        }
        Self {
            name: entry.name,
            line,
            shared,
            streets: entry.streets,
            months: entry.calendar.months(terms.payout),
        }
    }
}
