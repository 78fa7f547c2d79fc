//! `cargo xtask fuzz`: each reader of what comes from outside, under a fuzzer that follows which code its bytes reach.

use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use zip::ZipArchive;
use zip::write::{SimpleFileOptions, ZipWriter};

use crate::args::Args;
use crate::failure::{Doing, Failure, Outcome};
use crate::{paths, run};

const PACKAGE: &str = "liangxin-fuzz";
const MINUTES: u64 = 10;
/// The most bytes of a try, and the most seconds and MiB that it may take.
const LIMITS: [&str; 3] = ["-max_len=8192", "-timeout=10", "-rss_limit_mb=4096"];
/// What makes the compiler note which code is reached. These are of LLVM, so any compiler has them.
const FLAGS: [&str; 6] = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "-Ccodegen-units=1",
];

/// Fuzzes the readers that are named, or all, one after another.
pub fn command(mut args: Args) -> Outcome {
    let minutes = match args.value("--minutes")? {
        Some(text) => text.parse().map_err(|_| {
            Failure::new(format!("`{text}` is no number of minutes"))
                .advice("say for example: cargo xtask fuzz --minutes 10 text")
        })?,
        None => MINUTES,
    };
    let mut named = args.rest()?;
    let corpus = paths::root().join("app/fuzz/corpus");
    let readers = readers(&corpus)?;
    if let Some(unknown) = named.iter().find(|name| !readers.contains(name)) {
        return Err(Failure::new(format!("there is no reader `{unknown}`"))
            .advice(format!("there are: {}", readers.join(", "))));
    }
    if named.is_empty() {
        named = readers;
    }
    let fuzzer = build()?;
    for reader in named {
        fuzz(
            &fuzzer,
            &reader,
            minutes,
            &corpus.join(format!("{reader}.zip")),
        )?;
    }
    Ok(())
}

fn build() -> Outcome<PathBuf> {
    run::step("building the fuzzer");
    let target = paths::root().join("target/fuzz");
    let host = run::output(run::command("rustc").args(["--print", "host-tuple"]))?;
    let host = host.trim();
    let mut cargo = run::cargo();
    cargo
        .args(["build", "--quiet", "--locked", "--package", PACKAGE])
        // Naming the host keeps the flags off build scripts and macros, which have no fuzzer to report to.
        .args([
            "--features",
            "libfuzzer",
            "--profile",
            "fuzz",
            "--target",
            host,
        ])
        .arg("--target-dir")
        .arg(&target)
        .env("RUSTFLAGS", FLAGS.join(" "));
    run::run(&mut cargo)?;
    Ok(target.join(host).join("fuzz/fuzz"))
}

/// Begins with what is kept. Afterwards whatever reaches code that nothing else reaches is kept in its place.
fn fuzz(fuzzer: &Path, reader: &str, minutes: u64, kept: &Path) -> Outcome {
    run::step(format!("fuzzing `{reader}` for {minutes} minutes"));
    let work = paths::root().join("target/fuzz/work").join(reader);
    let [found, fewest, crashes] = ["found", "fewest", "crashes"].map(|name| work.join(name));
    for folder in [&found, &fewest, &crashes] {
        if folder.exists() && *folder != crashes {
            std::fs::remove_dir_all(folder).doing("removing what an earlier run found")?;
        }
        std::fs::create_dir_all(folder).doing("making a folder for what is found")?;
    }
    unpack(kept, &found)?;
    let mut command = run::command(fuzzer);
    command
        .env("LIANGXIN_FUZZ", reader)
        .arg(&found)
        .args(LIMITS)
        .args(["-print_final_stats=1", "-verbosity=0"])
        .arg(format!("-max_total_time={}", minutes * 60))
        .arg(format!("-artifact_prefix={}/", crashes.display()));
    run::run(&mut command).map_err(|failure| {
        failure.advice(format!(
            "what was read when it failed is in {}; mend the fault and add the file to {}",
            crashes.display(),
            kept.display()
        ))
    })?;
    let mut merge = run::command(fuzzer);
    merge
        .env("LIANGXIN_FUZZ", reader)
        .args(["-merge=1", "-verbosity=0"])
        .args(LIMITS)
        .args([&fewest, &found]);
    run::run(&mut merge)?;
    pack(&fewest, kept)
}

fn unpack(archive: &Path, folder: &Path) -> Outcome {
    let file = File::open(archive).doing(format_args!("opening {}", archive.display()))?;
    let mut archive = ZipArchive::new(file).doing("reading the corpus")?;
    archive.extract(folder).doing("unpacking the corpus")
}

/// One file a reader, for thousands of small ones weigh on every clone. In the order of names, so that the same files make
/// the same archive.
fn pack(folder: &Path, archive: &Path) -> Outcome {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .doing("reading what is kept")?
        .flatten()
        .map(|entry| entry.path())
        .collect();
    files.sort();
    let new = archive.with_extension("new");
    let mut zip = ZipWriter::new(File::create(&new).doing("writing the corpus")?);
    for file in &files {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        zip.start_file(name.as_ref(), SimpleFileOptions::default())
            .doing("writing the corpus")?;
        let bytes = std::fs::read(file).doing("reading what is kept")?;
        zip.write_all(&bytes).doing("writing the corpus")?;
    }
    zip.finish().doing("writing the corpus")?;
    std::fs::rename(&new, archive).doing("putting the corpus in its place")
}

/// The readers, by their archives.
fn readers(corpus: &Path) -> Outcome<Vec<String>> {
    let mut names: Vec<String> = std::fs::read_dir(corpus)
        .doing("reading app/fuzz/corpus")?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "zip"))
        .filter_map(|path| Some(path.file_stem()?.to_string_lossy().into_owned()))
        .collect();
    names.sort();
    Ok(names)
}
