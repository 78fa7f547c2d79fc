//! Lines over what follows one another: years, snapshots.

use crate::bars::{Goal, pixels};
use crate::canvas::{Anchor, Area, Canvas, Drawing, Frame};
use crate::ink::Ink;
use crate::key::{self, Key};
use crate::letters::{lines_of, width_of};

/// A point of a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// How high it is; `None` where there is nothing to show.
    pub value: Option<f64>,
    /// The same in words, written beside it where there is room.
    pub figure: String,
    /// All that is said of it.
    pub said: String,
}

/// A line.
#[derive(Clone, Debug, PartialEq)]
pub struct Track {
    /// What it is of.
    pub name: String,
    /// Its colour.
    pub ink: Ink,
    /// A point for each step.
    pub points: Vec<Point>,
}

/// Lines that share both axes.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What follows one another, from left to right.
    pub steps: Vec<String>,
    /// The lines.
    pub tracks: Vec<Track>,
    /// The value at the upper end; the lower is 0.
    pub end: f64,
    /// Values that are written at the left, each with a rule across.
    pub ticks: Vec<(f64, String)>,
    /// A line to be reached.
    pub goal: Option<Goal>,
}

/// Where lines are drawn.
struct Field {
    area: Area,
    /// From the middle of one step to that of the next.
    step: i32,
}

impl Line {
    /// Draws them.
    pub fn draw(&self, frame: Frame) -> Drawing {
        let mut canvas = Canvas::new(frame);
        let size = frame.size();
        let key = |ink: Ink, name: &String| Key {
            ink,
            name: name.clone(),
        };
        let tracks = self.tracks.iter().map(|track| key(track.ink, &track.name));
        let goal = self.goal.iter().map(|goal| key(Ink::Goal, &goal.name));
        let keys: Vec<Key> = tracks.chain(goal).collect();
        let top = key::draw(&mut canvas, frame, &keys) + size * 2;
        let tick = self.ticks.iter().map(|(_, text)| canvas.width_of(text));
        let left = tick.max().unwrap_or(0) + size;
        let count = i32::try_from(self.steps.len()).unwrap_or(1).max(1);
        let across = (frame.across() - left).max(size * 4);
        let field = Field {
            area: Area {
                x: left,
                y: top,
                width: across,
                height: size * 14,
            },
            step: across / count,
        };
        self.draw_ticks(&mut canvas, &field, size);
        let tracks = self.tracks.iter().enumerate();
        for (place, track) in tracks {
            self.draw_track(&mut canvas, &field, size, (place, track));
        }
        if let Some(goal) = &self.goal {
            let y = self.height(&field, goal.value);
            let ends = vec![(field.area.x, y), (field.area.x + field.area.width, y)];
            canvas.path(ends, Ink::Goal, 2);
        }
        let bottom = self.draw_steps(&mut canvas, &field, size);
        canvas.finish(bottom)
    }

    fn height(&self, field: &Field, value: f64) -> i32 {
        field.area.y + field.area.height - pixels(value, self.end, field.area.height)
    }

    fn middle(field: &Field, step: usize) -> i32 {
        let step = i32::try_from(step).unwrap_or(0);
        field.area.x + step * field.step + field.step / 2
    }

    fn draw_ticks(&self, canvas: &mut Canvas, field: &Field, size: i32) {
        for (value, text) in &self.ticks {
            let y = self.height(field, *value);
            let ends = vec![(field.area.x, y), (field.area.x + field.area.width, y)];
            canvas.path(ends, Ink::Rule, 1);
            canvas.text((field.area.x - size / 2, y), text, Ink::Faint, Anchor::End);
        }
    }

    fn draw_track(
        &self,
        canvas: &mut Canvas,
        field: &Field,
        size: i32,
        (place, track): (usize, &Track),
    ) {
        // Where a point is missing, so is the line: nothing is made up between its neighbours.
        let mut run = Vec::new();
        let known = |point: &Point| point.value.map(|value| self.height(field, value));
        for (step, point) in track.points.iter().enumerate() {
            match known(point) {
                Some(y) => run.push((Self::middle(field, step), y)),
                None => canvas.path(std::mem::take(&mut run), track.ink, 2),
            }
        }
        canvas.path(run, track.ink, 2);
        for (step, point) in track.points.iter().enumerate() {
            let Some(y) = known(point) else { continue };
            let x = Self::middle(field, step);
            canvas.dot((x, y), (size / 3).max(3), track.ink);
            if self.has_room(field, (place, step), size) {
                let at = (x, y - size);
                canvas.text(at, &point.figure, track.ink, Anchor::Middle);
            }
            let area = Area {
                x: x - size,
                y: y - size,
                width: size * 2,
                height: size * 2,
            };
            canvas.mark((place, step), area, &point.said);
        }
    }

    /// Whether a point's words touch neither those of another line nor those of the next step.
    fn has_room(&self, field: &Field, (place, step): (usize, usize), size: i32) -> bool {
        let point = |place: usize| self.tracks.get(place)?.points.get(step);
        let Some(own) = point(place) else {
            return false;
        };
        let height = |one: &Point| one.value.map(|value| self.height(field, value));
        let others = (0..self.tracks.len()).filter(|other| *other != place);
        let mut others = others.filter_map(point).filter_map(height);
        let is_apart = height(own).is_some_and(|own| {
            // The words stand above the point, so one may be close below.
            others.all(|other| other > own + size / 2 || other < own - size * 5 / 2)
        });
        is_apart && width_of(&own.figure, size) < field.step
    }

    fn draw_steps(&self, canvas: &mut Canvas, field: &Field, size: i32) -> i32 {
        let line = size * 3 / 2;
        let top = field.area.y + field.area.height + size / 2;
        let mut bottom = top;
        let is_cramped = field.step < size * 4;
        // Where even turned names would touch, some are left out; each is said of its point.
        let every = 1 + usize::try_from(size * 9 / 8 / field.step.max(1)).unwrap_or(0);
        for (step, name) in self.steps.iter().enumerate() {
            let x = Self::middle(field, step);
            if is_cramped {
                if !step.is_multiple_of(every) {
                    continue;
                }
                let text = lines_of(name, size, size * 8, 1).concat();
                canvas.turned((x, top), &text, Ink::Text, Anchor::End);
                bottom = bottom.max(top + canvas.width_of(&text));
                continue;
            }
            for (number, text) in (0..).zip(lines_of(name, size, field.step - 4, 3)) {
                let at = (x, top + number * line + line / 2);
                canvas.text(at, &text, Ink::Text, Anchor::Middle);
                bottom = bottom.max(at.1 + line / 2);
            }
        }
        bottom + size / 2
    }
}
