//! Charts as data: what is to be shown goes in, an SVG comes out, with the place and the words of every mark in it.
//!
//! No browser is asked how wide a text is: widths are estimated, generously, so that a chart is laid out before it is
//! drawn, and natively as in a page. Colours are those of paper, each its own; a page gives them its own by style sheet
//! (`[fill="#…"]`), so that one SVG serves light, dark and print. Words come in: no language is known here.
//!
//! A page lays a control over each [`Mark`], which is then reached by keyboard and read aloud.

mod bars;
mod canvas;
mod heat;
mod histogram;
mod ink;
mod key;
mod letters;
mod line;
mod stacked;

pub use bars::{Bar, Bars, Extent, Goal};
pub use canvas::{Area, Drawing, Frame, Mark};
pub use heat::{Cell, Heat};
pub use histogram::{Bin, Histogram, Threshold};
pub use ink::{Ink, Step};
pub use key::Key;
pub use letters::width_of;
pub use line::{Line, Point, Track};
pub use stacked::{Part, Stack, Stacked};
