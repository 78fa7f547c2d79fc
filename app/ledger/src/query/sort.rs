//! The order of units: each gets a number that sorts as its cell does, and the numbers are sorted.

use super::{Key, Sort, filter};
use crate::choices::Named;
use crate::column::{Column, Form};
use crate::judged::Judged;
use crate::table::{Places, Table, UnitId};

/// What is unknown comes last either way.
const LAST: u64 = u64::MAX;

pub(super) fn sort(units: &mut Vec<UnitId>, table: &Table, judged: &Judged, sort: Sort) {
    let key = key(table, judged, sort.by);
    let numbered = |id: UnitId| {
        let number = key(id);
        let number = if sort.descending && number != LAST {
            LAST - 1 - number
        } else {
            number
        };
        (number, id)
    };
    let mut keyed: Vec<(u64, UnitId)> = units.iter().map(|id| numbered(*id)).collect();
    // By the place too, so that equal ones stay in the order in which they came.
    keyed.sort_unstable();
    if let Some(text) = long_text(table, sort.by) {
        settle_ties(&mut keyed, sort.descending, text);
    }
    units.clear();
    units.extend(keyed.into_iter().map(|(_, id)| id));
}

fn key<'a>(table: &'a Table, judged: &'a Judged, by: Key) -> Box<dyn Fn(UnitId) -> u64 + 'a> {
    match by {
        Key::Verdict => Box::new(|id| judged.verdict(id).map_or(LAST, |verdict| verdict as u64)),
        Key::Reminders => Box::new(|id| u64::from(judged.get(id).reminders.len())),
        Key::Own(column) => Box::new(move |id| prefix(&table.own(id, column))),
        Key::Column(column) => match column {
            Column::District | Column::Street | Column::Community | Column::Joint => {
                let places = match column {
                    Column::District => table.place_column(crate::Place::District),
                    Column::Street => table.place_column(crate::Place::Street),
                    Column::Community => table.place_column(crate::Place::Community),
                    _ => table.place_column(crate::Place::Joint),
                };
                let ranks = ranks(places);
                Box::new(move |id| {
                    let number = places.of(id.row()) as usize;
                    ranks.get(number).copied().unwrap_or(LAST)
                })
            }
            Column::Name => Box::new(|id| prefix(table.name(id))),
            Column::Code => Box::new(|id| prefix(table.code(id))),
            Column::Trade => Box::new(|id| position(table.trade(id))),
            Column::Field => Box::new(|id| position(table.field(id))),
            Column::Kind => Box::new(|id| position(table.facts(id).map(|facts| facts.kind))),
            Column::Status => Box::new(|id| position(table.facts(id).map(|facts| facts.status))),
            Column::Organisation => {
                Box::new(|id| position(table.facts(id).and_then(|facts| facts.organisation)))
            }
            _ => by_form(table, column),
        },
    }
}

fn by_form<'a>(table: &'a Table, column: Column) -> Box<dyn Fn(UnitId) -> u64 + 'a> {
    match column.form() {
        Form::Count | Form::Money => Box::new(move |id| {
            filter::number(table, id, column)
                .map_or(LAST, |number| u64::try_from(number).unwrap_or(0))
        }),
        Form::Date => Box::new(move |id| {
            filter::day(table, id, column).map_or(LAST, |day| {
                u64::try_from(chrono::Datelike::num_days_from_ce(&day)).unwrap_or(0)
            })
        }),
        Form::Choice(values) | Form::Set(values) => Box::new(move |id| {
            let cell = table.cell(id, column);
            let at = values.iter().position(|value| *value == cell);
            // Sets of several come after the lists' own values, by their first letters.
            at.map_or_else(|| prefix(&cell).max(1 << 32), |at| at as u64)
        }),
        Form::Text(_) | Form::Trade => Box::new(move |id| prefix(&table.cell(id, column))),
    }
}

fn position<T: Named>(value: Option<T>) -> u64 {
    let place = |value: T| T::NAMES.iter().position(|(known, _)| *known == value);
    value.and_then(place).map_or(LAST, |at| at as u64)
}

/// The first letters as a number; an empty text comes last.
fn prefix(text: &str) -> u64 {
    if text.is_empty() {
        return LAST;
    }
    let mut first = [0; 8];
    for (slot, byte) in first.iter_mut().zip(text.bytes()) {
        *slot = byte;
    }
    // One less than the last number at most, which stands for nothing.
    u64::from_be_bytes(first).min(LAST - 1)
}

/// The rank of every text among all.
fn ranks(places: &Places) -> Vec<u64> {
    let texts: Vec<&str> = places.texts().collect();
    let mut order: Vec<usize> = (0..texts.len()).collect();
    order.sort_by_key(|at| texts.get(*at).copied().unwrap_or_default());
    let mut ranks = vec![LAST; texts.len()];
    for (rank, at) in order.into_iter().enumerate() {
        if let Some(slot) = ranks.get_mut(at)
            && !texts.get(at).is_none_or(|text| text.is_empty())
        {
            *slot = rank as u64;
        }
    }
    ranks
}

type TextOf<'a> = Box<dyn Fn(UnitId) -> &'a str + 'a>;

/// The texts of a column of which the first letters do not tell all.
fn long_text(table: &Table, by: Key) -> Option<TextOf<'_>> {
    match by {
        Key::Column(Column::Name) => Some(Box::new(|id| table.name(id))),
        Key::Column(Column::Code) => Some(Box::new(|id| table.code(id))),
        _ => None,
    }
}

/// Orders those whose first letters are the same by all of them.
fn settle_ties<'a>(keyed: &mut [(u64, UnitId)], descending: bool, text: TextOf<'a>) {
    for group in keyed.chunk_by_mut(|one, other| one.0 == other.0) {
        if group.len() > 1 {
            group.sort_by(|one, other| {
                let order = text(one.1).cmp(text(other.1));
                if descending { order.reverse() } else { order }
            });
        }
    }
}
