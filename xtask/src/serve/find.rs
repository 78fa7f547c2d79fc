//! Which file answers an address, as plain static hosts do it: no rules, no fallback.

use std::path::{Path, PathBuf};

/// The answer to an address.
#[derive(Debug, PartialEq, Eq)]
pub enum Found {
    /// This file.
    File(PathBuf),
    /// A folder without its slash: its pages' relative addresses would lead astray.
    Redirect(String),
    /// Nothing.
    Missing,
}

/// Looks for the file behind the path of an address.
pub fn find(site: &Path, base: &str, url: &str) -> Found {
    let (path, query) = match url.split_once('?') {
        Some((path, query)) => (path, format!("?{query}")),
        None => (url, String::new()),
    };
    let Some(inner) = path.strip_prefix(base) else {
        let home = path == "/" || format!("{path}/") == base;
        return if home {
            Found::Redirect(format!("{base}{query}"))
        } else {
            Found::Missing
        };
    };
    let Some(inner) = decode(inner) else {
        return Found::Missing;
    };
    // Nothing outside of the site, by whatever spelling.
    if inner.split('/').any(|part| part == "..") || inner.contains(['\\', '\0', ':']) {
        return Found::Missing;
    }
    let file = site.join(inner.trim_start_matches('/'));
    if file.is_file() {
        return Found::File(file);
    }
    let index = file.join("index.html");
    match (index.is_file(), path.ends_with('/')) {
        (true, true) => Found::File(index),
        (true, false) => Found::Redirect(format!("{path}/{query}")),
        (false, _) => Found::Missing,
    }
}

fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digit = |byte: u8| char::from(byte).to_digit(16);
            let (high, low) = (digit(rest.next()?)?, digit(rest.next()?)?);
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

/// What a file is, for the browser. wasm is compiled while it loads only under its own type.
pub fn content_type(file: &Path) -> &'static str {
    match file
        .extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or_default()
    {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" | "map" => "application/json",
        "txt" => "text/plain; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/octet-stream",
    }
}

/// Whether the file's name changes with its content, so that it may be kept forever.
pub fn is_hashed(file: &Path) -> bool {
    let stem = file
        .file_stem()
        .and_then(|stem| stem.to_str())
        .unwrap_or_default();
    stem.trim_end_matches("_bg")
        .rsplit_once('-')
        .is_some_and(|(_, hash)| {
            hash.len() >= 15 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> PathBuf {
        let site = std::env::temp_dir().join(format!("liangxin-find-{}", std::process::id()));
        std::fs::create_dir_all(site.join("check")).unwrap();
        for file in ["index.html", "check/index.html", "两.txt"] {
            std::fs::write(site.join(file), file).unwrap();
        }
        site
    }

    #[test]
    fn addresses_lead_to_files() {
        let site = site();
        let file = |name: &str| Found::File(site.join(name));
        let to = |url: &str| Found::Redirect(url.into());
        for (base, url, found) in [
            ("/", "/", file("index.html")),
            ("/", "/check/", file("check/index.html")),
            ("/", "/check/?a=1", file("check/index.html")),
            ("/", "/check?a=1", to("/check/?a=1")),
            ("/", "/%E4%B8%A4.txt", file("两.txt")),
            ("/", "/nothing", Found::Missing),
            ("/", "/../secret", Found::Missing),
            ("/", "/%2e%2e/secret", Found::Missing),
            ("/", "/%zz", Found::Missing),
            ("/a/b/", "/a/b/check/", file("check/index.html")),
            ("/a/b/", "/a/b", to("/a/b/")),
            ("/a/b/", "/", to("/a/b/")),
            ("/a/b/", "/check/", Found::Missing),
        ] {
            assert_eq!(find(&site, base, url), found, "{url} under {base}");
        }
    }

    #[test]
    fn hashed_names_are_told_from_plain_ones() {
        for (name, hashed) in [
            ("liangxin-web-1234567890abcdef_bg.wasm", true),
            ("style-1234567890abcde.css", true),
            ("icon-maskable.svg", false),
            ("index.html", false),
        ] {
            assert_eq!(is_hashed(Path::new(name)), hashed, "{name}");
        }
    }
}
