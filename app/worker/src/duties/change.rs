//! What changes records: in memory and on disk, or neither.

use std::collections::BTreeSet;

use duties::{Entry, Holder, How, Op, Records, Settlement, read_shard, write_shard};
use ledger::UnitId;
use policy::YearlyDuty;
use protocol::{DutyAsk, Failure, Holders, MOST_RECORDS, Say, Tickers, Which, admit};
use store::{Part, RecordKey};

use crate::desk::{Desk, Shared};
use crate::door;
use crate::keep::failure;

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

impl Shared {
    /// Makes a change, and says how many records it changed.
    pub(super) async fn change_duties(&self, ask: DutyAsk) -> Result<u32, Failure> {
        let (ask, confirmed) = match ask {
            DutyAsk::Confirmed { change, count } => (*change, Some(count)),
            other => (other, None),
        };
        let ops = self.desk.borrow_mut().ops_of(&ask)?;
        admit(ask.is_open_ended(), confirmed, number(ops.len()))?;
        if ops.is_empty() {
            return Ok(0);
        }
        self.keep_ops(&ops).await?;
        let back = {
            let mut duties = self.duties_mut();
            let mut back: Vec<Op> = ops.iter().map(|op| duties.book.apply(op)).collect();
            back.reverse();
            duties.edition += 1;
            if ask == DutyAsk::TakePasted {
                duties.pasted.clear();
            }
            back
        };
        self.duties_mut().undo = back;
        door::say(door::UNASKED, &Say::DutiesChanged);
        Ok(number(ops.len()))
    }

    /// How many records a change would change. Nothing is written.
    pub(super) fn count_changes(&self, ask: &DutyAsk) -> Result<u32, Failure> {
        let ops = self.desk.borrow_mut().ops_of(ask)?;
        Ok(number(ops.len()))
    }

    /// Lays changes over what is on disk, part by part, in one go: what another tab wrote meanwhile stays.
    pub(super) async fn keep_ops(&self, ops: &[Op]) -> Result<(), Failure> {
        let store = self.desk.borrow().store.clone();
        let Some(store) = store else {
            return Ok(());
        };
        let shards: BTreeSet<u8> = ops.iter().map(|op| op.holder().shard()).collect();
        let keys: Vec<RecordKey> = shards
            .into_iter()
            .map(|shard| RecordKey::Duties(Part::new(shard)))
            .collect();
        let revise = |key: RecordKey, earlier: Option<&str>| {
            let RecordKey::Duties(part) = key else {
                return None;
            };
            let mut book = match earlier {
                Some(text) => read_shard(text)?,
                None => duties::Book::default(),
            };
            for op in ops.iter().filter(|op| op.holder().shard() == part.number()) {
                book.apply(op);
            }
            Some(write_shard(&book, part.number()))
        };
        let kept = store.revise(&keys, revise).await;
        kept.map_err(|error| failure(&error).1)
    }
}

impl Desk {
    /// The changes that are asked for.
    fn ops_of(&mut self, ask: &DutyAsk) -> Result<Vec<Op>, Failure> {
        let ops = match ask {
            DutyAsk::Undo => self.duties.undo.clone(),
            DutyAsk::Settle { which, how } => self.settle(which, how.as_ref()),
            DutyAsk::Hold { by, held, is_held } => {
                let units = match by {
                    Holders::These(units) => units.clone(),
                    Holders::All(query) => self.organised(query),
                };
                let table = self.live.table();
                let units = units.into_iter().filter(|id| table.has(*id));
                // The units of a joint branch hold it together.
                let holders: BTreeSet<Holder> = if *is_held {
                    units.map(|id| Holder::of_organisation(table, id)).collect()
                } else {
                    self.holders_with(units, |records| records.held.contains(held))
                };
                let ops = holders.into_iter();
                ops.map(|holder| Op::Hold(holder, *held, *is_held))
                    .collect()
            }
            DutyAsk::Terms(terms) => vec![Op::Terms(*terms)],
            DutyAsk::TakePasted => self.duties.pasted.clone(),
            DutyAsk::Tick { by, year, duty, to } => {
                let holders = self.tickers(by, *year, *duty, to.is_some())?.into_iter();
                holders
                    .map(|holder| Op::Tick(holder, *year, *duty, to.clone()))
                    .collect()
            }
            // Answered before they come here.
            _ => Vec::new(),
        };
        if ops.len() > MOST_RECORDS {
            return Err(Failure::TooManyRecords);
        }
        Ok(ops)
    }

    /// Whose records something of a year's checklist is ticked off in, or taken back from.
    fn tickers(
        &self,
        by: &Tickers,
        year: i32,
        duty: YearlyDuty,
        is_ticked_off: bool,
    ) -> Result<BTreeSet<Holder>, Failure> {
        let table = self.live.table();
        let of_unit = |id| Holder::of_organisation(table, id);
        Ok(match by {
            Tickers::District(name) => BTreeSet::from([Holder::District(name.clone())]),
            Tickers::Unit(id) if table.has(*id) && !is_ticked_off => {
                let is_ticked = |records: &Records| records.ticked.contains_key(&(year, duty));
                self.holders_with([*id], is_ticked)
            }
            Tickers::Unit(id) if table.has(*id) => BTreeSet::from([of_unit(*id)]),
            Tickers::Unit(_) => return Err(Failure::NoSuchUnit),
            Tickers::Units(query) => {
                let units = self.organised(query).into_iter();
                let table = self.live.table();
                let book = &self.duties.book;
                let joint_units = table.joint_units();
                // What is ticked off already keeps its day and its name.
                units
                    .filter(|id| {
                        let of = book.of_organisation(table, *id, &joint_units);
                        of.ticked(year, duty).is_none()
                    })
                    .map(of_unit)
                    .collect()
            }
        })
    }

    fn settle(&mut self, which: &Which, how: Option<&(How, String)>) -> Vec<Op> {
        let entries = match which {
            Which::These(wanted) => self.these(wanted),
            Which::All(wanted) => self.all_of(wanted),
        };
        let on = self.live.walk().day();
        let table = self.live.table();
        let book = &self.duties.book;
        let joint_units = self.duties.agenda.joint_units();
        let mut ops = Vec::with_capacity(entries.len());
        for entry in &entries {
            let Entry {
                unit, concern, due, ..
            } = *entry;
            let settlement = how.map(|(how, note)| Settlement {
                how: *how,
                due,
                on,
                note: note.clone(),
            });
            if !entry.is_joint {
                let holder = Holder::of_unit(table, unit);
                ops.push(Op::Settle(holder, concern, settlement));
                continue;
            }
            if settlement.is_some() {
                let holder = Holder::of_organisation(table, unit);
                ops.push(Op::Settle(holder, concern, settlement));
                continue;
            }
            // Earlier editions recorded with its units what became of it.
            let holders = Holder::all_of_organisation(table, unit, joint_units).into_iter();
            let is_settled = |holder: &Holder| {
                let settled = book.get(holder).and_then(|all| all.settled.get(&concern));
                settled.is_some_and(|one| one.is_of(due))
            };
            let settled = holders.filter(is_settled);
            ops.extend(settled.map(|holder| Op::Settle(holder, concern, None)));
        }
        ops
    }

    /// All under whom something of the organisations of these units is recorded.
    fn holders_with(
        &self,
        units: impl IntoIterator<Item = UnitId>,
        has: impl Fn(&Records) -> bool,
    ) -> BTreeSet<Holder> {
        let table = self.live.table();
        let joint_units = table.joint_units();
        let all = units
            .into_iter()
            .flat_map(|id| Holder::all_of_organisation(table, id, &joint_units));
        all.filter(|holder| self.duties.book.get(holder).is_some_and(&has))
            .collect()
    }
}
