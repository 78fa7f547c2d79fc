//! Cases in one line, and cases of any kind.

use entry::Draft;
use policy::*;
use proptest::prelude::*;
use proptest::sample::select;
use training::own::{OwnCase, Set};
use training::*;

pub const YEAR: i32 = 2026;

/// A case by the wire names of question, fields and readings: `verdict kind=law-firm employees=28`. Commas in a list stand
/// for its lines.
pub fn case(line: &str) -> Case {
    let mut words = line.split_whitespace();
    let question = Question::from_wire(words.next().unwrap()).unwrap();
    let mut draft = Draft::default();
    let mut choices = Choices::default();
    for word in words {
        let (name, value) = word.split_once('=').unwrap();
        if name == "city" {
            assert!(choices.readings.set_city_percent(value.parse().unwrap()));
        } else if let Some(field) = Field::from_wire(name) {
            draft.set(field, value.replace(',', "\n"));
        } else {
            let reading = Reading::from_wire(name).expect(word);
            assert!(
                choices
                    .readings
                    .choose(reading, Choice::from_wire(value).unwrap()),
                "{word}"
            );
        }
    }
    Case::new(&draft, &choices, question, Difficulty::Middle, YEAR)
}

/// What is right, by its wire name.
pub fn right(line: &str) -> String {
    solve(&case(line), YEAR).unwrap().answer.wire()
}

fn any_draft() -> impl Strategy<Value = Draft> {
    let text = prop_oneof![any::<String>(), "[0-9]{0,5}", "[a-z党 ,\"\\\\\n]{0,9}"];
    prop::collection::vec((0..Field::COUNT, text), 0..9).prop_map(|texts| {
        let mut draft = Draft::default();
        for (at, text) in texts {
            draft.set(Field::ALL[at], text);
        }
        draft
    })
}

fn any_choices() -> impl Strategy<Value = Choices> {
    let picks = prop::collection::vec(0_usize..3, Reading::COUNT);
    (picks, 0_u8..=100, 0_i64..90_000).prop_map(|(picks, percent, more)| {
        let mut choices = Choices::default();
        for (&reading, pick) in Reading::ALL.iter().zip(picks) {
            let offered = reading.choices();
            choices
                .readings
                .choose(reading, offered[pick % offered.len()]);
        }
        choices.readings.set_city_percent(percent);
        choices
            .standards
            .raise(StandardId::Training, 55_000 + more)
            .unwrap();
        choices
    })
}

/// An answer that fits the question, right or wrong.
pub fn any_answer(question: Question) -> BoxedStrategy<Answer> {
    match question {
        Question::Verdict => select(Verdict::ALL).prop_map(Answer::Verdict).boxed(),
        Question::Way => select(Route::ALL).prop_map(Answer::Way).boxed(),
        Question::Candidacy => select(&Candidacy::ALL[..3])
            .prop_map(Answer::Candidacy)
            .boxed(),
        Question::Type => {
            let types = Organisation::ALL.iter().copied();
            let own: Vec<_> = types
                .filter(|one| *one != Organisation::JointBranch)
                .collect();
            select(own).prop_map(Answer::Type).boxed()
        }
        _ if question.is_yes_or_no() => any::<bool>().prop_map(Answer::YesNo).boxed(),
        _ => (0_i64..=i64::MAX)
            .prop_map(|fen| Answer::Money(Fen(fen)))
            .boxed(),
    }
}

/// Any case, whether it can be answered or not.
pub fn any_case() -> impl Strategy<Value = Case> {
    let texts = ("[\\PC\n\"\\\\]{0,12}", "[\\PC\n\"\\\\]{0,12}");
    (
        any_draft(),
        any_choices(),
        select(Question::ALL),
        select(Difficulty::ALL),
        texts,
    )
        .prop_map(|(draft, choices, question, difficulty, (title, notes))| {
            Case::of(draft, choices, question, difficulty).called(&title, &notes)
        })
}

pub fn any_set() -> impl Strategy<Value = Set> {
    let own = any_case().prop_flat_map(|case| {
        let expected = any_answer(case.question);
        (Just(case), expected).prop_map(|(case, expected)| OwnCase { case, expected })
    });
    let cases = prop::collection::vec(own, 0..6);
    ("\\PC{0,20}", any::<String>(), cases).prop_map(|(name, signed, cases)| {
        let mut set = Set::new(&name, &signed);
        for case in cases {
            assert!(set.add(case));
        }
        set
    })
}
