//! Reads a JSON object member by member, so that what stands before a damage is not lost with it.

use serde::de::DeserializeOwned;
use serde_json::{Deserializer, Value};

/// What is still to be read.
pub(super) struct Scan<'a> {
    text: &'a str,
    at: usize,
}

/// What a list or an object goes on with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Goes {
    /// Another member.
    On,
    /// Nothing: it is closed.
    Closed,
    /// Neither: damaged from here on.
    Broken,
}

impl<'a> Scan<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let mut scan = Self { text, at: 0 };
        scan.eat('\u{feff}');
        scan
    }

    /// The line that is read, from 1.
    pub(super) fn line(&self) -> usize {
        1 + self.text[..self.at]
            .bytes()
            .filter(|&byte| byte == b'\n')
            .count()
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn skip_blanks(&mut self) {
        let trimmed = self.rest().trim_start_matches([' ', '\t', '\r', '\n']);
        self.at = self.text.len() - trimmed.len();
    }

    /// Takes a mark, if it comes next.
    pub(super) fn eat(&mut self, mark: char) -> bool {
        self.skip_blanks();
        let is_next = self.rest().starts_with(mark);
        if is_next {
            self.at += mark.len_utf8();
        }
        is_next
    }

    /// What comes after a member: a comma and another one, or the end.
    pub(super) fn after_member(&mut self, end: char) -> Goes {
        if self.eat(',') {
            Goes::On
        } else if self.eat(end) {
            Goes::Closed
        } else {
            Goes::Broken
        }
    }

    /// Whether nothing but blanks is left.
    pub(super) fn is_at_end(&mut self) -> bool {
        self.skip_blanks();
        self.rest().is_empty()
    }

    fn take<T: DeserializeOwned>(&mut self) -> Option<T> {
        self.skip_blanks();
        let mut values = Deserializer::from_str(self.rest()).into_iter::<T>();
        let value = values.next()?.ok()?;
        self.at += values.byte_offset();
        Some(value)
    }

    /// The name of a member, with its colon.
    pub(super) fn name(&mut self) -> Option<String> {
        let name = self.take()?;
        self.eat(':').then_some(name)
    }

    /// A whole value.
    pub(super) fn value(&mut self) -> Option<Value> {
        self.take()
    }
}
