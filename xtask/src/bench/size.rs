//! What a first visitor must fetch before the first figure: HTML, styles, scripts and program.

use std::path::PathBuf;

use super::{Bound, Line};
use crate::failure::{Doing, Outcome};
use crate::paths;
use crate::serve::{Effort, brotli};

/// In kB, a kB being a thousand bytes.
const BUDGET: f64 = 300.0;

/// Weighs the files of the built site, compressed as good hosts do it.
pub fn measure() -> Outcome<Vec<Line>> {
    let mut lines = Vec::new();
    let mut total = 0.0;
    for file in program()? {
        let size = weigh(&file)?;
        total += size;
        lines.push(Line::new(name(&file), size, "kB", Bound::None));
    }
    // A visitor enters by one page; the heaviest counts.
    let mut heaviest = 0.0_f64;
    for route in words::Page::ALL.map(words::Page::folder) {
        let size = weigh(&paths::dist().join(route).join("index.html"))?;
        heaviest = heaviest.max(size);
        lines.push(Line::new(
            format!("{route}/index.html"),
            size,
            "kB",
            Bound::None,
        ));
    }
    lines.push(Line::new(
        "shipped to first use",
        total + heaviest,
        "kB",
        Bound::Most(BUDGET),
    ));
    Ok(lines)
}

/// The files that every page loads.
fn program() -> Outcome<Vec<PathBuf>> {
    let entries = std::fs::read_dir(paths::dist()).doing("reading dist/")?;
    let mut files: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| {
            let extension = path.extension().and_then(|extension| extension.to_str());
            matches!(extension, Some("css" | "js" | "wasm"))
        })
        .collect();
    files.sort();
    Ok(files)
}

#[expect(
    clippy::cast_precision_loss,
    reason = "files are far smaller than where that begins"
)]
fn weigh(file: &std::path::Path) -> Outcome<f64> {
    let bytes = std::fs::read(file).doing(format_args!("reading {}", file.display()))?;
    Ok(brotli(&bytes, Effort::Most)?.len() as f64 / 1000.0)
}

fn name(file: &std::path::Path) -> String {
    file.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
