//! The pages as files: each route gets its own HTML, so that a deep link works on any host without rules.

use std::path::Path;

use base64::Engine as _;
use sha2::{Digest as _, Sha256};

use words::{Lang, Page};

use crate::failure::{Doing, Failure, Outcome};
use crate::shell::{self, escape};

/// Where the links to the program's files go.
const PROGRAM: &str = "{{program}}";

/// What a page's HTML holds before the program runs.
struct Shell {
    /// For the tab and for search.
    title: String,
    /// For search.
    description: String,
    /// What stands in `#app` until the program takes over.
    body_html: String,
}

impl Shell {
    fn of(page: Page) -> Self {
        Self {
            title: page.title(Lang::Zh),
            description: page.description().say(Lang::Zh).to_owned(),
            body_html: shell::body(page),
        }
    }
}

/// Writes every page into the site's folder, out of Trunk's one. `program` is the links to the program's files;
/// the worker's address is counted from the site's root.
pub fn write(template: &str, program: &str, worker: &str, site: &Path) -> Outcome {
    for placeholder in [
        "{{title}}",
        "{{description}}",
        PROGRAM,
        "{{worker}}",
        "{{body}}",
    ] {
        if !template.contains(placeholder) {
            return Err(
                Failure::new(format!("app/web/page/index.html has no {placeholder}"))
                    .advice("put it back: the pages are written by filling it in"),
            );
        }
    }
    let template = &in_place_of(PROGRAM, program, &ready(template)).replace("{{worker}}", worker);
    let page = |file: &Path, html: String| {
        std::fs::write(file, html).doing(format_args!("writing {}", file.display()))
    };
    for each in Page::ALL {
        let folder = site.join(each.folder());
        std::fs::create_dir_all(&folder).doing(format_args!("making {}", folder.display()))?;
        let html = fill(template, &Shell::of(each));
        let html = if each == Page::Home {
            html
        } else {
            one_level_down(&html)
        };
        page(&folder.join("index.html"), html)?;
    }
    page(&site.join("404.html"), sign(include_str!("not_found.html")))
}

/// Mends what Trunk leaves: minifying takes the quotes from a placeholder whose text will need them.
fn ready(template: &str) -> String {
    template.replace("={{description}}", "=\"{{description}}\"")
}

/// Puts `html` where the tag stands that holds a placeholder.
fn in_place_of(placeholder: &str, html: &str, page: &str) -> String {
    let Some(at) = page.find(placeholder) else {
        return page.to_owned();
    };
    let start = page[..at].rfind('<').unwrap_or(at);
    let end = page[at..].find('>').map_or(page.len(), |end| at + end + 1);
    format!("{}{html}{}", &page[..start], &page[end..])
}

fn fill(template: &str, shell: &Shell) -> String {
    template
        .replace("{{title}}", &escape(&shell.title))
        .replace("{{description}}", &escape(&shell.description))
        .replace("{{body}}", &shell.body_html)
}

/// Turns the addresses of a page at the root into those of a page in a folder. Minified HTML leaves quotes out.
fn one_level_down(html: &str) -> String {
    let mut html = html.to_owned();
    for attribute in ["href", "src", "action"] {
        for quote in ["\"", "'", ""] {
            html = html.replace(
                &format!(" {attribute}={quote}./"),
                &format!(" {attribute}={quote}../"),
            );
        }
    }
    html
}

/// The page for unknown addresses cannot know how deep it is asked for, so it holds its style and script itself,
/// and its policy names them by their hashes.
fn sign(html: &str) -> String {
    let hash = |tag: &str| {
        let inner = html
            .split_once(&format!("<{tag}>"))
            .and_then(|(_, rest)| rest.split_once(&format!("</{tag}>")))
            .map_or("", |(inner, _)| inner);
        let digest = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(inner));
        format!("'sha256-{digest}'")
    };
    html.replace("{{style-hash}}", &hash("style"))
        .replace("{{script-hash}}", &hash("script"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_go_one_level_up_however_they_are_quoted() {
        let html = r#"<a href="./"><img src='./a'><link rel=icon href=./b><a href="https://x/./">"#;
        assert_eq!(
            one_level_down(html),
            r#"<a href="../"><img src='../a'><link rel=icon href=../b><a href="https://x/./">"#
        );
    }

    #[test]
    fn what_trunk_leaves_is_mended() {
        assert_eq!(
            ready("<meta content={{description}}><meta content=\"{{description}}\">"),
            "<meta content=\"{{description}}\"><meta content=\"{{description}}\">"
        );
    }

    #[test]
    fn the_programs_links_take_the_place_of_their_tag() {
        for tag in [
            "<link href=./{{program}} rel=liangxin-program>",
            "<link rel=\"liangxin-program\" href=\"./{{program}}\" />",
        ] {
            assert_eq!(
                in_place_of(PROGRAM, "<b>", &format!("<head><meta>{tag}</head>")),
                "<head><meta><b></head>"
            );
        }
    }

    #[test]
    fn text_cannot_break_out_of_its_place() {
        let shell = Shell {
            title: "<a>".into(),
            description: "\"b\"".into(),
            body_html: "<p>c</p>".into(),
        };
        assert_eq!(
            fill("{{title}} {{description}} {{body}}", &shell),
            "&lt;a&gt; &quot;b&quot; <p>c</p>"
        );
    }

    #[test]
    fn the_page_for_unknown_addresses_allows_its_own_script_only() {
        let html = sign(include_str!("not_found.html"));
        assert!(!html.contains("{{"));
        assert_eq!(html.matches("'sha256-").count(), 2);
    }
}
