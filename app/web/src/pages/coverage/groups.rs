//! Groups one under the other: by a rate, ranked, and by verdicts.

use charts::{Bar, Bars, Extent, Goal, Ink, Key as Legend, Part as Piece, Stack, Stacked};
use coverage::{Dimension, Figures, Group, Measure, Part, Sheet};
use leptos::prelude::*;
use policy::Verdict;
use words::{CoverageText as T, Lang};

use super::opens::{Opens, Plate, opener};
use crate::pages::chart::{Chart, Picture};
use crate::state::{use_coverage, use_lang};

/// The groups of a sheet as they are shown: those with the lowest rate first, except where they have an order.
pub fn ranked(sheet: &Sheet, dimension: Dimension, measure: Measure) -> Vec<Group> {
    let mut groups: Vec<Group> = sheet.by(dimension).to_vec();
    if !dimension.is_ordered() {
        // Groups in which there is nothing to count come last.
        let rank = |group: &Group| {
            let rate = group.figures.rate(measure);
            rate.map_or(f64::INFINITY, |rate| rate.least.share())
        };
        groups.sort_by(|one, other| rank(one).total_cmp(&rank(other)));
    }
    groups
}

/// A rate by group, beside that of the snapshot and the target.
#[component]
pub fn Ranked() -> impl IntoView {
    let lang = use_lang();
    let coverage = use_coverage();
    let plate = Memo::new(move |_| {
        let (measure, dimension) = (coverage.measure.get(), coverage.dimension.get());
        // Groups of a part of the ledger have none to be compared with.
        let is_whole = coverage.within.with(Vec::is_empty);
        let then = coverage.compared().filter(|_| is_whole);
        let target = coverage.shelf.kept.with(|kept| kept.target);
        coverage.found.with(|sheet| {
            let groups = sheet
                .as_ref()
                .map_or_else(Vec::new, |sheet| ranked(sheet, dimension, measure));
            let then = then.as_ref().map(|then| &then.sheet);
            bars(&groups, (measure, dimension), then, target, lang)
        })
    });
    view! { <Chart id="ranked" plate open=opener() keys=T::Keys/> }
}

fn bars(
    groups: &[Group],
    (measure, dimension): (Measure, Dimension),
    then: Option<&Sheet>,
    target: Option<u16>,
    lang: Lang,
) -> Plate {
    let mut keys = Vec::new();
    let mut head = vec![
        words::dimension(dimension, lang).to_owned(),
        T::Rate.say(lang).to_owned(),
        T::Part.say(lang).to_owned(),
    ];
    if then.is_some() {
        keys.push(Legend {
            ink: Ink::Text,
            name: T::Before.say(lang).to_owned(),
        });
        head.push(T::Then.say(lang).to_owned());
    }
    let is_open = |group: &Group| {
        group
            .figures
            .rate(measure)
            .is_some_and(|rate| rate.known().is_none())
    };
    if groups.iter().any(is_open) {
        keys.push(Legend {
            ink: Ink::Perhaps,
            name: T::Perhaps.say(lang).to_owned(),
        });
    }
    let mut chart = Bars {
        keys,
        rows: Vec::new(),
        end: 1.0,
        goal: target.map(|tenths| Goal {
            value: f64::from(tenths) / 1000.0,
            name: format!(
                "{} {}",
                T::TargetName.say(lang),
                words::tenths_percent(tenths.into())
            ),
        }),
    };
    let (mut rows, mut opens) = (Vec::new(), Vec::new());
    for group in groups {
        let name = words::group(&group.key, lang);
        let rate = group.figures.rate(measure);
        let before = then.and_then(|then| then.same(dimension, &group.key)?.rate(measure));
        let (figure, parts) = (words::rate(rate), words::rate_parts(rate, lang));
        let change = words::change_of(rate, before, lang);
        let since = change.map_or_else(String::new, |change| {
            format!("{}{change}", lang.pick("，", ", "))
        });
        let mut row = vec![name.clone(), figure.clone(), parts.clone()];
        row.extend(then.map(|_| words::rate(before)));
        rows.push(row);
        chart.rows.push(Bar {
            said: format!(
                "{name}{}{figure}{}{parts}{since}",
                lang.pick("：", ": "),
                lang.pick("，", ", ")
            ),
            name,
            extent: rate.map(|rate| Extent {
                least: rate.least.share(),
                most: rate.most.share(),
            }),
            before: before.map(|rate| rate.least.share()),
            figure,
            ink: Ink::Plain,
        });
        opens.push(vec![Opens::Units(
            vec![group.key.clone()],
            Part::Below(measure),
        )]);
    }
    Plate {
        title: by(words::coverage_measure(measure, lang), dimension, lang),
        picture: Picture::Bars(chart),
        head,
        rows,
        opens,
    }
}

/// What is shown, and by what.
fn by(title: &str, dimension: Dimension, lang: Lang) -> String {
    let dimension = words::dimension(dimension, lang);
    match lang {
        Lang::Zh => format!("{title}：按{dimension}"),
        Lang::En => format!("{title} by {}", dimension.to_lowercase()),
    }
}

/// Verdicts, in the order in which they stack, with their inks.
const VERDICTS: [(Option<Verdict>, Ink); 8] = [
    (Some(Verdict::Satisfied), Ink::Met),
    (Some(Verdict::WorkCoverage), Ink::Reached),
    (Some(Verdict::TargetGap), Ink::Gap),
    (Some(Verdict::DueSeparate), Ink::DueLess),
    (Some(Verdict::DueNotFormed), Ink::Due),
    (Some(Verdict::Reorganise), Ink::Alert),
    (Some(Verdict::Closed), Ink::Closed),
    (None, Ink::Open),
];

/// What a verdict is called.
pub fn verdict_name(verdict: Option<Verdict>, lang: Lang) -> &'static str {
    verdict.map_or(T::NotJudged.say(lang), |verdict| {
        words::verdict_short(verdict, lang)
    })
}

/// Verdicts by group.
#[component]
pub fn VerdictStacks() -> impl IntoView {
    let lang = use_lang();
    let coverage = use_coverage();
    let plate = Memo::new(move |_| {
        let dimension = coverage.dimension.get();
        coverage.found.with(|sheet| {
            let groups = sheet.as_ref().map_or(&[][..], |sheet| sheet.by(dimension));
            stacks(groups, dimension, lang)
        })
    });
    view! { <Chart id="verdicts" plate open=opener() keys=T::Keys/> }
}

fn stacks(groups: &[Group], dimension: Dimension, lang: Lang) -> Plate {
    // A verdict that no unit has needs no key.
    let has = |verdict: Option<Verdict>| groups.iter().any(|group| group.figures.with(verdict) > 0);
    let series: Vec<(Option<Verdict>, Ink)> = VERDICTS
        .into_iter()
        .filter(|(verdict, _)| has(*verdict))
        .collect();
    let mut head = vec![
        words::dimension(dimension, lang).to_owned(),
        T::Count.say(lang).to_owned(),
    ];
    head.extend(
        series
            .iter()
            .map(|(verdict, _)| verdict_name(*verdict, lang).to_owned()),
    );
    let stack = |group: &Group| {
        let name = words::group(&group.key, lang);
        Stack {
            figure: words::count(group.figures.units),
            parts: series
                .iter()
                .map(|(verdict, _)| piece(&name, &group.figures, *verdict, lang))
                .collect(),
            name,
        }
    };
    let rows = groups.iter().map(|group| {
        let mut row = vec![
            words::group(&group.key, lang),
            words::count(group.figures.units),
        ];
        row.extend(
            series
                .iter()
                .map(|(verdict, _)| words::count(group.figures.with(*verdict))),
        );
        row
    });
    let opens = groups.iter().map(|group| {
        let part = |(verdict, _): &(Option<Verdict>, Ink)| {
            Opens::Units(vec![group.key.clone()], Part::Verdict(*verdict))
        };
        series.iter().map(part).collect()
    });
    Plate {
        title: by(T::StackedTitle.say(lang), dimension, lang),
        picture: Picture::Stacked(Stacked {
            series: series
                .iter()
                .map(|(verdict, ink)| Legend {
                    ink: *ink,
                    name: verdict_name(*verdict, lang).to_owned(),
                })
                .collect(),
            rows: groups.iter().map(stack).collect(),
        }),
        head,
        rows: rows.collect(),
        opens: opens.collect(),
    }
}

fn piece(name: &str, figures: &Figures, verdict: Option<Verdict>, lang: Lang) -> Piece {
    let units = figures.with(verdict);
    let said = match lang {
        Lang::Zh => format!(
            "{name}：{} {} 个，共 {} 个",
            verdict_name(verdict, lang),
            words::count(units),
            words::count(figures.units)
        ),
        Lang::En => format!(
            "{name}: {} {} of {}",
            verdict_name(verdict, lang),
            words::count(units),
            words::count(figures.units)
        ),
    };
    Piece {
        value: f64::from(units),
        figure: words::count(units),
        said,
    }
}
