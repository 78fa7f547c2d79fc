/// Where something is in the window, in pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Area {
    /// Its left edge.
    pub left: f64,
    /// Its upper edge.
    pub top: f64,
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
}

impl Area {
    /// Its lower edge.
    pub fn bottom(self) -> f64 {
        self.top + self.height
    }

    /// Its right edge.
    pub fn right(self) -> f64 {
        self.left + self.width
    }
}

/// Between panel, control and the edge of the window.
const GAP: f64 = 14.0;
/// Below this width the panel is a sheet at an edge.
const NARROW: f64 = 700.0;

/// Where the panel stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stand {
    /// Its left edge.
    pub left: f64,
    /// Its upper edge.
    pub top: f64,
}

/// Whether there is room for a panel of a width at the right or left of a control; else it needs all room below.
pub fn has_room_beside(window: (f64, f64), panel: f64, control: Area) -> bool {
    let needed = panel + 2.0 * GAP;
    window.0 >= NARROW && (control.left >= needed || window.0 - control.right() >= needed)
}

/// Where a panel of a size goes in a window, beside a control of which no part may be covered: below it, above it, at its
/// right or left; at the lower edge where nothing is pointed at, or at the upper one where the control is below.
pub fn stand(window: (f64, f64), panel: (f64, f64), control: Option<Area>) -> Stand {
    let ((wide, high), (width, height)) = (window, panel);
    let rightmost = (wide - width - GAP).max(0.0);
    let lowest = (high - height - GAP).max(0.0);
    let in_view = |area: &Area| {
        area.bottom() > 0.0 && area.top < high && area.right() > 0.0 && area.left < wide
    };
    let Some(area) = control.filter(in_view) else {
        return Stand {
            left: rightmost,
            top: lowest,
        };
    };
    let across = (area.left.min(rightmost)).max(GAP.min(rightmost));
    let down = (area.top.min(lowest)).max(GAP.min(lowest));
    let (below, above) = (area.bottom() + GAP, area.top - GAP - height);
    if wide < NARROW {
        // At an edge, so that as much as may be is seen of the page. Where neither leaves all of the control free, its
        // beginning is what must be seen.
        let is_covered_below = area.bottom() > high - height;
        let top = if is_covered_below && area.top >= height {
            0.0
        } else {
            high - height
        };
        return Stand { left: 0.0, top };
    }
    let (right, left) = (area.right() + GAP, area.left - GAP - width);
    if right <= rightmost {
        Stand {
            left: right,
            top: down,
        }
    } else if left >= 0.0 {
        Stand { left, top: down }
    } else if below <= lowest {
        Stand {
            left: across,
            top: below,
        }
    } else if above >= 0.0 {
        Stand {
            left: across,
            top: above,
        }
    } else {
        // Wider than the window allows and higher too: whichever edge leaves more of it.
        let is_low = area.top > high - area.bottom();
        Stand {
            left: rightmost,
            top: if is_low { 0.0 } else { lowest },
        }
    }
}
