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

use super::form::{Damage, Fault, Place, SetRead};
use super::set::{OwnCase, Set};
use crate::answer::Answer;
use crate::case::{Case, Difficulty};
use crate::question::Question;

/// The version that [`write_line`] writes.
pub const LINE_VERSION: u32 = 1;

/// Letters of an address that every browser still takes from where it is pasted; beyond, a set goes by file.
pub const MAX_ADDRESS: usize = 30_000;

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
    let SetRead { set, damage } = read_line_as_far(text)?;
    if damage.is_empty() {
        Ok(set)
    } else {
        Err(LinkError::Unreadable)
    }
}

/// Reads a line that came whole as far as this edition understands it: each damage is told with its case.
///
/// # Errors
/// As [`read_line`], for a line that is cut off, altered or newer: its cases cannot be told from others.
pub fn read_line_as_far(text: &str) -> Result<SetRead, LinkError> {
    let pairs = read_pairs(text, VERSION_KEY, LINE_VERSION, MAX_LENGTH)?;
    let first = pairs.iter().position(|(key, _)| key == QUESTION);
    let (head, cases) = pairs.split_at(first.unwrap_or(pairs.len()));
    let mut read = SetRead::default();
    read_head(head, &mut read);
    let cases = cases.chunk_by(|_, (key, _)| key != QUESTION);
    for (at, pairs) in cases.enumerate() {
        let mut faults = Vec::new();
        let is_full = match own_case(pairs, &mut faults) {
            Ok(case) => !read.set.add(case),
            Err(fault) => {
                faults.push(fault);
                false
            }
        };
        if is_full {
            faults.push(Fault::TooMany);
        }
        for fault in faults {
            read.damage.push(damage(Some(at + 1), fault));
        }
        if is_full {
            break;
        }
    }
    Ok(read)
}

fn damage(case: Option<usize>, fault: Fault) -> Damage {
    let place = Place { line: None, case };
    Damage { place, fault }
}

fn read_head(pairs: &[Pair], read: &mut SetRead) {
    let mut seen: Vec<&str> = Vec::new();
    for (key, text) in pairs {
        let mut faults = Vec::new();
        match key.as_str() {
            again if seen.contains(&again) => faults.push(Fault::UnknownName),
            NAME => read.set.name = cut(text, Set::MAX_NAME, &mut faults),
            SIGNED => read.set.signed = cut(text, Set::MAX_NAME, &mut faults),
            _ => faults.push(Fault::UnknownName),
        }
        seen.push(key);
        let told = faults.into_iter().map(|fault| damage(None, fault));
        read.damage.extend(told);
    }
}

fn cut(text: &str, most: usize, faults: &mut Vec<Fault>) -> String {
    if text.chars().count() > most {
        faults.push(Fault::CutShort);
    }
    text.chars().take(most).collect()
}

/// A key with what stands under it.
type Pair = (String, String);

/// One case, its question first; faults that do not cost it are put down beside.
fn own_case(pairs: &[Pair], faults: &mut Vec<Fault>) -> Result<OwnCase, Fault> {
    let ((_, question), rest) = pairs.split_first().ok_or(Fault::NoCase)?;
    let question = Question::from_wire(question).ok_or(Fault::Question)?;
    let mut state = (Draft::default(), Choices::default());
    let mut case = Case::of(
        Draft::default(),
        Choices::default(),
        question,
        Difficulty::Middle,
    );
    let mut expected: Option<Answer> = None;
    let mut seen: Vec<&str> = Vec::new();
    for (key, text) in rest {
        // Which of two is meant cannot be known.
        if seen.contains(&key.as_str()) {
            return Err(Fault::Unit(LinkError::Unreadable));
        }
        seen.push(key);
        match key.as_str() {
            EXPECTED => expected = Answer::from_wire(question, text),
            LEVEL => match Difficulty::from_wire(text) {
                Some(level) => case.difficulty = level,
                None => faults.push(Fault::Level),
            },
            TITLE => case.title = cut(text, Case::MAX_TITLE, faults),
            NOTES => case.notes = cut(text, Case::MAX_NOTES, faults),
            _ if put(key, text, &mut state) => {}
            _ => return Err(Fault::Unit(LinkError::Unreadable)),
        }
    }
    (case.draft, case.choices) = state;
    let fits = |answer: &Answer| answer.fits(question);
    let expected = expected.filter(fits).ok_or(Fault::Expected)?;
    Ok(OwnCase { case, expected })
}
