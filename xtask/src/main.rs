//! Everything that is done to the project from a terminal: set-up, serve, build, test, bench.
//!
//! Each command sets up what it needs itself, so that a fresh machine with Rust, Node and git is enough.
#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "clippy.toml bans what cannot work in a browser; this program runs natively"
)]

mod args;
mod bench;
mod browser;
mod build;
mod bundle;
mod debian;
mod failure;
mod fuzz;
mod machine;
mod node;
mod office;
mod offline;
mod paths;
mod prerender;
mod program;
mod run;
mod serve;
mod shell;
mod style;
mod test;
mod tools;
mod wasm;
mod worker;

use std::process::ExitCode;

use args::Args;
use failure::{Failure, Outcome};

const USAGE: &str = "\
cargo xtask <command>

  setup                       get everything that the other commands need
  serve [--port N] [--base /x/] [--release]
                              build, serve, and build again whenever a file changes
  build [--profile P]         the finished site in dist/ (profile `ship` unless told otherwise; `dev` is quick)
  prerender                   write the pages of dist/ again from the last build
  test [--only lint|native|wasm|e2e] [--built] [filter]
                              every test, or one kind, or those whose name contains the filter; `--built` tries the
                              site as it stands in dist/
  fuzz [--minutes N] [reader…]
                              give the readers of files what nobody thought of; what is found is kept as a test
  bench [name…]               measure: size, lighthouse, keystroke, rules, rules-wasm, city, ledger

Tools are kept in $LIANGXIN_TOOLS, else in the user's cache directory, and found again the next time.
CHROMIUM and CHROMEDRIVER name a browser and its driver, LIBREOFFICE the program that works out workbooks in tests;
LIANGXIN_WASM=debian takes the compiler for wasm from Debian.
";

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let command = words.next().unwrap_or_default();
    match dispatch(&command, Args::new(words.collect())) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(command: &str, args: Args) -> Outcome {
    match command {
        "setup" => setup(args),
        "serve" => serve::command(args),
        "build" => build::command(args),
        "prerender" => {
            args.finish()?;
            build::finish()
        }
        "test" => test::command(args),
        "bench" => bench::command(args),
        "fuzz" => fuzz::command(args),
        "" | "help" | "-h" | "--help" => {
            print!("{USAGE}");
            Ok(())
        }
        unknown => Err(Failure::new(format!("there is no command `{unknown}`")).advice(USAGE)),
    }
}

/// Gets everything at once, for a machine that will be without a network later.
fn setup(args: Args) -> Outcome {
    args.finish()?;
    let wasm = wasm::toolchain()?;
    tools::site(&wasm, true)?;
    node::modules()?;
    browser::chromium()?;
    browser::driver()?;
    browser::fonts()?;
    office::libreoffice()?;
    run::step("everything is in place");
    Ok(())
}
