//! What goes wrong in text with separators without being an error: a row in which a quote swallowed the end of a line, or
//! in which 1,200 became two cells. Each cell after that would go into its neighbour's column.

use super::form::Separator;
use super::mapping::{Mapped, Target};
use super::row::Row;
use crate::cell::trimmed;
use crate::column::{Column, Form};

/// What the rows of a text file are held against.
pub(super) struct TextShape {
    separator: char,
    /// How many cells the header row has.
    width: usize,
    /// Places of numbers, each with whether its neighbour to the right is one, too.
    numbers: Vec<(usize, bool)>,
    /// The place of employees where members stand next to them.
    staff: Option<usize>,
    /// Which columns go into one of the format's.
    known: Vec<bool>,
}

impl TextShape {
    pub(super) fn new(separator: Separator, width: usize, mapping: &[Mapped]) -> Self {
        let column = |at: usize| match mapping.get(at).map(|mapped| mapped.target) {
            Some(Target::Column(column)) => Some(column),
            Some(Target::TotalMembers) => Some(Column::FullMembers),
            _ => None,
        };
        let is_number = |at: usize| {
            column(at).is_some_and(|column| matches!(column.form(), Form::Count | Form::Money))
        };
        let numbers = (0..mapping.len()).filter(|at| is_number(*at));
        let staff = (0..mapping.len()).find(|at| {
            column(*at) == Some(Column::Employees)
                && matches!(
                    column(at + 1),
                    Some(Column::FullMembers | Column::Probationary | Column::Mobile)
                )
        });
        Self {
            separator: match separator {
                Separator::Comma => ',',
                Separator::Tab => '\t',
                Separator::Semicolon => ';',
                Separator::Bar => '|',
            },
            width,
            // Thousands are parted by a comma only.
            numbers: if separator == Separator::Comma {
                numbers.map(|at| (at, is_number(at + 1))).collect()
            } else {
                Vec::new()
            },
            staff,
            known: (0..mapping.len()).map(|at| column(at).is_some()).collect(),
        }
    }

    /// The place of a number that went on in the next cell: 1 and 200 for 1,200. Where the row has as many cells as the
    /// header, so do files that leave empty cells at its end out; then only what no number can be is told from it.
    #[inline]
    pub(super) fn split_number(&self, row: &Row) -> Option<usize> {
        let is_even = row.len() == self.width;
        let mut places = self.numbers.iter();
        let found = places.find(|(at, beside)| {
            (!is_even || *beside)
                && matches!(row.cell_bytes(at + 1), 3..=6)
                && self.goes_on(row, *at, is_even)
        });
        found.map(|(at, _)| *at)
    }

    fn goes_on(&self, row: &Row, at: usize, is_even: bool) -> bool {
        let (first, next) = (trimmed(row.cell(at)), trimmed(row.cell(at + 1)));
        let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let begins = first.strip_prefix(['¥', '￥']).unwrap_or(first);
        let (whole, rest) = next.split_once('.').unwrap_or((next, ""));
        let fits = matches!(begins.len(), 1..=3)
            && are_digits(begins)
            && !begins.starts_with('0')
            && whole.len() == 3
            && are_digits(whole)
            && rest.len() <= 2
            && are_digits(rest);
        let more_than_staff =
            || self.staff == Some(at) && (whole.len(), whole) > (begins.len(), begins);
        fits && (!is_even || whole.starts_with('0') || more_than_staff())
    }

    /// Whether a quote swallowed the end of a line. Cells may have line breaks of their own, in quotes: what is told apart
    /// is whether the lines would be rows by themselves.
    pub(super) fn swallows_line(&self, row: &Row) -> bool {
        if row.has_stray_quote() {
            return true;
        }
        if !row.has_break() {
            return false;
        }
        row.cells().enumerate().any(|(at, cell)| {
            let mut lines = cell.split(['\n', '\r']).filter(|line| !line.is_empty());
            let Some(first) = lines.next() else {
                return false;
            };
            let others: Vec<usize> = lines.map(|line| self.separators(line)).collect();
            let Some((last, middle)) = others.split_last() else {
                return false;
            };
            let is_row = |before: usize, within: usize, after: usize| {
                before + within + 1 + after == self.width && self.width > 1
            };
            let both = is_row(at, self.separators(first), 0)
                && is_row(0, *last, row.len().saturating_sub(at + 1));
            let between = middle.iter().any(|within| is_row(0, *within, 0));
            // No name, place or number has both a line break and a separator.
            let is_known = self.known.get(at).copied().unwrap_or(false);
            both || between || is_known && cell.contains(self.separator)
        })
    }

    fn separators(&self, line: &str) -> usize {
        line.matches(self.separator).count()
    }
}
