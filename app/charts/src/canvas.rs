//! What a chart is drawn on: shapes are gathered until the height is known, and then drawn as SVG.

use plotters::prelude::{
    Circle, Color, IntoDrawingArea, IntoFont, PathElement, RGBColor, Rectangle, SVGBackend, Text,
};
use plotters::style::FontTransform;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use crate::ink::Ink;
use crate::letters::width_of;

/// How much room there is, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    /// How wide the chart is.
    pub width: u32,
    /// How large its letters are.
    pub letter: u32,
}

impl Frame {
    /// The width; a chart is never narrower than a few words.
    pub(crate) fn across(self) -> i32 {
        i32::try_from(self.width)
            .unwrap_or(i32::MAX)
            .clamp(160, 4096)
    }

    /// The size of letters.
    pub(crate) fn size(self) -> i32 {
        i32::try_from(self.letter).unwrap_or(12).clamp(8, 64)
    }

    /// Whether names have no room beside what they name.
    pub(crate) fn is_narrow(self) -> bool {
        self.across() < self.size() * 38
    }
}

/// A part of the chart, in pixels from its upper left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Area {
    /// From the left.
    pub x: i32,
    /// From the top.
    pub y: i32,
    /// To the right.
    pub width: i32,
    /// Downwards.
    pub height: i32,
}

/// Something that is shown, for a page to lay a control over it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Of which row, column or series of what was given.
    pub row: usize,
    /// Which part, cell or point of it.
    pub part: usize,
    /// Where it is.
    pub area: Area,
    /// What it says, as it was given.
    pub said: String,
}

/// A chart that is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// As SVG.
    pub svg: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// What is shown, in the order in which it is read.
    pub marks: Vec<Mark>,
}

/// From which end a text is placed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Anchor {
    Start,
    Middle,
    End,
}

#[derive(Clone, Debug, PartialEq)]
enum Shape {
    Box(Area, Ink),
    Path(Vec<(i32, i32)>, Ink, u32),
    Dot((i32, i32), i32, Ink),
    Text(Written),
}

#[derive(Clone, Debug, PartialEq)]
struct Written {
    at: (i32, i32),
    text: String,
    ink: Ink,
    anchor: Anchor,
    /// Read from below to above.
    is_turned: bool,
}

/// Shapes of a chart that is being laid out.
#[derive(Debug)]
pub(crate) struct Canvas {
    frame: Frame,
    shapes: Vec<Shape>,
    marks: Vec<Mark>,
}

impl Canvas {
    pub(crate) fn new(frame: Frame) -> Self {
        Self {
            frame,
            shapes: Vec::new(),
            marks: Vec::new(),
        }
    }

    pub(crate) fn fill(&mut self, area: Area, ink: Ink) {
        if area.width > 0 && area.height > 0 {
            self.shapes.push(Shape::Box(area, ink));
        }
    }

    pub(crate) fn path(&mut self, points: Vec<(i32, i32)>, ink: Ink, width: u32) {
        self.shapes.push(Shape::Path(points, ink, width));
    }

    pub(crate) fn dot(&mut self, at: (i32, i32), radius: i32, ink: Ink) {
        self.shapes.push(Shape::Dot(at, radius, ink));
    }

    /// A line from above to below, in dashes, so that it is none of the bars.
    pub(crate) fn dashes(&mut self, x: i32, (from, to): (i32, i32), ink: Ink) {
        let mut y = from;
        while y < to {
            self.path(vec![(x, y), (x, (y + 5).min(to))], ink, 2);
            y += 9;
        }
    }

    /// Text in the middle of a line at this height.
    pub(crate) fn text(&mut self, at: (i32, i32), text: &str, ink: Ink, anchor: Anchor) {
        self.write(at, text, ink, anchor, false);
    }

    /// Text that is read from below to above.
    pub(crate) fn turned(&mut self, at: (i32, i32), text: &str, ink: Ink, anchor: Anchor) {
        self.write(at, text, ink, anchor, true);
    }

    fn write(&mut self, at: (i32, i32), text: &str, ink: Ink, anchor: Anchor, is_turned: bool) {
        if !text.is_empty() {
            self.shapes.push(Shape::Text(Written {
                at,
                text: text.to_owned(),
                ink,
                anchor,
                is_turned,
            }));
        }
    }

    pub(crate) fn mark(&mut self, (row, part): (usize, usize), area: Area, said: &str) {
        let left = area.x.max(0);
        let right = (area.x + area.width).min(self.frame.across());
        self.marks.push(Mark {
            row,
            part,
            area: Area {
                x: left,
                y: area.y.max(0),
                width: (right - left).max(1),
                ..area
            },
            said: said.to_owned(),
        });
    }

    /// How wide a text is here.
    pub(crate) fn width_of(&self, text: &str) -> i32 {
        width_of(text, self.frame.size())
    }

    /// Draws what was gathered.
    pub(crate) fn finish(self, height: i32) -> Drawing {
        let width = self.frame.across().unsigned_abs();
        let height = height.max(1).unsigned_abs();
        let mut svg = String::new();
        let area = SVGBackend::with_string(&mut svg, (width, height)).into_drawing_area();
        let paper = Shape::Box(
            Area {
                x: 0,
                y: 0,
                width: self.frame.across(),
                height: i32::try_from(height).unwrap_or(i32::MAX),
            },
            Ink::Paper,
        );
        for shape in std::iter::once(&paper).chain(&self.shapes) {
            // Writing into a text does not fail.
            let _ = match shape {
                Shape::Box(at, ink) => {
                    let corners = [(at.x, at.y), (at.x + at.width, at.y + at.height)];
                    area.draw(&Rectangle::new(corners, colour(*ink).filled()))
                }
                Shape::Path(points, ink, width) => {
                    let style = colour(*ink).stroke_width(*width);
                    area.draw(&PathElement::new(points.clone(), style))
                }
                Shape::Dot(at, radius, ink) => {
                    area.draw(&Circle::new(*at, *radius, colour(*ink).filled()))
                }
                Shape::Text(written) => area.draw(&written.element(self.frame.size())),
            };
        }
        let _ = area.present();
        drop(area);
        Drawing {
            svg,
            width,
            height,
            marks: self.marks,
        }
    }
}

/// The drawing library takes the size of a font's box for its size.
const BOX: f64 = 1.24;

impl Written {
    fn element(&self, size: i32) -> Text<'_, (i32, i32), &str> {
        let mut font = ("sans-serif", f64::from(size) * BOX).into_font();
        if self.is_turned {
            font = font.transform(FontTransform::Rotate270);
        }
        let across = match self.anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let style = font
            .color(&colour(self.ink))
            .pos(Pos::new(across, VPos::Center));
        Text::new(self.text.as_str(), self.at, style)
    }
}

fn colour(ink: Ink) -> RGBColor {
    let (red, green, blue) = ink.rgb();
    RGBColor(red, green, blue)
}
