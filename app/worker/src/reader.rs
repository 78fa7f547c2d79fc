//! Files are read in a worker of their own, the same program under another name: it may run out of memory or stop in the
//! middle of a library's work, and the ledger goes on. To give up reading is to end that worker, so it never has to wait.
//!
//! Rows come over in batches, of which only a few are under way: the reader waits until the ledger's worker asks for more.

mod client;
mod message;
mod program;

pub use client::FileReader;
pub use message::{Found, Wanted};
pub use program::{is_reader, start};

/// By which a worker knows that it is to read a file.
const NAME: &str = "reader";
