use super::Cell;

/// Cells from a clipboard, row by row.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Block {
    /// The texts of each row. Rows may be of different length; no cell is missing where a row is shorter.
    pub rows: Vec<Vec<String>>,
    /// The column that each cell of a row came from, where the rows were copied from the table itself. `None` for text from
    /// other programs, which goes by position.
    pub columns: Option<Vec<Cell>>,
}

impl Block {
    /// Reads text as spreadsheets put it on the clipboard: tabs between cells, a line end after each row, quotation marks
    /// around a cell that holds either. One line end at the very end closes the last row and begins no other.
    pub fn of_text(text: &str) -> Self {
        let mut rows = vec![Vec::new()];
        let mut rest = text;
        loop {
            let (cell, after) = take_cell(rest);
            if let Some(row) = rows.last_mut() {
                row.push(cell);
            }
            match split_end(after) {
                End::Cell(next) => rest = next,
                End::Row("") | End::Text => break,
                End::Row(next) => {
                    rows.push(Vec::new());
                    rest = next;
                }
            }
        }
        Self {
            rows,
            columns: None,
        }
    }

    /// How many rows it has.
    pub fn height(&self) -> usize {
        self.rows.len()
    }

    /// How many cells its longest row has.
    pub fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or(0)
    }

    /// Whether there is nothing in it at all.
    pub fn is_empty(&self) -> bool {
        self.rows.iter().all(|row| row.iter().all(String::is_empty))
    }
}

enum End<'a> {
    Cell(&'a str),
    Row(&'a str),
    Text,
}

fn split_end(text: &str) -> End<'_> {
    let rest = |length: usize| text.get(length..).unwrap_or_default();
    match text.as_bytes() {
        [b'\t', ..] => End::Cell(rest(1)),
        [b'\r', b'\n', ..] => End::Row(rest(2)),
        [b'\r' | b'\n', ..] => End::Row(rest(1)),
        _ => End::Text,
    }
}

/// The first cell of a text, and what comes after it.
fn take_cell(text: &str) -> (String, &str) {
    if let Some(quoted) = take_quoted(text) {
        return quoted;
    }
    let end = text.find(['\t', '\n', '\r']).unwrap_or(text.len());
    let (cell, rest) = text.split_at(end);
    (cell.to_owned(), rest)
}

/// A cell between quotation marks that holds a tab or a line end. Marks around anything else belong to the text.
fn take_quoted(text: &str) -> Option<(String, &str)> {
    let inner = text.strip_prefix('"')?;
    let mut from = 0;
    loop {
        let at = from + inner.get(from..)?.find('"')?;
        let rest = inner.get(at + 1..)?;
        if rest.starts_with('"') {
            from = at + 2;
            continue;
        }
        let is_closed = rest.is_empty() || rest.starts_with(['\t', '\n', '\r']);
        let cell = inner.get(..at)?;
        let is_needed = cell.contains(['\t', '\n', '\r']);
        // A cell of the table has one line.
        let plain = || {
            let cell = cell.replace("\"\"", "\"").replace("\r\n", " ");
            cell.replace(['\t', '\n', '\r'], " ")
        };
        return (is_closed && is_needed).then(|| (plain(), rest));
    }
}
