//! Bars from left to right, one under the other, in the order in which they are given.

use crate::canvas::{Anchor, Area, Canvas, Drawing, Frame};
use crate::ink::Ink;
use crate::key::{self, Key};
use crate::letters::lines_of;

/// What is known of a figure: its least and its most, which are one where all is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    /// At least,
    pub least: f64,
    /// and at most.
    pub most: f64,
}

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What it is of.
    pub name: String,
    /// How long it is; `None` where there is nothing to show.
    pub extent: Option<Extent>,
    /// What it was before, which is marked across the bar.
    pub before: Option<f64>,
    /// Its value in words, written at its end.
    pub figure: String,
    /// Its colour.
    pub ink: Ink,
    /// All that is said of it.
    pub said: String,
}

/// A line across all bars.
#[derive(Clone, Debug, PartialEq)]
pub struct Goal {
    /// At this value.
    pub value: f64,
    /// What it is called.
    pub name: String,
}

/// Bars that share an axis from 0.
#[derive(Clone, Debug, PartialEq)]
pub struct Bars {
    /// What colours stand for, where it takes saying.
    pub keys: Vec<Key>,
    /// The bars.
    pub rows: Vec<Bar>,
    /// The value at the right end.
    pub end: f64,
    /// A line to be reached.
    pub goal: Option<Goal>,
}

/// Where everything is, from left to right.
struct Columns {
    name: i32,
    bar: i32,
    across: i32,
    is_narrow: bool,
}

impl Bars {
    /// Draws them.
    pub fn draw(&self, frame: Frame) -> Drawing {
        let mut canvas = Canvas::new(frame);
        let size = frame.size();
        let columns = self.columns(&canvas, frame);
        let mut y = key::draw(&mut canvas, frame, &self.keys);
        if self.goal.is_some() {
            y += size * 2;
        }
        let top = y;
        for (place, row) in self.rows.iter().enumerate() {
            y = self.draw_row(&mut canvas, frame, &columns, (place, row), y);
        }
        self.draw_goal(&mut canvas, &columns, size, (top, y));
        canvas.finish(y + size / 2)
    }

    fn columns(&self, canvas: &Canvas, frame: Frame) -> Columns {
        let size = frame.size();
        let widest = |texts: &mut dyn Iterator<Item = &str>| {
            texts.map(|text| canvas.width_of(text)).max().unwrap_or(0)
        };
        let figure = widest(&mut self.rows.iter().map(|row| row.figure.as_str())) + size;
        let is_narrow = frame.is_narrow();
        let name = if is_narrow {
            0
        } else {
            let name = widest(&mut self.rows.iter().map(|row| row.name.as_str())) + size;
            name.min(frame.across() * 2 / 5)
        };
        Columns {
            name,
            bar: name,
            across: (frame.across() - name - figure).max(size * 2),
            is_narrow,
        }
    }

    /// Draws one and says where the next begins.
    fn draw_row(
        &self,
        canvas: &mut Canvas,
        frame: Frame,
        columns: &Columns,
        (place, row): (usize, &Bar),
        top: i32,
    ) -> i32 {
        let size = frame.size();
        let line = size * 3 / 2;
        let room = if columns.is_narrow {
            frame.across()
        } else {
            columns.name - size / 2
        };
        let names = lines_of(&row.name, size, room, 2);
        let lines = i32::try_from(names.len()).unwrap_or(1);
        let thick = size * 5 / 4;
        let (first, bar, bottom) = if columns.is_narrow {
            let bar = top + lines * line;
            (top, bar, bar + thick + size)
        } else {
            let height = (lines * line).max(thick) + size / 2;
            let first = top + (height - lines * line) / 2;
            (first, top + (height - thick) / 2, top + height)
        };
        for (number, text) in (0..).zip(&names) {
            let at = (0, first + number * line + line / 2);
            canvas.text(at, text, Ink::Text, Anchor::Start);
        }
        let track = Area {
            x: columns.bar,
            y: bar,
            width: columns.across,
            height: thick,
        };
        canvas.fill(track, Ink::Rule);
        let mut end = columns.bar;
        if let Some(Extent { least, most }) = row.extent {
            let (to_least, to_most) = (self.to(columns, least), self.to(columns, most));
            let part = |from: i32, to: i32| Area {
                x: columns.bar + from,
                width: to - from,
                ..track
            };
            canvas.fill(part(0, to_least), row.ink);
            canvas.fill(part(to_least, to_most), Ink::Perhaps);
            end += to_most;
        }
        if let Some(before) = row.before {
            let x = columns.bar + self.to(columns, before);
            canvas.path(vec![(x, bar - 3), (x, bar + thick + 3)], Ink::Text, 2);
        }
        let at = (
            (columns.bar + columns.across).max(end) + size / 2,
            bar + thick / 2,
        );
        canvas.text(at, &row.figure, Ink::Text, Anchor::Start);
        // Where names stand above their bars, the line to be reached would cross them: each bar has a piece of it.
        if let Some(goal) = self.goal.as_ref().filter(|_| columns.is_narrow) {
            let x = columns.bar + self.to(columns, goal.value);
            canvas.dashes(x, (bar - 2, bar + thick + 2), Ink::Goal);
        }
        let whole = Area {
            x: 0,
            y: top,
            width: frame.across(),
            height: bottom - top,
        };
        canvas.mark((place, 0), whole, &row.said);
        bottom
    }

    fn draw_goal(&self, canvas: &mut Canvas, columns: &Columns, size: i32, rows: (i32, i32)) {
        let Some(goal) = &self.goal else {
            return;
        };
        let x = columns.bar + self.to(columns, goal.value);
        if !columns.is_narrow {
            canvas.dashes(x, (rows.0 - size / 2, rows.1), Ink::Goal);
        }
        let half = canvas.width_of(&goal.name) / 2;
        let at = x.clamp(half, (columns.bar + columns.across - half).max(half));
        canvas.text(
            (at, rows.0 - size - size / 4),
            &goal.name,
            Ink::Goal,
            Anchor::Middle,
        );
    }

    /// How far a value is from 0.
    fn to(&self, columns: &Columns, value: f64) -> i32 {
        pixels(value, self.end, columns.across)
    }
}

/// How many of so many pixels a value is of the one at their end.
pub(crate) fn pixels(value: f64, end: f64, of: i32) -> i32 {
    if end > 0.0 {
        ((value / end).clamp(0.0, 1.0) * f64::from(of)).round() as i32
    } else {
        0
    }
}
