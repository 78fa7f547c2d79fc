//! A Chromium to test in: one that is there, else one that is got.

use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};
use crate::{debian, node, paths, run};

/// What keeps a browser under test quiet, on any machine and for any user.
pub const FLAGS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    // Containers give a small /dev/shm, in which tabs crash.
    "--disable-dev-shm-usage",
];

const NAMES: [&str; 6] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "microsoft-edge-stable",
];

/// Where macOS and Windows keep theirs, outside PATH.
const PLACES: [&str; 7] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files\Microsoft\Edge\Application\msedge.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
];

/// Finds or gets a browser.
pub fn chromium() -> Outcome<PathBuf> {
    if let Some(named) = paths::named("CHROMIUM")? {
        return Ok(named);
    }
    if let Some(found) = installed().or_else(playwrights) {
        return Ok(found);
    }
    run::step("no Chromium, Chrome or Edge here; getting Playwright's");
    node::modules()?;
    if run::succeeds(node::npx().args(["playwright", "install", "chromium"]))?
        && let Some(found) = playwrights()
    {
        return Ok(found);
    }
    let system = debian::install(&["chromium", "chromium-driver", "fonts-noto-cjk"]);
    installed().ok_or_else(|| {
        let why = system.err().map(|failure| format!(": {failure}")).unwrap_or_default();
        Failure::new(format!("there is no browser to test in{why}")).advice(
            "install Chromium, Chrome or Edge, or set CHROMIUM to the path of one, and run the command again",
        )
    })
}

/// Finds or gets the program by which wasm tests steer the browser.
pub fn driver() -> Outcome<PathBuf> {
    if let Some(named) = paths::named("CHROMEDRIVER")? {
        return Ok(named);
    }
    let browser = chromium()?;
    let wanted = major(&browser);
    let fits = |driver: &PathBuf| wanted.is_none() || major(driver) == wanted;
    let found = || paths::on_path("chromedriver").filter(fits);
    if let Some(driver) = found() {
        return Ok(driver);
    }
    // Debian's driver fits Debian's browser; any other browser has its driver at its maker's.
    if browser.starts_with("/usr/bin") {
        let _ = debian::install(&["chromium-driver"]);
        if let Some(driver) = found() {
            return Ok(driver);
        }
    }
    makers_driver(wanted).filter(fits).ok_or_else(|| {
        Failure::new(format!("there is no chromedriver for {}", browser.display())).advice(format!(
            "install the chromedriver of version {}, or set CHROMEDRIVER to its path, and run the command again",
            wanted.map_or_else(|| "the browser".into(), |major| major.to_string())
        ))
    })
}

/// Sees to it that Chinese text is drawn. Tests pass without, but pictures would show boxes: no reason to stop.
pub fn fonts() -> Outcome {
    let missing = || {
        run::output(run::command("fc-list").arg(":lang=zh"))
            .is_ok_and(|list| list.trim().is_empty())
    };
    if missing() && debian::install(&["fonts-noto-cjk"]).is_err() && missing() {
        run::step(
            "no font for Chinese: pictures will show boxes (Debian: apt-get install fonts-noto-cjk)",
        );
    }
    Ok(())
}

/// The browser's own words on its version.
pub fn version(browser: &Path) -> Option<String> {
    let said = run::output(run::command(browser).arg("--version")).ok()?;
    Some(said.trim().to_owned())
}

fn major(program: &Path) -> Option<u32> {
    let said = version(program)?;
    let number = said
        .split_whitespace()
        .find(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
    number.split('.').next()?.parse().ok()
}

fn installed() -> Option<PathBuf> {
    NAMES
        .iter()
        .find_map(|name| paths::on_path(name))
        .or_else(|| PLACES.iter().map(PathBuf::from).find(|path| path.is_file()))
}

/// The browser that Playwright brought, if it did.
fn playwrights() -> Option<PathBuf> {
    if !paths::e2e().join("node_modules/.installed").is_file() {
        return None;
    }
    let script = "console.log(require('@playwright/test').chromium.executablePath())";
    let mut ask = run::command("node");
    let path = run::output(ask.args(["-e", script]).current_dir(paths::e2e())).ok()?;
    Some(PathBuf::from(path.trim())).filter(|path| path.is_file())
}

/// The driver that the browser's maker publishes for a version.
fn makers_driver(major: Option<u32>) -> Option<PathBuf> {
    let major = major?;
    run::step(format!("getting chromedriver {major}"));
    let mut get = node::npx();
    get.args([
        "--yes",
        "@puppeteer/browsers",
        "install",
        &format!("chromedriver@{major}"),
        "--path",
    ]);
    let said = run::output(get.arg(paths::tools().ok()?)).ok()?;
    // The last line reads `chromedriver@<version> <path>`.
    let path = said.lines().last()?.split_once(' ')?.1;
    Some(PathBuf::from(path.trim())).filter(|path| path.is_file())
}
