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
    Some(Pasted {
        columns,
        is_headed,
        rows,
    })
}

impl Pasted {
    /// Its rows as districts. Rows of a total are left out by whoever looks at what is shown.
    pub fn districts(&self) -> Vec<TypedDistrict> {
        self.rows.iter().map(|row| self.district(row)).collect()
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

    /// Takes a column for something else; whatever was taken for that before is nothing then.
    pub fn take_for(&mut self, column: usize, what: PasteColumn) {
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
    }
}
