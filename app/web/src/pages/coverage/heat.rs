use charts::{Cell, Heat};
use coverage::{Dimension, Figures, Key, Measure, Part, Sheet};
use leptos::prelude::*;
use policy::Kind;
use words::{CoverageText as T, Lang};

use super::opens::{Opens, Plate, opener};
use crate::pages::chart::{Chart, Picture};
use crate::state::{use_coverage, use_lang};

/// A rate by district and kind at once.
#[component]
pub fn HeatMap() -> impl IntoView {
    let lang = use_lang();
    let coverage = use_coverage();
    let plate = Memo::new(move |_| {
        let measure = coverage.measure.get();
        coverage.found.with(|sheet| {
            let nothing = Sheet::default();
            heat(sheet.as_ref().unwrap_or(&nothing), measure, lang)
        })
    });
    view! { <Chart id="heat" plate open=opener() keys=T::Keys/> }
}

fn heat(sheet: &Sheet, measure: Measure, lang: Lang) -> Plate {
    let districts = sheet.by(Dimension::District);
    // A kind of which there is no unit has no column.
    let kinds: Vec<Kind> = (Kind::ALL.iter().copied())
        .filter(|kind| sheet.same(Dimension::Kind, &Key::Kind(*kind)).is_some())
        .collect();
    let names: Vec<String> = kinds
        .iter()
        .map(|kind| words::kind(*kind, lang).to_owned())
        .collect();
    let mut head = vec![words::dimension(Dimension::District, lang).to_owned()];
    head.extend(names.iter().cloned());
    let mut chart = Heat {
        columns: names,
        rows: Vec::new(),
    };
    let (mut rows, mut opens) = (Vec::new(), Vec::new());
    for (district, figures) in districts.iter().zip(&sheet.grid) {
        let name = words::group(&district.key, lang);
        let of_kinds = kinds
            .iter()
            .filter_map(|kind| Some((*kind, figures.get(*kind as usize)?)));
        let of_kinds: Vec<(Kind, &Figures)> = of_kinds.collect();
        let cells = of_kinds
            .iter()
            .map(|(kind, figures)| cell(&name, *kind, figures, measure, lang));
        chart.rows.push((name.clone(), cells.collect()));
        let texts = of_kinds
            .iter()
            .map(|(_, figures)| words::rate(figures.rate(measure)));
        rows.push(std::iter::once(name).chain(texts).collect());
        let part = |(kind, _): &(Kind, &Figures)| {
            Opens::Units(
                vec![district.key.clone(), Key::Kind(*kind)],
                Part::Below(measure),
            )
        };
        opens.push(of_kinds.iter().map(part).collect());
    }
    Plate {
        title: format!(
            "{}{}{}",
            T::HeatTitle.say(lang),
            words::coverage_measure(measure, lang),
            // The figures in the cells are too narrow to say it.
            lang.pick("（%）", " (%)")
        ),
        picture: Picture::Heat(chart),
        head,
        rows,
        opens,
    }
}

fn cell(district: &str, kind: Kind, figures: &Figures, measure: Measure, lang: Lang) -> Cell {
    let rate = figures.rate(measure);
    let (kind, said) = (words::kind(kind, lang), words::rate(rate));
    let parts = words::rate_parts(rate, lang);
    let (colon, comma) = (lang.pick("：", ": "), lang.pick("，", ", "));
    Cell {
        share: rate.map(|rate| rate.least.share()),
        // Whole percents: a cell is narrow.
        figure: rate.map_or_else(String::new, |rate| {
            words::whole_percents(rate.least).to_string()
        }),
        said: format!("{district}{comma}{kind}{colon}{said}{comma}{parts}"),
    }
}
