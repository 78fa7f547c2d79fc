//! A trainer's own tours: as file and as line, whole, cut off and forged.

use entry::LinkError;
use policy::Field;
use proptest::prelude::*;
use tours::own::*;
use tours::*;

fn own(what: &str, why: &str) -> Says {
    Says::Own {
        what: what.into(),
        why: why.into(),
    }
}

fn a_tour() -> OwnTour {
    OwnTour {
        name: "第一课 & 第二课".into(),
        steps: vec![
            Step {
                place: Place::Field(Field::Kind),
                act: Act::Enter("law-firm".into()),
                says: own("选律所", ""),
            },
            Step {
                place: Place::Spot(Spot::VerdictWhy),
                act: Act::Press,
                says: own("按“判定”=看%", "因为\n有据"),
            },
            Step {
                place: Place::Spot(Spot::BudgetSlider),
                act: Act::Slide,
                says: Says::Lesson(Lesson::BudgetSlider),
            },
        ],
    }
}

fn any_step() -> impl Strategy<Value = Step> {
    let place = prop_oneof![
        prop::sample::select(Field::ALL).prop_map(Place::Field),
        prop::sample::select(Spot::ALL).prop_map(Place::Spot)
    ];
    let act = prop_oneof![
        Just(Act::Look),
        Just(Act::Press),
        Just(Act::Slide),
        Just(Act::Choose),
        ".{0,30}".prop_map(Act::Enter)
    ];
    let says = prop_oneof![
        prop::sample::select(Lesson::ALL).prop_map(Says::Lesson),
        (".{0,40}", ".{0,40}").prop_map(|(what, why)| own(&what, &why))
    ];
    let fitting = |(place, act, says): (Place, Act, Says)| {
        let act = if place.takes(&act) { act } else { Act::Look };
        Step { place, act, says }
    };
    (place, act, says).prop_map(fitting)
}

fn any_tour() -> impl Strategy<Value = OwnTour> {
    (".{0,30}", prop::collection::vec(any_step(), 1..8))
        .prop_map(|(name, steps)| OwnTour { name, steps })
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(tour in any_tour()) {
        prop_assert_eq!(read_line(&write_line(&tour)), Ok(tour.clone()));
        let whole = TourRead { tour: tour.clone(), damage: vec![] };
        prop_assert_eq!(read(&write(&tour)), Ok(whole.clone()));
        let address = format!("https://example.org/training/#{}", write_line(&tour));
        prop_assert_eq!(read_any(&address), Ok(whole.clone()));
        prop_assert_eq!(read_any(&write(&tour)), Ok(whole));
    }

    #[test]
    fn no_text_is_more_than_a_reader_can_take(text in ".{0,200}") {
        let _ = (read(&text), read_line(&text), read_any(&text));
    }

    /// A line that is cut off, or in which one character is another, is never taken for a tour.
    #[test]
    fn a_line_that_is_not_whole_is_refused(tour in any_tour(), at in 0_usize..10_000, other in "[a-z0-9=&%.]") {
        let line = write_line(&tour);
        let at = at % line.len();
        prop_assert!(read_line(&line[..at]).is_err());
        let mut forged = line.clone();
        forged.replace_range(at..=at, &other);
        prop_assert!(forged == line || read_line(&forged).is_err() || read_line(&forged) == Ok(tour));
    }
}

#[test]
fn a_line_says_why_it_is_refused() {
    let line = write_line(&a_tour());
    assert!(is_line(&line) && is_line(&format!("#{line}")) && !is_line("v=1&kind=law-firm"));
    assert_eq!(read_line("v=1&sum=0"), Err(LinkError::NotOurs));
    assert_eq!(read_line(&line[..line.len() - 3]), Err(LinkError::Damaged));
    let newer = line.replacen("g=1", "g=2", 1);
    assert_eq!(read_line(&newer), Err(LinkError::Newer { version: 2 }));
    // Whole, but with what is not known here, or twice.
    for pairs in [
        &[("at", "nowhere"), ("do", "look")][..],
        &[("at", "verdict"), ("do", "dance")],
        &[("at", "verdict")],
        &[("do", "look")],
        &[("at", "verdict"), ("do", "look"), ("value", "7")],
        &[("at", "verdict"), ("do", "look"), ("do", "look")],
        &[
            ("at", "verdict"),
            ("do", "look"),
            ("lesson", "check-why"),
            ("what", "x"),
        ],
        &[("at", "verdict"), ("do", "look"), ("mood", "good")],
        &[("tour", "x"), ("tour", "y")],
        &[("at", "verdict"), ("do", "slide")],
        &[("tour", "x")],
        &[],
    ] {
        let mut writer = entry::PairWriter::new("g", LINE_VERSION);
        pairs
            .iter()
            .for_each(|(key, value)| writer.pair(key, value));
        let line = writer.finish();
        assert_eq!(read_line(&line), Err(LinkError::Unreadable), "{line}");
    }
}

#[test]
fn of_a_file_what_is_sound_is_read_and_the_rest_is_told() {
    let file = r#"{"liangxin-tour": 1, "name": "甲", "steps": [
        7,
        {"at": "nowhere", "do": "look"},
        {"at": "verdict", "do": "press"},
        {"at": "verdict", "do": "look", "what": 7},
        {"at": "verdict", "do": "look", "lesson": "no-such"},
        {"at": "verdict", "do": "look", "what": "看"}
    ]}"#;
    let found = read(file).unwrap();
    assert_eq!(found.tour.steps.len(), 1);
    let faults: Vec<_> = found
        .damage
        .iter()
        .map(|one| (one.step, one.fault))
        .collect();
    assert_eq!(
        faults,
        [
            (1, Fault::NoStep),
            (2, Fault::Place),
            (3, Fault::Act),
            (4, Fault::Words),
            (5, Fault::Words)
        ]
    );
    for (text, why) in [
        ("", FormError::NotOurs),
        ("[]", FormError::NotOurs),
        (r#"{"name": "甲"}"#, FormError::NotOurs),
        (r#"{"liangxin-tour": "1"}"#, FormError::NotOurs),
        (r#"{"liangxin-tour": 2}"#, FormError::Newer { version: 2 }),
        (&write(&a_tour())[..60], FormError::Damaged),
        (&" ".repeat(2 << 20), FormError::TooLong),
    ] {
        assert_eq!(read(text), Err(why), "{text:.40}");
    }
}

#[test]
fn a_tour_without_a_step_is_none_unless_it_is_being_written() {
    let file = r#"{"liangxin-tour": 1, "name": "甲", "steps": [7]}"#;
    assert_eq!(read(file).unwrap().tour.name, "甲");
    assert_eq!(read_any(file), Err(Refused::File(FormError::Empty)));
}

#[test]
fn what_the_steps_of_the_built_in_tours_do_can_be_done_there() {
    for step in BuiltIn::ALL.iter().flat_map(|tour| tour.steps()) {
        assert!(step.place.takes(&step.act), "{step:?}");
    }
    let other = Act::Enter("x".into());
    assert!(!Place::Field(Field::MassOrganisations).takes(&other));
    assert!(
        Place::Field(Field::Employees).takes(&other)
            && !Place::Field(Field::Employees).takes(&Act::Press)
    );
}

#[test]
fn a_tour_takes_no_more_than_fits() {
    let step = a_tour().steps.remove(0);
    let mut full = OwnTour::default();
    while full.add(step.clone()) {}
    assert_eq!(full.steps.len(), OwnTour::MAX_STEPS);
    let mut longer = full.clone();
    longer.steps.push(step.clone());
    assert_eq!(
        read(&write(&longer)).unwrap().damage,
        [Damage {
            step: OwnTour::MAX_STEPS + 1,
            fault: Fault::TooMany
        }]
    );
    assert_eq!(read_line(&write_line(&longer)), Err(LinkError::Unreadable));
    let wordy = Step {
        says: own(&"长".repeat(Step::MAX_WORDS + 1), ""),
        ..step
    };
    assert!(!OwnTour::default().add(wordy));
}

#[test]
fn what_is_lacking_is_told_where_it_lacks() {
    assert_eq!(lacks(&a_tour(), &[]), []);
    assert_eq!(lacks(&a_tour(), &[" 第一课 & 第二课 "]), [Lack::OtherName]);
    assert_eq!(lacks(&OwnTour::default(), &[]), [Lack::Name, Lack::Steps]);
    let mut tour = a_tour();
    tour.steps[0].act = Act::Enter(" ".into());
    tour.steps[1].says = own("", "为什么");
    assert_eq!(lacks(&tour, &[]), [Lack::Value(0), Lack::Words(1)]);
    // As many as it takes, and one more, which its file would lose.
    let mut tour = a_tour();
    while tour.add(tour.steps[0].clone()) {}
    assert_eq!(lacks(&tour, &[]), []);
    tour.steps.push(tour.steps[0].clone());
    assert_eq!(lacks(&tour, &[]), [Lack::FewerSteps]);
}
