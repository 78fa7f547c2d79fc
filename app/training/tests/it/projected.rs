//! What a class sees one after the other, the presenter's keys, and the clock.

use crate::made::{YEAR, case};
use training::*;

fn session(teams: Teams) -> Session {
    let cases = vec![
        case("verdict employees=50 full=3 organisation=none"),
        case("verdict employees=50 full=0 organisation=none"),
    ];
    Session::begin(cases, teams, Order::AsGiven, 0, YEAR).session
}

/// What a class does with each case.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Guesses {
    Right,
    Wrong,
    None,
}

/// Presses the key that goes on until all is done, and says what was seen.
fn played(mut session: Session, guesses: Guesses) -> Vec<Stage> {
    let (mut stage, mut seen) = (Stage::Case, Vec::new());
    for _ in 0..50 {
        stage = stage.within(&session);
        seen.push(stage);
        if stage == Stage::Case && guesses != Guesses::None && !session.is_open() {
            let right = session.solution().unwrap().answer;
            let wanted = |answer: &Answer| (*answer == right) == (guesses == Guesses::Right);
            let answer = session.offers().into_iter().map(|offer| offer.answer);
            session.guess(Team::First, answer.into_iter().find(wanted).unwrap());
        }
        match stage.forward(&session) {
            Forward::Show(next) => stage = next,
            Forward::GiveUp => {
                session.give_up();
                stage = Stage::Answer;
            }
            Forward::GoOn => {
                session.go_on();
                stage = Stage::Case;
            }
            Forward::Nowhere => break,
        }
    }
    seen
}

#[test]
fn a_case_then_its_answer_then_the_score() {
    use Stage::*;
    let all = played(session(Teams::One), Guesses::Right);
    assert_eq!(all, [Case, Answer, Score, Case, Answer, Score, Score]);
    // What nobody guessed is skipped, and does not come again.
    let skipped = played(session(Teams::One), Guesses::None);
    assert_eq!(skipped, all);
    // What is missed comes again for as long as it is, and each time in the same order.
    let missed = played(session(Teams::One), Guesses::Wrong);
    assert_eq!(missed.len(), 50);
    for three in missed.chunks_exact(3) {
        assert_eq!(three, [Case, Answer, Score]);
    }
}

#[test]
fn no_answer_is_shown_before_everybody_has_guessed() {
    let mut session = session(Teams::Two);
    for stage in Stage::ALL {
        assert_eq!(stage.within(&session), Stage::Case);
        assert_eq!(stage.back(&session), None);
    }
    let answer = session.solution().unwrap().answer;
    session.guess(Team::First, answer);
    assert_eq!(Stage::Answer.within(&session), Stage::Case);
    session.guess(Team::Second, answer);
    assert_eq!(Stage::Answer.within(&session), Stage::Answer);
    assert_eq!(Stage::Answer.back(&session), Some(Stage::Case));
    assert_eq!(Stage::Score.back(&session), Some(Stage::Answer));
    assert_eq!(Stage::Case.back(&session), None);
    // Back at the case, nothing is guessed again.
    assert_eq!(Stage::Case.forward(&session), Forward::Show(Stage::Answer));
}

#[test]
fn the_score_so_far_counts_the_present_case_once_it_is_guessed() {
    let mut session = session(Teams::One);
    assert_eq!(session.score_so_far(Team::First).all, Hits::default());
    let answer = session.solution().unwrap().answer;
    session.guess(Team::First, answer);
    let hits = session.score_so_far(Team::First).all;
    assert_eq!((hits.asked, hits.right), (1, 1));
    assert_eq!(session.score(Team::First).all, Hits::default());
    session.go_on();
    assert_eq!(session.score_so_far(Team::First).all, hits);
    assert_eq!(session.score(Team::First).all, hits);
}

#[test]
fn keys_as_keyboards_and_remote_controls_send_them() {
    for key in ["PageDown", "ArrowRight", " ", "Enter"] {
        assert_eq!(Press::of(key, false), Some(Press::Forward), "{key}");
    }
    for key in ["PageUp", "ArrowLeft"] {
        assert_eq!(Press::of(key, false), Some(Press::Back), "{key}");
    }
    for (key, press) in [
        ("ArrowDown", Press::Down),
        ("ArrowUp", Press::Up),
        ("b", Press::Blank),
        (".", Press::Blank),
        ("F", Press::FullScreen),
        ("Escape", Press::Leave),
        ("t", Press::Clock),
        ("?", Press::Help),
        ("1", Press::Answer(1)),
        ("9", Press::Answer(9)),
    ] {
        assert_eq!(Press::of(key, false), Some(press), "{key}");
    }
    for key in ["0", "10", "+1", "a", "F5", "Tab", "Shift", ""] {
        assert_eq!(Press::of(key, false), None, "{key}");
    }
    assert_eq!(Press::of(" ", true), Some(Press::Back));
    for is_guessed in [false, true] {
        assert_eq!(Press::of_page(" ", is_guessed), None, "the page scrolls");
        assert_eq!(Press::of_page("PageDown", is_guessed), None);
    }
    assert_eq!(Press::of_page("0", false), Some(Press::Forward), "given up");
    assert_eq!(
        Press::of_page("0", true),
        None,
        "not on to the next by mistake"
    );
    assert_eq!(Press::of_page("Enter", true), Some(Press::Forward));
    assert_eq!(Press::of_page("Enter", false), None);
    assert_eq!(Press::of_page("2", false), Some(Press::Answer(2)));
}

#[test]
fn the_clock_counts_down_stops_and_says_once_that_the_time_is_up() {
    let mut clock = Countdown::new(30);
    assert_eq!((clock.left(7.0), clock.is_running()), (30, false));
    assert_eq!(clock.toggle(1_000.0), Told::Started(30));
    assert!(clock.is_running());
    assert_eq!(clock.left(1_001.0), 30);
    assert_eq!(clock.left(2_000.0), 29);
    assert!(!clock.tick(2_000.0));
    assert_eq!(clock.toggle(11_000.0), Told::Stopped(20));
    assert_eq!((clock.left(99_000.0), clock.is_running()), (20, false));
    clock.toggle(100_000.0);
    assert!(!clock.tick(119_999.0));
    assert!(clock.tick(120_000.0));
    assert!(!clock.tick(120_001.0), "once");
    assert_eq!((clock.left(120_001.0), clock.is_up()), (0, true));
    clock.toggle(200_000.0);
    assert_eq!((clock.left(200_000.0), clock.is_up()), (30, false));
    // Nobody looked while it ran out: it starts anew.
    clock.toggle(900_000.0);
    assert_eq!((clock.left(900_000.0), clock.is_running()), (30, true));
    clock.stop(910_000.0);
    assert_eq!((clock.left(999_999.0), clock.is_running()), (20, false));
    clock.stop(920_000.0);
    assert_eq!(clock.left(0.0), 20, "it stood already");
    clock.reset();
    assert_eq!(clock, Countdown::new(30));
    assert_eq!(Countdown::new(0).seconds(), 5);
    assert_eq!(Countdown::new(u32::MAX).left(0.0), 3_600);
}
