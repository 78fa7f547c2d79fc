//! The web worker as files: a program of its own, in a folder named by its content, so that a page never meets the worker
//! of another edition in a browser's cache.

use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use crate::build::Profile;
use crate::failure::{Doing, Failure, Outcome};
use crate::{paths, run, tools, wasm};

const PACKAGE: &str = "liangxin-worker";
const PROGRAM: &str = "worker_bg.wasm";
/// What the page starts.
const START: &str = "start.js";
/// What today's compiler emits and every browser with modules in workers runs.
const FEATURES: [&str; 9] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-call-indirect-overlong",
    "--enable-extended-const",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Compiles the worker.
pub fn compile(profile: &Profile, wasm: &wasm::Toolchain) -> Outcome {
    let profile = profile.of_worker();
    run::step(format!("building the worker (profile `{profile}`)"));
    let mut cargo = run::cargo();
    cargo.args([
        "build",
        "--quiet",
        "--locked",
        "--package",
        PACKAGE,
        "--target",
        wasm::TARGET,
        "--profile",
        profile,
        // Asked for its place rather than guessed: it can be moved by the environment and by Cargo's settings.
        "--message-format=json-render-diagnostics",
    ]);
    let said = run::standard_output(wasm.apply(&mut cargo))
        .map_err(|failure| failure.advice("the compiler's message stands above"))?;
    let program = artifact(&said)
        .ok_or_else(|| Failure::new("Cargo did not say where it put the worker's program"))?;
    let made = folder();
    if made.exists() {
        std::fs::remove_dir_all(&made).doing("removing the old worker")?;
    }
    let mut bindgen = run::command("wasm-bindgen");
    bindgen
        .args(["--target", "web", "--no-typescript", "--out-name", "worker"])
        .arg("--out-dir")
        .arg(&made)
        .arg(&program);
    run::run(tools::apply(&mut bindgen)?)?;
    if profile == "release" {
        optimise(&made.join(PROGRAM))?;
    }
    std::fs::copy(
        paths::root().join("app/worker").join(START),
        made.join(START),
    )
    .doing("copying the worker's start script")?;
    Ok(())
}

/// Copies the worker into the site and gives the address of its start script from the site's root.
pub fn put(site: &Path) -> Outcome<String> {
    let made = folder();
    let mut files: Vec<PathBuf> = std::fs::read_dir(&made)
        .doing("reading the worker's files")?
        .flatten()
        .map(|entry| entry.path())
        .collect();
    files.sort();
    let mut hash = Sha256::new();
    for file in &files {
        hash.update(std::fs::read(file).doing(format_args!("reading {}", file.display()))?);
    }
    let name: String = hash
        .finalize()
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let name = format!("worker-{name}");
    let folder = site.join(&name);
    std::fs::create_dir_all(&folder).doing("making the worker's folder")?;
    for file in &files {
        let to = folder.join(file.file_name().unwrap_or_default());
        std::fs::copy(file, to).doing(format_args!("copying {}", file.display()))?;
    }
    Ok(format!("{name}/{START}"))
}

fn folder() -> PathBuf {
    paths::site().join("worker")
}

fn optimise(program: &Path) -> Outcome {
    let mut optimise = run::command("wasm-opt");
    optimise.arg("-O3").args(FEATURES);
    optimise.arg(program).arg("-o").arg(program);
    run::run(tools::apply(&mut optimise)?)
}

/// The program's place, out of what Cargo says of each artifact.
fn artifact(said: &str) -> Option<PathBuf> {
    said.lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter(|message| message["target"]["name"] == PACKAGE)
        .find_map(|message| {
            let files = message["filenames"].as_array()?;
            let mut files = files.iter().filter_map(|file| file.as_str());
            files
                .find(|file| file.ends_with(".wasm"))
                .map(PathBuf::from)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_programs_place_is_read_from_what_cargo_says() {
        let said = "{\"target\":{\"name\":\"other\"},\"filenames\":[\"/a/other.wasm\"]}\n\
                    not json\n\
                    {\"target\":{\"name\":\"liangxin-worker\"},\"filenames\":[\"/a/w.d\",\"/a/w.wasm\"]}\n";
        assert_eq!(artifact(said), Some(PathBuf::from("/a/w.wasm")));
        assert_eq!(artifact("{}"), None);
    }
}
