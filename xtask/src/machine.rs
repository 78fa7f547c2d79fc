//! What a measurement was made on: a figure says little without it.

use std::path::Path;
use std::thread;

use crate::{browser, run};

/// Says it.
pub fn describe(chromium: Option<&Path>) {
    let cores = thread::available_parallelism().map_or(0, usize::from);
    println!(
        "processor: {} ({cores} cores)",
        processor().unwrap_or_else(|| "unknown".into())
    );
    println!("memory: {}", memory().unwrap_or_else(|| "unknown".into()));
    println!(
        "system: {} {}",
        std::env::consts::OS,
        std::env::consts::ARCH
    );
    for tool in ["rustc", "node"] {
        let said = run::output(run::command(tool).arg("--version"));
        println!("{tool}: {}", said.as_deref().map_or("unknown", str::trim));
    }
    if let Some(chromium) = chromium {
        println!(
            "browser: {}",
            browser::version(chromium).unwrap_or_else(|| "unknown".into())
        );
    }
}

fn processor() -> Option<String> {
    field("/proc/cpuinfo", "model name").or_else(|| sysctl("machdep.cpu.brand_string"))
}

fn memory() -> Option<String> {
    let kibibytes: f64 = match field("/proc/meminfo", "MemTotal") {
        Some(text) => text.split_whitespace().next()?.parse().ok()?,
        None => sysctl("hw.memsize")?.parse::<f64>().ok()? / 1024.0,
    };
    Some(format!("{:.1} GiB", kibibytes / 1024.0 / 1024.0))
}

fn field(file: &str, name: &str) -> Option<String> {
    let text = std::fs::read_to_string(file).ok()?;
    let line = text.lines().find(|line| line.starts_with(name))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}

fn sysctl(name: &str) -> Option<String> {
    Some(
        run::output(run::command("sysctl").args(["-n", name]))
            .ok()?
            .trim()
            .to_owned(),
    )
}
