use super::{Block, Cell};

/// Where in the table a block is pasted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Aim {
    /// The row of the cursor in the view, from 0.
    pub row: u32,
    /// The column of the cursor among those shown, from 0.
    pub column: usize,
    /// The columns shown; `None` for one that the rules work out.
    pub columns: Vec<Option<Cell>>,
    /// The rows of the view that are chosen, lowest first.
    pub chosen: Vec<u32>,
}

impl Aim {
    /// Whether rows are chosen and the cursor is on none of them: it alone says where then.
    fn is_away(&self) -> bool {
        !self.chosen.is_empty() && self.chosen.binary_search(&self.row).is_err()
    }
}

/// Why a block cannot be pasted at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum PasteError {
    /// The chosen rows do not follow one another, and the block does not fill them.
    Misfit {
        /// How many rows are chosen.
        chosen: u32,
        /// How many rows the block has.
        rows: u32,
    },
    /// It would go to more cells than may be changed at once.
    TooManyCells,
}

/// A text of the block at its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Placed<'a> {
    /// The row of the view; there may be none.
    pub row: u32,
    /// The column among those shown; `None` where that column is not shown.
    pub at: Option<usize>,
    /// The cell that it is meant for, where the place has one.
    pub cell: Option<Cell>,
    /// What is to be written.
    pub text: &'a str,
}

/// A block at its place.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Placement<'a> {
    pub cells: Vec<Placed<'a>>,
    /// How many of its rows lie below the chosen ones.
    pub beyond: u32,
    /// Whether rows are chosen and it goes elsewhere.
    pub is_away: bool,
    /// Whether names and codes of copied rows were left out.
    pub leaves_identity: bool,
}

/// The rows that a block of so many rows goes to, one for each of its rows or for each repetition of it; and how many of
/// them are not chosen though others are.
fn target_rows(height: usize, aim: &Aim) -> Result<(Vec<u32>, u32), PasteError> {
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let from = |first: u32| (0..number(height)).map(move |row| first.saturating_add(row));
    let chosen = &aim.chosen;
    if height == 0 || chosen.is_empty() || aim.is_away() {
        return Ok((from(aim.row).collect(), 0));
    }
    if chosen.len().is_multiple_of(height) {
        return Ok((chosen.clone(), 0));
    }
    let (first, last) = (chosen.first(), chosen.last());
    let (first, last) = (
        first.copied().unwrap_or(aim.row),
        last.copied().unwrap_or(aim.row),
    );
    let is_run = (last - first) as usize + 1 == chosen.len();
    if !is_run {
        return Err(PasteError::Misfit {
            chosen: number(chosen.len()),
            rows: number(height),
        });
    }
    let beyond = number(height.saturating_sub(chosen.len()));
    Ok((from(first).collect(), beyond))
}

/// Puts each text of a block at its place. Text goes by position from the cursor's column on; rows of the table go to the
/// columns that they came from, their names and codes excepted: those say which unit it is.
///
/// # Errors
/// [`PasteError`].
pub(super) fn place<'a>(
    block: &'a Block,
    aim: &Aim,
    most: usize,
) -> Result<Placement<'a>, PasteError> {
    let (rows, beyond) = target_rows(block.height(), aim)?;
    if rows.len().saturating_mul(block.width()) > most {
        return Err(PasteError::TooManyCells);
    }
    let mut placement = Placement {
        cells: Vec::with_capacity(rows.len() * block.width()),
        beyond,
        is_away: aim.is_away(),
        leaves_identity: false,
    };
    for (row, texts) in rows.into_iter().zip(block.rows.iter().cycle()) {
        for (column, text) in texts.iter().enumerate() {
            let (at, cell) = match &block.columns {
                None => {
                    let at = aim.column + column;
                    (Some(at), aim.columns.get(at).copied().flatten())
                }
                Some(columns) => {
                    let cell = columns.get(column).copied();
                    if cell.is_some_and(Cell::is_identity) {
                        placement.leaves_identity = true;
                        continue;
                    }
                    let at = aim.columns.iter().position(|shown| *shown == cell);
                    (at.filter(|_| cell.is_some()), cell)
                }
            };
            placement.cells.push(Placed {
                row,
                at,
                cell,
                text,
            });
        }
    }
    Ok(placement)
}
