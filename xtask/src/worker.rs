//! The web worker as files.

use std::path::Path;

use crate::build::Profile;
use crate::bundle::{Bundle, optimise};
use crate::failure::{Doing, Outcome};
use crate::{paths, wasm};

const WORKER: Bundle = Bundle {
    package: "liangxin-worker",
    name: "worker",
};
/// What the page starts.
const START: &str = "start.js";

/// Texts are searched sixteen bytes at a time, which browsers have had for years; one that has not, says that the worker
/// did not run.
const SIMD: &str = "-Ctarget-feature=+simd128";

/// Compiles the worker.
pub fn compile(profile: &Profile, wasm: &wasm::Toolchain) -> Outcome {
    let program = WORKER.compile(profile.of_worker(), wasm, None, SIMD)?;
    let made = WORKER.begin()?;
    WORKER.bind(&program)?;
    if profile.polishes_worker() {
        optimise(&WORKER.bound(), "-O3", profile)?;
    }
    let start = paths::root().join("app/worker").join(START);
    std::fs::copy(start, made.join(START)).doing("copying the worker's start script")?;
    Ok(())
}

/// Copies the worker into the site and gives the address of its start script from the site's root.
pub fn put(site: &Path) -> Outcome<String> {
    Ok(format!("{}/{START}", WORKER.put(site)?))
}
