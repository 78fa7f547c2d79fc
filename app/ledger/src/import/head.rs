//! Which row of a file is its header row.

use super::mapping::named;
use super::row::Row;

/// So many rows are looked through: titles and notes often stand above the header row.
pub const HEAD_ROWS: usize = 30;

/// The place of the header row among the first rows: the one that names the most columns; where none does, the first.
pub fn find(rows: &[Row]) -> usize {
    let names = |row: &Row| row.cells().filter(|cell| named(cell).is_some()).count();
    let mut best = (0, 0);
    for (at, row) in rows.iter().enumerate().take(HEAD_ROWS) {
        let found = names(row);
        if found > best.1 {
            best = (at, found);
        }
    }
    best.0
}

/// The headers of a header row, none for empty cells at its end.
pub fn headers(row: &Row) -> Vec<String> {
    let mut headers: Vec<String> = row
        .cells()
        .map(|cell| cell.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    while headers.last().is_some_and(String::is_empty) {
        headers.pop();
    }
    headers
}
