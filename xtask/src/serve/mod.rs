//! `cargo xtask serve`: the site on this machine, built again whenever a file changes.

mod connection;
mod encode;
mod find;
mod http;
mod watch;

use crate::args::Args;
use crate::build::{self, Profile};
use crate::failure::{Failure, Outcome};
use crate::{paths, run, wasm};

pub use encode::{Effort, brotli};
pub use http::Server;

const PORT: u16 = 8080;

/// Builds and serves until it is stopped.
pub fn command(mut args: Args) -> Outcome {
    let port = match args.value("--port")? {
        Some(text) => text.parse().map_err(|_| {
            Failure::new(format!("`{text}` is no port"))
                .advice("a port is a number from 1 to 65535")
        })?,
        None => PORT,
    };
    let base = base(args.value("--base")?.as_deref().unwrap_or("/"));
    let profile = if args.flag("--release") {
        Profile::ship()
    } else {
        Profile::dev()
    };
    args.finish()?;

    build::site(&profile)?;
    let server = Server::start(paths::dist(), &base, port, Effort::Quick)?;
    if server.port() != port && port != 0 {
        run::step(format!("port {port} is taken"));
    }
    run::step(format!(
        "serving at {}  (Ctrl-C to stop; a changed file is built again)",
        server.address()
    ));
    let wasm = wasm::toolchain()?;
    watch::forever(
        &["app", "public", "style", "Cargo.toml", "Trunk.toml"],
        || {
            build::compile(&profile, &wasm)?;
            build::finish()?;
            run::step(format!("built; reload {}", server.address()));
            Ok(())
        },
    )
}

/// A path with a slash at both ends.
fn base(text: &str) -> String {
    match text.trim_matches('/') {
        "" => "/".into(),
        inner => format!("/{inner}/"),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_base_has_a_slash_at_both_ends() {
        for (text, base) in [
            ("/", "/"),
            ("", "/"),
            ("x", "/x/"),
            ("/any/base", "/any/base/"),
        ] {
            assert_eq!(super::base(text), base);
        }
    }
}
