//! A tour as one short line, for a link. It is made as the links of the check are:
//!
//! ```text
//! g=1&tour=…&at=field.employees&do=enter&value=120&what=…&why=…&at=verdict&do=look&lesson=check-verdict&sum=0a1b2c3d
//! ```
//!
//! Each `at` begins a step; what follows belongs to it.

use entry::state::MAX_LENGTH;
use entry::{LinkError, PairWriter, read_pairs};

use super::key::{ACT, LESSON, PLACE, VALUE, WHAT, WHY};
use super::tour::OwnTour;
use crate::{Act, Lesson, Place, Says, Step};

/// The version that [`write_line`] writes.
pub const LINE_VERSION: u32 = 1;

const VERSION_KEY: &str = "g";
const NAME: &str = "tour";

/// Whether a text looks like what [`write_line`] writes, sound or not.
pub fn is_line(text: &str) -> bool {
    let text = text.trim();
    let text = text.strip_prefix('#').unwrap_or(text);
    text.strip_prefix(VERSION_KEY)
        .is_some_and(|rest| rest.starts_with('='))
}

/// Writes a tour as one line.
pub fn write_line(tour: &OwnTour) -> String {
    let mut writer = PairWriter::new(VERSION_KEY, LINE_VERSION);
    let unless_empty = |writer: &mut PairWriter, key: &str, text: &str| {
        if !text.is_empty() {
            writer.pair(key, text);
        }
    };
    unless_empty(&mut writer, NAME, &tour.name);
    for step in &tour.steps {
        writer.pair(PLACE, &step.place.wire());
        writer.pair(ACT, step.act.wire());
        unless_empty(&mut writer, VALUE, step.act.value());
        match &step.says {
            Says::Lesson(lesson) => writer.pair(LESSON, lesson.wire()),
            Says::Own { what, why } => {
                unless_empty(&mut writer, WHAT, what);
                unless_empty(&mut writer, WHY, why);
            }
        }
    }
    writer.finish()
}

/// Reads a tour that [`write_line`] wrote; a `#` before it and blanks around it are passed over.
///
/// # Errors
/// As for the links of the check: nothing of a line is used that does not come whole.
pub fn read_line(text: &str) -> Result<OwnTour, LinkError> {
    let pairs = read_pairs(text, VERSION_KEY, LINE_VERSION, MAX_LENGTH)?;
    let mut tour = OwnTour::default();
    let mut open: Option<Open> = None;
    let mut is_named = false;
    for (key, text) in pairs {
        match (key.as_str(), &mut open) {
            (PLACE, _) => {
                if let Some(done) = open.take() {
                    done.put_into(&mut tour)?;
                }
                let place = Place::from_wire(&text).ok_or(LinkError::Unreadable)?;
                open = Some(Open::new(place));
            }
            (NAME, None) if !is_named && text.chars().count() <= OwnTour::MAX_NAME => {
                is_named = true;
                tour.name = text;
            }
            (_, None) => return Err(LinkError::Unreadable),
            (key, Some(step)) => step.take(key, text)?,
        }
    }
    if let Some(done) = open {
        done.put_into(&mut tour)?;
    }
    if tour.steps.is_empty() {
        return Err(LinkError::Unreadable);
    }
    Ok(tour)
}

/// A step that is being read.
struct Open {
    place: Place,
    act: Option<String>,
    value: Option<String>,
    lesson: Option<Lesson>,
    what: Option<String>,
    why: Option<String>,
}

impl Open {
    fn new(place: Place) -> Self {
        Self {
            place,
            act: None,
            value: None,
            lesson: None,
            what: None,
            why: None,
        }
    }

    /// Takes a pair; none stands twice.
    fn take(&mut self, key: &str, text: String) -> Result<(), LinkError> {
        let slot = match key {
            ACT => &mut self.act,
            VALUE => &mut self.value,
            WHAT => &mut self.what,
            WHY => &mut self.why,
            LESSON if self.lesson.is_none() => {
                self.lesson = Some(Lesson::from_wire(&text).ok_or(LinkError::Unreadable)?);
                return Ok(());
            }
            _ => return Err(LinkError::Unreadable),
        };
        match slot {
            Some(_) => Err(LinkError::Unreadable),
            None => {
                *slot = Some(text);
                Ok(())
            }
        }
    }

    fn put_into(self, tour: &mut OwnTour) -> Result<(), LinkError> {
        let step = || {
            let value = self.value.unwrap_or_default();
            let act = Act::from_wire(&self.act?, &value).filter(|act| self.place.takes(act))?;
            let is_strange = act.value() != value;
            let says = match (self.lesson, self.what, self.why) {
                (Some(lesson), None, None) => Says::Lesson(lesson),
                (Some(_), ..) => return None,
                (None, what, why) => Says::Own {
                    what: what.unwrap_or_default(),
                    why: why.unwrap_or_default(),
                },
            };
            (!is_strange).then_some(Step {
                place: self.place,
                act,
                says,
            })
        };
        let is_added = step().is_some_and(|step| tour.add(step));
        is_added.then_some(()).ok_or(LinkError::Unreadable)
    }
}
