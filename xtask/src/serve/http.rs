//! The server: files, types, compression, revalidation.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

use super::connection::{self, Answer, Question};
use super::encode::{Cache, Effort};
use super::find::{Found, content_type, find, is_hashed};
use crate::failure::{Doing as _, Failure, Outcome};

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
        let listener = ports
            .clone()
            .find_map(|port| TcpListener::bind(("127.0.0.1", port)).ok())
            .ok_or_else(|| {
                Failure::new(format!(
                    "no port from {} to {} is free",
                    ports.start(),
                    ports.end()
                ))
                .advice("stop what runs there, or name another: cargo xtask serve --port N")
            })?;
        let port = listener
            .local_addr()
            .doing("asking which port is served")?
            .port();
        let site = Arc::new(Site {
            folder,
            base: base.to_owned(),
            effort,
            cache: Cache::default(),
        });
        // A thread for each connection: a browser keeps many open and idle, and none may wait for another to close.
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let site = Arc::clone(&site);
                thread::spawn(move || site.talk(&stream));
            }
        });
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
    fn talk(&self, stream: &TcpStream) {
        // A browser that went away is no concern of the next one.
        let _ = connection::talk(stream, |question| self.answer(question));
    }

    fn answer(&self, question: &Question) -> Answer {
        if !matches!(&*question.method, "GET" | "HEAD") {
            return Answer::empty(405);
        }
        match find(&self.folder, &self.base, &question.address) {
            Found::File(file) => self.send(question, &file, 200),
            Found::Redirect(to) => {
                let mut answer = Answer::empty(301);
                answer.header("Location", &to);
                answer
            }
            Found::Missing => self.send(question, &self.folder.join("404.html"), 404),
        }
    }

    fn send(&self, question: &Question, file: &Path, status: u16) -> Answer {
        let Ok(bytes) = std::fs::read(file) else {
            return Answer::empty(404);
        };
        let mut hasher = DefaultHasher::new();
        bytes.hash(&mut hasher);
        let hash = hasher.finish();
        let tag = format!("W/\"{hash:016x}\"");
        let keep = if is_hashed(file) {
            "public, max-age=31536000, immutable"
        } else {
            "no-cache"
        };
        let mut answer = Answer::empty(status);
        answer.header("Content-Type", content_type(file));
        answer.header("Cache-Control", keep);
        answer.header("ETag", &tag);
        answer.header("Vary", "Accept-Encoding");
        answer.header("X-Content-Type-Options", "nosniff");
        if status == 200 && question.said("If-None-Match") == Some(&*tag) {
            answer.status = 304;
            return answer;
        }
        let takes_brotli = question
            .said("Accept-Encoding")
            .is_some_and(|list| list.split(',').any(|way| way.trim() == "br"));
        answer.body = if takes_brotli
            && is_text(file)
            && let Ok(small) = self.cache.brotli(hash, &bytes, self.effort)
        {
            answer.header("Content-Encoding", "br");
            small.to_vec()
        } else {
            bytes
        };
        answer
    }
}

fn is_text(file: &Path) -> bool {
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
