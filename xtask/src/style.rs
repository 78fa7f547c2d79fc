//! One style sheet out of many: style/main.css names the others by `@import`, and this puts them in its place.
//! Without a main.css, all sheets follow each other by name.

use std::path::Path;

use crate::failure::{Doing, Failure, Outcome};
use crate::paths;

/// Writes the sheet where app/web/page/index.html looks for it.
pub fn bundle() -> Outcome {
    let folder = paths::root().join("style");
    let sheet = if folder.join("main.css").is_file() {
        inline(&folder, "main.css", 0)?
    } else {
        all(&folder)?
    };
    let target = paths::site().join("style.css");
    // Written only on change, so that nothing is built for it again.
    if std::fs::read_to_string(&target).is_ok_and(|old| old == sheet) {
        return Ok(());
    }
    std::fs::create_dir_all(paths::site()).doing("making target/site")?;
    std::fs::write(&target, sheet).doing("writing the style sheet")
}

fn all(folder: &Path) -> Outcome<String> {
    let mut sheets: Vec<_> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name.ends_with(".css"))
        .collect();
    sheets.sort();
    sheets.iter().map(|name| inline(folder, name, 0)).collect()
}

fn inline(folder: &Path, name: &str, depth: usize) -> Outcome<String> {
    if depth > 8 {
        return Err(Failure::new(format!(
            "style/{name} is imported in a circle"
        )));
    }
    let path = folder.join(name);
    let text = std::fs::read_to_string(&path)
        .doing(format_args!("reading style sheet {}", path.display()))?;
    let mut sheet = String::new();
    for line in text.lines() {
        match import(line) {
            Some((file, layer)) => {
                let inner = inline(folder, file, depth + 1)?;
                match layer {
                    Some(layer) => sheet += &format!("@layer {layer} {{\n{inner}}}\n"),
                    None => sheet += &inner,
                }
            }
            None => {
                sheet += line;
                sheet.push('\n');
            }
        }
    }
    Ok(sheet)
}

/// Reads `@import "file.css" layer(name);`, the layer being optional.
fn import(line: &str) -> Option<(&str, Option<&str>)> {
    let rest = line.trim().strip_prefix("@import")?.trim_start();
    let rest = rest.strip_prefix("url(").unwrap_or(rest);
    let (file, rest) = rest.strip_prefix(['"', '\''])?.split_once(['"', '\''])?;
    let layer = rest
        .split_once("layer(")
        .and_then(|(_, rest)| rest.split(')').next());
    Some((file.trim_start_matches("./"), layer))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_are_read_with_their_layer() {
        assert_eq!(import("@import \"a.css\";"), Some(("a.css", None)));
        assert_eq!(
            import("  @import './a.css' layer(base);"),
            Some(("a.css", Some("base")))
        );
        assert_eq!(
            import("@import url(\"a.css\") layer(x);"),
            Some(("a.css", Some("x")))
        );
        assert_eq!(import("@layer base, parts;"), None);
    }
}
