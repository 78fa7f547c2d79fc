//! The worker that keeps the site on a visitor's device, if asked to: it is given the list of the site's files with the
//! SHA-256 of each, and a name for the edition that they make.

use std::path::Path;

use sha2::{Digest as _, Sha256};

use crate::failure::{Doing, Failure, Outcome};
use crate::paths;

/// What the visitor's browser calls it.
const NAME: &str = "offline.js";
/// What is for hosts, robots and readers of the source, not for pages.
const NOT_KEPT: [&str; 6] = [
    "_headers",
    ".nojekyll",
    "robots.txt",
    "404.html",
    "pictures/",
    NAME,
];

/// Writes it into the finished site.
pub fn write(site: &Path) -> Outcome {
    let template = paths::root().join("app/web/page").join(NAME);
    let template = std::fs::read_to_string(template).doing("reading offline.js")?;
    let mut files = Vec::new();
    list(site, "", &mut files)?;
    files.sort();
    let mut edition = Sha256::new();
    let mut hashed = Vec::new();
    for file in files {
        let content =
            std::fs::read(site.join(&file)).doing(format_args!("reading {file} of the site"))?;
        let hash = hex(&Sha256::digest(&content));
        edition.update(&file);
        edition.update(&hash);
        hashed.push((file, hash));
    }
    let edition: String = hex(&edition.finalize()).chars().take(16).collect();
    let script = filled(&template, &edition, &hashed)?;
    std::fs::write(site.join(NAME), script).doing("writing offline.js")
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A page is kept under its folder, which is the address that it is opened by.
fn address(file: &str) -> String {
    let page = file.strip_suffix("index.html").unwrap_or(file);
    format!("./{page}")
}

fn filled(template: &str, edition: &str, files: &[(String, String)]) -> Outcome<String> {
    let files = files.iter().map(|(file, hash)| (address(file), hash));
    let files: Vec<(String, &String)> = files.collect();
    let mut script = template.to_owned();
    for (place, text) in [
        ("{{edition}}", edition.to_owned()),
        (
            "{{files}}",
            serde_json::to_string(&files)
                .map_err(|error| Failure::new(format!("listing the site's files: {error}")))?,
        ),
    ] {
        if !script.contains(place) {
            return Err(
                Failure::new(format!("app/web/page/offline.js has no {place}"))
                    .advice("put it back: it is filled in with what the site holds"),
            );
        }
        script = script.replace(place, &text);
    }
    Ok(script)
}

/// Every file below a folder that pages may ask for, by its path in the site.
fn list(folder: &Path, prefix: &str, files: &mut Vec<String>) -> Outcome {
    let entries = std::fs::read_dir(folder).doing(format_args!("reading {}", folder.display()))?;
    for entry in entries.flatten() {
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        let is_folder = entry.path().is_dir();
        let name = if is_folder { name + "/" } else { name };
        if NOT_KEPT.contains(&name.as_str()) {
            continue;
        }
        if is_folder {
            list(&entry.path(), &name, files)?;
        } else {
            files.push(name);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_kept_by_the_addresses_that_they_are_opened_by() {
        let kept = ["index.html", "check/index.html", "program-1/a.wasm"].map(address);
        assert_eq!(kept, ["./", "./check/", "./program-1/a.wasm"]);
    }

    #[test]
    fn the_list_is_filled_in_and_nothing_of_the_template_is_left() {
        let template = "const E = '{{edition}}'; const F = {{files}};";
        let files = [("index.html".to_owned(), "cd34".to_owned())];
        let script = filled(template, "ab12", &files).ok();
        assert_eq!(
            script.as_deref(),
            Some(r#"const E = 'ab12'; const F = [["./","cd34"]];"#)
        );
        assert!(filled("const F = {{files}};", "ab12", &[]).is_err());
    }

    /// By which the worker tells a page of the site from one that a network puts in its place.
    #[test]
    fn every_page_bears_the_mark_that_the_worker_looks_for() {
        let page = paths::root().join("app/web/page");
        let read = |name: &str| std::fs::read_to_string(page.join(name)).unwrap_or_default();
        let script = read(NAME);
        let mark = script
            .lines()
            .find_map(|line| line.strip_prefix("const MARK = '")?.strip_suffix("';"));
        assert!(read("index.html").contains(mark.unwrap_or("no mark")));
    }
}
