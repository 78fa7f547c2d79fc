//! Bars of equal length, each divided by the shares of its parts.

use crate::bars::pixels;
use crate::canvas::{Anchor, Area, Canvas, Drawing, Frame};
use crate::ink::Ink;
use crate::key::{self, Key};
use crate::letters::lines_of;

/// A part of a bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// How much it is.
    pub value: f64,
    /// The same in words, written into it where there is room.
    pub figure: String,
    /// All that is said of it.
    pub said: String,
}

/// A bar: a part for each series.
#[derive(Clone, Debug, PartialEq)]
pub struct Stack {
    /// What it is of.
    pub name: String,
    /// All of it in words, written at its end.
    pub figure: String,
    /// Its parts, in the order of the series.
    pub parts: Vec<Part>,
}

/// Bars one under the other.
#[derive(Clone, Debug, PartialEq)]
pub struct Stacked {
    /// What the parts are, in order.
    pub series: Vec<Key>,
    /// The bars.
    pub rows: Vec<Stack>,
}

impl Stacked {
    /// Draws them.
    pub fn draw(&self, frame: Frame) -> Drawing {
        let mut canvas = Canvas::new(frame);
        let size = frame.size();
        let line = size * 3 / 2;
        let is_narrow = frame.is_narrow();
        let widest = |texts: &mut dyn Iterator<Item = &str>| {
            texts.map(|text| canvas.width_of(text)).max().unwrap_or(0)
        };
        let figure = widest(&mut self.rows.iter().map(|row| row.figure.as_str())) + size;
        let name = if is_narrow {
            0
        } else {
            let name = widest(&mut self.rows.iter().map(|row| row.name.as_str())) + size;
            name.min(frame.across() * 2 / 5)
        };
        let across = (frame.across() - name - figure).max(size * 2);
        let room = if is_narrow {
            frame.across()
        } else {
            name - size / 2
        };
        let thick = size * 7 / 4;
        let mut y = key::draw(&mut canvas, frame, &self.series);
        for (place, row) in self.rows.iter().enumerate() {
            let names = lines_of(&row.name, size, room, 2);
            let lines = i32::try_from(names.len()).unwrap_or(1);
            let (first, bar, bottom) = if is_narrow {
                let bar = y + lines * line;
                (y, bar, bar + thick + size)
            } else {
                let height = (lines * line).max(thick) + size / 2;
                let first = y + (height - lines * line) / 2;
                (first, y + (height - thick) / 2, y + height)
            };
            for (number, text) in (0..).zip(&names) {
                let at = (0, first + number * line + line / 2);
                canvas.text(at, text, Ink::Text, Anchor::Start);
            }
            let area = Area {
                x: name,
                y: bar,
                width: across,
                height: thick,
            };
            self.draw_parts(&mut canvas, (place, row), area);
            let at = (name + across + size / 2, bar + thick / 2);
            canvas.text(at, &row.figure, Ink::Text, Anchor::Start);
            y = bottom;
        }
        canvas.finish(y)
    }

    fn draw_parts(&self, canvas: &mut Canvas, (place, row): (usize, &Stack), bar: Area) {
        let total: f64 = row.parts.iter().map(|part| part.value).sum();
        if total <= 0.0 {
            canvas.fill(bar, Ink::Rule);
        }
        let mut before = 0.0;
        for (number, (part, series)) in row.parts.iter().zip(&self.series).enumerate() {
            let from = pixels(before, total, bar.width);
            before += part.value;
            let to = pixels(before, total, bar.width);
            if part.value <= 0.0 {
                continue;
            }
            // A gap of one pixel keeps neighbours apart; the smallest part is still seen.
            let area = Area {
                x: bar.x + from,
                width: (to - from - 1).max(1),
                ..bar
            };
            canvas.fill(area, series.ink);
            if canvas.width_of(&part.figure) + 6 <= area.width {
                let middle = (area.x + area.width / 2, area.y + area.height / 2);
                canvas.text(middle, &part.figure, Ink::On, Anchor::Middle);
            }
            canvas.mark((place, number), area, &part.said);
        }
    }
}
