//! A field of cells, the darker the more.

use crate::canvas::{Anchor, Area, Canvas, Drawing, Frame};
use crate::ink::{Ink, Step};
use crate::letters::{self, lines_of};

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// A share from 0 to 1; `None` where there is nothing to show.
    pub share: Option<f64>,
    /// The same in few letters, written into the cell where there is room.
    pub figure: String,
    /// All that is said of it.
    pub said: String,
}

/// Rows of cells.
#[derive(Clone, Debug, PartialEq)]
pub struct Heat {
    /// The names of the columns.
    pub columns: Vec<String>,
    /// The rows: a name, and a cell for each column.
    pub rows: Vec<(String, Vec<Cell>)>,
}

impl Heat {
    /// Draws it.
    pub fn draw(&self, frame: Frame) -> Drawing {
        let mut canvas = Canvas::new(frame);
        let size = frame.size();
        let line = size * 3 / 2;
        let widest = self.rows.iter().map(|(name, _)| canvas.width_of(name));
        let names = widest.max().unwrap_or(0) + size / 2;
        let names = names.min(frame.across() * if frame.is_narrow() { 1 } else { 2 } / 4);
        let count = i32::try_from(self.columns.len()).unwrap_or(1).max(1);
        let wide = ((frame.across() - names) / count).max(1);
        let top = self.draw_heads(&mut canvas, size, names, wide);
        let mut y = top;
        for (place, (name, cells)) in self.rows.iter().enumerate() {
            let lines = lines_of(name, size, names - size / 2, 3);
            let height = i32::try_from(lines.len()).unwrap_or(1) * line;
            let tall = height.max(size * 5 / 2);
            for (number, text) in (0..).zip(&lines) {
                let at = (0, y + (tall - height) / 2 + number * line + line / 2);
                canvas.text(at, text, Ink::Text, Anchor::Start);
            }
            for ((number, cell), at) in cells.iter().enumerate().zip(0..) {
                let area = Area {
                    x: names + at * wide,
                    y,
                    width: wide - 1,
                    height: tall - 1,
                };
                draw_cell(&mut canvas, cell, area);
                canvas.mark((place, number), area, &cell.said);
            }
            y += tall;
        }
        canvas.finish(y)
    }

    /// The columns' names: across where they fit, else from below to above.
    fn draw_heads(&self, canvas: &mut Canvas, size: i32, left: i32, wide: i32) -> i32 {
        let line = size * 3 / 2;
        let fits = |text: &String| letters::fits(text, size, wide - 4, 2);
        if self.columns.iter().all(fits) {
            for (at, name) in (0..).zip(&self.columns) {
                let lines = lines_of(name, size, wide - 4, 2);
                let first = 2 - i32::try_from(lines.len()).unwrap_or(1);
                for (number, text) in (first..).zip(&lines) {
                    let middle = (left + at * wide + wide / 2, number * line + line / 2);
                    canvas.text(middle, text, Ink::Text, Anchor::Middle);
                }
            }
            return line * 2 + size / 4;
        }
        // As many lines beside each other as a column has room for.
        let most = usize::try_from(wide / (size * 5 / 4)).unwrap_or(1).max(1);
        let mut tall = size * 9;
        let longest = self.columns.iter().map(|name| canvas.width_of(name)).max();
        if most == 1 {
            tall = longest.unwrap_or(0) + size / 2;
        }
        for (at, name) in (0..).zip(&self.columns) {
            let lines = lines_of(name, size, tall - size / 4, most);
            let count = i32::try_from(lines.len()).unwrap_or(1);
            let middle = left + at * wide + wide / 2;
            for (number, text) in (0..).zip(&lines) {
                let x = middle + (2 * number - count + 1) * size * 5 / 8;
                canvas.turned((x, tall - size / 4), text, Ink::Text, Anchor::Start);
            }
        }
        tall + size / 4
    }
}

fn draw_cell(canvas: &mut Canvas, cell: &Cell, area: Area) {
    let middle = (area.x + area.width / 2, area.y + area.height / 2);
    let (fill, text) = match cell.share.map(Step::of) {
        Some(step) => (Ink::Heat(step), step.on()),
        None => (Ink::Rule, Ink::Text),
    };
    canvas.fill(area, fill);
    if canvas.width_of(&cell.figure) <= area.width {
        canvas.text(middle, &cell.figure, text, Anchor::Middle);
    }
}
