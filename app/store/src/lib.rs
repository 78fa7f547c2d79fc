//! What a browser keeps, for its windows and workers: in IndexedDB, a few versioned records of text, and a ledger.
//!
//! A [`Store`] keeps one [`Record`] for each [`RecordKey`]. What the text means is the business of whoever saves it; here
//! it only has a version, so that old records can be brought up to date by a [`Schema`] and newer ones are left alone.
//!
//! It also keeps one ledger, as bytes: anyone may [read](Store::read) and [follow](Store::watch) it, and one
//! tab at a time is its [`Writer`].
//!
//! All of this there is once for each [`Space`]; nothing of one is seen in the other.
//!
//! Beside the database there is what else concerns keeping: [`health`] tells of the room that there is, and [`WebCrypto`]
//! has the ciphers for a backup file.
//!
//! The crate compiles for any target and works in a browser.

mod autosave;
mod cipher;
mod connect;
mod error;
mod global;
pub mod health;
mod key;
mod ledger;
mod lost;
mod news;
mod record;
mod schema;
mod space;
mod store;
mod transaction;

pub use autosave::{Autosave, AutosaveState, Conflict, Content, Outside, RecordBody, Unsaved};
pub use cipher::{CipherKey, WebCrypto};
pub use error::StoreError;
pub use key::{Part, RecordKey};
pub use ledger::{
    CatchUp, Cause, Chunk, ChunkInfo, Commit, Damage, Direction, Kept, LogBreak, NotAPosition,
    Position, Reading, Retained, Retention, Timing, Turn, Waiting, Watch, Writer, Writing,
    first_head, newer_head,
};
pub use news::{Change, Subscription};
pub use record::Record;
pub use schema::{Schema, Step};
pub use space::Space;
pub use store::Store;

#[cfg(all(test, target_arch = "wasm32"))]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
