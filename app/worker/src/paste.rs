//! Cells that are pasted into the view, and what was typed into one before the page went away.

use std::collections::BTreeSet;

use ledger::paste::{Aim, PasteError, Plan, plan};
use ledger::typed::TypedFate;
use ledger::{Change, UnitId};
use protocol::{Failure, MOST_CELLS, PasteAsk, PasteFound, TypedWrite, admit};

use crate::desk::{Desk, Shared};

impl Desk {
    /// What a paste comes to; and the rows of the view as they are now: where units changed places since the page was
    /// drawn, the unit at the cursor and those chosen say where they are.
    fn plan_paste(&self, ask: &PasteAsk) -> Result<Plan, Failure> {
        let units = self.live.units();
        let is_there = units.get(ask.row as usize) == Some(&ask.unit);
        let place = if is_there {
            Some(ask.row as usize)
        } else {
            units.iter().position(|id| *id == ask.unit)
        };
        let row = place.and_then(|place| u32::try_from(place).ok());
        let row = row.ok_or(Failure::Changed)?;
        let chosen: BTreeSet<UnitId> = ask.chosen.iter().copied().collect();
        let chosen = if chosen.is_empty() {
            Vec::new()
        } else {
            (0_u32..)
                .zip(units)
                .filter(|(_, id)| chosen.contains(id))
                .map(|(at, _)| at)
                .collect()
        };
        let aim = Aim {
            row,
            column: ask.column as usize,
            columns: ask.columns.clone(),
            chosen,
        };
        let planned = plan(&ask.block, &aim, (units, self.live.table()), MOST_CELLS);
        planned.map_err(|error| match error {
            PasteError::Misfit { chosen, rows } => Failure::PasteMisfit { chosen, rows },
            PasteError::TooManyCells => Failure::TooManyCells,
        })
    }
}

impl Shared {
    /// Pastes what cells can take, as one change; or only says what it would come to, where that is to be confirmed first.
    pub async fn paste(&self, ask: PasteAsk) -> Result<PasteFound, Failure> {
        self.may_write()?;
        let plan = self.desk.borrow().plan_paste(&ask)?;
        let mut found = PasteFound {
            is_done: false,
            changed: plan.changed,
            units: u32::try_from(plan.records.len()).unwrap_or(u32::MAX),
            rows: plan.rows,
            beyond: plan.beyond,
            leaves_identity: plan.leaves_identity,
            refused: plan.refused,
            refused_count: plan.refused_count,
        };
        // Where rows are chosen, somebody who pastes may not see that the cursor is elsewhere.
        let is_away = plan.is_away && found.changed > 0;
        match ask.confirmed {
            None if is_away || found.is_to_be_confirmed() => return Ok(found),
            confirmed => admit(false, confirmed, found.changed)?,
        }
        if !plan.records.is_empty() {
            let changes = plan.records.into_iter();
            let changes = changes.map(|(id, record)| Change::Put(id, record));
            self.change_and_remember(changes.collect()).await?;
        }
        found.is_done = true;
        Ok(found)
    }
    /// Writes what was typed as if it had been entered then; nothing where it stands there already.
    pub async fn write_typed(&self, write: TypedWrite) -> Result<(), Failure> {
        self.may_write()?;
        let fate = write.typed.fate(self.desk.borrow().live.table());
        let (unit, cell) = match fate {
            TypedFate::Held => return Ok(()),
            TypedFate::Gone => return Err(Failure::NoSuchUnit),
            TypedFate::Changed(.., now) if !write.is_over => return Err(Failure::CellChanged(now)),
            TypedFate::Changed(unit, cell, _) | TypedFate::Write(unit, cell) => (unit, cell),
        };
        self.write(vec![(unit, cell, write.typed.text)]).await
    }
}
