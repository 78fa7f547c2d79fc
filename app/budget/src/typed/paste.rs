use std::collections::{BTreeMap, BTreeSet};

use ledger::import::is_total_name;

use super::district::{CountField, TypedDistrict};

/// What a column of a pasted block is taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasteColumn {
    /// The district's name.
    Name,
    /// A count.
    Count(CountField),
    /// Nothing of ours: it is left out.
    Unknown,
}

/// A pasted block, understood; it is shown before it is taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pasted {
    /// What its columns are taken for.
    pub columns: Vec<PasteColumn>,
    /// Whether its first row named them.
    pub is_headed: bool,
    /// Its rows, without the one that names them.
    pub rows: Vec<Vec<String>>,
    /// Rows that are not taken over, by their places: at first those of totals, which would count everything twice.
    pub left_out: BTreeSet<usize>,
}

/// Understands a block of cells as spreadsheets copy it; `None` where it is a single cell. `named` says which column a
/// heading means. Without headings the columns are taken in the order of the page.
pub fn understand(text: &str, named: impl Fn(&str) -> Option<PasteColumn>) -> Option<Pasted> {
    let text = text.trim_end_matches(['\r', '\n']);
    if !text.contains(['\t', '\n']) {
        return None;
    }
    let mut rows: Vec<Vec<String>> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| {
            line.split('\t')
                .map(|cell| cell.trim().to_owned())
                .collect()
        })
        .collect();
    let width = rows.iter().map(Vec::len).max()?;
    let head: Vec<Option<PasteColumn>> = rows.first()?.iter().map(|cell| named(cell)).collect();
    // A title that happens to be a word of ours is not yet a row of headings.
    let is_headed = head.iter().flatten().count() * 2 > head.len();
    let mut columns: Vec<PasteColumn> = if is_headed {
        rows.remove(0);
        head.into_iter()
            .map(|column| column.unwrap_or(PasteColumn::Unknown))
            .collect()
    } else {
        let counts = CountField::ALL.into_iter().map(PasteColumn::Count);
        std::iter::once(PasteColumn::Name)
            .chain(counts)
            .take(width)
            .collect()
    };
    columns.resize(width, PasteColumn::Unknown);
    let mut pasted = Pasted {
        columns,
        is_headed,
        rows,
        left_out: BTreeSet::new(),
    };
    pasted.left_out = pasted.totals();
    Some(pasted)
}

impl Pasted {
    /// Its rows as districts, without those that are left out.
    pub fn districts(&self) -> Vec<TypedDistrict> {
        let rows = self.rows.iter().enumerate();
        rows.filter(|(place, _)| !self.left_out.contains(place))
            .map(|(_, row)| self.district(row))
            .collect()
    }

    /// The rows that are named as totals or subtotals. The name may stand in a column that is not used.
    pub fn totals(&self) -> BTreeSet<usize> {
        let is_named = |row: &Vec<String>| {
            let cells = self.columns.iter().zip(row);
            let mut texts = cells.filter(|(column, _)| !matches!(column, PasteColumn::Count(_)));
            texts.any(|(_, text)| is_total_name(text))
        };
        let rows = self.rows.iter().enumerate();
        rows.filter(|(_, row)| is_named(row))
            .map(|(place, _)| place)
            .collect()
    }

    /// Leaves a row out, or takes it in again.
    pub fn leave_out(&mut self, row: usize, is_out: bool) {
        if is_out {
            self.left_out.insert(row);
        } else {
            self.left_out.remove(&row);
        }
    }

    fn district(&self, row: &[String]) -> TypedDistrict {
        let mut district = TypedDistrict::default();
        for (column, text) in self.columns.iter().zip(row) {
            match column {
                PasteColumn::Name => district.name.clone_from(text),
                PasteColumn::Count(field) => district.set(*field, text.clone()),
                PasteColumn::Unknown => {}
            }
        }
        district
    }

    /// Takes a column for something else; whatever was taken for that before is nothing then. Rows that are totals only now are
    /// left out, and those that no longer are come back; of the others, it stays as it was decided.
    pub fn take_for(&mut self, column: usize, what: PasteColumn) {
        let before = self.totals();
        if what != PasteColumn::Unknown {
            for one in &mut self.columns {
                if *one == what {
                    *one = PasteColumn::Unknown;
                }
            }
        }
        if let Some(one) = self.columns.get_mut(column) {
            *one = what;
        }
        let now = self.totals();
        self.left_out
            .retain(|row| now.contains(row) || !before.contains(row));
        self.left_out.extend(now.difference(&before));
    }
}

/// The names that more than one of these districts has, each once.
pub fn repeated<'a>(districts: impl IntoIterator<Item = &'a TypedDistrict>) -> Vec<String> {
    let mut times = BTreeMap::<String, usize>::new();
    let mut order = Vec::new();
    for district in districts {
        let name: String = district
            .name
            .chars()
            .filter(|one| !one.is_whitespace())
            .collect();
        if name.is_empty() {
            continue;
        }
        let count = times.entry(name.clone()).or_default();
        *count += 1;
        if *count == 2 {
            order.push(name);
        }
    }
    order
}
