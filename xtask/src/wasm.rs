//! A compiler for the browser: rustup's target, else Debian's compiler with the standard library built from source.

use std::env;
use std::path::Path;
use std::process::Command;

use crate::failure::{Doing, Failure, Outcome};
use crate::{debian, paths, run};

/// The target's name.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// What Debian's way needs.
const DEBIAN_PACKAGES: [&str; 3] = ["rustc-web", "rust-web-src", "lld-22"];
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
const DEBIAN_LINKER: &str = "wasm-ld-22";
const DEBIAN_SOURCE: &str = "library/std/src/lib.rs";

/// A compiler that can build for the browser.
pub struct Toolchain {
    env: Vec<(&'static str, String)>,
}

impl Toolchain {
    /// Makes a command that calls Cargo use this compiler.
    pub fn apply<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        command.envs(self.env.iter().map(|(name, value)| (*name, value)))
    }

    /// Whether it is the one of `rustc` and `cargo clippy` as installed.
    pub fn is_own(&self) -> bool {
        self.env.is_empty()
    }
}

/// Finds or gets a compiler for the browser.
pub fn toolchain() -> Outcome<Toolchain> {
    if env::var_os("LIANGXIN_WASM").is_some_and(|way| way == "debian") {
        return by_debian();
    }
    if has_target() {
        return Ok(Toolchain { env: Vec::new() });
    }
    if paths::on_path("rustup").is_some() {
        run::step(format!("rustup target add {TARGET}"));
        if run::succeeds(run::command("rustup").args(["target", "add", TARGET]))? && has_target() {
            return Ok(Toolchain { env: Vec::new() });
        }
    }
    run::step("rustup could not bring the wasm target; taking Debian's compiler");
    by_debian().map_err(|failure| {
        Failure::new(format!("no compiler for {TARGET}: {failure}")).advice(format!(
            "get one by hand, and run the command again:\n  rustup target add {TARGET}\nor, on Debian:\n  \
             apt-get install {}",
            DEBIAN_PACKAGES.join(" ")
        ))
    })
}

/// Whether the compiler in use has the standard library for the target.
fn has_target() -> bool {
    let folder =
        run::output(run::command("rustc").args(["--print", "target-libdir", "--target", TARGET]));
    folder.is_ok_and(|folder| {
        std::fs::read_dir(folder.trim()).is_ok_and(|files| {
            files
                .flatten()
                .any(|file| file.file_name().to_string_lossy().starts_with("libstd-"))
        })
    })
}

fn by_debian() -> Outcome<Toolchain> {
    if !has_debian() {
        debian::install(&DEBIAN_PACKAGES)?;
    }
    if !has_debian() {
        return Err(Failure::new(format!(
            "{DEBIAN_PACKAGES:?} are installed, but {DEBIAN_RUSTC} with its source or {DEBIAN_LINKER} is missing"
        )));
    }
    let toolchain = Toolchain {
        env: vec![
            ("RUSTC", DEBIAN_RUSTC.into()),
            // The standard library is built along, which a stable compiler does only when told that it may.
            ("RUSTC_BOOTSTRAP", "1".into()),
            ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort".into()),
            (
                "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER",
                DEBIAN_LINKER.into(),
            ),
        ],
    };
    fetch_std(&toolchain)?;
    Ok(toolchain)
}

fn has_debian() -> bool {
    let root = run::output(Command::new(DEBIAN_RUSTC).args(["--print", "sysroot"]));
    paths::on_path(DEBIAN_LINKER).is_some()
        && root.is_ok_and(|root| {
            Path::new(root.trim())
                .join("lib/rustlib/src/rust")
                .join(DEBIAN_SOURCE)
                .is_file()
        })
}

/// The standard library has dependencies of its own, in a lock file of its own.
fn fetch_std(toolchain: &Toolchain) -> Outcome {
    let mut command = run::cargo();
    command.args(["fetch", "--quiet", "--locked", "--target", TARGET]);
    run::run(toolchain.apply(&mut command))
        .doing("fetching what the standard library is built from")
}
