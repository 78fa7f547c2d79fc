//! Running other programs.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use crate::failure::{Doing, Failure, Outcome};
use crate::paths;

/// Says what is being done, so that a long step is not taken for a hang.
pub fn step(text: impl AsRef<str>) {
    eprintln!("==> {}", text.as_ref());
}

/// A command that runs in the clone's root.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(paths::root());
    // Set for this program by Cargo; a child that is Cargo again must find its own.
    for name in [
        "CARGO_MANIFEST_DIR",
        "CARGO_MANIFEST_PATH",
        "CARGO_PKG_NAME",
    ] {
        command.env_remove(name);
    }
    command
}

/// Cargo, the one that called this program.
pub fn cargo() -> Command {
    command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs to the end, its output shown; anything but success is a failure.
pub fn run(command: &mut Command) -> Outcome {
    if succeeds(command)? {
        Ok(())
    } else {
        Err(Failure::new(format!("failed: {}", line(command))))
    }
}

/// Runs to the end, its output shown, and says whether it succeeded.
pub fn succeeds(command: &mut Command) -> Outcome<bool> {
    Ok(command
        .status()
        .doing(format_args!("starting {}", line(command)))?
        .success())
}

/// Runs quietly and gives what it printed.
pub fn output(command: &mut Command) -> Outcome<String> {
    let output = command
        .output()
        .doing(format_args!("starting {}", line(command)))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        let said = String::from_utf8_lossy(&output.stderr);
        Err(Failure::new(format!(
            "failed: {}\n{}",
            line(command),
            said.trim()
        )))
    }
}

/// Runs to the end and gives its standard output; what it says of errors is shown.
pub fn standard_output(command: &mut Command) -> Outcome<String> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .doing(format_args!("starting {}", line(command)))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(Failure::new(format!("failed: {}", line(command))))
    }
}

/// Runs to the end; every line of its standard output is shown and handed over as it comes.
pub fn lines(command: &mut Command, mut each: impl FnMut(&str)) -> Outcome<bool> {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .doing(format_args!("starting {}", line(command)))?;
    if let Some(stdout) = child.stdout.take() {
        let mut reader = BufReader::new(stdout);
        let mut bytes = Vec::new();
        while reader
            .read_until(b'\n', &mut bytes)
            .doing("reading a program's output")?
            > 0
        {
            let text = String::from_utf8_lossy(&bytes);
            print!("{text}");
            each(text.trim_end());
            bytes.clear();
        }
    }
    Ok(child
        .wait()
        .doing(format_args!("waiting for {}", line(command)))?
        .success())
}

/// The command as one would type it.
fn line(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let mut words = vec![
        program
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned(),
    ];
    words.extend(
        command
            .get_args()
            .map(|word| word.to_string_lossy().into_owned()),
    );
    words.join(" ")
}
