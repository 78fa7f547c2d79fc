//! Totals by district, street or another place: one walk over the units, each of which is judged and added where it is.

use crate::judged::Judged;
use crate::table::{Place, Table};
use crate::totals::Totals;
use policy::{Tally, Walk};

/// Totals of each text of a place column, units without one among them under an empty text. Together they are the
/// totals of all.
#[derive(Clone, Debug, PartialEq)]
pub struct Breakdown(Vec<(String, Totals)>);

impl Breakdown {
    /// Of units that are judged already.
    pub fn of(table: &Table, judged: &Judged, walk: &Walk, place: Place) -> Self {
        let column = table.place_column(place);
        let mut totals = vec![Totals::default(); column.texts().count()];
        for id in table.ids() {
            if let Some(totals) = totals.get_mut(column.of(id.row()) as usize) {
                totals.add(table, judged, walk, id);
            }
        }
        let named = column.texts().map(str::to_owned).zip(totals);
        Self(named.filter(|(_, totals)| totals.units > 0).collect())
    }

    /// Every text with its totals.
    pub fn parts(&self) -> &[(String, Totals)] {
        &self.0
    }
}

/// Verdicts and money of each text of a place column: what a changed standard or reading moves, asked of the rules anew
/// for every unit.
pub fn tally_by(table: &Table, walk: &Walk, place: Place) -> Vec<(String, Tally)> {
    let column = table.place_column(place);
    let mut tallies = vec![Tally::default(); column.texts().count()];
    let units = table
        .all_facts()
        .iter()
        .zip(column.rows())
        .zip(table.alive());
    for ((facts, number), alive) in units {
        if *alive && let Some(tally) = tallies.get_mut(*number as usize) {
            walk.count(facts, tally);
        }
    }
    let named = column.texts().map(str::to_owned).zip(tallies);
    named
        .filter(|(_, tally)| *tally != Tally::default())
        .collect()
}
