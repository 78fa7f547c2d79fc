//! A set as a file: JSON of a version, by names that never change.
//!
//! ```json
//! {
//!   "liangxin-training": 1,
//!   "name": "…",
//!   "signed": "…",
//!   "cases": [
//!     {"unit": "v=1&…&sum=…", "asks": "verdict", "expects": "satisfied", "level": "easy", "notes": "…"},
//!     {"unit": "v=1&…&sum=…", "asks": "m4", "expects": 500000}
//!   ]
//! }
//! ```
//!
//! A unit is what the link of the check carries; what is expected goes by its wire name, money by whole fen. A file that is
//! damaged is read as far as it goes: each damage is told with its place, and costs no more than what it touches.

use entry::{LinkError, decode, encode};
use serde_json::{Map, Value};

use super::scan::{Goes, Scan};
use super::set::{OwnCase, Set};
use crate::answer::Answer;
use crate::case::{Case, Difficulty};
use crate::question::Question;

/// The version that [`write`] writes.
pub const VERSION: u64 = 1;

/// Bytes that a file has at most.
const MAX_LENGTH: usize = 16 << 20;

const MARK: &str = "liangxin-training";
const NAME: &str = "name";
const SIGNED: &str = "signed";
const CASES: &str = "cases";
const UNIT: &str = "unit";
const ASKS: &str = "asks";
const EXPECTS: &str = "expects";
const LEVEL: &str = "level";
const TITLE: &str = "title";
const NOTES: &str = "notes";

/// Why a file is not read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetError {
    /// It is no set of ours.
    NotOurs,
    /// A later edition wrote it.
    Newer {
        /// The version that it was written in.
        version: u64,
    },
    /// It is longer than any set.
    TooLong,
}

/// Where something is damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The line of the file, from 1; a link has none.
    pub line: Option<usize>,
    /// The case, from 1, if it is one.
    pub case: Option<usize>,
}

/// What is damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// From here on nothing can be read: it is cut off or altered.
    Broken,
    /// The name or the signature is no text: it is left empty.
    NoText,
    /// Longer than it may be: it is cut short.
    CutShort,
    /// Something that this edition does not know, or that stands twice: it is passed over.
    UnknownName,
    /// No case at all: it is left out.
    NoCase,
    /// The unit cannot be read: the case is left out.
    Unit(LinkError),
    /// The question is not known: the case is left out.
    Question,
    /// What is expected is no answer to the question: the case is left out.
    Expected,
    /// The difficulty is not known: it is taken for the middle one.
    Level,
    /// More cases than a set holds: the rest is left out.
    TooMany,
}

/// A damage with its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Damage {
    /// Where.
    pub place: Place,
    /// What.
    pub fault: Fault,
}

/// A file, as far as it can be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SetRead {
    /// What could be read.
    pub set: Set,
    /// What could not, in the order of the file; none for one that is whole.
    pub damage: Vec<Damage>,
}

/// Writes a set as a file.
pub fn write(set: &Set) -> String {
    let cases = set.cases.iter().map(|own| {
        let case = &own.case;
        let expects = match own.expected {
            Answer::Money(amount) => Value::from(amount.0),
            named => Value::from(named.wire()),
        };
        let mut members = vec![
            (UNIT, Value::from(encode(&case.draft, &case.choices))),
            (ASKS, Value::from(case.question.wire())),
            (EXPECTS, expects),
            (LEVEL, Value::from(case.difficulty.wire())),
        ];
        for (name, text) in [(TITLE, &case.title), (NOTES, &case.notes)] {
            if !text.is_empty() {
                members.push((name, Value::from(text.as_str())));
            }
        }
        object(&members)
    });
    // Laid out by hand: one case a line, and the mark first, so that a file that is cut off is still known for ours.
    let head = [(MARK, Value::from(VERSION))];
    let texts = [
        (NAME, Value::from(set.name.as_str())),
        (SIGNED, Value::from(set.signed.as_str())),
    ];
    let members = head
        .iter()
        .chain(&texts)
        .map(|one| format!("  {}", member(one)));
    let members: Vec<String> = members.collect();
    let cases: Vec<String> = cases.map(|case| format!("    {case}")).collect();
    let list = if cases.is_empty() {
        "[]".to_owned()
    } else {
        format!("[\n{}\n  ]", cases.join(",\n"))
    };
    let cases = Value::from(CASES);
    format!("{{\n{},\n  {cases}: {list}\n}}\n", members.join(",\n"))
}

fn member((name, value): &(&str, Value)) -> String {
    format!("{}: {value}", Value::from(*name))
}

fn object(members: &[(&str, Value)]) -> String {
    let members: Vec<String> = members.iter().map(member).collect();
    format!("{{{}}}", members.join(", "))
}

/// Reads a file, as far as it can be read.
///
/// # Errors
/// Why it is not read at all.
pub fn read(text: &str) -> Result<SetRead, SetError> {
    if text.len() > MAX_LENGTH {
        return Err(SetError::TooLong);
    }
    let mut reader = Reader {
        scan: Scan::new(text),
        version: None,
        seen: Vec::new(),
        read: SetRead::default(),
        count: 0,
    };
    if !reader.scan.eat('{') {
        return Err(SetError::NotOurs);
    }
    reader.members();
    match reader.version {
        Some(VERSION) => Ok(reader.read),
        Some(version) if version > VERSION => Err(SetError::Newer { version }),
        _ => Err(SetError::NotOurs),
    }
}

struct Reader<'a> {
    scan: Scan<'a>,
    version: Option<u64>,
    seen: Vec<String>,
    read: SetRead,
    /// Cases so far, readable or not.
    count: usize,
}

impl Reader<'_> {
    fn damaged(&mut self, fault: Fault) {
        self.damaged_in(None, self.scan.line(), fault);
    }

    fn damaged_in(&mut self, case: Option<usize>, line: usize, fault: Fault) {
        let line = Some(line);
        let place = Place { line, case };
        self.read.damage.push(Damage { place, fault });
    }

    fn members(&mut self) {
        if self.scan.eat('}') {
            return;
        }
        loop {
            if self.member().is_none() {
                return;
            }
            match self.scan.after_member('}') {
                Goes::On => {}
                Goes::Closed => break,
                Goes::Broken => return self.damaged(Fault::Broken),
            }
        }
        if !self.scan.is_at_end() {
            self.damaged(Fault::Broken);
        }
    }

    /// Reads one member; `None` where nothing can be read from there on.
    fn member(&mut self) -> Option<()> {
        let Some(name) = self.scan.name() else {
            self.damaged(Fault::Broken);
            return None;
        };
        let is_again = self.seen.contains(&name);
        if name == CASES && !is_again && self.scan.eat('[') {
            self.seen.push(name);
            return self.cases();
        }
        let line = self.scan.line();
        let Some(value) = self.scan.value() else {
            self.damaged(Fault::Broken);
            return None;
        };
        let place = Place {
            line: Some(line),
            case: None,
        };
        let mut text = |value: Value| match value {
            Value::String(text) => text,
            _ => {
                self.read.damage.push(Damage {
                    place,
                    fault: Fault::NoText,
                });
                String::new()
            }
        };
        match name.as_str() {
            _ if is_again => self.damaged_in(None, line, Fault::UnknownName),
            MARK => self.version = value.as_u64(),
            NAME => self.read.set.name = Set::new(&text(value), "").name,
            SIGNED => self.read.set.signed = Set::new("", &text(value)).signed,
            _ => self.damaged_in(None, line, Fault::UnknownName),
        }
        self.seen.push(name);
        Some(())
    }

    fn cases(&mut self) -> Option<()> {
        if self.scan.eat(']') {
            return Some(());
        }
        loop {
            self.count += 1;
            // The blanks before it are not yet its line.
            self.scan.is_at_end();
            let line = self.scan.line();
            let Some(value) = self.scan.value() else {
                self.damaged_in(Some(self.count), line, Fault::Broken);
                return None;
            };
            self.case(value, line);
            match self.scan.after_member(']') {
                Goes::On => {}
                Goes::Closed => return Some(()),
                Goes::Broken => {
                    self.damaged(Fault::Broken);
                    return None;
                }
            }
        }
    }

    fn case(&mut self, value: Value, line: usize) {
        if self.read.set.cases.len() == Set::MAX_CASES {
            let is_told = (self.read.damage.last()).is_some_and(|one| one.fault == Fault::TooMany);
            if !is_told {
                self.damaged_in(Some(self.count), line, Fault::TooMany);
            }
            return;
        }
        let mut faults = Vec::new();
        match own_case(value, &mut faults) {
            Ok(case) => self.read.set.cases.push(case),
            Err(fault) => faults.push(fault),
        }
        for fault in faults {
            self.damaged_in(Some(self.count), line, fault);
        }
    }
}

/// One case; faults that do not cost it are put down beside.
fn own_case(value: Value, faults: &mut Vec<Fault>) -> Result<OwnCase, Fault> {
    let Value::Object(members) = value else {
        return Err(Fault::NoCase);
    };
    let known = [UNIT, ASKS, EXPECTS, LEVEL, TITLE, NOTES];
    if members.keys().any(|name| !known.contains(&name.as_str())) {
        faults.push(Fault::UnknownName);
    }
    let text = |name: &str| members.get(name).and_then(Value::as_str);
    let unit = text(UNIT).ok_or(Fault::Unit(LinkError::NotOurs))?;
    let (draft, choices) = decode(unit).map_err(Fault::Unit)?;
    let question = text(ASKS)
        .and_then(Question::from_wire)
        .ok_or(Fault::Question)?;
    let expected = expected(&members, question).ok_or(Fault::Expected)?;
    let difficulty = match members.get(LEVEL) {
        None => Difficulty::Middle,
        Some(level) => (level.as_str())
            .and_then(Difficulty::from_wire)
            .unwrap_or_else(|| {
                faults.push(Fault::Level);
                Difficulty::Middle
            }),
    };
    let mut optional = |name: &str| match members.get(name) {
        None => "",
        Some(value) => value.as_str().unwrap_or_else(|| {
            faults.push(Fault::NoText);
            ""
        }),
    };
    let (title, notes) = (optional(TITLE), optional(NOTES));
    Ok(OwnCase {
        case: Case::of(draft, choices, question, difficulty).called(title, notes),
        expected,
    })
}

fn expected(members: &Map<String, Value>, question: Question) -> Option<Answer> {
    match members.get(EXPECTS)? {
        Value::String(wire) => Answer::from_wire(question, wire),
        Value::Number(fen) => Answer::from_wire(question, &fen.as_i64()?.to_string()),
        _ => None,
    }
}
