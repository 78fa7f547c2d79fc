use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::placement::{Placed, place};
use super::{Aim, Block, Cell, PasteError};
use crate::cell::{self, CellMistake};
use crate::column::Column;
use crate::record::Record;
use crate::table::{Table, UnitId};

/// So many refused cells are listed one by one; of the rest, only how many they are.
pub const MOST_REFUSED_LISTED: usize = 200;

/// Why a cell does not take what was pasted.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Refusal {
    /// Its column cannot be read from that.
    Mistake(CellMistake),
    /// The rules work it out.
    WorkedOut,
    /// Its column is not among those shown.
    NotShown,
    /// The table has no such row.
    NoRow,
    /// The table has no such column.
    NoColumn,
    /// The unit of this name has that credit code.
    CodeTaken(String),
}

/// A cell that did not take what was pasted.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct RefusedCell {
    /// The row of the view, from 0.
    pub row: u32,
    /// The unit there; empty where there is none.
    pub name: String,
    /// The column among those shown, from 0; `None` where it is not shown.
    pub at: Option<usize>,
    /// The cell, where the place has one.
    pub cell: Option<Cell>,
    /// What was to be written.
    pub text: String,
    /// Why it was not.
    pub why: Refusal,
}

/// What a paste comes to. Nothing is changed by making it.
#[derive(Debug, Default, PartialEq)]
pub struct Plan {
    /// The units that change, as they are to be.
    pub records: Vec<(UnitId, Record)>,
    /// How many cells change.
    pub changed: u32,
    /// How many hold already what was pasted.
    pub same: u32,
    /// Cells that do not take it, the first of them.
    pub refused: Vec<RefusedCell>,
    /// How many there are.
    pub refused_count: u32,
    /// The first and the last row of the view that change.
    pub rows: Option<(u32, u32)>,
    /// How many rows of the block lie below the chosen ones.
    pub beyond: u32,
    /// Whether rows are chosen and it goes elsewhere, where the cursor is.
    pub is_away: bool,
    /// Whether names and codes of copied rows were left out.
    pub leaves_identity: bool,
}

/// A cell that takes its text.
struct Taken<'a> {
    id: UnitId,
    cell: Cell,
    placed: Placed<'a>,
}

struct Planning<'a> {
    table: &'a Table,
    /// The units of the view.
    units: &'a [UnitId],
    /// Each unit as it is to be.
    records: BTreeMap<UnitId, Record>,
    taken: Vec<Taken<'a>>,
    refused: Vec<RefusedCell>,
    refused_count: u32,
}

/// Works out what becomes of a block that is pasted: `units` are those of the view in their order, and no more than `most`
/// cells may be meant.
///
/// # Errors
/// [`PasteError`].
pub fn plan(
    block: &Block,
    aim: &Aim,
    (units, table): (&[UnitId], &Table),
    most: usize,
) -> Result<Plan, PasteError> {
    let placement = place(block, aim, most)?;
    let mut planning = Planning {
        table,
        units,
        records: BTreeMap::new(),
        taken: Vec::new(),
        refused: Vec::new(),
        refused_count: 0,
    };
    for placed in placement.cells {
        planning.read(placed, aim.columns.len());
    }
    planning.keep_codes_apart();
    let mut plan = planning.counted();
    plan.beyond = placement.beyond;
    plan.is_away = placement.is_away;
    plan.leaves_identity = placement.leaves_identity;
    Ok(plan)
}

impl<'a> Planning<'a> {
    fn read(&mut self, placed: Placed<'a>, width: usize) {
        let unit = self.units.get(placed.row as usize).copied();
        let unit = unit.filter(|id| self.table.has(*id));
        let (id, cell) = match (unit, placed.at, placed.cell) {
            (None, ..) => return self.refuse(&placed, Refusal::NoRow),
            (_, Some(at), None) if at >= width => return self.refuse(&placed, Refusal::NoColumn),
            (_, Some(_), None) => return self.refuse(&placed, Refusal::WorkedOut),
            (_, None, _) => return self.refuse(&placed, Refusal::NotShown),
            (Some(id), Some(_), Some(cell)) => (id, cell),
        };
        if !self.records.contains_key(&id) {
            let Some(record) = self.table.get(id) else {
                return self.refuse(&placed, Refusal::NoRow);
            };
            self.records.insert(id, record);
        }
        let Some(record) = self.records.get_mut(&id) else {
            return;
        };
        let read = match cell {
            Cell::Own(column) => {
                record.set_own(column, placed.text.trim());
                Ok(())
            }
            Cell::Column(column) => cell::read(record, column, placed.text),
        };
        match read {
            Ok(()) => self.taken.push(Taken { id, cell, placed }),
            Err(mistake) => self.refuse(&placed, Refusal::Mistake(mistake)),
        }
    }

    fn refuse(&mut self, placed: &Placed<'_>, why: Refusal) {
        let unit = self.units.get(placed.row as usize);
        let name = unit.map_or("", |id| self.table.name(*id));
        self.refused_count += 1;
        if self.refused.len() < MOST_REFUSED_LISTED {
            self.refused.push(RefusedCell {
                row: placed.row,
                name: name.to_owned(),
                at: placed.at,
                cell: placed.cell,
                text: placed.text.to_owned(),
                why,
            });
        }
    }

    /// Refuses credit codes by which two units would have one, until none is left. What was so before is not asked about.
    fn keep_codes_apart(&mut self) {
        let table = self.table;
        let taken = std::mem::take(&mut self.taken);
        let mut refused = BTreeSet::<usize>::new();
        // By which of those each code is written.
        let mut written = HashMap::<String, usize>::new();
        for (at, one) in taken.iter().enumerate() {
            let record = self.records.get(&one.id);
            let Some(record) = record.filter(|_| one.cell == Cell::Column(Column::Code)) else {
                continue;
            };
            if record.code.is_empty() || record.code == table.code(one.id) {
                continue;
            }
            let code = record.code.clone();
            if let Some(earlier) = written.get(&code).and_then(|earlier| taken.get(*earlier)) {
                self.refuse_code(one, earlier.id);
                refused.insert(at);
            } else {
                written.insert(code, at);
            }
        }
        // The units that have those codes: some keep theirs, others change it and keep it only if that is refused.
        let (mut keeping, mut changing) = (BTreeMap::new(), BTreeMap::new());
        if !written.is_empty() {
            for owner in table.ids() {
                let code = table.code(owner);
                let Some(at) = written.get(code) else {
                    continue;
                };
                let now = self.records.get(&owner);
                if now.is_none_or(|now| now.code == code) {
                    keeping.insert(owner, *at);
                } else {
                    changing.insert(owner, *at);
                }
            }
        }
        while let Some((owner, at)) = keeping.pop_first() {
            let Some(one) = taken.get(at) else {
                continue;
            };
            if !refused.insert(at) {
                continue;
            }
            self.refuse_code(one, owner);
            if let Some(next) = changing.remove(&one.id) {
                keeping.insert(one.id, next);
            }
        }
        let left = taken.into_iter().enumerate();
        let left = left.filter(|(at, _)| !refused.contains(at));
        self.taken = left.map(|(_, one)| one).collect();
    }

    /// Refuses a credit code that this unit has.
    fn refuse_code(&mut self, taken: &Taken<'_>, owner: UnitId) {
        if let Some(record) = self.records.get_mut(&taken.id) {
            self.table.code(taken.id).clone_into(&mut record.code);
        }
        let name = self.table.name(owner).to_owned();
        self.refuse(&taken.placed, Refusal::CodeTaken(name));
    }

    fn counted(self) -> Plan {
        let mut plan = Plan {
            refused: self.refused,
            refused_count: self.refused_count,
            ..Plan::default()
        };
        let mut changed = BTreeSet::<UnitId>::new();
        for taken in &self.taken {
            let before = text_of(self.table, taken.id, taken.cell);
            let now = self.records.get(&taken.id).map(|now| match taken.cell {
                Cell::Own(column) => now.own(column).to_owned(),
                Cell::Column(column) => cell::write(now, column).into_owned(),
            });
            if now.as_ref() == Some(&before) {
                plan.same += 1;
                continue;
            }
            plan.changed += 1;
            changed.insert(taken.id);
            let row = taken.placed.row;
            let (first, last) = plan.rows.unwrap_or((row, row));
            plan.rows = Some((first.min(row), last.max(row)));
        }
        let records = self.records.into_iter();
        plan.records = records.filter(|(id, _)| changed.contains(id)).collect();
        plan
    }
}

fn text_of(table: &Table, id: UnitId, cell: Cell) -> String {
    match cell {
        Cell::Own(column) => table.own(id, column).to_owned(),
        Cell::Column(column) => table.cell(id, column),
    }
}
