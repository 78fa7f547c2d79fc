//! Which units a query asks for. A column whose texts repeat is asked once for each text, not for each unit.

use memchr::memmem::Finder;
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
    let search = query.search.trim();
    if !search.is_empty() {
        let (name, code) = (Part::new(search), Part::of_code(search));
        tests.push(Box::new(move |id| {
            name.is_in(table.name(id))
                || code.as_ref().is_some_and(|code| code.is_in(table.code(id)))
        }));
    }
    let all = |id: &UnitId| tests.iter().all(|test| test(*id));
    units.filter(|id| table.has(*id)).filter(all).collect()
}

/// A text to be found in a million others, whether their letters are large or small.
struct Part {
    small: String,
    finder: Finder<'static>,
    /// Whether it has letters that come large and small; Chinese ones and digits do not.
    cased: bool,
}

impl Part {
    fn new(text: &str) -> Self {
        let small = text.to_lowercase();
        Self {
            finder: Finder::new(&small).into_owned(),
            cased: small.chars().any(char::is_lowercase),
            small,
        }
    }

    /// A part of a credit code; `None` where no code has such letters.
    fn of_code(text: &str) -> Option<Self> {
        let large = text.to_ascii_uppercase();
        let may = large.bytes().all(|byte| byte.is_ascii_alphanumeric());
        may.then(|| Self {
            finder: Finder::new(&large).into_owned(),
            cased: false,
            small: large,
        })
    }

    fn is_in(&self, text: &str) -> bool {
        if self.cased && text.bytes().any(|byte| byte.is_ascii_uppercase()) {
            return text.to_lowercase().contains(&self.small);
        }
        self.finder.find(text.as_bytes()).is_some()
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
            let part = Part::new(part);
            Box::new(move |id| part.is_in(table.own(id, *column)))
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
    let small = Part::new(part);
    if let Some(place) = place_of(column) {
        let places = table.place_column(place);
        let wanted: Vec<bool> = places.texts().map(|text| small.is_in(text)).collect();
        return Box::new(move |id| by_number(&wanted, places.of(id.row())));
    }
    match column {
        Column::Name => Box::new(move |id| small.is_in(table.name(id))),
        Column::Code => {
            let code = Part::of_code(part);
            Box::new(move |id| code.as_ref().is_some_and(|code| code.is_in(table.code(id))))
        }
        _ => Box::new(move |id| small.is_in(&table.cell(id, column))),
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
