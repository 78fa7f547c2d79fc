//! W3: the elections that are due, month by month.

use chrono::{Datelike, Months, NaiveDate};
use ledger::{Table, UnitId};
use policy::{Election, Organisation, ReminderTerms, Status, election};

/// The elections of a city or a part of it, in order of days.
#[derive(Clone, Debug, Default)]
pub struct Elections {
    due: Vec<(NaiveDate, UnitId)>,
    /// Organisations of which neither the last election nor the approval is known.
    pub unknown: u32,
}

/// A month of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Month {
    /// Its first day; of what is overdue, the day itself.
    pub first: NaiveDate,
    /// How many elections are due.
    pub due: u32,
    /// How many of them are committees', general branches', branches' and joint branches'.
    pub of: [u32; 4],
}

impl Elections {
    /// Of some units. A unit that is gone elects nothing, and a joint branch elects once.
    pub fn of(table: &Table, units: &[UnitId], terms: &ReminderTerms) -> Self {
        let mut found = Self::default();
        for id in units {
            match next_of(table, *id, terms) {
                Next::Due(next) => found.due.push((next.due, *id)),
                Next::Unknown => found.unknown += 1,
                Next::None => {}
            }
        }
        found.due.sort_unstable();
        found
    }

    /// The elections that are due within these days, both among them, in order.
    pub fn within(&self, from: NaiveDate, to: NaiveDate) -> &[(NaiveDate, UnitId)] {
        let first = self.due.partition_point(|(due, _)| *due < from);
        let end = self.due.partition_point(|(due, _)| *due <= to);
        self.due.get(first..end).unwrap_or_default()
    }

    /// Those that were due before a day.
    pub fn overdue(&self, day: NaiveDate) -> &[(NaiveDate, UnitId)] {
        let end = self.due.partition_point(|(due, _)| *due < day);
        self.due.get(..end).unwrap_or_default()
    }

    /// What is overdue, then so many months from a day's on. The first of them begins with the day: what was due before it
    /// is overdue.
    pub fn months(&self, table: &Table, day: NaiveDate, count: u32) -> (Month, Vec<Month>) {
        let overdue = month_of(table, day, self.overdue(day));
        let months = (0..count).filter_map(|ahead| {
            let (first, last) = month_ahead(day, ahead)?;
            Some(month_of(table, first, self.within(first.max(day), last)))
        });
        (overdue, months.collect())
    }
}

/// The last day of so many months from a day's on.
pub fn last_of_months(day: NaiveDate, count: u32) -> Option<NaiveDate> {
    month_ahead(day, count.saturating_sub(1)).map(|(_, last)| last)
}

/// The first and the last day of a month, counted from a day's.
fn month_ahead(day: NaiveDate, ahead: u32) -> Option<(NaiveDate, NaiveDate)> {
    let first = day.with_day(1)?.checked_add_months(Months::new(ahead))?;
    let last = first.checked_add_months(Months::new(1))?.pred_opt()?;
    Some((first, last))
}

fn month_of(table: &Table, first: NaiveDate, due: &[(NaiveDate, UnitId)]) -> Month {
    let mut of = [0; 4];
    for (_, id) in due {
        let organisation = table.facts(*id).and_then(|facts| facts.organisation);
        let place = match organisation {
            Some(Organisation::Committee) => 0,
            Some(Organisation::GeneralBranch) => 1,
            Some(Organisation::JointBranch) => 3,
            _ => 2,
        };
        of[place] += 1;
    }
    Month {
        first,
        due: u32::try_from(due.len()).unwrap_or(u32::MAX),
        of,
    }
}

/// A unit's next election.
enum Next {
    Due(Election),
    /// There is something to elect, and nobody knows when.
    Unknown,
    /// There is nothing to elect, or another unit of its joint branch stands for it.
    None,
}

fn next_of(table: &Table, id: UnitId, terms: &ReminderTerms) -> Next {
    let Some((facts, more)) = table.organisation(id) else {
        return Next::None;
    };
    let elects = facts.status == Status::Operating
        && facts.has_organisation().is_yes()
        && table.stands_for_organisation(id);
    if !elects {
        return Next::None;
    }
    election(&facts, more.last_election, terms).map_or(Next::Unknown, Next::Due)
}
