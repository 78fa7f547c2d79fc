//! A program for the browser as a folder of files: compiled, made fit for scripts, made small, and put into the site under
//! a name made of its content, so that a page never meets the files of another edition in a browser's cache.

use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use crate::build::Profile;
use crate::failure::{Doing, Failure, Outcome};
use crate::{paths, run, tools, wasm};

/// What today's compiler emits and every browser that the page asks for runs (app/web/page/start.js).
const FEATURES: [&str; 10] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-call-indirect-overlong",
    "--enable-extended-const",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--enable-simd",
];

/// One of the two programs.
pub struct Bundle {
    /// Cargo's name of it.
    pub package: &'static str,
    /// What its files are called, and its folder begins with.
    pub name: &'static str,
}

impl Bundle {
    /// Compiles, with what the linker is to be told and flags for the compiler of every crate, and gives the program's place.
    pub fn compile(
        &self,
        profile: &str,
        wasm: &wasm::Toolchain,
        for_linker: Option<&str>,
        flags: &str,
    ) -> Outcome<PathBuf> {
        run::step(format!("building the {} (profile `{profile}`)", self.name));
        let mut cargo = run::cargo();
        cargo.args(["rustc", "--quiet", "--locked", "--package", self.package]);
        cargo.args(["--bin", self.package, "--target", wasm::TARGET]);
        // Asked for its place rather than guessed: it can be moved by the environment and by Cargo's settings.
        cargo.args(["--profile", profile]);
        cargo.arg("--message-format=json-render-diagnostics");
        if let Some(argument) = for_linker {
            cargo.args(["--", "-C", &format!("link-arg={argument}")]);
        }
        if !flags.is_empty() {
            cargo.env("RUSTFLAGS", flags);
        }
        let said = run::standard_output(wasm.apply(&mut cargo))
            .map_err(|failure| failure.advice("the compiler's message stands above"))?;
        artifact(&said, self.package)
            .ok_or_else(|| Failure::new(format!("Cargo did not say where it put {}", self.package)))
    }

    /// The folder that the files are made in, emptied.
    pub fn begin(&self) -> Outcome<PathBuf> {
        let folder = self.folder();
        if folder.exists() {
            std::fs::remove_dir_all(&folder).doing("removing what an earlier build made")?;
        }
        std::fs::create_dir_all(&folder).doing("making a folder for a program")?;
        Ok(folder)
    }

    /// Makes the script beside a program.
    pub fn bind(&self, program: &Path) -> Outcome {
        let mut bindgen = run::command("wasm-bindgen");
        bindgen
            .args([
                "--target",
                "web",
                "--no-typescript",
                "--out-name",
                self.name,
            ])
            // A part of the program reaches the rest through the linker's table of functions.
            .arg("--keep-lld-exports")
            .arg("--out-dir")
            .arg(self.folder())
            .arg(program);
        run::run(tools::apply(&mut bindgen)?)
    }

    /// The program after [`Self::bind`].
    pub fn bound(&self) -> PathBuf {
        self.folder().join(format!("{}_bg.wasm", self.name))
    }

    /// Copies the files into the site and gives their folder's name.
    pub fn put(&self, site: &Path) -> Outcome<String> {
        let files = self.files()?;
        let mut hash = Sha256::new();
        for file in &files {
            hash.update(std::fs::read(file).doing(format_args!("reading {}", file.display()))?);
        }
        let hash: String = hash
            .finalize()
            .iter()
            .take(8)
            .map(|byte| format!("{byte:02x}"))
            .collect();
        let name = format!("{}-{hash}", self.name);
        let folder = site.join(&name);
        std::fs::create_dir_all(&folder).doing("making a program's folder")?;
        for file in &files {
            let to = folder.join(file.file_name().unwrap_or_default());
            std::fs::copy(file, to).doing(format_args!("copying {}", file.display()))?;
        }
        Ok(name)
    }

    /// Where the files are made.
    pub fn folder(&self) -> PathBuf {
        paths::site().join(self.name)
    }

    fn files(&self) -> Outcome<Vec<PathBuf>> {
        let mut files: Vec<PathBuf> = std::fs::read_dir(self.folder())
            .doing("reading a program's files")?
            .flatten()
            .map(|entry| entry.path())
            .collect();
        files.sort();
        Ok(files)
    }
}

/// Lets wasm-opt have a go at a file, unless the build is to be done soon.
pub fn optimise(file: &Path, how: &str, profile: &Profile) -> Outcome {
    if !profile.optimised() {
        return Ok(());
    }
    let mut optimise = run::command("wasm-opt");
    optimise.arg(how).args(FEATURES);
    optimise.arg(file).arg("-o").arg(file);
    run::run(tools::apply(&mut optimise)?)
}

/// The program's place, out of what Cargo says of each artifact.
fn artifact(said: &str, package: &str) -> Option<PathBuf> {
    said.lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter(|message| message["target"]["name"] == package)
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
                    {\"target\":{\"name\":\"mine\"},\"filenames\":[\"/a/w.d\",\"/a/w.wasm\"]}\n";
        assert_eq!(artifact(said, "mine"), Some(PathBuf::from("/a/w.wasm")));
        assert_eq!(artifact("{}", "mine"), None);
    }
}
