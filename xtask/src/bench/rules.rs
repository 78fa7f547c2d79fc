//! The rules over a million units. The measuring programs stand beside the rules and print their figures themselves.

use super::Line;
use crate::failure::{Failure, Outcome};
use crate::test::in_browser;
use crate::{paths, run};

/// Natively: the example `million` of the rules.
pub fn native() -> Outcome<Vec<Line>> {
    require("app/core/examples/million.rs")?;
    let mut cargo = run::cargo();
    cargo.args([
        "run",
        "--quiet",
        "--release",
        "--package",
        "liangxin-core",
        "--example",
        "million",
    ]);
    run::run(&mut cargo)?;
    Ok(Vec::new())
}

/// In the browser: the test `million` of the pages, with the profile that is shipped.
pub fn wasm() -> Outcome<Vec<Line>> {
    require("app/web/tests/million.rs")?;
    let mut cargo = in_browser()?;
    cargo.args([
        "test",
        "--quiet",
        "--profile",
        "ship",
        "--package",
        "liangxin-web",
    ]);
    run::run(cargo.args(["--test", "million", "--", "--nocapture"]))?;
    Ok(Vec::new())
}

fn require(file: &str) -> Outcome {
    if paths::root().join(file).is_file() {
        return Ok(());
    }
    Err(Failure::new(format!("{file} is not there to be run")))
}
