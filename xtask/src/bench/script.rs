//! Measurements that a script takes in the browser; each prints its figures as one line of JSON.

use std::collections::BTreeMap;

use super::{Bound, Line, served};
use crate::failure::{Doing, Outcome};
use crate::{browser, node, paths, run};

/// One frame.
const KEYSTROKE: f64 = 16.0;

/// From a keystroke to the updated result, on a processor four times slower.
pub fn keystroke() -> Outcome<Vec<Line>> {
    let figures = figures("keystroke.mjs")?;
    Ok(figures
        .into_iter()
        .map(|(what, value)| {
            let promised = what == "95th percentile";
            let bound = if promised {
                Bound::Most(KEYSTROKE)
            } else {
                Bound::None
            };
            let unit = if what == "keystrokes" { "" } else { "ms" };
            Line::new(format!("keystroke to result, {what}"), value, unit, bound)
        })
        .collect())
}

/// A city of a million units in the browser, and what else does the same.
pub fn ledger() -> Outcome<Vec<Line>> {
    let figures = figures("ledger.mjs")?;
    let beside = BESIDE.map(|(ours, theirs, most)| ratio(&figures, (ours, theirs), most));
    Ok(bounded(&figures, &LEDGER).chain(beside).collect())
}

/// The budget of a city of a million units, its workbook, and what else sums it up. Where others come to other totals,
/// the script fails.
pub fn budget() -> Outcome<Vec<Line>> {
    node::modules_of(&paths::e2e().join("bench/beside"))?;
    let figures = figures("budget.mjs")?;
    let others = OTHERS.map(|pair| ratio(&figures, pair, Bound::None));
    Ok(bounded(&figures, &BUDGET).chain(others).collect())
}

/// The coverages of a city of a million units, and the same natively and by a plain script.
pub fn coverage() -> Outcome<Vec<Line>> {
    let figures = figures("coverage.mjs")?;
    let others = COUNTED.map(|pair| ratio(&figures, pair, Bound::None));
    Ok(bounded(&figures, &COVERAGE).chain(others).collect())
}

fn bounded(
    figures: &BTreeMap<String, f64>,
    bounds: &'static [(&'static str, f64)],
) -> impl Iterator<Item = Line> {
    figures.iter().map(|(what, value)| {
        let bound = bounds.iter().find(|(name, _)| name == what);
        let unit = if what.starts_with("memory") {
            "MB"
        } else {
            "ms"
        };
        let bound = bound.map_or(Bound::None, |(_, most)| Bound::Most(*most));
        Line::new(what, *value, unit, bound)
    })
}

fn ratio(figures: &BTreeMap<String, f64>, (ours, theirs): (&str, &str), bound: Bound) -> Line {
    let get = |what: &str| figures.get(what).copied().unwrap_or(f64::NAN);
    let beside = format!("{ours}, beside {theirs}");
    Line::new(beside, get(ours) / get(theirs), "", bound)
}

/// What was promised of the ledger, in milliseconds and in MB.
const LEDGER: [(&str, f64); 7] = [
    ("filter by verdict, first rows", 100.0),
    ("search by name, first rows", 100.0),
    ("sort by name, first rows", 300.0),
    ("sort by employees, first rows", 300.0),
    ("one edit to saved, 95th percentile", 50.0),
    ("scroll, longest task on the main thread", 50.0),
    ("memory of 1000000 units beyond an empty ledger", 350.0),
];
/// And in times of what others need.
const BESIDE: [(&str, &str, Bound); 3] = [
    ("CSV of 1000000 x 30", "PapaParse alone", Bound::Most(1.5)),
    (
        "XLSX of 100000 x 20",
        "SheetJS (dense) alone",
        Bound::Most(0.6),
    ),
    (
        "1000000 units opened, first rows",
        "Dexie toArray of 1000000",
        Bound::Most(0.2),
    ),
];

/// What was promised of the coverages, in milliseconds.
const COVERAGE: [(&str, f64); 3] = [
    ("coverage of 1000000 units in the worker", 100.0),
    ("coverage opened, first chart", 300.0),
    ("another part looked at, drawn anew", 250.0),
];
/// What counts the same.
const COUNTED: [(&str, &str); 2] = [
    (
        "coverage of 1000000 units in the worker",
        "the counts alone by a plain script",
    ),
    (
        "coverage of 1000000 units in the worker",
        "coverage of 1000000 units natively",
    ),
];

/// What was promised of the budget, in milliseconds.
const BUDGET: [(&str, f64); 5] = [
    ("the whole budget of 1000000 units", 150.0),
    ("six scenarios over 1000000 units", 600.0),
    ("a slider moved, new total", 200.0),
    ("a slider dragged on, new total, 95th percentile", 200.0),
    ("the workbook of 10000 units", 3_000.0),
];
/// What sums the same up, to the same fen.
const OTHERS: [(&str, &str); 3] = [
    ("the whole budget of 1000000 units", "DuckDB-wasm"),
    ("the whole budget of 1000000 units", "polars"),
    ("the same natively", "polars"),
];

/// Runs a script of e2e/bench/ against the built site.
fn figures(script: &str) -> Outcome<BTreeMap<String, f64>> {
    node::modules()?;
    let chromium = browser::chromium()?;
    let server = served()?;
    let mut node = run::command("node");
    node.arg(paths::e2e().join("bench").join(script))
        .current_dir(paths::e2e())
        .env("LIANGXIN_SITE", server.address())
        .env("CHROMIUM", chromium)
        .env("LIANGXIN_BENCH", paths::root().join("target/bench"))
        .env("LIANGXIN_BROWSER_FLAGS", browser::FLAGS.join(" "));
    let said = run::output(&mut node)?;
    serde_json::from_str(said.trim()).doing(format_args!("reading what e2e/bench/{script} printed"))
}
