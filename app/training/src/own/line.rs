//! A set as one short line, for a link. It is made as the links of the check are, and of the same pairs:
//!
//! ```text
//! t=1&set=…&by=…&q=verdict&is=satisfied&kind=law-firm&employees=28&full=4&q=m4&is=500000&…&sum=0a1b2c3d
//! ```
//!
//! Each `q` begins a case; what follows belongs to it.

use entry::state::{MAX_LENGTH, pairs, put};
use entry::{Draft, LinkError, PairWriter, read_pairs};
use policy::Choices;

use super::set::{OwnCase, Set};
use crate::answer::Answer;
use crate::case::{Case, Difficulty};
use crate::question::Question;

/// The version that [`write_line`] writes.
pub const LINE_VERSION: u32 = 1;

const VERSION_KEY: &str = "t";
const NAME: &str = "set";
const SIGNED: &str = "by";
const QUESTION: &str = "q";
const EXPECTED: &str = "is";
const LEVEL: &str = "level";
const TITLE: &str = "title";
const NOTES: &str = "note";

/// Writes a set as one line.
pub fn write_line(set: &Set) -> String {
    let mut writer = PairWriter::new(VERSION_KEY, LINE_VERSION);
    let unless_empty = |writer: &mut PairWriter, key: &str, text: &str| {
        if !text.is_empty() {
            writer.pair(key, text);
        }
    };
    unless_empty(&mut writer, NAME, &set.name);
    unless_empty(&mut writer, SIGNED, &set.signed);
    for OwnCase { case, expected } in &set.cases {
        writer.pair(QUESTION, case.question.wire());
        writer.pair(EXPECTED, &expected.wire());
        if case.difficulty != Difficulty::Middle {
            writer.pair(LEVEL, case.difficulty.wire());
        }
        unless_empty(&mut writer, TITLE, &case.title);
        unless_empty(&mut writer, NOTES, &case.notes);
        // What was emptied that a new draft holds is told from what is left out: such a text is written, empty.
        for (key, text) in pairs(&case.draft, &case.choices) {
            writer.pair(&key, &text);
        }
    }
    writer.finish()
}

/// Reads a set that [`write_line`] wrote; a `#` before it and blanks around it are passed over.
///
/// # Errors
/// As for the links of the check: nothing of a line is used that does not come whole.
pub fn read_line(text: &str) -> Result<Set, LinkError> {
    let pairs = read_pairs(text, VERSION_KEY, LINE_VERSION, MAX_LENGTH)?;
    let mut set = Set::default();
    let mut open: Option<Open> = None;
    let mut seen: Vec<&str> = Vec::new();
    for (key, text) in &pairs {
        if key == QUESTION {
            if let Some(done) = open.take() {
                done.put_into(&mut set)?;
            }
            seen.clear();
            let question = Question::from_wire(text).ok_or(LinkError::Unreadable)?;
            open = Some(Open::new(question));
            continue;
        }
        if seen.contains(&key.as_str()) {
            return Err(LinkError::Unreadable);
        }
        seen.push(key);
        match &mut open {
            Some(case) => case.take(key, text)?,
            None => match key.as_str() {
                NAME => set.name = whole(text, Set::MAX_NAME)?,
                SIGNED => set.signed = whole(text, Set::MAX_NAME)?,
                _ => return Err(LinkError::Unreadable),
            },
        }
    }
    if let Some(done) = open {
        done.put_into(&mut set)?;
    }
    Ok(set)
}

fn whole(text: &str, most: usize) -> Result<String, LinkError> {
    if text.chars().count() > most {
        return Err(LinkError::Unreadable);
    }
    Ok(text.to_owned())
}

/// A case that is being read.
struct Open {
    state: (Draft, Choices),
    question: Question,
    expected: Option<Answer>,
    level: Difficulty,
    title: String,
    notes: String,
}

impl Open {
    fn new(question: Question) -> Self {
        Self {
            state: (Draft::default(), Choices::default()),
            question,
            expected: None,
            level: Difficulty::Middle,
            title: String::new(),
            notes: String::new(),
        }
    }

    fn take(&mut self, key: &str, text: &str) -> Result<(), LinkError> {
        match key {
            EXPECTED => self.expected = Answer::from_wire(self.question, text),
            LEVEL => self.level = Difficulty::from_wire(text).ok_or(LinkError::Unreadable)?,
            TITLE => self.title = whole(text, Case::MAX_TITLE)?,
            NOTES => self.notes = whole(text, Case::MAX_NOTES)?,
            _ if put(key, text, &mut self.state) => {}
            _ => return Err(LinkError::Unreadable),
        }
        Ok(())
    }

    fn put_into(self, set: &mut Set) -> Result<(), LinkError> {
        let (draft, choices) = self.state;
        let case = OwnCase {
            case: Case {
                draft,
                choices,
                question: self.question,
                difficulty: self.level,
                title: self.title,
                notes: self.notes,
            },
            expected: self.expected.ok_or(LinkError::Unreadable)?,
        };
        set.add(case).then_some(()).ok_or(LinkError::Unreadable)
    }
}
