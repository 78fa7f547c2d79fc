//! Trunk, wasm-bindgen and wasm-opt, in the versions that fit together.

use std::env;
use std::ffi::OsString;
use std::process::Command;

use crate::failure::{Doing, Failure, Outcome};
use crate::wasm::Toolchain;
use crate::{node, paths, run};

/// Later ones need a newer compiler than the project asks for.
const TRUNK: &str = "0.21.14";
/// Trunk.toml names the same.
const BINARYEN: &str = "132.0.0";

/// Gets what a build of the site needs; wasm-opt only if the build is for shipping.
pub fn site(wasm: &Toolchain, optimise: bool) -> Outcome {
    cargo_tool(
        "trunk",
        "trunk",
        TRUNK,
        &["--no-default-features", "--features", "rustls"],
    )?;
    wasm_bindgen()?;
    if optimise {
        wasm_opt()?;
    }
    // Trunk is told to stay off the network, so that it never brings tools of its own; so nothing may be left to fetch.
    run::run(wasm.apply(run::cargo().args(["fetch", "--quiet", "--locked"])))
}

/// Gets the command-line part of wasm-bindgen, which must equal the library's version.
pub fn wasm_bindgen() -> Outcome {
    let version = locked_version("wasm-bindgen")?;
    cargo_tool("wasm-bindgen", "wasm-bindgen-cli", &version, &[])
}

/// PATH with the project's tools first.
pub fn path() -> Outcome<OsString> {
    let tools = paths::tools()?;
    let mut folders = vec![tools.join("bin"), tools.join("node/node_modules/.bin")];
    folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    env::join_paths(folders).doing("putting the tools on PATH")
}

/// Makes a command find the project's tools first.
pub fn apply(command: &mut Command) -> Outcome<&mut Command> {
    Ok(command.env("PATH", path()?))
}

/// The version that Cargo.lock holds of a package.
fn locked_version(package: &str) -> Outcome<String> {
    let lock =
        std::fs::read_to_string(paths::root().join("Cargo.lock")).doing("reading Cargo.lock")?;
    version_in(&lock, package).ok_or_else(|| {
        Failure::new(format!("Cargo.lock does not hold {package}"))
            .advice("run: cargo generate-lockfile")
    })
}

fn version_in(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name).skip(1);
    let version = lines
        .next()?
        .strip_prefix("version = \"")?
        .strip_suffix('"')?;
    Some(version.to_owned())
}

/// Finds a tool of that version, or builds it.
fn cargo_tool(binary: &str, package: &str, version: &str, options: &[&str]) -> Outcome {
    if has_version(binary, version)? {
        return Ok(());
    }
    run::step(format!(
        "building {package} {version}; this is done once and takes some minutes"
    ));
    // Some lock files name versions that are not to be had any more; then today's dependencies must do.
    for locked in [&["--locked"][..], &[]] {
        let mut install = run::cargo();
        install
            .args([
                "install",
                "--force",
                &format!("{package}@{version}"),
                "--root",
            ])
            .arg(paths::tools()?)
            .args(options)
            .args(locked)
            // Built once and run briefly: half the wait for a build is worth more than a faster tool.
            .envs([
                ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
                ("CARGO_PROFILE_RELEASE_LTO", "off"),
                ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
                ("CARGO_PROFILE_RELEASE_DEBUG", "false"),
            ]);
        if run::succeeds(&mut install)? && has_version(binary, version)? {
            return Ok(());
        }
    }
    Err(Failure::new(format!("{package} {version} could not be installed")).advice(format!(
        "see the messages above (often: no network, or no C compiler), or install it by hand:\n  \
         cargo install {package}@{version}"
    )))
}

/// Finds wasm-opt, or gets it from npm.
fn wasm_opt() -> Outcome {
    let version = BINARYEN.split('.').next().unwrap_or(BINARYEN);
    if has_version("wasm-opt", version)? {
        return Ok(());
    }
    node::check()?;
    run::step(format!("getting wasm-opt {version}"));
    let folder = paths::tools()?.join("node");
    std::fs::create_dir_all(&folder).doing("making a folder for tools")?;
    let mut install = node::npm();
    install
        .args(["install", "--no-audit", "--no-fund", "--prefix"])
        .arg(&folder);
    install.arg(format!("binaryen@{BINARYEN}"));
    if run::succeeds(&mut install)? && has_version("wasm-opt", version)? {
        return Ok(());
    }
    Err(
        Failure::new(format!("wasm-opt {version} could not be installed")).advice(format!(
            "see npm's messages above, or put wasm-opt of binaryen {version} on PATH by hand:\n  \
         npm install --global binaryen@{BINARYEN}"
        )),
    )
}

/// Whether the tool that children would find is of that version.
fn has_version(tool: &str, version: &str) -> Outcome<bool> {
    let said = run::output(run::command(tool).arg("--version").env("PATH", path()?));
    Ok(said.is_ok_and(|said| said.split_whitespace().any(|word| word == version)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_read_from_the_lock() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.1\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.7\"\n";
        assert_eq!(version_in(lock, "wasm-bindgen").as_deref(), Some("0.2.7"));
        assert_eq!(version_in(lock, "bindgen"), None);
    }
}
