//! IndexedDB and nothing else: a few versioned records of text, for a browser's window or worker.
//!
//! A [`Store`] keeps one [`Record`] for each [`RecordKey`]. What the text means is the business of whoever saves it; here
//! it only has a version, so that old records can be brought up to date by a [`Schema`] and newer ones are left alone.
//! The crate compiles for any target and works in a browser.

mod connect;
mod error;
mod key;
mod lost;
mod news;
mod record;
mod schema;
mod store;

pub use error::StoreError;
pub use key::RecordKey;
pub use news::{Change, Subscription};
pub use record::Record;
pub use schema::{Schema, Step};
pub use store::Store;

#[cfg(all(test, target_arch = "wasm32"))]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
