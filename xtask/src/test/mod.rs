//! `cargo xtask test`: every kind of test, one after the other, and one line at the end that counts them all.

mod count;
mod stages;

use std::time::Instant;

use crate::args::Args;
use crate::failure::{Failure, Outcome};
use crate::run;

use count::Tally;
pub use stages::in_browser;

/// Which tests, and of what.
#[derive(Clone, Copy)]
pub struct Wish<'a> {
    /// Only those whose name contains this.
    pub filter: Option<&'a str>,
    /// The site is tried as it stands in dist/: who changes a test does not wait for a build.
    pub as_built: bool,
}

/// Runs the tests of one kind.
type Stage = fn(Wish) -> Outcome<Tally>;

/// The kinds, cheapest first: what fails soon should fail before one waits.
const STAGES: [(&str, Stage); 4] = [
    ("lint", stages::lint),
    ("native", stages::native),
    ("wasm", stages::wasm),
    ("e2e", stages::e2e),
];

/// Runs the stages that are asked for.
pub fn command(mut args: Args) -> Outcome {
    let only = args.value("--only")?;
    let as_built = args.flag("--built");
    let rest = args.rest()?;
    let filter = match rest.as_slice() {
        [] => None,
        [filter] => Some(filter.as_str()),
        _ => return Err(Failure::new("one filter at a time").advice("see: cargo xtask help")),
    };
    let wish = Wish { filter, as_built };
    let names = STAGES.map(|(name, _)| name).join(", ");
    if let Some(only) = &only
        && !STAGES.iter().any(|(name, _)| name == only)
    {
        return Err(Failure::new(format!("there are no tests called `{only}`"))
            .advice(format!("there are: {names}")));
    }

    let mut total = Tally::default();
    for (name, stage) in STAGES {
        let asked = only
            .as_deref()
            .map_or(name != "lint" || filter.is_none(), |only| only == name);
        if !asked {
            continue;
        }
        run::step(format!("{name} tests"));
        let started = Instant::now();
        let tally = stage(wish).unwrap_or_else(|failure| {
            // Told at once, and counted: the other kinds still say what they have to say.
            eprintln!("\n{failure}");
            Tally::failure()
        });
        let seconds = started.elapsed().as_secs();
        run::step(format!("{name}: {tally} in {seconds} s"));
        total += tally;
    }
    println!("\n{total}");
    if total.failed > 0 {
        return Err(Failure::new("some tests failed").advice("the messages stand above"));
    }
    Ok(())
}
