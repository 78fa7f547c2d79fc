//! Bars side by side over ranges of a number, with the places where something changes.

use crate::bars::pixels;
use crate::canvas::{Anchor, Area, Canvas, Drawing, Frame};
use crate::ink::Ink;
use crate::letters::{lines_of, width_of};

/// A range of a number, and how many have it.
#[derive(Clone, Debug, PartialEq)]
pub struct Bin {
    /// The range.
    pub name: String,
    /// How many.
    pub value: f64,
    /// The same in words, written above the bar.
    pub figure: String,
    /// Its colour.
    pub ink: Ink,
    /// All that is said of it.
    pub said: String,
}

/// Where something changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Threshold {
    /// Before the bin of this place.
    pub before: usize,
    /// What changes.
    pub name: String,
}

/// Bars side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Histogram {
    /// The ranges, from little to much.
    pub bins: Vec<Bin>,
    /// Where something changes.
    pub thresholds: Vec<Threshold>,
}

impl Histogram {
    /// Draws them.
    pub fn draw(&self, frame: Frame) -> Drawing {
        let mut canvas = Canvas::new(frame);
        let size = frame.size();
        let line = size * 3 / 2;
        let count = i32::try_from(self.bins.len()).unwrap_or(1).max(1);
        let wide = (frame.across() / count).max(2);
        let heads: usize = self.heads(frame).iter().map(Vec::len).sum();
        let heads = i32::try_from(heads).unwrap_or(0) * line;
        let is_cramped = |text: &str| width_of(text, size) > wide - 4;
        let turns = self.bins.iter().any(|bin| is_cramped(&bin.name));
        let figures_turn = self.bins.iter().any(|bin| is_cramped(&bin.figure));
        let over = if figures_turn {
            let widest = self.bins.iter().map(|bin| canvas.width_of(&bin.figure));
            widest.max().unwrap_or(0) + size / 2
        } else {
            line
        };
        let (top, tall) = (heads + over, size * 11);
        let ground = top + tall;
        let end = self.bins.iter().map(|bin| bin.value).fold(0.0, f64::max);
        let mut bottom = ground + line;
        for ((place, bin), at) in self.bins.iter().enumerate().zip(0..) {
            let height = pixels(bin.value, end, tall);
            let bar = Area {
                x: at * wide + wide / 10,
                y: ground - height,
                width: wide - wide / 5,
                height,
            };
            canvas.fill(bar, bin.ink);
            let x = at * wide + wide / 2;
            if figures_turn {
                canvas.turned((x, bar.y - size / 3), &bin.figure, Ink::Text, Anchor::Start);
            } else {
                canvas.text(
                    (x, bar.y - size * 3 / 4),
                    &bin.figure,
                    Ink::Text,
                    Anchor::Middle,
                );
            }
            if turns {
                canvas.turned((x, ground + size / 2), &bin.name, Ink::Text, Anchor::End);
                bottom = bottom.max(ground + size + canvas.width_of(&bin.name));
            } else {
                canvas.text(
                    (x, ground + line / 2 + 2),
                    &bin.name,
                    Ink::Text,
                    Anchor::Middle,
                );
            }
            let whole = Area {
                x: at * wide,
                y: heads,
                width: wide,
                height: bottom.max(ground + line) - heads,
            };
            canvas.mark((place, 0), whole, &bin.said);
        }
        canvas.path(vec![(0, ground), (wide * count, ground)], Ink::Faint, 1);
        self.draw_thresholds(&mut canvas, frame, wide, ground);
        canvas.finish(bottom + size / 2)
    }

    /// The names of the thresholds in lines, none wider than the chart.
    fn heads(&self, frame: Frame) -> Vec<Vec<String>> {
        let names = self.thresholds.iter();
        let lines = names.map(|one| lines_of(&one.name, frame.size(), frame.across(), 3));
        lines.collect()
    }

    /// Each has lines of its own for its name, which cover the lines of others that pass.
    fn draw_thresholds(&self, canvas: &mut Canvas, frame: Frame, wide: i32, ground: i32) {
        let size = frame.size();
        let line = size * 3 / 2;
        let mut named = Vec::new();
        let mut y = 0;
        for (threshold, lines) in self.thresholds.iter().zip(self.heads(frame)) {
            let x = i32::try_from(threshold.before).unwrap_or(0) * wide;
            let top = y;
            y += line * i32::try_from(lines.len()).unwrap_or(1);
            canvas.dashes(x, (y, ground), Ink::Goal);
            named.push((x, top, lines));
        }
        for (x, top, lines) in named {
            for (number, text) in (0..).zip(&lines) {
                let width = canvas.width_of(text);
                let left = (x - width / 2).clamp(0, (frame.across() - width).max(0));
                let y = top + number * line;
                let behind = Area {
                    x: left - 2,
                    y,
                    width: width + 4,
                    height: line,
                };
                canvas.fill(behind, Ink::Paper);
                canvas.text((left, y + line / 2), text, Ink::Goal, Anchor::Start);
            }
        }
    }
}
