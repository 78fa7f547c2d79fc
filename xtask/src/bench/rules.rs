//! The rules over a million units, beside a loop written by hand. The measuring programs stand beside the rules; each
//! prints a figure a line: name, value, unit.

use super::{Bound, Line};
use crate::failure::{Failure, Outcome};
use crate::run;
use crate::test::in_browser;

/// The rules may take this many times as long as the loop over the same columns.
const RATIO: f64 = 1.5;
/// One unit's verdict with its derivation, in microseconds.
const WITH_DERIVATION: f64 = 20.0;

/// A whole city's verdicts, money and totals by district may take this many times as long as a script that does less.
const CITY_RATIO: f64 = 2.0;
/// And no longer than this, in milliseconds.
const CITY: f64 = 100.0;

/// The units of the figures; other lines that look like one have none of these.
const UNITS: [&str; 4] = ["ms", "us", "B", "x"];

/// Natively: the example `million` of the rules.
pub fn native() -> Outcome<Vec<Line>> {
    let mut cargo = run::cargo();
    cargo.args(["run", "--quiet", "--release"]);
    cargo.args(["--package", "liangxin-core", "--example", "million"]);
    read(&run::output(&mut cargo)?, "native")
}

/// In the browser, compiled as the worker is.
pub fn wasm() -> Outcome<Vec<Line>> {
    let mut cargo = in_browser()?;
    cargo.args(["test", "--release"]);
    cargo.args(["--package", "liangxin-bench-wasm", "--test", "million"]);
    cargo.args(["--", "--nocapture"]);
    read(&run::output(&mut cargo)?, "wasm")
}

/// A city of a million units in the browser, beside a script over typed arrays.
pub fn city() -> Outcome<Vec<Line>> {
    let mut cargo = in_browser()?;
    cargo.args(["test", "--release"]);
    cargo.args(["--package", "liangxin-bench-wasm", "--test", "city"]);
    cargo.args(["--", "--nocapture"]);
    read(&run::output(&mut cargo)?, "wasm")
}

fn read(said: &str, place: &str) -> Outcome<Vec<Line>> {
    let figures: Vec<(&str, f64, &str)> = said.lines().filter_map(figure).collect();
    if !figures.iter().any(|(name, ..)| name.ends_with("ratio")) {
        return Err(
            Failure::new(format!("the measuring program gave no ratio ({place})")).advice(said),
        );
    }
    Ok(figures
        .into_iter()
        .map(|(name, value, unit)| {
            let bound = match name {
                "ratio" => Bound::Most(RATIO),
                "city_ratio" => Bound::Most(CITY_RATIO),
                "city" => Bound::Most(CITY),
                "verdict_with_derivation" => Bound::Most(WITH_DERIVATION),
                _ => Bound::None,
            };
            Line::new(
                format!("{place}: {}", name.replace('_', " ")),
                value,
                unit,
                bound,
            )
        })
        .collect())
}

fn figure(line: &str) -> Option<(&str, f64, &str)> {
    let mut words = line.split_whitespace();
    let (name, value) = (words.next()?, words.next()?.parse().ok()?);
    let unit = words.next().filter(|unit| UNITS.contains(unit))?;
    words.next().is_none().then_some((name, value, unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_found_among_other_lines() {
        let lines = read("running 1 test\nrules 30.5 ms\nratio 1.6 x\n", "native");
        let texts: Vec<String> = lines.iter().flatten().map(Line::text).collect();
        assert!(texts[0].starts_with("native: rules") && texts[0].ends_with("30.50 ms"));
        assert!(texts[1].contains("at most 1.5: NOT HELD"), "{texts:?}");
        assert_eq!(texts.len(), 2);
        assert!(read("ran nothing", "wasm").is_err());
    }
}
