//! The panel never covers what it speaks of, where the window has room for both.

use proptest::prelude::*;
use tours::{Area, stand};

fn overlap((width, height): (f64, f64), at: tours::Stand, area: Area) -> bool {
    at.left < area.right()
        && at.left + width > area.left
        && at.top < area.bottom()
        && at.top + height > area.top
}

/// Within a hundredth of a pixel.
fn is_within(window: (f64, f64), (width, height): (f64, f64), at: tours::Stand) -> bool {
    at.left >= 0.0
        && at.top >= 0.0
        && at.left + width <= window.0 + 0.01
        && at.top + height <= window.1 + 0.01
}

proptest! {
    /// On a phone: a sheet as wide as the window and at most half as high, a control that was brought near the top.
    #[test]
    fn on_a_phone(high in 600.0..900.0_f64, share in 0.2..0.5_f64, top in 0.0..120.0_f64, height in 10.0..150.0_f64) {
        let (window, panel) = ((390.0, high), (390.0, high * share));
        let area = Area { left: 20.0, top, width: 350.0, height };
        let at = stand(window, panel, Some(area));
        prop_assert!(is_within(window, panel, at) && !overlap(panel, at, area), "{:?}", at);
    }

    /// A control at the lower end of a page that goes no further has the sheet above it.
    #[test]
    fn on_a_phone_at_the_end_of_a_page(high in 600.0..900.0_f64, height in 10.0..150.0_f64) {
        let (window, panel) = ((390.0, high), (390.0, high * 0.45));
        let area = Area { left: 20.0, top: high - height - 10.0, width: 350.0, height };
        prop_assert!(!overlap(panel, stand(window, panel, Some(area)), area));
    }

    /// On a desk: beside, below or above, wherever the control is.
    #[test]
    fn on_a_desk(left in 0.0..1200.0_f64, top in 0.0..860.0_f64, width in 10.0..400.0_f64, height in 10.0..200.0_f64) {
        let (window, panel) = ((1280.0, 900.0), (416.0, 300.0));
        let area = Area { left, top, width: width.min(1280.0 - left), height: height.min(900.0 - top) };
        let at = stand(window, panel, Some(area));
        prop_assert!(is_within(window, panel, at) && !overlap(panel, at, area), "{:?}", at);
    }

    /// As wide as the page: below it where there is room, else above.
    #[test]
    fn on_a_desk_beside_what_is_as_wide_as_the_page(top in 0.0..860.0_f64, height in 10.0..200.0_f64) {
        let (window, panel) = ((1280.0, 900.0), (416.0, 300.0));
        let area = Area { left: 60.0, top, width: 1160.0, height: height.min(900.0 - top) };
        let at = stand(window, panel, Some(area));
        prop_assert!(is_within(window, panel, at) && !overlap(panel, at, area), "{:?}", at);
    }
}

#[test]
fn where_nothing_is_pointed_at_it_stands_at_the_lower_edge() {
    let at = stand((1280.0, 900.0), (400.0, 300.0), None);
    assert!(at.left > 800.0 && at.top > 580.0);
    // What is out of view is as good as none.
    let away = Area {
        left: 10.0,
        top: 2000.0,
        width: 50.0,
        height: 20.0,
    };
    assert_eq!(stand((1280.0, 900.0), (400.0, 300.0), Some(away)), at);
}
