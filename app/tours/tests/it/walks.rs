//! How somebody comes through a tour.

use proptest::prelude::*;
use tours::*;

fn check() -> Walk {
    Walk::begin(Tour::BuiltIn(BuiltIn::Check))
}

#[test]
fn a_step_is_left_forward_only_when_it_is_done() {
    let mut walk = check();
    assert_eq!(walk.step().unwrap().act, Act::Press);
    assert!(!walk.may_go_on() && !walk.forward());
    assert_eq!(walk.at(), 0);
    walk.done();
    assert!(walk.may_go_on() && walk.forward());
    assert_eq!(walk.at(), 1);
    // What was done stays done on the way back.
    assert!(walk.back() && walk.may_go_on());
    assert!(!walk.back());
}

#[test]
fn what_is_only_looked_at_is_left_at_once() {
    let mut walk = Walk::begin(Tour::BuiltIn(BuiltIn::Coverage));
    assert_eq!(walk.step().unwrap().act, Act::Look);
    assert!(walk.forward());
}

#[test]
fn a_tour_without_steps_is_over_and_asks_for_nothing() {
    let mut walk = Walk::begin(Tour::Own(own::OwnTour::default()));
    assert!(walk.is_over() && walk.step().is_none() && !walk.forward() && !walk.back());
    walk.done();
    assert!(walk.is_over());
}

#[test]
fn a_walk_of_another_edition_is_fitted_to_the_steps_there_are() {
    let kept = serde_json::to_string(&check()).unwrap();
    let longer = kept.replace("\"at\":0", "\"at\":99").replace("false,", "");
    let walk: Walk = serde_json::from_str(&longer).unwrap();
    assert!(walk.is_over());
    assert_eq!(walk.count(), BuiltIn::Check.steps().len());
    assert!(kept.contains(r#""tour":"check""#), "{kept}");
    let own = Walk::begin(Tour::Own(own::OwnTour {
        name: "甲".into(),
        steps: BuiltIn::Due.steps(),
    }));
    let again: Walk = serde_json::from_str(&serde_json::to_string(&own).unwrap()).unwrap();
    assert_eq!(again, own);
    for broken in ["", "{}", "[]", &kept.replace("\"check\"", "\"nowhere\"")] {
        assert!(serde_json::from_str::<Walk>(broken).is_err(), "{broken}");
    }
}

proptest! {
    /// Whatever is pressed in whatever order: the walk stays within its steps, goes one at a time, and never past one that
    /// is not done; and it is kept and taken up again as it stands.
    #[test]
    fn no_order_of_presses_leads_astray(presses in prop::collection::vec(0_u8..3, 0..60)) {
        let mut walk = check();
        for press in presses {
            let (before, may) = (walk.at(), walk.may_go_on());
            match press {
                0 => {
                    let went = walk.forward();
                    prop_assert_eq!(went, may && before < walk.count());
                    prop_assert_eq!(walk.at(), before + usize::from(went));
                }
                1 => {
                    let went = walk.back();
                    prop_assert_eq!(walk.at(), before - usize::from(went));
                }
                _ => walk.done(),
            }
            prop_assert!(walk.at() <= walk.count());
            let kept = serde_json::to_string(&walk).unwrap();
            let again: Walk = serde_json::from_str(&kept).unwrap();
            prop_assert_eq!(&again, &walk);
        }
    }
}
