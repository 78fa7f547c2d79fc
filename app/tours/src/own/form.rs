//! A tour as a file: JSON of a version, by names that never change.
//!
//! ```json
//! {
//!   "liangxin-tour": 1,
//!   "name": "…",
//!   "steps": [
//!     {"at": "field.employees", "do": "enter", "value": "120", "what": "…", "why": "…"},
//!     {"at": "verdict", "do": "look", "lesson": "check-verdict"}
//!   ]
//! }
//! ```
//!
//! A step that cannot be read is left out, and told with its number.

use serde_json::{Map, Value, json};

use super::key::{ACT, LESSON, PLACE, VALUE, WHAT, WHY};
use super::tour::OwnTour;
use crate::{Act, Lesson, Place, Says, Step};

/// The version that [`write`] writes.
pub const VERSION: u64 = 1;

/// Bytes that a file has at most.
const MAX_LENGTH: usize = 1 << 20;

const MARK: &str = "liangxin-tour";
const NAME: &str = "name";
const STEPS: &str = "steps";

/// Why a file is not read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormError {
    /// It is no tour of ours.
    NotOurs,
    /// It begins as one, and is cut off or altered.
    Damaged,
    /// A later edition wrote it.
    Newer {
        /// The version that it was written in.
        version: u64,
    },
    /// It is longer than any tour.
    TooLong,
    /// No step in it can be taken: only a tour that is still being written may be so.
    Empty,
}

/// What is wrong with a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No step at all.
    NoStep,
    /// What it points at is not known here.
    Place,
    /// What is to be done is not known here, or cannot be done there.
    Act,
    /// What it says is no text, too long, or a lesson that is not known here.
    Words,
    /// The tour takes no more: from here on all is left out.
    TooMany,
}

/// A step that was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Damage {
    /// Which, from 1.
    pub step: usize,
    /// Why.
    pub fault: Fault,
}

/// A file, as far as it can be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TourRead {
    /// What could be read.
    pub tour: OwnTour,
    /// What was left out.
    pub damage: Vec<Damage>,
}

/// Writes a tour as a file.
pub fn write(tour: &OwnTour) -> String {
    let steps: Vec<Value> = tour.steps.iter().map(written).collect();
    let file = json!({ MARK: VERSION, NAME: tour.name, STEPS: steps });
    format!("{file:#}\n")
}

fn written(step: &Step) -> Value {
    let mut members = Map::new();
    let mut put = |name: &str, text: &str| {
        if !text.is_empty() {
            members.insert(name.to_owned(), Value::from(text));
        }
    };
    put(PLACE, &step.place.wire());
    put(ACT, step.act.wire());
    put(VALUE, step.act.value());
    match &step.says {
        Says::Lesson(lesson) => put(LESSON, lesson.wire()),
        Says::Own { what, why } => {
            put(WHAT, what);
            put(WHY, why);
        }
    }
    Value::Object(members)
}

/// Reads a file, as far as it can be read.
///
/// # Errors
/// Why it is not read at all.
pub fn read(text: &str) -> Result<TourRead, FormError> {
    if text.len() > MAX_LENGTH {
        return Err(FormError::TooLong);
    }
    let text = text.trim_start_matches('\u{feff}');
    let file = match serde_json::from_str(text) {
        Ok(Value::Object(file)) => file,
        Err(_) if text.contains(MARK) => return Err(FormError::Damaged),
        _ => return Err(FormError::NotOurs),
    };
    match file.get(MARK).and_then(Value::as_u64) {
        Some(VERSION) => {}
        Some(version) if version > VERSION => return Err(FormError::Newer { version }),
        _ => return Err(FormError::NotOurs),
    }
    let mut read = TourRead::default();
    let name = file.get(NAME).and_then(Value::as_str).unwrap_or_default();
    read.tour.name = name.chars().take(OwnTour::MAX_NAME).collect();
    let steps = file.get(STEPS).and_then(Value::as_array);
    for (step, number) in steps.into_iter().flatten().zip(1_usize..) {
        if read.tour.steps.len() == OwnTour::MAX_STEPS {
            let fault = Fault::TooMany;
            read.damage.push(Damage {
                step: number,
                fault,
            });
            break;
        }
        let found = step_of(step).and_then(|step| {
            let is_added = read.tour.add(step);
            is_added.then_some(()).ok_or(Fault::Words)
        });
        if let Err(fault) = found {
            read.damage.push(Damage {
                step: number,
                fault,
            });
        }
    }
    Ok(read)
}

fn step_of(value: &Value) -> Result<Step, Fault> {
    let step = value.as_object().ok_or(Fault::NoStep)?;
    let text = |name: &str| match step.get(name) {
        None => Ok(""),
        Some(value) => value.as_str().ok_or(Fault::Words),
    };
    let place = Place::from_wire(text(PLACE)?).ok_or(Fault::Place)?;
    let act = Act::from_wire(text(ACT)?, text(VALUE)?).filter(|act| place.takes(act));
    let act = act.ok_or(Fault::Act)?;
    let says = match text(LESSON)? {
        "" => Says::Own {
            what: text(WHAT)?.to_owned(),
            why: text(WHY)?.to_owned(),
        },
        lesson => Says::Lesson(Lesson::from_wire(lesson).ok_or(Fault::Words)?),
    };
    Ok(Step { place, act, says })
}
