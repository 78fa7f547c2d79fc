//! What a chart shows: the picture, the table behind it, and what each part of it opens.

use charts::{Bars, Drawing, Frame, Heat, Histogram, Line, Stacked};
use ledger::guard::guarded;

/// A picture of one kind.
#[derive(Clone, Debug, PartialEq)]
pub enum Picture {
    /// Bars.
    Bars(Bars),
    /// Divided bars.
    Stacked(Stacked),
    /// A field of cells.
    Heat(Heat),
    /// Lines.
    Line(Line),
    /// Bars side by side.
    Histogram(Histogram),
}

impl Picture {
    /// Draws it.
    pub fn draw(&self, frame: Frame) -> Drawing {
        match self {
            Self::Bars(one) => one.draw(frame),
            Self::Stacked(one) => one.draw(frame),
            Self::Heat(one) => one.draw(frame),
            Self::Line(one) => one.draw(frame),
            Self::Histogram(one) => one.draw(frame),
        }
    }
}

/// What a part of a chart leads to.
pub trait Opens: Clone + PartialEq + Send + Sync + 'static {}

/// A chart with all that belongs to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Plate<O> {
    /// What it shows.
    pub title: String,
    /// The picture.
    pub picture: Picture,
    /// The head of the table.
    pub head: Vec<String>,
    /// Its rows, the name first.
    pub rows: Vec<Vec<String>>,
    /// What a part opens, by its row and its part.
    pub opens: Vec<Vec<O>>,
}

impl<O> Plate<O> {
    /// What a mark of the picture opens.
    pub fn opened(&self, row: usize, part: usize) -> Option<&O> {
        self.opens.get(row)?.get(part)
    }

    /// The table as text with commas, with a mark by which spreadsheets know its encoding.
    /// Below it stands `below`, a line each.
    pub fn csv(&self, below: &[String]) -> String {
        let mut text = String::from("\u{feff}");
        for row in std::iter::once(&self.head).chain(&self.rows) {
            let cells: Vec<String> = row.iter().map(|cell| quoted(cell)).collect();
            text.push_str(&cells.join(","));
            text.push_str("\r\n");
        }
        if !below.is_empty() {
            text.push_str("\r\n");
        }
        for line in below {
            text.push_str(&quoted(line));
            text.push_str("\r\n");
        }
        text
    }
}

fn quoted(cell: &str) -> String {
    let cell = guarded(cell);
    if cell.contains(['"', ',', '\r', '\n']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.into_owned()
    }
}
