//! The finished site: the programs are compiled, Trunk makes the page, each route gets its own, and the whole takes the
//! place of the old at once.

use std::path::Path;

use crate::args::Args;
use crate::failure::{Doing, Failure, Outcome};
use crate::{offline, paths, prerender, program, run, style, tools, wasm, worker};

/// Which of Cargo's profiles the site is built with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    name: String,
    polishes_worker: bool,
}

impl Profile {
    /// What is shipped.
    pub fn ship() -> Self {
        Self::named("ship".into())
    }

    /// As it is shipped, but for the worker, which stays as the compiler leaves it: to polish it takes longer than many
    /// tests, and changes nothing but how fast it is.
    pub fn tried() -> Self {
        Self {
            polishes_worker: false,
            ..Self::ship()
        }
    }

    /// Quick to build.
    pub fn dev() -> Self {
        Self::named("dev".into())
    }

    fn named(name: String) -> Self {
        Self {
            polishes_worker: name != "dev",
            name,
        }
    }

    /// Whether wasm-opt has a go at the worker.
    pub fn polishes_worker(&self) -> bool {
        self.polishes_worker
    }

    /// The worker's profile: it is not part of what a first visitor waits for, and walks over whole cities, so it is
    /// made fast rather than small.
    pub fn of_worker(&self) -> &'static str {
        if self.optimised() { "release" } else { "dev" }
    }

    /// The name that Cargo knows it by.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether the build is made small, or made soon.
    pub fn optimised(&self) -> bool {
        self.name != "dev"
    }
}

/// `cargo xtask build`.
pub fn command(mut args: Args) -> Outcome {
    let profile = args
        .value("--profile")?
        .map_or_else(Profile::ship, Profile::named);
    args.finish()?;
    site(&profile)?;
    run::step("the site is in dist/: put that folder on any static host, under any path");
    Ok(())
}

/// Sets up, builds, and leaves the finished site in `dist/`.
pub fn site(profile: &Profile) -> Outcome {
    let wasm = wasm::toolchain()?;
    tools::site(&wasm, profile.optimised())?;
    compile(profile, &wasm)?;
    finish()
}

/// The part of a build that comes again when a file has changed.
pub fn compile(profile: &Profile, wasm: &wasm::Toolchain) -> Outcome {
    run::step(format!("building the site (profile `{}`)", profile.name));
    style::bundle()?;
    let mut trunk = run::command("trunk");
    trunk.arg("build").envs([
        ("TRUNK_SKIP_VERSION_CHECK", "true"),
        // Trunk reads NO_COLOR as a boolean of its own and stops at any other value.
        ("NO_COLOR", "true"),
    ]);
    if profile.optimised() {
        trunk.arg("--release");
    }
    run::run(tools::apply(&mut trunk)?).map_err(|failure| {
        Failure::new(failure.to_string()).advice("Trunk's message stands above")
    })?;
    // Most of the time one core links a whole program: side by side the two take as long as the longer one.
    std::thread::scope(|scope| {
        let worker = scope.spawn(|| worker::compile(profile, wasm));
        let program = program::compile(profile, wasm);
        let worker = worker
            .join()
            .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        program.and(worker)
    })
}

/// Writes the pages around what Trunk made, and swaps the result in.
pub fn finish() -> Outcome {
    let (made, new, old) = (
        paths::site().join("trunk"),
        paths::site().join("new"),
        paths::site().join("old"),
    );
    let template = std::fs::read_to_string(made.join("index.html")).map_err(|error| {
        Failure::new(format!("reading what Trunk made: {error}")).advice("run: cargo xtask build")
    })?;
    remove(&new)?;
    copy(&paths::root().join("public"), &new)?;
    copy(&made, &new)?;
    let (program, worker) = (program::put(&new)?, worker::put(&new)?);
    prerender::write(&template, &program, &worker, &new)?;
    offline::write(&new)?;
    // The rename is what a server or a person looking at dist/ sees: the old site, then the new, never half of one.
    remove(&old)?;
    if paths::dist().exists() {
        std::fs::rename(paths::dist(), &old).doing("moving the old dist/ away")?;
    }
    std::fs::rename(&new, paths::dist()).doing("moving the new dist/ into place")?;
    remove(&old)
}

fn remove(folder: &Path) -> Outcome {
    if folder.exists() {
        std::fs::remove_dir_all(folder).doing(format_args!("removing {}", folder.display()))?;
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Outcome {
    std::fs::create_dir_all(to).doing(format_args!("making {}", to.display()))?;
    let entries = std::fs::read_dir(from).doing(format_args!("reading {}", from.display()))?;
    for entry in entries.flatten() {
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy(&from, &to)?;
        } else {
            std::fs::copy(&from, &to).doing(format_args!("copying {}", from.display()))?;
        }
    }
    Ok(())
}
