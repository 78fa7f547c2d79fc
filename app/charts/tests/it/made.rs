//! Charts of many rows with long names.

use charts::{
    Bar, Bars, Bin, Cell, Drawing, Extent, Frame, Goal, Heat, Histogram, Ink, Key, Line, Part,
    Point, Stack, Stacked, Threshold, Track,
};

pub const NAMES: [&str; 4] = [
    "美兰区",
    "海口国家高新技术产业开发区",
    "Other social organisation",
    "江东新区（白驹大道街道办事处）",
];

fn name(place: usize) -> String {
    format!("{} {place}", NAMES[place % NAMES.len()])
}

pub fn frames() -> [Frame; 4] {
    let frame = |width, letter| Frame { width, letter };
    [
        frame(326, 13),
        frame(560, 13),
        frame(1120, 14),
        // Text twice as large on a phone.
        frame(326, 26),
    ]
}

pub fn bars(count: usize) -> Bars {
    let rows = (0..count).map(|place| Bar {
        name: name(place),
        extent: Some(Extent {
            least: place as f64 / count as f64,
            most: (place as f64 + 0.5) / count as f64,
        }),
        before: Some(0.5),
        figure: format!("{place}.0%–{}.5%", place + 1),
        ink: Ink::Plain,
        said: format!("row {place}"),
    });
    Bars {
        keys: vec![Key {
            ink: Ink::Perhaps,
            name: "可能".to_owned(),
        }],
        rows: rows.collect(),
        end: 1.0,
        goal: Some(Goal {
            value: 0.9,
            name: "目标 90%".to_owned(),
        }),
    }
}

pub fn stacked(count: usize) -> Stacked {
    let series = [Ink::Met, Ink::Gap, Ink::Due].map(|ink| Key {
        ink,
        name: format!("{ink:?} 应单独组建"),
    });
    let rows = (0..count).map(|place| Stack {
        name: name(place),
        figure: "12,345".to_owned(),
        parts: (0..3)
            .map(|part| Part {
                value: ((place * 7 + part * 3) % 11) as f64,
                figure: format!("{}", (place * 7 + part * 3) % 11),
                said: format!("row {place} part {part}"),
            })
            .collect(),
    });
    Stacked {
        series: series.to_vec(),
        rows: rows.collect(),
    }
}

pub fn heat(rows: usize, columns: usize) -> Heat {
    let cell = |row: usize, column: usize| Cell {
        share: (row + column != 3).then_some(((row * 5 + column * 3) % 10) as f64 / 10.0),
        figure: format!("{}", (row * 5 + column * 3) % 10 * 10),
        said: format!("row {row} column {column}"),
    };
    Heat {
        columns: (0..columns).map(name).collect(),
        rows: (0..rows)
            .map(|row| (name(row), (0..columns).map(|at| cell(row, at)).collect()))
            .collect(),
    }
}

pub fn line(steps: usize) -> Line {
    let track = |which: usize, ink: Ink| Track {
        name: format!("组织覆盖率 {which}"),
        ink,
        points: (0..steps)
            .map(|step| Point {
                value: (step != 2).then_some(0.5 + (step * which) as f64 * 0.01),
                figure: format!("{}%", 50 + step * which),
                said: format!("track {which} step {step}"),
            })
            .collect(),
    };
    Line {
        steps: (0..steps)
            .map(|step| format!("2026-{:02}-01", step + 1))
            .collect(),
        tracks: vec![track(1, Ink::Plain), track(3, Ink::Met)],
        end: 1.0,
        ticks: vec![(0.0, "0%".to_owned()), (1.0, "100%".to_owned())],
        goal: Some(Goal {
            value: 0.9,
            name: "目标 90%".to_owned(),
        }),
    }
}

pub fn histogram(bins: usize) -> Histogram {
    Histogram {
        bins: (0..bins)
            .map(|place| Bin {
                name: format!("{}–{}", place * 100, place * 100 + 99),
                value: (place * 37 % 101) as f64,
                figure: format!("{},000", place * 37 % 101),
                ink: Ink::Plain,
                said: format!("bin {place}"),
            })
            .collect(),
        thresholds: vec![
            Threshold {
                before: 1,
                name: "30 人：律所、学校、医院".to_owned(),
            },
            Threshold {
                before: 3,
                name: "100 staff: schools, hospitals and firms, an organisation".to_owned(),
            },
        ],
    }
}

/// Every kind of chart in every frame, with few rows and with many.
pub fn all() -> Vec<(String, Frame, Drawing)> {
    let mut drawn = Vec::new();
    for frame in frames() {
        for count in [0, 1, 9, 40] {
            let charts = [
                ("bars", bars(count).draw(frame)),
                ("stacked", stacked(count).draw(frame)),
                ("heat", heat(count, 9).draw(frame)),
                ("line", line(count.min(12)).draw(frame)),
                ("histogram", histogram(count.min(10)).draw(frame)),
            ];
            let charts = charts.into_iter();
            drawn.extend(
                charts.map(|(name, chart)| (format!("{name} {count} {frame:?}"), frame, chart)),
            );
        }
    }
    drawn
}
