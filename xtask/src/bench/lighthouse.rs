//! Lighthouse as it judges a phone, the median of several runs.

use std::path::Path;

use serde_json::Value;

use super::{Bound, Line, median, served};
use crate::failure::{Doing, Failure, Outcome};
use crate::{browser, node, paths, run};

const RUNS: usize = 5;
const PAGES: [&str; 2] = ["", "check/"];
const CATEGORIES: [(&str, f64); 4] = [
    ("performance", 95.0),
    ("accessibility", 100.0),
    ("best-practices", 100.0),
    ("seo", 100.0),
];

/// Judges each page several times.
pub fn measure() -> Outcome<Vec<Line>> {
    node::modules()?;
    let chromium = browser::chromium()?;
    let server = served()?;
    let mut lines = Vec::new();
    for page in PAGES {
        let address = format!("{}{page}", server.address());
        let mut scores = vec![Vec::new(); CATEGORIES.len()];
        for round in 1..=RUNS {
            run::step(format!("lighthouse /{page} {round}/{RUNS}"));
            let report = judge(&address, &chromium)?;
            for ((category, _), scores) in CATEGORIES.iter().zip(&mut scores) {
                let path = format!("/categories/{category}/score");
                let score = report
                    .pointer(&path)
                    .and_then(Value::as_f64)
                    .ok_or_else(|| {
                        Failure::new(format!("Lighthouse gave no score for {category}"))
                            .advice("its report is target/site/lighthouse.json")
                    })?;
                scores.push((score * 100.0).round());
            }
            if round == RUNS {
                complaints(&report);
            }
        }
        for ((category, bound), scores) in CATEGORIES.iter().zip(scores) {
            let what = format!("lighthouse /{page} {category}");
            lines.push(Line::new(what, median(scores), "", Bound::Least(*bound)));
        }
    }
    Ok(lines)
}

fn judge(address: &str, chromium: &Path) -> Outcome<Value> {
    let output = paths::site().join("lighthouse.json");
    let mut lighthouse = node::npx();
    lighthouse
        .args([
            "lighthouse",
            address,
            "--quiet",
            "--output=json",
            "--no-enable-error-reporting",
        ])
        .arg(format!("--output-path={}", output.display()))
        .arg(format!("--chrome-flags={}", browser::FLAGS.join(" ")))
        .env("CHROME_PATH", chromium);
    run::run(&mut lighthouse)?;
    let text = std::fs::read_to_string(&output).doing("reading Lighthouse's report")?;
    serde_json::from_str(&text).doing("reading Lighthouse's report")
}

/// What a page lost points for.
fn complaints(report: &Value) {
    let audits = report
        .get("audits")
        .and_then(Value::as_object)
        .into_iter()
        .flatten();
    for (name, audit) in audits {
        let score = audit.get("score").and_then(Value::as_f64);
        if let Some(score) = score.filter(|score| *score < 0.9) {
            let title = audit
                .get("title")
                .and_then(Value::as_str)
                .unwrap_or_default();
            let value = audit
                .get("displayValue")
                .and_then(Value::as_str)
                .unwrap_or_default();
            println!("  {score:.2} {name}: {title} {value}");
        }
    }
}
