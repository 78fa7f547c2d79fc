//! The names that links and files carry. They never change.

use proptest::prelude::*;
use proptest::sample::select;
use training::built_in::Subject;
use training::*;

use crate::made::any_answer;

macro_rules! frozen {
    ($test:ident, $name:ident, $expect:literal) => {
        #[test]
        fn $test() {
            let names: Vec<&str> = $name::ALL.iter().map(|value| value.wire()).collect();
            assert_eq!(names.join(" "), $expect);
            for &value in $name::ALL {
                assert_eq!($name::from_wire(value.wire()), Some(value));
            }
        }
    };
}

frozen!(
    questions,
    Question,
    "verdict way approval screening candidacy in-base type branch-committee too-many-members m4 m5 \
     m6 m7 m8 total city district m1-cap m1-deductible m1-added-back m1-saved dues-month dues-year \
     m2 m3-city m3-district"
);
frozen!(difficulties, Difficulty, "easy middle hard");
frozen!(subjects, Subject, "forming ways budget own-money");
frozen!(team, Team, "first second");
frozen!(teams, Teams, "one two");
frozen!(orders, Order, "given shuffled");
frozen!(
    rules,
    RuleId,
    "F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11 F12 F13 F14 F15 M1 M2 M3 M4 M5 M6 M7 M8 dues type coverage F12b"
);

proptest! {
    #[test]
    fn answers((question, answer) in select(Question::ALL)
        .prop_flat_map(|question| (Just(question), any_answer(question))))
    {
        prop_assert!(answer.fits(question));
        prop_assert_eq!(Answer::from_wire(question, &answer.wire()), Some(answer));
    }

    #[test]
    fn no_answer(question in select(Question::ALL), wire in "\\PC{0,8}") {
        if let Some(answer) = Answer::from_wire(question, &wire) {
            prop_assert_eq!(answer.wire(), wire);
        }
    }
}
