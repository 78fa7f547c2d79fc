//! The tours that come with the application, and the file that one of them imports.

use std::collections::BTreeSet;

use ledger::import::{Checking, Reason, Row, Target, recognise};
use ledger::{Column, DateSystem};
use policy::Field;
use tours::*;

#[test]
fn each_teaches_its_own_lessons_in_steps_that_can_be_taken_at_once() {
    let mut taught = BTreeSet::new();
    for &tour in BuiltIn::ALL {
        let steps = tour.steps();
        assert!((6..=15).contains(&steps.len()), "{tour:?}");
        for step in steps {
            let Says::Lesson(lesson) = step.says else {
                panic!("{tour:?} says what is not translated");
            };
            assert!(lesson.wire().starts_with(tour.wire()), "{lesson:?}");
            assert!(taught.insert(lesson), "{lesson:?} twice");
        }
    }
    let all: BTreeSet<_> = Lesson::ALL.iter().copied().collect();
    assert_eq!(taught, all, "a lesson that no tour teaches");
}

#[test]
fn what_is_entered_in_a_field_can_be_read() {
    for &tour in BuiltIn::ALL {
        let mut draft = entry::Draft::default();
        for step in tour.steps() {
            if let (Place::Field(field), Act::Enter(value)) = (step.place, step.act) {
                draft.set(field, value.as_str());
                let checked = entry::check(&draft, 2026);
                assert_eq!(checked.mistake(field), None, "{tour:?} {field:?} {value}");
            }
        }
    }
    let mut wrong = entry::Draft::default();
    wrong.set(Field::Employees, "many");
    assert!(
        entry::check(&wrong, 2026)
            .mistake(Field::Employees)
            .is_some()
    );
}

fn rows_of(text: &str) -> Vec<Row> {
    let rows = text.lines().zip(1_u32..).map(|(line, number)| {
        let mut row = Row::default();
        row.begin(number);
        line.split(',').for_each(|cell| row.push(cell));
        row
    });
    rows.collect()
}

/// Every other row of the file with mistakes is set aside, each for another column, and the rest is read.
#[test]
fn the_file_with_mistakes_has_one_in_every_other_row() {
    let rows = rows_of(&file_with_mistakes(17));
    let head: Vec<String> = rows[0].cells().map(str::to_owned).collect();
    let mapping = recognise(&head, &[]);
    assert!(
        mapping
            .iter()
            .all(|one| matches!(one.target, Target::Column(_)))
    );
    let mut checking = Checking::new(&mapping, DateSystem::From1900);
    rows[1..].iter().for_each(|row| checking.row(row));
    let staged = checking.finish();
    let wrong: Vec<_> = (staged.set_aside.iter())
        .map(|one| match &one.reason {
            Reason::Cells(cells) => (one.row.number, cells[0].column, cells.len()),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(
        wrong,
        [
            (3, Column::Kind, 1),
            (5, Column::Employees, 1),
            (7, Column::FullMembers, 1),
            (9, Column::Approved, 1)
        ]
    );
    assert_eq!(staged.numbers, [2, 4, 6, 8]);
}

#[test]
fn another_number_gives_units_of_other_names() {
    let names = |number| {
        let names = rows_of(&file_with_mistakes(number)).into_iter().skip(1);
        names
            .map(|row| row.cell(0).to_owned())
            .collect::<BTreeSet<_>>()
    };
    assert_eq!(names(1).len(), 8);
    assert!(names(1).is_disjoint(&names(2)));
    // The numbers run into the places' where they are not kept apart.
    assert!(names(1).is_disjoint(&names(11)));
}
