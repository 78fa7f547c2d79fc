//! Node and the packages of `e2e/`.

use std::path::Path;
use std::process::Command;

use base64::Engine as _;
use sha2::{Digest as _, Sha256};

use crate::failure::{Doing, Failure, Outcome};
use crate::{paths, run};

/// What Playwright and Lighthouse ask for.
const OLDEST: u32 = 20;

/// npm, by whatever name this system starts it.
pub fn npm() -> Command {
    quiet(run::command(if cfg!(windows) { "npm.cmd" } else { "npm" }))
}

/// Runs a package's program: one of `e2e/`, or one that npm gets for the occasion.
pub fn npx() -> Command {
    let mut npx = quiet(run::command(if cfg!(windows) { "npx.cmd" } else { "npx" }));
    npx.current_dir(paths::e2e());
    npx
}

fn quiet(mut command: Command) -> Command {
    command.envs([
        ("npm_config_update_notifier", "false"),
        ("npm_config_fund", "false"),
    ]);
    command
}

/// Node must be there, and not too old.
pub fn check() -> Outcome {
    let advice = format!(
        "install Node.js {OLDEST} or later (https://nodejs.org), and run the command again"
    );
    let said = run::output(run::command("node").arg("--version"))
        .map_err(|_| Failure::new("Node.js is missing").advice(&advice))?;
    let major = said
        .trim()
        .trim_start_matches('v')
        .split('.')
        .next()
        .unwrap_or_default();
    match major.parse::<u32>() {
        Ok(major) if major >= OLDEST => Ok(()),
        _ => Err(Failure::new(format!("Node.js {} is too old", said.trim())).advice(advice)),
    }
}

/// Installs the packages of `e2e/` as its lock file says, unless they are there.
pub fn modules() -> Outcome {
    modules_of(&paths::e2e())
}

/// Installs the packages of a folder as its lock file says, unless they are there.
pub fn modules_of(folder: &Path) -> Outcome {
    check()?;
    let name = folder.strip_prefix(paths::root()).unwrap_or(folder);
    let name = name.display();
    let lock = std::fs::read(folder.join("package-lock.json"))
        .doing(format_args!("reading {name}/package-lock.json"))?;
    let hash = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(&lock));
    let stamp = folder.join("node_modules/.installed");
    if std::fs::read_to_string(&stamp).is_ok_and(|installed| installed == hash) {
        return Ok(());
    }
    run::step(format!("npm ci in {name}/"));
    let mut install = npm();
    install
        .args(["ci", "--no-audit", "--no-fund"])
        .current_dir(folder)
        // The browser is looked for on the machine first.
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    if !run::succeeds(&mut install)? {
        return Err(
            Failure::new(format!("npm could not install the packages of {name}/"))
                .advice("see npm's messages above; it needs the network once"),
        );
    }
    std::fs::write(&stamp, hash).doing("noting what was installed")
}
