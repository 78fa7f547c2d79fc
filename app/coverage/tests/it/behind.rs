//! The units behind a figure are those that it counts.

use coverage::{Dimension, Measure, Part, query};
use ledger::query::Query;
use policy::Verdict;

use crate::made::City;

#[test]
fn the_ledger_shows_as_many_units_as_the_figure_counts() {
    let city = City::demo(3, 3_000);
    let sheet = city.sheet();
    let book = city.walk.book();
    let found = |keys: &[coverage::Key], part: Part| {
        let query = query(&Query::default(), keys, part, book);
        u32::try_from(query.run(&city.table, &city.judged).len()).unwrap()
    };
    for dimension in Dimension::ALL {
        for group in sheet.by(dimension) {
            let (keys, figures) = (std::slice::from_ref(&group.key), &group.figures);
            assert_eq!(found(keys, Part::All), figures.units, "{keys:?}");
            for verdict in Verdict::ALL.iter().copied().map(Some).chain([None]) {
                let part = Part::Verdict(verdict);
                assert_eq!(
                    found(keys, part),
                    figures.with(verdict),
                    "{keys:?} {part:?}"
                );
            }
            let coverage = &figures.coverage;
            for (part, count) in [
                (Part::Below(Measure::Organised), coverage.base),
                (Part::Below(Measure::Reached), coverage.base),
                (Part::Below(Measure::DueFormed), figures.due.all()),
                (Part::Below(Measure::OwnOfDue), figures.due.all()),
                (Part::Below(Measure::OwnOfOrganised), coverage.organised()),
                (Part::Lacking(Measure::Organised), figures.without().0),
                (Part::Lacking(Measure::DueFormed), figures.due.none),
                (Part::Lacking(Measure::OwnOfDue), figures.to_form().0),
                (Part::Lacking(Measure::OwnOfOrganised), coverage.joint),
                (
                    Part::Lacking(Measure::Reached),
                    figures.without().0 - coverage.work - coverage.perhaps_work,
                ),
            ] {
                assert_eq!(found(keys, part), count, "{keys:?} {part:?}");
            }
        }
    }
}

#[test]
fn a_cell_of_two_dimensions_and_a_filter_are_asked_for_together() {
    let city = City::demo(5, 2_000);
    let sheet = city.sheet();
    let district = &sheet.by(Dimension::District)[1].key;
    let within = query(
        &Query::default(),
        std::slice::from_ref(district),
        Part::All,
        city.walk.book(),
    );
    let narrowed = city.sheet_of(within.run(&city.table, &city.judged));
    for kind in narrowed.by(Dimension::Kind) {
        let keys = std::slice::from_ref(&kind.key);
        let query = query(&within, keys, Part::All, city.walk.book());
        let found = query.run(&city.table, &city.judged).len();
        assert_eq!(found, kind.figures.units as usize, "{keys:?}");
    }
}
