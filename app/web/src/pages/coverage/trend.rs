use charts::{Goal, Ink, Line, Point, Track};
use coverage::{Figures, Measure, Part};
use leptos::prelude::*;
use words::{CoverageText as T, Lang};

use super::opens::{Opens, Plate, opener};
use crate::pages::chart::{Chart, Picture};
use crate::state::{use_coverage, use_lang};

const MEASURES: [(Measure, Ink); 3] = [
    (Measure::Organised, Ink::Plain),
    (Measure::Reached, Ink::Met),
    (Measure::OwnOfDue, Ink::Alert),
];

/// A day of the trend: what it is called, its snapshot (none for today), its figures.
struct Day {
    name: String,
    id: Option<u64>,
    figures: Option<Figures>,
}

/// Rates over the snapshots and today.
#[component]
pub fn Trend() -> impl IntoView {
    let lang = use_lang();
    let coverage = use_coverage();
    let has_any = Memo::new(move |_| coverage.shelf.kept.with(|kept| !kept.snapshots.is_empty()));
    let plate = Memo::new(move |_| {
        let mut days: Vec<Day> = coverage.shelf.kept.with(|kept| {
            let days = kept.snapshots.iter().map(|one| Day {
                name: one.day.to_string(),
                id: Some(one.id),
                figures: coverage.part_of(&one.sheet),
            });
            days.collect()
        });
        days.push(Day {
            name: T::Now.say(lang).to_owned(),
            id: None,
            figures: coverage
                .found
                .with(|sheet| sheet.as_ref().map(|sheet| sheet.whole)),
        });
        let target = coverage.shelf.kept.with(|kept| kept.target);
        trend(&days, target, lang)
    });
    move || {
        if has_any.get() {
            view! { <Chart id="trend" plate open=opener() keys=T::Keys/> }.into_any()
        } else {
            view! {
                <section class="sheet" id="trend"><h2>{T::TrendTitle.say(lang)}</h2>
                    <p class="lede">{T::TrendNone.say(lang)}</p></section>
            }
            .into_any()
        }
    }
}

fn trend(days: &[Day], target: Option<u16>, lang: Lang) -> Plate {
    let colon = lang.pick("：", ": ");
    let track = |(measure, ink): (Measure, Ink)| Track {
        name: words::coverage_measure(measure, lang).to_owned(),
        ink,
        points: (days.iter())
            .map(|day| {
                let rate = day.figures.and_then(|figures| figures.rate(measure));
                let figure = words::rate(rate);
                Point {
                    value: rate.map(|rate| rate.least.share()),
                    said: format!(
                        "{} {}{colon}{figure}",
                        day.name,
                        words::coverage_measure(measure, lang)
                    ),
                    figure,
                }
            })
            .collect(),
    };
    let mut head = vec![T::Day.say(lang).to_owned()];
    head.extend(MEASURES.map(|(measure, _)| words::coverage_measure(measure, lang).to_owned()));
    let rows = days.iter().map(|day| {
        let rates = MEASURES
            .map(|(measure, _)| words::rate(day.figures.and_then(|figures| figures.rate(measure))));
        std::iter::once(day.name.clone()).chain(rates).collect()
    });
    // Of a day that is past the figures are kept, not the units: it is then compared with.
    let opens = MEASURES.map(|(measure, _)| {
        let opens = days.iter().map(|day| match day.id {
            Some(id) => Opens::Snapshot(id),
            None => Opens::Units(Vec::new(), Part::Below(measure)),
        });
        opens.collect()
    });
    Plate {
        title: T::TrendTitle.say(lang).to_owned(),
        picture: Picture::Line(Line {
            steps: days.iter().map(|day| day.name.clone()).collect(),
            tracks: MEASURES.map(track).to_vec(),
            end: 1.0,
            ticks: [0_u16, 250, 500, 750, 1000]
                .map(|tenths| (f64::from(tenths) / 1000.0, format!("{}%", tenths / 10)))
                .to_vec(),
            goal: target.map(|tenths| Goal {
                value: f64::from(tenths) / 1000.0,
                name: format!(
                    "{} {}",
                    T::TargetName.say(lang),
                    words::tenths_percent(tenths.into())
                ),
            }),
        }),
        head,
        rows: rows.collect(),
        opens: opens.to_vec(),
    }
}
