//! What was brought into view is kept there as long as the visitor has not gone elsewhere.

use tours::{Area, Hold};

const HIGH: f64 = 844.0;

fn at(top: f64) -> Area {
    Area {
        left: 20.0,
        top,
        width: 350.0,
        height: 40.0,
    }
}

/// Held at its place until the page may scroll by itself no longer.
fn settled() -> Hold {
    let mut hold = Hold::begin();
    for _ in 0..20 {
        assert!(!hold.look(at(50.0), HIGH, 300.0));
    }
    hold
}

#[test]
fn what_the_page_pushes_out_of_sight_is_lost() {
    assert!(settled().look(at(953.0), HIGH, 300.0), "below");
    assert!(settled().look(at(-1.5), HIGH, 300.0), "above");
    assert!(settled().look(at(805.0), HIGH, 300.0), "in part");
}

#[test]
fn what_the_page_moves_within_sight_is_not() {
    assert!(!settled().look(at(804.0), HIGH, 300.0));
    assert!(!settled().look(at(0.0), HIGH, 300.0));
}

#[test]
fn who_scrolls_unheard_is_not_called_back() {
    let mut hold = settled();
    assert!(!hold.look(at(-250.0), HIGH, 600.0));
    assert!(!hold.look(at(-250.0), HIGH, 600.0));
}

#[test]
fn a_page_that_has_just_been_opened_may_scroll_by_itself() {
    let mut hold = Hold::begin();
    assert!(!hold.look(at(50.0), HIGH, 300.0));
    assert!(hold.look(at(1350.0), HIGH, 0.0));
}

#[test]
fn who_goes_elsewhere_is_not_called_back() {
    let mut hold = settled();
    hold.let_go();
    assert!(!hold.look(at(953.0), HIGH, 300.0));
    assert!(
        !Hold::default().look(at(953.0), HIGH, 0.0),
        "nothing is held yet"
    );
}

#[test]
fn what_is_higher_than_the_window_and_fills_it_stays() {
    let tall = Area {
        height: 2_000.0,
        ..at(-10.0)
    };
    assert!(!settled().look(tall, HIGH, 300.0));
}
