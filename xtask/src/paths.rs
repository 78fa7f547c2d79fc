//! Where things are.

use std::env;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};

/// The clone that the command was called in.
pub fn root() -> PathBuf {
    // Cargo sets it for a program that it runs; the other is for a binary that is called by hand.
    let own = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    own.parent()
        .map_or_else(|| PathBuf::from("."), Path::to_owned)
}

/// The finished site.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// What is made on the way to the finished site.
pub fn site() -> PathBuf {
    root().join("target/site")
}

/// Playwright's tests and everything else that Node runs.
pub fn e2e() -> PathBuf {
    root().join("e2e")
}

/// Tools that were got for this project; outside the clone, so that the next clone finds them.
pub fn tools() -> Outcome<PathBuf> {
    if let Some(own) = env::var_os("LIANGXIN_TOOLS") {
        return Ok(own.into());
    }
    let cache = env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .or_else(|| env::var_os("LOCALAPPDATA").map(PathBuf::from))
        .or_else(|| env::var_os("HOME").map(|home| PathBuf::from(home).join(".cache")));
    match cache {
        Some(cache) => Ok(cache.join("liangxin/tools")),
        None => Err(Failure::new("there is no cache directory to keep tools in")
            .advice("set LIANGXIN_TOOLS to a directory, and run the command again")),
    }
}

/// The first file of that name on PATH.
pub fn on_path(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .map(|folder| folder.join(&file))
        .find(|path| path.is_file())
}

/// The program that an environment variable names.
pub fn named(variable: &str) -> Outcome<Option<PathBuf>> {
    match env::var_os(variable)
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
    {
        Some(path) if !path.is_file() => Err(Failure::new(format!(
            "{variable} names {}, which is no file",
            path.display()
        ))
        .advice(format!(
            "correct {variable}, or unset it to have one looked for"
        ))),
        other => Ok(other),
    }
}
