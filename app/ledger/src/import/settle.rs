//! What becomes of the ledger: conflicts settled as the visitor says, and everything put in at once.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::compare::{Compared, Group};
use super::staged::Staged;
use crate::column::Column;
use crate::record::Record;
use crate::table::{MAX_OWN, MAX_UNITS, Table, UnitId};

/// What is done where two records of a unit say different things.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Settle {
    /// What was there first stays.
    Keep,
    /// The file's cells take its place, empty ones too, except for name, code and district, by which a unit is known.
    Replace,
    /// The file's cells that are not empty take its place.
    Merge,
}

const KNOWN_BY: [Column; 3] = [Column::Name, Column::Code, Column::District];

/// One way for all conflicts, and others for some.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settled {
    /// For all; nothing is chosen at first,
    pub all: Option<Settle>,
    /// but these: units of the file, by their place among those read.
    pub but: Vec<(UnitId, Settle)>,
}

impl Settled {
    /// Whether every conflict is settled, of so many.
    pub fn covers(&self, conflicts: usize) -> bool {
        self.all.is_some() || self.but.len() >= conflicts
    }
}

/// What an import comes to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// Units that came in.
    pub added: u32,
    /// Units that changed.
    pub changed: u32,
    /// Cells of theirs that changed.
    pub cells: u32,
    /// Rows that say something else and are left out, as the visitor chose.
    pub kept: u32,
    /// New units for which there is no room.
    pub no_room: u32,
}

impl Taken {
    /// Whether the ledger is another one now.
    pub fn changes(&self) -> bool {
        self.added > 0 || self.changed > 0
    }
}

/// What an import would come to if its conflicts were settled so. Nothing is written.
pub fn foresee(ledger: &Table, staged: &Staged, compared: &Compared, settled: &Settled) -> Taken {
    let own = |header: &String| {
        let mut headers = ledger.own_headers().iter();
        headers.position(|known| known == header)
    };
    // A header that the ledger does not have yet gets a number that nothing there has.
    let headers = staged.table.own_headers().iter();
    let mut beyond = ledger.own_headers().len()..MAX_OWN;
    let own: Vec<Option<u16>> = headers
        .map(|header| {
            let at = own(header).or_else(|| beyond.next())?;
            u16::try_from(at).ok()
        })
        .collect();
    let but = settled.but.iter().copied().collect();
    let settling = Settling {
        staged,
        columns: &compared.columns,
        own: &own,
        all: settled.all,
        but: &but,
    };
    let no_room = without_room(ledger, compared);
    let mut taken = Taken {
        added: compared.new - no_room,
        no_room,
        kept: settling.kept(compared),
        ..Taken::default()
    };
    let contested = compared.contested.iter();
    for group in contested.filter_map(|at| compared.groups.get(*at)) {
        if settling.takes_none(group) {
            continue;
        }
        if let Some(before) = group.with.and_then(|unit| ledger.get(unit))
            && let Some(after) = settling.with_ledger(group, &before)
            && after != before
        {
            taken.changed += 1;
            taken.cells += settling.changed_cells(&before, &after);
        }
    }
    taken
}

/// For how many of the new units there is no room.
pub fn without_room(ledger: &Table, compared: &Compared) -> u32 {
    let room = MAX_UNITS.saturating_sub(ledger.places());
    let room = u32::try_from(room).unwrap_or(u32::MAX);
    compared.new.saturating_sub(room)
}

/// Puts a file's units into a ledger, step by step, so that others can be served in between. The ledger that is shown
/// stays as it is until all is done.
pub struct TakingIn {
    table: Table,
    staged: Staged,
    compared: Compared,
    settled: HashMap<UnitId, Settle>,
    all: Option<Settle>,
    /// The ledger's numbers of the file's own columns.
    own: Vec<Option<u16>>,
    next: usize,
    taken: Taken,
    /// Whether what was read is the ledger, as it stands.
    is_whole: bool,
}

impl TakingIn {
    /// Begins, with a copy of the ledger.
    pub fn new(ledger: &Table, mut staged: Staged, compared: Compared, settled: &Settled) -> Self {
        // A row that was dropped when it was compared is among those read all the same.
        let alone = compared.groups.len() == staged.table.places();
        let all = settled.all;
        let settled = settled.but.iter().copied().collect();
        let settling = Settling {
            staged: &staged,
            columns: &compared.columns,
            own: &[],
            all,
            but: &settled,
        };
        let taken = Taken {
            kept: settling.kept(&compared),
            ..Taken::default()
        };
        if ledger.is_empty() && ledger.own_headers().is_empty() && alone {
            // What was read is the ledger.
            let added = u32::try_from(staged.table.len()).unwrap_or(u32::MAX);
            return Self {
                table: std::mem::take(&mut staged.table),
                staged,
                next: compared.groups.len(),
                compared,
                settled,
                all,
                own: Vec::new(),
                taken: Taken { added, ..taken },
                is_whole: true,
            };
        }
        let mut table = ledger.clone();
        let headers = staged.table.own_headers().iter();
        let own = headers.map(|header| table.own_column(header)).collect();
        Self {
            table,
            own,
            staged,
            compared,
            settled,
            all,
            next: 0,
            taken,
            is_whole: false,
        }
    }

    /// Puts so many more units in; `false` where there are no more.
    pub fn step(&mut self, count: usize) -> bool {
        let end = self.compared.groups.len();
        let to = self.next.saturating_add(count).min(end);
        for at in self.next..to {
            if let Some(group) = self.compared.groups.get(at).cloned() {
                self.one(&group);
            }
        }
        self.next = to;
        to < end
    }

    /// How many units were looked at, and of how many.
    pub fn done(&self) -> (usize, usize) {
        (self.next, self.compared.groups.len())
    }

    /// The ledger with all in it. It is to be given to [`TakingIn::give_back`] where it cannot be kept.
    pub fn finish(&mut self) -> (Table, Taken) {
        self.table.settle_joint_branches();
        (std::mem::take(&mut self.table), self.taken)
    }

    /// What was read, so that it can be taken in after all: a million units are not copied for that.
    pub fn give_back(mut self, finished: Option<Table>) -> (Staged, Compared) {
        if self.is_whole {
            self.staged.table = finished.unwrap_or(self.table);
        }
        (self.staged, self.compared)
    }

    fn one(&mut self, group: &Group) {
        let settling = Settling {
            staged: &self.staged,
            columns: &self.compared.columns,
            own: &self.own,
            all: self.all,
            but: &self.settled,
        };
        match group.with {
            None => {
                let record = settling.of_file(group);
                match record.and_then(|record| self.table.push(&record)) {
                    Some(_) => self.taken.added += 1,
                    None => self.taken.no_room += 1,
                }
            }
            Some(unit) => {
                let Some(before) = self.table.get(unit) else {
                    return;
                };
                let after = settling.with_ledger(group, &before);
                if let Some(after) = after.filter(|after| *after != before) {
                    self.taken.changed += 1;
                    self.taken.cells += settling.changed_cells(&before, &after);
                    self.table.put(unit, &after);
                }
            }
        }
    }
}

struct Settling<'a> {
    staged: &'a Staged,
    columns: &'a [Column],
    /// The ledger's numbers of the file's own columns.
    own: &'a [Option<u16>],
    all: Option<Settle>,
    but: &'a HashMap<UnitId, Settle>,
}

impl Settling<'_> {
    /// What is chosen for a row; where nothing is, the ledger stays as it is.
    fn of(&self, unit: UnitId) -> Settle {
        let one = self.but.get(&unit).copied();
        one.or(self.all).unwrap_or(Settle::Keep)
    }

    /// Whether all rows of a unit are left out.
    fn takes_none(&self, group: &Group) -> bool {
        let mut rows = std::iter::once(&group.first).chain(&group.others);
        rows.all(|row| self.of(*row) == Settle::Keep)
    }

    /// How many rows that say something else are left out.
    fn kept(&self, compared: &Compared) -> u32 {
        let mut kept = 0;
        for conflict in &compared.conflicts {
            kept += u32::from(self.of(conflict.unit) == Settle::Keep);
        }
        kept
    }

    /// How many cells of a unit changed.
    fn changed_cells(&self, before: &Record, after: &Record) -> u32 {
        let mut changed = 0;
        for column in self.columns {
            changed += u32::from(!before.has_cell_of(after, *column));
        }
        for number in self.own.iter().flatten() {
            changed += u32::from(before.own(*number) != after.own(*number));
        }
        changed
    }

    /// A record of the file with the ledger's numbers for its own columns.
    fn record(&self, unit: UnitId) -> Option<Record> {
        let mut record = self.staged.table.get(unit)?;
        let own = std::mem::take(&mut record.own);
        for (number, text) in own {
            if let Some(Some(number)) = self.own.get(usize::from(number)) {
                record.set_own(*number, &text);
            }
        }
        Some(record)
    }

    /// What the file's rows of one unit come to among themselves.
    fn of_file(&self, group: &Group) -> Option<Record> {
        let mut record = self.record(group.first)?;
        for other in &group.others {
            self.lay_over(&mut record, *other, self.of(*other));
        }
        Some(record)
    }

    /// The same over what the ledger has. Each row is settled for itself, one after another; so the last one that is
    /// not to be left out has the last word.
    fn with_ledger(&self, group: &Group, before: &Record) -> Option<Record> {
        let rows = std::iter::once(group.first).chain(group.others.iter().copied());
        let rows: Vec<UnitId> = rows.filter(|row| self.of(*row) != Settle::Keep).collect();
        if rows.is_empty() {
            return None;
        }
        let mut after = before.clone();
        for row in rows {
            self.lay_over(&mut after, row, self.of(row));
        }
        Some(after)
    }

    fn lay_over(&self, record: &mut Record, row: UnitId, settle: Settle) {
        let Some(from) = self.record(row) else {
            return;
        };
        match settle {
            Settle::Keep => {}
            Settle::Replace => {
                for column in self.columns {
                    // A unit does not lose what it is known by because a file does not say it.
                    if !KNOWN_BY.contains(column) || self.staged.is_given(row, *column) {
                        record.take_cell(&from, *column);
                    }
                }
                for number in self.own.iter().flatten() {
                    record.set_own(*number, from.own(*number));
                }
            }
            Settle::Merge => {
                for column in self.columns {
                    if self.staged.is_given(row, *column) {
                        record.take_cell(&from, *column);
                    }
                }
                for (number, text) in &from.own {
                    record.set_own(*number, text);
                }
            }
        }
    }
}
