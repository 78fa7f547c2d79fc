//! A ledger that is judged at once: verdicts, totals and the view follow every change, and only what it touches is asked
//! anew.

use policy::Walk;

use crate::change::{Change, ChangeError};
use crate::judged::Judged;
use crate::query::Query;
use crate::table::{Table, UnitId};
use crate::totals::Totals;

/// Where more than one unit in so many is concerned, all are asked anew: that is one walk over memory.
const MANY: usize = 8;

/// A ledger with all that is said of it.
pub struct Live {
    table: Table,
    walk: Walk,
    judged: Judged,
    totals: Totals,
    view: View,
}

/// The units that are asked for.
#[derive(Clone, Debug, Default)]
struct View {
    query: Query,
    units: Vec<UnitId>,
    /// Of each place, whether it is among them.
    there: Vec<bool>,
    totals: Totals,
}

impl Live {
    /// Judges a ledger by rules, and looks at all of it.
    pub fn new(table: Table, walk: Walk) -> Self {
        let mut live = Self {
            table,
            walk,
            judged: Judged::default(),
            totals: Totals::default(),
            view: View::default(),
        };
        live.judge();
        live
    }

    /// The units.
    pub fn table(&self) -> &Table {
        &self.table
    }

    /// The rules.
    pub fn walk(&self) -> &Walk {
        &self.walk
    }

    /// What the rules say of each unit.
    pub fn judged(&self) -> &Judged {
        &self.judged
    }

    /// Over all units.
    pub fn totals(&self) -> &Totals {
        &self.totals
    }

    /// The units that are asked for, in the order asked for. A unit that changed stays in its place until it is asked
    /// again.
    pub fn units(&self) -> &[UnitId] {
        &self.view.units
    }

    /// What is asked for.
    pub fn query(&self) -> &Query {
        &self.view.query
    }

    /// Over the units that are asked for.
    pub fn view_totals(&self) -> &Totals {
        &self.view.totals
    }

    /// Judges by other rules.
    pub fn set_walk(&mut self, walk: Walk) {
        self.walk = walk;
        self.judge();
    }

    /// Another ledger in place of this one.
    pub fn replace(&mut self, table: Table) {
        self.table = table;
        self.judge();
    }

    /// Asks for units. What is known of the present view is not worked out again.
    pub fn look(&mut self, query: Query) {
        let same = |one: &Query, other: &Query| {
            one.search == other.search && one.conditions == other.conditions
        };
        if same(&query, &self.view.query) {
            if query.sort != self.view.query.sort {
                query.order(&self.table, &self.judged, &mut self.view.units);
            }
            self.view.query = query;
        } else {
            self.view.query = query;
            self.look_again();
        }
    }

    /// Orders the view anew, units that changed since among it.
    pub fn order(&mut self) {
        let query = &self.view.query;
        query.order(&self.table, &self.judged, &mut self.view.units);
    }

    /// Makes changes and gives what takes them back.
    ///
    /// # Errors
    /// Why one of them cannot be made; none is made then.
    pub fn change(&mut self, changes: &[Change]) -> Result<Vec<Change>, ChangeError> {
        let before = self.table.concerned(changes);
        if before.len() > self.table.len() / MANY {
            let made = self.table.change(changes)?;
            self.judged.update(&self.table, &self.walk, &made.touched);
            self.sum();
            self.look_again();
            return Ok(made.back);
        }
        for id in &before {
            self.leave(*id);
        }
        let made = match self.table.change(changes) {
            Ok(made) => made,
            Err(error) => {
                for id in &before {
                    self.enter(*id);
                }
                return Err(error);
            }
        };
        self.judged.update(&self.table, &self.walk, &made.touched);
        let mut after: Vec<UnitId> = before.into_iter().chain(made.touched).collect();
        after.sort_unstable();
        after.dedup();
        self.follow(&after);
        Ok(made.back)
    }

    fn judge(&mut self) {
        self.judged = Judged::of(&self.table, &self.walk);
        self.sum();
        self.look_again();
    }

    fn sum(&mut self) {
        let units: Vec<UnitId> = self.table.ids().collect();
        self.totals = Totals::of(&self.table, &self.judged, &self.walk, &units);
    }

    fn look_again(&mut self) {
        let view = &mut self.view;
        view.units = view.query.run(&self.table, &self.judged);
        view.there = vec![false; self.table.places()];
        for id in &view.units {
            if let Some(slot) = view.there.get_mut(id.row()) {
                *slot = true;
            }
        }
        view.totals = if view.units.len() == self.table.len() {
            self.totals.clone()
        } else {
            Totals::of(&self.table, &self.judged, &self.walk, &view.units)
        };
    }

    fn is_there(&self, id: UnitId) -> bool {
        self.view.there.get(id.row()).copied().unwrap_or(false)
    }

    /// Takes a unit out of the totals, as it stands before a change.
    fn leave(&mut self, id: UnitId) {
        let there = self.is_there(id);
        self.totals.take(&self.table, &self.judged, &self.walk, id);
        if there {
            let totals = &mut self.view.totals;
            totals.take(&self.table, &self.judged, &self.walk, id);
        }
    }

    /// Puts it back in.
    fn enter(&mut self, id: UnitId) {
        let there = self.is_there(id);
        self.totals.add(&self.table, &self.judged, &self.walk, id);
        if there {
            let totals = &mut self.view.totals;
            totals.add(&self.table, &self.judged, &self.walk, id);
        }
    }

    /// Puts units back into totals and view, as they stand after a change.
    fn follow(&mut self, units: &[UnitId]) {
        self.view.there.resize(self.table.places(), false);
        let query = &self.view.query;
        let asked = query.keep(&self.table, &self.judged, units);
        let (mut gone, mut come) = (false, false);
        for id in units {
            let now = asked.binary_search(id).is_ok();
            let Some(slot) = self.view.there.get_mut(id.row()) else {
                continue;
            };
            match (*slot, now) {
                (false, true) => {
                    self.view.units.push(*id);
                    come = true;
                }
                (true, false) => gone = true,
                _ => {}
            }
            *slot = now;
        }
        if gone {
            let there = &self.view.there;
            let is_there = |id: &UnitId| there.get(id.row()).copied().unwrap_or(false);
            self.view.units.retain(is_there);
        }
        if come && self.view.query.sort.is_none() {
            // What is brought back stands where it stood, as no order was asked for but that of coming.
            self.view.units.sort();
        }
        for id in units {
            self.enter(*id);
        }
    }
}
