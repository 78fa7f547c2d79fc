use charts::{Bar, Bars, Extent, Frame, Ink, Step};

use crate::drawn::{colours, texts};
use crate::made;

#[test]
fn no_text_is_cut_by_the_edge_and_none_lies_on_another() {
    for (name, frame, chart) in made::all() {
        let texts = texts(&chart.svg, frame.letter);
        for (place, text) in texts.iter().enumerate() {
            assert!(
                text.left >= -1.0
                    && text.right <= f64::from(chart.width) + 1.0
                    && text.top >= -1.0
                    && text.bottom <= f64::from(chart.height) + 1.0,
                "{name}: {text:?} leaves {} × {}",
                chart.width,
                chart.height
            );
            for other in &texts[place + 1..] {
                assert!(!text.overlaps(other), "{name}: {text:?} lies on {other:?}");
            }
        }
    }
}

#[test]
fn every_mark_is_in_the_drawing_and_says_something() {
    for (name, _, chart) in made::all() {
        for mark in &chart.marks {
            let area = mark.area;
            assert!(!mark.said.is_empty(), "{name}");
            assert!(area.width > 0 && area.height > 0, "{name}: {mark:?}");
            assert!(
                area.x >= -1 && area.x + area.width <= i32::try_from(chart.width).unwrap() + 1,
                "{name}: {mark:?} leaves {}",
                chart.width
            );
            assert!(
                area.y >= 0 && area.y + area.height <= i32::try_from(chart.height).unwrap() + 1,
                "{name}: {mark:?} leaves {}",
                chart.height
            );
        }
    }
}

#[test]
fn every_value_has_its_mark() {
    let frame = made::frames()[1];
    assert_eq!(made::bars(40).draw(frame).marks.len(), 40);
    assert_eq!(made::heat(40, 9).draw(frame).marks.len(), 360);
    assert_eq!(made::histogram(10).draw(frame).marks.len(), 10);
    // One point of each line is not known.
    assert_eq!(made::line(12).draw(frame).marks.len(), 22);
    let parts = made::stacked(40);
    let shown = parts.rows.iter().flat_map(|row| &row.parts);
    let shown = shown.filter(|part| part.value > 0.0).count();
    assert_eq!(parts.draw(frame).marks.len(), shown);
}

#[test]
fn bars_are_as_long_as_their_values() {
    let bar = |least: f64, most: f64| Bar {
        name: "a".to_owned(),
        extent: Some(Extent { least, most }),
        before: None,
        figure: "1".to_owned(),
        ink: Ink::Met,
        said: "a".to_owned(),
    };
    let chart = Bars {
        keys: Vec::new(),
        rows: vec![bar(1.0, 1.0), bar(0.5, 0.75), bar(0.25, 0.25)],
        end: 1.0,
        goal: None,
    };
    let svg = chart
        .draw(Frame {
            width: 1000,
            letter: 12,
        })
        .svg;
    let width = |tag: &str| -> f64 {
        let rest = tag.split(" width=\"").nth(1).unwrap();
        rest.split('"').next().unwrap().parse().unwrap()
    };
    let of = |ink: Ink| -> Vec<f64> {
        svg.split("<rect")
            .filter(|tag| tag.contains(&format!("fill=\"{}\"", ink.hex())))
            .map(width)
            .collect()
    };
    let (bars, perhaps) = (of(Ink::Met), of(Ink::Perhaps));
    assert_eq!(bars.len(), 3);
    assert!((bars[1] * 2.0 - bars[0]).abs() <= 2.0, "{bars:?}");
    assert!((bars[2] * 4.0 - bars[0]).abs() <= 4.0, "{bars:?}");
    assert!((perhaps[0] * 4.0 - bars[0]).abs() <= 4.0, "{perhaps:?}");
}

#[test]
fn every_colour_is_one_of_ours_and_has_its_place_in_the_style_sheet() {
    let sheet = include_str!("../../../../style/charts.css");
    let mut hexes: Vec<String> = Ink::ALL.iter().map(|ink| ink.hex()).collect();
    for hex in &hexes {
        assert!(
            sheet.contains(&format!("[fill=\"{hex}\"]")),
            "{hex} has no place in style/charts.css"
        );
    }
    for (name, _, chart) in made::all() {
        for colour in colours(&chart.svg) {
            assert!(hexes.contains(&colour), "{name}: {colour}");
        }
    }
    hexes.sort();
    hexes.dedup();
    assert_eq!(hexes.len(), Ink::ALL.len(), "two inks have one colour");
}

#[test]
fn a_policy_breaks_no_style_rule_of_the_site() {
    for (name, _, chart) in made::all() {
        assert!(
            !chart.svg.contains("style=") && !chart.svg.contains("<script"),
            "{name}"
        );
    }
}

#[test]
fn words_are_words_and_not_tags() {
    let mut chart = made::bars(1);
    chart.rows[0].name = "<b>&".to_owned();
    let svg = chart.draw(made::frames()[2]).svg;
    assert!(svg.contains("&lt;b&gt;&amp;"), "{svg}");
}

#[test]
fn steps_of_a_heat_map_begin_at_their_thresholds() {
    for (share, step) in [
        (0.0, Step::First),
        (0.199, Step::First),
        (0.2, Step::Second),
        (0.4, Step::Third),
        (0.6, Step::Fourth),
        (0.8, Step::Fifth),
        (1.0, Step::Fifth),
    ] {
        assert_eq!(Step::of(share), step, "{share}");
    }
}
