//! What a first visitor must fetch before the first figure: HTML, styles, scripts and program.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::{Bound, Line};
use crate::failure::{Doing, Outcome};
use crate::paths;
use crate::serve::{Effort, brotli};

/// In kB, a kB being a thousand bytes.
const BUDGET: f64 = 300.0;
const EXTENSIONS: [&str; 3] = [".css", ".js", ".wasm"];

/// Weighs what a page's HTML asks for, compressed as good hosts do it; what comes later is weighed beside it.
pub fn measure() -> Outcome<Vec<Line>> {
    let mut lines = Vec::new();
    let mut needed = BTreeSet::new();
    // A visitor enters by one page; the heaviest counts.
    let mut heaviest = 0.0_f64;
    for route in words::Page::ALL.map(words::Page::folder) {
        let page = paths::dist().join(route).join("index.html");
        needed.extend(asked_for(&read(&page)?));
        let size = weigh(&page)?;
        heaviest = heaviest.max(size);
        lines.push(Line::new(
            format!("{route}/index.html"),
            size,
            "kB",
            Bound::None,
        ));
    }
    let mut total = heaviest;
    for file in files(&paths::dist())? {
        let size = weigh(&file)?;
        let now = needed.iter().any(|needed| file.ends_with(needed));
        if now {
            total += size;
        }
        let name = if now {
            name(&file)
        } else {
            format!("later: {}", name(&file))
        };
        lines.push(Line::new(name, size, "kB", Bound::None));
    }
    lines.push(Line::new(
        "shipped to first use",
        total,
        "kB",
        Bound::Most(BUDGET),
    ));
    Ok(lines)
}

/// The styles, scripts and programs that a page's HTML names, but for what the program starts by itself.
fn asked_for(html: &str) -> Vec<PathBuf> {
    html.split('<')
        .filter(|tag| tag.starts_with("link") || tag.starts_with("script"))
        .filter(|tag| !tag.contains("liangxin-worker"))
        .flat_map(|tag| tag.split(['"', '\'', '=', ' ', '>']))
        .filter(|word| EXTENSIONS.iter().any(|extension| word.ends_with(extension)))
        .map(|word| PathBuf::from(word.trim_start_matches(['.', '/'])))
        .collect()
}

/// The files of the site that a browser may fetch as a style, a script or a program.
fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder).doing(format_args!("reading {}", folder.display()))?;
    let mut found = Vec::new();
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            found.extend(files(&path)?);
        } else if EXTENSIONS
            .iter()
            .any(|extension| name(&path).ends_with(extension))
        {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn read(file: &Path) -> Outcome<String> {
    std::fs::read_to_string(file).doing(format_args!("reading {}", file.display()))
}

#[expect(
    clippy::cast_precision_loss,
    reason = "files are far smaller than where that begins"
)]
fn weigh(file: &Path) -> Outcome<f64> {
    let bytes = std::fs::read(file).doing(format_args!("reading {}", file.display()))?;
    Ok(brotli(&bytes, Effort::Most)?.len() as f64 / 1000.0)
}

fn name(file: &Path) -> String {
    file.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_asks_for_what_its_html_names() {
        let html = "<link rel=stylesheet href=../s.css><link href=\"./p-1/p.js\" rel=modulepreload>\
                    <script src='./b.js'></script><link rel=liangxin-worker href=./w/start.js><a href=./x.js>";
        let named: Vec<PathBuf> = ["s.css", "p-1/p.js", "b.js"].map(PathBuf::from).into();
        assert_eq!(asked_for(html), named);
    }
}
