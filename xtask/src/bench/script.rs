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
        .env("LIANGXIN_BROWSER_FLAGS", browser::FLAGS.join(" "));
    let said = run::output(&mut node)?;
    serde_json::from_str(said.trim()).doing(format_args!("reading what e2e/bench/{script} printed"))
}
