use crate::canvas::{Anchor, Area, Canvas, Frame};
use crate::ink::Ink;

/// What a colour stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// The colour.
    pub ink: Ink,
    /// What it stands for.
    pub name: String,
}

/// Puts keys above a chart, line after line, and says where the chart may begin.
pub(crate) fn draw(canvas: &mut Canvas, frame: Frame, keys: &[Key]) -> i32 {
    let size = frame.size();
    let line = size * 2;
    let (mut x, mut y) = (0, 0);
    for key in keys {
        let width = size + size / 2 + canvas.width_of(&key.name);
        if x > 0 && x + width > frame.across() {
            (x, y) = (0, y + line);
        }
        let area = Area {
            x,
            y: y + line / 2 - size / 2,
            width: size,
            height: size,
        };
        canvas.fill(area, key.ink);
        let at = (x + size + size / 2, y + line / 2);
        canvas.text(at, &key.name, Ink::Text, Anchor::Start);
        x += width + size * 3 / 2;
    }
    if keys.is_empty() {
        0
    } else {
        y + line + size / 2
    }
}
