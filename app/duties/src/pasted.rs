//! Activities as spreadsheets copy them: a unit, a kind and a day in each row, in any order of columns, understood by what
//! the cells hold.

use chrono::NaiveDate;
use entry::{Mistake, fold, read_date};
use foldhash::{HashMap, HashMapExt as _};
use ledger::{Place, Table, UnitId};
use policy::{ActivityKind, Held};

/// A block of rows, understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// Rows that can be taken in.
    pub good: Vec<(UnitId, Held)>,
    /// Rows that cannot, and why.
    pub aside: Vec<Aside>,
    /// Whether the first row named the columns.
    pub is_headed: bool,
}

/// A row that cannot be taken in.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Aside {
    /// Its number, from 1.
    pub number: u32,
    /// As it was.
    pub text: String,
    /// Why.
    pub reason: AsideReason,
}

/// Why a row cannot be taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum AsideReason {
    /// No cell is a day.
    NoDay,
    /// A cell looks like a day and is none.
    BadDay(Mistake),
    /// The day is still to come.
    Ahead,
    /// No cell is a kind of activity.
    NoKind,
    /// No unit of the ledger has this name or code.
    NoUnit,
    /// So many units have this name: a code or a district would tell them apart.
    Ambiguous(u32),
    /// The unit has no organisation that could hold anything.
    NoOrganisation,
}

/// Understands a block. `kind` says which kind of activity a cell names, `heads` whether a cell is the head of a column.
pub fn understand(
    text: &str,
    table: &Table,
    day: NaiveDate,
    kind: impl Fn(&str) -> Option<ActivityKind>,
    heads: impl Fn(&str) -> bool,
) -> Pasted {
    let names = Names::of(table);
    let mut pasted = Pasted::default();
    let lines = (1_u32..).zip(text.lines());
    for (number, line) in lines.filter(|(_, line)| !line.trim().is_empty()) {
        let cells = cells_of(line);
        if number == 1
            && cells
                .iter()
                .filter(|cell| !cell.is_empty())
                .all(|cell| heads(cell))
        {
            pasted.is_headed = true;
            continue;
        }
        match row(&cells, &names, day, &kind) {
            Ok(good) => pasted.good.push(good),
            Err(reason) => pasted.aside.push(Aside {
                number,
                text: line.trim().replace('\t', "  "),
                reason,
            }),
        }
    }
    pasted
}

fn cells_of(line: &str) -> Vec<String> {
    let folded = fold(line);
    let separator = if folded.contains('\t') { '\t' } else { ',' };
    let cells = folded.split(separator);
    cells.map(|cell| cell.trim().to_owned()).collect()
}

fn row(
    cells: &[String],
    names: &Names<'_>,
    today: NaiveDate,
    kind: impl Fn(&str) -> Option<ActivityKind>,
) -> Result<(UnitId, Held), AsideReason> {
    let mut found = (None, None);
    let mut wrong_day = None;
    let mut rest: Vec<&str> = Vec::new();
    for cell in cells.iter().filter(|cell| !cell.is_empty()) {
        if found.0.is_none()
            && let Some(kind) = kind(cell)
        {
            found.0 = Some(kind);
            continue;
        }
        match read_date(cell) {
            Ok(Some(day)) if found.1.is_none() => found.1 = Some(day),
            Err(mistake @ (Mistake::NoSuchDate | Mistake::DateOutOfRange { .. })) => {
                wrong_day = Some(mistake);
            }
            _ => rest.push(cell),
        }
    }
    let day = found
        .1
        .ok_or_else(|| wrong_day.map_or(AsideReason::NoDay, AsideReason::BadDay))?;
    let kind = found.0.ok_or(AsideReason::NoKind)?;
    if day > today {
        return Err(AsideReason::Ahead);
    }
    let unit = names.find(&rest)?;
    let stands = names
        .table
        .facts(unit)
        .is_some_and(|facts| !facts.has_organisation().is_no());
    if !stands {
        return Err(AsideReason::NoOrganisation);
    }
    Ok((unit, (day, kind)))
}

/// The units of a ledger by what people know them by.
struct Names<'a> {
    table: &'a Table,
    by_code: HashMap<[u8; 18], UnitId>,
    by_name: HashMap<&'a str, Vec<UnitId>>,
}

impl<'a> Names<'a> {
    fn of(table: &'a Table) -> Self {
        let mut by_name = HashMap::<&str, Vec<UnitId>>::new();
        for id in table.ids() {
            by_name.entry(table.name(id)).or_default().push(id);
        }
        Self {
            table,
            by_code: table.by_code(),
            by_name,
        }
    }

    /// The unit that these cells speak of: by code first, then by name, told apart by district.
    fn find(&self, cells: &[&str]) -> Result<UnitId, AsideReason> {
        let by_code = |cell: &&str| {
            let code = cell.to_ascii_uppercase();
            (code.len() == 18).then(|| self.by_code.get(&ledger::code_of(&code)))?
        };
        if let Some(unit) = cells.iter().find_map(by_code) {
            return Ok(*unit);
        }
        let named = cells.iter().find_map(|cell| self.by_name.get(cell));
        let named = named.ok_or(AsideReason::NoUnit)?;
        if let [one] = named.as_slice() {
            return Ok(*one);
        }
        let is_here = |id: &&UnitId| {
            let district = self.table.place(**id, Place::District);
            !district.is_empty() && cells.contains(&district)
        };
        let mut here = named.iter().filter(is_here);
        match (here.next(), here.next()) {
            (Some(one), None) => Ok(*one),
            _ => Err(AsideReason::Ambiguous(
                u32::try_from(named.len()).unwrap_or(u32::MAX),
            )),
        }
    }
}
