//! Units of a file held against those of the ledger: which are new, which are the same, which say otherwise.

use foldhash::{HashMap, HashMapExt as _};

use serde::{Deserialize, Serialize};

use super::difference::says_otherwise;
use super::mapping::{Mapped, Target};
use super::reason::Reason;
use super::row::Row;
use super::staged::Staged;
use crate::cell;
use crate::column::Column;
use crate::record::Record;
use crate::table::{Place, Table, UnitId, code_of};

/// What a unit of a file is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Against {
    /// A unit of the ledger.
    Unit(UnitId),
    /// An earlier unit of the same file.
    Earlier(UnitId),
}

/// Two records of one unit that say different things.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conflict {
    /// The unit of the file, by its place among those read.
    pub unit: UnitId,
    /// The other one.
    pub against: Against,
}

/// How the units of a file stand to the ledger.
#[derive(Clone, Debug, Default)]
pub struct Compared {
    /// The units of the file that are the same unit, in order; of each group, the unit of the ledger where there is one.
    pub groups: Vec<Group>,
    /// Records that say different things.
    pub conflicts: Vec<Conflict>,
    /// Units that are not in the ledger.
    pub new: u32,
    /// Rows that say nothing new.
    pub same: u32,
    /// The columns of the file.
    pub columns: Vec<Column>,
    /// Of the groups with conflicts, the places among [`Self::groups`], in order. What becomes of all others does not
    /// depend on how conflicts are settled.
    pub contested: Vec<usize>,
}

/// Rows of one unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The unit of the ledger.
    pub with: Option<UnitId>,
    /// Its first row.
    pub first: UnitId,
    /// Its other rows, which most have none of.
    pub others: Vec<UnitId>,
}

/// Compares, step by step, so that others can be served in between.
pub struct Comparing {
    by_code: HashMap<[u8; 18], UnitId>,
    /// Units by name: the first two of them, and how many.
    by_name: HashMap<String, Named>,
    /// Of units of the ledger that rows were found for, the first row.
    first_with: HashMap<UnitId, UnitId>,
    /// The codes and districts that rows found by name brought to units.
    claimed: HashMap<UnitId, (String, String)>,
    /// Of each group, the place by its first row.
    group_of: HashMap<UnitId, usize>,
    file_by_code: HashMap<[u8; 18], UnitId>,
    file_by_name: HashMap<(String, String), UnitId>,
    compared: Compared,
    next: u32,
    dropped: Vec<(UnitId, Reason)>,
}

/// What a unit is known by.
#[derive(Clone, Copy)]
struct KnownBy<'a> {
    code: &'a str,
    name: &'a str,
    district: &'a str,
}

#[derive(Clone, Debug, Default)]
struct Named {
    units: Vec<UnitId>,
}

impl Comparing {
    /// Begins.
    pub fn new(ledger: &Table, columns: Vec<Column>) -> Self {
        let mut by_name = HashMap::<String, Named>::new();
        for id in ledger.ids() {
            let named = by_name.entry(ledger.name(id).to_owned()).or_default();
            named.units.push(id);
        }
        Self {
            by_code: ledger.by_code(),
            by_name,
            first_with: HashMap::new(),
            claimed: HashMap::new(),
            group_of: HashMap::new(),
            file_by_code: HashMap::new(),
            file_by_name: HashMap::new(),
            compared: Compared {
                columns,
                ..Compared::default()
            },
            next: 0,
            dropped: Vec::new(),
        }
    }

    /// Compares so many more; `false` where there are no more.
    pub fn step(&mut self, ledger: &Table, staged: &Staged, count: u32) -> bool {
        let end = u32::try_from(staged.table.places()).unwrap_or(u32::MAX);
        let to = self.next.saturating_add(count).min(end);
        for at in self.next..to {
            self.one(ledger, staged, UnitId(at));
        }
        self.next = to;
        to < end
    }

    /// How many were compared.
    pub fn done(&self) -> u32 {
        self.next
    }

    /// All were compared. Rows that could be several units' are set aside, by the mapping by which they were read.
    pub fn finish(mut self, staged: &mut Staged, mapping: &[Mapped]) -> Compared {
        self.compared.contested.sort_unstable();
        self.compared.contested.dedup();
        let own: Vec<Option<u16>> = (mapping.iter())
            .map(|mapped| match mapped.target {
                Target::Own | Target::TotalMembers => staged.table.own_column(&mapped.header),
                Target::Column(_) | Target::Leave => None,
            })
            .collect();
        for (id, reason) in self.dropped {
            let number = staged.numbers.get(id.0 as usize).copied().unwrap_or(0);
            if let Some(record) = staged.table.get(id) {
                let row = written_again(number, &record, mapping, &own);
                staged.set_aside(row, reason);
            }
        }
        self.compared
    }

    fn one(&mut self, ledger: &Table, staged: &Staged, id: UnitId) {
        let read = &staged.table;
        if !read.has(id) {
            return;
        }
        // Most rows are new: the whole record is only put together where there is another one to hold it against.
        let known = KnownBy {
            code: read.code(id),
            name: read.name(id),
            district: read.place(id, Place::District),
        };
        let with = match self.find(ledger, known) {
            Ok(with) => with,
            Err(many) => {
                self.dropped.push((id, Reason::Ambiguous(many)));
                return;
            }
        };
        let code = code_of(known.code);
        let has_code = !known.code.is_empty();
        let key = || (known.name.to_owned(), known.district.to_owned());
        let with = with.filter(|unit| self.claims(ledger, *unit, known));
        let by_code = match has_code {
            true => self.file_by_code.get(&code).copied(),
            false => None,
        };
        let earlier = match with {
            // Rows of one unit of the ledger are one group, by whatever they were found.
            Some(unit) => self.first_with.get(&unit).copied(),
            None if has_code => by_code,
            None => self.file_by_name.get(&key()).copied(),
        };
        // One code and two names: which of the two units has it, nobody but the visitor can say.
        if let Some(first) = by_code
            && !is_same_name(read.name(first), known.name)
        {
            let row = staged.numbers.get(first.0 as usize).copied().unwrap_or(0);
            let name = read.name(first).to_owned();
            self.dropped.push((id, Reason::CodeOfAnother { row, name }));
            return;
        }
        match earlier {
            Some(first) => {
                if let Some(group) = self.group_of.get(&first).copied()
                    && let Some(group) = self.compared.groups.get_mut(group)
                {
                    group.others.push(id);
                }
            }
            None => {
                self.group_of.insert(id, self.compared.groups.len());
                self.compared.groups.push(Group {
                    with,
                    first: id,
                    others: Vec::new(),
                });
                match with {
                    Some(unit) => {
                        self.first_with.insert(unit, id);
                    }
                    None => self.compared.new += 1,
                }
                if has_code {
                    self.file_by_code.insert(code, id);
                } else {
                    self.file_by_name.entry(key()).or_insert(id);
                }
            }
        }
        if with.is_some() || earlier.is_some() {
            self.say(ledger, staged, id, with, earlier);
        }
    }

    /// Whether a row may be of a unit, given what other rows of the file made of it: two codes are two units, whatever
    /// they are called, and so are two districts where a name is all that there is.
    fn claims(&mut self, ledger: &Table, unit: UnitId, record: KnownBy<'_>) -> bool {
        let code = ledger.code(unit);
        if !code.is_empty() && code == record.code {
            return true;
        }
        let (known, district) = self.claimed.entry(unit).or_insert_with(|| {
            let district = ledger.place(unit, Place::District);
            (code.to_owned(), district.to_owned())
        });
        for (known, here) in [(&mut *known, record.code), (district, record.district)] {
            if known.is_empty() {
                here.clone_into(known);
            }
        }
        let fits = |known: &str, here: &str| here.is_empty() || known == here;
        let claimed = self.claimed.get(&unit);
        claimed.is_some_and(|(code, district)| {
            fits(code, record.code) && fits(district, record.district)
        })
    }

    fn say(
        &mut self,
        ledger: &Table,
        staged: &Staged,
        id: UnitId,
        with: Option<UnitId>,
        earlier: Option<UnitId>,
    ) {
        let (against, other) = match (with, earlier) {
            (Some(unit), _) => (Against::Unit(unit), ledger.get(unit)),
            (None, Some(first)) => (Against::Earlier(first), staged.table.get(first)),
            (None, None) => return,
        };
        let (Some(other), Some(record)) = (other, staged.table.get(id)) else {
            return;
        };
        let in_ledger = with.is_some();
        if says_otherwise(
            ledger,
            staged,
            &record,
            &other,
            in_ledger,
            &self.compared.columns,
        ) {
            self.compared.conflicts.push(Conflict { unit: id, against });
            let first = match against {
                Against::Earlier(first) => Some(first),
                Against::Unit(unit) => self.first_with.get(&unit).copied(),
            };
            let group = first.and_then(|first| self.group_of.get(&first).copied());
            self.compared.contested.extend(group);
        } else {
            self.compared.same += 1;
        }
    }

    /// The unit of the ledger that a record is of: by its code; without one, by its name and district.
    fn find(&self, ledger: &Table, record: KnownBy<'_>) -> Result<Option<UnitId>, u32> {
        if !record.code.is_empty()
            && let Some(unit) = self.by_code.get(&code_of(record.code))
        {
            return Ok(Some(*unit));
        }
        let Some(named) = self.by_name.get(record.name) else {
            return Ok(None);
        };
        // Another code is another unit, whatever it is called.
        let open = |id: &&UnitId| record.code.is_empty() || ledger.code(**id).is_empty();
        let open: Vec<UnitId> = named.units.iter().filter(open).copied().collect();
        let district = |id: &UnitId| ledger.place(*id, Place::District);
        let same: Vec<UnitId> = open
            .iter()
            .copied()
            .filter(|id| district(id) == record.district)
            .collect();
        // A file without districts means the one unit of that name, if there is one only.
        let says_districts = self.compared.columns.contains(&Column::District);
        let fitting: Vec<UnitId> = if same.is_empty() && !says_districts {
            open
        } else {
            same
        };
        match fitting.as_slice() {
            [] => Ok(None),
            [one] => Ok(Some(*one)),
            more => Err(u32::try_from(more.len()).unwrap_or(u32::MAX)),
        }
    }
}

/// Whether two names are one, in whichever way their brackets and spaces are written.
fn is_same_name(one: &str, other: &str) -> bool {
    let plain = |name: &str| -> String {
        let folded = entry::fold(name);
        let letters = folded.chars().filter(|letter| !letter.is_whitespace());
        letters.flat_map(char::to_lowercase).collect()
    };
    one == other || plain(one) == plain(other)
}

/// A row of the file again, for a unit that was read and cannot be taken in. What was left out of the import is not
/// known any more.
fn written_again(number: u32, record: &Record, mapping: &[Mapped], own: &[Option<u16>]) -> Row {
    let mut row = Row::default();
    row.begin(number);
    for (mapped, own) in mapping.iter().zip(own) {
        match (mapped.target, own) {
            (Target::Column(column), _) => {
                let text = cell::write(record, column);
                row.write(&text);
                // Under a header of ten thousands, a plain number would be read as such.
                if mapped.reads_wan() && !text.is_empty() {
                    row.write("元");
                }
            }
            (_, Some(own)) => row.write(record.own(*own)),
            (_, None) => {}
        }
        row.end_cell();
    }
    row
}
