//! What the worker has before it.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use chrono::NaiveDate;
use ledger::{Change, Live, Table};
use policy::{Choices, ReminderTerms, Rulebook, Walk};
use protocol::{Damaged, Failure, Kept, Opening, Role, Saved};
use store::{Position, Space, Store, Watch, Writer};

use crate::besides::Came;
use crate::budget::Budgeted;
use crate::duties::Duties;
use crate::fold::Gathered;
use crate::follow::Following;
use crate::import::Importing;
use crate::work::Cancellation;

/// How many changes can be taken back.
const MOST_UNDO: usize = 200;

/// Back along the changes that were made, or forward again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Back.
    Undo,
    /// Forward.
    Redo,
}

impl Way {
    /// The other one.
    pub fn other(self) -> Self {
        match self {
            Self::Undo => Self::Redo,
            Self::Redo => Self::Undo,
        }
    }
}

/// All that the worker knows.
pub struct Desk {
    /// The ledger with all that is said of it.
    pub live: Live,
    /// Whose data it is.
    space: Space,
    /// Whether it is made up. All that is in the made-up city's space counts as such, wherever it came from.
    pub made_up: bool,
    /// What takes the last changes back.
    pub undo: Vec<Vec<Change>>,
    /// What makes them again.
    pub redo: Vec<Vec<Change>>,
    /// The file that is being imported.
    pub import: Option<Importing>,
    /// The backup that is being looked into, and what opens it.
    pub backup: Option<(web_sys::Blob, Option<String>)>,
    /// What the last budget was made of.
    pub budgeted: Budgeted,
    /// Reminders, and what is recorded of them.
    pub duties: Duties,
    /// Goes up whenever another ledger is put in place of the one that was there.
    pub ledger: u32,
    /// Goes up with every change.
    pub change: u32,
    /// Goes up with every change of the units themselves, and not where they are only judged otherwise.
    pub made: u32,
    /// Whether what is kept is in memory.
    pub opening: Opening,
    /// Whether this tab may write.
    pub role: Role,
    /// Whether all is on disk.
    pub saved: Saved,
    /// Why the rules that the page asked for last cannot be used; then no figure is given.
    pub rules_refused: Option<Failure>,
    /// What was lost.
    pub damaged: Damaged,
    /// Budgets that the last backup brought.
    pub came: Option<Came>,
    /// Where one could go.
    pub kept: Option<Kept>,
    /// How many ledgers that were replaced are retained.
    pub retained: u32,
    /// The database.
    pub store: Option<Store>,
    /// The right to write.
    pub writer: Option<Rc<Writer>>,
    /// Where the ledger stands on disk.
    pub position: Position,
    /// What the log has grown by.
    pub gathered: Gathered,
    /// Changes that were made and taken back in memory and are not in the log, though units came with them, whose places
    /// stay empty: the next ones are added together with these, or they would mean other units there.
    pub owed: Vec<Change>,
    /// Told of what other tabs do.
    pub watch: Option<Watch>,
}

/// The desk, shared by all that is under way. It is never held while waiting.
#[derive(Clone)]
pub struct Shared {
    /// What is on it.
    pub desk: Rc<RefCell<Desk>>,
    /// Long work that can be given up, by number.
    pub running: Rc<RefCell<HashMap<u32, Rc<Cancellation>>>>,
    /// How this tab follows others.
    pub following: Rc<Following>,
}

impl Default for Shared {
    fn default() -> Self {
        Self {
            desk: Rc::new(RefCell::new(Desk::new())),
            running: Rc::default(),
            following: Rc::default(),
        }
    }
}

impl Desk {
    fn new() -> Self {
        // Until the page says by which rules, nobody asks for a figure.
        let day = NaiveDate::default();
        let book = Rulebook::new(Choices::default(), chrono::Datelike::year(&day));
        let walk = Walk::new(book, ReminderTerms::default(), day);
        Self {
            live: Live::new(Table::new(), walk),
            space: Space::Own,
            made_up: false,
            undo: Vec::new(),
            redo: Vec::new(),
            import: None,
            backup: None,
            budgeted: Budgeted::default(),
            duties: Duties::default(),
            ledger: 0,
            change: 0,
            made: 0,
            opening: Opening::UnderWay,
            role: Role::Unkept,
            saved: Saved::All,
            rules_refused: None,
            damaged: Damaged::default(),
            came: None,
            kept: None,
            retained: 0,
            store: None,
            writer: None,
            position: Position::default(),
            gathered: Gathered::default(),
            owed: Vec::new(),
            watch: None,
        }
    }

    /// Whether it is the made-up city's space.
    pub fn is_demo(&self) -> bool {
        self.space == Space::Demo
    }

    /// That a made-up city may be put in place of the ledger: nowhere but in its own space.
    ///
    /// # Errors
    /// [`Failure::OwnSpace`].
    pub fn may_be_made_up(&self) -> Result<(), Failure> {
        match self.is_demo() {
            true => Ok(()),
            false => Err(Failure::OwnSpace),
        }
    }

    /// Works in a space from now on.
    pub fn be_in(&mut self, space: Space) {
        self.space = space;
        self.made_up = self.is_demo();
    }

    /// Judges everything anew, by other rules.
    pub fn judge_by(&mut self, walk: Walk) {
        self.live.set_walk(walk);
        self.change += 1;
    }

    /// Another ledger in place of the one that was there.
    pub fn replace(&mut self, table: Table, made_up: bool) {
        self.live.replace(table);
        self.made_up = made_up || self.is_demo();
        self.ledger += 1;
        self.undo.clear();
        self.redo.clear();
        self.change += 1;
        self.made += 1;
        if let Some(import) = &mut self.import {
            import.forget_checked();
        }
    }

    /// How many units the ledger has; `None` where not all of them could be read.
    pub fn known_units(&self) -> Option<u64> {
        let units = u64::try_from(self.live.table().len()).ok();
        units.filter(|_| !self.damaged.is_any())
    }

    /// The one who may write may do so, unless part of what was just read is lost.
    pub fn write_unless_damaged(&mut self) {
        self.role = if self.damaged.is_any() {
            Role::Damaged
        } else {
            Role::Writer
        };
    }

    /// What is in memory is on disk, place by place: a generation, with a log that has grown by so much.
    pub fn stands(&mut self, position: Position, gathered: Gathered) {
        self.position = position;
        self.gathered = gathered;
        self.owed.clear();
    }

    /// The changes that lead a way.
    pub fn changes(&mut self, way: Way) -> &mut Vec<Vec<Change>> {
        match way {
            Way::Undo => &mut self.undo,
            Way::Redo => &mut self.redo,
        }
    }

    /// Remembers what takes a change back; what was taken back before can no longer be made again.
    pub fn remember(&mut self, back: Vec<Change>) {
        if self.undo.len() >= MOST_UNDO {
            self.undo.remove(0);
        }
        self.undo.push(back);
        self.redo.clear();
    }

    /// Makes changes in memory, judges what they touch, and gives what takes them back.
    pub fn make(&mut self, changes: &[Change]) -> Result<Vec<Change>, ledger::ChangeError> {
        let back = self.live.change(changes)?;
        self.change += 1;
        self.made += 1;
        Ok(back)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_made_up_city_is_refused_everywhere_but_in_its_own_space() {
        let mut desk = Desk::new();
        assert_eq!(desk.may_be_made_up(), Err(Failure::OwnSpace));
        desk.be_in(Space::Demo);
        assert_eq!(desk.may_be_made_up(), Ok(()));
        desk.be_in(Space::Own);
        assert_eq!(desk.may_be_made_up(), Err(Failure::OwnSpace));
    }
}
