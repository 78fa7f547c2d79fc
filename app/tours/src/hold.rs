use crate::Area;

/// For so many looks after it was brought into view a page may still scroll by itself, as one does that has just been opened.
const SETTLING: u32 = 8;

/// Keeps a control in view that was brought there, until the visitor goes somewhere by himself: what a page loads or works out
/// later may push it away.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Hold(Option<Held>);

#[derive(Clone, Copy, Debug, PartialEq)]
struct Held {
    settling: u32,
    /// How far below the beginning of the page it was, in pixels.
    depth: Option<f64>,
}

impl Hold {
    /// The control has just been brought into view.
    #[must_use]
    pub const fn begin() -> Self {
        Self(Some(Held {
            settling: SETTLING,
            depth: None,
        }))
    }

    /// The visitor goes where he likes.
    pub const fn let_go(&mut self) {
        self.0 = None;
    }

    /// Looks where the control is in a window so high, of a page that is scrolled so far; `true` where it is to be brought
    /// into view once more. Who scrolls by means that nobody hears of, as some aids do, is not called back.
    pub fn look(&mut self, area: Area, high: f64, scrolled: f64) -> bool {
        let Some(held) = &mut self.0 else {
            return false;
        };
        let depth = area.top + scrolled;
        let has_moved = held
            .depth
            .is_some_and(|before| (before - depth).abs() > 1.0);
        let is_settling = held.settling > 0;
        held.depth = Some(depth);
        held.settling = held.settling.saturating_sub(1);
        (has_moved || is_settling) && is_cut(area, high)
    }
}

/// Whether one end of it is out of sight, and the window would have room for more of it.
fn is_cut(area: Area, high: f64) -> bool {
    let (above, below) = (area.top < 0.0, area.bottom() > high);
    above != below
}
