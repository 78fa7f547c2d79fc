//! Packages of Debian and its kin, the last way to get what is missing.

use std::process::Stdio;

use crate::failure::{Failure, Outcome};
use crate::{paths, run};

/// Installs packages, when the machine is one that can and the person at it is allowed to.
pub fn install(packages: &[&str]) -> Outcome {
    let by_hand = format!("apt-get install {}", packages.join(" "));
    if paths::on_path("apt-get").is_none() {
        return Err(Failure::new(format!(
            "this machine has no apt-get to install {packages:?}"
        )));
    }
    let prefix: &[&str] = if is_root() {
        &[]
    } else if may_sudo() {
        &["sudo", "-n"]
    } else {
        return Err(Failure::new(format!("only root may install {packages:?}"))
            .advice(format!("run as root, or have it run for you: {by_hand}")));
    };
    run::step(format!("apt-get install {}", packages.join(" ")));
    apt(prefix, &["update", "--quiet"])?;
    let mut words = vec!["install", "--yes", "--quiet", "--no-install-recommends"];
    words.extend(packages);
    apt(prefix, &words)
}

fn apt(prefix: &[&str], words: &[&str]) -> Outcome {
    let mut line: Vec<&str> = prefix.to_vec();
    // `env`, because sudo does not hand the environment on.
    line.extend(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    line.extend(words);
    let mut command = run::command(line[0]);
    // To stderr with it: what a command prints as its result stays alone on stdout.
    run::run(
        command
            .args(&line[1..])
            .stdout(Stdio::from(std::io::stderr())),
    )
}

fn is_root() -> bool {
    run::output(run::command("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

fn may_sudo() -> bool {
    paths::on_path("sudo").is_some()
        && run::output(run::command("sudo").args(["-n", "true"])).is_ok()
}
