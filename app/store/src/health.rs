//! What the browser says of the room that this site has. Everything may be missing, as it is over plain HTTP; what is
//! missing is `None`, which is not the same as a no.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

use crate::global;

/// How much room is taken, in bytes, by the browser's own estimate. It may be far from the truth: browsers round it, and
/// some went on naming gigabytes while writing failed for want of room. So it is for people to look at, and nothing is
/// decided by it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// Taken by this site.
    pub usage: Option<f64>,
    /// What the browser would let it take.
    pub quota: Option<f64>,
}

/// The browser's estimate of the room taken.
pub async fn estimate() -> Option<Estimate> {
    let found = settled(storage("estimate")?.estimate()).await?;
    let number = |name| global::property_of(&found, name)?.as_f64();
    Some(Estimate {
        usage: number("usage"),
        quota: number("quota"),
    })
}

/// Whether the browser promised not to clear this site's data away by itself.
pub async fn persisted() -> Option<bool> {
    settled(storage("persisted")?.persisted()).await?.as_bool()
}

/// Asks the browser for that promise, and tells what it answered. Only a window may ask: in a worker it is `None`.
pub async fn persist() -> Option<bool> {
    settled(storage("persist")?.persist()).await?.as_bool()
}

/// The browser's storage, if it can be asked for that.
fn storage(function: &str) -> Option<StorageManager> {
    let storage = global::navigator("storage")?;
    global::property_of(&storage, function)?;
    Some(storage.unchecked_into())
}

async fn settled(asked: Result<Promise, JsValue>) -> Option<JsValue> {
    JsFuture::from(asked.ok()?).await.ok()
}
