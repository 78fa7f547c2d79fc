//! Which units a query asks for. A column whose texts repeat is asked once for each text, not for each unit.

use policy::{Secretary, UnitFacts};

use super::{Condition, Query, listed};
use crate::column::{Column, Form};
use crate::judged::Judged;
use crate::table::{Place, Table, UnitId};

type Test<'a> = Box<dyn Fn(UnitId) -> bool + 'a>;

pub(super) fn keep(
    table: &Table,
    judged: &Judged,
    query: &Query,
    units: impl Iterator<Item = UnitId>,
) -> Vec<UnitId> {
    let mut tests: Vec<Test<'_>> = query
        .conditions
        .iter()
        .map(|condition| test(table, judged, condition))
        .collect();
    let search = query.search.trim().to_lowercase();
    if !search.is_empty() {
        let code = search.to_uppercase();
        tests.push(Box::new(move |id| {
            holds(table.name(id), &search) || table.code(id).contains(&code)
        }));
    }
    let all = |id: &UnitId| tests.iter().all(|test| test(*id));
    units.filter(|id| table.has(*id)).filter(all).collect()
}

/// Whether a text holds another, small letters given; few names have large ones.
fn holds(text: &str, small: &str) -> bool {
    if text.bytes().any(|byte| byte.is_ascii_uppercase()) {
        text.to_lowercase().contains(small)
    } else {
        text.contains(small)
    }
}

fn test<'a>(table: &'a Table, judged: &'a Judged, condition: &'a Condition) -> Test<'a> {
    match condition {
        Condition::OneOf(column, values) => one_of(table, *column, values),
        Condition::Contains(column, part) => contains(table, *column, part),
        Condition::Between(column, from, to) => {
            let (from, to) = (from.unwrap_or(i64::MIN), to.unwrap_or(i64::MAX));
            let column = *column;
            Box::new(move |id| {
                number(table, id, column).is_some_and(|number| (from..=to).contains(&number))
            })
        }
        Condition::Days(column, from, to) => {
            let (column, from, to) = (*column, *from, *to);
            Box::new(move |id| {
                day(table, id, column).is_some_and(|day| {
                    from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to)
                })
            })
        }
        Condition::Known(column, known) => {
            let wanted = *known;
            let known = self::known(table, *column);
            Box::new(move |id| known(id) == wanted)
        }
        Condition::Verdicts(verdicts) => Box::new(move |id| verdicts.contains(&judged.verdict(id))),
        Condition::Reminders(reminders) => Box::new(move |id| {
            let set = judged.get(id).reminders;
            reminders.iter().any(|reminder| set.contains(*reminder))
        }),
        Condition::OwnContains(column, part) => {
            let small = part.to_lowercase();
            Box::new(move |id| holds(table.own(id, *column), &small))
        }
    }
}

pub(super) fn place_of(column: Column) -> Option<Place> {
    Some(match column {
        Column::District => Place::District,
        Column::Street => Place::Street,
        Column::Community => Place::Community,
        Column::Joint => Place::Joint,
        _ => return None,
    })
}

fn one_of<'a>(table: &'a Table, column: Column, values: &'a [String]) -> Test<'a> {
    if let Some(place) = place_of(column) {
        let places = table.place_column(place);
        let wanted: Vec<bool> = places
            .texts()
            .map(|text| values.iter().any(|value| value == text))
            .collect();
        return Box::new(move |id| by_number(&wanted, places.of(id.row())));
    }
    if let Some(held) = listed::reader(table, column) {
        let is_set = matches!(column.form(), Form::Set(_));
        let wanted = listed::Wanted::of(&listed::names(column), is_set, values);
        return Box::new(move |id| wanted.holds(held(id)));
    }
    Box::new(move |id| {
        let cell = table.cell(id, column);
        values.contains(&cell)
    })
}

fn contains<'a>(table: &'a Table, column: Column, part: &'a str) -> Test<'a> {
    let small = part.to_lowercase();
    if let Some(place) = place_of(column) {
        let places = table.place_column(place);
        let wanted: Vec<bool> = places.texts().map(|text| holds(text, &small)).collect();
        return Box::new(move |id| by_number(&wanted, places.of(id.row())));
    }
    match column {
        Column::Name => Box::new(move |id| holds(table.name(id), &small)),
        Column::Code => {
            let code = small.to_uppercase();
            Box::new(move |id| table.code(id).contains(&code))
        }
        _ => Box::new(move |id| holds(&table.cell(id, column), &small)),
    }
}

fn by_number(wanted: &[bool], number: u32) -> bool {
    wanted.get(number as usize).copied().unwrap_or(false)
}

/// The number in a cell; money in fen.
pub(super) fn number(table: &Table, id: UnitId, column: Column) -> Option<i64> {
    let count = |of: fn(&UnitFacts) -> policy::Heads| {
        table
            .facts(id)
            .and_then(|facts| of(facts).get())
            .map(i64::from)
    };
    let below = |of: fn(&UnitFacts) -> u16| table.facts(id).map(|facts| i64::from(of(facts)));
    match column {
        Column::Employees => count(|facts| facts.employees),
        Column::FullMembers => count(|facts| facts.full_members),
        Column::Probationary => count(|facts| facts.probationary),
        Column::Mobile => table.more(id).mobile.get().map(i64::from),
        Column::GeneralBelow => below(|facts| facts.general_below),
        Column::BranchesBelow => below(|facts| facts.branches_below),
        Column::Wages => table.more(id).wages.map(|money| money.0),
        Column::Spending => table.more(id).spending.map(|money| money.0),
        Column::DuesPaid => table.more(id).dues_paid.map(|money| money.0),
        _ => None,
    }
}

/// The day in a cell.
pub(super) fn day(table: &Table, id: UnitId, column: Column) -> Option<chrono::NaiveDate> {
    match column {
        Column::Approved => table.facts(id)?.approved,
        Column::SecretarySince => match table.facts(id)?.secretary {
            Secretary::Since(day) => Some(day),
            Secretary::Unknown | Secretary::Vacant => None,
        },
        Column::LastElection => table.more(id).last_election,
        Column::Updated => table.more(id).updated,
        _ => None,
    }
}

/// Whether a cell says anything.
fn known<'a>(table: &'a Table, column: Column) -> Test<'a> {
    if let Some(place) = place_of(column) {
        return Box::new(move |id| !table.place(id, place).is_empty());
    }
    if let Some(held) = listed::reader(table, column) {
        return Box::new(move |id| held(id).is_some());
    }
    match column {
        // Empty is none here, so there is always a number.
        Column::GeneralBelow | Column::BranchesBelow => {
            Box::new(move |id| number(table, id, column).is_some_and(|number| number > 0))
        }
        _ => match column.form() {
            Form::Count | Form::Money => Box::new(move |id| number(table, id, column).is_some()),
            Form::Date => Box::new(move |id| day(table, id, column).is_some()),
            _ => Box::new(move |id| !table.cell(id, column).is_empty()),
        },
    }
}
