//! A run of cases: nothing is lost, nothing comes twice but what was missed.

use crate::made::{YEAR, case};
use policy::*;
use proptest::prelude::*;
use training::built_in::{Subject, cases_of};
use training::*;

fn few(count: usize) -> Vec<Case> {
    cases_of(Subject::Forming, YEAR)
        .into_iter()
        .take(count)
        .collect()
}

fn begin(count: usize, teams: Teams, order: Order) -> Session {
    let begun = Session::begin(few(count), teams, order, 3, YEAR);
    assert!(begun.left_out.is_empty());
    begun.session
}

/// The place of the present case among all.
fn place(session: &Session) -> usize {
    let present = session.present().unwrap();
    session
        .cases()
        .iter()
        .position(|case| case == present)
        .unwrap()
}

fn say(session: &mut Session, team: Team, rightly: bool) -> Guessed {
    let right = session.solution().unwrap().answer;
    let offered = session.offers();
    let wrong = offered
        .iter()
        .find(|offer| offer.answer != right)
        .unwrap()
        .answer;
    session
        .guess(team, if rightly { right } else { wrong })
        .unwrap()
}

#[test]
fn what_was_missed_comes_again_after_three_others() {
    let mut session = begin(6, Teams::One, Order::AsGiven);
    let mut shown = Vec::new();
    // Case 0 is missed twice, case 4 once.
    let mut left = [(0, 2), (4, 1)];
    while !session.is_over() {
        let at = place(&session);
        shown.push(at);
        let missed = left
            .iter_mut()
            .find(|(case, times)| *case == at && *times > 0);
        let rightly = missed.map(|(_, times)| *times -= 1).is_none();
        assert_eq!(say(&mut session, Team::First, rightly).is_right, rightly);
        assert!(session.go_on());
    }
    assert_eq!(shown, [0, 1, 2, 3, 0, 4, 5, 0, 4]);
    assert_eq!(session.done(), (6, 6));
    let score = session.score(Team::First);
    assert_eq!(
        score.all,
        Hits {
            asked: 6,
            right: 4,
            later: 2,
            skipped: 0
        }
    );
    assert!(!session.go_on());
    assert!(
        session
            .guess(Team::First, Answer::Verdict(Verdict::Satisfied))
            .is_none()
    );
}

#[test]
fn two_teams_each_catch_up_on_their_own() {
    let mut session = begin(4, Teams::Two, Order::AsGiven);
    assert!(session.awaits(Team::First) && session.awaits(Team::Second));
    say(&mut session, Team::First, true);
    assert!(!session.is_open() && !session.go_on());
    let again = session.solution().unwrap().answer;
    assert!(
        session.guess(Team::First, again).is_none(),
        "no second guess"
    );
    let missed = say(&mut session, Team::Second, false);
    assert!(!missed.is_right);
    assert!(session.is_open() && session.go_on());
    for _ in 0..3 {
        say(&mut session, Team::Second, true);
        say(&mut session, Team::First, true);
        assert!(session.go_on());
    }
    assert!(session.is_again() && place(&session) == 0);
    assert!(!session.awaits(Team::First) && session.awaits(Team::Second));
    say(&mut session, Team::Second, true);
    assert!(session.go_on() && session.is_over());
    assert_eq!(session.score(Team::First).all.right, 4);
    let second = session.score(Team::Second).all;
    assert_eq!((second.asked, second.right, second.later), (4, 3, 1));
}

#[test]
fn scores_are_by_rule() {
    let cases = vec![
        case("verdict employees=100 full=0 organisation=none"),
        case("m7 full=3 organisation=none"),
    ];
    let mut session = Session::begin(cases, Teams::One, Order::AsGiven, 0, YEAR).session;
    say(&mut session, Team::First, false);
    session.go_on();
    say(&mut session, Team::First, true);
    session.go_on();
    let score = session.score(Team::First);
    let rules: Vec<_> = score
        .by_rule
        .iter()
        .map(|(rule, of)| (*rule, of.asked, of.right))
        .collect();
    assert_eq!(
        rules,
        [(RuleId::F1, 1, 0), (RuleId::F2, 1, 0), (RuleId::M7, 1, 1)]
    );
}

#[test]
fn what_nobody_guesses_is_skipped_neither_right_nor_wrong() {
    let mut session = begin(3, Teams::Two, Order::AsGiven);
    say(&mut session, Team::First, true);
    session.give_up();
    assert!(session.is_open());
    assert!(session.given()[1].is_skipped() && !session.given()[1].is_missed());
    assert_eq!(
        session.score_so_far(Team::Second).all,
        Hits {
            skipped: 1,
            ..Hits::default()
        }
    );
    session.go_on();
    assert_eq!(session.done(), (1, 3), "it does not come again");
    // The other team missed this one, and gets it again, alone.
    say(&mut session, Team::First, false);
    session.give_up();
    session.go_on();
    say(&mut session, Team::First, true);
    say(&mut session, Team::Second, true);
    session.go_on();
    assert!(session.is_again() && session.awaits(Team::First) && !session.awaits(Team::Second));
    // Shown once more and skipped: it was missed, and stays so.
    session.give_up();
    session.go_on();
    assert!(session.is_over());
    assert_eq!(
        session.score(Team::First).all,
        Hits {
            asked: 3,
            right: 2,
            later: 0,
            skipped: 0
        }
    );
    assert_eq!(
        session.score(Team::Second).all,
        Hits {
            asked: 1,
            right: 1,
            later: 0,
            skipped: 2
        }
    );
    let by_rule = session.score(Team::Second).by_rule;
    assert!(by_rule.values().all(|hits| hits.asked + hits.skipped > 0));
}

#[test]
fn a_session_that_is_only_looked_through_ends() {
    let mut session = begin(4, Teams::One, Order::AsGiven);
    for _ in 0..4 {
        session.give_up();
        assert!(session.go_on());
    }
    assert!(session.is_over());
    assert_eq!(
        session.score(Team::First).all,
        Hits {
            skipped: 4,
            ..Hits::default()
        }
    );
}

/// As an edition wrote it that took a skipped case for a missed one: it comes again, and counts as skipped.
#[test]
fn an_earlier_editions_session_goes_on() {
    let mut session = begin(2, Teams::One, Order::AsGiven);
    session.give_up();
    session.go_on();
    let text = json(&session);
    let earlier = text.replace(
        r#""ahead":[{"case":1,"owed":["first"],"again":false}]"#,
        r#""ahead":[{"case":1,"owed":["first"],"again":false},{"case":0,"owed":["first"],"again":true}]"#,
    );
    assert_ne!(text, earlier);
    let mut session: Session = serde_json::from_str(&earlier).unwrap();
    say(&mut session, Team::First, true);
    session.go_on();
    assert!(session.is_again());
    say(&mut session, Team::First, true);
    session.go_on();
    assert!(session.is_over());
    assert_eq!(
        session.score(Team::First).all,
        Hits {
            asked: 1,
            right: 1,
            later: 1,
            skipped: 1
        }
    );
}

#[test]
fn no_answer_to_the_question_is_taken() {
    let mut session = begin(1, Teams::One, Order::AsGiven);
    assert!(
        session
            .guess(Team::First, Answer::Money(Fen::ZERO))
            .is_none()
    );
    assert!(
        session
            .guess(Team::Second, Answer::Verdict(Verdict::Satisfied))
            .is_none()
    );
    assert!(session.awaits(Team::First));
}

#[test]
fn what_has_no_answer_is_left_out_and_told() {
    let open = case("verdict employees=60 organisation=none");
    let mut cases = few(2);
    cases.insert(1, open.clone());
    let begun = Session::begin(cases, Teams::One, Order::Shuffled, 1, YEAR);
    assert_eq!(begun.session.cases().len(), 2);
    assert_eq!(begun.left_out.len(), 1);
    assert_eq!(begun.left_out[0].0, open);
    assert!(matches!(begun.left_out[0].1, Unanswered::Missing(_)));
    let nothing = Session::begin(Vec::new(), Teams::Two, Order::Shuffled, 1, YEAR).session;
    assert!(nothing.is_over() && !nothing.is_open() && nothing.offers().is_empty());
}

fn json(session: &Session) -> String {
    serde_json::to_string(session).unwrap()
}

#[test]
fn what_does_not_hold_together_is_refused() {
    let mut session = begin(3, Teams::Two, Order::AsGiven);
    say(&mut session, Team::First, true);
    let text = json(&session);
    let read = |text: &str| serde_json::from_str::<Session>(text);
    assert_eq!(read(&text).unwrap(), session);
    for (from, to) in [
        (r#""case":1,"owed""#, r#""case":0,"owed""#),
        (r#""case":1,"owed""#, r#""case":9,"owed""#),
        (r#"{"case":1,"owed":["first","second"],"again":false},"#, ""),
        (r#""owed":["first","second"]"#, r#""owed":[]"#),
        (r#""owed":["first","second"]"#, r#""owed":["third"]"#),
        (r#""teams":"two""#, r#""teams":"one""#),
        (r#""teams":"two""#, r#""teams":"many""#),
        (r#""given":[{"case":0"#, r#""given":[{"case":1"#),
        (r#""guess":""#, r#""guess":"x"#),
        (r#""asks":"verdict""#, r#""asks":"what""#),
        ("v=1", "v=2"),
    ] {
        let altered = text.replacen(from, to, 1);
        assert_ne!(altered, text, "{from}");
        assert!(read(&altered).is_err(), "{to}");
    }
    assert!(read("{}").is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// By any guesses, put by and taken up again at any place.
    #[test]
    fn nothing_is_lost_or_doubled(
        count in 0_usize..9,
        two in any::<bool>(),
        shuffled in any::<bool>(),
        seed in any::<u64>(),
        says in prop::collection::vec((any::<bool>(), any::<bool>()), 60),
    ) {
        let teams = if two { Teams::Two } else { Teams::One };
        let order = if shuffled { Order::Shuffled } else { Order::AsGiven };
        let mut session = Session::begin(few(count), teams, order, seed, YEAR).session;
        let mut shown: Vec<(usize, bool)> = Vec::new();
        let mut says = says.into_iter();
        while !session.is_over() {
            let at = place(&session);
            let before = shown.iter().rposition(|(case, _)| *case == at);
            match before {
                None => prop_assert!(!session.is_again()),
                Some(before) => {
                    prop_assert!(session.is_again());
                    prop_assert!(!shown[before].1, "what was right came again");
                    // After three others, or as many as there are.
                    let others = shown.len() - before - 1;
                    let left = session.done().1 - session.done().0 - 1;
                    prop_assert!(others == 3 || (others < 3 && left <= 3), "{others} {left}");
                }
            }
            let offered = session.offers();
            let mut all_right = true;
            for &team in teams.list() {
                if session.awaits(team) {
                    let (first, second) = says.next().unwrap_or((true, true));
                    let rightly = first || second;
                    all_right &= say(&mut session, team, rightly).is_right;
                    let kept: Session = serde_json::from_str(&json(&session)).unwrap();
                    prop_assert_eq!(&kept, &session);
                    session = kept;
                    prop_assert_eq!(session.offers(), offered.clone(), "the offers stay");
                }
            }
            prop_assert!(session.go_on());
            shown.push((at, all_right));
        }
        for at in 0..count {
            let last = shown.iter().rfind(|(case, _)| *case == at);
            prop_assert_eq!(last.map(|(_, right)| *right), Some(true));
        }
        for &team in teams.list() {
            let score = session.score(team);
            prop_assert_eq!(score.all.asked as usize, count);
            prop_assert_eq!(score.all.right + score.all.later, score.all.asked);
        }
    }
}

#[test]
fn what_is_added_comes_behind_and_the_score_goes_on() {
    let mut session = begin(2, Teams::Two, Order::AsGiven);
    for _ in 0..2 {
        say(&mut session, Team::First, true);
        say(&mut session, Team::Second, true);
        assert!(session.go_on());
    }
    assert!(session.is_over());
    let more: Vec<Case> = few(5).split_off(2);
    assert!(session.add(more.clone()).is_empty());
    assert!(!session.is_over());
    assert_eq!(session.present(), more.first());
    assert_eq!(session.done(), (2, 5));
    // Each team is asked, and what was right before still counts.
    say(&mut session, Team::First, true);
    assert!(session.awaits(Team::Second));
    say(&mut session, Team::Second, false);
    assert!(session.go_on());
    assert_eq!(session.score(Team::First).all.right, 3);
    assert_eq!(session.score(Team::Second).all.right, 2);
    // It can be kept and gone on with.
    let text = serde_json::to_string(&session).unwrap();
    assert_eq!(serde_json::from_str::<Session>(&text).unwrap(), session);
}
