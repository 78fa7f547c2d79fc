//! The order of units: each gets a number that sorts as its cell does, and the numbers are sorted.

use super::{Key, Sort, filter, letters, listed};
use crate::column::{Column, Form};
use crate::judged::Judged;
use crate::table::{Places, Table, UnitId};

/// What is unknown comes last either way.
const LAST: u64 = u64::MAX;

pub(super) fn sort(units: &mut [UnitId], table: &Table, judged: &Judged, sort: Sort) {
    let descending = sort.descending;
    let key: Box<dyn Fn(UnitId) -> u64 + '_> = match sort.by {
        Key::Verdict => Box::new(|id| judged.verdict(id).map_or(LAST, |verdict| verdict as u64)),
        Key::Reminders => Box::new(|id| u64::from(judged.get(id).reminders.len())),
        Key::Own(column) => {
            return letters::sort(units, |id| table.own(id, column), descending);
        }
        Key::Column(Column::Name) => {
            return letters::sort(units, |id| table.name(id), descending);
        }
        Key::Column(Column::Code) => {
            return letters::sort(units, |id| table.code(id), descending);
        }
        Key::Column(column) => by_column(table, column),
    };
    by_number(units, key, descending);
}

fn by_column(table: &Table, column: Column) -> Box<dyn Fn(UnitId) -> u64 + '_> {
    if let Some(place) = filter::place_of(column) {
        let places = table.place_column(place);
        let ranks = ranks(places);
        return Box::new(move |id| {
            let number = places.of(id.row()) as usize;
            ranks.get(number).copied().unwrap_or(LAST)
        });
    }
    if let Some(held) = listed::reader(table, column) {
        let is_set = matches!(column.form(), Form::Set(_));
        return Box::new(move |id| match held(id) {
            None => LAST,
            // Of sets, the fuller comes later.
            Some(bits) if is_set => u64::from(bits.count_ones()) << 32 | u64::from(bits),
            Some(bits) => u64::from(bits.trailing_zeros()),
        });
    }
    if column.form() == Form::Date {
        return Box::new(move |id| {
            filter::day(table, id, column).map_or(LAST, |day| {
                u64::try_from(chrono::Datelike::num_days_from_ce(&day)).unwrap_or(0)
            })
        });
    }
    Box::new(move |id| {
        filter::number(table, id, column).map_or(LAST, |number| u64::try_from(number).unwrap_or(0))
    })
}

fn by_number(units: &mut [UnitId], key: impl Fn(UnitId) -> u64, descending: bool) {
    let numbered = |id: UnitId| {
        let number = key(id);
        let number = if descending && number != LAST {
            LAST - 1 - number
        } else {
            number
        };
        (number, id)
    };
    let mut keyed: Vec<(u64, UnitId)> = units.iter().map(|id| numbered(*id)).collect();
    // By the place too, so that equal ones stay in the order in which they came.
    keyed.sort_unstable();
    for (slot, (_, id)) in units.iter_mut().zip(keyed) {
        *slot = id;
    }
}

/// The rank of every text among all; the empty one comes last.
fn ranks(places: &Places) -> Vec<u64> {
    let texts: Vec<&str> = places.texts().collect();
    let mut ranks = vec![LAST; texts.len()];
    for (rank, at) in (0_u64..).zip(letters::order(&texts)) {
        if let Some(slot) = ranks.get_mut(at) {
            *slot = rank;
        }
    }
    ranks
}
