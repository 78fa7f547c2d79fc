//! Pairs in one line of text: a version first, a checksum last, values percent-encoded.

use crate::checksum::Checksum;
use crate::escape::{escape, unescape};
use crate::state::LinkError;

const SUM_KEY: &str = "sum";

/// Writes pairs and reckons their checksum on the way.
pub struct PairWriter {
    text: String,
    checksum: Checksum,
}

impl PairWriter {
    /// Begins a line with its version, under a key by which its kind is known.
    pub fn new(version_key: &str, version: u32) -> Self {
        let mut writer = Self {
            text: String::new(),
            checksum: Checksum::default(),
        };
        writer.pair(version_key, &version.to_string());
        writer
    }

    /// Adds a pair. Keys are names of letters, digits, points and dashes, and stand as they are.
    pub fn pair(&mut self, key: &str, value: &str) {
        if !self.text.is_empty() {
            self.text.push('&');
        }
        self.text.push_str(key);
        self.text.push('=');
        escape(value, &mut self.text);
        self.checksum.pair(key, value);
    }

    /// The line, with its checksum.
    pub fn finish(mut self) -> String {
        let sum = self.checksum.to_string();
        self.pair(SUM_KEY, &sum);
        self.text
    }
}

/// Reads the pairs between version and checksum, in order; a `#` before them and blanks around them are passed over.
///
/// # Errors
/// All of [`LinkError`] but `Unreadable`, which is for whoever knows the keys.
pub fn read_pairs(
    text: &str,
    version_key: &str,
    newest: u32,
    max_length: usize,
) -> Result<Vec<(String, String)>, LinkError> {
    if text.len() > max_length {
        return Err(LinkError::TooLong);
    }
    let text = text.trim();
    let text = text.strip_prefix('#').unwrap_or(text);
    let mut pairs = text.split('&');
    let version = pairs
        .next()
        .and_then(|first| first.strip_prefix(version_key)?.strip_prefix('='))
        .ok_or(LinkError::NotOurs)?;
    match version.parse::<u32>() {
        Ok(ours) if ours == newest && version == newest.to_string() => {}
        Ok(newer) if newer > newest => return Err(LinkError::Newer { version: newer }),
        _ => return Err(LinkError::Damaged),
    }
    let mut checksum = Checksum::default();
    checksum.pair(version_key, version);
    let mut read = pairs
        .map(|pair| {
            let (key, value) = pair.split_once('=')?;
            Some((unescape(key)?, unescape(value)?))
        })
        .collect::<Option<Vec<_>>>()
        .ok_or(LinkError::Damaged)?;
    let sum = read.pop().filter(|(key, _)| key == SUM_KEY);
    for (key, value) in &read {
        checksum.pair(key, value);
    }
    match sum {
        Some((_, sum)) if sum == checksum.to_string() => Ok(read),
        _ => Err(LinkError::Damaged),
    }
}
