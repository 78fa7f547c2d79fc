//! A city's units in memory, column by column.

mod joint;
mod packed;
mod text;

use std::convert::Infallible;

use foldhash::HashMap;
use policy::{Heads, Kind, ReminderFacts, UnitFacts};

use crate::cell;
use crate::choices::{EmergingField, Named, Trade};
use crate::column::Column;
use crate::record::{MoreFacts, Record};
pub use joint::{JointBranch, JointUnits};
use packed::Packed;
pub(crate) use text::Places;
use text::Texts;

/// A unit's place in the table. It stays as long as the table does; the place of a removed unit stays empty.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub struct UnitId(pub u32);

impl UnitId {
    pub(crate) fn row(self) -> usize {
        self.0 as usize
    }
}

/// The most units of a table.
pub const MAX_UNITS: usize = 2_000_000;
/// The most columns of the user's own.
pub const MAX_OWN: usize = 200;

const NOT_LISTED: u8 = u8::MAX;
type Code = [u8; 18];

/// Units, column by column.
#[derive(Clone, Debug, Default)]
pub struct Table {
    facts: Vec<UnitFacts>,
    more: Vec<Packed>,
    trades: Vec<u8>,
    fields: Vec<u8>,
    names: Texts,
    codes: Vec<Code>,
    districts: Places,
    streets: Places,
    communities: Places,
    joints: Places,
    /// By the number of their ids.
    branches: Vec<JointBranch>,
    own_headers: Vec<String>,
    own: Vec<Texts>,
    alive: Vec<bool>,
    live: usize,
}

/// Text columns of which many cells are equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// 区
    District,
    /// 街道
    Street,
    /// 社区
    Community,
    /// 联合组织
    Joint,
}

impl Table {
    /// A table without units.
    pub fn new() -> Self {
        Self::default()
    }

    /// How many units there are.
    pub fn len(&self) -> usize {
        self.live
    }

    /// Whether there is no unit.
    pub fn is_empty(&self) -> bool {
        self.live == 0
    }

    /// How many places there are, those of removed units among them.
    pub fn places(&self) -> usize {
        self.alive.len()
    }

    /// Whether there is such a unit.
    pub fn has(&self, id: UnitId) -> bool {
        self.alive.get(id.row()).copied().unwrap_or(false)
    }

    /// Every unit, in the order in which they came.
    pub fn ids(&self) -> impl Iterator<Item = UnitId> {
        let rows = 0_u32..;
        rows.zip(&self.alive)
            .filter(|(_, alive)| **alive)
            .map(|(row, _)| UnitId(row))
    }

    /// Makes room for so many more.
    pub fn reserve(&mut self, more: usize) {
        self.facts.reserve_exact(more);
        self.more.reserve_exact(more);
        self.codes.reserve_exact(more);
    }

    /// Adds a unit at the end; `None` where the table is full. Its joint branch is worked out by
    /// [`Table::settle_joint_branches`].
    pub fn push(&mut self, record: &Record) -> Option<UnitId> {
        if self.alive.len() >= MAX_UNITS {
            return None;
        }
        let id = UnitId(u32::try_from(self.alive.len()).ok()?);
        self.facts.push(record.facts);
        self.more.push(Packed::from(&record.more));
        self.trades.push(number(record.trade));
        self.fields.push(number(record.field));
        self.names.push(&record.name);
        self.codes.push(code_of(&record.code));
        self.districts.push(&record.district);
        self.streets.push(&record.street);
        self.communities.push(&record.community);
        self.joints.push(&record.joint);
        for (column, text) in &record.own {
            self.set_own(id, *column, text);
        }
        self.alive.push(true);
        self.live += 1;
        self.settle_alone(id);
        Some(id)
    }

    /// A unit as a file would hold it.
    pub fn get(&self, id: UnitId) -> Option<Record> {
        let mut record = Record::new("", Kind::PrivateEnterprise);
        self.fill(id, &mut record).then_some(record)
    }

    /// As [`Table::get`], in place of what the record held; `false` where there is no such unit. For those who go through
    /// a million of them.
    pub fn fill(&self, id: UnitId, record: &mut Record) -> bool {
        self.has(id) && self.fill_place(id, record)
    }

    /// As [`Table::fill`], of a removed unit too: its place holds it, should it be restored.
    pub(crate) fn fill_place(&self, id: UnitId, record: &mut Record) -> bool {
        let Some(facts) = self.facts.get(id.row()) else {
            return false;
        };
        let row = id.row();
        record.facts = *facts;
        // Worked out over the ledger, not part of the record.
        record.facts.joint_units = Heads::UNKNOWN;
        record.facts.bears_joint_money = true;
        record.trade = self.trade(id);
        record.field = self.field(id);
        record.more = self.more(id);
        for (slot, text) in [
            (&mut record.name, self.names.get(row)),
            (&mut record.code, self.code(id)),
            (&mut record.district, self.districts.get(row)),
            (&mut record.street, self.streets.get(row)),
            (&mut record.community, self.communities.get(row)),
            (&mut record.joint, self.joints.get(row)),
        ] {
            text.clone_into(slot);
        }
        let columns = (0..self.own_count()).map(|column| (column, self.own(id, column)));
        let cells = columns.filter(|(_, text)| !text.is_empty());
        let filled: Result<(), Infallible> = record.fill_own(cells.map(Ok));
        filled.is_ok()
    }

    /// Puts a record in a unit's place; `false` where there is no such unit. Joint branches are for the caller to settle.
    pub(crate) fn put(&mut self, id: UnitId, record: &Record) -> bool {
        if !self.has(id) {
            return false;
        }
        let row = id.row();
        write(&mut self.facts, row, record.facts);
        write(&mut self.more, row, Packed::from(&record.more));
        write(&mut self.trades, row, number(record.trade));
        write(&mut self.fields, row, number(record.field));
        write(&mut self.codes, row, code_of(&record.code));
        self.names.set(row, &record.name);
        self.districts.set(row, &record.district);
        self.streets.set(row, &record.street);
        self.communities.set(row, &record.community);
        self.joints.set(row, &record.joint);
        for column in 0..self.own_count() {
            self.set_own(id, column, record.own(column));
        }
        // A record may speak of a column that no unit had so far.
        for (column, text) in &record.own {
            self.set_own(id, *column, text);
        }
        true
    }

    /// Empties a unit's place, or fills it again.
    pub(crate) fn set_alive(&mut self, id: UnitId, alive: bool) {
        if let Some(slot) = self.alive.get_mut(id.row())
            && *slot != alive
        {
            *slot = alive;
            if alive {
                self.live += 1;
            } else {
                self.live -= 1;
            }
        }
    }

    /// What the rules read of a unit, its joint branch settled.
    pub fn facts(&self, id: UnitId) -> Option<&UnitFacts> {
        self.facts.get(id.row()).filter(|_| self.has(id))
    }

    /// The facts of all places, those of removed units among them.
    pub(crate) fn all_facts(&self) -> &[UnitFacts] {
        &self.facts
    }

    /// Which places hold a unit.
    pub(crate) fn alive(&self) -> &[bool] {
        &self.alive
    }

    /// The rest of what is known of a unit.
    pub fn more(&self, id: UnitId) -> MoreFacts {
        self.more
            .get(id.row())
            .map_or(MoreFacts::UNKNOWN, Packed::unpack)
    }

    /// What reminders read of a place.
    #[inline]
    pub(crate) fn reminder_facts(&self, row: usize) -> ReminderFacts {
        self.more
            .get(row)
            .map_or_else(ReminderFacts::default, Packed::reminder_facts)
    }

    /// 单位名称
    pub fn name(&self, id: UnitId) -> &str {
        self.names.get(id.row())
    }

    /// 统一社会信用代码; empty where unknown.
    pub fn code(&self, id: UnitId) -> &str {
        let code = self.codes.get(id.row()).map_or(&[][..], |code| {
            if code[0] == 0 { &[][..] } else { &code[..] }
        });
        std::str::from_utf8(code).unwrap_or_default()
    }

    /// 行业
    pub fn trade(&self, id: UnitId) -> Option<Trade> {
        listed(self.trades.get(id.row()))
    }

    /// 新兴领域
    pub fn field(&self, id: UnitId) -> Option<EmergingField> {
        listed(self.fields.get(id.row()))
    }

    /// The text of a place column.
    pub fn place(&self, id: UnitId, place: Place) -> &str {
        self.place_column(place).get(id.row())
    }

    /// The number of a unit's text in a place column: equal texts have one number, and 0 is the empty one. For those who
    /// sum up a million units.
    #[inline]
    pub fn place_number(&self, id: UnitId, place: Place) -> u32 {
        self.place_column(place).of(id.row())
    }

    /// The text of a number in a place column.
    pub fn place_text(&self, number: u32, place: Place) -> &str {
        self.place_column(place).text(number)
    }

    /// Every text of a place column that some unit has, in no order.
    pub fn place_names(&self, place: Place) -> Vec<String> {
        let column = self.place_column(place);
        let mut used = vec![false; column.texts().count()];
        for (number, alive) in column.rows().iter().zip(&self.alive) {
            if let Some(slot) = used.get_mut(*number as usize) {
                *slot |= alive;
            }
        }
        let texts = column.texts().zip(used);
        texts
            .filter(|(text, used)| *used && !text.is_empty())
            .map(|(text, _)| text.to_owned())
            .collect()
    }

    pub(crate) fn place_column(&self, place: Place) -> &Places {
        match place {
            Place::District => &self.districts,
            Place::Street => &self.streets,
            Place::Community => &self.communities,
            Place::Joint => &self.joints,
        }
    }

    /// What a cell holds, as files write it.
    pub fn cell(&self, id: UnitId, column: Column) -> String {
        match column {
            Column::Name => self.name(id).to_owned(),
            Column::Code => self.code(id).to_owned(),
            Column::District => self.place(id, Place::District).to_owned(),
            Column::Street => self.place(id, Place::Street).to_owned(),
            Column::Community => self.place(id, Place::Community).to_owned(),
            Column::Joint => self.place(id, Place::Joint).to_owned(),
            _ => self.get(id).map_or_else(String::new, |record| {
                cell::write(&record, column).into_owned()
            }),
        }
    }

    /// The headers of the user's own columns, by number.
    pub fn own_headers(&self) -> &[String] {
        &self.own_headers
    }

    /// The number of one of the user's own columns, which is added where it is new; `None` where there are too many.
    pub fn own_column(&mut self, header: &str) -> Option<u16> {
        let known = self.own_headers.iter().position(|known| known == header);
        let at = known.or_else(|| {
            (self.own_headers.len() < MAX_OWN).then(|| {
                self.own_headers.push(header.to_owned());
                self.own_headers.len() - 1
            })
        })?;
        u16::try_from(at).ok()
    }

    /// What stands in one of the user's own columns.
    pub fn own(&self, id: UnitId, column: u16) -> &str {
        let column = self.own.get(usize::from(column));
        column.map_or("", |cells| cells.get(id.row()))
    }

    /// Writes into one of the user's own columns.
    pub(crate) fn set_own(&mut self, id: UnitId, column: u16, text: &str) {
        let column = usize::from(column);
        if column >= self.own.len() {
            if text.is_empty() || column >= MAX_OWN {
                return;
            }
            self.own.resize_with(column + 1, Texts::default);
        }
        if let Some(cells) = self.own.get_mut(column) {
            cells.put(id.row(), text);
        }
    }

    /// How many of the user's own columns have ever held anything.
    fn own_count(&self) -> u16 {
        u16::try_from(self.own.len()).unwrap_or(u16::MAX)
    }

    /// The units that have each code.
    pub fn by_code(&self) -> HashMap<Code, UnitId> {
        let coded = self.ids().filter_map(|id| {
            let code = self.codes.get(id.row())?;
            (code[0] != 0).then_some((*code, id))
        });
        coded.collect()
    }
}

fn write<T>(column: &mut [T], row: usize, value: T) {
    if let Some(slot) = column.get_mut(row) {
        *slot = value;
    }
}

/// A code as bytes; of zeros where there is none.
pub fn code_of(code: &str) -> Code {
    code.as_bytes().try_into().unwrap_or([0; 18])
}

fn number<T: Named>(value: Option<T>) -> u8 {
    let place = |value: T| T::NAMES.iter().position(|(known, _)| *known == value);
    value
        .and_then(place)
        .and_then(|at| u8::try_from(at).ok())
        .unwrap_or(NOT_LISTED)
}

fn listed<T: Named>(number: Option<&u8>) -> Option<T> {
    T::NAMES.get(usize::from(*number?)).map(|(value, _)| *value)
}
