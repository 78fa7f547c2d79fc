//! Brotli, each file once.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use brotli::enc::BrotliEncoderParams;

use crate::failure::{Doing, Outcome};

/// How hard to try.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Effort {
    /// As good hosts do it beforehand.
    Most,
    /// For a page that is looked at once.
    Quick,
}

/// Compresses.
pub fn brotli(bytes: &[u8], effort: Effort) -> Outcome<Vec<u8>> {
    let quality = match effort {
        Effort::Most => 11,
        Effort::Quick => 4,
    };
    let params = BrotliEncoderParams {
        quality,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &params).doing("compressing")?;
    Ok(out)
}

/// What was compressed before, by content.
#[derive(Default)]
pub struct Cache(Mutex<HashMap<u64, Arc<Vec<u8>>>>);

impl Cache {
    /// Compresses, or gives what was made for the same content.
    pub fn brotli(&self, key: u64, bytes: &[u8], effort: Effort) -> Outcome<Arc<Vec<u8>>> {
        if let Some(made) = self.lock().get(&key) {
            return Ok(Arc::clone(made));
        }
        let made = Arc::new(brotli(bytes, effort)?);
        self.lock().insert(key, Arc::clone(&made));
        Ok(made)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<u64, Arc<Vec<u8>>>> {
        // A thread that panicked with the lock left a map that is still whole.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
