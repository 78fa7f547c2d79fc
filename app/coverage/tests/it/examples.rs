//! Worked examples, as tables.

use coverage::{Figures, Measure, Ratio};
use policy::{Choice, Choices, Heads, Organisation, Reading, Status, Verdict};

use crate::made::{City, unit};

/// 200 units: 120 of their own, 50 joint, 20 with an instructor only; 125 with at least three full members.
fn example_16() -> Figures {
    let many = |count: usize, full, organisation, instructor| {
        std::iter::repeat_with(move || unit(full, organisation, instructor)).take(count)
    };
    // Ten joint branches of five units each.
    let joint = many(5, 3, Organisation::JointBranch, false)
        .chain(many(45, 1, Organisation::JointBranch, false))
        .enumerate()
        .map(|(place, mut unit)| {
            unit.joint = format!("J{}", place % 10);
            unit
        });
    let units = many(120, 3, Organisation::Branch, false)
        .chain(joint)
        .chain(many(20, 0, Organisation::None, true))
        .chain(many(10, 0, Organisation::None, false));
    City::of(units, Choices::default()).sheet().whole
}

fn known(figures: &Figures, measure: Measure) -> (u32, u32) {
    let Ratio { part, of } = figures.rate(measure).unwrap().known().unwrap();
    (part, of)
}

#[test]
fn example_16_of_the_rules() {
    let figures = example_16();
    for (measure, ratio, percent) in [
        (Measure::Organised, (170, 200), "85.0"),
        (Measure::Reached, (190, 200), "95.0"),
        (Measure::OwnOfDue, (120, 125), "96.0"),
        (Measure::OwnOfOrganised, (120, 170), "70.6"),
        (Measure::DueFormed, (125, 125), "100.0"),
    ] {
        assert_eq!(known(&figures, measure), ratio, "{measure:?}");
        let share = figures.rate(measure).unwrap().least.share();
        assert_eq!(format!("{:.1}", share * 100.0), percent, "{measure:?}");
    }
    assert_eq!(figures.to_form(), (5, 5));
    assert_eq!(figures.without(), (30, 30));
    assert_eq!(figures.with(Some(Verdict::DueSeparate)), 5);
}

#[test]
fn three_full_members_are_due_and_two_are_not() {
    for (full, due) in [(2, 0), (3, 1), (4, 1)] {
        let figures = City::of([unit(full, Organisation::None, false)], Choices::default())
            .sheet()
            .whole;
        assert_eq!(figures.due.all(), due, "{full}");
        assert_eq!(
            figures.rate(Measure::DueFormed).is_some(),
            due == 1,
            "{full}"
        );
    }
}

#[test]
fn closed_units_are_in_no_base() {
    let mut closed = unit(5, Organisation::Branch, false);
    closed.facts.status = Status::Suspended;
    let figures = City::of([closed], Choices::default()).sheet().whole;
    assert_eq!(figures.units, 1);
    for measure in Measure::ALL {
        assert_eq!(figures.rate(measure), None, "{measure:?}");
    }
}

#[test]
fn a_narrower_base_is_taken_where_it_is_read_so() {
    let mut choices = Choices::default();
    choices
        .readings
        .choose(Reading::CoverageBase, Choice::UnitsWithDuty);
    let units = [
        unit(3, Organisation::Branch, false),
        unit(0, Organisation::None, false),
    ];
    let wide = City::of(units.clone(), Choices::default()).sheet().whole;
    let narrow = City::of(units, choices).sheet().whole;
    assert_eq!(known(&wide, Measure::Organised), (1, 2));
    assert_eq!(known(&narrow, Measure::Organised), (1, 1));
}

#[test]
fn what_is_not_known_gives_a_range() {
    let mut unknown = unit(3, Organisation::None, false);
    unknown.facts.organisation = None;
    let figures = City::of(
        [unit(3, Organisation::Branch, false), unknown],
        Choices::default(),
    )
    .sheet()
    .whole;
    for (measure, least, most) in [
        (Measure::Organised, (1, 2), (2, 2)),
        (Measure::DueFormed, (1, 2), (2, 2)),
        (Measure::OwnOfDue, (1, 2), (2, 2)),
        (Measure::OwnOfOrganised, (1, 2), (2, 2)),
    ] {
        let rate = figures.rate(measure).unwrap();
        assert_eq!((rate.least.part, rate.least.of), least, "{measure:?}");
        assert_eq!((rate.most.part, rate.most.of), most, "{measure:?}");
    }
    assert_eq!(figures.to_form(), (0, 1));
    assert_eq!(figures.without(), (0, 1));
}

#[test]
fn members_not_known_leave_open_whether_a_unit_is_due() {
    let mut unknown = unit(0, Organisation::None, false);
    unknown.facts.full_members = Heads::UNKNOWN;
    let figures = City::of(
        [unit(3, Organisation::Branch, false), unknown],
        Choices::default(),
    )
    .sheet()
    .whole;
    let rate = figures.rate(Measure::DueFormed).unwrap();
    assert_eq!((rate.least.part, rate.least.of), (1, 2));
    assert_eq!((rate.most.part, rate.most.of), (1, 1));
}
