//! Measures the rules over a million units: `cargo run --release -p liangxin-core --example million [-- --json]`.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stdout,
    reason = "runs natively, where there is a clock and a terminal"
)]

#[path = "../benches/million/mod.rs"]
mod million;

use std::process::ExitCode;
use std::time::Instant;

fn main() -> ExitCode {
    let start = Instant::now();
    let now = || start.elapsed().as_secs_f64() * 1_000.0;
    match million::measure(1_000_000, now) {
        Ok(figures) if std::env::args().any(|argument| argument == "--json") => {
            println!("{}", million::json(&figures));
        }
        Ok(figures) => println!("{}", million::lines(&figures)),
        Err(difference) => {
            eprintln!("the rules and the loop disagree\n{difference}");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
