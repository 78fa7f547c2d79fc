//! The backup file of a ledger: a container for blocks of bytes, whose meaning is the business of whoever writes them.
//!
//! ```text
//! header │ meta │ chunk │ chunk │ … │ edit │ edit │ … │ end
//! ```
//!
//! The header says which version this is and whether a passphrase is needed. Each block says what it is, how many units are
//! in it and how long it is, and ends in a seal over all that and its place; the last one says how many came before. So
//! whatever is altered, missing, doubled or moved is found, and a file is written and read one block at a time.
//!
//! With a passphrase, the key is derived by PBKDF2 with SHA-256 and each block is encrypted by AES-256-GCM under a nonce of
//! its own. The ciphers themselves are the browser's: see [`Crypto`].
//!
//! ## Bytes
//! Numbers are little-endian.
//!
//! | header | bytes | |
//! |---|---|---|
//! | mark | 8 | `89 4c 58 42 41 4b 0d 0a`: no text, and broken by whatever takes it for text |
//! | version | 2 | 1 |
//! | length | 2 | of the header |
//! | protection | 1 | 0 none, 1 passphrase |
//! | with a passphrase: iterations | 4 | of PBKDF2 |
//! | salt | 16 | of PBKDF2 |
//! | nonce | 8 | the first part of each nonce; the number of the block is the rest, 4 bytes |
//! | proof | 16 | nothing, encrypted as block 0, to know the passphrase by; all of the header before it is authenticated |
//! | hash | 8 | XXH3-64 over all before it |
//!
//! | block | bytes | |
//! |---|---|---|
//! | kind | 1 | 1 meta, 2 chunk, 3 edit, 4 end |
//! | count | 4 | of units |
//! | length | 4 | of the content |
//! | check | 4 | XXH3-64, cut, over the header's hash, the number of the block and all before it, so that a wrong length is not believed |
//! | content | length | with a passphrase, encrypted |
//! | seal | 16 | XXH3-128 over the same, this frame and the content; with a passphrase, the tag of AES-GCM over frame and content, the header's hash authenticated with it |
//!
//! Blocks are numbered from 1. The content of the last is the number of chunks (4), units (8) and edits (4).

mod block;
mod crypto;
mod error;
mod header;
mod reader;
mod writer;

pub use block::{Block, Kind, MAX_LENGTH, Totals};
pub use crypto::{Crypto, Key, NoCrypto, Unavailable};
pub use error::BackupError;
pub use header::{ITERATIONS, Protection, VERSION};
pub use reader::{BackupReader, Step};
pub use writer::BackupWriter;
