//! In what choices differ from the policy and from each other.

use policy::{
    Bound, Choice, ChoiceDifference, Choices, Reading, ReadingAnswer, Standard, StandardId,
};

fn floors() -> impl Iterator<Item = Standard> {
    let all = StandardId::ALL.iter().map(|&id| Standard::of(id));
    all.filter(|set| set.bound == Bound::Floor)
}

#[test]
fn nothing_differs_from_the_policy_by_default() {
    assert_eq!(Choices::default().differences_from_policy(), Vec::new());
}

#[test]
fn each_raised_standard_is_the_only_difference() {
    let mut seen = 0;
    for set in floors() {
        let mut choices = Choices::default();
        let to = set.value + 1;
        choices.standards.raise(set.id, to).expect("a floor");
        let only = ChoiceDifference::Standard {
            id: set.id,
            from: set.value,
            to,
        };
        assert_eq!(choices.differences_from_policy(), vec![only]);
        seen += 1;
    }
    assert!(seen > 5, "there are floors");
}

#[test]
fn each_other_answer_is_the_only_difference() {
    for &reading in Reading::ALL {
        for &choice in reading.choices().iter().skip(1) {
            let mut choices = Choices::default();
            choices.readings.choose(reading, choice);
            let found = choices.differences_from_policy();
            let [
                ChoiceDifference::Reading {
                    reading: one,
                    from,
                    to,
                },
            ] = found.as_slice()
            else {
                panic!("{choice:?}: {found:?}");
            };
            assert_eq!((*one, to.choice), (reading, choice));
            assert_eq!(from.choice, reading.default_choice());
            assert_eq!(to.city_percent.is_some(), choice == Choice::OwnRatio);
        }
    }
}

#[test]
fn the_percentage_differs_only_where_it_is_used() {
    let mut choices = Choices::default();
    choices.readings.set_city_percent(60);
    assert_eq!(choices.differences_from_policy(), Vec::new());
    choices
        .readings
        .choose(Reading::FundingSplit, Choice::OwnRatio);
    let mut other = choices.clone();
    other.readings.set_city_percent(30);
    let of = |percent| ReadingAnswer {
        choice: Choice::OwnRatio,
        city_percent: Some(percent),
    };
    let only = ChoiceDifference::Reading {
        reading: Reading::FundingSplit,
        from: of(60),
        to: of(30),
    };
    assert_eq!(other.differences(&choices), vec![only]);
}
