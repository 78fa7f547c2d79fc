//! A million units through the rules, beside a loop written by hand for the same figures.
//!
//! Nothing here knows the time: whoever runs it, natively or in a browser, brings a clock.

mod by_hand;
mod units;

use std::hint::black_box;

use policy::{Choices, Keeping, Rulebook, Tally, UnitFacts, budget, judge};

/// How often each run is repeated; the middle one counts.
const ROUNDS: usize = 21;
/// Units whose verdict is derived one by one.
const DERIVED: usize = 20_000;

/// A figure with its name and unit.
pub struct Figure {
    /// What was measured.
    pub name: &'static str,
    /// How much.
    pub value: f64,
    /// Counted in.
    pub unit: &'static str,
}

/// Measures `count` units. `now` gives milliseconds since any moment. Fails where the rules and the loop disagree.
pub fn measure(count: usize, now: impl Fn() -> f64) -> Result<Vec<Figure>, String> {
    let units = units::made_up(count);
    let book = Rulebook::new(Choices::default(), units::YEAR);
    let (rules, hand) = (
        Tally::of(&units, &book),
        by_hand::tally(&units, units::YEAR),
    );
    if !hand.agrees(&rules) {
        return Err(format!("the rules: {rules:?}\nby hand:   {hand:?}"));
    }
    // In turn, so that a machine that slows down slows both.
    let (mut by_rules, mut by_hand) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        by_hand.push(time(&now, || {
            by_hand::tally(black_box(&units), units::YEAR)
        }));
        by_rules.push(time(&now, || Tally::of(black_box(&units), &book)));
    }
    let (by_rules, by_hand) = (median(by_rules), median(by_hand));
    let derived = &units[..count.min(DERIVED)];
    let verdicts = median(
        (0..ROUNDS)
            .map(|_| time(&now, || derive_verdicts(black_box(derived), &book)))
            .collect(),
    );
    let all = median(
        (0..ROUNDS)
            .map(|_| time(&now, || derive_all(black_box(derived), &book)))
            .collect(),
    );
    let each = |milliseconds: f64| milliseconds * 1_000.0 / derived.len().max(1) as f64;
    Ok(vec![
        figure("units", count as f64, ""),
        figure("bytes_per_unit", size_of::<UnitFacts>() as f64, "B"),
        figure("rules", by_rules, "ms"),
        figure("by_hand", by_hand, "ms"),
        figure("ratio", by_rules / by_hand, "x"),
        figure("verdict_with_derivation", each(verdicts), "us"),
        figure("verdict_and_money_with_derivation", each(all), "us"),
    ])
}

fn figure(name: &'static str, value: f64, unit: &'static str) -> Figure {
    Figure { name, value, unit }
}

/// The figures as one JSON object.
pub fn json(figures: &[Figure]) -> String {
    let fields: Vec<String> = figures
        .iter()
        .map(|figure| format!("\"{}\":{:.4}", figure.name, figure.value))
        .collect();
    format!("{{{}}}", fields.join(","))
}

/// The figures a line each: name, value, unit.
pub fn lines(figures: &[Figure]) -> String {
    let lines: Vec<String> = figures
        .iter()
        .map(|figure| format!("{} {:.4} {}", figure.name, figure.value, figure.unit))
        .collect();
    lines.join("\n")
}

fn derive_verdicts(units: &[UnitFacts], book: &Rulebook) -> usize {
    let mut reasons = 0;
    for unit in units {
        let mut keeping = Keeping::default();
        judge(unit, book, &mut keeping);
        let derivations = black_box(keeping.into_derivations());
        reasons += derivations
            .iter()
            .map(|one| one.reasons.len())
            .sum::<usize>();
    }
    reasons
}

fn derive_all(units: &[UnitFacts], book: &Rulebook) -> usize {
    let mut count = 0;
    for unit in units {
        let mut keeping = Keeping::default();
        judge(unit, book, &mut keeping);
        budget(unit, &[], book, &mut keeping);
        count += black_box(keeping.into_derivations()).len();
    }
    count
}

fn time<T>(now: impl Fn() -> f64, run: impl FnOnce() -> T) -> f64 {
    let start = now();
    black_box(run());
    now() - start
}

fn median(mut all: Vec<f64>) -> f64 {
    all.sort_by(f64::total_cmp);
    all[all.len() / 2]
}
