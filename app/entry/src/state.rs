//! A whole state as one line of text: what a link carries behind `#` and what the saved record holds.
//!
//! ```text
//! v=1&kind=law-firm&employees=28&full=4&s.m5=600000&r.first_year=by-month&sum=0a1b2c3d
//! ```
//!
//! The version comes first and a checksum last; in between stand the fields under their wire names as typed, raised
//! standards under `s.`, chosen readings under `r.`, and the city's percentage as `r.city-percent`, each only where it
//! differs from a new draft and from the text of the policy. Values are percent-encoded.
//!
//! Version 1 is fixed: its names, and what is left out, mean the same forever. What needs a new name, or another default,
//! needs a new version, and this module keeps reading the old one.

use policy::{Choice, Choices, Field, Reading, StandardId};

use crate::checksum::Checksum;
use crate::draft::Draft;
use crate::escape::{escape, unescape};

/// Why a state could not be read. Nothing of it is used then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// The text holds no state at all: it is empty or an ordinary fragment.
    NotOurs,
    /// Cut short or altered on the way.
    Damaged,
    /// Written by a later edition.
    Newer {
        /// The version that it was written in.
        version: u32,
    },
    /// Whole, but it names something that this edition does not know, or a value that is not allowed.
    Unreadable,
    /// Longer than any state can be.
    TooLong,
}

/// The version that [`encode`] writes.
pub const VERSION: u32 = 1;

/// Bytes that a state has at most: more than every field filled to its length takes.
pub const MAX_LENGTH: usize = 1 << 20;

const VERSION_KEY: &str = "v";
const SUM_KEY: &str = "sum";
const CITY_PERCENT_KEY: &str = "r.city-percent";
const STANDARD_PREFIX: &str = "s.";
const READING_PREFIX: &str = "r.";

/// Writes a state.
pub fn encode(draft: &Draft, choices: &Choices) -> String {
    let mut writer = Writer::default();
    writer.pair(VERSION_KEY, &VERSION.to_string());
    for &field in Field::ALL {
        if !draft.is_default(field) {
            writer.pair(field.wire(), draft.get(field));
        }
    }
    for (id, value) in choices.standards.raised() {
        writer.pair(
            &format!("{STANDARD_PREFIX}{}", id.wire()),
            &value.to_string(),
        );
    }
    for (reading, choice) in choices.readings.changed() {
        writer.pair(
            &format!("{READING_PREFIX}{}", reading.wire()),
            choice.wire(),
        );
    }
    let percent = choices.readings.city_percent();
    if percent != Choices::default().readings.city_percent() {
        writer.pair(CITY_PERCENT_KEY, &percent.to_string());
    }
    writer.finish()
}

/// Reads a state; a `#` before it and blanks around it are passed over.
///
/// # Errors
/// See [`LinkError`]. The checksum is over what the text means, so escapes written in another way do no harm.
pub fn decode(text: &str) -> Result<(Draft, Choices), LinkError> {
    if text.len() > MAX_LENGTH {
        return Err(LinkError::TooLong);
    }
    let text = text.trim();
    let text = text.strip_prefix('#').unwrap_or(text);
    let mut pairs = text.split('&');
    let version = pairs
        .next()
        .and_then(|first| first.strip_prefix("v="))
        .ok_or(LinkError::NotOurs)?;
    match version.parse::<u32>() {
        Ok(VERSION) if version.len() == 1 => {}
        Ok(newer) if newer > VERSION => return Err(LinkError::Newer { version: newer }),
        _ => return Err(LinkError::Damaged),
    }
    let pairs = checked_pairs(version, pairs)?;
    let mut state = (Draft::default(), Choices::default());
    for (at, (key, value)) in pairs.iter().enumerate() {
        let repeated = pairs[..at].iter().any(|(earlier, _)| earlier == key);
        if repeated || apply(key, value, &mut state).is_none() {
            return Err(LinkError::Unreadable);
        }
    }
    Ok(state)
}

/// The pairs between version and checksum, unescaped, once the checksum is found right.
fn checked_pairs<'a>(
    version: &str,
    pairs: impl Iterator<Item = &'a str>,
) -> Result<Vec<(String, String)>, LinkError> {
    let mut checksum = Checksum::default();
    checksum.pair(VERSION_KEY, version);
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

/// Puts one pair in its place; `None` where it is not known or not allowed.
fn apply(key: &str, value: &str, (draft, choices): &mut (Draft, Choices)) -> Option<()> {
    if let Some(field) = Field::from_wire(key) {
        draft.set(field, value);
        (draft.get(field) == value).then_some(())
    } else if key == CITY_PERCENT_KEY {
        let percent = value.parse().ok()?;
        choices.readings.set_city_percent(percent).then_some(())
    } else if let Some(wire) = key.strip_prefix(STANDARD_PREFIX) {
        let id = StandardId::from_wire(wire)?;
        choices.standards.raise(id, value.parse().ok()?).ok()
    } else {
        let reading = Reading::from_wire(key.strip_prefix(READING_PREFIX)?)?;
        let choice = Choice::from_wire(value)?;
        choices.readings.choose(reading, choice).then_some(())
    }
}

/// Writes pairs and reckons their checksum on the way.
#[derive(Default)]
struct Writer {
    text: String,
    checksum: Checksum,
}

impl Writer {
    fn pair(&mut self, key: &str, value: &str) {
        if !self.text.is_empty() {
            self.text.push('&');
        }
        self.text.push_str(key);
        self.text.push('=');
        escape(value, &mut self.text);
        self.checksum.pair(key, value);
    }

    fn finish(mut self) -> String {
        let sum = self.checksum.to_string();
        self.pair(SUM_KEY, &sum);
        self.text
    }
}
