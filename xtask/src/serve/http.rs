//! The server: files, types, compression, revalidation.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io::Cursor;
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;

use tiny_http::{Header, Method, Request, Response};

use super::encode::{Cache, Effort};
use super::find::{Found, content_type, find, is_hashed};
use crate::failure::{Failure, Outcome};

const THREADS: usize = 4;
/// How many ports are tried when the wanted one is taken.
const TRIES: u16 = 20;

/// A site being served; it ends with the program.
pub struct Server {
    port: u16,
    base: String,
}

struct Site {
    folder: PathBuf,
    base: String,
    effort: Effort,
    cache: Cache,
}

impl Server {
    /// Serves a folder under a base path. A port that is taken gives way to the next free one; 0 takes any.
    pub fn start(folder: PathBuf, base: &str, port: u16, effort: Effort) -> Outcome<Self> {
        let ports = port..=port.saturating_add(if port == 0 { 0 } else { TRIES });
        let http = ports
            .clone()
            .find_map(|port| tiny_http::Server::http(("127.0.0.1", port)).ok())
            .ok_or_else(|| {
                Failure::new(format!(
                    "no port from {} to {} is free",
                    ports.start(),
                    ports.end()
                ))
                .advice("stop what runs there, or name another: cargo xtask serve --port N")
            })?;
        let port = http
            .server_addr()
            .to_ip()
            .map_or(port, |address| address.port());
        let http = Arc::new(http);
        let site = Arc::new(Site {
            folder,
            base: base.to_owned(),
            effort,
            cache: Cache::default(),
        });
        for _ in 0..THREADS {
            let (http, site) = (Arc::clone(&http), Arc::clone(&site));
            thread::spawn(move || {
                while let Ok(request) = http.recv() {
                    // A browser that went away is no concern of the next one.
                    let _ = site.answer(request);
                }
            });
        }
        Ok(Self {
            port,
            base: base.to_owned(),
        })
    }

    /// The port that it got.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The start page's address.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}{}", self.port, self.base)
    }
}

impl Site {
    fn answer(&self, request: Request) -> std::io::Result<()> {
        if !matches!(request.method(), Method::Get | Method::Head) {
            return request.respond(Response::empty(405));
        }
        match find(&self.folder, &self.base, request.url()) {
            Found::File(file) => self.send(request, file, 200),
            Found::Redirect(to) => {
                let headers = header("Location", &to).into_iter().collect();
                request.respond(Response::new(
                    301.into(),
                    headers,
                    std::io::empty(),
                    Some(0),
                    None,
                ))
            }
            Found::Missing => self.send(request, self.folder.join("404.html"), 404),
        }
    }

    fn send(&self, request: Request, file: PathBuf, status: u16) -> std::io::Result<()> {
        let Ok(bytes) = std::fs::read(&file) else {
            return request.respond(Response::empty(404));
        };
        let mut hasher = DefaultHasher::new();
        bytes.hash(&mut hasher);
        let hash = hasher.finish();
        let tag = format!("W/\"{hash:016x}\"");
        let keep = if is_hashed(&file) {
            "public, max-age=31536000, immutable"
        } else {
            "no-cache"
        };
        let mut headers: Vec<Header> = [
            header("Content-Type", content_type(&file)),
            header("Cache-Control", keep),
            header("ETag", &tag),
            header("Vary", "Accept-Encoding"),
            header("X-Content-Type-Options", "nosniff"),
        ]
        .into_iter()
        .flatten()
        .collect();
        if status == 200 && said(&request, "If-None-Match").is_some_and(|known| known == tag) {
            let unchanged = Response::new(304.into(), headers, std::io::empty(), Some(0), None);
            return request.respond(unchanged);
        }
        let takes_brotli = said(&request, "Accept-Encoding")
            .is_some_and(|list| list.split(',').any(|way| way.trim() == "br"));
        let mut body = bytes;
        if takes_brotli
            && is_text(&file)
            && let Ok(small) = self.cache.brotli(hash, &body, self.effort)
        {
            body = small.to_vec();
            headers.extend(header("Content-Encoding", "br"));
        }
        let length = body.len();
        // A known length is sent as such; in chunks, a progress bar could not tell how much is left.
        let response = Response::new(
            status.into(),
            headers,
            Cursor::new(body),
            Some(length),
            None,
        )
        .with_chunked_threshold(usize::MAX);
        request.respond(response)
    }
}

fn is_text(file: &std::path::Path) -> bool {
    let kind = content_type(file);
    kind.starts_with("text/")
        || [
            "application/wasm",
            "application/json",
            "application/manifest+json",
            "image/svg+xml",
        ]
        .contains(&kind)
}

fn said<'a>(request: &'a Request, name: &'static str) -> Option<&'a str> {
    request
        .headers()
        .iter()
        .find(|header| header.field.equiv(name))
        .map(|header| header.value.as_str())
}

/// A value that cannot be sent, such as a line break in it, is left out.
fn header(name: &str, value: &str) -> Option<Header> {
    Header::from_bytes(name, value).ok()
}
