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

use crate::draft::Draft;
use crate::pairs::{PairWriter, read_pairs};

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
const CITY_PERCENT_KEY: &str = "r.city-percent";
const STANDARD_PREFIX: &str = "s.";
const READING_PREFIX: &str = "r.";

/// Writes a state.
pub fn encode(draft: &Draft, choices: &Choices) -> String {
    let mut writer = PairWriter::new(VERSION_KEY, VERSION);
    for (key, value) in pairs(draft, choices) {
        writer.pair(&key, &value);
    }
    writer.finish()
}

/// What [`encode`] writes between version and checksum, for a line that holds more than one state.
pub fn pairs(draft: &Draft, choices: &Choices) -> Vec<(String, String)> {
    let typed = Field::ALL
        .iter()
        .filter(|&&field| !draft.is_default(field))
        .map(|&field| (field.wire().to_owned(), draft.get(field).to_owned()));
    let raised = choices.standards.raised().map(|(id, value)| {
        let key = format!("{STANDARD_PREFIX}{}", id.wire());
        (key, value.to_string())
    });
    let read = choices.readings.changed().map(|(reading, choice)| {
        let key = format!("{READING_PREFIX}{}", reading.wire());
        (key, choice.wire().to_owned())
    });
    let percent = choices.readings.city_percent();
    let is_own = percent != Choices::default().readings.city_percent();
    let percent = is_own.then(|| (CITY_PERCENT_KEY.to_owned(), percent.to_string()));
    typed.chain(raised).chain(read).chain(percent).collect()
}

/// Reads a state; a `#` before it and blanks around it are passed over.
///
/// # Errors
/// See [`LinkError`]. The checksum is over what the text means, so escapes written in another way do no harm.
pub fn decode(text: &str) -> Result<(Draft, Choices), LinkError> {
    let pairs = read_pairs(text, VERSION_KEY, VERSION, MAX_LENGTH)?;
    let mut state = (Draft::default(), Choices::default());
    for (at, (key, value)) in pairs.iter().enumerate() {
        let repeated = pairs[..at].iter().any(|(earlier, _)| earlier == key);
        if repeated || !put(key, value, &mut state) {
            return Err(LinkError::Unreadable);
        }
    }
    Ok(state)
}

/// Puts one pair of [`pairs`] in its place; `false` where it is not known or not allowed.
pub fn put(key: &str, value: &str, state: &mut (Draft, Choices)) -> bool {
    apply(key, value, state).is_some()
}

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
