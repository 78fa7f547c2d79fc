use super::{choose, look, press};
use crate::{Lesson, Spot, Step};

/// What the list of groupings calls the kinds of units.
const BY_KIND: &str = "kind";

pub(super) fn steps() -> Vec<Step> {
    vec![
        look(Spot::Organised, Lesson::CoverageRate),
        press(Spot::OrganisedWhy, Lesson::CoverageWhy),
        choose(Spot::By, BY_KIND, Lesson::CoverageBy),
        look(Spot::Ranked, Lesson::CoverageRanked),
        press(Spot::ToForm, Lesson::CoverageToForm),
        look(Spot::Chips, Lesson::CoverageUnits),
        look(Spot::Briefing, Lesson::CoverageBriefing),
    ]
}
