//! The kinds of tests: what each needs and how it runs.

use std::ffi::OsStr;
use std::process::Command;

use serde_json::json;

use super::Wish;
use super::count::Tally;
use crate::build::{self, Profile};
use crate::failure::{Doing, Outcome};
use crate::serve::{Effort, Server};
use crate::{browser, node, office, paths, run, tools, wasm};

/// Packages whose tests need a browser; `cargo test` runs the others.
const IN_BROWSER: [&str; 2] = ["liangxin-store", "liangxin-web"];
/// Packages that are linted as they are built for the browser.
const FOR_BROWSER: [&str; 3] = ["liangxin-store", "liangxin-web", "liangxin-worker"];
/// A place that no code expects: the site must work under any.
const BASE: &str = "/any/base/";

/// Formatting and lints, each counted as one test.
pub fn lint(_: Wish) -> Outcome<Tally> {
    let mut tally = Tally::default();
    let mut check = |command: &mut Command| -> Outcome {
        tally += Tally::check(run::succeeds(command)?);
        Ok(())
    };
    run::step("cargo fmt");
    check(run::cargo().args(["fmt", "--all", "--check"]))?;
    run::step("cargo clippy");
    check(run::cargo().args(["clippy", "--all-targets", "--", "-D", "warnings"]))?;

    let wasm = wasm::toolchain()?;
    if wasm.is_own() {
        run::step("cargo clippy for wasm");
        let mut clippy = run::cargo();
        clippy.args([
            "clippy",
            "--quiet",
            "--all-targets",
            "--target",
            wasm::TARGET,
        ]);
        for package in FOR_BROWSER {
            clippy.args(["--package", package]);
        }
        check(clippy.args(["--", "-D", "warnings"]))?;
    } else {
        run::step("no clippy for wasm: Debian's compiler comes without it");
    }
    node::modules()?;
    run::step("tsc");
    check(node::npx().args(["tsc", "--noEmit"]))?;
    Ok(tally)
}

/// Every package that needs no browser.
pub fn native(wish: Wish) -> Outcome<Tally> {
    let office = office::libreoffice().unwrap_or_else(|failure| {
        eprintln!("\n{failure}");
        // The tests that need it fail by this, and the others are run all the same.
        office::MISSING.into()
    });
    let mut test = run::cargo();
    test.args(["test", "--no-fail-fast"])
        .env(office::VARIABLE, office);
    rust(test.args(wish.filter))
}

/// The packages that need a browser, in one.
pub fn wasm(wish: Wish) -> Outcome<Tally> {
    let mut test = in_browser()?;
    // The profile that `serve` builds with, so that what it compiled is not compiled again.
    test.args(["test", "--no-fail-fast", "--profile", "dev"]);
    for package in IN_BROWSER {
        test.args(["--package", package]);
    }
    rust(test.args(wish.filter))
}

/// Cargo, set up so that it runs wasm tests in a browser.
pub fn in_browser() -> Outcome<Command> {
    let wasm = wasm::toolchain()?;
    tools::wasm_bindgen()?;
    let (chromium, driver) = (browser::chromium()?, browser::driver()?);
    browser::fonts()?;
    let capabilities = paths::site().join("webdriver.json");
    std::fs::create_dir_all(paths::site()).doing("making target/site")?;
    let options = json!({ "goog:chromeOptions": { "binary": chromium, "args": browser::FLAGS } });
    std::fs::write(&capabilities, options.to_string()).doing("writing the browser's options")?;

    let mut cargo = run::cargo();
    wasm.apply(tools::apply(&mut cargo)?)
        .env("CARGO_BUILD_TARGET", wasm::TARGET)
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            "wasm-bindgen-test-runner",
        )
        .env("CHROMEDRIVER", driver)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities)
        .env("WASM_BINDGEN_USE_BROWSER", "1")
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    Ok(cargo)
}

fn rust(test: &mut Command) -> Outcome<Tally> {
    let mut tally = Tally::default();
    let succeeded = run::lines(test, |line| {
        if let Some(more) = Tally::of_line(line) {
            tally += more;
        }
    })?;
    Ok(tally.or_failure(succeeded))
}

/// Playwright against the site as good as it is shipped.
pub fn e2e(wish: Wish) -> Outcome<Tally> {
    node::modules()?;
    let chromium = browser::chromium()?;
    browser::fonts()?;
    if !wish.as_built {
        build::site(&Profile::tried())?;
    }
    let server = Server::start(paths::dist(), BASE, 0, Effort::Quick)?;

    let report = paths::site().join("playwright.json");
    // One that is left from another run must not be counted.
    let _ = std::fs::remove_file(&report);
    let mut playwright = node::npx();
    playwright
        .args(["playwright", "test", "--pass-with-no-tests"])
        .args(
            wish.filter
                .iter()
                .flat_map(|filter| ["--grep", filter])
                .map(OsStr::new),
        )
        .env("LIANGXIN_SITE", server.address())
        .env("CHROMIUM", &chromium)
        .env("LIANGXIN_BROWSER_FLAGS", browser::FLAGS.join(" "))
        .env("PLAYWRIGHT_JSON_OUTPUT_NAME", &report);
    let succeeded = run::succeeds(&mut playwright)?;
    let tally = std::fs::read_to_string(&report)
        .ok()
        .and_then(|text| Tally::of_report(&text));
    Ok(tally.unwrap_or_default().or_failure(succeeded))
}
