use policy::Concern;

use super::{choose, look, press};
use crate::{Lesson, Spot, Step};

/// What the list of states calls those that are dealt with.
const DEALT: &str = "dealt";

pub(super) fn steps() -> Vec<Step> {
    vec![
        look(Spot::DutyCounts, Lesson::DueCounts),
        choose(
            Spot::DutyConcern,
            Concern::NotFormed.wire(),
            Lesson::DueConcern,
        ),
        look(Spot::DutyRow, Lesson::DueRow),
        press(Spot::DutyChoose, Lesson::DueChoose),
        press(Spot::MarkDealt, Lesson::DueMark),
        choose(Spot::DutyState, DEALT, Lesson::DueDealt),
        look(Spot::DutyExport, Lesson::DueExport),
    ]
}
